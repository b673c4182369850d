/// Something that a playbook counts on to notice incidents: a monitor, a scan, a customer.
public struct DetectionSource: Sendable {
  /// As the playbook names it: `Uptime monitor`.
  public let name: Located<String>
  /// What the playbook says of it; a source may be written under a name that stands only here.
  public let text: String

  /// Whether somebody who writes `written` means this source.
  public func isMeant(by written: String) -> Bool {
    let source = name.value.folded.bare
    let other = written.folded.bare
    guard !source.isEmpty, !other.isEmpty else { return false }
    return source == other || source.holds(word: other) || other.holds(word: source)
  }

  /// Whether its description mentions `written`.
  public func mentions(_ written: String) -> Bool {
    let other = written.folded.bare
    return other.utf8.count >= 4 && text.folded.holds(word: other)
  }
}

extension String {
  /// The (folded) text without an article, a word that says no more and what stands in parentheses.
  fileprivate var bare: String {
    var text = prefix { $0 != "(" }.trimmed.trimming { "\"'.,:;".contains($0) }
    for article in ["the ", "a ", "an "] where text.hasPrefix(article) {
      text = String(text.dropFirst(article.count))
    }
    for ending in [" alerts", " alert"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    if text.hasSuffix("s"), !text.hasSuffix("ss") { text = String(text.dropLast()) }
    return text
  }
}

extension DetectionSource {
  /// Titles under which playbooks list their sources; the first that lists any counts.
  private static let titles = [
    "detection source", "sources of detection", "incident detection", "alert source",
    "monitoring source", "how we detect", "detection and reporting",
    "detection",
  ]

  /// The sources under such a title: bullets with their name first, or the rows of a table.
  static func read(_ document: Document) -> [DetectionSource] {
    var byRank: [Int: [DetectionSource]] = [:]
    var rank: Int?
    var level = 0
    for block in document.blocks {
      if case .heading(let depth, let inlines) = block.content {
        let found = titleRank(inlines.plainText)
        // A deeper heading continues the section, unless it names another one.
        if found != nil || depth <= level || rank == nil {
          rank = found
          level = depth
        }
        continue
      }
      if let own = titleRank(ofLinesIn: block) { rank = own }
      guard let rank else { continue }
      byRank[rank, default: []] += sources(in: block)
    }
    if let best = byRank.filter({ !$0.value.isEmpty }).min(by: { $0.key < $1.key }) {
      return best.value
    }
    return phases(document)
  }

  private static func titleRank(_ title: String) -> Int? {
    let folded = title.folded.trimmingStart { !$0.isLetter }.trimming { ":. ".contains($0) }
    guard folded.utf8.count <= 60, !folded.holds("template"), !folded.holds("gap") else {
      return nil
    }
    // “Detection” alone names a section; “Detection and analysis” may hold anything.
    return titles.firstIndex { $0 == "detection" ? folded == $0 : folded.holds($0) }
  }

  /// A title written as a line of text, as in documents that lost their headings.
  private static func titleRank(ofLinesIn block: Block) -> Int? {
    guard case .paragraph(let inlines) = block.content else { return nil }
    for line in inlines.plainText.split(whereSeparator: \.isNewline) {
      let folded = line.folded.trimmingStart { "0123456789. ".contains($0) }
        .trimming { ":".contains($0) }
      if titles.contains(where: { folded == $0 || folded == $0 + "s" }) { return titleRank(folded) }
      if folded.hasSuffix("detected via") || folded.hasSuffix("detected by") {
        return titles.count - 1
      }
    }
    return nil
  }

  private static func sources(in block: Block) -> [DetectionSource] {
    switch block.content {
    case .list(let list):
      return list.items.compactMap { item in
        // A box to tick is something to do.
        guard item.task == nil, let first = item.blocks.first,
          case .paragraph(let inlines) = first.content
        else { return nil }
        return source(inlines, in: item.span)
      }
    case .table(let table):
      return table.rows.compactMap { row in
        guard let cell = row.cells.first, !cell.plainText.trimmed.isEmpty else { return nil }
        let rest = row.cells.dropFirst().map(\.plainText).joined(separator: " ")
        return DetectionSource(name: Located(cell.plainText.trimmed, cell.span), text: rest)
      }
    case .paragraph(let inlines):
      return inlines.split(whereSeparator: \.isBreak).compactMap { line in
        let text = Array(line).plainText.trimmed
        guard text.hasPrefix("•") else { return nil }
        return source([.text(text.dropFirst().trimmed)], in: block.span)
      }
    default: return []
    }
  }

  private static func source(_ inlines: [Inline], in span: Span) -> DetectionSource? {
    let text = inlines.plainText.trimmed
    var name = text
    if case .strong(let inner)? = inlines.first {
      name = inner.plainText
    } else {
      for mark in [" — ", " – ", " - ", ": "] {
        if let range = name.firstRange(of: mark) { name = String(name[..<range.lowerBound]) }
      }
      if let open = name.firstRange(of: " (") { name = String(name[..<open.lowerBound]) }
    }
    name = name.trimmed.trimming { ":.*`".contains($0) }
    guard !name.isEmpty else { return nil }
    return DetectionSource(
      name: Located(name, span.first(of: name) ?? span.firstLine), text: text)
  }

  /// A phase of the lifecycle that names its sources in one line:
  /// `1. **Detection** – Alert from the dashboard, Sentry, or customer ticket.`
  private static func phases(_ document: Document) -> [DetectionSource] {
    var found: [DetectionSource] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        guard case .list(let list) = block.content else { continue }
        for item in list.items {
          guard let first = item.blocks.first, case .paragraph(let inlines) = first.content,
            case .strong(let name)? = inlines.first, name.plainText.folded.hasPrefix("detect")
          else { continue }
          let rest = Array(inlines.dropFirst()).plainText
          found += names(rest).map { name in
            DetectionSource(
              name: Located(name, item.span.first(of: name) ?? item.span.firstLine), text: rest)
          }
        }
      }
    }
    visit(document.blocks)
    return found
  }

  private static func names(_ text: String) -> [String] {
    var list = text.trimmingStart { "–—-: ".contains($0) }
    guard let from = list.firstRange(of: " from ") else { return [] }
    list = String(list[from.upperBound...])
    return list.split(separator: ",").map { part in
      var name = part.trimmed
      for word in ["or ", "and "] where name.hasPrefix(word) {
        name = String(name.dropFirst(word.count))
      }
      return name.trimming { ".;: ".contains($0) }
    }.filter { !$0.isEmpty }
  }
}
