extension Rule {
  static let postMortemInRiskReview = Rule(
    id: "post-mortem-in-risk-review", code: "RA-01",
    title: "Post-mortems are read again in the next risk review",
    rationale: """
      An incident shows that a risk was weighed wrongly. The review that follows the publication \
      lists it (“reviewed”), at the latest by the end of the quarter after that of the publication \
      (or of the year, the month …, whichever the playbook promises). A review held before the \
      publication cannot have read it. Where no playbook promises it and no risk review is kept, \
      nothing is asked.
      """,
    criteria: [.cc3_2, .cc3_4, .cc7_4], level: .error,
    examples: [
      .good("reviewed a week after publication", .riskReview),
      .good("reviewed in the last days of the next quarter", .riskReview, "held_on: 2026-06-30"),
      .bad("reviewed after that", .riskReview, "held_on: 2026-07-01\nreviewed: [↓INC-20260312-01]"),
      .bad(
        "left out", .riskReview,
        "reviewed: []\n-- INC-20260312-01.md --\n\(published.replacing("2026-03-17", with: "↓2026-03-17"))"
      ),
      .bad(
        "reviewed before it was published", .riskReview,
        "held_on: 2026-03-16\n-- INC-20260312-01.md --\n\(published.replacing("2026-03-17", with: "↓2026-03-17"))"
      ),
      .bad(
        "an incident that does not exist", .riskReview,
        "reviewed: [INC-20260312-01, ↓INC-20260312-11]"),
      .other(
        .notYetDue, "the next quarter has not ended", .riskReview,
        "reviewed: []\n-- tickmark.yml --\norganization: S\nas_of: 2026-06-30"),
      .other(.notApplicable, "no risk review is kept or promised", .postMortem, ""),
      .bad(
        "promised, and none is kept", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        Post-mortems are reviewed in the next quarterly risk assessment.
        -- INC-20260312-01.md --
        \(published.replacing("2026-03-17", with: "↓2026-03-17"))
        """),
    ]
  ) { evidence in
    let held = HeldReviews(evidence)
    return evidence.incidents.compactMap { incident in
      guard !incident.isVoid, let postMortem = incident.postMortem else { return nil }
      return verdict(incident, postMortem, held, evidence)
    } + unknownIncidents(evidence)
  }

  /// The risk reviews held by the as-of date, in order, and what they list.
  private struct HeldReviews {
    typealias Listed = (review: RiskReview, day: Day, item: Located<String>)

    let reviews: [(review: RiskReview, day: Day)]
    /// By the folded id of an incident; each review once.
    let listed: [String: [Listed]]

    init(_ evidence: Evidence) {
      reviews = evidence.riskReviews.compactMap { review in
        review.heldOn.map { (review: review, day: $0.value) }
      }.filter { $0.day <= evidence.asOf }.sorted { $0.day < $1.day }
      var listed: [String: [Listed]] = [:]
      for (review, day) in reviews {
        var seen: Set<String> = []
        for item in review.reviewed where seen.insert(item.value.folded).inserted {
          listed[item.value.folded, default: []].append((review, day, item))
        }
      }
      self.listed = listed
    }
  }

  private static func verdict(
    _ incident: Incident, _ postMortem: PostMortem, _ held: HeldReviews, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let promise = incident.playbook?.promises.riskReviewEvery
    guard promise != nil || !evidence.riskReviews.isEmpty else {
      return .notApplicable(subject, at: postMortem.place, "no risk review is kept or promised")
    }
    guard let publication = postMortem.publishedAt, !postMortem.isDraft else {
      return .notYetDue(subject, at: postMortem.place, "the post-mortem is not published")
    }
    let zone = evidence.calendar(for: incident.path).zone
    let published =
      switch publication {
      case .instant(let instant): zone.day(of: instant.value)
      case .day(let day): day.value
      }
    var months = 3
    if case .months(let promised)? = promise?.value.length, (1...12).contains(promised) {
      months = promised
    }
    let due = published.intervalEnd(months: months).adding(days: 1).intervalEnd(months: months)
    let lists = held.listed[incident.id.folded] ?? []
    if let first = lists.first(where: { $0.day >= published }) {
      guard first.day > due else {
        return .met(subject, at: first.item.span, "read in \(first.review.id) on \(first.day.iso)")
      }
      return .deviation(
        subject, at: first.item.span,
        "\(incident.id) was read on \(first.day.iso); it was due by \(due.iso)",
        notes: notes(promise, [Finding.Note("published here", at: publication.span)]))
    }
    guard evidence.isPast(due) else {
      return .notYetDue(subject, at: publication.span, "due by \(due.iso)")
    }
    var more: [Finding.Note] = []
    if let early = lists.last {
      more.append(
        Finding.Note("\(early.review.id) was held before it was published", at: early.item.span))
    }
    if let next = held.reviews.first(where: { $0.day >= published }) {
      more.append(Finding.Note("the next review does not list it", at: next.review.place))
    }
    return .deviation(
      subject, at: publication.span,
      "\(incident.id) was published \(published.iso) and is in no risk review; it was due by \(due.iso)",
      isOverdue: true,
      notes: notes(promise, more), help: "review it and list it under “reviewed”")
  }

  private static func notes(
    _ promise: Located<TimeLimit>?, _ more: [Finding.Note]
  ) -> [Finding.Note] {
    (promise.map { [Finding.Note("promised here", at: $0.span)] } ?? []) + more
  }

  /// Ids under `reviewed` that no incident has.
  private static func unknownIncidents(_ evidence: Evidence) -> [Verdict] {
    let known = evidence.incidents.map(\.id)
    let folded = Set(known.map(\.folded))
    return evidence.riskReviews.flatMap { review in
      review.reviewed.filter { !folded.contains($0.value.folded) }.map { item in
        .deviation(
          .document(review.document), at: item.span,
          "\(review.id) lists “\(item.value.shortened)”, which is no incident of the content",
          help: known.nearest(to: item.value).map { "did you mean “\($0)”?" })
      }
    }
  }

  private static let published = """
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    published_at: 2026-03-17
    ---
    """
}
