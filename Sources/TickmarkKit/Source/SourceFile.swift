/// One file of the content, as bytes: every place in a message is a byte range in one of these.
///
/// libYAML counts Unicode scalars, cmark counts bytes and Swift counts characters;
/// all of them are converted here, once, and nowhere else.
public final class SourceFile: Sendable {
  /// The path relative to the content, with forward slashes.
  public let path: String
  /// The file's UTF-8 text. A byte-order mark is kept, so that offsets are the file's own.
  public let text: String
  /// The byte offset at which each line starts; lines end in LF, CRLF or CR.
  let lineStarts: [Int]

  public init(path: String, text: String) {
    var native = text
    native.makeContiguousUTF8()
    self.path = path
    self.text = native
    var starts = [0]
    let bytes = native.utf8
    bytes.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
          starts.append(index)
        } else if byte == UInt8(ascii: "\r") {
          if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        }
      }
    }
    lineStarts = starts
  }

  /// The file's length in bytes.
  public var count: Int { text.utf8.count }

  /// The number of lines; a final line break opens one more, empty line.
  public var lineCount: Int { lineStarts.count }

  /// The text between two byte offsets, clamped to the file and to whole characters' bytes.
  public subscript(range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return text[
      utf8.index(utf8.startIndex, offsetBy: lower)..<utf8.index(utf8.startIndex, offsetBy: upper)]
  }

  /// The span of a byte range.
  public func span(_ range: Range<Int>) -> Span {
    Span(source: self, range: range.clamped(to: 0..<max(count, 0)))
  }

  /// The span of a whole line (from 1) without its line break and surrounding blanks.
  public func line(_ number: Int) -> Span {
    guard number >= 1, number <= lineStarts.count else { return span(count..<count) }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] : count
    return span(start..<end).trimmed
  }

  /// The span of lines `first` to `last` (from 1, both included).
  public func lines(_ first: Int, _ last: Int) -> Span {
    span(
      line(first).range.lowerBound..<max(line(last).range.upperBound, line(first).range.lowerBound))
  }

  /// The number (from 1) of the line that holds a byte offset.
  public func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offset of a line and column (both from 1), the column counted in bytes.
  public func offset(line: Int, byteColumn: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return count }
    return min(lineStarts[line - 1] + max(byteColumn - 1, 0), count)
  }

  /// The byte offset of a line and column (both from 1), the column counted in Unicode scalars.
  public func offset(line: Int, scalarColumn: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return count }
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : count
    let scalars = self[start..<end].unicodeScalars
    let index = scalars.index(
      scalars.startIndex, offsetBy: max(scalarColumn - 1, 0), limitedBy: scalars.endIndex)
    return start
      + self[start..<end].utf8.distance(
        from: scalars.startIndex, to: index ?? scalars.endIndex)
  }
}
