/// Reads a stated value as what its key holds, or says why it cannot be taken.
enum StatedValue {
  enum Reading {
    case value(String)
    case refused(String)
  }

  /// A person, role or team as written, without a mail address behind it.
  static func name(_ text: String) -> Reading {
    var value = text.trimming { "|·•;,`_*".contains($0) || $0.isWhitespace }
    if let open = value.lastIndex(where: { "<(".contains($0) }), open > value.startIndex,
      value[open...].contains("@"), value.hasSuffix(">") || value.hasSuffix(")")
    {
      value = value[..<open].trimmed
    } else if let blank = value.lastIndex(of: " "), value[blank...].contains("@"),
      value[blank...].contains("."), !value[blank...].hasPrefix(" @")
    {
      value = value[..<blank].trimmed
    }
    // `Dana Reyes (CTO)`, `Dana Reyes (she/her)`: what is in parentheses is no part of the name.
    if let open = value.firstIndex(where: { "(（".contains($0) }), open > value.startIndex,
      ")）".contains(value.last ?? " "), !value.contains(","),
      value.filter({ "(（".contains($0) }).count == 1
    {
      value = value[..<open].trimmed
    }
    guard isFilled(value), !["self", "myself", "me", "us", "n/a"].contains(value.folded) else {
      return .refused("nobody is named")
    }
    if "(（[".contains(value.first!), ")）]".contains(value.last!) {
      return .refused("it is a remark, no name")
    }
    guard value.count <= 100, value.contains(where: \.isLetter) else {
      return .refused("it is no name")
    }
    return .value(value)
  }

  /// A short text as written.
  static func short(_ statement: Statement, limit: Int = 100) -> Reading {
    let value = statement.value.trimming { "`_*".contains($0) || $0.isWhitespace }
    guard isFilled(value) else { return .refused("nothing is filled in") }
    guard value.count <= limit, !statement.isCut else {
      return .refused("it is too long for a key")
    }
    return .value(value)
  }

  /// A length of time that can be counted, such as `2 h 41 min`.
  static func duration(_ statement: Statement) -> Reading {
    let head = statement.value.split { "(（。;,".contains($0) }.first.map { String($0).trimmed } ?? ""
    // `4 min/hour` says how often.
    guard head.count <= 40, !head.contains("/"), !head.folded.holds(word: "per"),
      WrittenDuration(Located(head, statement.span)) != nil
    else {
      return .refused("it is no length of time that can be counted")
    }
    return .value(head)
  }

  /// One word or a few: a choice between several is a template's.
  static func status(_ text: String) -> Reading {
    let folded = text.trimmed
    guard !folded.contains("|"), !folded.contains(" / ") else {
      return .refused("it offers a choice")
    }
    let head = folded.split { "(（—–·:.,;".contains($0) }.first.map { String($0).trimmed } ?? ""
    let stated = head.components(separatedBy: " - ").first!.trimming {
      !($0.isLetter || $0.isNumber)
    }
    // `Resolved 2026-06-20`
    let words = stated.split(separator: " ").prefix { Day(iso: String($0)) == nil }
    let value = (words.last == "on" ? words.dropLast() : words).joined(separator: " ")
    guard isFilled(value), value.count <= 24, value.contains(where: \.isLetter),
      value.split(separator: " ").count <= 3
    else { return .refused("it is no short state") }
    return .value(value)
  }

  /// A severity label at the beginning of the text, as written.
  static func severity(_ text: String) -> Reading {
    let text = text.trimming { "`_*\"'“”[]".contains($0) || $0.isWhitespace }
    guard isFilled(text), !text.hasPrefix("<"), !text.hasPrefix("{") else {
      return .refused("nothing is filled in")
    }
    let separators: Set<Character> = [
      "(", "（", "·", "—", "–", ":", ",", ";", "|", "/", "→", "、", "，", "：", "\n", "[", "=", ">",
      "※",
    ]
    var end = text.endIndex
    if let found = text.indices.dropFirst().first(where: { separators.contains(text[$0]) }) {
      end = found
    }
    for dash in [" - ", " -> ", ". ", " to ", " or ", " and "] {
      if let range = text.range(ofText: dash), range < end { end = range }
    }
    let head = text[..<end].trimmed
    let rest = String(text[end...])
    guard let label = SeverityLabel(head), label.remark == nil, label.name == nil || label.isCoded,
      !["none", "normal", "standard", "planned", "information", "notice", "notification"].contains(
        head.folded)
    else { return .refused("it names no level") }
    if let name = label.name, isOther(name, than: label.id) {
      return .refused("it names several levels")
    }
    let words = rest.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    let mark = rest.trimmed.first
    for (index, word) in words.enumerated() where isOther(word, than: label.id) {
      // `SEV-1 / SEV-2`, `SEV-3 → SEV-1`, `SEV-2, later SEV-1`: which of them holds is not said;
      // `SEV-2 (raised from SEV-3)` says it.
      let isCoded = word.contains(where: \.isLetter) && word.contains(where: \.isNumber)
      let isListed =
        mark.map { "|/→-,oat".contains($0) } ?? false
        && words[..<index].allSatisfy {
          ["to", "or", "and", "-", "o", "oder", "ou"].contains($0.folded) || isOther($0, than: word)
        }
      let before = words[..<index].suffix(2).map(\.folded)
      let isPast = ["from", "initially", "formerly", "previously", "originally", "was"]
        .contains(where: before.contains)
      if isListed || isCoded && !isPast { return .refused("it names several levels") }
    }
    return .value(label.id)
  }

  /// Whether a word is a level of the same kind: a code beside a code, a name beside a name.
  private static func isOther(_ word: String, than id: String) -> Bool {
    guard let other = SeverityLabel(word), SeverityLabel.key(other.id) != SeverityLabel.key(id)
    else { return false }
    return other.id.contains(where: \.isNumber) == id.contains(where: \.isNumber)
  }

  /// An id: no sentence, a digit in it, not a date, no code of something else.
  static func id(_ text: String) -> Reading {
    let value = text.trimming { "`_*[]".contains($0) || $0.isWhitespace }
    guard isFilled(value) else { return .refused("nothing is filled in") }
    let token = value.split { "(（,;|".contains($0) }.first.map { String($0).trimmed } ?? value
    guard token.count <= 48, token.contains(where: \.isNumber), !token.contains(" "),
      !token.hasPrefix("<"), !token.contains("{"), !token.contains("://"),
      token.allSatisfy({ $0.isLetter || $0.isNumber || "-_#./".contains($0) }),
      Day(iso: token) == nil,
      // `INC-YYYY-NNN` is a pattern.
      !["yyyy", "nnn", "xxx", "mmdd"].contains(where: { token.folded.holds($0) })
    else { return .refused("it is no id") }
    return .value(token)
  }

  static func version(_ text: String) -> Reading {
    let token = text.trimmed.split { " (,;|\t".contains($0) }.first.map(String.init) ?? ""
    let value = token.trimming { "`_*".contains($0) }
    guard value.contains(where: \.isNumber), value.count <= 20,
      value.allSatisfy({ $0.isLetter || $0.isNumber || ".-_".contains($0) })
    else { return .refused("it is no version") }
    return .value(value)
  }

  /// A cadence such as `Quarterly`, `6 months`.
  static func cadence(_ text: String) -> Reading {
    let value = text.trimming { "`_*.".contains($0) || $0.isWhitespace }
    if case .limit = TimeLimit.read(value) { return .value(value) }
    return .refused("it is no length of time")
  }

  /// One day that can be read in one way only.
  static func day(_ text: String) -> Reading {
    let days = WrittenDay.all(in: text)
    guard let first = days.first else {
      let isNumber = text.contains(where: \.isNumber)
      return .refused(isNumber ? "it cannot be read as one day" : "no day is named")
    }
    guard Set(days).count == 1 else { return .refused("it names several days") }
    return .value(first.iso)
  }

  /// `@assignee`, `@github_handle`: what templates write where a person goes.
  private static func isSampleHandle(_ text: String) -> Bool {
    guard text.hasPrefix("@"), !text.contains(" ") else { return false }
    let name = text.folded.dropFirst()
    return ["assignee", "owner", "name", "user", "username", "handle", "person", "someone"]
      .contains { name == $0 || name.hasSuffix("_" + $0) || name.hasSuffix("-" + $0) }
      || name.hasPrefix("your")
  }

  static func isFilled(_ text: String) -> Bool {
    !text.isEmpty && !isSampleHandle(text) && !Placeholder.isPlaceholder(text)
      && !["未割当", "未定", "なし", "tbd", "to be filled", "not applicable"].contains(text.folded)
      && text.contains { $0.isLetter || $0.isNumber }
  }
}

extension String {
  /// Where a text begins in this one.
  fileprivate func range(ofText part: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) { return index }
      index = self.index(after: index)
    }
    return nil
  }

  fileprivate func components(separatedBy part: String) -> [String] {
    guard let index = range(ofText: part) else { return [self] }
    return [String(self[..<index]), String(self[self.index(index, offsetBy: part.count)...])]
  }
}

/// Dates in somebody's text that can be read in one way only.
enum WrittenDay {
  static func all(in text: String) -> [Day] {
    var result: [Day] = []
    let characters = Array(text.prefix(300))
    var index = 0
    while index < characters.count {
      if characters[index].isASCIIDigit, index == 0 || !characters[index - 1].isASCIIDigit,
        let (day, end) = numeric(characters, from: index)
      {
        result.append(day)
        index = end
      } else {
        index += 1
      }
    }
    let words = text.prefix(300).split { " ()|\t\n".contains($0) }.map {
      String($0).trimming { ":;*".contains($0) }
    }
    if words.count >= 3 {
      for start in 0...(words.count - 3) {
        if let day = Day(english: words[start..<start + 3].joined(separator: " ")) {
          result.append(day)
        }
      }
    }
    for word in words where word.filter({ $0 == "-" }).count == 2 {
      // `18-Feb-2026`
      if let day = Day(english: word.replacing("-", with: " ").trimming { ".,".contains($0) }) {
        result.append(day)
      }
    }
    return result
  }

  /// `2026-03-12`, `2026/3/12`, `2026年3月12日`, `12.03.2026`, and `03/31/2026`, whose parts can only
  /// be month and day.
  private static func numeric(_ text: [Character], from start: Int) -> (Day, Int)? {
    var index = start
    func number() -> (value: Int, digits: Int) {
      var value = 0
      var digits = 0
      while index < text.count, text[index].isASCIIDigit, digits < 5 {
        value = value * 10 + text[index].wholeNumberValue!
        digits += 1
        index += 1
      }
      return (value, digits)
    }
    func mark() -> Character? {
      guard index < text.count else { return nil }
      index += 1
      return text[index - 1]
    }
    let first = number()
    guard let mark1 = mark() else { return nil }
    let second = number()
    guard let mark2 = mark() else { return nil }
    let third = number()
    guard first.digits >= 1, second.digits >= 1, second.digits <= 2 else { return nil }
    if first.digits == 4 {
      guard third.digits >= 1, third.digits <= 2,
        mark1 == mark2 && "-/.‑".contains(mark1) || mark1 == "年" && mark2 == "月"
      else { return nil }
      return Day(year: first.value, month: second.value, day: third.value).map { ($0, index) }
    }
    guard third.digits == 4, first.digits <= 2, mark1 == mark2, "./-".contains(mark1) else {
      return nil
    }
    if mark1 == "." {
      return Day(year: third.value, month: second.value, day: first.value).map { ($0, index) }
    }
    let asMonthFirst = Day(year: third.value, month: first.value, day: second.value)
    let asDayFirst = Day(year: third.value, month: second.value, day: first.value)
    switch (asMonthFirst, asDayFirst) {
    case (let day?, nil), (nil, let day?): return (day, index)
    case (let day?, let other?) where day == other: return (day, index)
    default: return nil
    }
  }
}
