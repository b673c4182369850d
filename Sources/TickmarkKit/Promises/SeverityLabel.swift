/// A severity label as people write it: `SEV‑1`, `Sev 1`, `P1 — Critical`, `#P2`, `🔴 High (S1)`.
struct SeverityLabel {
  let id: String
  var name: String?
  /// What stands in parentheses in the label's cell, such as `≤15 min`.
  let aside: String?
  /// A longer text behind the label, which describes the level rather than naming it.
  var remark: String?

  /// Reads a cell; nil when it is no severity label.
  init?(_ cell: String) {
    var text = SeverityLabel.withoutMarks(cell)
    var aside: String?
    if text.hasSuffix(")") || text.hasSuffix("）"),
      let open = text.lastIndex(where: { "(（".contains($0) }), open > text.startIndex
    {
      aside = String(text[text.index(after: open)...].dropLast()).trimmed
      text = SeverityLabel.withoutMarks(String(text[..<open]))
    }
    guard !text.isEmpty, text.count <= 160 else { return nil }
    if let (label, rest) = SeverityLabel.closed(text) {
      self = label
      remark = rest
    } else if let length = SeverityLabel.code(text.folded) {
      id = String(text.prefix(length)).trimmed
      let tail = String(text.dropFirst(length))
      let rest = SeverityLabel.withoutMarks(tail)
      if rest.isEmpty {
        let isName = aside.map { SeverityLabel.isName($0) } ?? false
        name = isName ? aside : nil
        self.aside = isName ? nil : aside
      } else {
        let isShort = rest.split(separator: " ").count <= 5 && rest.count <= 48
        let isSeparated = tail.trimmed.first.map { ":/-–—|,.·•=".contains($0) } ?? false
        guard isShort || isSeparated || tail.first == "\n" else { return nil }
        name = isShort ? rest : nil
        remark = isShort ? nil : rest
        self.aside = aside
      }
    } else if SeverityLabel.isName(text) {
      id = text
      // `Critical (P1)`: the code is the better id, but the author leads with the name.
      name = aside.flatMap { SeverityLabel.code($0.folded) == nil ? nil : $0 }
      self.aside = name == nil ? aside : nil
    } else if let space = text.lastIndex(of: " "),
      SeverityLabel.isName(String(text[..<space]).trimmed),
      SeverityLabel.isWholeCode(String(text[space...]).trimmed)
    {
      // `Critical P1`
      id = String(text[..<space]).trimmed
      name = String(text[space...]).trimmed
      self.aside = aside
    } else if let dash = text.firstIndex(where: { "-–—:/\n".contains($0) }),
      SeverityLabel.isName(String(text[..<dash]).trimmed)
    {
      id = String(text[..<dash]).trimmed
      let rest = SeverityLabel.withoutMarks(String(text[dash...]))
      let isShort = rest.split(separator: " ").count <= 5 && rest.count <= 48
      name = isShort && !rest.isEmpty ? rest : nil
      remark = isShort ? nil : rest
      self.aside = aside
    } else {
      return nil
    }
  }

  /// A word of the author's own beside levels that are known: `Request`, `error`.
  init?(ownWord text: String) {
    let text = SeverityLabel.withoutMarks(text)
    guard !text.isEmpty, text.count <= 24, text.split(separator: " ").count <= 2,
      !text.contains(where: \.isNumber)
    else { return nil }
    id = text
    name = nil
    aside = nil
  }

  /// `High (P2) - the queue is slow`: a label that a parenthesis ends, and what is said of it.
  private static func closed(_ text: String) -> (label: SeverityLabel, remark: String)? {
    guard let close = text.firstIndex(where: { ")）".contains($0) }) else { return nil }
    let rest = String(text[text.index(after: close)...]).trimmed
    guard let separator = rest.first, ":-–—\n".contains(separator),
      let label = SeverityLabel(String(text[...close])), label.name != nil || !label.isCoded
    else { return nil }
    return (label, withoutMarks(rest))
  }

  /// Whether the label is a code with its number, such as `P1` or `Level 2`.
  var isCoded: Bool { id.contains(where: \.isNumber) && !isBare }

  /// Whether the label is a number alone.
  var isBare: Bool { id.allSatisfy(\.isNumber) }

  /// Whether the label counts tiers rather than grades incidents by its own word: `L1`, `Level 2`.
  var isTier: Bool {
    ["l", "level", "tier", "n", "nivel", "niveau", "stufe"]
      .contains(id.folded.prefix { $0.isLetter }.trimmed)
  }

  /// The text without emoji, bullets and dashes at its ends, and without `:red_circle:`.
  private static func withoutMarks(_ text: String) -> String {
    var text = text.trimmed
    if text.hasPrefix(":"), let end = text.dropFirst().firstIndex(of: ":"),
      text[..<end].dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) })
    {
      text = String(text[text.index(after: end)...])
    }
    while let first = text.unicodeScalars.first,
      !first.properties.isAlphabetic, !("0"..."9").contains(first), first != "(", first != "（"
    {
      text = String(text.unicodeScalars.dropFirst())
    }
    while let last = text.unicodeScalars.last,
      !last.properties.isAlphabetic, !("0"..."9").contains(last),
      !")）+%".unicodeScalars.contains(last)
    {
      text = String(text.unicodeScalars.dropLast())
    }
    return text
  }

  static func isName(_ text: String) -> Bool {
    let folded = text.folded
    if SeverityWords.names.contains(folded) { return true }
    // `Critical severity`, `High priority`, `Severity critical`
    let words = folded.split(separator: " ").map(String.init)
    guard words.count == 2 else { return false }
    return SeverityWords.names.contains(words[0]) && SeverityWords.nouns.contains(words[1])
      || SeverityWords.names.contains(words[1]) && SeverityWords.nouns.contains(words[0])
  }

  /// Whether a sentence speaks of a level: by its code, or by its name and what it grades, as in
  /// `(critical incidents)` and `medium/low severity`. “A critical update” speaks of none.
  static func isNamed(_ level: String, in sentence: String) -> Bool {
    guard !level.contains(where: \.isNumber) else { return sentence.mentions(level) }
    let words = sentence.folded.words
    let name = level.folded
    if sentence.folded.hasPrefix(name),
      sentence.dropFirst(name.count).first.map({ ":：(–—".contains($0) }) == true
    {
      return true
    }
    return words.indices.contains { index in
      words[index] == name
        && words[(index + 1)...].first { !SeverityWords.names.contains($0) }
          .map(SeverityWords.nouns.contains) == true
    }
  }

  /// Whether it says itself that it grades: `P1`, `Priority high`.
  var isGraded: Bool {
    isCoded || id.words.contains(where: SeverityWords.scales.contains)
      || name.map(SeverityLabel.isWholeCode) ?? false
  }

  private static func isWholeCode(_ text: String) -> Bool {
    code(text.folded) == text.folded.count && text.contains(where: \.isLetter)
  }

  /// How many characters of a folded label are its code (`sev-1`, `p 2`, `s0`, `level 3`).
  private static func code(_ folded: String) -> Int? {
    let head = folded.prefix { $0.isLetter || $0 == " " }.trimmed
    guard SeverityWords.codes.contains(head) else {
      // A table may number its levels with bare digits: `1`, `1 - Critical`.
      let digits = folded.prefix { $0.isNumber }
      guard !digits.isEmpty, digits.count <= 2 else { return nil }
      let rest = withoutMarks(String(folded.dropFirst(digits.count)))
      return rest.isEmpty && digits.count == folded.count || isName(rest) ? digits.count : nil
    }
    var count = folded.prefix { $0.isLetter || " -#".contains($0) }.count
    let digits = folded.dropFirst(count).prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    count += digits.count
    let next = folded.dropFirst(count).first
    let joins = next.map { $0.isASCII && $0.isLetter || $0.isNumber || "%.".contains($0) } ?? false
    return joins && !(next == "." && folded.dropFirst(count + 1).first?.isNumber != true)
      ? nil : count
  }

  /// The label for comparison: `SEV‑1`, `Sev 1` and `sev1` are one.
  static func key(_ label: String) -> String {
    let folded = label.folded
    guard folded.utf8.allSatisfy({ $0 < 128 }) else {
      return String(folded.filter { $0.isLetter || $0.isNumber })
    }
    return String(
      decoding: folded.utf8.filter { (97...122).contains($0) || (48...57).contains($0) },
      as: UTF8.self)
  }

  /// Whether the parenthesis in the label's cell is a time, as in `P1 — Critical (≤15 min)`.
  var hasTime: Bool {
    guard let aside, case .limit = TimeLimit.read(aside) else { return false }
    return true
  }
}
