extension Rule {
  static let playbookReviewed = Rule(
    id: "playbook-reviewed", code: "PB-03",
    title: "Every playbook says when it was last reviewed",
    rationale: """
      A review is somebody reading the whole and finding it right. “Last updated” only shows that \
      somebody typed; it is accepted with a warning.
      """,
    criteria: [.cc5_3, .cc7_4], level: .error,
    examples: [
      .good("a review ledger", .playbook),
      .good("one date", .playbook, "reviews: (absent)\nlast_reviewed_on: 2026-05-15"),
      .bad("no review", .playbook, "id: ↓PB-1\nreviews: (absent)"),
      .bad(
        "an update instead of a review", .playbook,
        "reviews: (absent)\nlast_updated: ↓2026-02-27"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      if let last = playbook.reviews.last {
        let by = last.by?.filled.map { " by \($0.value)" } ?? ""
        return .met(subject, at: last.on.span, "last reviewed \(last.on.value.iso)\(by)")
      }
      let updates = ["last_updated", "updated", "updated_on", "last_updated_on", "last_edited"]
      if let update = updates.lazy.compactMap({ playbook.text($0) }).first {
        return .deviation(
          subject, at: update.span, "the playbook was updated, which is not a review",
          level: .warning,
          help: "record reviews: “reviews: [{on: 2026-02-20, by: …, outcome: …}]”")
      }
      return .deviation(
        subject, at: playbook.place, "no review is recorded",
        help: "add “reviews: [{on: 2026-02-20, by: …, outcome: …}]”")
    }
  }
}
