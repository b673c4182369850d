extension Rule {
  static let actionHasDueDate = Rule(
    id: "action-has-due-date", code: "ACT-03",
    title: "Every action item has a due date",
    rationale: """
      “Soon” cannot be overdue. A quarter, a sprint or a length of time is no date; a duty that \
      recurs is no action item but a control.
      """,
    criteria: [.cc4_2, .cc5_3], level: .error,
    examples: [
      .good("a date", .postMortem),
      .bad("to be decided", .postMortem, items("| Add an index | Dana Reyes | ↓TBD |")),
      .bad("a quarter", .postMortem, items("| Add an index | Dana Reyes | ↓Q3 |")),
      .bad("a length of time", .postMortem, items("| Add an index | Dana Reyes | ↓2 weeks |")),
      .bad(
        "a date that does not exist", .postMortem,
        items("| Add an index | Dana Reyes | ↓2026-02-30 |")),
      .bad("an empty cell", .postMortem, items("↓| Add an index | Dana Reyes | |")),
      .bad("an English date", .postMortem, items("| Add an index | Dana Reyes | ↓April 2, 2026 |")),
    ]
  ) { evidence in
    evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard item.state != .dropped else {
        return .notApplicable(subject, at: item.span, "the item was dropped")
      }
      let shown = "“\(item.text.shortened)”"
      guard let due = item.due else {
        return .deviation(
          subject, at: item.span, "\(shown) has no due date", help: "add a date, YYYY-MM-DD")
      }
      if let day = Day(iso: due.value) {
        return .met(subject, at: due.span, "due \(day.iso)")
      }
      if let day = Day(english: due.value) {
        return .deviation(
          subject, at: due.span, "\(shown) is due “\(due.value)”, not written YYYY-MM-DD",
          level: .warning, help: "write “\(day.iso)”")
      }
      let help: String
      if Placeholder.isPlaceholder(due.value) {
        help = "set a date, YYYY-MM-DD"
      } else if due.value.isWrittenAsDate {
        help = "use a day that exists"
      } else if case .limit = TimeLimit.read(due.value) {
        help = "write the date on which that time ends"
      } else {
        help = "write the date, YYYY-MM-DD"
      }
      return .deviation(
        subject, at: due.span, "\(shown) is due “\(due.value)”, which is no date", help: help)
    }
  }
}
