extension Rule {
  static let actionDueMoved = Rule(
    id: "action-due-unmoved", code: "ACT-13",
    title: "Due dates of action items were not moved",
    rationale: """
      A date that moves each time it comes near was never a date. What was struck out \
      (“~~2026-04-02~~ 2026-05-01”) or is kept under due_history is shown; what git alone knows is \
      not looked at here.
      """,
    criteria: [.cc4_2], level: .warning,
    examples: [
      .good("as first written", .postMortem),
      .bad(
        "moved once", .postMortem,
        items("| Add an index | Dana Reyes | ~~↓2026-04-02~~ 2026-05-01 |")),
      .bad(
        "moved, in front matter", .postMortem,
        "due_history: {INC-20260312-01-A2: ↓[2026-04-02, 2026-06-01]}"),
    ]
  ) { evidence in
    evidence.actionItems.compactMap { postMortem, item -> Verdict? in
      guard let due = item.due else { return nil }
      let subject = Subject.action(item, of: postMortem)
      let history = postMortem.document.frontMatter["due_history"]?[item.id]
      var dates = item.earlierDue.map(\.value)
      dates += (history?.items ?? []).compactMap { $0.text?.value }.filter { $0 != due.value }
      guard !dates.isEmpty else {
        return .met(subject, at: due.span, "due \(due.value) as first written")
      }
      return .deviation(
        subject, at: item.earlierDue.first?.span ?? history?.span ?? due.span,
        "“\(item.text.shortened)” was due \((dates + [due.value]).joined(separator: ", then "))",
        help: "say in the item why it moved")
    }
  }
}
