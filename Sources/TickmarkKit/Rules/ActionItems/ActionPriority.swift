extension Rule {
  static let actionPriority = Rule(
    id: "action-priority", code: "ACT-10",
    title: "Action items say how urgent they are",
    rationale: "A long list without priorities is worked off from the easy end.",
    criteria: [.cc4_2], level: .note,
    examples: [
      .good("a column", .postMortem),
      .bad("no column", .postMortem, items("↓| Add an index | Dana Reyes | 2026-06-01 |")),
    ]
  ) { evidence in
    evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard let priority = item.priority?.filled else {
        return .deviation(
          subject, at: item.span, "“\(item.text.shortened)” has no priority",
          help: "add a column Priority")
      }
      return .met(subject, at: priority.span, "priority \(priority.value)")
    }
  }
}
