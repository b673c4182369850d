/// Who is called and who is told for each level of severity: the escalation matrix, the “roles
/// paged” and “communication” columns of the severity table, and the communication plan.
public struct LevelCoverage: Sendable {
  /// Cells that say whom to page or escalate to.
  public let escalations: [Entry]
  /// Cells and lines that say who is told.
  public let communications: [Entry]

  public struct Entry: Sendable {
    /// Ids of the levels it holds for; empty where it names none.
    public let levels: [String]
    /// Labels that look like levels and are none of the severity table's.
    public let foreign: Located<String>?
    public let text: Located<String>
    public var isEmpty: Bool { text.value.isEmpty }
  }

  /// The levels that escalations or communications say something of; `None` is something said.
  public func covered(_ entries: [Entry]) -> Set<String> {
    Set(entries.filter { !$0.isEmpty }.flatMap(\.levels))
  }

  init(_ document: Document, _ passages: [Passage], _ scheme: [SeverityLevel]) {
    var escalations: [Entry] = []
    var communications: [Entry] = []
    for (table, _, heading) in document.tables {
      let context = heading.folded
      if ["template", "example", "sample"].contains(where: context.holds(_:)) { continue }
      let headers = table.header.cells.map { $0.plainText.folded }
      let label = Self.levelColumn(headers)
      let isPlan =
        (context.holds("communicat") || context.holds("notif")) && Self.isPlan(headers)
      for (column, header) in headers.enumerated() where column != label {
        let isEscalation = Self.isEscalation(header)
        guard isEscalation || Self.isCommunication(header) && label != nil else { continue }
        for row in table.rows where column < row.cells.count {
          let cell = row.cells[column]
          let entry = Self.entry(
            cell, label: label.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }, scheme)
          if isEscalation { escalations.append(entry) } else { communications.append(entry) }
        }
      }
      guard isPlan else { continue }
      for row in table.rows {
        guard let first = row.cells.first else { continue }
        let text = row.cells.map(\.plainText).joined(separator: " ")
        communications.append(
          Entry(
            levels: scheme.named(in: text), foreign: nil,
            text: Located(first.plainText.trimmed, row.span)))
      }
    }
    for passage in passages where passage.isItem && !passage.isTemplate && !passage.isQuoted {
      guard passage.isUnder(["communicat", "customer comms"]) else { continue }
      // `SEV-1/2: all customers, …`: the item is about levels, and does not only mention one.
      let levels = scheme.named(in: passage.name.value)
      guard !levels.isEmpty else { continue }
      communications.append(
        Entry(
          levels: levels, foreign: nil, text: Located(passage.text, passage.span.firstLine)))
    }
    self.escalations = escalations
    self.communications = communications
  }

  private static func entry(_ cell: Cell, label: Cell?, _ scheme: [SeverityLevel]) -> Entry {
    let written = label?.plainText.trimmed ?? ""
    let levels = scheme.named(in: written)
    let isForeign = levels.isEmpty && SeverityLabel(written) != nil
    return Entry(
      levels: levels, foreign: isForeign ? label.map { Located(written, $0.span) } : nil,
      text: Located(cell.plainText.trimmed, cell.span))
  }

  private static func levelColumn(_ headers: [String]) -> Int? {
    headers.firstIndex { header in
      ["sev", "severity", "level", "priority", "severity level"].contains(header)
    }
  }

  private static func isEscalation(_ header: String) -> Bool {
    let names = ["escalation to", "escalate to", "escalates to", "escalation", "first responder"]
    return names.contains(header) || header.holds("paged") || header.hasPrefix("page ")
      || header == "who is called" || header == "responder" || header == "responders"
  }

  private static func isPlan(_ headers: [String]) -> Bool {
    headers.contains { header in
      ["audience", "stakeholder", "channel", "frequency", "cadence", "recipient", "who is told"]
        .contains { header.holds($0) }
    }
  }

  private static func isCommunication(_ header: String) -> Bool {
    header.hasPrefix("communication") || header.holds("comms") || header.hasPrefix("notif")
  }

  /// The people and roles of an escalation's cell; nil where it is a sentence and not a list.
  static func names(in text: String) -> [String]? {
    guard !isNobody(text) else { return [] }
    var plain = text
    for mark in [" and ", " then ", "→", "&", "+", "/", ";", "\n"] {
      plain = plain.replacing(mark, with: ",")
    }
    let names = plain.split(separator: ",").map { part in
      String(part.prefix { $0 != "(" }).trimmed.trimming { ".".contains($0) }
    }.filter { !$0.isEmpty && SeverityLabel($0) == nil }
    let isProse = names.contains { name in
      let words = name.words
      return name.split(separator: " ").count > 4 || words.contains(where: proseWords.contains)
    }
    return isProse ? nil : names
  }

  /// Words that no role's name has.
  private static let proseWords: Set<String> = [
    "the", "is", "are", "whoever", "if", "when", "within", "notify", "tell",
    "until", "after", "as", "to", "immediately", "only", "who", "whom", "others",
  ]

  static func isNobody(_ text: String) -> Bool {
    let folded = text.folded
    return folded.allSatisfy { "-./".contains($0) }
      || ["none", "n/a", "na", "nobody", "no one", "not required"].contains(folded)
  }
}

extension [SeverityLevel] {
  /// Ids of the levels that a text mentions by label or name.
  fileprivate func named(in text: String) -> [String] {
    filter { level in
      text.mentions(level.id) || level.name.map { text.folded.holds(word: $0.folded) } ?? false
    }.map(\.id)
  }
}
