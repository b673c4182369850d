/// A table of action items, known by its headers: what is to do, who does it, and by when.
struct ActionTable {
  private let table: Table
  private let action: Int
  private let owner: Int?
  private let due: Int?
  private let status: Int?
  private let headers: [String]

  /// Nil where the table is one of something else.
  /// - Parameters:
  ///   - isUnderActions: whether a heading says that actions follow.
  ///   - isInReport: whether the document tells of something that happened, and is no procedure.
  init?(_ table: Table, isUnderActions: Bool, isInReport: Bool) {
    let headers = table.header.cells.map {
      $0.plainText.folded.unaccented.trimming { "*:".contains($0) }
    }
    let owner = Self.column(ActionWords.owner, of: headers)
    let due = Self.column(ActionWords.due, of: headers)
    var action = Self.column(ActionWords.action, of: headers)
    if action == nil, isUnderActions {
      action = headers.indices.first {
        $0 != owner && $0 != due && !ActionWords.id.contains(headers[$0])
          && headers[$0] != "priority" && headers[$0] != "type"
      }
    }
    let status = Self.column(ActionWords.status, of: headers)
    guard let action, action != owner else { return nil }
    // Away from an action heading a table needs an action and an owner or a date to be one, or
    // actions of which some are yet to be done: `Action | Prevents | Status`.
    let isTelling = ActionWords.telling.contains { headers[action].holds($0) }
    let isOwned = owner != nil && (due != nil || isTelling)
    let isPending =
      isInReport && isTelling && !headers[action].holds("taken")
      && table.rows.contains { row in
        status.map { $0 < row.cells.count && ActionMark.isPending(row.cells[$0].plainText) }
          ?? false
      }
    guard isUnderActions || isOwned || isPending else { return nil }
    let isTimeline = headers.contains { header in
      ActionWords.time.contains { header == $0 || header.hasPrefix($0 + " (") }
    }
    guard isUnderActions || due != nil || !isTimeline else { return nil }
    let isRoles = headers.contains { $0 == "role" || $0 == "backup" || $0.hasPrefix("sev") }
    guard isUnderActions || !isRoles else { return nil }
    self.table = table
    self.headers = headers
    self.action = action
    self.owner = owner
    self.due = due
    self.status = status
  }

  /// The first column of one of the names; of `Owner (role)` the head names it.
  private static func column(_ names: [String], of headers: [String]) -> Int? {
    let heads = headers.map { $0.prefix { !"(（".contains($0) }.trimmed }
    for name in names {
      if let index = headers.firstIndex(of: name) { return index }
    }
    for name in names {
      if let index = heads.firstIndex(of: name) { return index }
    }
    return nil
  }

  func items() -> [ActionItem] {
    let completed = Self.column(ActionWords.completed, of: headers)
    let evidence = Self.column(ActionWords.evidence, of: headers)
    let identifier = Self.column(ActionWords.id, of: headers)
    let kind = Self.column(ActionWords.kind, of: headers)
    let priority = Self.column(ActionWords.priority, of: headers)
    return table.rows.compactMap { row in
      func cell(_ column: Int?) -> Located<String>? {
        guard let column, column < row.cells.count else { return nil }
        let text = row.cells[column].plainText.trimmed
        return text.isEmpty ? nil : Located(text, row.cells[column].span)
      }
      guard let written = cell(action) else { return nil }
      let mark = ActionMark(written.value)
      let text = mark?.rest ?? written.value
      // A template's row holds nothing but blanks.
      if ActionMark.isBlank(text),
        [cell(owner), cell(due)].allSatisfy({ $0.map { ActionMark.isBlank($0.value) } ?? true })
      {
        return nil
      }
      // A column `Done` holds a date, or a word such as `yes`, which is a status.
      let said =
        status == nil ? cell(completed).flatMap { Day(iso: $0.value) == nil ? $0 : nil } : nil
      // Without a column of its own the state stands before the text, or behind the ticket.
      let shown =
        mark.map { Located($0.status, written.span) }
        ?? (status == nil ? cell(evidence).flatMap(Self.stateBehind) : nil)
      let moved = due.flatMap { $0 < row.cells.count ? row.cells[$0].moved : nil }
      let place = action < row.cells.count ? row.cells[action].span : row.span
      return ActionItem(
        id: cell(identifier)?.value ?? "", text: text,
        owner: cell(owner), due: moved?.current ?? cell(due),
        status: cell(status) ?? said ?? shown,
        completed: said == nil ? cell(completed) : nil,
        evidence: cell(evidence), links: row.cells.flatMap(\.links),
        kind: cell(kind), priority: cell(priority),
        earlierDue: moved?.earlier ?? [],
        span: Span(source: place.source, range: row.span.range))
    }
  }

  /// `OPS-12 **DONE**`, `#12 — merged on Friday`, `[#12](…) (closed)`.
  private static func stateBehind(_ cell: Located<String>) -> Located<String>? {
    let words = cell.value.split { !$0.isLetter }
    if let shouted = words.first(where: { ["DONE", "TODO", "WIP"].contains($0) }) {
      return Located(String(shouted), cell.span)
    }
    var last = cell.value
    for joint in [" — ", " – ", " - ", " ("] {
      if let range = last.ranges(of: joint).last { last = String(last[range.upperBound...]) }
    }
    guard last != cell.value, let first = last.split(whereSeparator: { !$0.isLetter }).first,
      ActionMark.isState(String(first))
    else { return nil }
    return Located(last.trimming { "() ".contains($0) }, cell.span)
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
