import Testing

@testable import TickmarkKit

/// The example content shows the whole catalogue at work, and its few honest deviations.
@Suite struct ExampleContentTests {
  private let assessment: Assessment

  init() throws {
    let folder = Fixtures.tests.deletingLastPathComponent().appending(path: "content").path
    assessment = Pipeline.assess(try Content(folder: folder), today: Day(daysSinceEpoch: 0))
  }

  @Test func everyRuleHasASubject() {
    // The committed example cannot show the history in git.
    let silent = assessment.results.filter { !$0.isExercised && !$0.rule.readsHistory }
      .map(\.rule.id)
    #expect(silent.isEmpty, "add a document to content/ that these look at: \(silent)")
    #expect(assessment.evidence.documents.count >= 45)
  }

  @Test func everyOutcomeOccurs() {
    for outcome in Outcome.allCases { #expect(assessment.count(outcome) > 0, "\(outcome.words)") }
  }

  /// Anything else that deviates is a mistake in the example, or in a rule.
  @Test func onlyTheseErrorsAreMeant() {
    let errors = assessment.lines { $0.outcome == .deviation && $0.level == .error }
      .map { "\($0.rule.code) \($0.verdict.subject.id)" }
    #expect(errors == ["ACT-06 INC-20260422-01-A3", "IN-08 INC-20260312-01"])
    let excepted = assessment.lines { $0.outcome == .excepted }
      .map { "\($0.rule.code) \($0.verdict.subject.id)" }
    #expect(excepted == ["IN-09 INC-20260225-01", "PM-02 INC-20260324-01"])
  }
}
