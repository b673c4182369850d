extension Rule {
  /// The whole catalogue, in the order of the codes. A rule that is not listed here does not run;
  /// a test looks for it.
  public static let all: [Rule] = [
    frontMatterReadable, requiredKeys, knownKeys, realDates, notDatedAhead, noPlaceholders,
    linksResolve, uniqueIDs, knownControls, controlsFitType, claimedDatesRecorded, noSecrets,
    playbookVersion, playbookOwner, playbookReviewed, nextReview, reviewsOnTime, approvalRecorded,
    unchangedSinceApproval, approvedVersionInForce, severityTableFound, targetsReadable,
    targetsTighten, levelsDefined, breachRanksFirst, rolesStaffed, rolesBackedUp, levelsCovered,
    namedRolesKnown, onCallPair, communicationPlanned, templatesKept, detectionSourcesNamed,
    lifecycleCovered, postMortemDutyStated,
    drillDutyStated, timesAgree, breachNoticeStated, evidencePreserved, closingStated,
    incidentID, idDateMatches, incidentSequence, severityKnown, severityChangesLogged,
    milestonesRecorded, milestonesInOrder, acknowledgedInTime, containedInTime, resolvedInTime,
    fixedInTime, commanderNamed, commanderNamedInTime, detectionSourceKnown, verifiedBySource,
    exposureDetermined, exposureIsTopSeverity, breachNotified, changeReferenced, evidenceReferenced,
    closedWhenDone, closedAfterMonitoring, notLeftOpen, categoryNamed, disclosureAssessed,
    firstNoticeOnTime, conditionalNoticeSent, updatesKeepCadence, resolutionNoticeSent,
    executivesUpdated, noVariablesSent, stakeholdersUpdated, noticesArchived, noticesTruthful,
    postMortemExists, postMortemOnTime, sectionsPresent, sectionsFilled, timelineComplete,
    timelineInUTC, milestonesInTimeline, causesNamed, impactEstimated, lessonsBothSides,
    detectionExplained, recoveryDescribed, blamelessLanguage, postMortemReviewed, factsAgree,
    postMortemHasIncident, durationAgrees,
    actionItemsExist, actionHasOwner, actionHasDueDate, actionOwnerKnown, actionDueReasonable,
    actionNotOverdue, doneHasEvidence, actionDoneOnTime, actionIDs, actionPriority,
    actionPreventive, actionDueMoved,
    drillEachQuarter, drillEnvironment, drillMeasured, drillTimesInOrder, drillTimesWithinTargets,
    drillGapsClosed, drillDescribed, drillTemplatesUsed, nextDrillScheduled, drillID,
    drillScenariosVary,
    registerSequence, registerReconciled, noIncidentsAttested, inPeriod, subsequentEvents,
    voidExplained,
    postMortemInRiskReview, riskReviewEachQuarter,
    evidenceFilesPresent, evidenceCaptured, externalEvidenceArchived, evidenceFilesUsed,
    contentCommitted,
    settingsReadable, holidaysCovered, knownZone, overridesExplained,
    exceptionComplete, exceptionNotExpired, exceptionApprovedByAnother, exceptionMatchesDeviation,
    exceptionAllowed, exceptionBeforeDeadline,
  ]

  /// The rule with an id or code, in any case.
  public static func named(_ name: String) -> Rule? { all.first { $0.isNamed(name) } }

  /// The rule whose id or code is nearest to a mistyped name.
  public static func nearest(to name: String) -> Rule? {
    all.flatMap { [$0.id, $0.code] }.nearest(to: name).flatMap(named)
  }
}
