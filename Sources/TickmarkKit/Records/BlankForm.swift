extension Document {
  /// Whether it is a form that is yet to be filled in: its title or its name says so, the title
  /// ends with a blank, as in `Post-mortem: [incident title]`, or its days and times are blanks.
  var isTemplate: Bool {
    let words: Set<String> = ["template", "plantilla", "modelo", "modèle", "vorlage", "шаблон"]
    let title = title.folded
    let titleWords = title.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if ["template", "plantilla", "vorlage"].contains(titleWords.last ?? "")
      || ["template", "plantilla"].contains(titleWords.first ?? "")
      || ["modelo de ", "modèle de ", "vorlage "].contains(where: title.hasPrefix)
      || title.hasSuffix("テンプレート") || title.hasSuffix("模板")
    {
      return true
    }
    let name = (path.split(separator: "/").last.map(String.init) ?? "").folded
    let stem = name.split { ".-_ ".contains($0) }.dropLast().map(String.init)
    if [stem.first, stem.last].contains(where: { $0.map(words.contains) ?? false }) { return true }
    return hasBlankTitle || hasBlankDays
  }

  private var hasBlankTitle: Bool {
    // Of `<title>` a reader sees nothing; the line as written has it.
    guard let line = sections.first?.heading.firstLine.text.trimmed else { return false }
    for (open, close) in [("[", "]"), ("<", ">"), ("{", "}")] where line.hasSuffix(close) {
      guard let start = line.lastIndex(of: Character(open)) else { continue }
      let inside = String(line[start...]).trimming { "<>[]{} ".contains($0) }
        .replacing("-", with: " ").replacing("_", with: " ")
      let isWords = inside.contains(where: \.isLowercase) && !inside.contains(where: \.isNumber)
      if isWords, inside.contains(" ") || Self.blankTitles.contains(inside.folded) { return true }
    }
    return false
  }

  private static let blankTitles: Set<String> = [
    "title", "name", "incident", "titre", "título", "titulo", "titel", "incidente", "service",
  ]

  /// Whether it has `YYYY-MM-DD` and `HH:MM` where a report has days and times, and no day at all.
  ///
  /// Samples of code are left aside: a guide may show a form without being one.
  private var hasBlankDays: Bool {
    let marks = ["YYYY", "HH:MM", "JJJJ", "AAAA-MM", "TT.MM."]
    guard marks.contains(where: { source.text.holds($0) }) else { return false }
    var blanks = 0
    var isCode = false
    for number in 1...source.lineCount {
      let line = String(source.line(number).text)
      if line.trimmed.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { continue }
      if marks.contains(where: { line.holds($0) }) {
        blanks += 1
      } else if WrittenTime.day(in: line) != nil {
        return false
      }
    }
    return blanks >= 2
  }
}
