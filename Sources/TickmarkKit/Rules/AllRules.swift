extension Rule {
  /// The whole catalogue, in the order of the codes. A rule that is not listed here does not run;
  /// a test looks for it.
  public static let all: [Rule] = [
    frontMatterReadable, requiredKeys, knownKeys, realDates, notDatedAhead, noPlaceholders,
    linksResolve, uniqueIDs, knownControls, controlsFitType, noSecrets,
    playbookVersion, playbookOwner, playbookReviewed, nextReview, reviewsOnTime, severityTableFound,
    postMortemDutyStated,
    incidentID, incidentSequence, severityKnown, milestonesRecorded, milestonesInOrder,
    acknowledgedInTime, containedInTime, resolvedInTime, commanderNamed,
    postMortemExists, postMortemOnTime, sectionsPresent, sectionsFilled, timelineComplete,
    timelineInUTC, causesNamed, impactEstimated, factsAgree,
    actionItemsExist, actionHasOwner, actionHasDueDate, actionNotOverdue, doneHasEvidence,
    drillEachQuarter, drillEnvironment, drillMeasured, drillGapsClosed, drillDescribed,
    registerSequence, registerReconciled, noIncidentsAttested, inPeriod, subsequentEvents,
    voidExplained,
    postMortemInRiskReview, riskReviewEachQuarter,
    evidenceFilesPresent, evidenceCaptured, externalEvidenceArchived, evidenceFilesUsed,
    settingsReadable, holidaysCovered, knownZone, overridesExplained,
    exceptionComplete, exceptionNotExpired, exceptionApprovedByAnother, exceptionMatchesDeviation,
    exceptionAllowed, exceptionBeforeDeadline,
  ]

  /// The rule with an id or code, in any case.
  public static func named(_ name: String) -> Rule? { all.first { $0.isNamed(name) } }
}
