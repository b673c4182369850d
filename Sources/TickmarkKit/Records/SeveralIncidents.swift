extension Document {
  /// The headings of the incidents that one document tells of, each with a cause or a timeline of
  /// its own; empty where there are fewer than two.
  var incidentsTold: [Section] {
    var byLevel: [Int: [Section]] = [:]
    for section in sections.dropFirst() { byLevel[section.level, default: []].append(section) }
    // A document of several titles has its incidents there.
    if sections.filter({ $0.level == 1 }).count > 1, let first = sections.first {
      byLevel[1, default: []].insert(first, at: 0)
    }
    for (_, group) in byLevel.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      let told = group.filter { Self.namesIncident($0.title) }
      if told.count > 1 { return told }
    }
    return []
  }

  /// `Incident 2 — the queue stalled`, `INC-20260312-01: the queue`, `Incidente #3`.
  private static func namesIncident(_ title: String) -> Bool {
    let words = title.folded.split { " :—–".contains($0) }
      .map { String($0).trimming { mark in "#().,№".contains(mark) } }
      .filter { !$0.isEmpty }
    guard let first = words.first else { return false }
    if isNumber(first) { return true }
    return words.count > 1 && incidentWords.contains(first) && words[1].allSatisfy(\.isNumber)
  }

  /// `inc-12`, `inc-20260312-01`, `incident-3`.
  private static func isNumber(_ word: String) -> Bool {
    (word.hasPrefix("inc-") || word.hasPrefix("incident-")) && word.contains(where: \.isNumber)
  }

  private static let incidentWords: Set<String> = [
    "incident", "incidente", "vorfall", "outage", "case", "инцидент", "事故", "障害", "インシデント",
  ]
}
