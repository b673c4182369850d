/// `check --format json`: stable, and documented in the README.
public struct JSONReport: Sendable {
  let run: Run
  /// Whether met verdicts are listed too.
  let includesMet: Bool

  public init(_ run: Run, includesMet: Bool = false) {
    self.run = run
    self.includesMet = includesMet
  }

  public var text: String { JSON.text(Shape(self)) }

  private struct Shape: Encodable {
    let tool: Tool
    let asOf: String
    let content: String
    let since: Nullable<String>
    let baseline: Nullable<BaselineLine>
    let summary: Counts
    let rules: [RuleLine]
    let verdicts: [VerdictLine]

    init(_ report: JSONReport) {
      let run = report.run
      let assessment = run.assessment
      tool = Tool()
      asOf = assessment.evidence.asOf.iso
      content = run.content
      since = Nullable(run.since?.iso)
      baseline = Nullable(
        run.baseline.map { BaselineLine(path: $0.path, stale: run.stale.map(StaleLine.init)) })
      summary = Counts(assessment.count)
      rules = assessment.results.map { result in
        RuleLine(
          id: result.rule.id, code: result.rule.code, exercised: result.isExercised,
          outcomes: Counts(result.count))
      }
      var unmet = run.lines[...]
      verdicts = assessment.lines { report.includesMet || $0.outcome != .met }.map { line in
        // Both are in the same order; only what is not met has a line of the run.
        VerdictLine(line, run: line.verdict.outcome == .met ? nil : unmet.removeFirst())
      }
    }
  }

  private struct BaselineLine: Encodable {
    let path: String
    let stale: [StaleLine]
  }

  private struct StaleLine: Encodable {
    let fingerprint: String
    let rule: String
    let subject: String
    let line: Nullable<Int>

    init(_ entry: Baseline.Entry) {
      fingerprint = entry.fingerprint.description
      rule = entry.rule
      subject = entry.subject
      line = Nullable(entry.span?.start.line)
    }
  }

  struct Tool: Encodable {
    let name = "tickmark"
    let version = TickmarkVersion.current
  }

  struct Counts: Encodable {
    let met: Int
    let deviation: Int
    let excepted: Int
    let notApplicable: Int
    let notYetDue: Int
    let undetermined: Int

    init(_ count: (Outcome) -> Int) {
      met = count(.met)
      deviation = count(.deviation)
      excepted = count(.excepted)
      notApplicable = count(.notApplicable)
      notYetDue = count(.notYetDue)
      undetermined = count(.undetermined)
    }
  }

  private struct RuleLine: Encodable {
    let id: String
    let code: String
    let exercised: Bool
    let outcomes: Counts
  }

  struct VerdictLine: Encodable {
    let rule: String
    let code: String
    let subject: String
    let path: String
    let outcome: String
    let level: String
    let message: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let notes: [NoteLine]
    let help: Nullable<String>
    let overdue: Bool
    // What only a run knows: left out where there is none.
    var fingerprint: Nullable<String>?
    var standing: String?
    var expires: Nullable<String>?
    var fails: Bool?

    /// A verdict as one run sees it.
    init(_ line: Assessment.Line, run: Run.Line?) {
      self.init(line, finding: run?.finding ?? line.verdict.finding)
      fingerprint = Nullable(run?.fingerprint.description)
      let standing = run?.standing ?? .current
      self.standing = standing.name
      expires = Nullable(standing.entry?.expires.iso)
      fails = run?.fails ?? false
    }

    /// A verdict by itself.
    init(_ line: Assessment.Line) { self.init(line, finding: line.verdict.finding) }

    private init(_ line: Assessment.Line, finding: Finding) {
      rule = line.rule.id
      code = line.rule.code
      subject = line.verdict.subject.id
      path = finding.span.path
      outcome = line.verdict.outcome.rawValue
      level = line.verdict.level.rawValue
      message = finding.message
      let start = finding.span.start
      let end = finding.span.end
      self.line = start.line
      column = start.column
      endLine = end.line
      endColumn = end.column
      notes = finding.notes.map { NoteLine($0.message, $0.span) }
      help = Nullable(finding.help)
      overdue = line.verdict.outcome == .deviation && line.verdict.isOverdue
    }
  }

  struct NoteLine: Encodable {
    let message: String
    let path: Nullable<String>
    let line: Nullable<Int>
    let column: Nullable<Int>

    init(_ message: String, _ span: Span?) {
      self.message = message
      path = Nullable(span?.path)
      line = Nullable(span?.start.line)
      column = Nullable(span?.start.column)
    }
  }
}
