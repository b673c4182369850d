import Testing

@testable import TickmarkKit

/// What the settings and exceptions make of verdicts.
@Suite struct AssessmentTests {
  private func assess(
    settings: String = "", exception: String? = nil, postMortem: String = Sample.postMortem
  ) -> Assessment {
    var files = [
      "tickmark.yml": Sample.settings + "\n" + settings,
      "playbook.md": Sample.playbook.replacing(
        "drills: {every: quarterly, environment: staging}\n", with: ""),
      "INC-20260312-01.md": postMortem.replacing("T14:08:00Z\nmit", with: "T14:22:00Z\nmit"),
    ]
    if let exception { files["EXC-2026-001.md"] = exception }
    return Pipeline.assess(Content(files), today: Day(daysSinceEpoch: 0))
  }

  private func outcomes(_ code: String, _ assessment: Assessment) -> [Outcome] {
    assessment.results.first { $0.rule.code == code }?.verdicts.map(\.outcome) ?? []
  }

  @Test func aLiveExceptionExcepts() {
    #expect(outcomes("IN-08", assess()) == [.deviation])
    #expect(outcomes("IN-08", assess(exception: Sample.exception)) == [.excepted])
    let byCode = Sample.exception.replacing("acknowledged-in-time", with: "in-08")
    #expect(outcomes("IN-08", assess(exception: byCode)) == [.excepted])
  }

  @Test(arguments: [
    ("expires_on: 2026-12-31", "expires_on: 2026-07-09"),
    ("approved_on: 2026-04-02", "approved_on: 2026-07-11"),
    ("status: approved", "status: proposed"), ("status: approved", "status: withdrawn"),
    ("approved_by: sam", "title: x"), ("subject: INC-20260312-01", "subject: INC-20260312-02"),
  ])
  func anythingLessDoesNot(from: String, to: String) {
    let exception = Sample.exception.replacing(from, with: to)
    #expect(outcomes("IN-08", assess(exception: exception)) == [.deviation])
  }

  /// Unreadable, ambiguous and missing are no risks that management could accept.
  @Test func whatCannotBeExceptedStaysADeviation() {
    let exception = Sample.exception.replacing("acknowledged-in-time", with: "required-keys")
    let report = Sample.postMortem.replacing("severity: SEV-1\n", with: "")
    let assessment = assess(exception: exception, postMortem: report)
    #expect(outcomes("DOC-02", assessment).contains(.deviation))
    #expect(!outcomes("DOC-02", assessment).contains(.excepted))
    #expect(outcomes("WV-05", assessment) == [.deviation])
  }

  @Test func aRuleCanBeSwitchedOffOrChanged() {
    let off = assess(settings: "rules: {IN-08: {level: off, reason: no pager}}")
    #expect(outcomes("IN-08", off) == [])
    let lighter = assess(settings: "rules: {acknowledged-in-time: {level: note, reason: small}}")
    #expect(lighter.results.first { $0.rule.code == "IN-08" }?.verdicts.map(\.level) == [.note])
    #expect(
      lighter.lines { $0.outcome == .deviation && $0.level == .error }.map(\.rule.code) == [])
    let own = assess(settings: "rules: {CFG-04: {level: off, reason: x}}")
    #expect(outcomes("CFG-04", own) == [.deviation])
  }

  @Test func notesAreCountedAndNotLogged() {
    let assessment = assess(settings: "rules: {IN-08: {level: note, reason: small}}")
    let text = TextReport(Run(assessment)).text
    #expect(!text.contains("acknowledged-in-time"))
    #expect(text.contains("0 errors") && text.contains("(in JSON and on the site)"))
    #expect(JSONReport(Run(assessment)).text.contains("\"level\" : \"note\""))
  }
}
