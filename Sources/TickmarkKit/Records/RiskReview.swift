/// A periodic risk assessment, in which the incidents of the time are read again.
public final class RiskReview: Record {
  public let document: Document

  init(_ document: Document) { self.document = document }

  public var heldOn: Located<Day>? { day("held_on") }
  /// The quarter it is about, such as `2026-Q1`, as written.
  public var quarter: Located<String>? { text("quarter") }

  /// The ids of the incidents it reviewed, written as text or as `{id: …}`.
  public var reviewed: [Located<String>] {
    (document.frontMatter["reviewed"]?.items ?? []).compactMap { $0.string("id") ?? $0.text }
      .map { $0.map(\.trimmed) }
  }
}

extension Day {
  /// The first day of the calendar interval of so many months (1 to 12) that the day lies in.
  func intervalStart(months: Int) -> Day {
    let first = (month - 1) / months * months + 1
    return Day(year: year, month: first, day: 1) ?? self
  }

  /// The last day of that interval.
  func intervalEnd(months: Int) -> Day {
    intervalStart(months: months).adding(months: months).adding(days: -1)
  }
}
