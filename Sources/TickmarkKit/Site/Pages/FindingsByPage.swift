/// The verdicts once more, by rule or by document: all of them counted, and in full what needs
/// attention.
struct FindingsByPage: PageView {
  static let template = "grouped"

  enum Order: Sendable { case rule, document }

  let frame: Frame
  /// `rule` or `document`.
  let word: String
  let other: Link
  let total: Int
  let totals: [Tally]
  let groups: [Group]
  /// Groups that have something to list.
  let open: [Group]

  struct Group: Sendable {
    let id: String
    let code: String?
    let title: Link
    let count: Int
    let tallies: [Tally]
    let rows: [FindingRow]
    let isOpen: Bool
  }

  init(_ order: Order, _ map: SiteMap) {
    let path = order == .rule ? SiteMap.findingsByRule : SiteMap.findingsByDocument
    word = order == .rule ? "rule" : "document"
    frame = Frame(
      map, path: path, title: "Findings by \(word)",
      crumbs: [Link("Findings", SiteMap.findings, from: path)])
    other =
      order == .rule
      ? Link("by document", SiteMap.findingsByDocument, from: path)
      : Link("by rule", SiteMap.findingsByRule, from: path)
    switch order {
    case .rule:
      groups = map.assessment.results.filter(\.isExercised).map { result in
        let page = SiteMap.page(result.rule)
        return Group(
          id: result.rule.code, code: result.rule.code, Link(result.rule.title, page, from: path),
          map.entries(of: result.rule), map, from: path
        ) { SiteMap.href(page, fragment: $0.name, from: path) }
      }
    case .document:
      let pages = map.evidence.documents.compactMap { document in
        map.page(ofDocument: document.path).map { (title: document.path, page: $0) }
      }
      let all = [(title: "The settings and the content as a whole", page: SiteMap.about)] + pages
      groups = all.compactMap { title, page in
        let entries = map.entries(onPage: page)
        guard !entries.isEmpty else { return nil }
        let anchor = page == SiteMap.about ? AboutPage.verdictsID : DocumentPage.verdictsID
        return Group(
          id: "document:" + page.dropLast(5), code: nil, Link(title, page, from: path), entries,
          map,
          from: path
        ) { _ in SiteMap.href(page, fragment: anchor, from: path) }
      }
    }
    open = groups.filter(\.isOpen)
    totals = Tally.all(map.entries) { map.listHref($0, from: path) }
    total = map.entries.count
  }
}

extension FindingsByPage.Group {
  fileprivate init(
    id: String, code: String?, _ title: Link, _ entries: [SiteMap.Entry], _ map: SiteMap,
    from page: String, href: (Outcome) -> String?
  ) {
    self.id = id.anchorPart
    self.code = code
    self.title = title
    count = entries.count
    tallies = Tally.all(entries, href: href)
    rows = entries.filter(\.needsAttention).map { FindingRow($0, map, from: page) }
    isOpen = !rows.isEmpty
  }
}

/// A finding in one row of a table.
struct FindingRow: Sendable {
  let number: String
  let outcome: OutcomeView
  let code: String
  let rule: Link
  let subject: Link
  let message: String
  let place: Place

  init(_ entry: SiteMap.Entry, _ map: SiteMap, from page: String) {
    let finding = entry.verdict.finding
    number = entry.number ?? ""
    outcome = OutcomeView(entry.outcome)
    code = entry.rule.code
    rule = Link(entry.rule.title, SiteMap.page(entry.rule), from: page)
    subject = Link(label: entry.verdict.subject.id, href: map.href(entry, from: page))
    message = finding.message
    place = Place(finding.span, map, from: page)
  }
}

extension SiteMap.Entry {
  /// Whether a person has something to look at: deviations, excepted or not, and what is open.
  var needsAttention: Bool { [.deviation, .excepted, .undetermined].contains(outcome) }
}
