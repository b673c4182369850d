extension Rule {
  static let notLeftOpen = Rule(
    id: "not-left-open", code: "IN-23",
    title: "No incident stays open for more than three times its target",
    rationale: """
      Past its target an incident is late; past three times the target it is probably forgotten. The \
      time to resolve counts, or the time of the permanent fix where the playbook sets no other. \
      Business days are tripled as business days.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good(
        "open since this morning", .postMortem,
        "severity: SEV-2\ndetected_at: 2026-07-10T14:00:00Z\n\(opened)"),
      .good(
        "eight business days of nine", .postMortem,
        "severity: SEV-3\ndetected_at: 2026-06-29T14:00:00Z\n\(opened)"),
      .bad(
        "open for four months", .postMortem,
        "detected_at: 2026-03-12T14:00:00Z\nseverity: ↓SEV-1\n\(opened)"),
      .bad(
        "past nine business days", .postMortem,
        "severity: ↓SEV-3\ndetected_at: 2026-06-24T14:00:00Z\n\(opened)"),
      .other(.notApplicable, "resolved", .postMortem, "severity: SEV-1"),
      .other(
        .undetermined, "a severity that the playbook does not know", .postMortem,
        "severity: P9\n\(opened)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      guard incident.isOpen else {
        return .notApplicable(subject, at: place, "the incident is not open")
      }
      guard let level = incident.severity, let detected = incident.detectedAt else {
        return .undetermined(
          subject, at: place, "severity or detection is not known, so nothing can be counted")
      }
      guard let target = level.targets[.resolve] ?? level.targets[.fix] else {
        return .notApplicable(subject, at: place, "\(level.id) sets no time to resolve")
      }
      let promised = Finding.Note("the target", at: target.span)
      guard let limit = target.limit, !limit.isImmediate else {
        return .undetermined(
          subject, at: place, "the target cannot be counted: \(target.reason ?? target.text)",
          notes: [promised])
      }
      let deadline = evidence.deadline(
        from: detected.value, within: limit.times(3), for: incident.path)
      let since = evidence.calendar(for: incident.path).zone.day(of: detected.value)
      guard evidence.isPast(deadline.dueDay) else {
        return .met(
          subject, at: place,
          "open since \(since.iso); three times \(limit.text) is \(deadline.due)")
      }
      return .deviation(
        subject, at: place,
        "\(incident.id) is open since \(since.iso), longer than three times \(limit.text)",
        isOverdue: true,
        notes: [promised, Finding.Note(deadline.working)],
        help: "resolve it, or record when it was resolved")
    }
  }

  private static let opened =
    "status: open\nresolved_at: (absent)\nclosed_at: (absent)\npublished_at: (absent)"
}

extension TimeLimit {
  /// The limit a number of times: 3 business days become 9.
  fileprivate func times(_ factor: Int) -> TimeLimit {
    TimeLimit(
      amounts: amounts.map { Amount(count: $0.count * factor, unit: $0.unit) }, isStrict: isStrict,
      qualifier: qualifier)
  }
}
