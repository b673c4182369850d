/// All documents, by type.
struct DocumentsPage: PageView {
  static let template = "documents"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let groups: [Group]

  struct Group: Sendable {
    let anchor: String
    let label: String
    let pager: Pager?
    let rows: [Row]
  }

  struct Row: Sendable {
    let document: Link
    let id: String?
    let path: String
    let tallies: [Tally]
  }

  init(_ map: SiteMap) { self.init(.first(of: SiteMap.documents), Self.lists(map), map) }

  /// A list for each type.
  static func lists(_ map: SiteMap) -> [LongList<Document>] {
    let byType = Dictionary(grouping: map.evidence.documents) { map.evidence.types[$0.path]?.value }
    return types.compactMap { type in
      byType[type].map { LongList(type?.rawValue ?? "no-type", $0, perPage: map.rowsPerPage) }
    }
  }

  private static let types = DocumentType.allCases.map { $0 as DocumentType? } + [nil]

  init(_ part: ListPart, _ lists: [LongList<Document>], _ map: SiteMap) {
    let path = part.path
    frame = part.frame(map, title: "Documents")
    csv = map.csv("documents", from: path)
    total = map.evidence.documents.count
    groups = lists.compactMap { list in
      guard let documents = list.rows(on: part), let first = documents.first else { return nil }
      return Group(
        anchor: list.id,
        label: map.evidence.types[first.path]?.value.plural ?? "Of no known type",
        pager: list.pager(on: part), rows: documents.map { Self.row($0, map, from: path) })
    }
  }

  private static func row(_ document: Document, _ map: SiteMap, from page: String) -> Row {
    let home = map.page(ofDocument: document.path) ?? SiteMap.about
    return Row(
      document: Link(document.title, home, from: page),
      id: document.frontMatter.text("id")?.value, path: document.path,
      tallies: Tally.all(map.entries(onPage: home)) { _ in
        SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page)
      })
  }
}

extension DocumentType {
  /// `Post-mortem`, `Risk review`.
  var label: String {
    switch self {
    case .playbook: "Playbook"
    case .incident: "Incident"
    case .postMortem: "Post-mortem"
    case .drill: "Drill"
    case .riskReview: "Risk review"
    case .exception: "Exception"
    case .register: "Register"
    }
  }

  var plural: String { label + "s" }
}
