/// Reads the statements of a document: in foreign keys of its front matter, at its top, in sections
/// that only hold such facts, under headings that are a label, and at its end.
///
/// What stands deeper in the text may be about anything (an owner of a task, the severity of an
/// alert, a template), and is left alone.
struct StatementReader {
  private(set) var statements: [Statement] = []
  private let document: Document

  static func read(_ document: Document) -> [Statement] {
    var reader = StatementReader(document: document)
    reader.readFrontMatter()
    reader.readTOML()
    reader.readBody()
    return reader.statements
  }

  private init(document: Document) { self.document = document }

  // MARK: Front matter

  private mutating func readFrontMatter() {
    for entry in document.frontMatter.root.entries {
      let items = entry.value.items.compactMap { $0.text?.value.trimmed }
      guard !items.isEmpty, items.count == entry.value.items.count else { continue }
      add(Self.words(entry.key.value), items, at: entry.key.span, .frontMatter)
    }
  }

  /// `incidentDate` and `incident_date` → `incident date`.
  private static func words(_ key: String) -> String {
    var result = ""
    for character in key {
      if character.isUppercase, result.last?.isLowercase ?? false { result += " " }
      result.append("_-".contains(character) ? " " : character)
    }
    return result.folded
  }

  /// `key = "value"` lines between `+++` fences.
  private mutating func readTOML() {
    let source = document.source
    guard source.line(1).text == "+++", source.lineCount > 2 else { return }
    for number in 2...min(source.lineCount, 60) {
      let line = source.line(number)
      if line.text == "+++" || line.text.hasPrefix("[") { return }
      guard let equals = line.text.firstIndex(of: "=") else { continue }
      let value = String(line.text[line.text.index(after: equals)...]).trimmed
      let inner = value.hasPrefix("[") ? value.trimming { "[]".contains($0) } : value
      let items = (inner == value ? [value] : inner.split(separator: ",").map(String.init))
        .map { $0.trimmed.trimming { "\"'".contains($0) } }.filter { !$0.isEmpty }
      if !items.isEmpty {
        add(Self.words(String(line.text[..<equals]).trimmed), items, at: line, .frontMatter)
      }
    }
  }

  mutating func add(
    _ label: String, _ values: [String], at span: Span, _ origin: Statement.Origin,
    aside: String? = nil
  ) {
    guard !StatedLabels.keys(label).isEmpty else { return }
    statements.append(
      Statement(
        label: label, value: values.joined(separator: ", "), values: values, aside: aside,
        span: span, origin: origin))
  }

  // MARK: Body

  private mutating func readBody() {
    let blocks = document.blocks
    let sections = document.sections
    var looked: Set<Int> = []
    func title(_ section: Section) -> String {
      section.title.folded.trimmingStart { $0.isNumber || ".) ".contains($0) }
        .trimming { ":".contains($0) }.trimmed
    }
    // The top: up to the first heading below the title.
    let headings = blocks.indices.filter { blocks[$0].isHeading }
    let isTitled = headings.first.map { $0 <= 12 } ?? false
    var ends = headings.dropFirst(isTitled ? 1 : 0)
    // A heading right below the title is its second line.
    if isTitled, let second = ends.first, second == headings[0] + 1,
      case .heading(_, let inlines) = blocks[second].content,
      ReportPart.named(inlines.plainText) == nil, !Self.isFacts(inlines.plainText.folded)
    {
      ends = ends.dropFirst()
    }
    let topEnd = ends.first ?? min(blocks.count, 12)
    for index in 0..<min(topEnd, 24) {
      looked.insert(index)
      read(blocks[index], depth: 0)
    }
    for section in sections {
      let name = title(section)
      let end = section.range.first { blocks[$0].isHeading }
      let own = section.range.lowerBound..<(end ?? section.range.upperBound)
      if Self.isFacts(name) {
        for index in own.prefix(8) where looked.insert(index).inserted {
          read(blocks[index], depth: 0)
        }
      } else if section.level > 1, let first = own.first, !looked.contains(first),
        isOfFacts(blocks[first]) && own.lowerBound < topEnd + 6 || repeats(name, blocks[first])
      {
        looked.insert(first)
        read(blocks[first], depth: 0)
      } else if section.level > 1, blocks[..<own.lowerBound].allSatisfy(\.isHeading),
        let (label, value) = Self.labeled(section)
      {
        add(label, [value], at: section.heading.firstLine, .heading)
      } else if !StatedLabels.keys(name).isEmpty, section.level > 1, own.count == 1,
        let only = own.first, let value = Self.singleLine(blocks[only])
      {
        looked.insert(only)
        add(name, [value], at: blocks[only].span.firstLine, .heading)
      }
    }
    // The end: closing lines of nothing but labels.
    for index in blocks.indices.suffix(3) where !looked.contains(index) {
      guard case .paragraph(let inlines) = blocks[index].content else { continue }
      let lines = inlines.split(whereSeparator: \.isBreak).map { Self.marked(Array($0)) }
      let labeled = lines.filter { StatedLine($0).statements.first?.start == 0 }
      let isShort = lines.allSatisfy { $0.count <= 120 }
      if isShort, labeled.count * 2 >= lines.count { readClosing(blocks[index]) }
    }
  }

  /// `## Severity: SEV-1`, where each fact is a heading of its own.
  private static func labeled(_ section: Section) -> (label: String, value: String)? {
    guard let colon = section.title.firstIndex(of: ":") else { return nil }
    let label = String(section.title[..<colon]).folded
    let value = section.title[colon...].dropFirst().trimmed
    guard !StatedLabels.keys(label).isEmpty, !value.isEmpty, value.count <= 60 else { return nil }
    return (label, value)
  }

  private static func isFacts(_ title: String) -> Bool {
    factSections.contains(title) || factSections.contains(title.unaccented)
  }

  /// A table of `Field | Value`, whatever the heading above it.
  private func isOfFacts(_ block: Block) -> Bool {
    guard case .table(let table) = block.content, table.header.cells.count == 2 else {
      return false
    }
    let head = table.header.cells.map { $0.plainText.folded }
    return !head[0].isEmpty && Self.fieldColumn.contains(head[0])
      && Self.lastColumn.contains(head[1])
  }

  /// `Severity: SEV-1` below a heading “Severity”, with more text below it.
  private func repeats(_ title: String, _ block: Block) -> Bool {
    let keys = StatedLabels.keys(title)
    guard !keys.isEmpty, case .paragraph(let inlines) = block.content else { return false }
    let line = Self.marked(Array(inlines.prefix { !$0.isBreak }))
    guard let first = StatedLine(line).statements.first, first.start == 0 else { return false }
    return !Set(StatedLabels.keys(first.label)).isDisjoint(with: keys)
  }

  /// Lines at the end say who keeps the document and when it was looked at, nothing of an incident.
  private mutating func readClosing(_ block: Block) {
    let keys: Set<String> = [
      "owner", "author", "version", "last_reviewed_on", "next_review_on", "approved_by",
      "approved_on", "effective_from", "review_every", "reviewed_by", "published_at", "id",
      StatedLabels.edited,
    ]
    let count = statements.count
    read(block, depth: 0)
    let closing = statements[count...].filter { statement in
      StatedLabels.keys(statement.label).contains(where: keys.contains)
    }
    statements = statements[..<count] + closing
  }

  private static func singleLine(_ block: Block) -> String? {
    let inlines: [Inline]
    switch block.content {
    case .paragraph(let found): inlines = found
    case .list(let list):
      guard list.items.count == 1, list.items[0].blocks.count == 1,
        case .paragraph(let found) = list.items[0].blocks[0].content
      else { return nil }
      inlines = found
    default: return nil
    }
    guard !inlines.contains(where: \.isBreak) else { return nil }
    let text = inlines.plainText.trimmed
    return text.isEmpty || text.count > 120 ? nil : text
  }

  private mutating func read(_ block: Block, depth: Int) {
    switch block.content {
    case .paragraph(let inlines): readLines(inlines, in: block.span)
    case .list(let list):
      for item in list.items {
        for (index, inner) in item.blocks.enumerated() {
          if index == 0 || depth < 1 { read(inner, depth: depth + (index == 0 ? 0 : 1)) }
        }
      }
    case .quote(let blocks) where depth < 2:
      for inner in blocks { read(inner, depth: depth + 1) }
    case .table(let table): read(table)
    default: break
    }
  }

  private mutating func readLines(_ inlines: [Inline], in span: Span) {
    var number = span.source.lineNumber(at: span.range.lowerBound)
    let lines = inlines.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak)
      .map { Self.marked(Array($0)) }
    let breaks = inlines.filter(\.isBreak)
    func hasSoftBreak(_ index: Int) -> Bool { breaks[index] == .softBreak }
    for (index, line) in lines.enumerated() {
      defer { number += 1 }
      let place = span.source.line(number)
      // A definition list: the term, and below it `: what it is`.
      let term = StatedLine.unmarked(line).folded
      if index + 1 < lines.count, lines[index + 1].trimmed.hasPrefix(":") {
        let value = StatedLine.unmarked(lines[index + 1]).trimmingStart { $0 == ":" }.trimmed
        if !value.isEmpty, !StatedLabels.keys(term).isEmpty {
          add(term, [value], at: span.source.line(number + 1), .label)
          continue
        }
      }
      let found = StatedLine(line).statements
      for (position, statement) in found.enumerated() {
        var value = statement.value
        // A name that breaks off goes on in the next line.
        if position == found.count - 1, index + 1 < lines.count,
          [",", "/", "+", "&", " and"].contains(where: { value.hasSuffix($0) }),
          StatedLine(lines[index + 1]).statements.isEmpty
        {
          value += " " + StatedLine.unmarked(lines[index + 1])
        }
        guard !value.isEmpty else { continue }
        statements.append(
          Statement(
            label: statement.label, value: value, aside: statement.aside,
            isCut: position == found.count - 1 && index + 1 < lines.count
              && !lines[index + 1].contains(StatedLine.open)
              && StatedLine(lines[index + 1]).statements.isEmpty && hasSoftBreak(index),
            span: place,
            origin: .label))
      }
    }
  }

  /// The text of a line with the beginnings and ends of bold type marked.
  static func marked(_ inlines: [Inline]) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .strong(let inner):
        result += StatedLine.open + inner.plainText + StatedLine.close
      // An address beside a name is not the name.
      case .link(let destination, _, let inner)
      where destination.hasPrefix("mailto:") && destination.hasSuffix(inner.plainText):
        result += inner.plainText
      default: result += [inline].plainText
      }
    }
    return result
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = content { return true }
    return false
  }
}
