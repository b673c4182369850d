/// A place in a file: which bytes of which file a value, a message or a block comes from.
public struct Span: Sendable {
  public let source: SourceFile
  // Half of Range<Int>: a content of thousands of documents has millions of places.
  private let lower: UInt32
  private let upper: UInt32

  public init(source: SourceFile, range: Range<Int>) {
    self.source = source
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  /// UTF-8 byte offsets from the start of the file.
  public var range: Range<Int> { Int(lower)..<Int(upper) }

  public var path: String { source.path }
  public var text: Substring { source[range] }

  /// Where the span begins, for people.
  public var start: Position { position(at: range.lowerBound) }
  /// Where the span ends, for people; the column is that of the character after the last.
  public var end: Position { position(at: range.upperBound) }

  private func position(at offset: Int) -> Position {
    let line = source.lineNumber(at: offset)
    let lineStart = source.lineStarts[line - 1]
    return Position(line: line, column: source[lineStart..<offset].count + 1)
  }

  /// The span without the white space at its ends.
  public var trimmed: Span {
    let text = self.text.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
    let leading = text.prefix(while: isBlank).count
    if leading == text.count {
      return Span(source: source, range: range.lowerBound..<range.lowerBound)
    }
    let trailing = text.reversed().prefix(while: isBlank).count
    return Span(
      source: source, range: range.lowerBound + leading..<range.upperBound - trailing)
  }

  /// The first line of the span only, so that a message about a long block points at its top.
  public var firstLine: Span {
    let line = source.line(source.lineNumber(at: range.lowerBound))
    return Span(
      source: source,
      range: range.lowerBound..<max(min(range.upperBound, line.range.upperBound), range.lowerBound))
  }

  /// The first occurrence of `needle` inside the span, searched byte by byte.
  public func first(of needle: some StringProtocol) -> Span? {
    let bytes = Array(needle.utf8)
    guard let first = bytes.first, range.count >= bytes.count else { return nil }
    let found = source.text.utf8.withContiguousStorageIfAvailable { hay in
      (range.lowerBound...range.upperBound - bytes.count).first { start in
        hay[start] == first && hay[start..<start + bytes.count].elementsEqual(bytes)
      }
    }
    guard let lower = found ?? nil else { return nil }
    return Span(source: source, range: lower..<lower + bytes.count)
  }
}

/// A line and column as an editor shows them: both from 1, the column counted in characters.
public struct Position: Sendable, Equatable {
  public let line: Int
  public let column: Int
}

/// A value with the place it was written in.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: Span

  public init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }

  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), span)
  }
}

extension Span: Comparable {
  /// By path, then offset: the order of every report.
  public static func < (left: Span, right: Span) -> Bool {
    if left.source !== right.source, left.path != right.path { return left.path < right.path }
    return (left.range.lowerBound, left.range.upperBound)
      < (right.range.lowerBound, right.range.upperBound)
  }

  public static func == (left: Span, right: Span) -> Bool {
    left.range == right.range && (left.source === right.source || left.path == right.path)
  }
}
