/// One criterion: what supports it here, and what is open.
struct CriterionPage: PageView {
  static let template = "criterion"

  let frame: Frame
  let criterion: String
  let paraphrase: String
  let totals: [Tally]
  let rules: [Row]
  let documents: [Link]
  let findings: [VerdictView]
  let more: Beginning?
  /// The requests that ask about it.
  let requests: [Link]
  let previous: Link?
  let next: Link?

  struct Row: Sendable {
    let rule: Link
    let code: String
    let tallies: [Tally]
    let isExercised: Bool
  }

  init(_ criterion: Criterion, _ map: SiteMap) {
    let path = SiteMap.page(criterion)
    frame = Frame(
      map, path: path, title: criterion.rawValue,
      crumbs: [Link("Criteria", SiteMap.index, fragment: "criteria", from: path)])
    self.criterion = criterion.rawValue
    paraphrase = criterion.paraphrase
    let entries = map.entries(for: criterion)
    totals = Tally.all(entries) { _ in nil }
    rules = map.results(for: criterion).map { Row($0, map, from: path) }
    documents = map.evidence.documents.filter { document in
      (document.frontMatter["controls"]?.items ?? []).contains {
        $0.text?.value.folded == criterion.rawValue.folded
      }
    }.compactMap { document in
      map.href(document: document.path, from: path).map { Link(label: document.title, href: $0) }
    }
    let found = entries.filter { [.deviation, .undetermined].contains($0.outcome) }
      .sorted { ($0.outcome, $0.verdict.span) < ($1.verdict.outcome, $1.verdict.span) }
    findings = found.prefix(map.blocksPerPage).map { VerdictView($0, map, from: path) }
    more = Beginning(of: found.count, shown: findings.count, "#rules")
    requests = Request.all.enumerated().filter { $0.element.criteria.contains(criterion) }.map {
      Link(
        "\($0.offset + 1). \($0.element.title)", SiteMap.requests,
        fragment: Request.anchor($0.offset + 1), from: path)
    }
    let all = map.criteria
    let place = all.firstIndex(of: criterion)
    func neighbor(_ step: Int) -> Link? {
      guard let index = place.map({ $0 + step }), all.indices.contains(index) else { return nil }
      return Link(all[index].rawValue, SiteMap.page(all[index]), from: path)
    }
    previous = neighbor(-1)
    next = neighbor(1)
  }
}
