/// One test: what it asks, why an auditor cares, examples that document and prove it.
public final class Rule: Sendable {
  /// Kebab-case, saying what holds: `acknowledged-in-time`.
  public let id: String
  /// The stable short citation that goes into workpapers: `IN-08`.
  public let code: String
  public let title: String
  public let rationale: String
  public let criteria: [Criterion]
  public let level: Level
  public let examples: [Example]
  /// A pure function of the evidence: one verdict for each subject, met ones too.
  let test: @Sendable (Evidence) -> [Verdict]

  init(
    id: String, code: String, title: String, rationale: String, criteria: [Criterion],
    level: Level, examples: [Example], test: @escaping @Sendable (Evidence) -> [Verdict]
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.rationale = rationale
    self.criteria = criteria
    self.level = level
    self.examples = examples
    self.test = test
  }

  /// How much a deviation weighs.
  public enum Level: String, Sendable, Comparable, CaseIterable {
    /// Good to know. It fails no build and stays out of the text log, where it is only counted.
    case note
    /// An auditor would ask.
    case warning
    /// An auditor would report it, or the document cannot be evaluated.
    case error

    public static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// Whether it tests the history of the files, and is silent where nobody was asked for it.
  var readsHistory: Bool { ["DOC-12", "ACT-13", "EV-06"].contains(code) }

  /// Whether management may accept a deviation of some weight. It cannot accept what makes the
  /// evidence itself unreadable or ambiguous: unreadable documents, missing keys, ids used twice,
  /// wrong settings, and faults of the exceptions themselves.
  func canBeExcepted(at level: Level) -> Bool {
    switch code {
    case "DOC-01", "DOC-02", "DOC-09": false
    // The error is an id used twice; a gap in the numbers is a warning.
    case "IN-03": level < .error
    default: !code.hasPrefix("CFG-") && !code.hasPrefix("WV-")
    }
  }
}

/// Ids of SOC 2 criteria that rules support; the criteria's text is the AICPA's and not here.
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum Criterion: String, Sendable, CaseIterable, Comparable {
  case cc1_3 = "CC1.3"
  case cc1_5 = "CC1.5"
  case cc2_1 = "CC2.1"
  case cc2_2 = "CC2.2"
  case cc2_3 = "CC2.3"
  case cc3_2 = "CC3.2"
  case cc3_4 = "CC3.4"
  case cc4_2 = "CC4.2"
  case cc5_3 = "CC5.3"
  case cc6_1 = "CC6.1"
  case cc7_2 = "CC7.2"
  case cc7_3 = "CC7.3"
  case cc7_4 = "CC7.4"
  case cc7_5 = "CC7.5"
  case cc8_1 = "CC8.1"
  case cc9_2 = "CC9.2"
  case p6_6 = "P6.6"
  /// Of the description criteria, which say what a report on a system tells.
  case dc4 = "DC 4"
  case c1_1 = "C1.1"

  /// What the criterion is about, in our own words.
  public var paraphrase: String {
    switch self {
    case .cc1_3: "Who may decide and who is accountable is set down."
    case .cc1_5: "People are held to the responsibilities they were given."
    case .cc2_1: "The information that controls rely on is complete and accurate."
    case .cc2_2: "People inside are told what they need for their part."
    case .cc2_3: "Outsiders are told what affects them."
    case .cc3_2: "Risks are identified and weighed, incidents among them."
    case .cc3_4: "Changes that bring new risks are weighed, after incidents too."
    case .cc4_2: "Shortcomings are passed on and corrected in time."
    case .cc5_3: "Policies are in force, followed in time, and reviewed."
    case .cc6_1: "Access to information is limited to those who need it."
    case .cc7_2: "Systems are watched for anomalies, and anomalies are analyzed."
    case .cc7_3: "Security events are evaluated: is it an incident, and how severe."
    case .cc7_4: "Incidents are handled by a defined program: contained, remedied, communicated."
    case .cc7_5: "The company recovers from incidents and learns from them."
    case .cc8_1: "Changes, urgent ones too, are authorized and tested."
    case .cc9_2: "Risks that come from vendors and partners are managed."
    case .p6_6: "Those affected by a breach of personal data, and authorities, are notified."
    case .dc4: "Incidents that kept the company from its commitments are told in the report."
    case .c1_1: "Confidential information is recognized and protected."
    }
  }

  public static func < (left: Criterion, right: Criterion) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Every id of the 2017 Trust Services Criteria (with the 2022 points of focus), by series:
  /// the number of criteria in `CC1` … `P8`.
  static let known: Set<String> = {
    let counts = [
      "CC1": 5, "CC2": 3, "CC3": 4, "CC4": 2, "CC5": 3, "CC6": 8, "CC7": 5, "CC8": 1, "CC9": 2,
      "A1": 3, "C1": 2, "PI1": 5, "P1": 1, "P2": 1, "P3": 2, "P4": 3, "P5": 2, "P6": 7, "P7": 1,
      "P8": 1,
    ]
    return Set(counts.flatMap { series, count in (1...count).map { "\(series).\($0)" } })
  }()
}
