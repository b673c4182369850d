// What cmark reads as one paragraph may hold tables that it did not see.
extension BlockReader {
  /// A paragraph, or what it is with the tables that it swallowed.
  mutating func paragraph(_ node: Node, depth: Int) -> [Block] {
    let first = line(of: node)
    let last = lastParagraphLine(of: node)
    let start = start(of: node)
    // An excerpt is read as cmark sees it, which also ends the recursion.
    let tables =
      lines.isExcerpt || first == last
      ? [] : lines.tables(in: first...last, startingAt: start, quotes: quotes)
    if tables.isEmpty {
      let span = span(from: start, to: lines.end(last))
      return [Block(.paragraph(inlines(in: node, of: span)), span: span)]
    }
    var blocks: [Block] = []
    var next = first
    for table in tables {
      blocks += text(next..<table.lowerBound, of: first, at: start, depth: depth)
      let rows = table.map { line in
        lines.row(line, from: line == first ? start : lines.content(line, quotes: quotes))
      }
      blocks += excerpt(rows, depth: depth)
      next = table.upperBound + 1
    }
    return blocks + text(next..<last + 1, of: first, at: start, depth: depth)
  }

  /// Some lines of the paragraph that starts on line `first` at `start`, without tables in them.
  private mutating func text(
    _ part: Range<Int>, of first: Int, at start: Int, depth: Int
  ) -> [Block] {
    let pieces = part.map { line in
      // Only the first line may lose its indentation: without it, the others could become lists.
      let offset =
        line == first
        ? start
        : line == part.lowerBound
          ? lines.content(line, quotes: quotes) : lines.unquoted(line, quotes: quotes)
      return offset..<max(offset, lines.lineEnd(line))
    }
    return excerpt(pieces, depth: depth)
  }

  mutating func excerpt(_ pieces: [Range<Int>], depth: Int) -> [Block] {
    guard !pieces.isEmpty else { return [] }
    let refers = pieces.contains { lines.bytes[$0].contains(UInt8(ascii: "[")) }
    let excerpt = BodyLines(
      of: lines, pieces: pieces, definitions: refers ? definitionsOfBody() : [])
    var reader = BlockReader(lines: excerpt, dialect: dialect)
    reader.links = links
    let blocks = excerpt.excerptText.withUnsafeBufferPointer { reader.read($0, depth: depth) }
    links = reader.links
    problems += reader.problems
    return blocks
  }

  /// The lines of the body that define links and footnotes, each below an empty line.
  ///
  /// There is a limit, because every excerpt repeats them.
  private mutating func definitionsOfBody() -> [Range<Int>] {
    if let definitions { return definitions }
    var found: [Range<Int>] = []
    for line in 1...lines.count where found.count < 2 * 200 {
      let place = lines.row(line, from: lines.content(line, quotes: .max))
      let text = lines.bytes[place]
      guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
        close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":")
      else { continue }
      found += [place.prefix(0), place]
    }
    definitions = found
    return found
  }

  private func lastParagraphLine(of node: Node) -> Int {
    if node.line == 0, let table = node.next {
      return max(table.line, headerLine(of: table) - 1)
    }
    return max(node.line, node.lastLine)
  }
}
