extension Rule {
  static let severityChangesLogged = Rule(
    id: "severity-changes-logged", code: "IN-05",
    title: "Changes of severity say when, who and why, and end at the severity recorded",
    rationale: """
      Deadlines follow severity, so an auditor looks at every downgrade. A history that contradicts \
      the record is an error; an entry without its time, its person or its reason is a warning. The \
      first entry is the first guess and needs none of them. A downgrade escapes nothing: duties \
      follow the highest level reached.
      """,
    criteria: [.cc7_3], level: .error,
    examples: [
      .good(
        "raised, with the reason", .postMortem,
        """
        severity_history:
          - {severity: SEV-2, at: 2026-03-12T14:05:00Z, by: dana}
          - {severity: SEV-1, at: 2026-03-12T14:09:00Z, by: dana, reason: nobody could sign in}
        """),
      .bad(
        "changed before it began", .postMortem,
        """
        severity_history:
          - {severity: SEV-1, at: ↓2026-03-11T14:05:00Z, by: dana}
        """),
      .bad(
        "lowered without a reason", .postMortem,
        """
        severity: SEV-2
        severity_history:
          - {severity: SEV-1, at: 2026-03-12T14:05:00Z, by: dana}
          - {severity: ↓SEV-2, at: 2026-03-12T14:09:00Z, by: dana}
        """),
      .bad(
        "nobody says who or when", .postMortem,
        """
        severity_history:
          - {severity: SEV-2, at: 2026-03-12T14:05:00Z, by: dana}
          - {severity: ↓SEV-1, reason: nobody could sign in}
        """),
      .bad(
        "the history ends elsewhere", .postMortem,
        """
        severity_history:
          - {severity: ↓SEV-2, at: 2026-03-12T14:05:00Z, by: dana}
        """),
      .bad(
        "out of order", .postMortem,
        """
        severity_history:
          - {severity: SEV-2, at: 2026-03-12T14:15:00Z, by: dana}
          - {severity: SEV-1, at: ↓2026-03-12T14:09:00Z, by: dana, reason: nobody could sign in}
        """),
      .bad(
        "a level that does not exist", .postMortem,
        """
        severity_history:
          - {severity: ↓SEV-9, at: 2026-03-12T14:05:00Z, by: dana}
          - {severity: SEV-1, at: 2026-03-12T14:09:00Z, by: dana, reason: nobody could sign in}
        """),
      .bad(
        "from a level it did not have", .postMortem,
        """
        severity_history:
          - {severity: SEV-3, at: 2026-03-12T14:05:00Z, by: dana}
          - {from: ↓SEV-2, to: SEV-1, at: 2026-03-12T14:09:00Z, by: dana, reason: no sign-in}
        """),
      .other(.notApplicable, "never changed", .postMortem, "id: INC-20260312-01"),
    ]
  ) { evidence in
    evidence.incidents.flatMap { incident -> [Verdict] in
      guard !incident.isVoid else { return [] }
      let subject = Subject.incident(incident)
      let changes = incident.severityChanges
      guard let last = changes.last else {
        let place = incident.severityLabel?.span ?? incident.place
        return [.notApplicable(subject, at: place, "no change of severity is recorded")]
      }
      let findings = contradictions(changes, incident)
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      let silent = changes.dropFirst().compactMap { missing($0) }
      guard silent.isEmpty else {
        return silent.map { .deviation(subject, $0, level: .warning) }
      }
      let count = changes.count
      return [.met(subject, at: last.span, "\(counted(count, "entry", "entries")), all explained")]
    }
  }

  private static func contradictions(
    _ changes: [SeverityChange], _ incident: Incident
  ) -> [Finding] {
    var findings: [Finding] = []
    let scheme = incident.playbook?.severities
    func key(_ label: String) -> String { SeverityLabel.key(scheme?.level(label)?.id ?? label) }
    var before: SeverityChange?
    if let start = incident.beganAt,
      let early = changes.compactMap(\.at).first(where: { $0.value < start.value })
    {
      findings.append(
        Finding(
          "the entry is \(duration(start.value - early.value)) older than the incident",
          at: early.span, notes: [Finding.Note("it began here", at: start.span)],
          help: "correct the one that is wrong"))
    }
    for change in changes {
      let label = change.severity
      if let scheme, scheme.level(label.value) == nil {
        let known = scheme.levels.map(\.id)
        findings.append(
          Finding(
            "“\(label.value)” is no level of the playbook; it has \(known.listed())",
            at: label.span, help: known.nearest(to: label.value).map { "did you mean “\($0)”?" }))
      }
      if let before {
        if let from = change.from, key(from.value) != key(before.severity.value) {
          findings.append(
            Finding(
              "the change is from \(from.value); the entry before says \(before.severity.value)",
              at: from.span, notes: [Finding.Note("the entry before", at: before.span)]))
        }
        if let at = change.at, let earlier = before.at, at.value < earlier.value {
          findings.append(
            Finding(
              "the entry is older than the one before it", at: at.span,
              notes: [Finding.Note("the entry before", at: earlier.span)],
              help: "put the oldest entry first"))
        }
      }
      before = change
    }
    if let last = changes.last, let recorded = incident.severityLabel,
      key(last.severity.value) != key(recorded.value)
    {
      findings.append(
        Finding(
          "the history ends at \(last.severity.value); the record says \(recorded.value)",
          at: last.severity.span, notes: [Finding.Note("the record", at: recorded.span)],
          help: "add the change to \(recorded.value): severity, at, by, reason"))
    }
    return findings
  }

  private static func missing(_ change: SeverityChange) -> Finding? {
    var parts: [String] = []
    if change.at == nil { parts.append("when") }
    if change.by == nil { parts.append("who") }
    if change.reason.map({ Placeholder.isPlaceholder($0.value) }) ?? true { parts.append("why") }
    guard !parts.isEmpty else { return nil }
    return Finding(
      "the change to \(change.severity.value) does not say \(parts.listed("or"))",
      at: change.severity.span, help: "add at, by and reason to the entry")
  }
}
