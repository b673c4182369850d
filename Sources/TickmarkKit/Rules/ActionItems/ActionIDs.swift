extension Rule {
  static let actionIDs = Rule(
    id: "action-ids", code: "ACT-09",
    title: "Action items have ids of their own, each used once",
    rationale: """
      Without an id an item is the third row of a table, until somebody inserts a row: citations, \
      exceptions and links then mean another one. Numbers given by order weigh as a warning, two \
      items with one id as an error.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("ids from the incident's", .postMortem),
      .bad("none", .postMortem, items("↓| Add an index | Dana Reyes | 2026-06-01 |")),
      .bad(
        "one id for two items", .postMortem,
        items(
          """
          | INC-20260312-01-A1 | Add an index | Dana Reyes | 2026-06-01 |
          ↓| INC-20260312-01-A1 | Alert on it | Sam Okafor | 2026-06-01 |
          """, head: "| ID | Action | Owner | Due |")),
    ]
  ) { evidence in
    var seen: [String: ActionItem] = [:]
    return evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      if let first = seen[subject.id.folded] {
        return .deviation(
          subject, at: item.span, "id “\(item.id)” is taken by another action item",
          notes: [Finding.Note("first used here", at: first.span)], help: "give it the next number")
      }
      seen[subject.id.folded] = item
      guard item.hasOwnID else {
        return .deviation(
          subject, at: item.span, "“\(item.text.shortened)” has no id and is numbered by its place",
          level: .warning,
          help: postMortem.document.frontMatter.text("id") == nil
            ? "give the post-mortem an id, then add a column ID"
            : "add a column ID with \(subject.id)")
      }
      return .met(subject, at: item.span, "the only item with the id \(item.id)")
    }
  }
}

extension ActionItem {
  /// Whether its author numbered it; `A1`, `A2` … are given by the reader.
  fileprivate var hasOwnID: Bool { !(id.hasPrefix("A") && id.dropFirst().allSatisfy(\.isNumber)) }
}
