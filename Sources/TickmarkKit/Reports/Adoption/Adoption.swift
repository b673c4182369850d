/// The front matter that an existing document could have: each key with the place where the
/// document states its value, what is missing, and the document with it.
///
/// Nothing is invented: a value is taken only where the document states it, and nothing that is
/// written is changed.
public struct Adoption: Sendable {
  public let document: Document
  public let type: DocumentType?
  public let typeReason: String
  public let proposals: [Proposal]
  public let missing: [Missing]
  /// The canonical keys that the front matter has already.
  public let kept: [Located<String>]
  /// Why nothing can be written; nil where it can.
  public let obstacle: Finding?
  /// The whole document with the proposed front matter; nil where nothing is to be added.
  public let adopted: String?

  /// A key that the document states a value for.
  public struct Proposal: Sendable {
    public let key: String
    /// The value; several for a key that holds a list.
    public let values: [String]
    public let isList: Bool
    public let span: Span
    /// Where it was found: `label`, `table`, `title` …
    public let source: String

    var yaml: String {
      key + ": " + (isList ? YAML.list(values) : YAML.scalar(values.joined(separator: ", ")))
    }
  }

  /// A key that the type needs and the document does not state.
  public struct Missing: Sendable {
    public let key: String
    public let why: String
    public let found: [Found]
  }

  /// What comes near to a value, and why it was not taken.
  public struct Found: Sendable {
    public let text: String
    public let reason: String
    public let span: Span
  }

  /// - Parameter type: the type to take the file for; nil to guess.
  public init(_ source: SourceFile, type asked: DocumentType? = nil) {
    let inspection = Inspection(source, type: asked)
    let document = inspection.document
    var obstacle = document.frontMatter.span == nil ? nil : document.frontMatter.problems.first
    var type = inspection.type
    if let written = document.frontMatter.text("type") {
      if let own = DocumentType(rawValue: written.value) {
        if let asked, own != asked {
          obstacle = obstacle ?? Finding("type says “\(own.rawValue)” already", at: written.span)
        }
      } else {
        obstacle =
          obstacle
          ?? Finding(
            "key “type” holds “\(written.value)”, which is no type of document", at: written.span,
            help: "rename it, or change it to the type, then adopt again")
      }
    } else if type == .register || type == .exception || type == .riskReview, asked == nil {
      type = nil
    }
    var reason = inspection.typeReason
    if type == nil, asked == nil, document.frontMatter.text("type") == nil,
      document.incidentsTold.isEmpty,
      let (found, why) = AdoptionReader.type(of: inspection)
    {
      (type, reason) = (found, why)
    }
    self.document = document
    self.type = type
    typeReason = reason
    let known = Set((type?.keys ?? []).map(\.name))
    kept = document.frontMatter.root.entries.map(\.key).filter { known.contains($0.value) }
    guard let type, obstacle == nil else {
      proposals = []
      missing = []
      adopted = nil
      self.obstacle = obstacle
      return
    }
    var reader = AdoptionReader(inspection, type: type)
    reader.read()
    let written = Set(document.frontMatter.root.entries.map(\.key.value))
    let proposals = reader.proposals.filter { !written.contains($0.key) }
    let missing = reader.missing.filter { !written.contains($0.key) }
    self.proposals = proposals
    self.missing = missing
    if proposals.isEmpty {
      adopted = nil
      self.obstacle = nil
    } else if let text = Self.insert(proposals, missing, into: document) {
      adopted = text
      self.obstacle = nil
    } else {
      adopted = nil
      self.obstacle = Finding(
        "front matter cannot be added to as it is written", at: document.top,
        help: "write its keys one a line, without braces around them")
    }
  }

  /// The change as a unified diff; empty where nothing is to be added.
  public var diff: String {
    let path = String(document.path.drop { $0 == "/" })
    return adopted.map { LineDiff.unified(document.source.text, $0, path: path) } ?? ""
  }

  /// The lines that are added.
  public var frontMatter: [String] { Self.lines(proposals, missing, in: document) }

  private static func lines(
    _ proposals: [Proposal], _ missing: [Missing], in document: Document
  ) -> [String] {
    let existing = document.frontMatter.span.map { String($0.text) } ?? ""
    let notes = missing.compactMap { missing -> String? in
      guard let found = missing.found.first, !existing.contains("# \(missing.key): ") else {
        return nil
      }
      let text = found.text.folded.isEmpty ? "" : found.text.oneLine(60)
      return "# \(missing.key): found “\(text)”, but \(found.reason)"
    }
    return proposals.map(\.yaml) + notes
  }

  private static func insert(
    _ proposals: [Proposal], _ missing: [Missing], into document: Document
  ) -> String? {
    let source = document.source
    let lines = lines(proposals, missing, in: document)
    let ending = source.lineEnding
    let bytes = Array(source.text.utf8)
    var added = Array(lines.map { $0 + ending }.joined().utf8)
    let offset: Int
    if let fence = document.frontMatter.span, !document.frontMatter.isHollow {
      offset = source.lineStarts[source.lineNumber(at: fence.range.upperBound) - 1]
    } else {
      offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      added = Array("---\(ending)".utf8) + added + Array("---\(ending)".utf8)
    }
    let text = String(decoding: bytes[..<offset] + added + bytes[offset...], as: UTF8.self)
    // What was written must read back as it was meant, and nothing else may have changed.
    let read = FrontMatter.read(SourceFile(path: source.path, text: text))
    guard read.span != nil, read.problems.isEmpty,
      read.root.entries.count
        == (document.frontMatter.isHollow ? 0 : document.frontMatter.root.entries.count)
        + proposals.count
    else { return nil }
    for proposal in proposals {
      guard let value = read.root.entry(proposal.key)?.value else { return nil }
      let texts = value.items.compactMap { $0.text?.value }
      guard texts == (proposal.isList ? proposal.values : [proposal.values.joined(separator: ", ")])
      else { return nil }
    }
    return text
  }
}

extension FrontMatter {
  /// Whether the fences hold text that is no front matter, as two rules around a title do.
  fileprivate var isHollow: Bool {
    guard let span, root.entries.isEmpty else { return false }
    return span.text.split(whereSeparator: \.isNewline).dropFirst().dropLast()
      .contains { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension SourceFile {
  /// The line break that the file's first line ends with.
  fileprivate var lineEnding: String {
    guard lineCount > 1 else { return "\n" }
    let end = text.utf8.prefix(lineStarts[1]).suffix(2)
    if end.elementsEqual("\r\n".utf8) { return "\r\n" }
    return end.last == UInt8(ascii: "\r") ? "\r" : "\n"
  }
}

extension String {
  /// The text on one line without control characters, cut where it is long.
  func oneLine(_ limit: Int) -> String {
    let line = String(
      unicodeScalars.map { scalar -> Character in
        scalar.properties.generalCategory == .control || scalar.value == 0x2028
          || scalar.value == 0x2029 || scalar.value == 0xFEFF ? " " : Character(scalar)
      }
    ).trimmed
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }
}
