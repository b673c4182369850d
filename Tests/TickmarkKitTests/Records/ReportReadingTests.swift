import Testing

@testable import TickmarkKit

private func inspect(_ text: String, path: String = "notes.md") -> Inspection {
  Inspection(SourceFile(path: path, text: text))
}

/// The entries of a timeline, one a line: what was written and the instant.
private func entries(_ body: String) -> [String] {
  let found = inspect("# Post-mortem 2026-03-01\n\n## Timeline (UTC)\n\n" + body).timeline
  return (found?.entries ?? []).map { "\($0.at.value) = \($0.instant?.iso ?? "?")" }
}

@Suite struct TimelineShapeTests {
  @Test func spansOfTimeAreNoOffsets() {
    #expect(
      entries("- 03:35-07:46 broken\n- 14:05–14:20: retried\n- 2026-03-02T10:00-05:00 checked")
        == [
          "03:35-07:46 = 2026-03-01T03:35:00Z", "14:05–14:20 = 2026-03-01T14:05:00Z",
          "2026-03-02T10:00-05:00 = 2026-03-02T15:00:00Z",
        ])
  }

  @Test func headingsWithTheirTextBelow() {
    let text = "# Post-mortem 2026-03-01\n\n## Timeline (UTC)\n\n### 14:05\n\nThe queue stalled.\n"
    #expect(inspect(text).timeline?.entries.map(\.text) == ["The queue stalled."])
  }

  @Test func midnightPasses() {
    #expect(
      entries("- 23:50 alert\n- 00:10 page")
        == ["23:50 = 2026-03-01T23:50:00Z", "00:10 = 2026-03-02T00:10:00Z"])
  }

  @Test func datesWithoutYearsTakeTheReportsYear() {
    #expect(entries("- Mar 3, 14:05 – fixed") == ["Mar 3, 14:05 = 2026-03-03T14:05:00Z"])
  }

  @Test func aDateReadInTwoWaysGivesNoInstant() {
    #expect(entries("- 02/01 14:10 restarted") == ["02/01 14:10 = ?"])
  }

  @Test func otherClocks() {
    #expect(
      entries("- 14h05 alert\n- 1410Z page\n- 2:15 PM fixed")
        == [
          "14h05 = 2026-03-01T14:05:00Z", "1410Z = 2026-03-01T14:10:00Z",
          "2:15 PM = 2026-03-01T14:15:00Z",
        ])
  }
}

@Suite struct SectionShapeTests {
  @Test func linesThatStandForHeadings() {
    let read = inspect(
      """
      # Post-mortem: queue stalled

      **Root Cause**

      A lock was never released.

      **Impact:**

      120 shops waited.

      **Something else**

      Not about it.
      """)
    #expect(read.sections[.rootCause]?.plainText == "A lock was never released.")
    #expect(read.sections[.impact]?.plainText == "120 shops waited.")
  }

  @Test func plainLinesWhereThereAreNoHeadings() {
    let read = inspect(
      """
      Postmortem

      Issue Summary:
      The shop was closed.

      Timeline

      2026-03-01 09:05 UTC - users called
      2026-03-01 09:20 UTC - restarted

      Root cause and resolution:
      A typo.
      """)
    #expect(read.sections[.summary]?.plainText == "The shop was closed.")
    #expect(read.timeline?.entries.count == 2)
    #expect(read.sections[.rootCause]?.plainText == "A typo.")
  }

  @Test(arguments: [
    ("How did we respond?", ReportPart.containment), ("What caused it?", .rootCause),
    ("Who was affected?", .impact), ("3.2 Root Cause Analysis", .rootCause),
    ("🔥 IMPACT", .impact), ("Causa raíz", .rootCause), ("Zeitlicher Ablauf", .timeline),
    ("根本原因", .rootCause), ("改进措施", .actions), ("Lições aprendidas", .lessons),
    ("How did we find out?", .detection), ("How was it resolved?", .fix),
  ])
  func titles(title: String, part: ReportPart) {
    #expect(ReportPart.named(title)?.part == part)
  }
}

@Suite struct DocumentGuessTests {
  @Test(arguments: [
    ("# Postmortems\n\nHow we write them, and where.", "docs/postmortems/README.md"),
    ("# Ansible playbook for the web servers\n\nInstall nginx.", "web.md"),
    ("# Incident detection service\n\nA helm chart.", "README.md"),
  ])
  func namesAloneAreNotBelieved(text: String, path: String) {
    let read = inspect(text, path: path)
    #expect(read.type == nil)
    #expect(read.typeReason.contains("but it"))
  }

  @Test(arguments: [
    ("# Recovery drill runbook\n\nHow to hold one.", DocumentType.playbook),
    ("# Vendor outage response process\n\nCall them.", .playbook),
    ("# Restore drill 2026-02-01\n\nIt took 20 minutes.", .drill),
    ("# Outage of the queue\n\n## Impact\n\nx\n\n## Root cause\n\ny", .postMortem),
    ("# インシデント対応手順\n\n連絡する。", .playbook),
  ])
  func guesses(text: String, type: DocumentType) {
    #expect(inspect(text).type == type)
  }
}
