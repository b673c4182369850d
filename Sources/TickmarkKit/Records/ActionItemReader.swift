/// Reads action items from tables, task lists and bullets.
struct ActionItemReader {
  private var items: [ActionItem] = []
  /// Whether the list at hand may hold notes beside tasks.
  private var mayHoldNotes = false
  /// How the items of the group at hand stand, as its label says: `Already done:`.
  private var groupState: Located<String>?

  /// - Parameter hasLists: whether lists count, not only tables with owners or dates.
  static func read(
    _ document: Document, sections: ReportSections, hasLists: Bool = true
  ) -> [ActionItem] {
    var reader = ActionItemReader()
    for placed in document.tables {
      let (table, heading) = (placed.table, placed.heading)
      // A template's sample rows are no one's tasks.
      if heading.folded.holds("template"), !sections.all.contains(where: { $0.part == .actions }) {
        continue
      }
      let isUnderActions = hasLists && ReportPart.named(heading)?.part == .actions
      let read = ActionTable(
        table, isUnderActions: isUnderActions, isInReport: hasLists)
      reader.items += read?.items() ?? []
    }
    for section in sections.sections(.actions) where hasLists {
      // A Field | Details row keeps its actions in one cell; pairs with owners are not guessed.
      if section.blocks.isEmpty, !section.inline.isEmpty {
        reader.readCell(section)
        continue
      }
      var isOther = false
      reader.mayHoldNotes = PreventionNote.isOpen(section.title)
      reader.groupState = Self.state(ofGroup: section.title, at: section.span)
      for block in section.blocks {
        // `What went wrong` below `Action items` lists no tasks.
        if let label = block.groupLabel {
          reader.groupState = Self.state(ofGroup: label, at: block.span.firstLine)
        }
        if case .heading(_, let inlines) = block.content {
          let named = ReportPart.named(inlines.plainText)
          isOther = named.map { $0.isExact && [.lessons, .timeline].contains($0.part) } ?? false
          if named?.part == .actions {
            reader.mayHoldNotes = PreventionNote.isOpen(inlines.plainText)
          }
        }
        if !isOther { reader.read(block) }
      }
    }
    if hasLists { reader.readRecommendations(document, besides: sections.sections(.actions)) }
    return reader.items.sorted { $0.span < $1.span }.enumerated().map { index, item in
      item.id.isEmpty ? item.numbered("A\(index + 1)") : item
    }
  }

  // MARK: Lists

  /// Recommendations are nobody's tasks yet, except where boxes to check make them some: where the
  /// report has no other tasks, or a heading of their own calls them actions.
  private mutating func readRecommendations(
    _ document: Document, besides actions: [ReportSection]
  ) {
    mayHoldNotes = false
    let hasOthers = !items.isEmpty
    var end = 0
    for section in document.sections.dropFirst() where section.range.lowerBound >= end {
      let title = section.title.folded.unaccented
      guard ["recommend", "recomend", "empfehl"].contains(where: { title.holds($0) }) else {
        continue
      }
      end = section.range.upperBound
      var isTaken = !hasOthers
      for block in document.blocks[section.range] {
        if hasOthers, case .heading(_, let inlines) = block.content {
          isTaken = !Set(inlines.plainText.words).isDisjoint(with: ["action", "actions"])
        }
        let start = block.span.range.lowerBound
        guard isTaken, case .list(let list) = block.content,
          !actions.contains(where: { $0.contentSpan.range.contains(start) })
        else { continue }
        for item in list.items where item.task != nil { read(item) }
      }
    }
  }

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
    if item.task == nil, ActionMark(written) == nil, written.hasSuffix(":") || inlines.isOnlyStrong
    {
      if nested.contains(where: \.isList) {
        let outer = groupState
        groupState = Self.state(ofGroup: written, at: first.span.firstLine) ?? outer
        for block in nested { read(block) }
        groupState = outer
        return
      }
      // `Changes made:` with nothing behind it is a blank.
      if nested.isEmpty, written.hasSuffix(":") { return }
    }
    guard !written.isEmpty else { return }
    var mention = ActionMention(written)
    for field in nested.flatMap(\.labeledLines) { mention.take(field.label, field.value) }
    guard !mention.isBlank else { return }
    if mayHoldNotes, item.task == nil, mention.isPlain, PreventionNote.isNote(Array(inlines)) {
      return
    }
    let span = first.span
    func located(_ text: String?) -> Located<String>? {
      text.map { text in Located(text, item.span.first(of: text) ?? span.firstLine) }
    }
    let box = item.task.map { Located($0 ? "done" : "open", span.firstLine) }
    items.append(
      ActionItem(
        id: "", text: mention.text, owner: located(mention.owner), due: located(mention.due),
        status: box ?? located(mention.status) ?? groupState,
        completed: located(mention.completed), evidence: nil,
        links: inlines.links, span: span))
  }

  /// The state that a group's label names: `Completed items`, `Already done:`, `To do (later)`.
  private static func state(ofGroup label: String, at span: Span) -> Located<String>? {
    let head = label.folded.prefix { !"(（".contains($0) }
    let words = head.split(separator: " ").map(String.init).map {
      $0.trimming { !($0.isLetter || $0 == "/") }
    }
    let state = words.filter { !$0.isEmpty && !groupWords.contains($0) }.joined(separator: " ")
    return ActionMark.isState(state) ? Located(state, span) : nil
  }

  /// Words of a group's label that say nothing of its state.
  private static let groupWords: Set<String> = [
    "already", "items", "item", "actions", "action", "tasks", "still", "now", "déjà", "bereits",
    "ya", "já", "noch", "tareas", "acciones", "ações", "maßnahmen",
  ]

  private mutating func readCell(_ section: ReportSection) {
    for part in section.inline.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let written = String(part).trimmed.trimmingStart { "-•*0123456789.) ".contains($0) }
      guard !written.isEmpty else { continue }
      let mention = ActionMention(written)
      guard !mention.isBlank else { continue }
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

extension Block {
  fileprivate var isList: Bool {
    if case .list = content { return true }
    return false
  }

  /// The text of a heading, or of a short line that stands for one.
  fileprivate var groupLabel: String? {
    switch content {
    case .heading(_, let inlines): return inlines.plainText
    case .paragraph(let inlines):
      let text = inlines.plainText.trimmed
      let isLabel = inlines.isOnlyStrong || text.hasSuffix(":")
      return isLabel && text.count <= 60 ? text : nil
    default: return nil
    }
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

extension [Inline] {
  fileprivate var isOnlyStrong: Bool {
    if count == 1, case .strong = self[0] { return true }
    return false
  }
}
