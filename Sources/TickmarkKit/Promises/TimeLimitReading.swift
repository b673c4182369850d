extension TimeLimit {
  /// Reads a whole cell or value, such as `< 15 min to triage` or `Next business day`.
  ///
  /// It is never silently wrong: two different times, a lower bound, and words that are not known
  /// to leave a time unchanged make a text unreadable.
  public static func read(_ text: String) -> Reading {
    let tokens = TimeTokens(text).tokens
    if isNoTarget(tokens) { return .none }
    if let limit = TimeLimit(iso: text) { return .limit(limit) }
    var cell = CellReader(scanner: TimeScanner(tokens: tokens))
    do {
      return .limit(try cell.read())
    } catch {
      return .unreadable(reason: error.reason)
    }
  }

  private static func isNoTarget(_ tokens: [TimeTokens.Token]) -> Bool {
    var words: [String] = []
    for token in tokens {
      switch token.kind {
      case .word(let word): words.append(word)
      case .sign(let sign) where "-./()".contains(sign): break
      default: return false
      }
    }
    return words.isEmpty || isNoTarget(words.joined(separator: " "))
  }

  private static func isNoTarget(_ words: String) -> Bool {
    TimeVocabulary.noTarget.contains(words) || TimeLanguages.noTarget.contains(words)
  }

  /// Reads what `iso` writes: `PT15M`, `P1Y6M`, `P5BD`.
  private init?(iso text: String) {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    var amounts: [Amount] = []
    var isTime = false
    while !rest.isEmpty {
      if rest.first == "T", !isTime {
        isTime = true
        rest.removeFirst()
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest[digits.endIndex...]
      let designator = rest.prefix { $0.isLetter && $0 != "T" }
      rest = rest[designator.endIndex...]
      let units: [Substring: Unit] =
        isTime
        ? ["H": .hour, "M": .minute, "S": .second]
        : ["Y": .year, "M": .month, "W": .week, "D": .day, "BD": .businessDay]
      guard digits.utf8.count <= 6, let count = Int(digits), let unit = units[designator]
      else { return nil }
      if let last = amounts.last {
        guard last.unit.kind == unit.kind, last.unit.size > unit.size else { return nil }
      }
      amounts.append(Amount(count: count, unit: unit))
    }
    guard !amounts.isEmpty, !TimeLimit.isTooLong(TimeLimit.length(of: amounts)) else { return nil }
    self.init(amounts: amounts, isStrict: false, qualifier: nil)
  }
}

/// Reads one cell from left to right and gives up at the end, when everything in it is known.
private struct CellReader {
  let scanner: TimeScanner
  private var position = 0
  private var times: [[TimeLimit.Amount]] = []
  private var isStrict = false
  private var isImmediate = false
  private var areAsides = true
  private var depth = 0
  private var qualifiers: [String] = []
  private var leftover: String?
  private var bound: TimeScanner.Bound?

  init(scanner: TimeScanner) {
    self.scanner = scanner
  }

  private var tokens: [TimeTokens.Token] { scanner.tokens }

  mutating func read() throws(TimeScanner.Refusal) -> TimeLimit {
    let words = tokens.indices.compactMap { scanner.word($0) }
    if words.contains(where: TimeVocabulary.frequencies.contains) {
      throw refusal("says how often, not how long")
    }
    while position < tokens.count { try step() }
    if times.isEmpty {
      if isImmediate, leftover == nil {
        let now = [TimeLimit.Amount(count: 0, unit: .second)]
        return TimeLimit(amounts: now, isStrict: false, qualifier: qualifier)
      }
      throw refusalWithoutTime()
    }
    let limit = TimeLimit(amounts: times[0], isStrict: isStrict, qualifier: qualifier)
    for other in times where TimeLimit.length(of: other) != limit.length {
      throw refusal(
        "names two times, \(TimeLimit.words(for: times[0])) and \(TimeLimit.words(for: other))")
    }
    // “Immediate (< 15 min)” explains itself; “Immediate, 15 min” may be a list.
    if isImmediate, !areAsides, !limit.isImmediate {
      throw refusal("names two times, immediately and \(TimeLimit.words(for: times[0]))")
    }
    if let leftover { throw refusal("says more than a time: “\(leftover)”") }
    if TimeLimit.isTooLong(limit.length) { throw refusal("is longer than ten years") }
    if limit.isImmediate, isStrict { throw refusal("leaves no time at all") }
    return limit
  }

  private var qualifier: String? {
    qualifiers.isEmpty ? nil : qualifiers.joined(separator: ", ")
  }

  private mutating func step() throws(TimeScanner.Refusal) {
    if let end = scanner.aroundTheClock(at: position) {
      position = end
    } else if let (text, end) = scanner.qualifier(at: position) {
      if !qualifiers.contains(text) { qualifiers.append(text) }
      position = end
    } else if let end = scanner.anchorPhrase(at: position) {
      position = end
    } else if depth > 0, isImmediate,
      let end = scanner.end(ofAny: TimeVocabulary.calls, at: position)
    {
      position = end
    } else {
      if try takeBoundedTime() { return }
      if try takeTime(isBounded: false) { return }
      if let end = scanner.end(ofAny: TimeLanguages.cadenceLeads, at: position) {
        position = end
        return
      }
      takeOther()
    }
  }

  /// A bound before its time (`within 4 h`), or after it (`4 h max`).
  private mutating func takeBoundedTime() throws(TimeScanner.Refusal) -> Bool {
    guard let (bound, end) = scanner.bound(at: position) else { return false }
    let start = position
    switch bound {
    case .lower: throw refusal("is open-ended: “\(scanner.written(start..<end))”")
    case .upper(let isStrict):
      position = end
      // “within approx. 4 hours”, “in less than 1 h”
      if let (more, next) = scanner.bound(at: position) {
        guard case .upper(let isStrictToo) = more else {
          throw refusal("is open-ended: “\(scanner.written(start..<next))”")
        }
        self.isStrict = self.isStrict || isStrictToo
        position = next
      }
      position = scanner.endOfApproximation(at: position)
      if try takeTime(isBounded: true) {
        self.isStrict = self.isStrict || isStrict
        return true
      }
      let last = scanner.word(end - 1) ?? ""
      let endsTime = !times.isEmpty && !isStrict && CellReader.endings.contains(last)
      if !endsTime { remember(scanner.written(start..<end)) }
      return true
    }
  }

  /// The last words of bounds that may follow a time: “4 h max”, “4 h or less”, “at the latest”.
  private static let endings: Set<String> = [
    "max", "maximum", "most", "latest", "less", "fewer", "sooner", "earlier", "faster",
  ]

  private mutating func takeTime(isBounded: Bool) throws(TimeScanner.Refusal) -> Bool {
    // “End of next business day” is what “next business day” means.
    var start = position
    if let end = scanner.end(of: ["end", "of"], at: start) {
      start = scanner.word(end) == "the" ? end + 1 : end
      guard scanner.word(start) == "next" else { return false }
    }
    guard let found = try scanner.length(at: start) else { return false }
    if start > 0, scanner.sign(start - 1) == "-", tokens[start].isJoined,
      !tokens[start - 1].isJoined
    {
      throw refusal("is negative")
    }
    times.append(found.amounts)
    if let qualifier = found.qualifier, !qualifiers.contains(qualifier) {
      qualifiers.append(qualifier)
    }
    areAsides = areAsides && (isBounded || depth > 0)
    position = found.end
    return true
  }

  private mutating func takeOther() {
    defer { position += 1 }
    switch tokens[position].kind {
    case .word(let word):
      if word == "immediate" || word == "immediately" { isImmediate = true }
      if !TimeVocabulary.fillers.contains(word) { remember(tokens[position].written) }
    case .sign("("), .sign("["): depth += 1
    case .sign(")"), .sign("]"): depth -= 1
    case .sign(let sign):
      // `(mitigate/restore)`
      let isBetweenWords = sign == "/" && depth > 0 && !times.isEmpty
      if !isBetweenWords, !",.;:-~≈\"“”".contains(sign) { remember(String(sign)) }
    case .number, .digits: remember(tokens[position].written)
    }
  }

  private mutating func remember(_ written: String) {
    if leftover == nil { leftover = written }
  }

  private func refusal(_ reason: String) -> TimeScanner.Refusal {
    let written = scanner.written(0..<tokens.count)
    let shown = written.count > 60 ? written.prefix(59) + "…" : written[...]
    return TimeScanner.Refusal(reason: "“\(shown)” \(reason)")
  }

  private func refusalWithoutTime() -> TimeScanner.Refusal {
    let words = tokens.indices.compactMap { scanner.word($0) }
    let plain = words.joined(separator: " ")
    for (phrases, reason) in TimeVocabulary.reasons where phrases.contains(plain) {
      return refusal(reason)
    }
    if words.contains("other") { return refusal("can be read in two ways") }
    let hasNumber = tokens.indices.contains { scanner.number(at: $0) != nil }
    if words.isEmpty, hasNumber { return refusal("has no unit") }
    return refusal("is no length of time")
  }
}
