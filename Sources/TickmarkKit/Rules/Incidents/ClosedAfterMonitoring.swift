extension Rule {
  static let closedAfterMonitoring = Rule(
    id: "closed-after-monitoring", code: "IN-22",
    title: "An incident is closed after its monitoring window, not within it",
    rationale: """
      A fix that holds for an hour may fail at night. The end of the window is “monitoring_until”. \
      Where the playbook asks for a window, a closed record without one is a deviation; where it does \
      not, the rule holds for records that state a window.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("closed after the window", .postMortem, "monitoring_until: 2026-03-13T16:30:00Z"),
      .good("closed at its end", .postMortem, "monitoring_until: 2026-03-18T15:00:00Z"),
      .bad(
        "closed within the window", .postMortem,
        "monitoring_until: 2026-03-20T16:30:00Z\nclosed_at: ↓2026-03-18T15:00:00Z"),
      .bad(
        "a window that ended before the incident was resolved", .postMortem,
        "monitoring_until: ↓2026-03-11T16:30:00Z"),
      .bad("the playbook asks for a window, the record has none", .files, asked("↓2026-03-13")),
      .other(.notApplicable, "nobody speaks of a window", .postMortem, "severity: SEV-1"),
      .other(
        .notYetDue, "not closed", .postMortem,
        "monitoring_until: 2026-03-20T16:30:00Z\nclosed_at: (absent)"),
      .other(
        .undetermined, "closed, and nobody wrote when", .postMortem,
        "monitoring_until: 2026-03-20T16:30:00Z\nstatus: closed\nclosed_at: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let promise = incident.playbook?.duties.monitoringWindow
      let notes = promise.map { [Finding.Note("promised here", at: $0)] } ?? []
      let closed = incident.time(.closed)
      let place = closed?.span ?? incident.place
      let window = incident.moment("monitoring_until")
      guard window != nil || promise != nil else {
        return .notApplicable(
          subject, at: place, "neither playbook nor record speaks of a monitoring window")
      }
      guard incident.isClosed else {
        return .notYetDue(subject, at: place, "the incident is not closed")
      }
      guard let window else {
        if let written = incident.statement("monitoring_until") {
          return .undetermined(
            subject, at: written.span, "monitoring_until “\(written.value)” cannot be read",
            notes: notes)
        }
        return .deviation(
          subject, at: place, "\(incident.id) was closed and no monitoring window is recorded",
          notes: notes, help: "add “monitoring_until: …”")
      }
      guard let closed else {
        return .undetermined(
          subject, at: window.span, "closed_at is missing, so nothing can be compared")
      }
      if let resolved = incident.resolvedAt, window.value < resolved.value {
        return .deviation(
          subject, at: window.span,
          "the monitoring window ended \(duration(resolved.value - window.value)) before \(incident.id) was resolved",
          notes: [Finding.Note("resolved here", at: resolved.span)] + notes,
          help: "correct the one that is wrong")
      }
      guard closed.value >= window.value else {
        return .deviation(
          subject, at: closed.span,
          "\(incident.id) was closed \(duration(window.value - closed.value)) before its monitoring window ended",
          notes: [Finding.Note("the window ends here", at: window.span)] + notes,
          help: "close an incident when the window is over")
      }
      return .met(
        subject, at: closed.span, "closed \(duration(closed.value - window.value)) after the window"
      )
    }
  }

  private static func asked(_ day: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    - Close incident only after monitoring window confirms stability.
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: SEV-1
    closed_at: \(day)T15:00:00Z
    ---
    """
  }
}
