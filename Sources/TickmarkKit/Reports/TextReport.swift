/// The log that an engineer reads in CI: what, where, why, and the fix.
public struct TextReport: Sendable {
  let assessment: Assessment
  let style: Style

  /// - Parameter isColored: whether to mark levels with terminal colors.
  public init(_ assessment: Assessment, isColored: Bool = false) {
    self.assessment = assessment
    style = Style(isColored: isColored)
  }

  /// Deviations, exceptions and what a person must look at, by path and place, then the counts.
  public var text: String {
    let shown: Set<Outcome> = [.deviation, .excepted, .undetermined]
    var output = ""
    for line in assessment.lines(where: { shown.contains($0.outcome) && $0.isLogged }) {
      output += excerpt(line) + "\n"
    }
    return output + summary
  }

  private func excerpt(_ line: Assessment.Line) -> String {
    let finding = line.verdict.finding
    let label = label(line.verdict)
    var output =
      style.strong("\(style.paint(label, line.verdict))[\(line.rule.id)]")
      + ": \(style.strong(finding.message.printable))\n"
    output += place(finding.span, isMarked: true)
    for note in finding.notes {
      output += "\(style.strong("note")): \(note.message.printable)\n"
      if let span = note.span { output += place(span, isMarked: false) }
    }
    if let help = finding.help { output += "\(style.strong("help")): \(help.printable)\n" }
    return output
  }

  private func label(_ verdict: Verdict) -> String {
    switch verdict.outcome {
    case .deviation: verdict.level.rawValue
    default: verdict.outcome.words
    }
  }

  /// The arrow with path, line and column, and the line itself with its part underlined.
  private func place(_ span: Span, isMarked: Bool) -> String {
    let start = span.start
    var output = "  \(style.dim("-->")) \(span.path.printable):\(start.line):\(start.column)\n"
    guard isMarked, span.source.count > 0 else { return output }
    let excerpt = Excerpt(span, hiding: assessment.evidence.secrets[span.path] ?? [])
    guard !excerpt.line.isEmpty else { return output }
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.count)
    output += " \(gutter) \(style.dim("|"))\n"
    output += " \(style.dim(number)) \(style.dim("|")) \(excerpt.line)\n"
    output += " \(gutter) \(style.dim("|")) \(style.paintMark(excerpt.marks))\n"
    return output
  }

  private var summary: String {
    let documents = counted(assessment.evidence.documents.count, "document")
    let exercised = assessment.results.count(where: \.isExercised)
    let zone = assessment.evidence.configuration.calendar.zone.identifier
    let counts = Outcome.allCases.map { outcome in
      let count = assessment.count(outcome)
      let words = outcome == .met ? "met" : outcome.words
      let plural = outcome == .deviation && count != 1 ? "deviations" : words
      return "\(count) \(plural)"
    }
    let deviations = assessment.lines { $0.outcome == .deviation }
    let errors = deviations.count { $0.verdict.level == .error }
    let notes = deviations.count { $0.verdict.level == .note }
    let warnings = deviations.count - errors - notes
    var lines = [
      "\(documents), \(exercised) of \(assessment.results.count) rules exercised, as of \(assessment.evidence.asOf.iso) (\(zone))",
      counts.joined(separator: " · "),
    ]
    if !deviations.isEmpty {
      let noted = notes == 0 ? "" : ", \(counted(notes, "note")) (listed in JSON and on the site)"
      lines.append("\(counted(errors, "error")), \(counted(warnings, "warning"))\(noted)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Verdict {
  /// Notes stay out of the log; they are in JSON and on the site.
  fileprivate var isLogged: Bool { outcome != .deviation || level > .note }
}

/// One line of a file, cut around the part that matters.
private struct Excerpt {
  let line: String
  let marks: String

  private static let width = 100

  init(_ span: Span, hiding secrets: [Secret]) {
    let source = span.source
    func text(_ range: Range<Int>) -> String {
      source.span(range).text(hiding: secrets).printable
    }
    let number = source.lineNumber(at: span.range.lowerBound)
    let whole = source.line(number)
    let lower = max(span.range.lowerBound, whole.range.lowerBound)
    let upper = min(max(span.range.upperBound, lower), max(whole.range.upperBound, lower))
    var before = text(whole.range.lowerBound..<lower)
    var marked = text(lower..<upper)
    var after = text(upper..<max(whole.range.upperBound, upper))
    if before.count + marked.count + after.count > Self.width {
      if marked.count > Self.width {
        marked = marked.prefix(Self.width - 1) + "…"
        after = ""
      }
      let room = Self.width - marked.count
      let lead = max(room / 2, room - after.count)
      if before.count > lead { before = lead == 0 ? "" : "…" + before.suffix(lead - 1) }
      let tail = room - before.count
      if after.count > tail { after = tail == 0 ? "" : after.prefix(tail - 1) + "…" }
    }
    line = before + marked + after
    marks =
      String(repeating: " ", count: before.count)
      + String(repeating: "^", count: max(marked.count, 1))
  }
}

/// Terminal colors, or none.
struct Style: Sendable {
  let isColored: Bool

  private func wrap(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func strong(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func paintMark(_ text: String) -> String { wrap(text, "31") }

  func paint(_ text: String, _ verdict: Verdict) -> String {
    switch (verdict.outcome, verdict.level) {
    case (.deviation, .error): wrap(text, "31")
    case (.deviation, .warning): wrap(text, "33")
    default: wrap(text, "36")
    }
  }
}

extension String {
  /// The text without characters that could move the cursor or hide what follows; a tab is a space.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isUnprintable {
        result.append(scalar)
      } else {
        result.append(scalar == "\t" || scalar == "\n" ? " " : "\u{FFFD}")
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Control characters, and the marks that turn the direction of text around.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<32, 127..<160, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
