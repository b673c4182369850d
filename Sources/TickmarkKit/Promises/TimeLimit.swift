/// A length of time that somebody committed to, as written: `15 min`, `< 4 hours`,
/// `5 business days`, `quarterly`.
public struct TimeLimit: Sendable, Hashable {
  public enum Length: Sendable, Hashable {
    /// Clock time, 24 hours on 7 days.
    case clock(seconds: Int)
    /// Days of the calendar; a week is 7.
    case days(Int)
    case months(Int)
    case businessDays(Int)
  }

  public let length: Length
  /// Whether the limit itself is already too late: `<`, `under`, `less than`.
  public let isStrict: Bool
  /// A condition on the clock, such as `business hours`, under which 24 × 7 does not hold.
  public let qualifier: String?
  /// ISO 8601 in the unit written: `PT60M`, `PT1H`, `P2W`; business days as `P5BD`.
  public let iso: String
  /// For people: `15 min`, `5 business days`.
  public let text: String

  /// Whether it asks for something at once, which no clock can test.
  public var isImmediate: Bool { length == .clock(seconds: 0) }

  /// What a text that should hold a limit says.
  public enum Reading: Sendable, Equatable {
    case limit(TimeLimit)
    /// `—`, `None`, `N/A` or nothing: no target, which is not a target of zero.
    case none
    case unreadable(reason: String)
  }

  /// Reads a whole cell or value. Never silently wrong: a text with two different times, with a
  /// lower bound, or with more than a time around it is unreadable.
  public static func read(_ text: String) -> Reading {
    let plain = text.trimming { $0.isWhitespace || "*`_\u{200B}\u{FEFF}".contains($0) }
    let folded = plain.folded
    if noTarget.contains(folded) || folded.allSatisfy({ "-. ".contains($0) }) { return .none }
    var scanner = Scanner(plain)
    let found = scanner.scan()
    let shown = "“\(plain)”"
    guard var limit = found.limits.first ?? (found.isImmediate ? Scanner.immediate : nil) else {
      return .unreadable(reason: "\(shown) is no length of time")
    }
    if let other = found.limits.dropFirst().first(where: { $0.length != limit.length }) {
      return .unreadable(
        reason: "\(shown) names two times, \(limit.text) and \(other.text)")
    }
    if let symbol = found.oddSymbol {
      return .unreadable(reason: "\(shown) is no plain limit: “\(symbol)”")
    }
    if let word = found.leftover.first(where: { !fillers.contains($0) }) {
      return .unreadable(reason: "\(shown) says more than a time: “\(word)”")
    }
    if found.isLowerBound { return .unreadable(reason: "\(shown) is no upper bound") }
    if limit.isTooLong { return .unreadable(reason: "\(shown) is longer than ten years") }
    if found.isStrict || found.qualifier != nil {
      limit = TimeLimit(
        length: limit.length, isStrict: found.isStrict, qualifier: found.qualifier, iso: limit.iso,
        text: limit.text)
    }
    return .limit(limit)
  }

  /// The first length of time in a sentence that is known to be about one, with its place.
  public static func first(
    in sentence: String
  ) -> (limit: TimeLimit, range: Range<String.Index>)? {
    var scanner = Scanner(sentence)
    let found = scanner.scan()
    guard let limit = found.limits.first, let range = found.ranges.first, !limit.isTooLong else {
      return nil
    }
    let strict = TimeLimit(
      length: limit.length, isStrict: found.isStrict, qualifier: nil, iso: limit.iso,
      text: limit.text)
    return (found.limits.count == 1 ? strict : limit, range)
  }

  private var isTooLong: Bool {
    switch length {
    case .clock(let seconds): seconds > 3660 * 86_400
    case .days(let days), .businessDays(let days): days > 3660
    case .months(let months): months > 120
    }
  }

  private static let noTarget: Set<String> = [
    "", "none", "n/a", "na", "nil", "no", "not applicable", "no target", "n.a.", "no sla", "x",
    "no update", "no updates", "なし", "keine", "ninguno", "not required",
  ]

  /// Words that may stand around a time without changing it.
  private static let fillers: Set<String> = [
    "within", "in", "up", "to", "under", "less", "than", "max", "maximum", "at", "most", "no",
    "later", "not", "more", "of", "after", "from", "the", "for", "triage", "acknowledge",
    "acknowledgement", "acknowledgment", "ack", "respond", "response", "initial", "first",
    "detection", "detect", "resolution", "resolve", "report", "alert", "page", "paging", "incident",
    "target", "goal", "sla", "approx", "approximately", "about", "around", "until", "resolved",
    "mitigated", "update", "updates", "cadence", "every", "each", "once", "interval", "intervals",
    "clock", "calendar", "time", "only", "and", "out", "during", "active", "engage", "contain",
    "containment", "fix", "mitigate", "mitigation", "restore", "restoration", "immediate",
    "immediately", "or", "sooner", "faster", "hours", "business", "office", "working", "support",
    "normal", "min.", "by", "via", "while", "being", "notification", "per", "status", "recovery",
    "minimum", "least", "declared", "declaration", "start", "started", "receipt", "anytime", "any",
    "day", "night", "around-the-clock", "on", "begin", "work", "以内", "ごと", "毎", "innerhalb",
    "continuous", "investigation", "a", "an", "is", "if", "possible", "ongoing", "public",
    "internal", "best", "typically", "usually", "turnaround", "escalation", "commence",
  ]
}

extension TimeLimit {
  /// Tokens of a text, and the times among them.
  fileprivate struct Scanner {
    struct Token {
      enum Kind: Equatable { case number(Double), word(String), symbol(Character) }
      let kind: Kind
      let range: Range<String.Index>
    }

    struct Found {
      var limits: [TimeLimit] = []
      var ranges: [Range<String.Index>] = []
      var leftover: [String] = []
      var oddSymbol: String?
      var isStrict = false
      var isImmediate = false
      var isLowerBound = false
      var qualifier: String?
    }

    static let immediate = TimeLimit(
      length: .clock(seconds: 0), isStrict: false, qualifier: nil, iso: "PT0S", text: "immediate")

    private let tokens: [Token]
    private var index = 0

    init(_ text: String) {
      var tokens: [Token] = []
      var cursor = text.startIndex
      while cursor < text.endIndex {
        let character = text[cursor]
        let start = cursor
        if character.isASCIIDigit {
          while cursor < text.endIndex,
            text[cursor].isASCIIDigit
              || (text[cursor] == "." && text[text.index(after: cursor)...].first?.isASCIIDigit == true)
          {
            cursor = text.index(after: cursor)
          }
          let value = Double(text[start..<cursor]) ?? .infinity
          tokens.append(Token(kind: .number(value), range: start..<cursor))
        } else if character.isLetter {
          while cursor < text.endIndex,
            text[cursor].isLetter || text[cursor] == "'" || text[cursor] == "’"
          {
            cursor = text.index(after: cursor)
          }
          tokens.append(
            Token(kind: .word(text[start..<cursor].folded), range: start..<cursor))
        } else {
          cursor = text.index(after: cursor)
          let symbol = String(character).folded.first
          if let symbol { tokens.append(Token(kind: .symbol(symbol), range: start..<cursor)) }
        }
      }
      self.tokens = tokens
    }

    private func kind(_ index: Int) -> Token.Kind? {
      tokens.indices.contains(index) ? tokens[index].kind : nil
    }

    private func word(_ index: Int) -> String? {
      if case .word(let word)? = kind(index) { return word }
      return nil
    }

    mutating func scan() -> Found {
      var found = Found()
      readQualifier(&found)
      while index < tokens.count {
        if skipAlwaysOn() { continue }
        let start = index
        if let limit = length() {
          found.limits.append(limit)
          found.ranges.append(tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound)
          continue
        }
        index = start
        switch tokens[index].kind {
        case .word(let word): take(word, &found)
        case .number(let value): found.oddSymbol = found.oddSymbol ?? value.plain
        case .symbol(let symbol): take(symbol, &found)
        }
        index += 1
      }
      return found
    }

    private mutating func take(_ word: String, _ found: inout Found) {
      if word.hasPrefix("immediate") || word == "instantly" || word == "instant" {
        found.isImmediate = true
        return
      }
      if word == "under" || (word == "less" && self.word(index + 1) == "than") {
        found.isStrict = true
      }
      if word == "least" || word == "minimum" {
        // “At least every 30 min” is an upper bound on the gap.
        let next = self.word(index + 1) ?? ""
        if !["every", "once", "hourly", "daily", "weekly"].contains(next) {
          found.isLowerBound = true
        }
      }
      if word == "more", self.word(index - 1).map({ !["no", "not"].contains($0) }) ?? true {
        found.isLowerBound = true
      }
      if word == "every", self.word(index + 1) == "other" { found.isLowerBound = true }
      found.leftover.append(word)
    }

    private mutating func take(_ symbol: Character, _ found: inout Found) {
      switch symbol {
      case "<":
        if kind(index + 1) == .symbol("=") { index += 1 } else { found.isStrict = true }
      case "≤", "≦", "⩽", "(", ")", "[", "]", ".", ",", ":", ";", "~", "≈", "/", "-", "*", "=", "'",
        "\"", "·", "|", "→", "`", "_", "!":
        break
      default: found.oddSymbol = found.oddSymbol ?? String(symbol)
      }
    }

    /// `24/7`, `24x7`, `7×24`, `24/7/365`: no length of time.
    private mutating func skipAlwaysOn() -> Bool {
      guard case .number(let first)? = kind(index), first == 24 || first == 7,
        kind(index + 1) == .symbol("/") || kind(index + 1) == .symbol("×")
          || word(index + 1) == "x",
        case .number(let second)? = kind(index + 2), second == 24 || second == 7
      else { return false }
      index += 3
      if kind(index) == .symbol("/") || word(index) == "x", case .number(365)? = kind(index + 1) {
        index += 2
      }
      return true
    }

    /// `office hours only`, `during business hours`; “office and out of hours” is no condition.
    private func readQualifier(_ found: inout Found) {
      let words = tokens.map { token -> String in
        if case .word(let word) = token.kind { return word }
        return ""
      }
      for (index, word) in words.enumerated()
      where ["business", "office", "working", "support", "work"].contains(word) {
        guard words.indices.contains(index + 1), words[index + 1].hasPrefix("hour") else { continue }
        let isExcluded = index > 0 && ["outside", "after", "non"].contains(words[index - 1])
        guard !isExcluded, !words.contains("out") else { continue }
        let only = words.indices.contains(index + 2) && words[index + 2] == "only" ? " only" : ""
        found.qualifier = "\(word) \(words[index + 1])\(only)"
        return
      }
    }

    // MARK: One length

    private enum Unit { case second, minute, hour, day, week, month, quarter, year, businessDay }

    private static let units: [String: Unit] = {
      let names: [(Unit, [String])] = [
        (.second, ["s", "sec", "secs", "second", "seconds"]),
        (.minute, ["m", "min", "mins", "minute", "minutes", "minuten", "minutos", "分", "分以内"]),
        (.hour, ["h", "hr", "hrs", "hour", "hours", "stunde", "stunden", "hora", "horas", "heure",
          "heures", "時間", "時間以内"]),
        (.day, ["d", "day", "days", "tage", "tag", "jours", "jour", "日", "日以内"]),
        (.week, ["w", "wk", "wks", "week", "weeks", "woche", "wochen", "週間", "週間以内"]),
        (.month, ["mo", "mos", "month", "months", "ヶ月", "か月"]),
        (.quarter, ["quarter", "quarters"]), (.year, ["y", "yr", "yrs", "year", "years"]),
        (.businessDay, ["bd", "bds", "bday", "bdays", "wd", "werktag", "werktage", "arbeitstag",
          "arbeitstage", "営業日", "営業日以内"]),
      ]
      return Dictionary(uniqueKeysWithValues: names.flatMap { unit, names in names.map { ($0, unit) } })
    }()

    private static let adverbs: [String: (Int, Unit)] = [
      "hourly": (1, .hour), "daily": (1, .day), "weekly": (1, .week), "biweekly": (2, .week),
      "fortnightly": (2, .week), "monthly": (1, .month), "quarterly": (1, .quarter),
      "yearly": (1, .year), "annually": (1, .year), "毎日": (1, .day), "毎時": (1, .hour),
    ]

    private static let numberWords: [String: Double] = [
      "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
      "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
      "sixty": 60,
    ]

    /// Reads the length at the index and moves past it; nil where none begins.
    private mutating func length() -> TimeLimit? {
      if let word = word(index) {
        if let (count, unit) = Self.adverbs[word] {
          index += 1
          return Self.limit(Double(count), unit)
        }
        if word == "next", let day = self.word(index + 1), ["business", "working", "work"].contains(day),
          self.word(index + 2) == "day"
        {
          index += 3
          return Self.limit(1, .businessDay)
        }
        if word == "half" {
          let article = ["a", "an"].contains(self.word(index + 1) ?? "") ? 1 : 0
          if Self.units[self.word(index + 1 + article) ?? ""] == .hour {
            index += 2 + article
            return Self.limit(30, .minute)
          }
        }
        if ["every", "each", "per"].contains(word), let unitWord = self.word(index + 1),
          let unit = Self.units[unitWord], unitWord.count > 2
        {
          index += 2
          return Self.limit(1, unit)
        }
      }
      guard var value = number() else { return nil }
      var cursor = index
      // `1-2 days`, `1 to 4 hours`: the upper bound.
      let isRange =
        kind(cursor) == .symbol("-") || word(cursor) == "to"
      if isRange {
        let mark = index
        index = cursor + 1
        if let upper = number(), upper > value, unit(at: index) != nil {
          value = upper
          cursor = index
        } else {
          index = mark
        }
      }
      if kind(cursor) == .symbol("-"), unit(at: cursor + 1) != nil { cursor += 1 }
      // `1 hour - 4 hours`: a range with its unit twice.
      guard let (unit, count) = unit(at: cursor) else { return nil }
      index = cursor + count
      if kind(index) == .symbol("-") || word(index) == "to" {
        let mark = index
        index += 1
        if let upper = number(), let (upperUnit, upperCount) = self.unit(at: index) {
          index += upperCount
          return Self.limit(upper, upperUnit)
        }
        index = mark
      }
      // `1 h 30 min`
      if unit == .hour {
        let mark = index
        if word(index) == "and" { index += 1 }
        if let minutes = number(), let (next, nextCount) = self.unit(at: index), next == .minute {
          index += nextCount
          return TimeLimit(
            length: .clock(seconds: Int(value * 3600 + minutes * 60)), isStrict: false,
            qualifier: nil, iso: "PT\(value.plain)H\(minutes.plain)M",
            text: "\(value.plain) h \(minutes.plain) min")
        }
        index = mark
      }
      return Self.limit(value, unit)
    }

    private mutating func number() -> Double? {
      if case .number(let value)? = kind(index) {
        index += 1
        return value
      }
      if let word = word(index), let value = Self.numberWords[word] {
        // “a” and “an” count only right before a unit.
        guard word.count > 2 || unit(at: index + 1) != nil else { return nil }
        index += 1
        return value
      }
      return nil
    }

    private func unit(at index: Int) -> (Unit, count: Int)? {
      guard let word = word(index) else { return nil }
      if ["business", "working", "work"].contains(word) {
        let hyphen = kind(index + 1) == .symbol("-") ? 1 : 0
        let next = self.word(index + 1 + hyphen) ?? ""
        if next == "day" || next == "days" { return (.businessDay, 2 + hyphen) }
        if next == "hour" || next == "hours" { return (.hour, 2 + hyphen) }
        return nil
      }
      if word == "calendar", let next = self.word(index + 1), Self.units[next] == .day {
        return (.day, 2)
      }
      guard let unit = Self.units[word] else { return nil }
      return (unit, 1)
    }

    private static func limit(_ value: Double, _ unit: Unit) -> TimeLimit? {
      guard value.isFinite, value < 1_000_000 else { return nil }
      let whole = Int(value)
      let isWhole = Double(whole) == value
      func make(_ length: Length, _ iso: String, _ text: String) -> TimeLimit {
        TimeLimit(length: length, isStrict: false, qualifier: nil, iso: iso, text: text)
      }
      switch unit {
      case .second: return make(.clock(seconds: whole), "PT\(whole)S", "\(whole) s")
      case .minute:
        return make(.clock(seconds: Int(value * 60)), "PT\(whole)M", "\(whole) min")
      case .hour:
        let seconds = Int(value * 3600)
        return make(
          .clock(seconds: seconds), isWhole ? "PT\(whole)H" : "PT\(seconds / 60)M",
          "\(value.plain) h")
      case .day:
        guard isWhole else {
          return make(.clock(seconds: Int(value * 86_400)), "PT\(Int(value * 24))H", "\(Int(value * 24)) h")
        }
        return make(.days(whole), "P\(whole)D", counted(whole, "day"))
      case .week: return make(.days(whole * 7), "P\(whole)W", counted(whole, "week"))
      case .month: return make(.months(whole), "P\(whole)M", counted(whole, "month"))
      case .quarter: return make(.months(whole * 3), "P\(whole * 3)M", counted(whole * 3, "month"))
      case .year: return make(.months(whole * 12), "P\(whole)Y", counted(whole, "year"))
      case .businessDay:
        return make(.businessDays(whole), "P\(whole)BD", counted(whole, "business day"))
      }
    }
  }
}

extension Double {
  /// `4`, `1.5`.
  fileprivate var plain: String {
    self == self.rounded() && magnitude < 1e9 ? String(Int(self)) : String(self)
  }
}
