/// A task that came out of an incident.
public struct ActionItem: Sendable {
  /// Stable within its document: `A1`, `A2` … in the order written, unless it has its own id.
  public let id: String
  public let text: String
  /// The owner as written; nil where there is no such column or mention, or it is empty.
  public let owner: Located<String>?
  public let due: Located<String>?
  public let status: Located<String>?
  public let completed: Located<String>?
  /// Links and references that show it was done.
  public let evidence: Located<String>?
  public let links: [String]
  /// What the item does (prevent, detect, mitigate …), where a column says so.
  public var kind: Located<String>?
  public var priority: Located<String>?
  /// Due dates that were struck out in favor of a later one, in the order written.
  public var earlierDue: [Located<String>] = []
  public let span: Span

  /// The due date, where it is one.
  public var dueDay: Day? { due.flatMap { Day(iso: $0.value) ?? Day(english: $0.value) } }
  public var completedDay: Day? { completed.flatMap { Day(iso: $0.value) } }

  /// Whether the item is said to be finished: by its status, its checkbox or a completion date.
  public var state: State {
    let word = status?.value.folded ?? ""
    if State.droppedWords.contains(where: { word.holds(word: $0) }) { return .dropped }
    if word.holds(word: "not done") || word.holds(word: "not started") || word.contains("未") {
      return .open
    }
    if State.doneWords.contains(where: { word.contains($0) }) { return .done }
    if status == nil, completedDay != nil { return .done }
    return .open
  }

  public enum State: String, Sendable {
    case open, done, dropped

    static let doneWords = [
      "done", "complete", "closed", "resolved", "fixed", "merged", "shipped", "finished",
      "deployed",
      "implemented", "✅", "☑", "✔", "完了", "済",
    ]
    static let droppedWords = [
      "dropped", "won't do", "wont do", "canceled", "cancelled", "rejected", "accepted risk",
      "accepted-risk", "obsolete", "superseded",
    ]
  }
}

/// Reads action items from tables, task lists and bullets.
struct ActionItemReader {
  private var items: [ActionItem] = []
  private var seen: Set<Int> = []

  static func read(_ document: Document, sections: ReportSections) -> [ActionItem] {
    var reader = ActionItemReader()
    for (table, span, heading) in document.tables {
      // A template's sample rows are no one's tasks.
      if heading.folded.holds("template"), !sections.all.contains(where: { $0.part == .actions }) {
        continue
      }
      reader.read(table, in: span, isUnderActions: ReportPart.named(heading)?.part == .actions)
    }
    for section in sections.sections(.actions) {
      // A Field | Details row keeps its actions in one cell; pairs with owners are not guessed.
      if section.blocks.isEmpty, !section.inline.isEmpty {
        reader.readCell(section)
        continue
      }
      for block in section.blocks { reader.read(block) }
    }
    return reader.items.sorted { $0.span < $1.span }.enumerated().map { index, item in
      item.id.isEmpty ? item.numbered("A\(index + 1)") : item
    }
  }

  // MARK: Tables

  private static let ownerHeaders = [
    "owner", "assignee", "dri", "responsible", "lead", "who", "assigned to", "assigned", "担当",
    "担当者", "verantwortlich", "responsable", "responsável", "accountable", "owner(s)", "by whom",
    "point of contact", "poc", "owned by", "action owner", "owner / team", "team",
  ]
  private static let dueHeaders = [
    "due", "due date", "deadline", "target", "eta", "by", "by when", "target date", "due by", "期限",
    "期日", "fällig", "échéance", "fecha límite", "prazo", "when", "timeline", "due-date",
    "completion target", "expected", "target completion", "timeframe", "date due",
  ]
  private static let statusHeaders = [
    "status", "state", "状態", "ステータス", "progress", "estado", "statut", "進捗", "done?", "complete?",
  ]
  private static let completedHeaders = [
    "done", "completed", "completed on", "done on", "closed on", "completion date", "closed",
    "date completed", "finished",
  ]
  private static let evidenceHeaders = [
    "evidence", "link", "links", "ticket", "pr", "issue", "reference", "tracking", "jira", "bug",
    "tracking issue", "pull request", "url", "work item", "bug/ticket", "tracker", "チケット",
  ]
  private static let actionHeaders = [
    "action", "action item", "action items", "item", "task", "follow-up", "description",
    "follow-up action", "what", "アクション", "対応", "内容", "corrective action", "preventive action",
    "recommendation", "improvement", "maßnahme", "acción", "ação", "next step", "work", "todo",
    "remediation", "corrective actions", "actions", "title", "項目", "施策", "deliverable",
    "action taken", "mitigation", "tasks", "summary", "remediation item",
  ]
  private static let kindHeaders = ["type", "kind", "category", "カテゴリ", "goal"]
  private static let priorityHeaders = ["priority", "prio", "severity", "importance", "優先度"]
  private static let idHeaders = ["#", "id", "no", "no.", "nr", "nr.", "number", "番号", "ref"]

  private mutating func read(_ table: Table, in span: Span, isUnderActions: Bool) {
    let headers = table.header.cells.map { $0.plainText.folded.trimming { "*:".contains($0) } }
    func column(_ names: [String]) -> Int? {
      for name in names {
        if let index = headers.firstIndex(of: name) { return index }
      }
      return nil
    }
    let owner = column(Self.ownerHeaders)
    let due = column(Self.dueHeaders)
    var action = column(Self.actionHeaders)
    if action == nil, isUnderActions {
      action = headers.indices.first {
        $0 != owner && $0 != due && !Self.idHeaders.contains(headers[$0])
          && headers[$0] != "priority" && headers[$0] != "type"
      }
    }
    // Away from an action heading a table needs an action and an owner or a date to be one.
    guard let action, action != owner,
      isUnderActions || (owner != nil && (due != nil || headers[action].holds("action")))
    else {
      return
    }
    let isRoles = headers.contains { $0 == "role" || $0 == "backup" || $0.hasPrefix("sev") }
    guard isUnderActions || !isRoles else { return }
    let status = column(Self.statusHeaders)
    let completed = column(Self.completedHeaders)
    let evidence = column(Self.evidenceHeaders)
    let identifier = column(Self.idHeaders)
    seen.insert(span.range.lowerBound)
    for row in table.rows {
      func cell(_ column: Int?) -> Located<String>? {
        guard let column, column < row.cells.count else { return nil }
        let text = row.cells[column].plainText.trimmed
        return text.isEmpty ? nil : Located(text, row.cells[column].span)
      }
      guard let text = cell(action) else { continue }
      let place = action < row.cells.count ? row.cells[action].span : row.span
      let moved = due.flatMap { $0 < row.cells.count ? row.cells[$0].moved : nil }
      items.append(
        ActionItem(
          id: cell(identifier)?.value ?? "", text: text.value,
          owner: cell(owner), due: moved?.current ?? cell(due), status: cell(status),
          completed: cell(completed), evidence: cell(evidence), links: row.cells.flatMap(\.links),
          kind: cell(column(Self.kindHeaders)), priority: cell(column(Self.priorityHeaders)),
          earlierDue: moved?.earlier ?? [],
          span: Span(source: place.source, range: row.span.range)))
    }
  }

  // MARK: Lists

  private mutating func read(_ block: Block) {
    switch block.content {
    case .list(let list):
      for item in list.items { read(item) }
    case .quote(let blocks):
      for block in blocks { read(block) }
    default: break
    }
  }

  private mutating func read(_ item: Item) {
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
      for block in item.blocks { read(block) }
      return
    }
    let written = inlines.plainText.trimmed
    // `- **Process**` followed by bullets is a group, not a task.
    let nested = item.blocks.dropFirst()
    if item.task == nil, written.hasSuffix(":") || isOnlyStrong(inlines),
      nested.contains(where: \.isList)
    {
      for block in nested { read(block) }
      return
    }
    guard !written.isEmpty else { return }
    var mention = ActionMention(written)
    for field in nested.flatMap(\.labeledLines) { mention.take(field.label, field.value) }
    let span = first.span
    func located(_ text: String?) -> Located<String>? {
      text.map { text in Located(text, item.span.first(of: text) ?? span.firstLine) }
    }
    let status = item.task.map { $0 ? "done" : "open" } ?? mention.status
    let statusPlace =
      item.task == nil ? located(mention.status) : status.map { Located($0, span.firstLine) }
    items.append(
      ActionItem(
        id: "", text: mention.text, owner: located(mention.owner), due: located(mention.due),
        status: statusPlace, completed: located(mention.completed), evidence: nil,
        links: inlines.links, span: span))
  }

  private func isOnlyStrong(_ inlines: [Inline]) -> Bool {
    if inlines.count == 1, case .strong = inlines[0] { return true }
    return false
  }

  private mutating func readCell(_ section: ReportSection) {
    for part in section.inline.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let written = String(part).trimmed.trimmingStart { "-•*0123456789.) ".contains($0) }
      guard !written.isEmpty else { continue }
      let mention = ActionMention(written)
      let span = section.contentSpan.first(of: written.prefix(24)) ?? section.contentSpan
      items.append(
        ActionItem(
          id: "", text: mention.text, owner: mention.owner.map { Located($0, span) },
          due: mention.due.map { Located($0, span) },
          status: mention.status.map { Located($0, span) },
          completed: nil, evidence: nil, links: [], span: span))
    }
  }
}

extension ActionItem {
  fileprivate func numbered(_ id: String) -> ActionItem {
    ActionItem(
      id: id, text: text, owner: owner, due: due, status: status, completed: completed,
      evidence: evidence, links: links, kind: kind, priority: priority, earlierDue: earlierDue,
      span: span)
  }
}

extension Cell {
  /// A date that was moved, as in `~~2026-04-02~~ 2026-05-01`; nil where nothing is struck out.
  fileprivate var moved: (current: Located<String>?, earlier: [Located<String>])? {
    var earlier: [Located<String>] = []
    var rest: [Inline] = []
    for inline in inlines {
      guard case .strikethrough(let inner) = inline else {
        rest.append(inline)
        continue
      }
      let text = inner.plainText.trimmed
      earlier.append(Located(text, span.first(of: text) ?? span))
    }
    guard !earlier.isEmpty else { return nil }
    let text = rest.plainText.trimmed
    return (text.isEmpty ? nil : Located(text, span.first(of: text) ?? span), earlier)
  }
}

extension Block {
  fileprivate var isList: Bool {
    if case .list = content { return true }
    return false
  }

  /// `Owner: …` lines of a nested list or paragraph.
  fileprivate var labeledLines: [(label: String, value: String)] {
    plainText.split(whereSeparator: \.isNewline).compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[colon...].dropFirst().trimmed
      return value.isEmpty
        ? nil : (String(line[..<colon]).folded.trimming { "-*• ".contains($0) }, value)
    }
  }
}

/// What one bullet says of its task: `Add an index (@dana, due 2026-04-02)`,
/// `Owner: dana, Due: 2026-04-02`.
struct ActionMention {
  var text: String
  var owner: String?
  var due: String?
  var status: String?
  var completed: String?

  init(_ written: String) {
    text = written
    // Groups in parentheses or brackets at the end, or after a dash, name owner and date.
    var rest = written
    while let group = Self.lastGroup(rest) {
      guard read(group.inside) else { break }
      rest = group.before.trimmed
    }
    // `Add an index (@dana, due 2026-04-02): pull 12`: an owner may be named before the proof.
    if rest == written, let start = written.firstRange(of: "(@")?.lowerBound,
      let end = written[start...].firstIndex(of: ")"),
      read(String(written[start..<end].dropFirst()))
    {
      rest = written[..<start].trimmed + written[end...].dropFirst()
    }
    if rest == written {
      for separator in [" — ", " – ", " - ", " | "] {
        let parts = written.components(separatedBy: separator)
        guard parts.count > 1 else { continue }
        var kept = parts
        while kept.count > 1, let last = kept.last, read(last) { kept.removeLast() }
        rest = kept.joined(separator: separator)
        if rest != written { break }
      }
    }
    for label in ["owner:", "assignee:", "due:", "deadline:", "due date:"] {
      if let value = Self.value(after: label, in: rest) { take(String(label.dropLast()), value) }
    }
    if owner == nil, let handle = rest.split(separator: " ").first(where: { $0.hasPrefix("@") }) {
      let name = handle.trimmed.trimming { ",.;:()".contains($0) }
      if name.count > 1, rest.hasPrefix("@") { owner = name }
    }
    text = rest.trimmed
  }

  mutating func take(_ label: String, _ value: String) {
    let value = value.trimming { ",.; ".contains($0) }
    guard !value.isEmpty else { return }
    switch label {
    case "owner", "assignee", "assigned to", "dri", "responsible", "lead", "担当":
      owner = owner ?? value
    case "due", "due date", "deadline", "by", "target", "eta", "target date", "期限":
      due = due ?? value
    case "status", "state": status = status ?? value
    case "done", "completed", "done on", "completed on", "closed": completed = completed ?? value
    default: break
    }
  }

  /// Reads `@dana, due 2026-04-02`; false, and nothing taken, when any piece is something else.
  private mutating func read(_ inside: String) -> Bool {
    var copy = self
    var took = false
    for word in Self.pieces(inside) {
      let folded = word.folded
      let labels = [
        "owner", "assignee", "assigned to", "due date", "due", "deadline", "by", "eta", "target",
        "status", "done", "completed", "dri", "responsible",
      ]
      if word.hasPrefix("@"), !word.contains(" ") {
        copy.owner = copy.owner ?? word
      } else if Day(iso: word) != nil {
        copy.due = copy.due ?? word
      } else if let label = labels.first(where: {
        folded.hasPrefix($0 + ":") || folded.hasPrefix($0 + " ")
      }) {
        let value = String(word.dropFirst(label.count)).trimmed.trimmingStart { ": ".contains($0) }
        copy.take(label, value)
      } else if folded == "done" || folded == "open" || folded == "in progress" {
        copy.status = copy.status ?? word
      } else {
        return false
      }
      took = true
    }
    if took { self = copy }
    return took
  }

  /// The parts between commas and semicolons; the comma of `April 2, 2026` divides nothing.
  private static func pieces(_ inside: String) -> [String] {
    var pieces: [String] = []
    for part in inside.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let word = String(part).trimmed
      if word.count == 4, word.allSatisfy(\.isASCIIDigit), let last = pieces.last {
        pieces[pieces.count - 1] = "\(last), \(word)"
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  private static func lastGroup(_ text: String) -> (before: String, inside: String)? {
    let text = text.trimmed
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]")]
    for (open, close) in pairs {
      let body = text.hasSuffix(".") ? String(text.dropLast()) : text
      guard body.last == close, let start = body.lastIndex(of: open) else { continue }
      let inside = body[body.index(after: start)...].dropLast()
      return (String(body[..<start]), String(inside))
    }
    return nil
  }

  private static func value(after label: String, in text: String) -> String? {
    let folded = text.folded
    guard folded.count == text.count, let range = folded.firstRange(of: label) else { return nil }
    let offset = folded.distance(from: folded.startIndex, to: range.upperBound)
    let rest = text.dropFirst(offset)
    let value = rest.prefix { !",;()|".contains($0) && !$0.isNewline }.trimmed
    return value.isEmpty ? nil : value
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
