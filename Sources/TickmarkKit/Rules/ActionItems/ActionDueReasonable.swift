extension Rule {
  static let actionDueReasonable = Rule(
    id: "action-due-reasonable", code: "ACT-05",
    title: "Action items are due after the incident and within 90 days of it",
    rationale: """
      A due date before the incident is a slip of the pen. One far away is a wish: after a quarter \
      the lesson has gone cold, and most auditors ask. Weekends are fine.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("three weeks later", .postMortem),
      .good("on the day itself", .postMortem, items("| Add an index | Dana Reyes | 2026-03-12 |")),
      .good("the 90th day", .postMortem, items("| Add an index | Dana Reyes | 2026-06-10 |")),
      .bad(
        "before the incident", .postMortem, items("| Add an index | Dana Reyes | ↓2026-03-11 |")),
      .bad("half a year later", .postMortem, items("| Add an index | Dana Reyes | ↓2026-09-12 |")),
    ]
  ) { evidence in
    let incidents = Dictionary(
      evidence.incidents.map { ($0.id.folded, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.actionItems.compactMap { postMortem, item -> Verdict? in
      guard item.state != .dropped, let due = item.due, let day = item.dueDay else { return nil }
      let subject = Subject.action(item, of: postMortem)
      guard let detected = incidents[postMortem.id.folded]?.detectedAt else {
        return .undetermined(subject, at: due.span, "nobody knows when the incident was detected")
      }
      let incident = evidence.calendar(for: postMortem.path).zone.day(of: detected.value)
      let note = Finding.Note("detected here", at: detected.span)
      if day < incident {
        return .deviation(
          subject, at: due.span,
          "“\(item.text.shortened)” is due \(day.iso), before the incident of \(incident.iso)",
          notes: [note], help: "correct the date")
      }
      guard day - incident <= 90 else {
        return .deviation(
          subject, at: due.span,
          "“\(item.text.shortened)” is due \(counted(day - incident, "day")) after the incident; 90 are usual",
          level: .warning, notes: [note], help: "split off a first step that is due sooner")
      }
      return .met(subject, at: due.span, "due \(counted(day - incident, "day")) after the incident")
    }
  }
}
