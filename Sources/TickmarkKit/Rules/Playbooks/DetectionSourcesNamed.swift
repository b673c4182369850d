extension Rule {
  static let detectionSourcesNamed = Rule(
    id: "detection-sources-named", code: "PB-20",
    title: "The playbook names what notices incidents, each source once",
    rationale: """
      An incident begins when something notices it. The list shows what is watched, and every \
      record names the source that fired; two bullets of one name cannot be told apart. In a table \
      a source may have a row for each of its alerts.
      """,
    criteria: [.cc7_2], level: .error,
    examples: [
      .good("a list", .playbook),
      .good(
        "a table", .playbook,
        "## Detection sources\n\n| Source | Alert |\n|---|---|\n| Error tracker | 10 errors |"),
      .good(
        "a source with two alerts", .playbook,
        "## Detection sources\n\n| Source | Alert |\n|---|---|\n| Sentry | errors |\n| Sentry | latency |"
      ),
      .good(
        "conditions instead of tools", .playbook,
        """
        ## Detection sources

        ## Trigger Conditions

        - Reports from customers, researchers or team members.
        - Production alarms for severe outages.
        """),
      .good(
        "in the lifecycle", .playbook,
        """
        ## Detection sources

        ## Incident Lifecycle

        1. **Detection** – Alert from the dashboard, the error tracker, or customer ticket.
        """),
      .bad("none", .playbook, "id: ↓PB-1\n## Detection sources\n\nWe keep our eyes open."),
      .bad(
        "one name twice", .playbook,
        "## Detection sources\n\n- **Sentry**: the backend\n- **↓sentry**: the frontend"),
      .bad("a blank", .playbook, "## Detection sources\n\n- ↓TBD"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let sources = playbook.detectionSources
      guard let first = sources.first else {
        return .deviation(
          subject, at: playbook.place, "no detection source is named",
          help: "add “## Detection sources” with a bullet for each, its name in bold")
      }
      var seen: [String: Located<String>] = [:]
      for source in sources {
        let name = source.name
        guard !Placeholder.isPlaceholder(name.value) else {
          return .deviation(
            subject, at: name.span, "detection source is left as “\(name.value)”", help: "name it")
        }
        if let earlier = seen[name.value.folded] {
          return .deviation(
            subject, at: name.span, "detection source “\(name.value)” is named twice",
            notes: [Finding.Note("first here", at: earlier.span)],
            help: "give each source a name of its own")
        }
        seen[name.value.folded] = name
      }
      return .met(
        subject, at: first.name.span,
        "\(counted(sources.count, "source")): \(sources.map(\.name.value.shortened).listed())")
    }
  }
}
