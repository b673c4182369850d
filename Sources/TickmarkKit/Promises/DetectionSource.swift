/// What a playbook names as a way in which incidents are noticed: `Sentry`, `Customer report`.
public struct DetectionSource: Sendable {
  /// As the playbook names it: `Uptime monitor`.
  public let name: Located<String>
  /// What the playbook says of it; a source may be written under a name that stands only here.
  public let text: String

  /// Whether somebody who writes `written` means this source.
  public func isMeant(by written: String) -> Bool {
    let source = name.value.folded.bare
    let other = written.folded.bare
    guard !source.isEmpty, !other.isEmpty else { return false }
    return source == other || source.holds(word: other) || other.holds(word: source)
  }

  /// Whether its description mentions `written`.
  public func mentions(_ written: String) -> Bool {
    let other = written.folded.bare
    return other.utf8.count >= 4 && text.folded.holds(word: other)
  }

  /// The sources in the order of the document: the bullets or the table's first column below a
  /// heading that speaks of detection or triggers, else the names in a lifecycle's “Detection”.
  static func read(_ passages: [Passage]) -> [DetectionSource] {
    for words in headings {
      let found = listed(passages, under: words)
      if !found.isEmpty { return found }
    }
    return passages.lazy.map(inPhase).first { !$0.isEmpty } ?? []
  }

  /// The most telling headings first, so that a list of sources wins over a phase of that name.
  private static let headings = [
    ["detection source", "sources of detection", "alert source", "monitoring source"],
    ["trigger condition", "finding type", "how we detect", "how incidents are found"],
    ["detection"],
  ]

  /// All that the title of a phase of detection may hold; “Detection and first assessment” lists
  /// what to do, not what notices.
  private static let detectionWords = [
    "detection", "incident", "monitoring", "alerting", "and", "methods", "channels", "phase",
    "step", "part", "1", "2", "3", "4", "5", "6", "7", "8",
  ]

  private static func listed(
    _ passages: [Passage], under words: [String]
  ) -> [DetectionSource] {
    func isAbout(_ heading: String) -> Bool {
      words.contains { heading.holds($0) } && !heading.holds("gap") && !heading.holds("template")
        && (words != ["detection"]
          || heading.prefix { $0 != "(" }.words.allSatisfy(detectionWords.contains))
    }
    // A source with several alerts has a row for each.
    var seen: Set<String> = []
    return passages.compactMap { passage in
      guard isAbout(passage.heading), !passage.isTemplate, !passage.isTask else { return nil }
      if passage.isItem { return DetectionSource(name: passage.name, text: passage.text) }
      guard passage.column == 0, seen.insert(passage.folded).inserted else { return nil }
      return DetectionSource(name: Located(passage.text, passage.span), text: "")
    }
  }

  /// `Detection – Alert from Monitoring Dashboard, Sentry, or customer ticket.`
  private static func inPhase(_ passage: Passage) -> [DetectionSource] {
    guard passage.isItem, !passage.isTemplate,
      passage.lead?.folded.hasPrefix("detect") ?? passage.folded.hasPrefix("detection")
    else { return [] }
    var text = passage.text[...]
    for opening in [" from ", " via ", " by "] {
      if let range = text.firstRange(of: opening) {
        text = text[range.upperBound...]
        break
      }
    }
    guard text.count < passage.text.count else { return [] }
    return text.prefix { !".;".contains($0) }.replacing(" or ", with: ", ").split(separator: ",")
      .map { $0.trimmed }
      .filter { !$0.isEmpty }
      .map { DetectionSource(name: Located($0, passage.place(of: $0)), text: "") }
  }
}

extension Passage {
  /// What an item is about: its bold words, or what stands before a colon, dash or parenthesis.
  var name: Located<String> {
    if let lead { return Located(lead, place(of: lead)) }
    var end = text.endIndex
    for mark in [" — ", " – ", " - ", ": ", " (", "; "] {
      if let range = text.firstRange(of: mark), range.lowerBound < end { end = range.lowerBound }
    }
    let name = text[..<end].trimmed.trimming { ".:".contains($0) }
    return Located(name, place(of: name))
  }
}

extension String {
  /// The (folded) text without an article, a word that says no more and what stands in parentheses.
  fileprivate var bare: String {
    var text = prefix { $0 != "(" }.trimmed.trimming { "\"'.,:;".contains($0) }
    for article in ["the ", "a ", "an "] where text.hasPrefix(article) {
      text = String(text.dropFirst(article.count))
    }
    for ending in [" alerts", " alert"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    if text.hasSuffix("s"), !text.hasSuffix("ss") { text = String(text.dropLast()) }
    return text
  }
}
