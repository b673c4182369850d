/// What a message says that the record of its incident denies.
struct MessageContradictions {
  let template: MessageTemplate
  let incident: Incident
  /// When the message will be sent: what happens later is not known by then.
  let now: Instant

  private static let endings = [
    "[resolved]", "has been resolved", "have been resolved", "is resolved", "was resolved",
    "is now resolved", "works again", "has worked again", "work again", "has been restored",
    "is restored", "was restored", "are restored", "back to normal", "all clear",
  ]
  /// What is said only while an incident goes on.
  private static let beginnings = [
    "we are investigating", "we're investigating", "are currently investigating",
    "working on it", "actively working on", "we are aware of", "next update", "next mail",
    "hear from us again", "does not work as it should", "do not work as they should",
    "is disrupted", "is down", "is currently",
  ]
  /// Words of a status page that stand ahead of the text: `[Investigating]`, `**Identified** 14:00`.
  private static let ongoing: Set<String> = [
    "investigating", "identified", "monitoring", "in progress",
  ]

  /// Each as a line with what the message says and what the record says.
  func found(in text: String) -> [String] {
    var found: [String] = []
    let source = SourceFile(path: template.span.path, text: text)
    let folded = text.folded
    let id = incident.id
    if incident.isVoid { return ["tells of \(id), which is void: nothing happened"] }

    let exposure = incident.dataExposure
    let isSafe: Bool
    if case .some(.none) = exposure?.determination { isSafe = true } else { isSafe = false }
    if !isSafe {
      let word = exposure.map { "“\($0.word.value.oneLine)”" } ?? "not determined"
      for claim in Reassurance.found(in: Span(source: source, range: 0..<source.count)) {
        found.append("says “\(claim.value)”; exposure of data is \(word) in \(id)")
      }
    } else if template.title.folded.holds(word: "breach") {
      found.append("is about a breach; \(id) determined that no data was exposed")
    }

    let ending = Self.endings.first { folded.holds($0) }
    let isEnding = ending != nil || template.moment == .resolution
    switch (incident.moment("resolved_at")?.value, isEnding) {
    case (nil, true):
      found.append("\(says(ending) ?? "is a notice of resolution"); \(id) has no resolved_at")
    case (let resolved?, true) where resolved > now:
      found.append(
        "\(says(ending) ?? "is a notice of resolution"); \(id) was resolved only "
          + "\(Zone.utc.local(resolved)) UTC")
    case (let resolved?, false) where resolved <= now:
      let beginning =
        status(of: text) ?? Self.beginnings.first(where: { folded.holds($0) })
      guard let words = says(beginning) ?? (isFirst ? "is a first notice" : nil) else { break }
      found.append("\(words); \(id) was resolved \(Zone.utc.local(resolved)) UTC")
    default: break
    }
    return found + severities(in: text)
  }

  private func says(_ words: String?) -> String? { words.map { "says “\($0)”" } }

  /// A first notice of what goes on; a breach is notified whenever it is found out.
  private var isFirst: Bool {
    let title = template.title.folded
    return template.moment == .first && template.reach != .authorities
      && !["breach", "regulator", "authorit"].contains { title.holds($0) }
  }

  /// The word ahead of a paragraph that says that the incident goes on, as written.
  private func status(of text: String) -> String? {
    text.split(separator: "\n").lazy.compactMap { line -> String? in
      guard let first = line.first, "[*_".contains(first) else { return nil }
      let marks: Set<Character> = ["[", "]", "*", "_", ":", "."]
      let word = line.drop(while: marks.contains).prefix { !marks.contains($0) }.description
      return Self.ongoing.contains(word.folded) ? word : nil
    }.first
  }

  /// Levels that the title or the text names, where the incident's is another.
  private func severities(in text: String) -> [String] {
    let label = incident.severityLabel?.value
    guard let scheme = incident.playbook?.severities else {
      // Without a table the title is all there is: “SEV-1 status page”.
      let named = template.title.split { !($0.isLetter || $0.isNumber || $0 == "-") }
        .map(String.init).filter { $0.contains(where: \.isNumber) && SeverityLabel($0) != nil }
      guard let label, !named.isEmpty,
        !named.contains(where: { SeverityLabel.key($0) == SeverityLabel.key(label) })
      else { return [] }
      return ["is for \(named.listed("and")); \(incident.id): is \(label)"]
    }
    let own = [label.flatMap(scheme.level), incident.severity].compactMap { $0?.id }
    let meant = own.isEmpty ? incident.whySeverityIsUnknown : "is \(own[0])"
    var found: [String] = []
    if !template.levels.isEmpty, !template.levels.contains(where: own.contains) {
      found.append("is for \(template.levels.listed("and")); \(incident.id): \(meant)")
    }
    for level in scheme.levels
    where !own.contains(level.id) && SeverityLabel(level.id) != nil && text.mentions(level.id)
      && level.id.contains(where: \.isNumber)
    {
      found.append("says “\(level.id)”; \(incident.id): \(meant)")
    }
    return found
  }
}
