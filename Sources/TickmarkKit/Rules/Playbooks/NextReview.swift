extension Rule {
  static let nextReview = Rule(
    id: "next-review-set", code: "PB-04",
    title: "The next review is set, and no further away than the playbook's own cadence",
    rationale: """
      Most auditors are content with a yearly review; a playbook that says “quarterly” is held to \
      its word. Months are added by date, and the 31st becomes the last day of a shorter month. \
      Only the newest version of a playbook can still be reviewed.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("three months after the last", .playbook, "next_review_on: 2026-08-15"),
      .other(
        .notApplicable, "a version that another one replaced", .files,
        """
        -- old.md --
        ---
        type: playbook
        id: PB-1
        version: "1"
        effective_from: 2026-01-01
        ---
        -- new.md --
        ---
        type: playbook
        id: PB-1
        version: "2"
        effective_from: 2026-02-01
        last_reviewed_on: 2026-02-01
        next_review_on: 2026-09-01
        ---
        """),
      .bad("no date", .playbook, "id: ↓PB-1\nnext_review_on: (absent)"),
      .bad("before the last review", .playbook, "next_review_on: ↓2026-05-01"),
      .bad("half a year where a quarter was promised", .playbook, "next_review_on: ↓2026-11-15"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard evidence.isNewest(playbook) else {
        return .notApplicable(subject, at: playbook.place, "a newer version replaced it")
      }
      guard let next = playbook.nextReview else {
        return .deviation(
          subject, at: playbook.place, "next_review_on is missing", help: "add “next_review_on: …”")
      }
      guard let last = playbook.reviews.last else {
        return .undetermined(
          subject, at: next.span, "no last review to count from", help: "record the last review")
      }
      if next.value <= last.on.value {
        return .deviation(
          subject, at: next.span,
          "the next review \(next.value.iso) is not after the last one, \(last.on.value.iso)",
          notes: [Finding.Note("last review", at: last.on.span)], help: "set the next date")
      }
      let cadence = playbook.reviewCadence
      let latest = last.on.value.adding(months: cadence.months)
      guard next.value <= latest else {
        return .deviation(
          subject, at: next.span,
          "the next review \(next.value.iso) is later than \(latest.iso), \(cadence.words) after the last",
          level: .warning, notes: cadence.notes + [Finding.Note("last review", at: last.on.span)],
          help: "review it by \(latest.iso)")
      }
      return .met(subject, at: next.span, "next review \(next.value.iso), at most \(latest.iso)")
    }
  }
}

extension Evidence {
  /// Whether no later version of the same playbook exists.
  func isNewest(_ playbook: Playbook) -> Bool {
    let from = playbook.effectiveFrom?.value.daysSinceEpoch ?? .min
    return !playbooks.contains { other in
      other.path != playbook.path && other.id.folded == playbook.id.folded
        && (other.effectiveFrom?.value.daysSinceEpoch ?? .min) > from
    }
  }
}

extension Playbook {
  /// How often it is reviewed, in months: its own promise, else yearly.
  var reviewCadence: (months: Int, words: String, notes: [Finding.Note]) {
    if let promise = promises.reviewEvery {
      let note = Finding.Note("promised here", at: promise.span)
      switch promise.value.length {
      case .months(let months): return (months, promise.value.text, [note])
      case .days(let days): return (max(1, (days + 15) / 30), promise.value.text, [note])
      case .clock, .businessDays: break
      }
    }
    return (12, "1 year", [Finding.Note("the playbook sets no cadence; a year is assumed")])
  }
}
