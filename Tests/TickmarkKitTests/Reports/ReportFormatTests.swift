import Foundation
import Testing

@testable import TickmarkKit

@Suite struct ReportFormatTests {
  private static func snapshot(_ name: String) -> URL {
    Fixtures.tests.appending(path: "Reports/Snapshots/\(name)")
  }

  @Test(arguments: ReportFormat.allCases)
  func `a format is as recorded`(format: ReportFormat) throws {
    let names: [ReportFormat: String] = [
      .text: "report.txt", .json: "report.json", .sarif: "report.sarif", .junit: "report.xml",
      .github: "annotations.txt", .gitlab: "codequality.json",
    ]
    let text = format.text(of: ReportSample.run())
    try Snapshot.expect(text, equals: Self.snapshot(#require(names[format])))
  }

  @Test func `the job summary is as recorded`() throws {
    let summary = GitHubReport(ReportSample.run()).summary()
    try Snapshot.expect(summary, equals: Self.snapshot("summary.md"))
  }

  @Test func `the sample shows what reports must cope with`() {
    let run = ReportSample.run()
    let outcomes = Set(run.lines.map(\.outcome))
    #expect(outcomes.isSuperset(of: [.deviation, .excepted, .undetermined]))
    #expect(run.lines.contains { $0.verdict.level == .warning && $0.outcome == .deviation })
    #expect(run.lines.contains { $0.finding.message.contains("::error::x%0A") })
    #expect(run.lines.contains { $0.finding.message.contains("\u{07}") })
  }

  @Test(arguments: ReportFormat.allCases)
  func `no control character gets into a report`(format: ReportFormat) {
    let text = format.text(of: ReportSample.run())
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(format)")
    }
  }

  // MARK: SARIF

  private struct Log: Decodable {
    let runs: [RunObject]
    struct RunObject: Decodable { let results: [Result] }
    struct Result: Decodable {
      let ruleId: String
      let level: String
      let baselineState: String?
      let suppressions: [Suppression]
      let partialFingerprints: [String: String]
    }
    struct Suppression: Decodable {
      let status: String
      let justification: String
    }
  }

  private func results(_ run: Run) throws -> [Log.Result] {
    let data = Data(SARIFReport(run).text.utf8)
    return try #require(try JSONDecoder().decode(Log.self, from: data).runs.first).results
  }

  @Test func `sarif holds failures only, and suppresses what is excepted or known`() throws {
    let run = ReportSample.run()
    let plain = try results(run)
    #expect(plain.count == run.lines.count { [.deviation, .excepted].contains($0.outcome) })
    let excepted = plain.filter { !$0.suppressions.isEmpty }
    #expect(excepted.map(\.ruleId) == ["contained-in-time"])
    #expect(excepted[0].suppressions[0].justification.contains("EXC-2026-001: the page went"))
    #expect(plain.allSatisfy { $0.baselineState == nil })

    let baseline = try ReportTests.baseline(of: run)
    let known = try results(ReportSample.run(baseline: baseline))
    #expect(known.allSatisfy { $0.suppressions.count == 1 })
    #expect(
      known.filter { $0.ruleId != "contained-in-time" }.allSatisfy {
        $0.baselineState == "unchanged"
      })
    let earlier = try results(ReportSample.run(since: "2026-05-01"))
    #expect(
      earlier.first { $0.ruleId == "acknowledged-in-time" }?.suppressions[0].justification
        .contains("dated 2026-03-12") ?? false)
  }

  /// `rules/….html` is written in Reports/, which does not know the site.
  @Test func `a rule's help names its page`() {
    #expect(
      SARIFReport(ReportSample.run()).text.contains("\"\(SiteMap.page(Rule.acknowledgedInTime))\""))
  }

  // MARK: JUnit

  @Test func `an undetermined case is never passed, and errs only when asked for`() {
    let skipped = JUnitReport(ReportSample.run()).text
    #expect(skipped.contains("<skipped message=\"undetermined: "))
    #expect(!skipped.contains("<error "))
    let asked = JUnitReport(ReportSample.run(failOn: FailOn(written: "error,undetermined")!)).text
    #expect(asked.contains("<error type=\"undetermined\""))
  }

  @Test func `a known deviation is skipped with the reason`() {
    let text = JUnitReport(ReportSample.run(since: "2026-12-31")).text
    #expect(text.contains("<skipped message=\"error: INC-20260312-01 was acknowledged"))
    #expect(!text.contains("<failure type=\"error\" message=\"error: INC-20260312-01"))
    #expect(text.contains("dated 2026-03-12, before --since"))
  }

  // MARK: GitHub

  /// A content with many late incidents.
  private func crowd(_ count: Int) -> [String: String] {
    var files = ["tickmark.yml": Sample.settings, "playbook.md": Sample.playbook]
    for number in 10..<(10 + count) {
      files["INC-20260312-\(number).md"] = Sample.postMortem
        .replacing("20260312-01", with: "20260312-\(number)")
        .replacing("T14:08:00Z\nmit", with: "T14:22:00Z\nmit")
    }
    return files
  }

  @Test func `github gets ten annotations of a level and every other finding as a plain line`() {
    let text = GitHubReport(ReportSample.run(crowd(25), rules: [.acknowledgedInTime])).text
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("error[acknowledged-in-time] ") } == 15)
    #expect(lines.last == "25 errors, 0 warnings")
  }

  @Test func `what authors write is no workflow command`() {
    let run = ReportSample.run()
    let commands = GitHubReport(run).text.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(commands.count == run.lines.count { [.deviation, .undetermined].contains($0.outcome) })
    let hostile = commands.first { $0.contains("set-env") } ?? ""
    #expect(hostile.contains("file=content/post-mortems/消防%2C 100%25%3A 🚒.md,line="))
    #expect(hostile.contains("::error::x%250A"))
    let plain = GitHubReport(
      ReportSample.run(
        Dictionary(
          uniqueKeysWithValues: (10..<25).map { number in
            (
              "p\(number).md",
              ReportSample.files[ReportSample.hostilePath]!
                .replacing("20260601-01", with: "20260601-\(number)")
            )
          } + [("tickmark.yml", Sample.settings), ("playbook.md", Sample.playbook)]),
        rules: [.actionNotOverdue])
    ).text
    #expect(plain.contains("\nerror[action-not-overdue] content/p"))
    let lines = plain.split(separator: "\n").filter { !$0.hasPrefix("::error file=") }
    #expect(!lines.isEmpty && lines.allSatisfy { !$0.hasPrefix("::") && !$0.contains("##[") })
  }

  @Test func `the summary keeps to its room and says what it leaves out`() {
    let report = GitHubReport(ReportSample.run(crowd(40), rules: [.acknowledgedInTime]))
    let whole = report.summary()
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("| error |") } == 40)
    for room in [0, 100, 1500, 3000, 6000] {
      let cut = report.summary(room: room)
      #expect(cut.utf8.count <= room)
      if room >= 1500 { #expect(cut.contains(" more had no room here")) }
    }
    #expect(!GitHubReport(ReportSample.run()).summary().contains("<img>"))
  }

  // MARK: GitLab

  @Test func `gitlab's fingerprints are unique and its paths relative`() throws {
    struct Issue: Decodable {
      let fingerprint: String
      let location: Location
      struct Location: Decodable { let path: String }
    }
    let issues = try JSONDecoder().decode(
      [Issue].self, from: Data(GitLabReport(ReportSample.run(crowd(12))).text.utf8))
    #expect(Set(issues.map(\.fingerprint)).count == issues.count && issues.count >= 12)
    #expect(issues.allSatisfy { $0.location.path.hasPrefix("content/") })
  }

  @Test(arguments: [
    (".", "a.md", "a.md"), ("./content/", "b/a.md", "content/b/a.md"), ("", "a.md", "a.md"),
    ("../x", "a.md", "../x/a.md"), ("x/../y", "a.md", "y/a.md"), ("/srv/x/", "a.md", "/srv/x/a.md"),
  ])
  func `paths are seen from where the command runs`(content: String, path: String, seen: String) {
    #expect(Run(ReportSample.assessment(rules: []), content: content).path(path) == seen)
  }

  // MARK: Text

  @Test func `a crowd begins with an overview and ends with the counts`() {
    let text = TextReport(ReportSample.run(crowd(25), rules: [.acknowledgedInTime])).text
    #expect(text.hasPrefix("25 errors in 25 files; most of them:\n  25  acknowledged-in-time: "))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("error[") } == 25)
    #expect(text.hasSuffix("tickmark explain acknowledged-in-time\n"))
    #expect(text.contains("── INC-20260312-10.md: 1 error\n"))
  }

  @Test func `errors are never cut short, the rest is counted`() {
    var files = crowd(25)
    for (path, text) in files where path.hasPrefix("INC") {
      files[path] = text.replacing(
        "The new version read a setting that production did not have.", with: "Human error.")
    }
    let run = ReportSample.run(files, rules: [.acknowledgedInTime, .causesNamed])
    let warnings = run.lines.count { $0.verdict.level == .warning && $0.outcome == .deviation }
    #expect(warnings > 20)
    let cut = TextReport(run).text
    #expect(cut.split(separator: "\n").count { $0.hasPrefix("error[") } == 25)
    #expect(cut.split(separator: "\n").count { $0.hasPrefix("warning[") } == 20)
    #expect(cut.contains("… and \(warnings - 20) warnings in "))
    let whole = TextReport(run, isComplete: true).text
    #expect(whole.split(separator: "\n").count { $0.hasPrefix("warning[") } == warnings)
  }

  @Test(arguments: [40, 60, 100, 160])
  func `an excerpt keeps to the terminal, with its mark in it`(width: Int) {
    let text = TextReport(ReportSample.run(), width: width).text
    let excerpts = text.split(separator: "\n").filter { $0.contains(" | ") && !$0.hasPrefix("──") }
      .filter { $0.first == " " }
    #expect(excerpts.count > 4)
    for line in excerpts where line.allSatisfy(\.isASCII) { #expect(line.count <= width) }
  }

  @Test func `sentences are broken at the width of a terminal, and nowhere else`() {
    let run = ReportSample.run(crowd(3), rules: [.acknowledgedInTime])
    let narrow = TextReport(run, width: 48).text.split(separator: "\n")
    let places = narrow.filter { $0.hasPrefix("  --> ") }
    #expect(narrow.filter { !places.contains($0) }.allSatisfy { $0.count <= 48 })
    #expect(narrow.contains { $0.hasPrefix("    ") && $0.hasSuffix("min") })
    let plain = TextReport(run).text.split(separator: "\n")
    let help = plain.filter { $0.hasPrefix("help: ") }
    #expect(help.count == 3 && help.allSatisfy { $0.hasSuffix("(type: exception)") })
    let painted = TextReport(run, isColored: true, width: 48).text
    #expect(
      painted.replacing(#/\u{1B}\[\d+m/#, with: "").split(separator: "\n") == narrow)
  }

  @Test func `marks stand below wide characters`() throws {
    let source = SourceFile(path: "a.md", text: "消防🚒: late")
    let span = try #require(source.line(1).first(of: "late"))
    let excerpt = Excerpt(span, width: 40, hiding: [])
    #expect(excerpt.marks == "        ^^^^")
    let narrow = Excerpt(span, width: 8, hiding: [])
    #expect(narrow.line == "…🚒: late" || narrow.line == "…: late")
  }
}
