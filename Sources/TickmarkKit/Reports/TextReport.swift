/// The log that an engineer reads in CI: what, where, why, and the fix.
///
/// Errors are always shown in full, file by file, those with errors first. Where there is more than
/// a screen, an overview goes ahead of them, and only so many of the others are shown; the rest is
/// counted, with how to see it.
public struct TextReport: Sendable {
  let run: Run
  let style: Style
  /// The columns that an excerpt may take, its gutter too.
  let width: Int
  /// The columns after which sentences go on in the next line; nil where they never do, so that a
  /// log in a file can be searched line by line.
  let margin: Int?
  /// Whether nothing is cut short.
  let isComplete: Bool

  /// The columns where nobody says.
  private static let usualWidth = 100
  /// From so many findings on there is an overview.
  private static let screenful = 8
  /// So many findings that are no errors are shown in full, and so many known ones named.
  private static let shownInFull = 20

  /// - Parameters:
  ///   - isColored: whether to mark levels with terminal colors.
  ///   - width: the terminal's columns; nil where there is none: then excerpts are of the usual
  ///     width and sentences are not broken.
  ///   - isComplete: whether to show what would be cut short.
  public init(
    _ run: Run, isColored: Bool = false, width: Int? = nil, isComplete: Bool = false
  ) {
    self.run = run
    style = Style(isColored: isColored)
    self.width = max(min(width ?? Self.usualWidth, 160), 40)
    margin = width == nil ? nil : self.width
    self.isComplete = isComplete
  }

  /// Deviations, exceptions and what a person must look at, file by file, then the counts.
  public var text: String {
    let open = run.lines.filter { $0.isLogged && !$0.isKnown }
    return overview(open) + files(open) + known + summary(open)
  }

  // MARK: Parts

  /// Which rules deviate most, where the findings take more than a screen.
  private func overview(_ open: [Run.Line]) -> String {
    guard open.count > Self.screenful else { return "" }
    let files = Set(open.map(\.finding.span.path)).count
    let byRule = Dictionary(grouping: open, by: \.rule.id).values.sorted { left, right in
      func rank(_ lines: [Run.Line]) -> (Int, Int) {
        (lines.count(where: \.isError), lines.count)
      }
      let (one, other) = (rank(left), rank(right))
      return one == other ? left[0].rule.code < right[0].rule.code : one > other
    }
    var output = "\(style.strong(kinds(open))) in \(counted(files, "file")); most of them:\n"
    let shown = byRule.prefix(5)
    let digits = String(shown.map(\.count).max() ?? 0).count
    for lines in shown {
      let count = String(lines.count)
      let padding = String(repeating: " ", count: digits - count.count)
      let rule = lines[0].rule
      output += sentence(
        "  \(padding)\(count)  \(rule.id): ",
        as: "  \(padding)\(count)  \(style.strong(rule.id)): ",
        rule.title, indent: digits + 4)
    }
    if byRule.count > shown.count {
      output += "  and \(counted(byRule.count - shown.count, "more rule"))\n"
    }
    return output + "\n"
  }

  private func files(_ open: [Run.Line]) -> String {
    let byFile = Dictionary(grouping: open, by: \.finding.span.path)
    let paths = byFile.keys.sorted { left, right in
      let (one, other) = (
        byFile[left]!.contains(where: \.isError), byFile[right]!.contains(where: \.isError)
      )
      return one == other ? left < right : one
    }
    var output = ""
    var room = isComplete ? Int.max : Self.shownInFull
    var left: [Run.Line] = []
    for path in paths {
      let lines = byFile[path]!
      var excerpts = ""
      for line in lines {
        if !line.isError {
          guard room > 0 else {
            left.append(line)
            continue
          }
          room -= 1
        }
        excerpts += excerpt(line) + "\n"
      }
      guard !excerpts.isEmpty else { continue }
      output += style.strong("── \(path.printable): \(kinds(lines))") + "\n\n" + excerpts
    }
    if !left.isEmpty {
      let files = Set(left.map(\.finding.span.path)).count
      output += "… and \(kinds(left)) in \(counted(files, "file")), not shown; --all shows them\n\n"
    }
    return output
  }

  /// What fails nothing because it was there before, and what the baseline holds in vain.
  private var known: String {
    let known = run.lines.filter { $0.isLogged && $0.isKnown }
    var output = ""
    if !known.isEmpty {
      output += style.strong("── known before, failing nothing: \(kinds(known))") + "\n\n"
      let shown = isComplete ? known[...] : known.prefix(Self.shownInFull)
      for line in shown {
        let span = line.finding.span
        output += sentence(
          "  \(span.path.printable):\(span.start.line): ",
          "\(label(line))[\(line.rule.id)] \(line.verdict.subject.id.printable), "
            + (line.standing.words ?? ""), indent: 4)
      }
      if known.count > shown.count {
        output += "  … and \(known.count - shown.count) more; --all shows them\n"
      }
      output += "\n"
    }
    if !run.stale.isEmpty {
      let entries = counted(run.stale.count, "entry", "entries")
      output += style.strong("── the baseline has \(entries) that nothing matches") + "\n\n"
      let shown = isComplete ? run.stale[...] : run.stale.prefix(Self.shownInFull)
      for entry in shown { output += sentence("  ", entry.staleness.printable, indent: 4) }
      if run.stale.count > shown.count {
        output += "  … and \(run.stale.count - shown.count) more; --all shows them\n"
      }
      output += "\n"
    }
    return output
  }

  private func summary(_ open: [Run.Line]) -> String {
    let assessment = run.assessment
    let documents = counted(assessment.evidence.documents.count, "document")
    let exercised = assessment.results.count(where: \.isExercised)
    let zone = assessment.evidence.configuration.calendar.zone.identifier
    let counts = Outcome.allCases.map { outcome in
      let count = assessment.count(outcome)
      let words = outcome == .met ? "met" : outcome.words
      let plural = outcome == .deviation && count != 1 ? "deviations" : words
      return "\(count) \(plural)"
    }
    var lines = [
      "\(documents), \(exercised) of \(assessment.results.count) rules exercised, as of \(assessment.evidence.asOf.iso) (\(zone))",
      counts.joined(separator: " · "),
    ]
    if assessment.count(.deviation) > 0 || run.lines.contains(where: \.isKnown) {
      lines.append(run.tally)
    }
    if let first = open.first(where: \.isError) ?? open.first(where: { $0.outcome != .excepted }) {
      lines.append("why, with examples: tickmark explain \(first.rule.id)")
    }
    return lines.map { sentence("", $0, indent: 2) }.joined()
  }

  /// `2 errors, 1 warning, 1 excepted`.
  private func kinds(_ lines: [Run.Line]) -> String {
    let errors = lines.count(where: \.isError)
    let warnings = lines.count { $0.outcome == .deviation && $0.verdict.level == .warning }
    let notes = lines.count { $0.outcome == .deviation && $0.verdict.level == .note }
    let undetermined = lines.count { $0.outcome == .undetermined }
    let excepted = lines.count { $0.outcome == .excepted }
    return [
      errors == 0 ? nil : counted(errors, "error"),
      warnings == 0 ? nil : counted(warnings, "warning"),
      notes == 0 ? nil : counted(notes, "note"),
      undetermined == 0 ? nil : "\(undetermined) undetermined",
      excepted == 0 ? nil : "\(excepted) excepted",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: One finding

  private func excerpt(_ line: Run.Line) -> String {
    let finding = line.finding
    let label = label(line)
    var output = sentence(
      "\(label)[\(line.rule.id)]: ",
      as: style.strong("\(style.paint(label, line.verdict))[\(line.rule.id)]") + ": ",
      finding.message.printable, indent: 4, paint: style.strong)
    output += place(finding.span, isMarked: true)
    for note in finding.notes {
      output += labeled("note", note.message.printable)
      if let span = note.span { output += place(span, isMarked: false) }
    }
    if case .expired(let entry) = line.standing, let words = line.standing.words {
      output += labeled("note", words)
      if let span = entry.span { output += place(span, isMarked: false) }
    }
    if let help = finding.help { output += labeled("help", help.printable) }
    return output
  }

  private func label(_ line: Run.Line) -> String {
    switch line.outcome {
    case .deviation: line.verdict.level.rawValue
    default: line.outcome.words
    }
  }

  private func labeled(_ label: String, _ text: String) -> String {
    sentence("\(label): ", as: "\(style.strong(label)): ", text, indent: 6)
  }

  /// A sentence behind its head, broken between words at the margin where there is one.
  ///
  /// - Parameter painted: the head with terminal colors, which take no columns.
  private func sentence(
    _ head: String, as painted: String? = nil, _ text: String, indent: Int,
    paint: (String) -> String = { $0 }
  ) -> String {
    guard let margin else { return (painted ?? head) + paint(text) + "\n" }
    var lines: [Substring] = []
    var rest = text[...]
    var room = margin - head[...].columns
    while rest.columns > room, let end = rest.lastBreak(within: room) {
      lines.append(rest[..<end])
      rest = rest[rest.index(after: end)...]
      room = margin - indent
    }
    lines.append(rest)
    let gap = "\n" + String(repeating: " ", count: indent)
    return (painted ?? head) + lines.map { paint(String($0)) }.joined(separator: gap) + "\n"
  }

  /// The arrow with path, line and column, and the line itself with its part underlined.
  private func place(_ span: Span, isMarked: Bool) -> String {
    let start = span.start
    var output = "  \(style.dim("-->")) \(span.path.printable):\(start.line):\(start.column)\n"
    guard isMarked, span.source.count > 0 else { return output }
    let number = String(start.line)
    let excerpt = Excerpt(
      span, width: width - number.count - 4,
      hiding: run.assessment.evidence.secrets[span.path] ?? [])
    guard !excerpt.line.isEmpty else { return output }
    let gutter = String(repeating: " ", count: number.count)
    output += " \(gutter) \(style.dim("|"))\n"
    output += " \(style.dim(number)) \(style.dim("|")) \(excerpt.line)\n"
    output += " \(gutter) \(style.dim("|")) \(style.paintMark(excerpt.marks))\n"
    return output
  }
}

extension Run.Line {
  /// Notes stay out of the log, where they fail nothing; they are in JSON and on the site.
  fileprivate var isLogged: Bool {
    switch outcome {
    case .deviation: verdict.level > .note || fails
    case .excepted, .undetermined: true
    case .met, .notApplicable, .notYetDue: false
    }
  }

  fileprivate var isError: Bool { outcome == .deviation && verdict.level == .error }
}
