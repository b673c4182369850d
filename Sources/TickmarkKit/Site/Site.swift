/// The evidence site of a workpaper: every file of it, made in memory.
public struct Site: Sendable {
  /// A file of the site; the path is relative to its folder.
  public struct File: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  let map: SiteMap
  private let templates: Templates

  public init(_ workpaper: Workpaper, templates: Templates) {
    map = SiteMap(workpaper)
    self.templates = templates
  }

  /// All files, sorted by path; the same assessment gives the same bytes.
  public var files: [File] {
    let files =
      pages + DataFiles(map).files + [
        File(path: OSCALResults.path, text: OSCALResults(map).text),
        File(path: CalendarFile.path, text: CalendarFile(map).text),
        File(path: EvidenceFile.path, text: EvidenceFile(map).text),
        File(path: EvidenceSchema.path, text: EvidenceSchema(map).text),
        File(path: SiteMap.populationList, text: map.workpaper.population.canonicalText),
        File(path: "assets/style.css", text: templates.style),
        File(path: "assets/print.css", text: PrintStyle(map).text),
        File(path: "assets/script.js", text: templates.script),
        File(path: "assets/search.js", text: SearchData(map).text),
        File(
          path: SiteWriter.marker,
          text: "{\"tool\": \"tickmark\", \"version\": \"\(TickmarkVersion.current)\"}\n"),
      ]
    return covered(files).sorted { $0.path < $1.path }
  }

  /// The files with dots for every secret, whatever quotes it.
  private func covered(_ files: [File]) -> [File] {
    let secrets = map.evidence.secrets.values.joined().map { String($0.span.text) }
    guard !secrets.isEmpty else { return files }
    let known = Set(secrets)
    return concurrentMap(files) { file in
      File(path: file.path, text: map.evidence.secretScan.covering(known, in: file.text))
    }
  }

  /// The registers alone.
  public var dataFiles: [File] { covered(DataFiles(map).files) }

  public var pageCount: Int { views.count }

  /// The HTML pages.
  public var pages: [File] {
    concurrentMap(views) { make in
      let view = make(map)
      return File(path: view.frame.path, text: templates.render(view))
    }
  }

  /// One maker for each page, so that the pages are made on all cores.
  var views: [@Sendable (SiteMap) -> any PageView] {
    var views: [@Sendable (SiteMap) -> any PageView] = [
      { IndexPage($0) }, { FindingsPage($0) }, { PopulationPage($0) }, { ActionsPage($0) },
      { PostMortemsPage($0) }, { DrillsPage($0) }, { PlaybooksPage($0) }, { PrintAllPage($0) },
      { DocumentsPage($0) }, { RulesPage($0) }, { AboutPage($0) },
      { MatrixPage($0) }, { SamplePage($0) }, { SubsequentEventsPage($0) },
      { TrendsPage($0) }, { DataPage($0) },
      { SystemsPage($0) }, { RequestsPage($0) }, { ExceptionsPage($0) }, { EvidencePage($0) },
      { GlossaryPage($0) }, { FindingsByPage(.rule, $0) }, { FindingsByPage(.document, $0) },
    ]
    for criterion in map.criteria { views.append { CriterionPage(criterion, $0) } }
    for result in map.assessment.results { views.append { RulePage(result, $0) } }
    for document in map.evidence.documents { views.append { DocumentPage(document, $0) } }
    return views
  }

}

extension SiteMap {
  /// The criteria that rules support, and CC7.2 to CC7.5 always.
  var criteria: [Criterion] {
    let used = Set(assessment.results.flatMap(\.rule.criteria))
    return used.union([.cc7_2, .cc7_3, .cc7_4, .cc7_5]).sorted()
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
