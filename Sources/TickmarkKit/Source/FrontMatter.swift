/// The YAML between the `---` fences at the top of a document.
public struct FrontMatter: Sendable {
  /// The keys with their values; an empty mapping when there is no front matter.
  public let root: Located<YAMLValue>
  /// The fences and everything between them; nil when there is no front matter.
  public let span: Span?
  /// The byte offset at which the body starts.
  public let bodyStart: Int
  public let problems: [Finding]

  /// Most bytes of front matter that are read.
  public static let maximumSize = 64 * 1024

  public subscript(key: String) -> Located<YAMLValue>? { root[key] }

  /// The trimmed text under a key.
  public func text(_ key: String) -> Located<String>? {
    root[key]?.text?.map { $0.trimmed }
  }

  /// The same front matter with other keys.
  func with(_ root: Located<YAMLValue>) -> FrontMatter {
    FrontMatter(root: root, span: span, bodyStart: bodyStart, problems: problems)
  }

  /// Splits a file into front matter and body and reads the former.
  public static func read(_ source: SourceFile) -> FrontMatter {
    let first = source.line(1)
    let hasMark = source.text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    let opening = hasMark ? first.text.dropFirst() : first.text
    // A fence begins its line: an indented one belongs to a text of several lines.
    guard opening == "---", first.range.lowerBound == 0, source.lineCount > 1 else {
      return none(in: source, from: hasMark ? 3 : 0)
    }
    guard
      let closing = (2...source.lineCount).first(where: {
        let line = source.line($0)
        return line.range.lowerBound == source.lineStarts[$0 - 1]
          && (line.text == "---" || line.text == "...")
      })
    else {
      return none(
        in: source, from: 0,
        problem: Finding(
          "front matter opens here and never closes", at: first,
          help: "close it with a line “---”; if a rule was meant, write “***”"))
    }
    let fence = source.lines(1, closing)
    let bodyStart = closing < source.lineCount ? source.lineStarts[closing] : source.count
    let inner = source.lineStarts[1]..<source.lineStarts[closing - 1]
    guard inner.count <= maximumSize else {
      return none(
        in: source, from: bodyStart,
        problem: Finding(
          "front matter has \(inner.count) bytes; at most \(maximumSize) are read", at: first))
    }
    let (value, problems) = YAML.read(source, range: inner)
    if let value, case .mapping = value.value {
      return FrontMatter(root: value, span: fence, bodyStart: bodyStart, problems: problems)
    }
    var findings = problems
    if let value, findings.isEmpty {
      findings.append(
        Finding(
          "front matter must be keys and values, found \(value.value.kind)", at: value.span,
          help: "write “key: value” lines; if “---” was meant as a rule, write “***”"))
    }
    return FrontMatter(
      root: Located(.mapping([]), first), span: fence, bodyStart: bodyStart, problems: findings)
  }

  private static func none(
    in source: SourceFile, from bodyStart: Int, problem: Finding? = nil
  ) -> FrontMatter {
    FrontMatter(
      root: Located(.mapping([]), source.line(1)), span: nil, bodyStart: bodyStart,
      problems: problem.map { [$0] } ?? [])
  }
}
