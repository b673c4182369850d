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
  let showsOpen: Bool
  /// Those that have something to list.
  let open: [Open]
  let openPager: Pager?
  let showsCounts: Bool
  let groups: [Group]
  let countsPager: Pager?

  struct Open: Sendable {
    let id: String
    let code: String?
    let title: Link
    let rows: [FindingRow]
    let more: Beginning?
  }

  struct Group: Sendable {
    let code: String?
    let title: Link
    let count: Int
    let tallies: [Tally]
  }

  /// A rule or a document with its verdicts.
  struct Heading: Sendable {
    let id: String
    let code: String?
    let title: String
    let page: String
    /// The anchor of its list of an outcome; of all outcomes for a document.
    let anchor: @Sendable (Outcome) -> String
    let entries: [SiteMap.Entry]
  }

  static func lists(_ order: Order, _ map: SiteMap) -> [LongList<Heading>] {
    let headings = order == .rule ? rules(map) : documents(map)
    return [
      LongList(
        "open", headings.filter { $0.entries.contains(where: \.needsAttention) },
        perPage: map.blocksPerPage),
      LongList("counts", headings, perPage: map.rowsPerPage),
    ]
  }

  private static func rules(_ map: SiteMap) -> [Heading] {
    map.assessment.results.filter(\.isExercised).map { result in
      Heading(
        id: result.rule.code, code: result.rule.code, title: result.rule.title,
        page: SiteMap.page(result.rule), anchor: \.name, entries: map.entries(of: result.rule))
    }
  }

  private static func documents(_ map: SiteMap) -> [Heading] {
    let pages = map.evidence.documents.compactMap { document in
      map.page(ofDocument: document.path).map { (title: document.path, page: $0) }
    }
    let all = [(title: "The settings and the content as a whole", page: SiteMap.about)] + pages
    return all.compactMap { title, page in
      let entries = map.entries(onPage: page)
      guard !entries.isEmpty else { return nil }
      let anchor = page == SiteMap.about ? AboutPage.verdictsID : DocumentPage.verdictsID
      return Heading(
        id: "document:" + page.dropLast(5), code: nil, title: title, page: page,
        anchor: { _ in anchor }, entries: entries)
    }
  }

  init(_ order: Order, _ map: SiteMap) {
    self.init(order, .first(of: Self.home(order)), Self.lists(order, map), map)
  }

  private static func home(_ order: Order) -> String {
    order == .rule ? SiteMap.findingsByRule : SiteMap.findingsByDocument
  }

  static func pages(_ order: Order, _ map: SiteMap) -> [@Sendable (SiteMap) -> any PageView] {
    SiteMap.pages(of: home(order), lists(order, map)) { FindingsByPage(order, $0, $1, $2) }
  }

  private init(_ order: Order, _ part: ListPart, _ lists: [LongList<Heading>], _ map: SiteMap) {
    let path = part.path
    word = order == .rule ? "rule" : "document"
    frame = part.frame(
      map, title: "Findings by \(word)", crumbs: [Link("Findings", SiteMap.findings, from: path)])
    other =
      order == .rule
      ? Link("by document", SiteMap.findingsByDocument, from: path)
      : Link("by rule", SiteMap.findingsByRule, from: path)
    showsOpen = part.shows("open")
    open = (lists[0].rows(on: part) ?? []).map { Open($0, map, from: path) }
    openPager = lists[0].pager(on: part)
    showsCounts = part.shows("counts")
    groups = (lists[1].rows(on: part) ?? []).map { heading in
      Group(
        code: heading.code, title: Link(heading.title, heading.page, from: path),
        count: heading.entries.count,
        tallies: Tally.all(heading.entries) {
          SiteMap.href(heading.page, fragment: heading.anchor($0), from: path)
        })
    }
    countsPager = lists[1].pager(on: part)
    totals = map.totals { map.listHref($0, from: path) }
    total = map.entries.count
  }
}

extension FindingsByPage.Open {
  fileprivate init(_ heading: FindingsByPage.Heading, _ map: SiteMap, from page: String) {
    id = heading.id.anchorPart
    code = heading.code
    title = Link(heading.title, heading.page, from: page)
    let found = heading.entries.filter(\.needsAttention)
    rows = found.prefix(map.blocksPerPage).map { FindingRow($0, map, from: page) }
    more = Beginning(
      of: found.count, shown: rows.count,
      SiteMap.href(heading.page, fragment: heading.anchor(found[0].outcome), from: page))
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
