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

  struct Row: Sendable {
    let rule: Link
    let code: String
    let tallies: [Tally]
    let isExercised: Bool
  }

  init(_ criterion: Criterion, _ map: SiteMap) {
    let path = SiteMap.page(criterion)
    frame = Frame(map, path: path, title: criterion.rawValue)
    self.criterion = criterion.rawValue
    paraphrase = criterion.paraphrase
    let entries = map.entries(for: criterion)
    totals = Tally.all(entries) { _ in nil }
    rules = map.results(for: criterion).map { result in
      let page = SiteMap.page(result.rule)
      return Row(
        rule: Link(result.rule.title, page, from: path), code: result.rule.code,
        tallies: Tally.all(map.entries(of: result.rule)) {
          SiteMap.href(page, fragment: $0.name, from: path)
        },
        isExercised: result.isExercised)
    }
    documents = map.evidence.documents.filter { document in
      (document.frontMatter["controls"]?.items ?? []).contains {
        $0.text?.value.folded == criterion.rawValue.folded
      }
    }.compactMap { document in
      map.href(document: document.path, from: path).map { Link(label: document.title, href: $0) }
    }
    findings = entries.filter { [.deviation, .undetermined].contains($0.outcome) }
      .sorted { ($0.outcome, $0.verdict.span) < ($1.verdict.outcome, $1.verdict.span) }
      .map { VerdictView($0, map, from: path) }
  }
}
