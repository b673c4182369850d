/// A playbook's message template filled in from an incident's record: a text for a person to read,
/// finish and send.
public struct MessageDraft: Sendable {
  public let title: String
  /// What was filled in, in the order of the text.
  public let filled: [Filled]
  /// The blanks that the record does not answer, as written, each once.
  public let unfilled: [String]
  /// Why it must not be sent like this; empty where nothing contradicts the record.
  public let contradictions: [String]
  /// The titles of the playbook's messages to send instead, where this one is refused.
  public private(set) var fitting: [String] = []
  /// The draft, without the template's quotation marks.
  public let text: String

  public struct Filled: Sendable {
    public let variable: String
    public let value: String
    /// The key or place that it comes from.
    public let origin: String
  }

  /// - Parameter now: when it will be sent; promises of a next update count from it.
  init(_ template: MessageTemplate, for incident: Incident, now: Instant) {
    let answers = MessageAnswers(template: template, incident: incident, now: now)
    var text = ""
    var filled: [Filled] = []
    var unfilled: [String] = []
    let source = template.body.source
    var offset = template.body.range.lowerBound
    for variable in template.variables {
      text += source[offset..<variable.span.range.lowerBound]
      offset = variable.span.range.upperBound
      let rest = String(source[offset..<template.body.range.upperBound])
      if let answer = answers.answer(variable.value, before: rest) {
        text += answer.value
        if !filled.contains(where: { $0.variable == variable.value }) {
          filled.append(
            Filled(variable: variable.value, value: answer.value, origin: answer.origin))
        }
      } else {
        text += variable.value
        if !unfilled.contains(variable.value) { unfilled.append(variable.value) }
      }
    }
    text += source[offset..<template.body.range.upperBound]
    title = template.title
    self.filled = filled
    self.unfilled = unfilled
    self.text = text.withoutQuotationMarks
    contradictions = MessageContradictions(
      template: template, incident: incident, now: now
    ).found(in: self.text)
  }
}

extension MessageDraft {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Drafts the message that a person means: by its whole title, or by words of it.
  ///
  /// - Throws: when there is no such incident or message, or more than one.
  public init(
    _ message: String, for incidentID: String, in evidence: Evidence, now: Instant
  ) throws(Failure) {
    guard let incident = evidence.incidents.first(where: { $0.id.folded == incidentID.folded })
    else {
      let nearest = evidence.incidents.map(\.id).nearest(to: incidentID)
      throw Failure(
        description: "there is no incident “\(incidentID)”"
          + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
    guard let playbook = incident.playbook else {
      throw Failure(description: "\(incident.id) has no playbook: \(incident.whyNoPlaybook)")
    }
    let all = playbook.promises.communication.templates
    guard !all.isEmpty else {
      throw Failure(description: "\(playbook.id) keeps no message templates (\(playbook.path))")
    }
    let words = message.folded.words
    var meant = all.filter { $0.title.folded == message.folded }
    if meant.isEmpty {
      meant = all.filter { template in words.allSatisfy { template.title.folded.holds($0) } }
    }
    if meant.count > 1, let level = incident.severity {
      let serving = meant.filter { !$0.levels.isEmpty && $0.serves(level) }
      if serving.count == 1 { meant = serving }
    }
    guard meant.count == 1 else {
      let titles = (meant.isEmpty ? all : meant).map { "“\($0.title)”" }
      throw Failure(
        description: meant.isEmpty
          ? "\(playbook.id) has no message “\(message)”; it has \(titles.listed("and"))"
          : "“\(message)” may be \(titles.listed("or")); say which")
    }
    self.init(meant[0], for: incident, now: now)
    if !contradictions.isEmpty {
      fitting = Self.fitting(meant[0], among: all, for: incident, now: now)
    }
  }

  /// What the record does not contradict: for a resolved incident notices of resolution, else the
  /// first notices, or updates once something was sent; for the same people if there are such.
  private static func fitting(
    _ refused: MessageTemplate, among all: [MessageTemplate], for incident: Incident, now: Instant
  ) -> [String] {
    let isOver = incident.moment("resolved_at").map { $0.value <= now } ?? false
    let fit = all.filter { template in
      (template.moment == .resolution) == isOver && template.moment != .unstated
        && MessageDraft(template, for: incident, now: now).contradictions.isEmpty
    }
    let updates = fit.filter { $0.moment == .update }
    let due = incident.communications.isEmpty || updates.isEmpty ? fit : updates
    let same = due.filter { $0.reach == refused.reach }
    return (same.isEmpty ? due : same).map(\.title)
  }

  /// The messages that every playbook keeps, for people.
  public static func list(_ evidence: Evidence) -> String {
    evidence.playbooks.map { playbook in
      let templates = playbook.promises.communication.templates
      let version = playbook.version.map { " \($0.value)" } ?? ""
      let lines = templates.map { template in
        let blanks = template.variables.map(\.value)
        let once = blanks.enumerated().filter { blanks.firstIndex(of: $1) == $0 }.map(\.element)
        return "  \(template.title.oneLine)  (line \(template.span.start.line))\n"
          + (once.isEmpty ? "" : "    \(once.joined(separator: " "))\n")
      }
      return "\(playbook.id)\(version)  \(playbook.path)\n"
        + (lines.isEmpty ? "  no message templates\n" : lines.joined())
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text of a quotation or a code fence, as it would be sent.
  fileprivate var withoutQuotationMarks: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("```") && !$0.hasPrefix("~~~") }
      .map { line in
        guard line.hasPrefix(">") else { return String(line) }
        let rest = line.dropFirst()
        return String(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
      }
      .joined(separator: "\n").trimming(\.isNewline) + "\n"
  }
}
