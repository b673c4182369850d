/// The deviations that were there when a company began: reported, and failing no build until the
/// last day of each.
///
/// It is YAML with one entry a line. A review shows what was added, a person can move a last day or
/// take a line out by hand, and comments are allowed; JSON has neither comments nor a line of its
/// own for each entry.
public struct Baseline: Sendable {
  public let path: String
  /// Sorted as written.
  public let entries: [Entry]
  private let byFingerprint: [Fingerprint: Entry]

  public struct Entry: Sendable {
    public let fingerprint: Fingerprint
    /// The last day on which it fails nothing.
    public let expires: Day
    public let weight: Weight
    /// The id of its rule.
    public let rule: String
    public let subject: String
    /// Where it was; for people, since documents may move.
    public let document: String?
    /// The entry's own place in the baseline; nil for one that was not read from a file.
    public let span: Span?

    /// Whether it stands for a verdict, which must not weigh more than what was known.
    func covers(_ verdict: Verdict) -> Bool {
      switch verdict.outcome {
      case .undetermined: weight == .undetermined
      case .deviation: weight == .error || weight == .warning && verdict.level < .error
      case .met, .excepted, .notApplicable, .notYetDue: false
      }
    }
  }

  /// How much a known deviation weighs; a known warning says nothing of an error.
  public enum Weight: String, Sendable, CaseIterable {
    case error, warning, undetermined

    /// Nil for what fails nothing.
    init?(_ verdict: Verdict) {
      switch (verdict.outcome, verdict.level) {
      case (.deviation, .error): self = .error
      case (.deviation, .warning): self = .warning
      case (.undetermined, _): self = .undetermined
      default: return nil
      }
    }
  }

  /// Why a file is no baseline, with the place.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    fileprivate init(_ message: String, at span: Span) {
      description = "\(span.path):\(span.start.line):\(span.start.column): \(message)"
    }
  }

  /// The days that a new entry lasts: a quarter, so that it comes up in the next review.
  public static let lifetime = 90

  func entry(_ fingerprint: Fingerprint) -> Entry? { byFingerprint[fingerprint] }

  private init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
    byFingerprint = Dictionary(
      entries.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - Writing

extension Baseline {
  /// The errors, warnings and undetermined verdicts of a run.
  ///
  /// - Parameters:
  ///   - expires: the last day of new entries.
  ///   - kept: an earlier baseline; what it knows already keeps its last day, so that writing it
  ///     again prolongs nothing.
  public init(_ run: Run, expires: Day, kept: Baseline? = nil) {
    let entries = run.lines.compactMap { line -> Entry? in
      guard let weight = Weight(line.verdict) else { return nil }
      let old = kept?.entry(line.fingerprint).flatMap { $0.covers(line.verdict) ? $0 : nil }
      return Entry(
        fingerprint: line.fingerprint, expires: old?.expires ?? expires, weight: weight,
        rule: line.rule.id, subject: line.verdict.subject.id, document: line.finding.span.path,
        span: nil)
    }
    self.init(
      path: "",
      entries: entries.sorted {
        ($0.document ?? "", $0.rule, $0.subject, $0.fingerprint)
          < ($1.document ?? "", $1.rule, $1.subject, $1.fingerprint)
      })
  }

  /// The file: sorted by document, rule and subject, one entry a line.
  public func text(asOf: Day) -> String {
    var output = """
      # Deviations known on \(asOf.iso), written by “tickmark baseline”. Each is still reported, and fails
      # no build up to and including its last day. Take a line out when it is mended.
      version: 1
      known:\(entries.isEmpty ? " []" : "")

      """
    for entry in entries {
      let document = entry.document.map { ", document: \($0.quoted)" } ?? ""
      output += """
          - {expires: \(entry.expires.iso), is: \(entry.weight.rawValue), rule: \(entry.rule), \
        subject: \(entry.subject.quoted)\(document), fingerprint: \(entry.fingerprint)}

        """
    }
    return output
  }
}

extension String {
  /// The text as YAML writes it between double quotes.
  fileprivate var quoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _
      where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

// MARK: - Reading

extension Baseline {
  /// Reads what `text` writes.
  ///
  /// - Throws: `Failure` at the first thing that is wrong: a baseline that is half understood would
  ///   let through what nobody knew.
  public init(_ source: SourceFile) throws(Failure) {
    let (value, problems) = YAML.read(source, range: 0..<source.count)
    if let problem = problems.first { throw Failure(problem.message, at: problem.span) }
    guard let root = value, case .mapping = root.value else {
      throw Failure("a baseline has “version: 1” and “known: …”", at: source.line(1))
    }
    try Self.check(root, keys: ["version", "known"])
    guard let version = root.string("version"), version.value == "1" else {
      throw Failure(
        "version must be 1; this one is no baseline, or of a later version of tickmark",
        at: root.string("version")?.span ?? root.span.firstLine)
    }
    // “known:” without anything is what is left when the last line was taken out.
    guard let known = root.entry("known")?.value else {
      throw Failure("key “known” is missing", at: root.span.firstLine)
    }
    guard known.isList || known.value.isNothing else {
      throw Failure("known must be a list, found \(known.value.kind)", at: known.span.firstLine)
    }
    var entries: [Entry] = []
    var lines: [Fingerprint: Int] = [:]
    for item in known.items {
      let entry = try Self.entry(item)
      if let line = lines[entry.fingerprint] {
        throw Failure("the fingerprint stands in line \(line), too", at: item.span.firstLine)
      }
      lines[entry.fingerprint] = item.span.start.line
      entries.append(entry)
    }
    self.init(path: source.path, entries: entries)
  }

  private static func entry(_ item: Located<YAMLValue>) throws(Failure) -> Entry {
    let place = item.span.firstLine
    guard case .mapping = item.value else {
      throw Failure("an entry is {expires, is, rule, subject, fingerprint}", at: place)
    }
    try check(
      item, keys: ["expires", "is", "rule", "subject", "document", "fingerprint", "reason"])
    func text(_ key: String) throws(Failure) -> Located<String> {
      guard let text = item.string(key), !text.value.isEmpty else {
        throw Failure("key “\(key)” is missing", at: place)
      }
      return text
    }
    let written = try text("fingerprint")
    guard let fingerprint = Fingerprint(written: written.value) else {
      throw Failure("“\(written.value)” is no fingerprint", at: written.span)
    }
    let last = try text("expires")
    guard let expires = Day(iso: last.value) else {
      throw Failure("expires must be a date (YYYY-MM-DD), found “\(last.value)”", at: last.span)
    }
    let kind = try text("is")
    guard let weight = Weight(rawValue: kind.value) else {
      throw Failure(
        "is must be \(Weight.allCases.map(\.rawValue).listed("or")), found “\(kind.value)”",
        at: kind.span)
    }
    return Entry(
      fingerprint: fingerprint, expires: expires, weight: weight, rule: try text("rule").value,
      subject: try text("subject").value, document: item.string("document")?.value, span: place)
  }

  private static func check(
    _ mapping: Located<YAMLValue>, keys: [String]
  ) throws(Failure) {
    for entry in mapping.entries where !keys.contains(entry.key.value) {
      let nearest = keys.nearest(to: entry.key.value).map { "; did you mean “\($0)”?" } ?? ""
      throw Failure("“\(entry.key.value)” is no key of a baseline\(nearest)", at: entry.key.span)
    }
  }
}

extension Located<YAMLValue> {
  fileprivate var isList: Bool { if case .list = value { true } else { false } }
}

extension YAMLValue {
  fileprivate var isNothing: Bool { if case .empty = self { true } else { false } }
}
