extension Rule {
  static let reviewsOnTime = Rule(
    id: "reviews-on-time", code: "PB-05",
    title: "No review is overdue, and none was skipped in the period",
    rationale: """
      The last review alone proves nothing about the period: an auditor asks for each. Between two \
      reviews, and from the last one to the as-of date, no more time passes than the playbook's \
      cadence allows.
      """,
    criteria: [.cc5_3, .cc7_4], level: .error,
    examples: [
      .good("a review each quarter", .playbook),
      .bad(
        "the next review has passed", .playbook,
        """
        reviews: [{on: 2026-02-20, by: dana, outcome: no change}]
        review_every: yearly
        next_review_on: ↓2026-06-01
        """),
      .bad(
        "a quarter without a review", .playbook,
        """
        reviews:
          - {on: 2025-11-28, by: dana, outcome: approved}
          - {on: ↓2026-05-15, by: dana, outcome: no change}
        """),
      .bad(
        "the last review too long ago", .playbook,
        """
        reviews: [{on: ↓2026-02-20, by: dana, outcome: no change}]
        next_review_on: 2026-08-15
        """),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard evidence.isNewest(playbook) else {
        return .notApplicable(subject, at: playbook.place, "a newer version replaced it")
      }
      guard let last = playbook.reviews.last else {
        return .undetermined(
          subject, at: playbook.place, "no review is recorded, so none can be counted")
      }
      let cadence = playbook.reviewCadence
      if let skipped = skipped(playbook, cadence.months, evidence.configuration.period) {
        return .deviation(
          subject, at: skipped.later.on.span,
          "review of \(skipped.later.on.value.iso) came after \(skipped.due.iso), \(cadence.words) after the one before",
          notes: cadence.notes + [Finding.Note("the review before", at: skipped.earlier.on.span)],
          help: "if one was held in between, add it to “reviews”")
      }
      if let next = playbook.nextReview, evidence.isPast(next.value), next.value > last.on.value {
        return .deviation(
          subject, at: next.span,
          "review due \(next.value.iso) has not taken place as of \(evidence.asOf.iso)",
          isOverdue: true,
          help: "review the playbook and add it to “reviews”")
      }
      let due = last.on.value.adding(months: cadence.months)
      guard !evidence.isPast(due) else {
        return .deviation(
          subject, at: last.on.span,
          "last review \(last.on.value.iso) is older than \(cadence.words) as of \(evidence.asOf.iso)",
          isOverdue: true,
          notes: cadence.notes, help: "review the playbook and add it to “reviews”")
      }
      return .met(
        subject, at: last.on.span,
        "\(counted(playbook.reviews.count, "review")), next due \(due.iso)")
    }
  }

  /// The first pair of reviews further apart than the cadence, with one of them in the period.
  private static func skipped(
    _ playbook: Playbook, _ months: Int, _ period: Configuration.Period?
  ) -> (earlier: Playbook.Review, later: Playbook.Review, due: Day)? {
    for (earlier, later) in zip(playbook.reviews, playbook.reviews.dropFirst()) {
      let due = earlier.on.value.adding(months: months)
      guard later.on.value > due else { continue }
      if let period, due < period.from.value || due > period.to.value { continue }
      return (earlier, later, due)
    }
    return nil
  }
}
