extension Rule {
  static let closingStated = Rule(
    id: "closing-stated", code: "PB-30",
    title: "The playbook says what must hold before an incident is closed",
    rationale: """
      “Closed” without conditions is whenever the ticket annoys somebody. A list under “Definition \
      of done”, “Exit criteria” or “Closing” is looked for, or a sentence that says when an incident \
      is closed.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("a list", .playbook),
      .good(
        "another heading", .playbook,
        "## Closing an incident\n\n## Definition of Done\n\n- Fix deployed and monitored."),
      .good(
        "a sentence", .playbook,
        "## Closing an incident\n\n## After\n\n- Close incident only after the monitoring window."),
      .bad("nothing", .playbook, "id: ↓PB-1\n## Closing an incident"),
      .bad("only blanks", .playbook, "## Closing an incident\n\n- ↓TBD"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let criteria = playbook.clauses.closing
      guard let first = criteria.first else {
        return .deviation(
          subject, at: playbook.place, "no criteria say when an incident is closed",
          help: "add “## Closing an incident” with a bullet for each condition")
      }
      let written = criteria.filter { !Placeholder.isPlaceholder($0.value) }
      guard !written.isEmpty else {
        return .deviation(
          subject, at: first.span.first(of: first.value) ?? first.span,
          "criteria for closing are left as “\(first.value)”", help: "write what must hold")
      }
      return .met(subject, at: first.span, "\(counted(written.count, "condition"))")
    }
  }
}
