extension Rule {
  static let actionDueMoved = Rule(
    id: "action-due-unmoved", code: "ACT-13",
    title: "Due dates of action items were not moved",
    rationale: """
      A date that moves each time it comes near was never a date. What was struck out \
      (“~~2026-04-02~~ 2026-05-01”) or is kept under due_history is shown, and where version control \
      is asked, every date that the item had on the main line, found by its id or its words. Where \
      neither is there, nothing is said.
      """,
    criteria: [.cc4_2], level: .warning,
    examples: [
      .good(
        "as its own history says", .postMortem,
        "due_history: {INC-20260312-01-A2: [2026-06-01]}"),
      .bad(
        "moved once", .postMortem,
        items("| Add an index | Dana Reyes | ~~↓2026-04-02~~ 2026-05-01 |")),
      .bad(
        "moved, in front matter", .postMortem,
        "due_history: {INC-20260312-01-A2: ↓[2026-04-02, 2026-06-01]}"),
      .good(
        "the same date in every revision", .postMortem,
        items("| Add an index | Dana Reyes | 2026-04-02 |") + recorded("2026-04-02")),
      .bad(
        "moved without a word, as git shows", .postMortem,
        items("| Add an index | Dana Reyes | ↓2026-05-01 |") + recorded("2026-04-02")),
      .other(
        .undetermined, "changed and not committed", .postMortem,
        items("| Add an index | Dana Reyes | 2026-04-02 |")
          + "\n-- .git --\n2026-03-17T15:00:00Z INC-20260312-01.md changed"),
      .other(
        .undetermined, "a shallow clone", .postMortem,
        items("| Add an index | Dana Reyes | 2026-04-02 |")
          + "\n-- .git --\nnone: the clone is shallow"),
    ]
  ) { evidence in
    var unasked: (subject: Subject, span: Span)?
    var verdicts = evidence.actionItems.compactMap { postMortem, item -> Verdict? in
      guard let due = item.due else { return nil }
      let subject = Subject.action(item, of: postMortem)
      let history = postMortem.document.frontMatter["due_history"]?[item.id]
      var dates =
        item.earlierDue.map(\.value) + (history?.items ?? []).compactMap { $0.text?.value }
      for date in recorded(item, of: postMortem, evidence.provenance)
      where !dates.contains(where: { isSame($0, date) }) {
        dates.append(date)
      }
      dates.removeAll { isSame($0, due.value) }
      guard dates.isEmpty else {
        return .deviation(
          subject, at: item.earlierDue.first?.span ?? history?.span ?? due.span,
          "“\(item.text.shortened)” was due \((dates + [due.value]).joined(separator: ", then "))",
          help: "say in the item why it moved")
      }
      guard let provenance = evidence.provenance else {
        // Without a history only what the document keeps of its own dates could show a move.
        guard let history else { return nil }
        return .met(subject, at: history.span, "due \(due.value), as in its due_history")
      }
      guard provenance.obstacle == nil else {
        unasked = unasked ?? (Subject("history", path: postMortem.path), due.span)
        return nil
      }
      if let obstacle = provenance.obstacle(for: postMortem.path) {
        return .undetermined(
          subject, at: due.span, "whether \(due.value) moved is not known: \(obstacle)",
          help: "commit it")
      }
      let count = provenance[postMortem.path]?.arrivals.count ?? 0
      return .met(
        subject, at: due.span, "due \(due.value) in \(counted(count, "revision")) on the main line")
    }
    // Said once: the same reason on each of a thousand items helps nobody.
    if let unasked, let obstacle = evidence.provenance?.obstacle {
      verdicts.append(
        .undetermined(
          unasked.subject, at: unasked.span,
          "no history shows whether the due dates of action items moved: \(obstacle)",
          help: "run it in a full clone of the repository, or say --provenance none"))
    }
    return verdicts
  }

  /// The dates that an item had on the main line, the oldest first, each once.
  private static func recorded(
    _ item: ActionItem, of postMortem: PostMortem, _ provenance: Provenance?
  ) -> [String] {
    let keys = Provenance.Reading.keys(of: item)
    var dates: [String] = []
    for revision in (provenance?[postMortem.path]?.arrivals ?? []).reversed() {
      let due = provenance?.reading(of: revision)?.due ?? [:]
      guard let date = keys.lazy.compactMap({ due[$0] }).first,
        !dates.contains(where: { isSame($0, date) })
      else { continue }
      dates.append(date)
    }
    return dates
  }

  /// Whether two dates are one day, however they are written.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    func day(_ text: String) -> Day? { Day(iso: text) ?? Day(english: text) }
    return left == right || day(left).map { $0 == day(right) } ?? false
  }

  private static func recorded(_ date: String) -> String {
    "\n-- .git --\n2026-03-17T15:00:00Z INC-20260312-01.md due Add_an_index=\(date)"
  }
}
