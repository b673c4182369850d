/// The evidence site of a workpaper: every file of it.
public struct Site: Sendable {
  /// A file of the site; the path is relative to its folder.
  public struct File: Sendable {
    public let path: String
    let content: Content

    enum Content: Sendable {
      case text(String)
      /// Made while it is written: it may be longer than memory is large. No line is cut in two.
      case parts(@Sendable ((String) throws -> Void) throws -> Void)
    }

    /// About as much, in bytes, as a part holds.
    static let partSize = 1 << 18

    public init(path: String, text: String) {
      self.path = path
      content = .text(text)
    }

    init(
      path: String, parts: @escaping @Sendable ((String) throws -> Void) throws -> Void
    ) {
      self.path = path
      content = .parts(parts)
    }

    public var text: String {
      switch content {
      case .text(let text): return text
      case .parts(let write):
        var text = ""
        // Only what takes the parts can fail.
        try! write { text += $0 }
        return text
      }
    }
  }

  let map: SiteMap
  private let templates: Templates
  /// Every text that looks secret.
  private let secrets: Set<String>

  /// - Parameter rowsPerPage: longer lists go on on further pages.
  public init(_ workpaper: Workpaper, templates: Templates, rowsPerPage: Int = 500) {
    map = SiteMap(workpaper, rowsPerPage: rowsPerPage)
    self.templates = templates
    secrets = Set(map.evidence.secrets.values.joined().map { String($0.span.text) })
  }

  /// All files, sorted by path; the same assessment gives the same bytes.
  public var files: [File] {
    let files = concurrentMap(makers) { covered($0()) }
    return files.sorted { $0.path < $1.path }
  }

  public var fileCount: Int { makers.count }

  /// Makes each file and hands it over, on all cores and in no order: a large site never stands in
  /// memory as a whole.
  public func forEachFile(_ take: @Sendable (File) throws -> Void) throws {
    try concurrentForEach(makers) { try take(covered($0())) }
  }

  /// What makes each file; those that take longest come first.
  private var makers: [@Sendable () -> File] {
    var makers: [@Sendable () -> File] = [
      { EvidenceFile(map).file },
      { File(path: OSCALResults.path, text: OSCALResults(map).text) },
    ]
    for file in DataFiles(map).files { makers.append { file } }
    makers += [
      { File(path: CalendarFile.path, text: CalendarFile(map).text) },
      { File(path: EvidenceSchema.path, text: EvidenceSchema(map).text) },
      { File(path: SiteMap.populationList, text: map.workpaper.population.canonicalText) },
      { File(path: "assets/style.css", text: templates.style) },
      { File(path: "assets/print.css", text: PrintStyle(map).text) },
      { File(path: "assets/script.js", text: templates.script) },
      { File(path: "assets/search.js", text: SearchData(map).text) },
      {
        File(
          path: SiteWriter.marker,
          text: "{\"tool\": \"tickmark\", \"version\": \"\(TickmarkVersion.current)\"}\n")
      },
    ]
    for make in views { makers.append { page(make) } }
    return makers
  }

  private func page(_ make: (SiteMap) -> any PageView) -> File {
    let view = make(map)
    return File(path: view.frame.path, text: templates.render(view))
  }

  /// The file with dots for every secret, whatever quotes it.
  private func covered(_ file: File) -> File {
    guard !secrets.isEmpty else { return file }
    let scan = map.evidence.secretScan
    switch file.content {
    case .text(let text): return File(path: file.path, text: scan.covering(secrets, in: text))
    case .parts(let write):
      return File(path: file.path) { take in
        try write { try take(scan.covering(secrets, in: $0)) }
      }
    }
  }

  /// The registers alone.
  public var dataFiles: [File] { DataFiles(map).files.map(covered) }

  public var pageCount: Int { views.count }

  /// The HTML pages.
  public var pages: [File] { concurrentMap(views) { page($0) } }

  /// One maker for each page, so that the pages are made on all cores.
  var views: [@Sendable (SiteMap) -> any PageView] {
    var views: [@Sendable (SiteMap) -> any PageView] = [
      { IndexPage($0) }, { DrillsPage($0) }, { PlaybooksPage($0) }, { RulesPage($0) },
      { AboutPage($0) }, { SamplePage($0) }, { SubsequentEventsPage($0) }, { TrendsPage($0) },
      { DataPage($0) }, { SystemsPage($0) }, { RequestsPage($0) }, { GlossaryPage($0) },
    ]
    // What lists without end goes on on further pages.
    views += SiteMap.pages(of: SiteMap.findings, FindingsPage.lists(map)) {
      FindingsPage($0, $1, $2)
    }
    views += FindingsByPage.pages(.rule, map) + FindingsByPage.pages(.document, map)
    views += SiteMap.pages(of: SiteMap.actions, map.actions.lists) { ActionsPage($0, $1, $2) }
    views += SiteMap.pages(of: SiteMap.postMortems, PostMortemsPage.lists(map)) {
      PostMortemsPage($0, $1, $2)
    }
    views += PopulationPage.pages(map) + MatrixPage.pages(map) + PrintAllPage.pages(map)
    views += SiteMap.pages(of: SiteMap.documents, DocumentsPage.lists(map)) {
      DocumentsPage($0, $1, $2)
    }
    views += SiteMap.pages(of: SiteMap.exceptions, ExceptionsPage.lists(map)) {
      ExceptionsPage($0, $1, $2)
    }
    views += SiteMap.pages(of: SiteMap.evidenceIndex, EvidencePage.lists(map)) {
      EvidencePage($0, $1, $2)
    }
    for criterion in map.criteria { views.append { CriterionPage(criterion, $0) } }
    for result in map.assessment.results { views += RulePage.pages(result, map) }
    for document in map.evidence.documents { views.append { DocumentPage(document, $0) } }
    return views
  }

}

/// What the printed pages say at their edges, which only style can put there.
struct PrintStyle {
  let text: String

  init(_ map: SiteMap) {
    let frame = Frame(map, path: SiteMap.index, title: "")
    let about = Self.escaped([frame.organization, frame.period].joined(separator: " · "))
    let classification = Self.escaped(frame.classification ?? "")
    let foot = Self.escaped(
      "As of \(frame.asOf) · prepared by management, not an auditor’s opinion")
    text = """
      @page {
        @top-left { content: "\(about)"; }
        @top-right { content: "\(classification)"; }
        @bottom-left { content: "\(foot)"; }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); }
      }

      """
  }

  /// The text inside a CSS string: everything unusual as a code point.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789 -.,".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
  }
}
