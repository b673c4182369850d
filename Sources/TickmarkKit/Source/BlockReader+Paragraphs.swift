// What cmark reads as one paragraph may hold tables that it did not see.
extension BlockReader {
  /// A paragraph, or what it is with the tables that it swallowed.
  mutating func paragraph(_ node: Node, depth: Int) -> [Block] {
    let first = line(of: node)
    let last = lastParagraphLine(of: node)
    let start = start(of: node)
    // An excerpt is read as cmark sees it, which also ends the recursion.
    let isExcerpt = lines.starts != nil
    let tables =
      isExcerpt || first == last
      ? [] : lines.tables(in: first...last, startingAt: start, quotes: quotes)
    if tables.isEmpty {
      let span = span(from: start, to: lines.end(last))
      return [Block(.paragraph(inlines(in: node, of: span)), span: span)]
    }
    var starts = (first...last).map { lines.unquoted($0, quotes: quotes) }
    starts[0] = start
    for table in tables {
      // Only tables and the first lines of text may lose their indentation: without it,
      // the other lines could become lists.
      for line in table where line != first {
        starts[line - first] = lines.content(line, quotes: quotes)
      }
      if table.upperBound < last {
        let line = table.upperBound + 1
        starts[line - first] = lines.content(line, quotes: quotes)
      }
    }
    var blocks: [Block] = []
    var next = first
    for table in tables {
      blocks += excerpt(from: next, starts[next - first..<table.lowerBound - first], depth: depth)
      next = table.upperBound + 1
      blocks += excerpt(
        from: table.lowerBound, starts[table.lowerBound - first..<next - first], depth: depth)
    }
    return blocks + excerpt(from: next, starts[(next - first)...], depth: depth)
  }

  /// The lines from `line` on that start at the given offsets, read on their own.
  private mutating func excerpt(
    from line: Int, _ starts: ArraySlice<Int>, depth: Int
  ) -> [Block] {
    guard !starts.isEmpty else { return [] }
    var text: [UInt8] = []
    for (offset, start) in starts.enumerated() {
      text += lines.bytes[start..<max(start, lines.lineEnd(line + offset))]
      text.append(UInt8(ascii: "\n"))
    }
    text += definitionsOfBody()
    var reader = BlockReader(
      lines: BodyLines(
        source: lines.source, bytes: lines.bytes, first: lines.first + line - 1,
        starts: Array(starts)))
    let blocks = text.withUnsafeBufferPointer { reader.read($0, depth: depth) }
    problems += reader.problems
    return blocks
  }

  private mutating func definitionsOfBody() -> [UInt8] {
    if let definitions { return definitions }
    var found: [UInt8] = []
    for line in 1...lines.source.lineCount - lines.first + 1 {
      let text = lines.bytes[lines.row(line, from: lines.content(line, quotes: .max))]
      guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
        close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":")
      else { continue }
      found.append(UInt8(ascii: "\n"))
      found += text
      found.append(UInt8(ascii: "\n"))
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
