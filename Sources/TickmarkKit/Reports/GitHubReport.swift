/// `--format github`: annotations of a GitHub workflow, and the summary of its job.
///
/// GitHub shows 10 annotations of a level for a step and 50 for a job, and drops the rest without a
/// word. So at most 10 of each are made, those that fail first; the others are plain lines of the log,
/// and the last line counts everything.
/// (docs.github.com: “Workflow commands for GitHub Actions”; limits as in the runner's issues.)
public struct GitHubReport: Sendable {
  let run: Run

  /// Most annotations of one level.
  static let limit = 10
  /// Largest summary of a step, in bytes.
  public static let summarySize = 1024 * 1024

  public init(_ run: Run) { self.run = run }

  /// The annotations, errors first, then what found no room, then one line that counts all.
  public var text: String {
    var output = ""
    var rest: [String] = []
    for level in AnnotationLevel.allCases {
      let lines = open(level)
      output += lines.prefix(Self.limit).map { annotation($0, level) + "\n" }.joined()
      rest += lines.dropFirst(Self.limit).map(plain)
    }
    if !rest.isEmpty {
      output +=
        "No room for \(counted(rest.count, "more annotation")), since GitHub shows \(Self.limit) of a level in a step:\n"
      output += rest.joined()
    }
    return output + run.tally + "\n"
  }

  private enum AnnotationLevel: String, CaseIterable {
    case error, warning, notice

    init?(_ line: Run.Line) {
      guard !line.isKnown else { return nil }
      switch (line.outcome, line.verdict.level) {
      case (.deviation, .error): self = .error
      case (.deviation, .warning): self = .warning
      case (.deviation, .note) where line.fails: self = .warning
      case (.undetermined, _): self = line.fails ? .warning : .notice
      default: return nil
      }
    }
  }

  private func open(_ level: AnnotationLevel) -> [Run.Line] {
    let lines = run.lines.filter { AnnotationLevel($0) == level }
    return lines.filter(\.fails) + lines.filter { !$0.fails }
  }

  private func annotation(_ line: Run.Line, _ level: AnnotationLevel) -> String {
    let span = line.finding.span
    let (first, last) = (span.start.line, span.end.line)
    let help = line.finding.help.map { "\nhelp: \($0)" } ?? ""
    return "::\(level.rawValue) file=\(run.path(span.path).escapedProperty),line=\(first),"
      + "endLine=\(last),title=\("\(line.rule.code) \(line.rule.id)".escapedProperty)"
      + "::\((words(line) + help).escapedData)"
  }

  /// A line of the log that the runner cannot take for a command: `##[…]` is one anywhere in a line.
  private func plain(_ line: Run.Line) -> String {
    let start = line.finding.span.start
    let place = "\(run.path(line.finding.span.path)):\(start.line):\(start.column)"
    let level = line.outcome == .deviation ? line.verdict.level.rawValue : line.outcome.words
    return "\(level)[\(line.rule.id)] \(place): \(words(line))".printable
      .replacing("##[", with: "## [") + "\n"
  }

  private func words(_ line: Run.Line) -> String {
    let prefix = line.outcome == .undetermined ? "undetermined: " : ""
    return prefix + line.finding.message + (line.standing.words.map { " (\($0))" } ?? "")
  }

  // MARK: The summary of the job

  /// The counts and every finding as markdown, errors first, cut at a whole row.
  ///
  /// - Parameter room: bytes that it may take, at most `summarySize`.
  public func summary(room: Int = summarySize) -> String {
    let assessment = run.assessment
    var head = "## Tickmark: \(run.fails ? "deviations" : "nothing that fails")\n\n"
    head += "\(run.tally.markdown)\n\n"
    head += Outcome.allCases.map { "| \($0.words) " }.joined() + "|\n"
    head += Outcome.allCases.map { _ in "|---:" }.joined() + "|\n"
    head += Outcome.allCases.map { "| \(assessment.count($0)) " }.joined() + "|\n"
    let open = AnnotationLevel.allCases.flatMap(self.open)
    let known = run.lines.filter(\.isKnown)
    let excepted = run.lines.filter { $0.outcome == .excepted }
    let sections = [
      ("Open", open), ("Known before, failing nothing", known), ("Excepted", excepted),
    ]
    var output = head
    var left = 0
    // Room for the line that says what is missing.
    let size = min(room, Self.summarySize) - 200
    for (title, lines) in sections where !lines.isEmpty {
      var rows = "\n### \(title)\n\n| | where | what |\n|---|---|---|\n"
      for line in lines {
        let row = self.row(line)
        guard left == 0, output.utf8.count + rows.utf8.count + row.utf8.count <= size else {
          left += 1
          continue
        }
        rows += row
      }
      if output.utf8.count + rows.utf8.count <= size { output += rows }
    }
    if left > 0 { output += "\n\(left) more had no room here; the log has them.\n" }
    return output.utf8.count <= room ? output : ""
  }

  private func row(_ line: Run.Line) -> String {
    let place = "\(run.path(line.finding.span.path)):\(line.finding.span.start.line)"
    let level = line.outcome == .deviation ? line.verdict.level.rawValue : line.outcome.words
    let help = line.finding.help.map { "<br>help: \($0.markdown)" } ?? ""
    let standing = line.standing.words.map { " (\($0))".markdown } ?? ""
    return "| \(level) | \(place.markdown) | \(line.finding.message.markdown)\(standing)\(help)"
      + "<br>\(line.rule.code) \(line.rule.id) |\n"
  }
}

extension String {
  /// The text as the message of a workflow command.
  fileprivate var escapedData: String {
    // Controls could move the cursor of whoever reads the log; line breaks are data here.
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).printable.replacing("%", with: "%25") }.joined(separator: "%0A")
  }

  /// The text as a property of a workflow command.
  fileprivate var escapedProperty: String {
    printable.replacing("%", with: "%25").replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
