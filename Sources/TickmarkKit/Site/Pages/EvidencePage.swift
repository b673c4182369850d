/// Every file that the site was made from, each with its digest and what uses it.
struct EvidencePage: PageView {
  static let template = "evidence"

  let frame: Frame
  let total: Int
  let groups: [Group]
  let ignoredHref: String

  struct Group: Sendable {
    let id: String
    let label: String
    let count: Int
    let pager: Pager?
    let rows: [Row]
  }

  struct Row: Sendable {
    let file: String
    let href: String?
    let name: String?
    let type: String
    /// In bytes.
    let size: Int
    let digest: String?
    /// The first and the last day that the file claims for itself, or that its citation claims.
    let dates: String?
    let users: [Link]
    /// How many more documents name it, each of which says so.
    let moreUsers: Int?
  }

  /// One file of the index.
  enum File: Sendable {
    case document(Document)
    case file(name: String, size: Int, digest: Digest?, users: [String], captured: [Day])
    case settings(SourceFile)
  }

  static func lists(_ map: SiteMap) -> [LongList<File>] {
    let evidence = map.evidence
    let named = evidence.filesNamed
    let captured = captures(evidence)
    let files = evidence.files.sorted { $0.key < $1.key }.map { name, file in
      File.file(
        name: name, size: file.size, digest: file.digest, users: named[name] ?? [],
        captured: captured[name] ?? [])
    }
    return [
      ("documents", evidence.documents.map { .document($0) }), ("files", files),
      ("settings", evidence.settings.map { .settings($0) }),
    ].map { LongList($0, $1, perPage: map.rowsPerPage) }
  }

  init(_ map: SiteMap) {
    self.init(.first(of: SiteMap.evidenceIndex), Self.lists(map), map)
  }

  init(_ part: ListPart, _ lists: [LongList<File>], _ map: SiteMap) {
    let path = part.path
    frame = part.frame(map, title: "Evidence index")
    ignoredHref = SiteMap.href(SiteMap.about, fragment: "ignored", from: path)
    let labels = ["Documents", "Evidence files and exports", "Settings"]
    groups = zip(labels, lists).compactMap { label, list in
      list.rows(on: part).map { files in
        Group(
          id: list.id, label: label, count: list.rows.count, pager: list.pager(on: part),
          rows: files.map { Row($0, map, from: path) })
      }
    }
    total = lists.reduce(0) { $0 + $1.rows.count }
  }

  /// The days that a document's front matter names at its top level.
  fileprivate static func dates(_ document: Document) -> [Day] {
    document.frontMatter.root.entries.compactMap { entry in
      entry.value.text.flatMap { day(in: $0.value) }
    }
  }

  /// When files were taken, as those who cite them say.
  private static func captures(_ evidence: Evidence) -> [String: [Day]] {
    var days: [String: [Day]] = [:]
    for document in evidence.documents {
      for reference in EvidenceReference.all(in: document) {
        guard let day = reference.capturedAt.flatMap({ day(in: $0.value) }) else { continue }
        for target in reference.localTargets(in: evidence, from: document.path) {
          if case .file(let path) = evidence.resolve(target.value, from: document.path) {
            days[path, default: []].append(day)
          }
        }
      }
    }
    return days
  }

  private static func day(in text: String) -> Day? {
    guard Day(iso: text) != nil || Instant(iso: text) != nil else { return nil }
    return Day(iso: String(text.prefix(10)))
  }

  fileprivate static func span(_ days: [Day]) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? first.iso : "\(first.iso) to \(last.iso)"
  }

  /// `csv file`: by the end of the name.
  fileprivate static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "file" }
    return name[name.index(after: dot)...].lowercased() + " file"
  }
}

extension EvidencePage.Row {
  fileprivate init(_ file: EvidencePage.File, _ map: SiteMap, from page: String) {
    let evidence = map.evidence
    switch file {
    case .document(let document):
      self.file = document.path
      href = map.href(document: document.path, from: page)
      name = document.frontMatter.text("id")?.value
      type = evidence.types[document.path]?.value.label ?? "no known type"
      size = document.source.count
      digest = map.digests[document.path]?.description
      dates = EvidencePage.span(EvidencePage.dates(document))
      let references = map.references[document.path] ?? []
      users = references.prefix(map.blocksPerPage).compactMap { map.link($0, from: page) }
      moreUsers = references.count > map.blocksPerPage ? references.count - users.count : nil
    case .file(let name, let size, let digest, let named, let captured):
      self.file = name
      href = nil
      self.name = nil
      type = EvidencePage.ending(name)
      self.size = size
      self.digest = digest?.description
      dates = EvidencePage.span(captured)
      users =
        named.prefix(map.blocksPerPage).compactMap { map.link($0, from: page) }
        + (evidence.holidayFiles.contains(name)
          ? [Link("the calendar", SiteMap.about, fragment: "calendar", from: page)] : [])
        + (map.configuration.requests?.path == name
          ? [Link("the auditor’s requests", SiteMap.requests, fragment: "your-list", from: page)]
          : [])
      moreUsers = named.count > map.blocksPerPage ? named.count - map.blocksPerPage : nil
    case .settings(let source):
      self.file = source.path
      href = SiteMap.href(SiteMap.about, fragment: "inputs", from: page)
      name = nil
      type = "settings"
      size = source.count
      digest = map.digests[source.path]?.description
      dates = nil
      users = []
      moreUsers = nil
    }
  }
}
