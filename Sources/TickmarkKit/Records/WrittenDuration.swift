/// A length of time that a report states, such as `2 h 41 min` or `about 3 hours`.
public struct WrittenDuration: Sendable {
  public let text: Located<String>
  public let seconds: Int
  /// How far it may be off: a minute, or half the smallest unit where it is said to be about so.
  public let tolerance: Int

  /// The duration that a document states: in front matter, in a field, or after “Duration:”.
  ///
  /// The text is returned too where it holds no length of time.
  static func stated(in document: Document) -> (text: Located<String>, length: WrittenDuration?)? {
    if let text = document.frontMatter.text("duration"), !text.value.isEmpty {
      return (text, WrittenDuration(text))
    }
    let labels: Set<String> = [
      "duration", "total duration", "incident duration", "outage duration", "length",
    ]
    if let field = document.fields.first(where: {
      labels.contains($0.label.folded) && !$0.value.isEmpty
    }) {
      let text = Located(field.value, field.valueSpan)
      return (text, WrittenDuration(text))
    }
    var found: Located<String>?
    document.blocks.eachRun { inlines, span, isQuoted in
      guard found == nil, !isQuoted else { return }
      let text = inlines.plainText
      // A colon, or one that folds to it.
      guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 > 127 }) else { return }
      for sentence in text.sentences where sentence.folded.hasPrefix("duration:") {
        let value = String(sentence.drop { $0 != ":" }.dropFirst()).trimmed
        guard !value.isEmpty else { continue }
        let head = value.split(separator: " ").prefix(2).joined(separator: " ")
        found = Located(value, span.first(of: head) ?? span.firstLine)
      }
    }
    return found.map { ($0, WrittenDuration($0)) }
  }

  init?(_ text: Located<String>) {
    let folded = text.value.folded
    var seconds = 0
    var smallest = 0
    var isStarted = false
    var number: Int?
    for token in Self.tokens(folded) {
      if let value = Int(token) {
        number = value
        continue
      }
      if let unit = Self.units[token], let count = number {
        seconds += count * unit
        smallest = unit
        isStarted = true
        number = nil
        continue
      }
      if isStarted, token != "and", token != "," { break }
      number = nil
    }
    if !isStarted, let range = Self.range(folded) {
      seconds = range
      smallest = 60
      isStarted = true
    }
    guard isStarted else { return nil }
    let isAbout =
      ["~", "≈"].contains { folded.holds($0) }
      || ["about", "approximately", "approx", "around", "roughly", "almost", "nearly"]
        .contains { folded.holds(word: $0) }
    self.text = text
    self.seconds = seconds
    tolerance = max(60, isAbout ? smallest / 2 : 0)
  }

  private static let units: [String: Int] = {
    var units: [String: Int] = [:]
    for (names, seconds) in [
      ("d day days", 86_400), ("h hr hrs hour hours", 3600), ("m min mins minute minutes", 60),
      ("s sec secs second seconds", 1),
    ] {
      for name in names.split(separator: " ") { units[String(name)] = seconds }
    }
    return units
  }()

  /// Numbers, words and commas: `2h41m` is four of them.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text {
      let isDigit = character.isASCIIDigit
      if let last = current.last, last.isASCIIDigit != isDigit || !(isDigit || character.isLetter) {
        tokens.append(current)
        current = ""
      }
      if isDigit || character.isLetter {
        current.append(character)
      } else if character != " ", character != "-" {
        tokens.append(String(character))
      }
    }
    if !current.isEmpty { tokens.append(current) }
    return tokens
  }

  /// `13:58 - 16:41`: from one time of day to the next.
  private static func range(_ folded: String) -> Int? {
    guard let start = WrittenTime(folded) else { return nil }
    // `14:00-16:30` is read as one time of an entry; its second half ends the duration.
    let inside = folded[start.range]
    let dash = inside.lastIndex(of: "-").flatMap { inside[..<$0].contains(":") ? $0 : nil }
    let rest = dash.map { inside[$0...].dropFirst() } ?? folded[start.range.upperBound...]
    guard let end = WrittenTime(String(rest)) else { return nil }
    let minutes = end.minutes - start.minutes
    if let first = start.day, let last = end.day { return (last - first) * 86_400 + minutes * 60 }
    return (minutes < 0 ? minutes + 1440 : minutes) * 60
  }
}
