extension Rule {
  static let evidencePreserved = Rule(
    id: "evidence-preserved", code: "PB-27",
    title: "The playbook says that the evidence of an incident is kept",
    rationale: """
      Whoever cleans up first destroys what the cause analysis, the regulator and the auditor need. \
      One clause is enough: keep logs and alerts, before anything is rebuilt. Criteria ask for no such \
      sentence by name, so its absence is only a warning.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("kept for a year", .playbook),
      .good(
        "before any cleanup", .playbook,
        "## Evidence\n\n- Do not delete logs — preserve evidence before any cleanup."),
      .good(
        "exported", .playbook,
        "## Audit trail\n\n- All alerts and channels are exported to the archive."
      ),
      .bad("nothing is kept", .playbook, "id: ↓PB-1\n## Evidence\n\nCheck the logs."),
      .bad(
        "storing the report is not keeping the evidence", .playbook,
        "id: ↓PB-1\n## Evidence\n\nStore postmortems in docs/audit."),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard let clause = playbook.clauses.preservation else {
        return .deviation(
          subject, at: playbook.place, "no clause says that evidence is kept",
          help: "write what is kept, where and how long: logs, alerts, chat threads")
      }
      return .met(subject, at: clause.span, "“\(clause.value.shortened)”")
    }
  }
}
