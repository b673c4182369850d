/// A line that may hold several labeled values: `Version 1.0 Last reviewed 2026-02-18Owner: Founder`,
/// `**Date:** 2026-07-10 · **Owner:** Dana`.
struct StatedLine {
  /// Marks around bold type; no author writes them.
  static let open = "\u{1}"
  static let close = "\u{2}"

  struct Found {
    let label: String
    let value: String
    /// What stands in parentheses behind the label, such as `UTC`.
    let aside: String?
    /// Where the label begins, in characters without marks.
    let start: Int
  }

  let statements: [Found]

  static func unmarked(_ text: String) -> String {
    text.filter { $0 != "\u{1}" && $0 != "\u{2}" }.trimmed
  }

  /// Labels that are followed by their value without a colon, as pages lose it when they are copied.
  private static let bare: Set<String> = [
    "version", "last reviewed", "last edited", "last updated", "last modified", "effective date",
    "next review", "last review",
  ]

  private struct Mark {
    let label: String?
    let start: Int
    let valueStart: Int
    var aside: String?
  }

  init(_ marked: String) {
    let text = Array(marked)
    // Folding may change the number of characters; what it would change more is no label of ours.
    let folded = text.map { character -> Character in
      let form = String(character).folded
      return form.count == 1
        ? form.first! : (form.isEmpty && character.isWhitespace ? " " : character)
    }
    var marks: [Mark] = []
    var index = 0
    while index < text.count {
      if let mark = Self.known(text, folded, at: index, previous: marks.last)
        ?? Self.unknownBold(text, at: index) ?? Self.unknownBehindBar(text, at: index)
      {
        marks.append(mark)
        index = max(mark.valueStart, index + 1)
      } else {
        index += 1
      }
    }
    var statements: [Found] = []
    for (position, mark) in marks.enumerated() {
      guard let label = mark.label else { continue }
      let end = position + 1 < marks.count ? marks[position + 1].start : text.count
      guard mark.valueStart <= end else { continue }
      let value = Self.unmarked(String(text[mark.valueStart..<end]))
        .trimming { "|·•;— –".contains($0) || $0.isWhitespace }
      let before = text[..<mark.start].filter { $0 != "\u{1}" && !$0.isWhitespace }.count
      statements.append(Found(label: label, value: value, aside: mark.aside, start: before))
    }
    self.statements = statements
  }

  /// A known label at a place, with where its value begins.
  private static func known(
    _ text: [Character], _ folded: [Character], at index: Int, previous: Mark?
  ) -> Mark? {
    let before = index > 0 ? text[index - 1] : " "
    guard !before.isLetter, before != "-", before != "/", before != "'", before != "." else {
      return nil
    }
    let isBold = before == "\u{1}"
    let isFirst = text[..<index].allSatisfy {
      $0.isWhitespace || $0 == "\u{1}" || !$0.isASCII && !$0.isLetter
    }
    for label in StatedLabels.all
    where index + label.count <= folded.count
      && folded[index..<index + label.count].elementsEqual(label)
    {
      var cursor = index + label.count
      if cursor < text.count, text[cursor].isLetter, label.last!.isLetter, label.last!.isASCII {
        continue
      }
      var hasClosed = false
      var aside: String?
      func skipBlanks() {
        while cursor < text.count, text[cursor].isWhitespace || text[cursor] == "\u{2}" {
          if text[cursor] == "\u{2}" { hasClosed = true }
          cursor += 1
        }
      }
      skipBlanks()
      // `Start (UTC):`
      if cursor < text.count, text[cursor] == "(" || text[cursor] == "（",
        let end = text[cursor...].firstIndex(where: { $0 == ")" || $0 == "）" }), end - cursor <= 12
      {
        let kept = cursor
        cursor = end + 1
        skipBlanks()
        if cursor < text.count, ":：".contains(text[cursor]) {
          aside = String(text[kept + 1..<end])
        } else {
          cursor = kept
        }
      }
      if cursor < text.count, ":：".contains(text[cursor]) {
        // A label within a sentence is none: only where something ended before it.
        let gap = text[..<index].last { !$0.isWhitespace && $0 != "\u{1}" }
        let isSeparated =
          isBold || isFirst || previous != nil || gap.map { "|·•;,—–(>".contains($0) } ?? true
        guard isSeparated, !(cursor + 1 < text.count && text[cursor + 1] == "/") else { continue }
        cursor += 1
        while cursor < text.count, text[cursor].isWhitespace || text[cursor] == "\u{2}" {
          cursor += 1
        }
        return Mark(label: String(label), start: index, valueStart: cursor, aside: aside)
      }
      if isBold, hasClosed, cursor < text.count, "·-–—=|→".contains(text[cursor]) {
        return Mark(label: String(label), start: index, valueStart: cursor + 1)
      }
      if isBold, hasClosed, isFirst, cursor < text.count, text[..<cursor].contains("\u{2}") {
        return Mark(label: String(label), start: index, valueStart: cursor)
      }
      if bare.contains(String(label)), isFirst || previous != nil, cursor < text.count,
        text[cursor].isASCIIDigit || "vV".contains(text[cursor])
          || isMonth(folded[cursor...])
      {
        return Mark(label: String(label), start: index, valueStart: cursor)
      }
    }
    return nil
  }

  private static func isMonth(_ rest: ArraySlice<Character>) -> Bool {
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      .contains(String(rest.prefix(3)))
  }

  /// A bold label that is none of ours ends the value before it.
  private static func unknownBold(_ text: [Character], at index: Int) -> Mark? {
    guard text[index] == "\u{1}", let close = text[index...].firstIndex(of: "\u{2}") else {
      return nil
    }
    let inside = text[index + 1..<close]
    let next = text[(close + 1)...].first { !$0.isWhitespace }
    guard inside.last == ":" || next == ":", inside.count <= 40 else { return nil }
    // What is ours is found one character further on.
    if known(text, text.map { String($0).folded.first ?? $0 }, at: index + 1, previous: nil) != nil
    {
      return nil
    }
    return Mark(label: nil, start: index, valueStart: close + 1)
  }

  /// `… | Team: Platform`: a label that is none of ours behind a bar or a middle dot.
  private static func unknownBehindBar(_ text: [Character], at index: Int) -> Mark? {
    guard "|·•".contains(text[index]) else { return nil }
    let rest = text[(index + 1)...]
    guard let colon = rest.prefix(32).firstIndex(where: { $0 == ":" || $0 == "|" }),
      text[colon] == ":",
      rest[..<colon].allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "\u{1}" || $0 == "\u{2}" }
      ),
      colon + 1 >= text.count || text[colon + 1].isWhitespace || text[colon + 1] == "\u{2}"
    else { return nil }
    let begin = rest.firstIndex { !$0.isWhitespace && $0 != "\u{1}" } ?? colon
    if known(
      text, text.map { String($0).folded.first ?? $0 }, at: begin,
      previous: Mark(label: nil, start: 0, valueStart: 0)) != nil
    {
      return nil
    }
    return Mark(label: nil, start: index, valueStart: colon + 1)
  }
}
