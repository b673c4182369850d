import Foundation

/// What a pack says of itself: every file with its size and SHA-256, and what it was made from.
public struct Manifest: Codable, Sendable, Equatable {
  public static let name = "manifest.json"
  /// The shape of this file; a change that readers must know of raises the number.
  public static let currentFormat = "tickmark-pack/1"

  public var format = Manifest.currentFormat
  public var tool: Tool
  public var organization: String?
  /// The day as of which everything is judged, `YYYY-MM-DD`.
  public var asOf: String
  public var asOfFrom: Origin
  public var period: Period?
  /// The period was not over at the as-of date.
  public var interim: Bool
  public var source: Revision
  /// SHA-256 of the lines `digest  path` of the settings and templates in the pack, sorted by path.
  public var configurationDigest: String
  public var outcomes: Outcomes
  public var rules: Rules
  public var withheld: Withheld
  /// Places that look like secrets or personal data and were let pass.
  public var secretsAllowed: Int
  /// Files of the content that are not in the pack.
  public var leftOut: [LeftOut]
  public var files: [Entry]
  /// SHA-256 of the lines `digest  path` of all `files`, sorted by path: one number for everything.
  public var root: String

  public struct Tool: Codable, Sendable, Equatable {
    public var name = "tickmark"
    public var version: String
    public init(version: String) { self.version = version }
  }

  /// Who named a value.
  public enum Origin: String, Codable, Sendable {
    case settings, clock
    case commandLine = "command line"
  }

  public struct Period: Codable, Sendable, Equatable {
    public var from: String
    public var to: String
    public var setBy: Origin

    public init(from: String, to: String, setBy: Origin) {
      self.from = from
      self.to = to
      self.setBy = setBy
    }
  }

  /// The commit that the content was read from, where it is known.
  public struct Revision: Codable, Sendable, Equatable {
    public var commit: String?
    /// Whether files differed from that commit; nil where nobody looked.
    public var dirty: Bool?

    public init(commit: String? = nil, dirty: Bool? = nil) {
      self.commit = commit
      self.dirty = dirty
    }
  }

  /// Verdicts by outcome.
  public struct Outcomes: Codable, Sendable, Equatable {
    public var met, deviation, excepted, notApplicable, notYetDue, undetermined: Int

    public init(
      met: Int, deviation: Int, excepted: Int, notApplicable: Int, notYetDue: Int, undetermined: Int
    ) {
      self.met = met
      self.deviation = deviation
      self.excepted = excepted
      self.notApplicable = notApplicable
      self.notYetDue = notYetDue
      self.undetermined = undetermined
    }
  }

  /// The codes of the rules by what they found; each rule that ran stands in one list.
  public struct Rules: Codable, Sendable, Equatable {
    /// Met at least once, and nothing else but not applicable.
    public var met: [String]
    /// Something excepted, undetermined, not yet due, or deviating as a warning or note.
    public var toLookAt: [String]
    /// A deviation that weighs as an error.
    public var deviating: [String]
    /// No subject to test, or to none of them applicable.
    public var notExercised: [String]

    public init(met: [String], toLookAt: [String], deviating: [String], notExercised: [String]) {
      self.met = met
      self.toLookAt = toLookAt
      self.deviating = deviating
      self.notExercised = notExercised
    }
  }

  /// What management kept back.
  public struct Withheld: Codable, Sendable, Equatable {
    public var places: Int
    public var documents: [String]

    public init(places: Int, documents: [String]) {
      self.places = places
      self.documents = documents
    }
  }

  public struct LeftOut: Codable, Sendable, Equatable {
    public var path: String
    public var reason: String

    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  public struct Entry: Codable, Sendable, Equatable {
    public var path: String
    /// In bytes.
    public var size: Int
    public var sha256: String
  }

  public init(
    tool: Tool, organization: String?, asOf: String, asOfFrom: Origin, period: Period?,
    interim: Bool, source: Revision, outcomes: Outcomes, rules: Rules, withheld: Withheld,
    secretsAllowed: Int, leftOut: [LeftOut], files: [PackFile]
  ) {
    self.tool = tool
    self.organization = organization
    self.asOf = asOf
    self.asOfFrom = asOfFrom
    self.period = period
    self.interim = interim
    self.source = source
    self.outcomes = outcomes
    self.rules = rules
    self.withheld = withheld
    self.secretsAllowed = secretsAllowed
    self.leftOut = leftOut.sorted { ($0.path, $0.reason) < ($1.path, $1.reason) }
    let entries = files.map { Entry(path: $0.path, size: $0.bytes.count, sha256: $0.sha256) }
      .sorted { PackFile.isBefore($0.path, $1.path) }
    self.files = entries
    root = Self.digest(of: entries)
    configurationDigest = Self.digest(of: entries.filter(\.isConfiguration))
  }

  static func digest(of entries: [Entry]) -> String {
    let sums = Checksums(
      Dictionary(entries.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first }))
    return PackFile.sha256(sums.text.utf8)
  }

  /// Whether its own sums agree and no file is listed twice.
  var isConsistent: Bool {
    Set(files.map(\.path)).count == files.count && root == Self.digest(of: files)
      && configurationDigest == Self.digest(of: files.filter(\.isConfiguration))
  }

  /// Sorted keys and lines, so that the same pack has the same manifest.
  public var bytes: [UInt8] { Self.encoded(self) }

  static func encoded(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Texts, whole numbers and truth values always encode.
    return Array(try! encoder.encode(value)) + [10]
  }

  /// Reads a manifest; nil for what is none of a format that is known here.
  public init?(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let read = try? decoder.decode(Manifest.self, from: Data(bytes)),
      read.format == Self.currentFormat
    else { return nil }
    self = read
  }
}

extension Manifest.Entry {
  fileprivate var isConfiguration: Bool {
    path.hasPrefix(Pack.templates)
      || path.hasPrefix(Pack.sources) && path.split(separator: "/").last == "tickmark.yml"
  }
}
