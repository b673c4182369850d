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
    let path = SiteMap.matrix
    let workpaper = map.workpaper
    frame = Frame(map, path: path, title: "Attribute matrix")
    marks = AttributeSheet.Mark.allCases.map {
      Meaning(mark: $0.rawValue, words: $0.words, meaning: $0.meaning)
    }
    sample = workpaper.sample.words
    sampleHref = SiteMap.href(SiteMap.sample, from: path)
    isDrawn = workpaper.sample.draw != nil
    populationHref = SiteMap.href(SiteMap.population, from: path)
    let entries = Dictionary(grouping: map.entries) { Self.key($0.rule, $0.verdict) }
    let drawn = workpaper.sample.draw.map { _ in
      Set(workpaper.sample.picks.map(\.incident.path))
    }
    sheets = workpaper.sheets.map { sheet in
      let isIncidents = sheet.id == "incidents"
      return Sheet(
        sheetID: sheet.id, sheetTitle: sheet.title, itemCount: sheet.items.count,
        isIncidents: isIncidents,
        attributes: sheet.attributes.indices.map {
          Attribute(sheet, $0, from: path)
        },
        rows: sheet.rows.map { row in
          Row(
            item: Link(row.label, map.page(ofDocument: row.path) ?? SiteMap.about, from: path),
            title: row.title, note: row.note,
            drawn: isIncidents && row.note == nil
              ? drawn.map { $0.contains(row.path) ? "drawn" : "not drawn" } : nil,
            cells: row.cells.map { cell in
              Cell(
                cell,
                cell.deciding.flatMap { line in
                  entries[Self.key(line.rule, line.verdict)]?.first
                }, map, from: path)
            })
        },
        width: sheet.attributes.count + 4)
    }
    let used = Set(workpaper.sheets.flatMap(\.attributes).flatMap(\.rules).map(\.code))
    otherRules = map.assessment.results.map(\.rule).filter { !used.contains($0.code) }.map {
      Link($0.code, SiteMap.page($0), from: path)
    }
    otherRuleCount = otherRules.count
  }

  private static func key(_ rule: Rule, _ verdict: Verdict) -> String {
    "\(rule.code) \(verdict.subject.id) \(verdict.outcome) \(verdict.span.path):\(verdict.span.range)"
  }
}

extension MatrixPage.Attribute {
  fileprivate init(_ sheet: AttributeSheet, _ index: Int, from page: String) {
    let own = sheet.attributes[index]
    letter = own.letter
    anchor = "attribute-\(own.letter)"
    columnAnchor = "column-\(own.letter)"
    attribute = own.title
    rules = own.rules.map { Link($0.code, SiteMap.page($0), from: page) }
    beyond = own.beyond
    deviations = sheet.deviations(index)
    tested = sheet.tested(index)
    counts = AttributeSheet.Mark.allCases.map { sheet.count($0, of: index) }
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
