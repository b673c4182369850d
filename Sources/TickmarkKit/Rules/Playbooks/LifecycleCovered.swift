extension Rule {
  static let lifecycleCovered = Rule(
    id: "lifecycle-covered", code: "PB-21",
    title: "The playbook covers the whole life of an incident",
    rationale: """
      Detect, triage, contain, fix, recover and learn: a plan that ends with mitigation leaves the \
      cause in place. Headings, the steps of lists and chains of arrows are read, by many names \
      (“mitigate”, “eradicate”, “verify”, “postmortem”); the steps of drills, templates and report \
      outlines are not.
      """,
    criteria: [.cc7_4, .cc7_5], level: .warning,
    examples: [
      .good("steps of a list", .playbook),
      .good(
        "a chain of arrows", .playbook,
        "## Response\n\nDetection → Triage → Containment → Eradication → Recovery → Postmortem"),
      .good(
        "headings with other names", .playbook,
        """
        ## Response

        ### Phase 1: Triage

        Say how many customers are affected.

        ### Phase 2: Mitigation

        Switch the feature off.

        ### Phase 3: Resolution

        1. Verify in production

        ### Phase 4: Post-Mortem

        The commander writes it.
        """),
      .bad(
        "ends with mitigation", .playbook,
        "## ↓Response\n\n1. Classify the severity.\n2. Roll back.\n\n## Closing an incident"),
      .bad(
        "a heading with nothing below it", .playbook,
        """
        ## ↓Response

        ### Triage

        1. Classify the severity, roll back, find the cause and verify the recovery.

        ### Post-mortem
        """),
      .bad(
        "a drill's steps are no plan", .playbook,
        """
        ## ↓Response

        ## Closing an incident

        ## Practice drills

        - detect → triage → mitigate → fix → verify → postmortem
        """),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let lifecycle = playbook.lifecycle
      let missing = lifecycle.missing
      guard missing.isEmpty else {
        let sections = playbook.document.sections
        let place = sections.first { section in
          ["lifecycle", "response procedure", "response", "triage", "procedure", "process"]
            .contains { section.level > 1 && section.title.folded.holds($0) }
        }
        let heading = place?.heading
        let title = heading.flatMap { $0.first(of: place?.title.prefix(40) ?? "") } ?? heading
        return .deviation(
          subject, at: title ?? playbook.place,
          "\(missing.map(\.words).listed()) \(missing.count == 1 ? "is" : "are") not described",
          help: "add a step or a heading for \(missing[0].words)")
      }
      let place = lifecycle.phases.values.map(\.span).min() ?? playbook.place
      return .met(
        subject, at: place,
        Lifecycle.Phase.allCases.compactMap { phase in
          lifecycle.phases[phase].map { "\(phase.rawValue): “\($0.value.shortened)”" }
        }.joined(separator: ", "))
    }
  }
}
