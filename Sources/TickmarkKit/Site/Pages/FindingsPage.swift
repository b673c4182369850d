/// Everything that is not met, by outcome.
struct FindingsPage: PageView {
  static let template = "findings"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let byRule: String
  let byDocument: String
  let jumps: [Tally]
  let groups: [Group]

  struct Group: Sendable {
    let id: String
    let outcome: OutcomeView
    let meaning: String
    let count: Int
    let pager: Pager?
    /// Deviations, excepted and undetermined ones in full.
    let verdicts: [VerdictView]
    /// The others, one line each.
    let lines: [VerdictView]
    let hasLines: Bool
  }

  init(_ map: SiteMap) { self.init(.first(of: SiteMap.findings), Self.lists(map), map) }

  /// A list for each outcome.
  static func lists(_ map: SiteMap) -> [LongList<SiteMap.Entry>] {
    order.map { LongList($0.name, map.entries($0), perPage: map.rowsPerPage) }
  }

  private static let order: [Outcome] = [
    .deviation, .undetermined, .excepted, .notYetDue, .notApplicable,
  ]

  init(_ part: ListPart, _ lists: [LongList<SiteMap.Entry>], _ map: SiteMap) {
    let path = part.path
    frame = part.frame(map, title: "Findings")
    csv = map.csv("findings", from: path)
    byRule = SiteMap.href(SiteMap.findingsByRule, from: path)
    byDocument = SiteMap.href(SiteMap.findingsByDocument, from: path)
    jumps = zip(Self.order, lists).map { outcome, list in
      Tally(
        outcome: OutcomeView(outcome), count: list.rows.count,
        href: map.listHref(outcome, from: path))
    }
    groups = zip(Self.order, lists).compactMap { outcome, list in
      guard let found = list.rows(on: part) else { return nil }
      let views = found.map { VerdictView($0, map, from: path) }
      let isLong = [.deviation, .undetermined, .excepted].contains(outcome)
      return Group(
        id: outcome.name, outcome: OutcomeView(outcome), meaning: outcome.meaning,
        count: list.rows.count, pager: list.pager(on: part), verdicts: isLong ? views : [],
        lines: isLong ? [] : views,
        hasLines: !isLong && !views.isEmpty)
    }
  }
}
