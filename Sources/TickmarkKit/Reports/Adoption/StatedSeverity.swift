/// Severities in titles and sentences.
enum StatedSeverity {
  /// A coded label in brackets, or one whose code says what it is: `[P1]`, `SEV-2: outage`.
  static func inTitle(_ title: String) -> String? {
    var found: [String] = []
    let tokens = title.split { " :,—–·|/".contains($0) }.map(String.init)
    for (index, token) in tokens.enumerated() {
      let isBracketed = token.first.map { "([（【".contains($0) } ?? false
      var bare = token.trimming { "()[]（）【】.".contains($0) }
      if ["sev", "severity"].contains(bare.folded), index + 1 < tokens.count {
        bare += " " + tokens[index + 1].trimming { "()[]（）【】.".contains($0) }
      }
      guard let label = SeverityLabel(bare), label.isCoded, label.name == nil, label.remark == nil
      else { continue }
      let stem = bare.folded.prefix { $0.isLetter }
      if stem.hasPrefix("sev") || isBracketed && ["p", "s"].contains(String(stem))
        || stem == "p" && bare.first == "P" && index == 0
      {
        found.append(label.id)
      }
    }
    return Set(found.map { SeverityLabel.key($0) }).count == 1 ? found[0] : nil
  }

  /// “This was a SEV-2 incident”, “declared SEV1”, in the summary or before the first section.
  static func inSentences(_ document: Document, _ sections: ReportSections) -> (String, Span)? {
    var found: [(String, Span)] = []
    let top = document.blocks.prefix { block in
      if case .heading(let level, _) = block.content { return level == 1 } else { return true }
    }
    for block in Array(top) + (sections[.summary]?.blocks ?? []) {
      guard case .paragraph(let inlines) = block.content else { continue }
      let words = inlines.plainText.split { $0.isWhitespace }.map {
        String($0).trimming { ".,;:()[]\"“”".contains($0) }
      }
      for (index, word) in words.enumerated() where word.folded.hasPrefix("sev") {
        let label =
          ["sev", "severity"].contains(word.folded) && index + 1 < words.count
          ? word + " " + words[index + 1] : word
        guard let level = SeverityLabel(label), level.isCoded, level.name == nil else { continue }
        let before = words[..<index].suffix(3).map(\.folded)
        let verbs: Set<String> = [
          "was", "declared", "classified", "rated", "categorized", "categorised", "graded", "as",
        ]
        let isStated =
          before.contains(where: verbs.contains) && !before.contains("not")
          && !before.contains("initially")
        if isStated {
          found.append((level.id, block.span.first(of: label) ?? block.span.firstLine))
        } else {
          found.append(("", block.span))
        }
      }
    }
    let labels = Set(found.map { SeverityLabel.key($0.0) })
    return labels.count == 1 && labels != [""] ? found[0] : nil
  }

  /// Whether two labels are one: `SEV-1` and `sev1`, or a code and a name, which cannot differ.
  static func agree(_ left: String, _ right: String) -> Bool {
    if SeverityLabel.key(left) == SeverityLabel.key(right) { return true }
    let isCode = { (text: String) in text.contains(where: \.isNumber) }
    return isCode(left) != isCode(right)
  }
}
