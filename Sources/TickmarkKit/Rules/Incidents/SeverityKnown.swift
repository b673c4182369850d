extension Rule {
  static let severityKnown = Rule(
    id: "severity-known", code: "IN-04",
    title: "The severity is a level of the playbook in force",
    rationale: """
      A label that the playbook does not define sets no deadline, so nothing could be tested. \
      Hyphens, spaces and case do not matter, and a level's name is as good as its code.
      """,
    criteria: [.cc7_3], level: .error,
    examples: [
      .good("as in the table", .postMortem),
      .good("written otherwise", .postMortem, "severity: Sev 1"),
      .bad("a level the table does not have", .postMortem, "severity: ↓SEV-5"),
      .bad("another scheme's label", .postMortem, "severity: ↓P1"),
      .other(
        .undetermined, "no playbook was in force", .postMortem,
        "detected_at: 2024-03-12T14:00:00Z"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident in
      let subject = Subject.incident(incident)
      guard !incident.isVoid, let label = incident.severityLabel else { return nil }
      guard let playbook = incident.playbook else {
        return .undetermined(
          subject, at: label.span, "\(incident.whyNoPlaybook), so no level is known",
          notes: incident.playbookGap?.notes ?? [], help: incident.playbookGap?.help)
      }
      guard let scheme = playbook.severities else {
        return .undetermined(
          subject, at: label.span, "the playbook in force has no severity table",
          notes: [Finding.Note("the playbook", at: playbook.place)])
      }
      guard let level = scheme.level(label.value) else {
        let known = scheme.levels.map(\.id)
        return .deviation(
          subject, at: label.span,
          "“\(label.value)” is no level of \(playbook.id); it has \(known.listed())",
          notes: [Finding.Note("the levels", at: scheme.span.firstLine)],
          help: known.nearest(to: label.value).map { "did you mean “\($0)”?" })
      }
      return .met(subject, at: label.span, "\(level.id), rank \(level.rank) of \(playbook.id)")
    }
  }
}
