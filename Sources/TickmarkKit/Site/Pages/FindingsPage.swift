/// Everything that is not met, by outcome.
struct FindingsPage: PageView {
  static let template = "findings"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let byRule: String
  let byDocument: String
  let groups: [Group]

  struct Group: Sendable {
    let id: String
    let outcome: OutcomeView
    let meaning: String
    let count: Int
    /// Deviations, excepted and undetermined ones in full.
    let verdicts: [VerdictView]
    /// The others, one line each.
    let lines: [VerdictView]
    let hasLines: Bool
  }

  init(_ map: SiteMap) {
    let path = SiteMap.findings
    frame = Frame(map, path: path, title: "Findings")
    csv = map.csv("findings", from: path)
    byRule = SiteMap.href(SiteMap.findingsByRule, from: path)
    byDocument = SiteMap.href(SiteMap.findingsByDocument, from: path)
    let order: [Outcome] = [.deviation, .undetermined, .excepted, .notYetDue, .notApplicable]
    groups = order.map { outcome in
      let found = map.entries.filter { $0.outcome == outcome }
      let views = found.map { VerdictView($0, map, from: path) }
      let isLong = [.deviation, .undetermined, .excepted].contains(outcome)
      return Group(
        id: outcome.name, outcome: OutcomeView(outcome), meaning: outcome.meaning,
        count: views.count, verdicts: isLong ? views : [], lines: isLong ? [] : views,
        hasLines: !isLong && !views.isEmpty)
    }
  }
}
