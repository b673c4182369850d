extension Rule {
  static let riskReviewEachQuarter = Rule(
    id: "risk-review-each-quarter", code: "RA-02",
    title: "A risk review was held for every quarter of the period",
    rationale: """
      Where risk reviews are kept, a missing one shows. A review counts for the quarter it names \
      when it is held in it or in the one after, else for the quarter it is held in. A quarter that \
      is less than half inside the period is not asked for.
      """,
    criteria: [.cc3_2], level: .warning,
    examples: [
      .good("one for each", .files, reviews(["2026-03-25", "2026-06-24"])),
      .good(
        "the second held in July", .files,
        reviews(["2026-03-25", "2026-07-08"], quarters: ["2026-Q1", "2026-Q2"])),
      .bad("a quarter without one", .files, reviews(["↓2026-03-25"])),
      .bad(
        "the second held in July without saying what it is about", .files,
        reviews(["2026-03-25", "↓2026-07-08"])),
      .other(
        .notYetDue, "the second quarter has not ended", .files,
        reviews(["2026-03-25"])
          + "\n-- tickmark.yml --\norganization: S\nperiod: {from: 2026-01-01, to: 2026-06-30}\nas_of: 2026-06-01"
      ),
    ]
  ) { evidence in
    guard let period = evidence.configuration.period, period.from.value <= period.to.value,
      let last = evidence.riskReviews.max(by: { heldDay($0) < heldDay($1) })
    else { return [] }
    let place = last.heldOn?.span ?? last.place
    return quarters(of: period).map { start in
      let end = start.intervalEnd(months: 3)
      let subject = Subject("risk review \(start.quarter)", path: last.path)
      let held = evidence.riskReviews.first { review in
        guard let day = review.heldOn?.value, day <= evidence.asOf else { return false }
        guard let named = review.quarter.flatMap({ quarterName($0.value) }) else {
          return start <= day && day <= end
        }
        return named == start.quarter && start <= day
          && day <= end.adding(days: 1).intervalEnd(months: 3)
      }
      if let held, let day = held.heldOn {
        return .met(subject, at: day.span, "\(held.id) on \(day.value.iso)")
      }
      guard evidence.isPast(end) else {
        return .notYetDue(subject, at: place, "\(start.quarter) ends \(end.iso)")
      }
      return .deviation(
        subject, at: place, "no risk review was held for \(start.quarter)", isOverdue: true,
        notes: [Finding.Note("the period is this", at: period.from.span)],
        help: "file its record (type: risk-review)")
    }
  }

  private static func heldDay(_ review: RiskReview) -> Int {
    review.heldOn?.value.daysSinceEpoch ?? .min
  }

  /// The first days of quarters with at least half of their days in the period.
  private static func quarters(of period: Configuration.Period) -> [Day] {
    var result: [Day] = []
    var start = period.from.value.intervalStart(months: 3)
    while start <= period.to.value, result.count < 400 {
      let next = start.adding(months: 3)
      let inside = min(next, period.to.value.adding(days: 1)) - max(start, period.from.value)
      if inside * 2 >= next - start { result.append(start) }
      start = next
    }
    return result
  }

  /// `2026-Q1` for `Q1 2026`, `2026 q1` and the like.
  private static func quarterName(_ text: String) -> String? {
    let words = text.words
    guard let year = words.first(where: { $0.count == 4 && Int($0) != nil }),
      let quarter = words.first(where: { ["q1", "q2", "q3", "q4"].contains($0) })
    else { return nil }
    return "\(year)-\(quarter.uppercased())"
  }

  private static func reviews(_ days: [String], quarters: [String] = []) -> String {
    days.enumerated().map { index, day in
      let quarter = index < quarters.count ? "\nquarter: \(quarters[index])" : ""
      return
        "-- \(index).md --\n---\ntype: risk-review\nid: RR-\(index)\nheld_on: \(day)\(quarter)\n---"
    }.joined(separator: "\n")
  }
}
