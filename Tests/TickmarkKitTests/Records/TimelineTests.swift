import Testing

@testable import TickmarkKit

/// Timelines in the shapes that people write them in.
@Suite struct TimelineTests {
  /// `at = instant text`, a line for each entry.
  private func read(_ text: String) -> [String] {
    let document = document(text)
    let timeline = Timeline(document, sections: ReportSections(document))
    return (timeline?.entries ?? []).map { entry in
      "\(entry.at.value) = \(entry.instant?.iso ?? "?") \(entry.text)"
    }
  }

  @Test(arguments: [
    (
      "## Timeline\n\n- 2026-03-12T14:05:00Z: alert",
      "2026-03-12T14:05:00Z = 2026-03-12T14:05:00Z alert"
    ),
    (
      "## Timeline\n\n- 2026-03-12 14:05 UTC alert",
      "2026-03-12 14:05 UTC = 2026-03-12T14:05:00Z alert"
    ),
    ("## Timeline (UTC) 2026-03-12\n\n- 14:05 — alert", "14:05 = 2026-03-12T14:05:00Z alert"),
    ("## Timeline (2026-03-12, UTC)\n\n- [14:05] alert", "14:05 = 2026-03-12T14:05:00Z alert"),
    ("## Timeline\n\n- **14:05** alert", "14:05 = ? alert"),
    (
      "## Timeline, 2026-03-12\n\n- 14:05 UTC (Mar 13) - alert",
      "14:05 UTC = 2026-03-13T14:05:00Z alert"
    ),
    (
      "# R, 2026-03-12\n\n## Timeline\n\n### October 29-30, 2025\n\n- 14:05 UTC alert",
      "14:05 UTC = ? alert"
    ),
    (
      "# R, 2026-03-12\n\n## Timeline\n\n### October 29-30, 2025\n\n- 14:05 UTC (Oct 30) alert",
      "14:05 UTC = 2025-10-30T14:05:00Z alert"
    ),
    (
      "# R, 2026-03-12\n\n# Timeline\n\n- 14:05 UTC alert", "14:05 UTC = 2026-03-12T14:05:00Z alert"
    ),
    ("## Timeline\n\n- 2026-03-12 14:05 PST alert", "2026-03-12 14:05 PST = ? alert"),
    (
      "## Timeline\n\n- 2026-03-12T14:05+01:00 alert",
      "2026-03-12T14:05+01:00 = 2026-03-12T13:05:00Z alert"
    ),
    ("## Timeline (UTC)\n\n2026-03-12\n\n- 2:05 PM alert", "2:05 PM = 2026-03-12T14:05:00Z alert"),
    (
      "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-03-12 14:05 | alert |",
      "2026-03-12 14:05 = 2026-03-12T14:05:00Z alert"
    ),
    (
      "## Timeline\n\n| Date | Time (UTC) | What |\n|---|---|---|\n| 2026-03-12 | 14:05 | alert |",
      "14:05 = 2026-03-12T14:05:00Z alert"
    ),
    (
      "## What happened\n\nAll times are UTC on 2026-03-12.\n\n14:05 alert",
      "14:05 = 2026-03-12T14:05:00Z alert"
    ),
  ])
  func `one entry`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test func `a date holds until the next one`() {
    #expect(
      read("## Timeline (UTC)\n\n- 2026-03-12 23:50 alert\n- 23:55 page\n- 2026-03-13 00:10 fix")
        == [
          "2026-03-12 23:50 = 2026-03-12T23:50:00Z alert", "23:55 = 2026-03-12T23:55:00Z page",
          "2026-03-13 00:10 = 2026-03-13T00:10:00Z fix",
        ])
  }

  @Test(arguments: [
    "## Timeline\n\nFirst the alert, then the rollback.", "## Timeline\n\n- version 1:22:33:44",
    "## Timeline\n\n- 25:00 alert", "## Notes\n\n- 14:05 alert", "",
  ])
  func `what is no time is no entry`(text: String) {
    #expect(read(text) == [])
  }

  @Test(arguments: [
    (
      "## Timeline (UTC)\n\n- 2026-03-12 ~14:05 — alert",
      "2026-03-12 ~14:05 = 2026-03-12T14:05:00Z alert"
    ),
    (
      "# R, 2026-03-12\n\n## Timeline (UTC)\n\n- **Mar 13, ~14:05** — alert",
      "Mar 13, ~14:05 = 2026-03-13T14:05:00Z alert"
    ),
    ("## Timeline\n\n- **~14:05** — alert", "~14:05 = ? alert"),
    (
      "# R, 2026-03-12\n\n## Timeline\n\nTimes in UTC\n\n## March 13\n\n### 14:05\n\nalert\n\n## Impact\n\n15:00 none",
      "14:05 = 2026-03-13T14:05:00Z alert"
    ),
    ("## Timeline\n\n14:05\n\nalert", "14:05 = ? alert"),
    ("## Timeline\n\n14:05\nalert", "14:05 = ? alert"),
    ("## Timeline\n\n### 14:05\n\n- alert\n- and more", "14:05 = ? alert"),
    ("## Timeline\n\n### 14:05\n\n### Notes\n\nnothing", "14:05 = ? "),
    (
      "## Timeline\n\n- 14:05 alert\n\n## What should have happened (ideal timeline)\n\n- 14:00 a\n- 14:01 b",
      "14:05 = ? alert"
    ),
  ])
  func `about times, days as headings and what did not happen`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }
}
