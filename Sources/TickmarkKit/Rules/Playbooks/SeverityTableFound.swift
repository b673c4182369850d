extension Rule {
  static let severityTableFound = Rule(
    id: "severity-table", code: "PB-08",
    title: "The playbook has a severity table with at least two levels, each named once",
    rationale: """
      Severity decides every deadline that follows. The table is recognized by its shape: labels in \
      the first column, a header that says severity, level or priority.
      """,
    criteria: [.cc7_3], level: .error,
    examples: [
      .good("three levels", .playbook),
      .good(
        "labels with other hyphens and names", .playbook,
        """
        ## Severity levels

        | Priority | Definition | Response time |
        |---|---|---|
        | **P1 — Critical** | Nobody can work | Immediate (< 15 min to triage) |
        | **P2 — High** | Some cannot | < 1 hour |
        """),
      .bad("no table", .playbook, "id: ↓PB-1\n## Severity levels\n\nWe use common sense."),
      .bad(
        "one label twice", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge |
        |---|---|---|
        | SEV-1 | Nobody can work | 15 min |
        | SEV-2 | Some cannot | 30 min |
        ↓| Sev 2 | A nuisance | 1 hour |
        """),
      .bad(
        "cells that ran together when the table was copied", .playbook,
        """
        ## Severity levels

        ↓SevDefinitionMTTA targetMTTR target
        SEV-1Nobody can work15 min4 hr
        """),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard let matrix = playbook.severities else {
        if let hint = SeverityMatrix.hints(playbook.document, found: nil).first {
          return .deviation(subject, hint)
        }
        return .deviation(
          subject, at: playbook.place, "no severity table was found",
          help: "add a table: | Severity | Definition | Acknowledge | Resolve |")
      }
      var seen: [String: SeverityLevel] = [:]
      for level in matrix.levels {
        let key = SeverityLabel.key(level.id)
        if let first = seen[key] {
          return .deviation(
            subject, at: level.span, "level “\(level.id)” stands in the table twice",
            notes: [Finding.Note("first here", at: first.span)],
            help: "give each level its own label")
        }
        seen[key] = level
      }
      let labels = matrix.levels.map(\.id).listed()
      return .met(
        subject, at: matrix.span.firstLine, "\(counted(matrix.levels.count, "level")): \(labels)")
    }
  }
}
