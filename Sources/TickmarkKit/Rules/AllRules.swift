extension Rule {
  /// The whole catalogue, in the order of the codes. A rule that is not listed here does not run;
  /// a test looks for it.
  public static let all: [Rule] = [
    frontMatterReadable, requiredKeys, realDates, noPlaceholders, linksResolve, uniqueIDs,
    knownControls,
    playbookVersion, playbookOwner, playbookReviewed, nextReview, reviewsOnTime, severityTableFound,
    communicationPlanned, templatesKept, postMortemDutyStated,
    incidentID, incidentSequence, severityKnown, milestonesRecorded, milestonesInOrder,
    acknowledgedInTime, containedInTime, resolvedInTime, commanderNamed,
    firstNoticeOnTime, conditionalNoticeSent, updatesKeepCadence, resolutionNoticeSent,
    executivesUpdated, noVariablesSent, stakeholdersUpdated, noticesArchived, noticesTruthful,
    postMortemExists, postMortemOnTime, sectionsPresent, sectionsFilled, timelineComplete,
    timelineInUTC, milestonesInTimeline, causesNamed, impactEstimated, lessonsBothSides,
    detectionExplained, recoveryDescribed, blamelessLanguage, postMortemReviewed, factsAgree,
    postMortemHasIncident, durationAgrees,
    actionItemsExist, actionHasOwner, actionHasDueDate, actionNotOverdue, doneHasEvidence,
    drillEachQuarter, drillEnvironment, drillMeasured, drillGapsClosed, drillDescribed,
    settingsReadable, holidaysCovered, knownZone,
  ]

  /// The rule with an id or code, in any case.
  public static func named(_ name: String) -> Rule? { all.first { $0.isNamed(name) } }
}
