extension Rule {
  static let actionNotOverdue = Rule(
    id: "action-not-overdue", code: "ACT-06",
    title: "No action item is open past its due date",
    rationale: """
      Promised corrections that nobody made are what auditors of the second year look for. An item \
      due on the as-of date itself is not yet overdue.
      """,
    criteria: [.cc4_2], level: .error,
    examples: [
      .good("done in time", .postMortem),
      .other(
        .notYetDue, "open, due later", .postMortem,
        items("| Add an index | Dana Reyes | 2026-07-10 |")),
      .bad(
        "open after its date", .postMortem, items("| Add an index | Dana Reyes | ↓2026-07-09 |")),
      .other(
        .undetermined, "no date to go by", .postMortem, items("| Add an index | Dana Reyes | TBD |")
      ),
      .other(
        .notApplicable, "dropped", .postMortem,
        items(
          "| Add an index | Dana Reyes | 2026-04-01 | dropped |",
          head: "| Action | Owner | Due | Status |")),
    ]
  ) { evidence in
    evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      let place = item.due?.span ?? item.span
      switch item.state {
      case .done: return .met(subject, at: place, "done")
      case .dropped: return .notApplicable(subject, at: place, "the item was dropped")
      case .open:
        guard let due = item.dueDay else {
          return .undetermined(
            subject, at: place, "“\(item.text.shortened)” is open without a date to judge it by")
        }
        guard evidence.isPast(due) else {
          return .notYetDue(subject, at: place, "due \(due.iso)")
        }
        return .deviation(
          subject, at: place,
          "“\(item.text.shortened)” was due \(due.iso) and is open \(counted(evidence.asOf - due, "day")) later",
          isOverdue: true,
          help: "finish it and record the completion date, or record an exception")
      }
    }
  }
}
