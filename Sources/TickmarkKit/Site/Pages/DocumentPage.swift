/// One document: what was tested of it, its facts, and its text with marks at what does not hold.
struct DocumentPage: PageView {
  static let template = "document"
  /// Colons keep our anchors apart from those of the document's headings.
  static let verdictsID = "page:verdicts"

  let frame: Frame
  let type: String
  let id: String?
  let source: String
  /// The SHA-256 of the file, which citations shorten.
  let sourceDigest: String
  let tallies: [Tally]
  let record: IncidentRecord?
  let report: ReportRecord?
  let playbook: PlaybookRecord?
  let drill: DrillRecord?
  let isIncident: Bool
  let milestones: [Milestone]
  /// The milestones as a picture; nil where fewer than two have a time.
  let strip: HTML?
  let postMortem: PostMortemDeadline?
  let verdicts: [VerdictView]
  /// Not yet due and not applicable ones, one line each.
  let lines: [VerdictLine]
  let hasLines: Bool
  /// Whether something was tested and nothing of it deviates, is excepted or undetermined.
  let isSettled: Bool
  let testedCount: Int
  let met: [VerdictLine]
  /// Nil for none.
  let metCount: Int?
  let metOutcome: OutcomeView
  let isUntested: Bool
  let facts: [Fact]
  /// Nil where nobody asked for it.
  let history: HistoryView?
  let criteria: [Link]
  let contents: [Link]
  let hasContents: Bool
  let body: HTML
  let references: [Link]
  /// How many more there are, each of which names it.
  let moreReferences: Int?
  /// The documents that this one names.
  let named: [Link]
  let previous: Link?
  let next: Link?

  init(_ document: Document, _ map: SiteMap) {
    let path = map.page(ofDocument: document.path) ?? SiteMap.about
    let type = map.evidence.types[document.path]?.value
    frame = Frame(
      map, path: path, title: document.title,
      crumbs: [type.crumb(from: path)])
    self.type = type?.label ?? "Document of no known type"
    id = document.frontMatter.text("id")?.value
    source = document.path
    sourceDigest = map.digests[document.path]?.description ?? ""
    let entries = map.entries(onPage: path)
    tallies = Tally.all(entries) { outcome in
      outcome == .met ? "#page:met" : "#" + Self.verdictsID
    }
    let incident = map.incident(at: document.path)
    let isRecord = incident?.path == document.path
    milestones = isRecord ? incident.map { Milestone.all($0, map, from: path) } ?? [] : []
    strip = isRecord ? incident.flatMap { MilestoneStrip($0, map)?.picture } : nil
    let isReport = incident?.postMortem?.path == document.path
    record = isRecord ? incident.map { IncidentRecord($0, map, from: path) } : nil
    report =
      isReport && !isRecord
      ? incident.flatMap { incident in
        incident.postMortem.map { ReportRecord(incident, $0, map, from: path) }
      } : nil
    drill = map.drill(at: document.path).map { DrillRecord($0, map, from: path) }
    playbook = map.playbook(at: document.path).flatMap { playbook in
      map.ledger(of: playbook).map { PlaybookRecord(playbook, $0, map, from: path) }
    }
    postMortem = isReport ? incident.flatMap { PostMortemDeadline($0, map, from: path) } : nil
    let those = { (outcomes: [Outcome]) in
      outcomes.flatMap { outcome in entries.filter { $0.outcome == outcome } }
    }
    verdicts = those([.deviation, .undetermined, .excepted]).map {
      VerdictView($0, map, from: path)
    }
    let own = Subject.document(document).id
    lines = those([.notYetDue, .notApplicable]).map { VerdictLine($0, own: own, from: path) }
    hasLines = !lines.isEmpty
    isSettled = verdicts.isEmpty && !entries.isEmpty
    testedCount = entries.count
    met = those([.met]).map { VerdictLine($0, own: own, from: path) }
    metCount = met.isEmpty ? nil : met.count
    metOutcome = OutcomeView(.met)
    isUntested = entries.isEmpty

    let marks = Marks(document, map, page: path)
    history = HistoryView(document, map.evidence)
    facts = Fact.all(document, map, marks, from: path)
    body = Self.body(document, map, marks, from: path)
    criteria = (document.frontMatter["controls"]?.items ?? []).compactMap(\.text).compactMap {
      written in
      map.criteria.first { $0.rawValue.folded == written.value.folded }
        .map { Link($0.rawValue, SiteMap.page($0), from: path) }
    }
    isIncident = !milestones.isEmpty
    let sections = document.sections.filter { $0.level == 2 }
    hasContents = sections.count >= 3
    contents =
      sections.count < 3
      ? []
      : sections.map {
        Link($0.title, path, fragment: $0.anchor, from: path)
      }
    let naming = map.references[document.path] ?? []
    references = naming.prefix(map.blocksPerPage).compactMap { map.link($0, from: path) }
    moreReferences = naming.count > map.blocksPerPage ? naming.count - map.blocksPerPage : nil
    named = (map.named[document.path] ?? []).compactMap { map.link($0, from: path) }
    let neighbors = map.neighbors(of: document.path)
    previous = neighbors.previous.flatMap { map.link($0, from: path) }
    next = neighbors.next.flatMap { map.link($0, from: path) }
  }

  private static func body(
    _ document: Document, _ map: SiteMap, _ marks: Marks, from page: String
  ) -> HTML {
    let links = { (destination: String) in map.link(destination, in: document.path, from: page) }
    let body = BodyHTML(links: links, marks: { marks.take(upTo: $0.range.upperBound) })
      .render(document.blocks, outline: document.sections)
    return HTML(markup: body + marks.take(upTo: .max))
  }
}

extension DocumentType? {
  /// The list that a document of the type stands in.
  fileprivate func crumb(from page: String) -> Link {
    switch self {
    case .incident: Link("Population", SiteMap.population, from: page)
    case .postMortem: Link("Post-mortems", SiteMap.postMortems, from: page)
    case .playbook: Link("Playbooks", SiteMap.playbooks, from: page)
    case .drill: Link("Drills", SiteMap.drills, from: page)
    default: Link("Documents", SiteMap.documents, from: page)
    }
  }
}

extension SiteMap {
  func link(_ document: String, from page: String) -> Link? {
    guard let href = href(document: document, from: page) else { return nil }
    return Link(label: evidence.documentsByPath[document]?.title ?? document, href: href)
  }

  /// What becomes of a link that an author wrote.
  func link(_ destination: String, in document: String, from page: String) -> BodyHTML.Link {
    switch evidence.resolve(destination, from: document) {
    case .external: .external(destination)
    case .document(let path, let anchor):
      href(document: path, anchor: anchor, from: page).map { .rewritten($0) } ?? .refused
    case .missingAnchor(let path, let anchor, _): .broken("“\(path)” has no heading “#\(anchor)”")
    case .missing(let path, _): .broken("“\(path)” is not in the content")
    case .file(let path): .broken("“\(path)” is in the content, but not in this site")
    case .outside: .broken("leads out of the content")
    case .refused: .refused
    }
  }
}
