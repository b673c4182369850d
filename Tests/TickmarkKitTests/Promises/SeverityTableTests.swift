import Testing

@testable import TickmarkKit

/// Severity tables in the shapes that people write them in, and tables that only look like one.
@Suite struct SeverityTableTests {
  /// `rank id/name kind=limit …`, a line for each level.
  private func read(_ table: String, heading: String = "Severity levels") -> [String] {
    (SeverityMatrix(document("# P\n\n## \(heading)\n\n\(table)\n"))?.levels ?? []).map { level in
      let targets = level.targets.sorted { $0.key < $1.key }
        .map { " \($0.key.rawValue)=\($0.value.limit?.iso ?? "?")" }.joined()
      return "\(level.rank) \(level.id)\(level.name.map { "/" + $0 } ?? "")\(targets)"
    }
  }

  @Test func `rank is the order of the rows`() {
    #expect(
      read(
        "| Sev | Definition | MTTA | MTTR |\n|---|---|---|---|\n| S0 | a | < 15 min | 4 hr |\n| S1 | b | 1 h | — |"
      )
        == ["1 S0 acknowledge=PT15M resolve=PT4H", "2 S1 acknowledge=PT1H"])
  }

  @Test func `hyphens, bold and marks do not matter`() {
    #expect(
      read(
        "| Level | Definition | Response time |\n|---|---|---|\n| 🔴 **SEV\u{2011}1** | a | 5 min |\n| **P2 — High** | b | Next business day |"
      )
        == ["1 SEV\u{2011}1 acknowledge=PT5M", "2 P2/High acknowledge=P1BD"])
  }

  @Test func `names alone are labels`() {
    #expect(
      read(
        "| Severity | Description | Containment target | Permanent fix |\n|---|---|---|---|\n| Critical | a | 4 hours | 24 hours |\n| Low | b | 10 business days | Next release |"
      )
        == ["1 Critical contain=PT4H fix=PT24H", "2 Low contain=P10BD fix=?"])
  }

  @Test(arguments: [
    (
      "| Risk | Likelihood | Impact |\n|---|---|---|\n| High | Low | 1 |\n| Low | Low | 2 |",
      "Risks"
    ),
    (
      "| Severity | CVSS | Patch within |\n|---|---|---|\n| High | 7 | 7 days |\n| Low | 1 | 90 days |",
      "x"
    ),
    (
      "| Severity | Definition | Resolve |\n|---|---|---|\n| High | a | 7 days |\n| Low | b | 9 days |",
      "Vulnerabilities"
    ),
    (
      "| Alert | Severity | Threshold |\n|---|---|---|\n| CPU | P1 | 90% |\n| Disk | P2 | 80% |",
      "x"
    ),
    ("| Severity | Count |\n|---|---|\n| High | 3 |\n| Low | 9 |", "x"),
    ("| Severity | Definition |\n|---|---|\n| High | a |", "one row"),
    ("| Step | Action |\n|---|---|\n| 1 | a |\n| 2 | b |", "x"),
    ("```\n| Severity | Definition |\n|---|---|\n| P1 | a |\n| P2 | b |\n```", "a sample"),
    ("| Level | Definition |\n|---|---|\n| 1 | a |\n| 2 | b |", "bare digits"),
  ])
  func `look-alikes are left alone`(table: String, heading: String) {
    #expect(read(table, heading: heading) == [])
  }

  @Test func `a level is found however it is written`() throws {
    let matrix = try #require(
      SeverityMatrix(
        document("| Priority | Definition |\n|---|---|\n| P1 — Critical | a |\n| P2 — High | b |\n")
      ))
    for label in ["P1", "p-1", "P 1", "critical", "**P1**", "P1 - Critical", "P\u{2011}1"] {
      #expect(matrix.level(label)?.rank == 1, "\(label)")
    }
    for label in ["P3", "SEV-1", "", "1"] { #expect(matrix.level(label) == nil, "\(label)") }
  }
}
