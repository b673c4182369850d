import Foundation
import Testing

@testable import TickmarkKit

/// What is known from run to run: fingerprints, the baseline, `--since`, and what fails.
@Suite struct ReportTests {
  static func baseline(of run: Run, expires: String = "2026-10-08") throws -> Baseline {
    let day = try #require(Day(iso: expires))
    let text = Baseline(run, expires: day).text(asOf: run.assessment.evidence.asOf)
    return try Baseline(SourceFile(path: "baseline.yml", text: text))
  }

  private let late = "post-mortems/INC-20260312-01.md"

  private func fingerprint(_ files: [String: String], _ rule: Rule = .acknowledgedInTime) -> String?
  {
    ReportSample.run(files).lines
      .first { $0.rule.id == rule.id && $0.outcome == .deviation }?.fingerprint.description
  }

  // MARK: Fingerprints

  @Test func `a fingerprint survives moved lines and moved files`() throws {
    let first = try #require(fingerprint(ReportSample.files))
    var moved = ReportSample.files
    let text = try #require(moved[late])
    moved[late] = text.replacing("acknowledged_at", with: "x-one: 1\nx-two: 2\nacknowledged_at")
    #expect(fingerprint(moved) == first)
    moved[late] = nil
    moved["elsewhere/report.md"] = text.replacing("acknowledged_at:", with: "acknowledged_at:  ")
    #expect(fingerprint(moved) == first)
  }

  @Test func `another value is another finding`() throws {
    var files = ReportSample.files
    files[late] = files[late]?.replacing("T14:22:00Z", with: "T14:23:00Z")
    #expect(fingerprint(files) != nil && fingerprint(files) != fingerprint(ReportSample.files))
  }

  @Test func `all fingerprints of a run differ`() throws {
    let folder = Fixtures.tests.appending(path: "Fixtures/invalid/everything-wrong").path
    let assessment = Pipeline.assess(
      try Content(folder: folder), today: Day(daysSinceEpoch: 0), rules: Rule.all)
    let fingerprints = Run(assessment).lines.map(\.fingerprint)
    #expect(Set(fingerprints).count == fingerprints.count && fingerprints.count > 100)
  }

  // MARK: The baseline

  @Test func `what is in the baseline fails nothing until its last day`() throws {
    let run = ReportSample.run()
    #expect(run.fails)
    let baseline = try Self.baseline(of: run, expires: "2026-07-10")
    let known = ReportSample.run(baseline: baseline)
    #expect(!known.fails && known.stale.isEmpty && known.tally.contains(" in the baseline"))
    for outcome in Outcome.allCases {
      #expect(known.assessment.count(outcome) == run.assessment.count(outcome))
    }
    let day = try #require(Day(iso: "2026-07-11"))
    let expired = ReportSample.run(asOf: day, baseline: baseline)
    #expect(expired.fails)
    let text = TextReport(expired).text
    #expect(
      text.contains("note: its entry in the baseline expired 2026-07-10\n  --> baseline.yml:"))
  }

  @Test func `something new fails beside what is known`() throws {
    let baseline = try Self.baseline(of: ReportSample.run())
    var files = ReportSample.files
    files[late] = files[late]?.replacing("T14:22:00Z", with: "T14:23:00Z")
    let run = ReportSample.run(files, baseline: baseline)
    #expect(run.lines.filter(\.fails).map(\.rule.id) == ["acknowledged-in-time"])
    #expect(run.stale.map(\.rule) == ["acknowledged-in-time"])
    #expect(
      TextReport(run).text.contains("acknowledged-in-time of INC-20260312-01 is mended or changed"))
  }

  @Test func `a rule that did not run makes no entry stale`() throws {
    let baseline = try Self.baseline(of: ReportSample.run())
    #expect(ReportSample.run(rules: [.commanderNamed], baseline: baseline).stale.isEmpty)
  }

  @Test func `a known warning does not cover an error`() throws {
    let baseline = try Self.baseline(of: ReportSample.run())
    var files = ReportSample.files
    files["tickmark.yml", default: ""] +=
      "\nrules:\n  causes-named: {level: error, reason: agreed}\n"
    let failing = ReportSample.run(files, baseline: baseline).lines.filter(\.fails)
    #expect(failing.map(\.rule.id) == ["causes-named"])
  }

  @Test func `writing a baseline again keeps last days`() throws {
    let old = try Self.baseline(of: ReportSample.run(), expires: "2026-08-01")
    let new = Baseline(ReportSample.run(), expires: Day(iso: "2027-01-01")!, kept: old)
    #expect(!new.entries.isEmpty && new.entries.allSatisfy { $0.expires.iso == "2026-08-01" })
  }

  @Test func `a subject with anything in it survives the baseline`() throws {
    var files = ReportSample.files
    files[late] = files[late]?.replacing("id: INC-20260312-01", with: #"id: "a \" \\ : # \t 消防""#)
    let run = ReportSample.run(files)
    let baseline = try Self.baseline(of: run)
    #expect(!ReportSample.run(files, baseline: baseline).fails)
    #expect(baseline.entries.contains { $0.subject.contains("\" \\ : #") })
  }

  @Test(arguments: [
    ("", "1:1: a baseline has"), ("- 1\n", "1:1: a baseline has"),
    ("known: []\n", "1:1: version must be 1"),
    ("version: 2\nknown: []\n", "1:10: version must be 1"),
    ("version: 1\n", "1:1: key “known” is missing"),
    ("version: 1\nknown: x\n", "2:8: known must be a list"),
    ("version: 1\nknow: []\n", "2:1: “know” is no key of a baseline; did you mean “known”?"),
    ("version: 1\nknown: [\n", "YAML cannot be read"),
    ("version: 1\nknown:\n  - hello\n", "3:5: an entry is"),
    (
      "version: 1\nknown:\n  - {expires: soon, is: error, rule: r, subject: s, fingerprint: ABC}\n",
      "“ABC” is no fingerprint"
    ),
    (
      "version: 1\nknown:\n  - {expires: soon, is: error, rule: r, subject: s, fingerprint: 0123456789abcdef0123456789abcdef}\n",
      "3:15: expires must be a date (YYYY-MM-DD), found “soon”"
    ),
    (
      "version: 1\nknown:\n  - {expires: 2026-02-01, is: bad, rule: r, subject: s, fingerprint: 0123456789abcdef0123456789abcdef}\n",
      "3:31: is must be error, warning or undetermined, found “bad”"
    ),
    (
      """
      version: 1
      known:
        - {expires: 2026-02-01, is: error, rule: r, subject: s, fingerprint: 0123456789abcdef0123456789abcdef}
        - {expires: 2026-02-01, is: error, rule: r, subject: s, fingerprint: 0123456789abcdef0123456789abcdef}
      """, "4:5: the fingerprint stands in line 3, too"
    ),
  ])
  func `a malformed baseline is refused with the place`(text: String, message: String) {
    let failure = #expect(throws: Baseline.Failure.self) {
      try Baseline(SourceFile(path: "b.yml", text: text))
    }
    #expect(failure?.description.hasPrefix("b.yml:") ?? false)
    #expect(failure?.description.contains(message) ?? false, "\(failure?.description ?? "")")
  }

  @Test func `a baseline with nothing left is one`() throws {
    let empty = try Baseline(SourceFile(path: "b.yml", text: "version: 1\nknown:\n"))
    #expect(empty.entries.isEmpty)
    let none = Baseline(ReportSample.run(rules: []), expires: Day(iso: "2027-01-01")!)
    #expect(none.entries.isEmpty)
    let text = none.text(asOf: Day(iso: "2026-01-01")!)
    #expect(try Baseline(SourceFile(path: "b.yml", text: text)).entries.isEmpty)
  }

  // MARK: Since

  @Test func `records detected before the day fail nothing`() {
    let run = ReportSample.run(since: "2026-05-01")
    let rules = run.lines.filter(\.fails).map(\.rule.id)
    #expect(!rules.contains("acknowledged-in-time") && rules.contains("action-not-overdue"))
    #expect(rules.contains("drill-each-quarter"), "a playbook is no record of before")
    #expect(ReportSample.run(since: "2026-03-12").lines.filter(\.fails).map(\.rule.id) != rules)
    #expect(run.tally.contains("dated before 2026-05-01"))
  }

  @Test func `the day is that of the record's calendar`() {
    var files = ReportSample.files
    // 22:30 of 12 March in New York.
    files[late] = files[late]?.replacing("T14:00:00Z", with: "T14:00:00Z")
      .replacing("detected_at: 2026-03-12T14:00:00Z", with: "detected_at: 2026-03-13T02:30:00Z")
      .replacing(
        "acknowledged_at: 2026-03-12T14:22:00Z", with: "acknowledged_at: 2026-03-13T03:22:00Z")
    let standing = ReportSample.run(files, since: "2026-03-13").lines
      .first { $0.rule.id == "acknowledged-in-time" && $0.outcome == .deviation }?.standing
    #expect(standing?.words == "dated 2026-03-12, before --since")
  }

  @Test func `a record that says no day is not earlier`() {
    var files = ReportSample.files
    files[late] = files[late]?.replacing("INC-20260312-01", with: "outage")
      .replacing("detected_at: 2026-03-12T14:00:00Z\n", with: "")
    let run = ReportSample.run(
      files, rules: [.causesNamed, .milestonesRecorded], since: "2026-12-31")
    let lines = run.lines.filter { $0.verdict.subject.path == late && $0.outcome == .deviation }
    #expect(!lines.isEmpty && lines.allSatisfy { !$0.isKnown })
  }

  // MARK: What fails

  @Test(arguments: [
    ("error", ["error"]), ("warning", ["error", "warning"]), ("undetermined", ["undetermined"]),
    ("overdue", ["overdue"]), ("error,undetermined", ["error", "undetermined"]),
    ("never", []), ("Error, Overdue", ["error"]),
  ])
  func `fail-on names what fails`(text: String, kinds: [String]) throws {
    let run = ReportSample.run(failOn: try #require(FailOn(written: text)))
    for line in run.lines {
      let isMeant =
        switch line.outcome {
        case .deviation:
          kinds.contains(line.verdict.level.rawValue)
            || kinds.contains("overdue") && line.verdict.isOverdue
        case .undetermined: kinds.contains("undetermined")
        default: false
        }
      #expect(line.fails == isMeant, "\(line.rule.id)")
    }
    #expect(run.fails == !kinds.isEmpty)
  }

  @Test(arguments: ["", "sometimes", "error,", "never,error", ",", "note"])
  func `fail-on refuses other words`(text: String) {
    #expect(FailOn(written: text) == nil)
  }

  @Test func `overdue is what is still not done`() {
    let overdue = Set(ReportSample.run().lines.filter(\.verdict.isOverdue).map(\.rule.id))
    #expect(overdue == ["action-not-overdue", "drill-each-quarter"])
  }

  @Test func `a run that assessed nothing says so`() {
    #expect(ReportSample.run(rules: []).obstacle?.hasPrefix("nothing was tested") ?? false)
    #expect(
      ReportSample.run(rules: [.drillMeasured]).obstacle
        == "nothing was tested: drill-measured found nothing here to test, or is switched off")
    #expect(
      ReportSample.run(rules: [.acknowledgedInTime], since: "2027-01-01").obstacle
        == "nothing is left to test: every record is dated before 2027-01-01 (--since)")
    #expect(ReportSample.run(since: "2027-01-01").obstacle == nil, "the playbook is left")
  }
}
