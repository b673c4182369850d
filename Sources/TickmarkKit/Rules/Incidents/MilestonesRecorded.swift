extension Rule {
  static let milestonesRecorded = Rule(
    id: "milestones-recorded", code: "IN-06",
    title: "The times of detection, acknowledgment, mitigation and resolution are recorded",
    rationale: """
      Every target is the distance between two of them; without both ends nothing can be tested. \
      While an incident is open, its later times are not yet due. A status that says otherwise than \
      the times, “open” of what was resolved or “closed” without a time, is a warning.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("all four", .postMortem),
      .bad(
        "nobody wrote down who took it when", .postMortem,
        "id: ↓INC-20260312-01\nacknowledged_at: (absent)"),
      .bad(
        "neither contained nor mitigated", .postMortem,
        "id: ↓INC-20260312-01\nmitigated_at: (absent)"),
      .bad("open, and resolved", .postMortem, "status: ↓open"),
      .bad("monitored, and closed", .postMortem, "status: ↓monitoring"),
      .bad("closed, and nobody wrote when", .postMortem, "status: ↓closed\nclosed_at: (absent)"),
      .other(.undetermined, "a time that cannot be read", .postMortem, "resolved_at: yesterday"),
      .other(
        .notYetDue, "an open incident", .postMortem,
        """
        status: open
        mitigated_at: (absent)
        resolved_at: (absent)
        closed_at: (absent)
        """),
      .other(.notApplicable, "a void record", .postMortem, "status: void"),
    ]
  ) { evidence in
    evidence.incidents.map { incident in
      let subject = Subject.incident(incident)
      if incident.isVoid {
        return .notApplicable(subject, at: incident.place, "the record is void")
      }
      let needed: [[Incident.Milestone]] = [
        [.detected], [.acknowledged], Incident.Milestone.containment, [.resolved],
      ]
      var missing: [String] = []
      for group in needed where group.allSatisfy({ incident.time($0) == nil }) {
        for milestone in group {
          guard let written = incident.text(milestone.key) else { continue }
          return .undetermined(
            subject, at: written.span, "\(milestone.key) “\(written.value)” cannot be read",
            help: "write it like 2026-03-12T14:05:00Z")
        }
        missing.append(group.namedKeys)
      }
      guard let first = missing.first else {
        if let finding = contradiction(incident) {
          return .deviation(subject, finding, level: .warning)
        }
        return .met(subject, at: incident.place, "detected, acknowledged, mitigated and resolved")
      }
      if incident.isOpen, first != Incident.Milestone.detected.key {
        let waiting = missing
        return .notYetDue(
          subject, at: incident.place, "the incident is open; \(waiting.listed()) to come")
      }
      if incident.selfResolved, missing == [Incident.Milestone.acknowledged.key] {
        return .met(subject, at: incident.place, "it recovered before anybody took it")
      }
      return .deviation(
        subject, at: incident.place,
        "\(missing.listed()) \(missing.count == 1 ? "is" : "are") missing",
        help: "add the times from the alert, the ticket or the channel")
    }
  }

  /// A status that says more, or less, than the times do.
  private static func contradiction(_ incident: Incident) -> Finding? {
    guard let status = incident.text("status") else { return nil }
    let help = "correct the one that is wrong"
    switch status.value.folded {
    case "closed" where incident.time(.closed) == nil:
      return Finding(
        "the status is “\(status.value)”, and closed_at is missing", at: status.span,
        help: "add “closed_at: …”")
    case "open", "active", "investigating", "identified":
      guard let resolved = incident.resolvedAt else { return nil }
      return Finding(
        "the status is “\(status.value)”, and the incident was resolved", at: status.span,
        notes: [Finding.Note("resolved here", at: resolved.span)], help: help)
    case "monitoring", "mitigated":
      guard let closed = incident.time(.closed) else { return nil }
      return Finding(
        "the status is “\(status.value)”, and the incident was closed", at: status.span,
        notes: [Finding.Note("closed here", at: closed.span)], help: help)
    default: return nil
    }
  }
}
