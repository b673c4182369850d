/// `--format sarif`: SARIF 2.1.0 (OASIS), which code scanning reads.
///
/// It holds failures only. What is excepted or known is a suppressed result, because a tool that
/// counts open results must come to the same end as the exit code; the six counts are in the run's
/// properties. Undetermined verdicts are no failures and stay out.
public struct SARIFReport: Sendable {
  let run: Run

  public init(_ run: Run) { self.run = run }

  public var text: String { JSON.text(Log(run), keys: .plain) }

  private struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [RunObject]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }

    init(_ run: Run) { runs = [RunObject(run)] }
  }

  private struct RunObject: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let invocations: [Invocation]
    let results: [Result]
    let properties: Properties

    init(_ run: Run) {
      let lines = run.lines.filter { $0.outcome == .deviation || $0.outcome == .excepted }
      let named = Set(lines.map(\.rule.id))
      let rules = run.assessment.results.map(\.rule).filter { named.contains($0.id) }
      let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
      tool = Tool(
        driver: Driver(
          name: "Tickmark", semanticVersion: TickmarkVersion.current,
          rules: rules.map(Descriptor.init)))
      invocations = [
        Invocation(
          executionSuccessful: true,
          toolExecutionNotifications: run.stale.isEmpty
            ? nil : run.stale.map { Notification(level: "note", message: Message($0.staleness)) })
      ]
      results = lines.map { Result($0, ruleIndex: index[$0.rule.id]!, run: run) }
      properties = Properties(
        asOf: run.assessment.evidence.asOf.iso,
        outcomes: Dictionary(
          uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, run.assessment.count($0)) }))
    }
  }

  private struct Tool: Encodable { let driver: Driver }

  private struct Driver: Encodable {
    let name: String
    let semanticVersion: String
    let rules: [Descriptor]
  }

  private struct Descriptor: Encodable {
    let id: String
    let name: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Help
    let defaultConfiguration: Level
    let properties: Tags

    struct Help: Encodable {
      let text: String
      let markdown: String
    }
    struct Level: Encodable { let level: String }
    struct Tags: Encodable {
      let tags: [String]
      /// Its page in the site that `tickmark build` makes.
      let page: String
    }

    init(_ rule: Rule) {
      id = rule.id
      name = rule.code
      shortDescription = Message(rule.title)
      fullDescription = Message(rule.rationale)
      let page = "rules/\(rule.id).html"
      let supports = rule.criteria.map { "\($0.rawValue): \($0.paraphrase)" }
      help = Help(
        text: "\(rule.title). \(rule.rationale)\n\ntickmark explain \(rule.id)",
        markdown: """
          **\(rule.title.markdown)**

          \(rule.rationale.markdown)

          Supports:

          \(supports.map { "- \($0.markdown)" }.joined(separator: "\n"))

          Examples: `tickmark explain \(rule.id)`, or the page `\(page)` of the evidence site.
          """)
      defaultConfiguration = Level(level: rule.level.rawValue)
      properties = Tags(tags: rule.criteria.map(\.rawValue), page: page)
    }
  }

  private struct Message: Encodable {
    let text: String
    init(_ text: String) { self.text = text.printable }
  }

  private struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]?
  }

  private struct Notification: Encodable {
    let level: String
    let message: Message
  }

  private struct Properties: Encodable {
    let asOf: String
    let outcomes: [String: Int]
  }

  private struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let kind = "fail"
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    let baselineState: String?
    /// Present on all results or on none; an empty one says that nothing suppresses it.
    let suppressions: [Suppression]
    let properties: Properties

    struct Properties: Encodable { let subject: String }

    init(_ line: Run.Line, ruleIndex: Int, run: Run) {
      let finding = line.finding
      ruleId = line.rule.id
      self.ruleIndex = ruleIndex
      level = line.verdict.level.rawValue
      var words = finding.message
      if let standing = line.standing.words { words += " (\(standing))" }
      if let help = finding.help { words += "; \(help)" }
      message = Message(words)
      locations = [Location(finding.span, run: run)]
      let related = finding.notes.compactMap { note in
        note.span.map { Location($0, run: run, message: note.message) }
      }
      relatedLocations = related.isEmpty ? nil : related
      partialFingerprints = ["tickmark/v1": line.fingerprint.description]
      if run.baseline != nil {
        baselineState =
          switch line.standing {
          case .baselined, .expired: "unchanged"
          case .current, .earlier: "new"
          }
      } else {
        baselineState = nil
      }
      suppressions = Suppression.of(line)
      properties = Properties(subject: line.verdict.subject.id)
    }
  }

  private struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String

    static func of(_ line: Run.Line) -> [Suppression] {
      if let exception = line.verdict.exception {
        let reason = exception.text("reason").map { ": \($0.value)" } ?? ""
        return [
          Suppression(justification: "accepted by exception \(exception.id)\(reason)".printable)
        ]
      }
      guard line.isKnown, let words = line.standing.words else { return [] }
      return [
        Suppression(justification: "known before, not accepted by management: \(words)".printable)
      ]
    }
  }

  private struct Location: Encodable {
    let physicalLocation: Physical
    let message: Message?

    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }
    struct Artifact: Encodable { let uri: String }
    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int
      let endLine: Int
      let endColumn: Int
    }

    init(_ span: Span, run: Run, message: String? = nil) {
      let (start, end) = (span.start, span.end)
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: run.path(span.path).uriPath),
        region: Region(
          startLine: start.line,
          startColumn: span.source.scalarColumn(at: span.range.lowerBound),
          endLine: end.line, endColumn: span.source.scalarColumn(at: span.range.upperBound)))
      self.message = message.map(Message.init)
    }
  }
}

extension SourceFile {
  /// The column (from 1) of a byte offset, counted in code points: SARIF knows no characters.
  fileprivate func scalarColumn(at offset: Int) -> Int {
    self[lineStarts[lineNumber(at: offset) - 1]..<offset].unicodeScalars.count + 1
  }
}

extension String {
  /// The path as a relative reference (RFC 3986): everything but unreserved characters and slashes
  /// in percents.
  fileprivate var uriPath: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// The text on one line of markdown that shows it as it is.
  var markdown: String {
    var result = ""
    for character in printable {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // An at sign would call a person, a number sign an issue.
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "!", "|", "~", "$":
        result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
