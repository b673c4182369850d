import Yams

/// A YAML value with the place of every part. Scalars stay text: `1.0`, `no`, `12:30` and
/// `2026-02-18` are read by whoever knows what they should be.
public enum YAMLValue: Sendable {
  case scalar(String)
  case list([Located<YAMLValue>])
  case mapping([Entry])
  /// A key without a value, `~`, `null`, or a text of no letters at all: `""`.
  case empty

  public struct Entry: Sendable {
    public let key: Located<String>
    public let value: Located<YAMLValue>
  }

  /// What the value is, in words for a message.
  var kind: String {
    switch self {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    case .empty: "nothing"
    }
  }
}

extension Located<YAMLValue> {
  /// The value under a key of a mapping; nil where it is missing or empty.
  public subscript(key: String) -> Located<YAMLValue>? {
    guard case .mapping(let entries) = value, let index = entries.index(of: key) else { return nil }
    if case .empty = entries[index].value.value { return nil }
    return entries[index].value
  }

  public func entry(_ key: String) -> YAMLValue.Entry? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.index(of: key).map { entries[$0] }
  }

  public var entries: [YAMLValue.Entry] {
    if case .mapping(let entries) = value { return entries }
    return []
  }

  /// The text of a scalar.
  public var text: Located<String>? {
    if case .scalar(let text) = value { return Located<String>(text, span) }
    return nil
  }

  /// The items of a list; a single value stands for a list of one.
  public var items: [Located<YAMLValue>] {
    switch value {
    case .list(let items): items
    case .empty: []
    case .scalar, .mapping: [self]
    }
  }

  public var isEmpty: Bool {
    switch value {
    case .empty: true
    case .list(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    case .scalar: false
    }
  }
}

extension [YAMLValue.Entry] {
  /// Where a key is; by index, because copying the entries on the way costs more than the search,
  /// and by length first, because keys that are asked for are ASCII.
  fileprivate func index(of key: String) -> Int? {
    let length = key.utf8.count
    return indices.first { self[$0].key.value.utf8.count == length && self[$0].key.value == key }
  }
}

/// YAML text → values with places, through libYAML.
enum YAML {
  /// Deepest nesting that is read; front matter needs four levels.
  static let maximumDepth = 16

  /// Reads the lines `lines` of a file, which must hold one YAML document.
  static func read(
    _ source: SourceFile, range: Range<Int>
  ) -> (value: Located<YAMLValue>?, problems: [Finding]) {
    if let value = PlainYAML.read(source, range: range) { return (value, []) }
    return composed(source, range: range)
  }

  /// The same by libYAML, whatever it is.
  ///
  /// libYAML is handed the text with as many empty lines before it as the file has,
  /// so that its line numbers are the file's.
  static func composed(
    _ source: SourceFile, range: Range<Int>
  ) -> (value: Located<YAMLValue>?, problems: [Finding]) {
    let whole = source.span(range)
    let firstLine = source.lineNumber(at: range.lowerBound)
    let text = String(repeating: "\n", count: firstLine - 1) + source[range]
    if let separator = lineSeparator(in: whole) { return (nil, [separator]) }
    if let alias = keyAlias(in: whole) {
      return (nil, [aliasFinding(alias)])
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly; the parser keeps them.
      return try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else { return (nil, []) }
        var reader = Reader(source: source, end: range.upperBound)
        let value = try reader.value(node, depth: 0)
        return (value, reader.problems)
      }
    } catch let refusal as Refusal {
      return (nil, [refusal.finding])
    } catch let error as YamlError {
      return (nil, [finding(error, source: source, whole: whole)])
    } catch {
      return (nil, [Finding("YAML cannot be read: \(error)", at: whole.firstLine)])
    }
  }

  /// Why a value is not read at all.
  private struct Refusal: Error { let finding: Finding }

  private struct Reader {
    let source: SourceFile
    let end: Int
    var problems: [Finding] = []

    mutating func value(_ node: Yams.Node, depth: Int) throws -> Located<YAMLValue> {
      let start = node.mark.map { source.offset(line: $0.line, scalarColumn: $0.column) } ?? 0
      let place = source.span(start..<start)
      if node.anchor != nil { throw Refusal(finding: aliasFinding(source.line(place.start.line))) }
      if depth > YAML.maximumDepth {
        throw Refusal(
          finding: Finding(
            "values are nested deeper than \(YAML.maximumDepth) levels", at: place.firstLine))
      }
      switch node {
      case .scalar(let scalar):
        let span = source.span(start..<scalarEnd(scalar, from: start))
        let isNull =
          scalar.string.isBlank
          || scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
        return Located(isNull ? .empty : .scalar(scalar.string), span)
      case .sequence(let sequence):
        let items = try sequence.map { try value($0, depth: depth + 1) }
        return Located(
          .list(items), source.span(start..<(items.last?.span.range.upperBound ?? start + 1)))
      case .mapping(let mapping):
        var entries: [YAMLValue.Entry] = []
        for (keyNode, valueNode) in mapping {
          let key = try value(keyNode, depth: depth + 1)
          guard let name = key.text else {
            problems.append(Finding("a key must be text, found \(key.value.kind)", at: key.span))
            continue
          }
          var located = try value(valueNode, depth: depth + 1)
          if case .empty = located.value, located.span.range.isEmpty {
            located = Located(.empty, key.span)
          }
          entries.append(YAMLValue.Entry(key: name, value: located))
        }
        let last = entries.last?.value.span.range.upperBound ?? start + 1
        return Located(.mapping(entries), source.span(start..<max(start, last)))
      case .alias:
        throw Refusal(finding: aliasFinding(place.firstLine))
      }
    }

    /// Where a scalar that begins at `start` ends; libYAML's nodes only know the beginning.
    private func scalarEnd(_ scalar: Yams.Node.Scalar, from start: Int) -> Int {
      let rest = source[start..<end].utf8
      switch scalar.style {
      case .singleQuoted, .doubleQuoted:
        let isSingle = scalar.style == .singleQuoted
        let quote = UInt8(ascii: isSingle ? "'" : "\"")
        let bytes = Array(rest.dropFirst())
        var index = 0
        while index < bytes.count {
          let next = index + 1 < bytes.count ? bytes[index + 1] : 0
          // `''` and `\"` stand for a quote inside.
          if isSingle ? bytes[index] == quote && next == quote : bytes[index] == UInt8(ascii: "\\")
          {
            index += 2
          } else if bytes[index] == quote {
            break
          } else {
            index += 1
          }
        }
        return start + min(index + 2, bytes.count + 1)
      default:
        if rest.starts(with: scalar.string.utf8) { return start + scalar.string.utf8.count }
        let lineEnd = rest.prefix { $0 != 10 && $0 != 13 }.count
        return source.span(start..<start + lineEnd).trimmed.range.upperBound
      }
    }
  }

  /// A character that ends a line for YAML 1.1 and for no editor: every place below it would be wrong.
  private static func lineSeparator(in span: Span) -> Finding? {
    let separators: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]
    guard let scalar = span.text.unicodeScalars.first(where: separators.contains) else {
      return nil
    }
    let text = String(scalar)
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: 4 - code.count)
    return Finding(
      "a line separator (U+\(padding)\(code)) stands here, and YAML ends the line at it",
      at: span.first(of: text) ?? span.firstLine,
      help: "put a blank or a plain line break in its place")
  }

  private static func aliasFinding(_ span: Span) -> Finding {
    Finding(
      "anchors and aliases are not read", at: span,
      help: "write the value out where it is needed")
  }

  /// A key that is an alias: libYAML would expand it, to any size, before we could refuse it.
  private static func keyAlias(in span: Span) -> Span? {
    // Without an anchor there is nothing to expand, and “fast, *really*” is only emphasis.
    guard span.text.utf8.contains(UInt8(ascii: "*")), let anchor = firstAnchor(in: span) else {
      return nil
    }
    var offset = span.range.lowerBound
    for line in span.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let lineSpan = span.source.line(span.source.lineNumber(at: offset))
      var text = lineSpan.text
      while text.hasPrefix("- ") || text.hasPrefix("? ") { text = text.dropFirst(2) }
      if text.hasPrefix("*") || text.contains("{*") || text.contains(", *") || text.contains("{ *")
      {
        return anchor
      }
      offset += line.utf8.count + 1
    }
    return nil
  }

  /// The line of the first `&name` where a value may begin.
  private static func firstAnchor(in span: Span) -> Span? {
    var before = UInt8(ascii: "\n")
    let bytes = Array(span.text.utf8)
    for (index, byte) in bytes.enumerated() {
      defer { before = byte }
      guard byte == UInt8(ascii: "&"), index + 1 < bytes.count, bytes[index + 1] > 32,
        before <= 32 || "[{,".utf8.contains(before)
      else { continue }
      return span.source.line(span.source.lineNumber(at: span.range.lowerBound + index))
    }
    return nil
  }

  private static func finding(_ error: YamlError, source: SourceFile, whole: Span) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let span = source.line(min(mark.line, source.lineNumber(at: whole.range.upperBound)))
      return Finding("YAML cannot be read: \(problem)", at: span, help: hint(problem, span))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let span = source.line(context.mark.line)
      let key = duplicates.first ?? ""
      return Finding(
        "key “\(key)” is written twice", at: span.first(of: key) ?? span,
        help: "keep one of them")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { source.line(source.lineNumber(at: $0)) } ?? whole.firstLine
      return Finding("YAML cannot be read: \(problem)", at: line)
    default:
      return Finding("YAML cannot be read: \(error)", at: whole.firstLine)
    }
  }

  private static func hint(_ problem: String, _ span: Span) -> String? {
    if span.text.contains("\t") || problem.contains("tab character") {
      return "indent with spaces, not tabs"
    }
    if problem.contains("mapping values are not allowed") {
      return "put a value that holds “: ” in quotes"
    }
    return nil
  }
}
