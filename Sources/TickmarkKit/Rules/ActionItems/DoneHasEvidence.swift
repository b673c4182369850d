extension Rule {
  static let doneHasEvidence = Rule(
    id: "done-has-evidence", code: "ACT-07",
    title: "Finished action items say when they were finished and link to the proof",
    rationale: """
      “Done” is a claim; the pull request or ticket is evidence, as a link or by its number. The \
      completion date shows whether it was in time.
      """,
    criteria: [.cc4_2, .cc8_1], level: .error,
    examples: [
      .good("a date and a link", .postMortem),
      .good(
        "the number of a ticket", .postMortem,
        done("| Add an index | Dana Reyes | 2026-04-02 | done | 2026-04-01 | OPS-112 |")),
      .bad(
        "a word that leads nowhere", .postMortem,
        done("↓| Add an index | Dana Reyes | 2026-04-02 | done | 2026-04-01 | yes |")),
      .bad(
        "no date", .postMortem,
        done(
          "↓| Add an index | Dana Reyes | 2026-04-02 | done | | [pull 7](https://git.example.com/7) |"
        )),
      .bad(
        "no link", .postMortem,
        done("↓| Add an index | Dana Reyes | 2026-04-02 | done | 2026-04-01 | |")),
      .bad(
        "neither", .postMortem, "## Action items\n\n- [x] ↓Add an index (@dana, due 2026-04-02)"),
      .other(
        .notApplicable, "still open", .postMortem,
        items("| Add an index | Dana Reyes | 2026-09-01 |")),
    ]
  ) { evidence in
    evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard item.state == .done else {
        return .notApplicable(subject, at: item.span, "the item is not done")
      }
      let hasEvidence =
        !item.links.isEmpty
        || item.evidence?.filled.map { $0.value.contains { $0.isNumber || $0 == "/" } } ?? false
      let missing = [
        item.completedDay == nil ? "completion date" : nil, hasEvidence ? nil : "evidence",
      ].compactMap { $0 }
      guard missing.isEmpty else {
        return .deviation(
          subject, at: item.span,
          "“\(item.text.shortened)” is done without \(missing.listed("or"))",
          help: "add columns Done (YYYY-MM-DD) and Evidence (a link)")
      }
      return .met(subject, at: item.span, "done \(item.completed!.value), with evidence")
    }
  }

  private static func done(_ row: String) -> String {
    items(row, head: "| Action | Owner | Due | Status | Done | Evidence |")
  }
}
