extension AttributeSheet {
  static let incidentAttributes: [Attribute] = [
    Attribute(
      "A", "Logged once, with its times, as the tool that keeps incidents has it",
      [
        .incidentID, .idDateMatches, .incidentSequence, .milestonesRecorded, .milestonesInOrder,
        .registerReconciled,
      ], beyond: "the ticket itself"),
    Attribute(
      "B", "Severity is a level of the playbook in force; changes are logged",
      [.severityKnown, .severityChangesLogged, .exposureIsTopSeverity, .approvedVersionInForce],
      beyond: "whether the level fits what happened"),
    Attribute("C", "Acknowledged within its target", [.acknowledgedInTime]),
    Attribute(
      "D", "An incident commander is named, in time", [.commanderNamed, .commanderNamedInTime]),
    Attribute("E", "Contained within its target", [.containedInTime]),
    Attribute("F", "Resolved and fixed within its targets", [.resolvedInTime, .fixedInTime]),
    Attribute(
      "G", "Notices sent as the playbook promises, in time",
      [
        .firstNoticeOnTime, .conditionalNoticeSent, .updatesKeepCadence, .resolutionNoticeSent,
        .executivesUpdated, .noVariablesSent, .stakeholdersUpdated, .noticesArchived,
        .noticesTruthful,
      ]),
    Attribute(
      "H", "Exposure of data determined; notified, or decided not to",
      [.exposureDetermined, .breachNotified], beyond: "whether the determination is right"),
    Attribute(
      "I", "Root cause and contributing causes named", [.causesNamed],
      beyond: "whether they explain the incident"),
    Attribute("J", "Post-mortem published in time", [.postMortemExists, .postMortemOnTime]),
    Attribute(
      "K", "Actions have an owner and a due date",
      [.actionItemsExist, .actionHasOwner, .actionHasDueDate]),
    Attribute(
      "L", "Due actions are done, with proof", [.actionNotOverdue, .doneHasEvidence],
      beyond: "what the proof shows"),
    Attribute(
      "M", "The change that fixed it is named", [.changeReferenced],
      beyond: "whether it was tested and approved"),
    Attribute("N", "Read again in the next risk review", [.postMortemInRiskReview]),
    Attribute(
      "O", "Closed when what closing asks for was done",
      [.closedWhenDone, .closedAfterMonitoring, .notLeftOpen]),
  ]

  /// The incidents of the period, then its void records.
  static func incidents(_ population: Population, _ lines: VerdictIndex) -> AttributeSheet {
    let rows = (population.inPeriod + population.voidInPeriod).map { item in
      let incident = item.incident
      var ids: Set<String> = [incident.id.folded, incident.path.folded]
      if let postMortem = incident.postMortem {
        ids.formUnion([postMortem.id.folded, postMortem.path.folded])
        ids.formUnion(postMortem.actionItems.map { postMortem.subjectID($0).folded })
      }
      let paths = Set([incident.path, incident.postMortem?.path ?? incident.path]).sorted()
      return Row(
        label: incident.id, title: incident.document.title, day: item.day, path: incident.path,
        note: item.place == .void ? "void" : nil, isVoid: item.place == .void,
        cells: incidentAttributes.map { attribute in
          // The list of incidents as a whole is a subject of its own on the first one's page.
          Cell(
            paths.flatMap { lines.of(attribute.rules, path: $0) }
              .filter { ids.contains($0.verdict.subject.id.folded) })
        })
    }
    return AttributeSheet(
      id: "incidents", title: "Incidents", attributes: incidentAttributes, rows: rows)
  }
}
