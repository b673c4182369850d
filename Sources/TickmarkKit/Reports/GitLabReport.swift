/// `--format gitlab`: GitLab's code quality report, which a merge request shows beside the lines.
///
/// Errors are major, warnings and undetermined verdicts minor, notes and what was known before
/// info. It has no place for exceptions; GitLab compares two reports by fingerprint itself.
public struct GitLabReport: Sendable {
  let run: Run

  public init(_ run: Run) { self.run = run }

  public var text: String {
    JSON.text(
      run.lines.compactMap { line in
        Issue.severity(line).map { Issue(line, severity: $0, run: run) }
      })
  }

  private struct Issue: Encodable {
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location

    struct Location: Encodable {
      let path: String
      let lines: Lines
    }
    struct Lines: Encodable {
      let begin: Int
      let end: Int
    }

    init(_ line: Run.Line, severity: String, run: Run) {
      let span = line.finding.span
      let prefix = line.outcome == .undetermined ? "undetermined: " : ""
      let known = line.standing.words.map { " (\($0))" } ?? ""
      let help = line.finding.help.map { "; \($0)" } ?? ""
      description = "\(prefix)\(line.finding.message)\(known)\(help)".printable
      checkName = line.rule.id
      fingerprint = line.fingerprint.description
      self.severity = severity
      location = Location(
        path: run.path(span.path), lines: Lines(begin: span.start.line, end: span.end.line))
    }

    /// Nil for what is no finding.
    static func severity(_ line: Run.Line) -> String? {
      switch (line.outcome, line.verdict.level) {
      case (.deviation, _) where line.isKnown, (.undetermined, _) where line.isKnown: "info"
      case (.deviation, .error): "major"
      case (.deviation, .warning), (.undetermined, _): "minor"
      case (.deviation, .note): "info"
      case (.met, _), (.excepted, _), (.notApplicable, _), (.notYetDue, _): nil
      }
    }
  }
}
