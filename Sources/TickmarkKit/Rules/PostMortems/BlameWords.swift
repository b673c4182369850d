/// Words that blame, and the people they need beside them.
enum BlameWords {
  struct People: Sendable {
    /// Names of the roster, in full, as written.
    let full: [String]
    /// First names, as written.
    let first: [String]
  }

  struct Hit {
    /// What to point at, as written.
    let written: String
    let message: String
  }

  static func people(_ configuration: Configuration) -> People {
    let full = configuration.people.map(\.name).filter { $0.holds(" ") }
    let first = full.compactMap { $0.split(separator: " ").first.map(String.init) }
    return People(full: full, first: first.filter { $0.count >= 3 })
  }

  /// Roles of a single person; “team” and “we” are nobody in particular.
  private static let persons: Set<String> = [
    "engineer", "engineers", "operator", "operators", "developer", "developers", "admin",
    "administrator", "employee", "intern", "contractor", "colleague", "manager", "he", "she",
    "someone", "somebody", "technician", "analyst", "dba", "author", "committer", "user",
  ]
  private static let acts = [
    "failed to", "forgot to", "neglected to", "neglected", "should have known",
    "should have checked", "should have noticed", "was careless", "is to blame", "was to blame",
    "to blame",
  ]
  private static let traits = [
    "careless", "carelessly", "negligent", "stupid", "incompetent", "lazy", "sloppy",
  ]
  /// Words that name a person's failing by themselves.
  private static let nouns = [
    "human error", "operator error", "carelessness", "negligence", "incompetence",
    "stupidity",
  ]
  private static let negations = ["not ", "no ", "never ", "without ", "nobody ", "rather than "]

  static func found(in text: String, _ people: People, isCause: Bool) -> [Hit] {
    guard mayBlame(text, people, isCause: isCause) else { return [] }
    return text.sentences.flatMap { sentence -> [Hit] in
      let hits = hits(sentence, people)
      if hits.isEmpty, isCause, let name = people.full.first(where: { sentence.holds(word: $0) }) {
        return [Hit(written: name, message: "the cause names a person, \(name)")]
      }
      return hits
    }
  }

  private static let stems = ByteStems([
    "ailed to", "orgot to", "eglect", "hould have", "areless", "blame", "egligen", "tupid",
    "ncompeten", "lazy", "sloppy", "error", "fault",
  ])

  /// A look at the bytes that is done with most text.
  private static func mayBlame(_ text: String, _ people: People, isCause: Bool) -> Bool {
    stems.occur(in: text) || isCause && people.full.contains { text.holds($0) }
  }

  private static func hits(_ sentence: String, _ people: People) -> [Hit] {
    let folded = sentence.folded
    for noun in nouns where folded.holds(word: noun) && !isNegated(folded, before: noun) {
      return [hit(noun, in: sentence, "“\(noun)” blames whoever was there")]
    }
    for fault in ["fault of", "'s fault"] {
      guard folded.holds(fault), let range = folded.firstRange(of: fault) else { continue }
      let beside = fault == "fault of" ? folded[range.upperBound...] : folded[..<range.lowerBound]
      guard person(in: String(beside), sentence, people) != nil, !isNegated(folded, before: fault)
      else { continue }
      return [hit("fault", in: sentence, "“fault” is put on a person")]
    }
    for trait in traits where folded.holds(word: trait) && !isNegated(folded, before: trait) {
      guard person(in: folded, sentence, people) != nil else { continue }
      return [hit(trait, in: sentence, "“\(trait)” is said of a person")]
    }
    for act in acts where folded.holds(word: act) {
      guard let range = folded.firstRange(of: act) else { continue }
      // The subject stands before the act, in the same clause.
      let clause = folded[..<range.lowerBound].split { ",;:(".contains($0) }.last.map(String.init)
      guard let person = person(in: clause ?? "", sentence, people) else { continue }
      return [hit(person, in: sentence, "“\(person) \(act)” blames a person")]
    }
    return []
  }

  /// The person that a folded clause speaks of, as a word of the sentence.
  private static func person(in clause: String, _ sentence: String, _ people: People) -> String? {
    for name in people.full + people.first
    where sentence.holds(word: name) && clause.holds(word: name.folded) {
      return name
    }
    let words = clause.words
    // Of “the operator's script” the script is spoken of.
    return words.suffix(6).reversed().first {
      persons.contains($0) && !clause.holds($0 + "'s")
    }
  }

  private static func isNegated(_ folded: String, before word: String) -> Bool {
    guard let start = folded.firstRange(of: word)?.lowerBound else { return false }
    let lead = folded[..<start].split(separator: " ").suffix(3).joined(separator: " ") + " "
    return negations.contains { (" " + lead).holds(" " + $0) }
  }

  private static func hit(_ folded: String, in sentence: String, _ message: String) -> Hit {
    let lower = sentence.lowercased()
    guard lower.count == sentence.count, let range = lower.firstRange(of: folded.lowercased())
    else { return Hit(written: folded, message: message) }
    let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
    let length = lower.distance(from: range.lowerBound, to: range.upperBound)
    return Hit(written: String(sentence.dropFirst(start).prefix(length)), message: message)
  }
}
