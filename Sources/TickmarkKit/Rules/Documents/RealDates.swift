extension Rule {
  static let realDates = Rule(
    id: "real-dates", code: "DOC-04",
    title: "Dates are real and written YYYY-MM-DD, instants carry their offset",
    rationale: """
      A deadline can only be counted from a time that everybody reads alike: 03/04/2026 is two \
      days, and 14:05 without an offset is any of 38 moments. Long English dates in prose are \
      understood and only warned about.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("ISO dates and instants", .postMortem),
      .good("a leap day that exists", .drill, "held_on: 2028-02-29"),
      .other(
        .notApplicable, "no date at all", .files,
        "-- report.md --\n---\ntype: post-mortem\nid: INC-20260312-01\n---\n"),
      .bad("no offset", .postMortem, "resolved_at: ↓2026-03-12T16:30:00"),
      .bad("a date that does not exist", .drill, "held_on: ↓2026-02-30"),
      .bad("a leap day that does not exist", .drill, "held_on: ↓2026-02-29"),
      .bad("day and month in doubt", .drill, "held_on: ↓03/04/2026"),
      .bad("a long English date in front matter", .drill, "held_on: ↓\"Feb 18, 2026\""),
      .bad("a date where an instant is needed", .postMortem, "detected_at: ↓2026-03-12"),
      .bad(
        "a date in the review ledger", .playbook,
        "reviews:\n  - {on: ↓2026-13-01, by: dana, outcome: approved}"),
      .bad(
        "day and month in doubt in prose", .postMortem,
        "## Summary\n\nNobody could sign in on ↓03/04/2026."),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      guard let type = evidence.types[document.path] else { return [] }
      let subject = Subject.document(document)
      let values = datedValues(document, type: type.value).filter {
        !Placeholder.isPlaceholder($0.value.value)
      }
      var verdicts: [Verdict] = []
      for (name, shape, value) in values {
        if let finding = finding(name, shape, value) {
          verdicts.append(.deviation(subject, finding))
        }
      }
      verdicts += proseFindings(document, subject)
      guard verdicts.isEmpty else { return verdicts }
      guard !values.isEmpty else {
        return [.notApplicable(subject, at: type.span, "no key holds a date or a time")]
      }
      return [
        .met(
          subject, at: type.span,
          "\(counted(values.count, "date and time", "dates and times")) read")
      ]
    }
  }

  /// Every value of the front matter that should be a date or an instant.
  static func datedValues(
    _ document: Document, type: DocumentType
  ) -> [(name: String, shape: KeyShape, value: Located<String>)] {
    var result: [(String, KeyShape, Located<String>)] = []
    // Under “columns” stand headers of an export.
    for key in type.keys {
      guard let value = document.frontMatter[key.name] else { continue }
      switch key.shape {
      case .date, .instant, .dateOrInstant:
        if let text = value.text { result.append((key.name, key.shape, text)) }
      // Columns of a register and reasons for not measuring stand under the names of times.
      case _ where key.name == "columns" || key.name == "not_measured": break
      default:
        for item in value.items {
          let entries = item.entries
          for index in entries.indices {
            guard let shape = entries[index].key.value.shapeOfTime,
              let text = entries[index].value.text
            else { continue }
            result.append((entries[index].key.value, shape, text))
          }
        }
      }
    }
    return result
  }

  private static func finding(_ name: String, _ shape: KeyShape, _ value: Located<String>)
    -> Finding?
  {
    let text = value.value.trimmed
    let written = Instant.parse(text)
    switch (written, shape) {
    case (.instant, .instant), (.instant, .dateOrInstant), (.dateOnly, .date),
      (.dateOnly, .dateOrInstant):
      return nil
    case (.naive, _):
      return Finding(
        "\(name) “\(text)” has no offset", at: value.span,
        help: "add “Z” for UTC, or the offset, as in “\(text)Z”")
    case (.dateOnly, _):
      return Finding(
        "\(name) must be an instant, found the date \(text)", at: value.span,
        help: "add the time and its offset, as in “\(text)T14:05:00Z”")
    case (.instant, _):
      return Finding(
        "\(name) must be a date, found an instant", at: value.span,
        help: "write “\(text.prefix(10))”")
    case (.malformed, _):
      if let day = Day(english: text) {
        return Finding(
          "\(name) “\(text)” is not written YYYY-MM-DD", at: value.span, help: "write “\(day.iso)”")
      }
      if isSlashed(text) {
        return Finding(
          "\(name) “\(text)” may be read as two dates", at: value.span, help: "write it YYYY-MM-DD")
      }
      return Finding(
        "\(name) must be \(shape.description), found “\(text)”", at: value.span,
        help: String(text.prefix(10)).isWrittenAsDate ? "use a date and time that exist" : nil)
    }
  }

  /// `03/04/2026`, where both numbers may be a month.
  private static func isSlashed(_ text: String) -> Bool {
    let parts = text.split(separator: "/")
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }), parts[2].count == 4 else {
      return false
    }
    return true
  }

  private static func proseFindings(_ document: Document, _ subject: Subject) -> [Verdict] {
    var verdicts: [Verdict] = []
    document.blocks.eachRun { inlines, span, isQuoted in
      guard !isQuoted else { return }
      let text = inlines.prose
      // Most text has no such date in it; a look at the bytes tells.
      guard text.mayHoldDateOrYear else { return }
      let words = text.split(separator: " ")
      for (index, word) in words.enumerated() where word.mayBeDateOrYear {
        let date = String(word).trimming { ".:,;()".contains($0) }
        guard date.utf8.count >= 4 else { continue }
        if let finding = slashed(date, in: span) { verdicts.append(.deviation(subject, finding)) }
        guard index >= 2, date.utf8.count == 4, Int(date) != nil else { continue }
        let three = words[index - 2...index].joined(separator: " ").trimming {
          ".,;:()".contains($0)
        }
        guard let day = Day(english: three) else { continue }
        verdicts.append(
          .deviation(
            subject, at: span.first(of: three) ?? span.firstLine,
            "“\(three)” is not written YYYY-MM-DD", level: .warning, help: "write “\(day.iso)”"))
      }
    }
    return verdicts
  }

  /// A date such as `03/04/2026`, unless its numbers leave only one reading.
  private static func slashed(_ date: String, in span: Span) -> Finding? {
    guard isSlashed(date) else { return nil }
    let numbers = date.split(separator: "/").compactMap { Int($0) }
    guard numbers[0] <= 12, numbers[1] <= 12, numbers[0] != numbers[1] else { return nil }
    return Finding(
      "“\(date)” may be read as two dates", at: span.first(of: date) ?? span.firstLine,
      help: "write it YYYY-MM-DD")
  }
}

extension String {
  /// What stands under a key of this name inside a list: a day under `on` and `…_on`, a moment
  /// under `at` and `…_at`.
  fileprivate var shapeOfTime: KeyShape? {
    let end = utf8.suffix(3)
    if self == "on" || end.elementsEqual("_on".utf8) { return .date }
    if self == "at" || end.elementsEqual("_at".utf8) { return .dateOrInstant }
    return nil
  }

  /// Whether digits stand before a slash somewhere, or four of them that begin no ISO date.
  fileprivate var mayHoldDateOrYear: Bool {
    var digits = 0
    for byte in utf8 {
      if (48...57).contains(byte) {
        digits += 1
        continue
      }
      if digits > 0, byte == UInt8(ascii: "/") { return true }
      if digits == 4, byte != UInt8(ascii: "-") { return true }
      digits = 0
    }
    return digits == 4
  }
}

extension Substring {
  /// Whether a look at the bytes leaves it possible that the word is a date with slashes or a year.
  fileprivate var mayBeDateOrYear: Bool {
    utf8.contains { (48...57).contains($0) }
      && !utf8.contains { (65...90).contains($0) || (97...122).contains($0) }
  }
}
