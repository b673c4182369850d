/// The attribute sheets as an auditor ticks them: rows are what is tested, columns are attributes.
struct MatrixPage: PageView {
  static let template = "matrix"

  let frame: Frame
  let marks: [Meaning]
  let sample: String
  let sampleHref: String
  let isDrawn: Bool
  let populationHref: String
  let sheets: [Sheet]
  /// Rules that no attribute rests on: they are tested all the same.
  let otherRules: [Link]
  let otherRuleCount: Int

  /// A mark with its words, for the legend.
  struct Meaning: Sendable {
    let mark: String
    let words: String
    let meaning: String
  }

  struct Sheet: Sendable {
    let sheetID: String
    let sheetTitle: String
    let itemCount: Int
    let isIncidents: Bool
    let attributes: [Attribute]
    let rows: [Row]
    let pager: Pager?
    /// For a cell over all columns.
    let width: Int
  }

  struct Attribute: Sendable {
    let letter: String
    let anchor: String
    let columnAnchor: String
    let attribute: String
    let rules: [Link]
    let beyond: String?
    let deviations: Int
    let tested: Int
    let counts: [Int]
    let sum: Int
  }

  struct Row: Sendable {
    let item: Link
    let title: String
    let note: String?
    /// `drawn` or `not drawn`; nil in a census.
    let drawn: String?
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let mark: String
    let words: String
    let name: String
    /// The verdict that decides the cell; nil where nothing was tested.
    let href: String?
    let code: String
    /// The source line of a cell that is not met, where a page shows it.
    let line: Link?
  }

  init(_ map: SiteMap) {
    self.init(.first(of: SiteMap.matrix), Self.lists(map), Self.counts(map), map)
  }

  static func pages(_ map: SiteMap) -> [@Sendable (SiteMap) -> any PageView] {
    let counts = counts(map)
    return SiteMap.pages(of: SiteMap.matrix, lists(map)) { MatrixPage($0, $1, counts, $2) }
  }

  private static func counts(_ map: SiteMap) -> [[[Int]]] {
    map.workpaper.sheets.map { sheet in
      sheet.attributes.indices.map { index in
        AttributeSheet.Mark.allCases.map { sheet.count($0, of: index) }
      }
    }
  }

  static func lists(_ map: SiteMap) -> [LongList<AttributeSheet.Row>] {
    map.workpaper.sheets.map { LongList($0.id, $0.rows, perPage: map.rowsPerPage) }
  }

  /// - Parameter counts: of each sheet and attribute, how often each mark occurs.
  private init(
    _ part: ListPart, _ lists: [LongList<AttributeSheet.Row>], _ counts: [[[Int]]], _ map: SiteMap
  ) {
    let path = part.path
    let workpaper = map.workpaper
    frame = part.frame(map, title: "Attribute matrix")
    marks = AttributeSheet.Mark.allCases.map {
      Meaning(mark: $0.rawValue, words: $0.words, meaning: $0.meaning)
    }
    sample = workpaper.sample.words
    sampleHref = SiteMap.href(SiteMap.sample, from: path)
    isDrawn = workpaper.sample.draw != nil
    populationHref = SiteMap.href(SiteMap.population, from: path)
    let drawn = workpaper.sample.draw.map { _ in
      Set(workpaper.sample.picks.map(\.incident.path))
    }
    sheets = zip(workpaper.sheets, zip(lists, counts)).compactMap { sheet, rest in
      let (list, counts) = rest
      guard let rows = list.rows(on: part) else { return nil }
      let isIncidents = sheet.id == "incidents"
      return Sheet(
        sheetID: sheet.id, sheetTitle: sheet.title, itemCount: sheet.items.count,
        isIncidents: isIncidents,
        attributes: zip(sheet.attributes, counts).map { Attribute($0, $1, from: path) },
        rows: rows.map { row in
          Row(
            item: Link(row.label, map.page(ofDocument: row.path) ?? SiteMap.about, from: path),
            title: row.title, note: row.note,
            drawn: isIncidents && row.note == nil
              ? drawn.map { $0.contains(row.path) ? "drawn" : "not drawn" } : nil,
            cells: row.cells.map { cell in
              Cell(cell, cell.deciding.flatMap { map.entry(of: $0) }, map, from: path)
            })
        },
        pager: list.pager(on: part),
        width: sheet.attributes.count + 4)
    }
    let used = Set(workpaper.sheets.flatMap(\.attributes).flatMap(\.rules).map(\.code))
    otherRules = map.assessment.results.map(\.rule).filter { !used.contains($0.code) }.map {
      Link($0.code, SiteMap.page($0), from: path)
    }
    otherRuleCount = otherRules.count
  }

}

extension SiteMap {
  /// The verdict of a line of the workpaper, with where it is shown.
  fileprivate func entry(of line: Assessment.Line) -> Entry? {
    let verdict = line.verdict
    return entries(onPage: page(ofDocument: verdict.subject.path) ?? Self.about).first {
      $0.rule.code == line.rule.code && $0.outcome == verdict.outcome
        && $0.verdict.subject.id == verdict.subject.id && $0.verdict.span.path == verdict.span.path
        && $0.verdict.span.range == verdict.span.range
    }
  }
}

extension MatrixPage.Attribute {
  fileprivate init(_ own: AttributeSheet.Attribute, _ counts: [Int], from page: String) {
    letter = own.letter
    anchor = "attribute-\(own.letter)"
    columnAnchor = "column-\(own.letter)"
    attribute = own.title
    rules = own.rules.map { Link($0.code, SiteMap.page($0), from: page) }
    beyond = own.beyond
    let count = Dictionary(uniqueKeysWithValues: zip(AttributeSheet.Mark.allCases, counts))
    // An accepted deviation stays one.
    deviations = (count[.deviation] ?? 0) + (count[.excepted] ?? 0)
    tested = (count[.met] ?? 0) + deviations
    self.counts = counts
    sum = counts.reduce(0, +)
  }
}

extension MatrixPage.Cell {
  fileprivate init(
    _ cell: AttributeSheet.Cell, _ entry: SiteMap.Entry?, _ map: SiteMap, from page: String
  ) {
    mark = cell.mark.rawValue
    words = cell.mark.words
    name = cell.deciding?.verdict.outcome.name ?? "not-tested"
    href = entry.map { map.href($0, from: page) }
    code = entry?.rule.code ?? ""
    line = entry.flatMap { entry in
      guard ![.met, .notApplicable].contains(entry.outcome) else { return nil }
      let span = entry.verdict.finding.span
      return map.href(span, from: page).map {
        Link(label: "line \(span.start.line)", href: $0)
      }
    }
  }
}

extension IncidentSample {
  /// What the sample is, in one sentence.
  var words: String {
    guard let draw else {
      let request = request == nil ? "" : "; the size asked for is not below that"
      return "Census: every incident of the period is tested, \(population.count) in all\(request)."
    }
    return "Sample: \(draw.runs.count) of \(population.count) incidents of the period were drawn."
  }
}
