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
  }

  init(_ map: SiteMap) {
    let path = SiteMap.evidenceIndex
    let evidence = map.evidence
    frame = Frame(map, path: path, title: "Evidence index")
    ignoredHref = SiteMap.href(SiteMap.about, fragment: "ignored", from: path)
    let named = evidence.filesNamed
    let captured = Self.captures(evidence)
    let files = evidence.files.sorted { $0.key < $1.key }.map { name, file in
      Row(
        file: name, href: nil, name: nil, type: Self.ending(name), size: file.size,
        digest: file.digest?.description, dates: Self.span(captured[name] ?? []),
        users: (named[name] ?? []).compactMap { map.link($0, from: path) }
          + (evidence.holidayFiles.contains(name)
            ? [Link("the calendar", SiteMap.about, fragment: "calendar", from: path)] : [])
          + (map.configuration.requests?.path == name
            ? [Link("the auditor’s requests", SiteMap.requests, fragment: "your-list", from: path)]
            : []))
    }
    let documents = evidence.documents.map { document in
      Row(
        file: document.path, href: map.href(document: document.path, from: path),
        name: document.frontMatter.text("id")?.value,
        type: evidence.types[document.path]?.value.label ?? "no known type",
        size: document.source.count, digest: map.digests[document.path]?.description,
        dates: Self.span(Self.dates(document)),
        users: (map.references[document.path] ?? []).compactMap { map.link($0, from: path) })
    }
    let settings = evidence.settings.map { source in
      Row(
        file: source.path, href: SiteMap.href(SiteMap.about, fragment: "inputs", from: path),
        name: nil, type: "settings", size: source.count,
        digest: map.digests[source.path]?.description,
        dates: nil, users: [])
    }
    groups = [
      ("documents", "Documents", documents), ("files", "Evidence files and exports", files),
      ("settings", "Settings", settings),
    ].map { Group(id: $0, label: $1, count: $2.count, rows: $2) }
    total = groups.reduce(0) { $0 + $1.count }
  }

  /// The days that a document's front matter names at its top level.
  private static func dates(_ document: Document) -> [Day] {
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

  private static func span(_ days: [Day]) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? first.iso : "\(first.iso) to \(last.iso)"
  }

  /// `csv file`: by the end of the name.
  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "file" }
    return name[name.index(after: dot)...].lowercased() + " file"
  }
}
