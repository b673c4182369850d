/// What a message says that the record of its incident denies.
struct MessageContradictions {
  let template: MessageTemplate
  let incident: Incident

  private static let endings = [
    "[resolved]", "has been resolved", "have been resolved", "is resolved", "was resolved",
    "is now resolved", "works again", "has worked again", "work again", "has been restored",
    "is restored", "was restored", "are restored", "back to normal", "all clear",
  ]
  private static let beginnings = [
    "[investigating]", "we are investigating", "we're investigating", "we are working on it",
    "is actively working on", "we are aware of",
  ]

  /// Each as a line with what the message says and what the record says.
  func found(in text: String) -> [String] {
    var found: [String] = []
    let source = SourceFile(path: template.span.path, text: text)
    let folded = text.folded
    let id = incident.id
    if incident.isVoid { found.append("\(id) is void: nothing happened that anybody is told of") }

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
    let isUnresolved = incident.moment("resolved_at") == nil
    if isUnresolved, ending != nil || template.moment == .resolution {
      found.append(
        (ending.map { "says “\($0)”" } ?? "is a notice of resolution")
          + "; \(id) has no resolved_at")
    }
    if !isUnresolved, ending == nil, template.moment != .resolution,
      let beginning = Self.beginnings.first(where: { folded.holds($0) })
    {
      let at = incident.moment("resolved_at").map { Zone.utc.local($0.value) } ?? ""
      found.append("says “\(beginning)”; \(id) was resolved \(at) UTC")
    }
    return found + severities(in: text)
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
