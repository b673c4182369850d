extension Rule {
  static let postMortemDutyStated = Rule(
    id: "post-mortem-duty", code: "PB-22",
    title: "The playbook says which incidents need a post-mortem, how soon, counted from when",
    rationale: """
      A plan with a five-day target that never says which incidents need a review cannot be tested: \
      every missing post-mortem may be one that was not required. Where only the start of the count \
      is missing, resolution is assumed, with a warning.
      """,
    criteria: [.cc7_4, .cc7_5], level: .error,
    examples: [
      .good("all three in front matter", .playbook),
      .good(
        "all three in a sentence", .playbook,
        """
        post_mortem: (absent)
        ## Post-mortems

        Every SEV-1 and SEV-2 incident requires a post-mortem within 5 business days of resolution.
        """),
      .bad("no duty", .playbook, "id: ↓PB-1\npost_mortem: (absent)"),
      .bad("no limit", .playbook, "↓post_mortem: {required_for: [SEV-1]}"),
      .bad("no levels", .playbook, "↓post_mortem: {within: 48 hours, from: resolved_at}"),
      .bad(
        "no start of the count", .playbook,
        "↓post_mortem: {required_for: [SEV-1], within: 48 hours}"),
      .bad(
        "a start that no incident has", .playbook,
        "post_mortem: {required_for: [SEV-1], within: 48 hours, from: ↓resolution}"),
    ]
  ) { evidence in
    let instants = Key.incident.filter { if case .instant = $0.shape { true } else { false } }.map(
      \.name)
    return evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let help =
        "add “post_mortem: {required_for: [SEV-1, SEV-2], within: 5 business days, from: resolved_at}”"
      guard let duty = playbook.promises.postMortem else {
        return .deviation(
          subject, at: playbook.place, "no duty to write post-mortems is stated", help: help)
      }
      guard duty.within != nil || !duty.withinByLevel.isEmpty else {
        return .deviation(
          subject, at: duty.span, "the duty to write post-mortems sets no time limit", help: help)
      }
      guard !duty.requiredFor.isEmpty else {
        return .deviation(
          subject, at: duty.span, "the duty to write post-mortems does not say for which levels",
          help: help)
      }
      guard let from = duty.from else {
        return .deviation(
          subject, at: duty.span,
          "the limit for post-mortems does not say from when it counts; resolution is assumed",
          level: .warning, help: help)
      }
      guard instants.contains(from.value) else {
        return .deviation(
          subject, at: from.span,
          "“\(from.value.shortened)” is no time of an incident, so nothing can be counted from it",
          help: "name one: \(instants.nearest(to: from.value) ?? "resolved_at")")
      }
      let limit = duty.within?.value.text ?? "a limit per level"
      return .met(
        subject, at: duty.span,
        "\(duty.requiredFor.map(\.value).listed()): \(limit) from \(from.value)")
    }
  }
}
