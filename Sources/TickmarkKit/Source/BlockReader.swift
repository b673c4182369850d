/// Turns cmark's tree of one text into blocks with their places in the file.
struct BlockReader {
  let lines: BodyLines
  let dialect: Dialect
  var problems: [(message: String, span: Span)] = []
  /// How many block quotes surround the nodes being read, hence how many marks lead their lines.
  private(set) var quotes = 0
  /// The names of the footnotes by number, because cmark replaces a reference's name.
  private(set) var footnoteNames: [String] = []
  /// Link and footnote definitions of the whole body, so that excerpts can refer to them.
  var definitions: [Range<Int>]?

  /// How many links were read so far.
  var links = 0

  init(lines: BodyLines, dialect: Dialect) {
    self.lines = lines
    self.dialect = dialect
  }

  mutating func read(_ text: UnsafeBufferPointer<UInt8>, depth: Int) -> [Block] {
    let blocks = Markdown.withTree(of: text, dialect) { root in
      // cmark puts the footnotes at the root's end in the order of their numbers.
      footnoteNames = root.children.filter { $0.kind == .footnote }.map(footnoteName)
      return readBlocks(in: root, depth: depth)
    }
    return blocks ?? []
  }

  private mutating func readBlocks(in parent: Node, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var hasFootnotes = false
    for node in parent.children where line(of: node) <= lines.count {
      let kind = node.kind
      if depth > Markdown.deepest {
        let span = span(from: start(of: node), to: lines.end(lastLine(of: node)))
        problems.append(("block nested deeper than \(Markdown.deepest) levels is not read", span))
        blocks.append(Block(.paragraph([.text(String(span.text))]), span: span))
      } else if kind == .paragraph {
        blocks += paragraph(node, depth: depth)
      } else if kind == .html, let hidden = blocksBehindBlank(node, depth: depth) {
        blocks += hidden
      } else {
        hasFootnotes = hasFootnotes || kind == .footnote
        blocks.append(block(node, kind, depth: depth))
      }
    }
    // cmark moves footnotes to the end.
    if hasFootnotes { blocks.sort { $0.span.range.lowerBound < $1.span.range.lowerBound } }
    return blocks
  }

  private mutating func block(_ node: Node, _ kind: Node.Kind, depth: Int) -> Block {
    let start = start(of: node)
    switch kind {
    case .heading:
      let span = span(from: start, to: lines.end(lastHeadingLine(of: node)))
      let inlines = inlines(in: node, of: span)
      return Block(.heading(level: node.headingLevel, inlines), span: span)
    case .list:
      let items = node.children.map { item($0, depth: depth + 1) }
      let list = List(orderedFrom: node.listStart, isTight: node.isTight, items: items)
      return Block(.list(list), span: span(from: start, to: items.last?.span.range.upperBound))
    case .quote:
      let (blocks, end) = contents(of: node, quotes: quotes + 1, depth: depth + 1)
      return Block(.quote(blocks), span: span(from: start, to: end))
    case .footnote:
      let label = lines.footnoteLabel(line: node.line, before: start)
      // It was moved out of the quotes around it, but their marks are still on its lines.
      let before = lines.bytes[lines.start(node.line)..<label.lowerBound]
      let marks = before.count { $0 == UInt8(ascii: ">") }
      let (blocks, end) = contents(of: node, quotes: marks, depth: depth + 1)
      return Block(
        .footnote(name: footnoteName(of: node), blocks),
        span: span(from: label.lowerBound, to: end))
    case .table:
      return table(node)
    case .code:
      let span = span(from: start, to: lines.end(lastLine(of: node)))
      return Block(.code(info: node.codeInfo, text: node.literal), span: span)
    case .html:
      return Block(
        .html(node.literal), span: span(from: start, to: lines.end(lastLine(of: node))))
    default:
      return Block(.thematicBreak, span: span(from: start, to: lines.end(node.line)))
    }
  }

  /// The blocks of a container and where the last of them ends.
  private mutating func contents(
    of node: Node, quotes: Int, depth: Int
  ) -> (blocks: [Block], end: Int) {
    let outer = self.quotes
    self.quotes = quotes
    defer { self.quotes = outer }
    let blocks = readBlocks(in: node, depth: depth)
    return (blocks, blocks.last?.span.range.upperBound ?? lines.end(node.line))
  }

  private mutating func item(_ node: Node, depth: Int) -> Item {
    var (blocks, end) = contents(of: node, quotes: quotes, depth: depth)
    let task = takeCheckbox(from: &blocks)
    return Item(task: task, blocks: blocks, span: span(from: start(of: node), to: end))
  }

  /// Takes `[ ] ` or `[x] ` from the paragraph that begins an item.
  private func takeCheckbox(from blocks: inout [Block]) -> Bool? {
    guard let first = blocks.first, case .paragraph(var inlines) = first.content,
      case .text(let text)? = inlines.first, text.hasPrefix("[")
    else { return nil }
    let mark = text.utf8.prefix(4)
    let range = first.span.range
    let isDone = mark.elementsEqual("[x] ".utf8) || mark.elementsEqual("[X] ".utf8)
    guard isDone || mark.elementsEqual("[ ] ".utf8),
      // A backslash before the bracket is in the source only.
      lines.bytes[range.prefix(4)].elementsEqual(mark)
    else { return nil }
    let rest = text.utf8.dropFirst(4).drop { $0 == UInt8(ascii: " ") }
    inlines[0] = .text(String(Substring(rest)))
    if rest.isEmpty { inlines.removeFirst() }
    let start = range.lowerBound + text.utf8.count - rest.count
    blocks[0] = Block(.paragraph(inlines), span: span(from: start, to: range.upperBound))
    return isDone
  }

  private func footnoteName(of node: Node) -> String {
    let label = lines.footnoteLabel(line: node.line, before: start(of: node))
    return String(span(from: label.lowerBound, to: label.upperBound).text.dropFirst(2).dropLast())
  }
}

// MARK: Places

extension BlockReader {
  /// The line on which a node starts. A paragraph that a table interrupted has none of its own:
  /// cmark leaves it with the table that follows.
  func line(of node: Node) -> Int {
    node.line > 0 ? node.line : node.next?.line ?? 1
  }

  func start(of node: Node) -> Int {
    let place = node.line > 0 ? node : node.next ?? node
    return lines.offset(line: place.line, column: place.column)
  }

  /// The line of a heading's underline, or of a heading with marks. cmark's own last line is often
  /// one line too far.
  private func lastHeadingLine(of node: Node) -> Int {
    guard node.lastLine > node.line else { return node.line }
    let underline = (node.line + 1...node.lastLine).first { line in
      let text = lines.bytes[lines.row(line, from: lines.content(line, quotes: quotes))]
      guard let mark = text.first, "=-".utf8.contains(mark) else { return false }
      return text.allSatisfy { $0 == mark }
    }
    return underline ?? node.lastLine
  }

  /// The last line of a node that is not blank. An open fence runs one line past its container.
  private func lastLine(of node: Node) -> Int {
    var last = node.lastLine
    if let parent = node.parent, parent.parent != nil { last = min(last, parent.lastLine) }
    let first = line(of: node)
    while last > first, lines.content(last, quotes: quotes) >= lines.lineEnd(last) { last -= 1 }
    return max(first, last)
  }

  func span(from start: Int, to end: Int?) -> Span {
    Span(source: lines.source, range: start..<max(start, end ?? start))
  }
}
