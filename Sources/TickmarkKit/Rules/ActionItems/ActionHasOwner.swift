extension Rule {
  static let actionHasOwner = Rule(
    id: "action-has-owner", code: "ACT-02",
    title: "Every action item names one accountable owner",
    rationale: """
      A task that belongs to everybody is done by nobody; an auditor samples owners first. Of \
      several owners the first is accountable, with a warning. Actions in one row and owners in \
      another are not paired by guessing.
      """,
    criteria: [.cc1_5, .cc4_2, .cc7_5], level: .error,
    examples: [
      .good("a person", .postMortem),
      .good(
        "a handle in a task list", .postMortem,
        "## Action items\n\n- [ ] Add an index (@dana, due 2026-09-01)"),
      .bad("to be decided", .postMortem, items("| Add an index | ↓TBD | 2026-09-01 |")),
      .bad("an empty cell", .postMortem, items("↓| Add an index | | 2026-09-01 |")),
      .bad("no mention", .postMortem, "## Action items\n\n- [ ] ↓Add an index"),
      .bad(
        "two owners", .postMortem, items("| Add an index | ↓Dana Reyes, Sam Okafor | 2026-09-01 |")),
      .bad(
        "actions in one row, owners in another", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        | Field | Details |
        |---|---|
        | Preventive Actions | ↓Add an index; alert on it |
        | Owners and Due Dates | Dana 2026-09-01; Sam 2026-09-02 |
        """),
    ]
  ) { evidence in
    evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard item.state != .dropped else {
        return .notApplicable(subject, at: item.span, "the item was dropped")
      }
      let shown = "“\(item.text.shortened)”"
      guard let owner = item.owner else {
        return .deviation(
          subject, at: item.span, "\(shown) has no owner",
          help: "name one person in the Owner column, or write “(@name, due …)”")
      }
      if Placeholder.isPlaceholder(owner.value) {
        return .deviation(
          subject, at: owner.span, "\(shown) is owned by “\(owner.value)”", help: "name one person")
      }
      if owner.value.isSeveralPeople {
        return .deviation(
          subject, at: owner.span,
          "\(shown) has several owners, “\(owner.value)”; the first is accountable",
          level: .warning, help: "name one person; mention the others in the text")
      }
      return .met(subject, at: owner.span, "owned by \(owner.value)")
    }
  }

  /// An action table with one row.
  static func items(_ row: String, head: String = "| Action | Owner | Due |") -> String {
    let columns = head.count { $0 == "|" } - 1
    let rule = "|" + String(repeating: "---|", count: columns)
    return "## Action items\n\n\(head)\n\(rule)\n\(row)"
  }
}

extension String {
  /// The text cut to 48 characters for a message.
  var shortened: String { count > 48 ? prefix(47).trimmed + "…" : self }
}
