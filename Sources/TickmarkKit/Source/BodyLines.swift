/// The lines that cmark was given, and where they lie in the file.
///
/// They are the whole lines of the body, or an excerpt whose lines were cut free from the quote
/// marks and indentation around them. Lines count from 1, as cmark counts them.
struct BodyLines {
  let source: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  /// The number in the file of the body's first line.
  let first: Int
  /// The pieces of the file that make up an excerpt; nil for whole lines.
  private let excerpt: [Range<Int>]?
  /// How many lines are to be read. Those behind them in an excerpt only help to understand it.
  let count: Int

  /// The whole lines of a body that starts on line `first`.
  init(source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, first: Int) {
    self.source = source
    self.bytes = bytes
    self.first = first
    excerpt = nil
    count = source.lineCount - first + 1
  }

  /// Pieces of other lines, followed by the definitions that they refer to.
  init(of lines: BodyLines, pieces: [Range<Int>], definitions: [Range<Int>]) {
    source = lines.source
    bytes = lines.bytes
    first = lines.first
    excerpt = pieces + definitions
    count = pieces.count
  }

  var isExcerpt: Bool { excerpt != nil }

  /// The text of an excerpt, to be read by cmark.
  var excerptText: [UInt8] {
    var text: [UInt8] = []
    for piece in excerpt ?? [] {
      text += bytes[piece]
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// The offset at which a line starts.
  func start(_ line: Int) -> Int {
    if let excerpt { return excerpt[min(max(line, 1), excerpt.count) - 1].lowerBound }
    return source.lineStarts[index(line)]
  }

  /// The offset of a line's end, before its line break.
  func lineEnd(_ line: Int) -> Int {
    if let excerpt { return excerpt[min(max(line, 1), excerpt.count) - 1].upperBound }
    let next = index(line) + 1
    var end = next < source.lineStarts.count ? source.lineStarts[next] : bytes.count
    let start = start(line)
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The offset of a line's end, before its trailing blanks.
  func end(_ line: Int) -> Int {
    let start = start(line)
    var end = lineEnd(line)
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The offset of a line and column (both from 1), the column in bytes.
  func offset(line: Int, column: Int) -> Int {
    min(start(line) + max(column - 1, 0), lineEnd(line))
  }

  /// The offset at which a line's text begins, past blanks and at most `quotes` quote marks.
  func content(_ line: Int, quotes: Int) -> Int {
    skippingBlanks(unquoted(line, quotes: quotes), before: lineEnd(line))
  }

  /// The offset past a line's last quote mark, at most the `quotes`-th; indentation is kept.
  func unquoted(_ line: Int, quotes: Int) -> Int {
    var offset = start(line)
    let end = lineEnd(line)
    for _ in 0..<quotes {
      let mark = skippingBlanks(offset, before: end)
      guard mark < end, bytes[mark] == UInt8(ascii: ">") else { break }
      offset = mark + 1
    }
    return offset
  }

  /// The text of a line from an offset on, without trailing blanks.
  func row(_ line: Int, from offset: Int) -> Range<Int> {
    offset..<max(offset, end(line))
  }

  /// The cells of a table row: cut at the pipes without a backslash before them, and trimmed.
  func cells(in row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if !row.isEmpty, bytes[start] == UInt8(ascii: "|") { start += 1 }
    for offset in start..<max(start, row.upperBound)
    where bytes[offset] == UInt8(ascii: "|")
      && (offset == start || bytes[offset - 1] != UInt8(ascii: "\\"))
    {
      cells.append(trimmed(start..<offset))
      start = offset + 1
    }
    let rest = trimmed(min(start, row.upperBound)..<row.upperBound)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  /// The `[^name]` that leads a footnote, given where its text starts.
  func footnoteLabel(line: Int, before text: Int) -> Range<Int> {
    let start = start(line)
    guard let end = bytes[start..<text].lastIndex(of: UInt8(ascii: "]")) else { return text..<text }
    let word = bytes[start..<end].lastIndex(where: isBlank).map { $0 + 1 } ?? start
    let open = (word..<end).first { bytes[$0] == UInt8(ascii: "[") && bytes[$0 + 1] == 0x5E }
    return (open ?? end)..<end + 1
  }

  /// The tables that a paragraph swallowed, as their lines from the header on.
  ///
  /// Scraped documents put a table directly below a numbered title, where cmark reads it as text
  /// of the list item. A table ends at the last line with a pipe before the next table.
  func tables(
    in paragraph: ClosedRange<Int>, startingAt start: Int, quotes: Int
  ) -> [ClosedRange<Int>] {
    var headers: [Int] = []
    for line in paragraph.dropFirst() where line > (headers.last ?? -1) + 2 {
      let columns = delimiterColumns(row(line, from: content(line, quotes: quotes)))
      guard columns > 1 else { continue }
      let above = line - 1 == paragraph.lowerBound ? start : content(line - 1, quotes: quotes)
      if cells(in: row(line - 1, from: above)).count == columns { headers.append(line - 1) }
    }
    return headers.enumerated().map { index, header in
      var last = index + 1 < headers.count ? headers[index + 1] - 1 : paragraph.upperBound
      while last > header + 1, !hasPipe(last) { last -= 1 }
      return header...last
    }
  }

  private func hasPipe(_ line: Int) -> Bool {
    bytes[start(line)..<lineEnd(line)].contains(UInt8(ascii: "|"))
  }

  /// The columns of a delimiter row such as `|---|:-:|`; 0 for any other line.
  private func delimiterColumns(_ line: Range<Int>) -> Int {
    guard let first = bytes[line].first, "|:-".utf8.contains(first) else { return 0 }
    let cells = cells(in: line)
    let isDelimiter = cells.allSatisfy { cell in
      var dashes = bytes[cell]
      if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return isDelimiter ? cells.count : 0
  }

  /// A range without the blanks at its ends; an empty one keeps a blank on its left if it can.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(bytes[upper - 1]) { upper -= 1 }
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    if lower < upper { return lower..<upper }
    return min(lower + 1, range.upperBound)..<min(lower + 1, range.upperBound)
  }

  private func skippingBlanks(_ offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func index(_ line: Int) -> Int {
    min(max(first + line - 2, 0), source.lineStarts.count - 1)
  }
}
