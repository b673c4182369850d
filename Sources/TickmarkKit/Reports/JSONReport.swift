/// `check --format json`: stable, and documented in the README.
public struct JSONReport: Sendable {
  let assessment: Assessment
  /// The content as the caller named it.
  let content: String
  /// Whether met verdicts are listed too.
  let includesMet: Bool

  public init(_ assessment: Assessment, content: String, includesMet: Bool = false) {
    self.assessment = assessment
    self.content = content
    self.includesMet = includesMet
  }

  public var text: String { JSON.text(Shape(self)) }

  private struct Shape: Encodable {
    let tool: Tool
    let asOf: String
    let content: String
    let summary: Counts
    let rules: [RuleLine]
    let verdicts: [VerdictLine]

    init(_ report: JSONReport) {
      let assessment = report.assessment
      tool = Tool()
      asOf = assessment.evidence.asOf.iso
      content = report.content
      summary = Counts(assessment.count)
      rules = assessment.results.map { result in
        RuleLine(
          id: result.rule.id, code: result.rule.code, exercised: result.isExercised,
          outcomes: Counts(result.count))
      }
      verdicts = assessment.lines { report.includesMet || $0.outcome != .met }.map(VerdictLine.init)
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

    init(_ line: Assessment.Line) {
      let finding = line.verdict.finding
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
