/// A sample that somebody asked for instead of a census: `sample:` in tickmark.yml or on the command
/// line. Everything that decides the draw is here, apart from the population.
public struct SampleRequest: Sendable {
  /// How many incidents are drawn.
  public enum Size: Sendable, Equatable {
    /// By the number of incidents, as `IncidentSample.usualSize` says.
    case usual
    case count(Int)

    /// Reads `usual` or a whole number from 1.
    public init?(_ text: String) {
      if text == "usual" {
        self = .usual
      } else if let count = Int(text), count >= 1, text.allSatisfy(\.isNumber) {
        self = .count(count)
      } else {
        return nil
      }
    }
  }

  public let size: Size
  /// What the auditor calls the engagement; part of the seed.
  public let engagement: String
  /// What the auditor calls the control; part of the seed.
  public let control: String
  /// Who set the size and the engagement; nil where nobody is named.
  public let setBy: String?

  public static let usualControl = "incident response"

  public init(
    size: Size, engagement: String, control: String = Self.usualControl, setBy: String? = nil
  ) {
    self.size = size
    self.engagement = engagement
    self.control = control
    self.setBy = setBy
  }

  /// Reads the settings; what cannot be read is a problem, and then nothing is drawn: a draw from
  /// half a request could not be derived again.
  init?(settings: Located<YAMLValue>?, problems: inout [(String, Finding)]) {
    guard let settings else { return nil }
    var findings: [Finding] = []
    let written = settings.string("size")
    let size = written.map { Size($0.value) } ?? .usual
    if let written, size == nil {
      findings.append(
        Finding(
          "sample size must be a whole number from 1, or usual, found “\(written.value.shortened)”",
          at: written.span, help: "write size: 8, or take it out for the usual size"))
    }
    for key in ["engagement", "control"] {
      guard let text = settings.string(key), text.value.contains(where: \.separatesSeedParts)
      else { continue }
      findings.append(
        Finding(
          "\(key) of the sample may hold no “|” and no line break", at: text.span,
          help: "the seed puts “|” between its parts"))
    }
    let engagement = settings.string("engagement").flatMap { $0.value.isEmpty ? nil : $0 }
    if engagement == nil {
      findings.append(
        Finding(
          "sample names no engagement, which the draw begins from", at: settings.span.firstLine,
          help: "add “engagement: …”, as the auditor calls it"))
    }
    problems += findings.map { ("sample", $0) }
    guard findings.isEmpty, let size, let engagement else { return nil }
    self.init(
      size: size, engagement: engagement.value,
      control: settings.string("control").flatMap { $0.value.isEmpty ? nil : $0.value }
        ?? Self.usualControl,
      setBy: settings.string("set_by").flatMap { $0.value.isEmpty ? nil : $0.value })
  }
}

extension Character {
  /// Whether it may not stand in a part of a seed.
  public var separatesSeedParts: Bool { self == "|" || isNewline }
}
