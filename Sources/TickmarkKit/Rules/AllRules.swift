extension Rule {
  /// The whole catalogue, in the order of the codes. A rule that is not listed here does not run;
  /// a test looks for it.
  public static let all: [Rule] = [
    frontMatterReadable, requiredKeys, realDates, noPlaceholders, linksResolve, uniqueIDs,
    knownControls,
    playbookVersion, playbookOwner, playbookReviewed, nextReview, reviewsOnTime, approvalRecorded,
    unchangedSinceApproval, approvedVersionInForce, severityTableFound, targetsReadable,
    targetsTighten, levelsDefined, breachRanksFirst, rolesStaffed, rolesBackedUp, levelsCovered,
    namedRolesKnown, onCallPair, detectionSourcesNamed, lifecycleCovered, postMortemDutyStated,
    drillDutyStated, timesAgree, breachNoticeStated, evidencePreserved, closingStated,
    incidentID, idDateMatches, incidentSequence, severityKnown, severityChangesLogged,
    milestonesRecorded, milestonesInOrder, acknowledgedInTime, containedInTime, resolvedInTime,
    fixedInTime, commanderNamed, commanderNamedInTime, detectionSourceKnown, verifiedBySource,
    exposureDetermined, exposureIsTopSeverity, breachNotified, changeReferenced, evidenceReferenced,
    closedWhenDone, closedAfterMonitoring, notLeftOpen, categoryNamed, disclosureAssessed,
    postMortemExists, postMortemOnTime, sectionsPresent, sectionsFilled, timelineComplete,
    timelineInUTC, causesNamed, impactEstimated, factsAgree,
    actionItemsExist, actionHasOwner, actionHasDueDate, actionNotOverdue, doneHasEvidence,
    actionOwnerKnown, actionDueReasonable, actionDoneOnTime, actionIDs,
    actionPriority, actionPreventive, actionDueMoved,
    drillEachQuarter, drillEnvironment, drillMeasured, drillGapsClosed, drillDescribed,
    drillTimesInOrder, drillTimesWithinTargets, drillTemplatesUsed, nextDrillScheduled, drillID,
    drillScenariosVary,
    settingsReadable, holidaysCovered, knownZone,
  ]

  /// The rule with an id or code, in any case.
  public static func named(_ name: String) -> Rule? { all.first { $0.isNamed(name) } }

  /// The rule whose id or code is nearest to a mistyped name.
  public static func nearest(to name: String) -> Rule? {
    all.flatMap { [$0.id, $0.code] }.nearest(to: name).flatMap(named)
  }
}
