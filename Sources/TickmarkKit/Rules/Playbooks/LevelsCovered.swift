extension Rule {
  static let levelsCovered = Rule(
    id: "levels-covered", code: "PB-15",
    title: "Escalation and communication say something of every level of severity",
    rationale: """
      A level that the escalation matrix or the communication plan leaves out is improvised when it \
      comes. “None” is an answer; an empty cell is not. A plan whose lines name some levels says \
      nothing of the others. Whether there must be a plan at all is PB-18's question.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("a row for each level, one of them with “None”", .playbook, matrix("| SEV-3 | None |")),
      .good(
        "communication as a column of the severity table", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge | Customer comms |
        |---|---|---|---|
        | SEV-1 | Nobody can work | 15 min | Status page within 60 min |
        | SEV-2 | Some cannot | 1 hour | None |
        """),
      .bad("a level without escalation", .playbook, matrix("", mark: "↓")),
      .bad("an empty cell", .playbook, matrix("| SEV-3 | |", mark: "↓")),
      .bad(
        "a level that does not exist", .playbook,
        matrix("| SEV-3 | None |\n| ↓SEV-4 | Sam Okafor |")),
      .bad(
        "a plan that knows two of three levels", .playbook,
        """
        ## Customer communication

        See below.
        ## Communication plan

        | Audience | Channel | Frequency |
        |---|---|---|
        ↓| Executives | E-mail | SEV-1 hourly |
        | Customers | Status page | SEV-1/2 every 30 min |
        """),
      .other(
        .notApplicable, "neither matrix nor plan", .playbook,
        "## Customer communication\n\nWe write to whom it concerns."),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      let subject = Subject.playbook(playbook)
      guard let matrix = playbook.severities else {
        return [.undetermined(subject, at: playbook.place, "no severity table was found")]
      }
      let coverage = playbook.coverage
      let parts = [
        ("escalation", coverage.escalations), ("communication", coverage.communications),
      ].filter { part in part.1.contains { !$0.levels.isEmpty } }
      guard !parts.isEmpty else {
        return [
          .notApplicable(
            subject, at: matrix.span.firstLine, "no escalation or communication is set by level")
        ]
      }
      let levels = matrix.firstScheme
      var findings = parts.compactMap { name, entries -> Finding? in
        let covered = coverage.covered(entries)
        let missing = levels.map(\.id).filter { !covered.contains($0) }
        guard !missing.isEmpty, let first = entries.first else { return nil }
        let place = first.text.span.source.line(first.text.span.start.line)
        return Finding(
          "\(missing.listed()) \(missing.count == 1 ? "has" : "have") no \(name)",
          at: place.trimmed, notes: [Finding.Note("the levels", at: matrix.span.firstLine)],
          help: "add them, with “None” where nothing is due")
      }
      var seen: Set<Int> = []
      findings += parts.flatMap(\.1).compactMap { entry -> Finding? in
        guard let label = entry.foreign, seen.insert(label.span.range.lowerBound).inserted else {
          return nil
        }
        return Finding(
          "“\(label.value)” is no level of the severity table", at: label.span,
          help: levels.map(\.id).nearest(to: label.value).map { "did you mean “\($0)”?" })
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      let names = parts.map(\.0).listed()
      let count = levels.count
      return [
        .met(
          subject, at: matrix.span.firstLine, "\(names) covered for \(counted(count, "level"))")
      ]
    }
  }

  private static func matrix(_ last: String, mark: String = "") -> String {
    """
    ## Escalation

    | Severity | Escalation to |
    |---|---|
    \(mark)| SEV-1 | Sam Okafor |
    | SEV-2 | Dana Reyes |
    \(last)
    """
  }
}
