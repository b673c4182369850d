import Testing

@testable import TickmarkKit

/// What one example cannot show: a playbook against itself, strict limits, levels of verdicts.
@Suite struct CommunicationRuleTests {
  private func lines(_ files: [String: String], _ rules: [Rule]) -> [String] {
    var files = files
    files[Content.settingsName] = files[Content.settingsName] ?? Sample.settings
    return Pipeline.assess(Content(files), today: Day(daysSinceEpoch: 0), rules: rules)
      .lines { $0.outcome != .met && $0.outcome != .notApplicable }
      .map { line in
        let place = line.verdict.span
        return "\(line.verdict.level.rawValue) \(line.rule.code) \(place.start.line): "
          + line.verdict.finding.message
      }
  }

  /// A playbook of the shape that a source document has: two promises to the customers of its
  /// highest level that its own templates break.
  private let contradictory = """
    ---
    type: playbook
    id: PB-1
    ---
    | Sev | Definition | Customer comms |
    |---|---|---|
    | SEV-1 | Production outage; or any confirmed data loss/leak | Status page + email within 60 min |
    | SEV-2 | One flow broken | Status page within 2 hr; email if > 4hr |

    ## Customer communication templates

    ### SEV-1 status page (within 60 min)

    [INVESTIGATING] {start_time} — We'll post the next update at {now + 30min}.

    ### SEV-1 customer email (post-resolution)

    Subject: Service incident on {date} — your data is safe

    On {date} it was unavailable. No customer data was lost or exposed.
    """

  @Test func anEmailIsPromisedAndItsOnlyTemplateIsForAfterwards() {
    #expect(
      lines(["playbook.md": contradictory], [.templatesKept]) == [
        "warning PB-19 7: SEV-1 promises an e-mail, and no template is kept for it"
      ])
  }

  @Test func aTemplatePromisesSafeDataForLeaks() {
    #expect(
      lines(["playbook.md": contradictory], [.noticesTruthful]) == [
        "warning COM-09 18: “data is safe” is fixed in template “SEV-1 customer email "
          + "(post-resolution)”, and SEV-1 includes loss or leak of data"
      ])
  }

  private func incident(_ detected: String, _ sent: String, channel: String = "e-mail") -> String {
    """
    ---
    type: incident
    id: INC-20260312-01
    severity: SEV-1
    detected_at: \(detected)
    resolved_at: 2026-03-12T20:00:00Z
    communications:
      - {channel: \(channel), sent_at: \(sent)}
    ---
    """
  }

  private func playbook(_ promise: String) -> String {
    """
    ---
    type: playbook
    id: PB-1
    ---
    | Sev | Definition | Customer comms |
    |---|---|---|
    | SEV-1 | Outage | \(promise) |
    | SEV-2 | One flow broken | None |
    """
  }

  /// Minutes without seconds cannot show whether a strict limit was kept; with seconds they do.
  @Test func aStrictLimitAtItsEnd() {
    let strict = playbook("Email in < 1 hour")
    #expect(
      lines(
        [
          "playbook.md": strict,
          "i.md": incident("2026-03-12T14:00Z", "2026-03-12T15:00Z"),
        ], [.firstNoticeOnTime]
      ).isEmpty)
    #expect(
      lines(
        [
          "playbook.md": strict,
          "i.md": incident("2026-03-12T14:00:00Z", "2026-03-12T15:00:00Z"),
        ], [.firstNoticeOnTime]) == [
          "error COM-01 8: the first e-mail about INC-20260312-01 went out after 1 h; "
            + "SEV-1 promises under 1 hour"
        ])
  }

  @Test func atLeastIncludesTheLimitItself() {
    for (promise, isDue) in [("email if ≥ 6 h", true), ("email if > 6 h", false)] {
      let found = lines(
        [
          "playbook.md": playbook("Status page within 2 hr; " + promise),
          "i.md": incident(
            "2026-03-12T14:00:00Z", "2026-03-12T15:00:00Z", channel: "status page"),
        ], [.conditionalNoticeSent])
      #expect(found.isEmpty == !isDue, "\(promise): \(found)")
    }
  }

  @Test func mustMakesAGapAnError() {
    for (promise, level) in [("updates must follow every hour", "error"), ("hourly", "warning")] {
      let found = lines(
        [
          "playbook.md": playbook("Status page within 2 hr; status page " + promise),
          "i.md": incident(
            "2026-03-12T14:00:00Z", "2026-03-12T15:00:00Z", channel: "status page"),
        ], [.updatesKeepCadence])
      #expect(found.count == 1 && found[0].hasPrefix(level), "\(promise): \(found)")
    }
  }

  @Test func aLateDowngradeEscapesNothing() {
    let downgraded = incident("2026-03-12T14:00:00Z", "2026-03-12T16:00:00Z")
      .replacing("severity: SEV-1", with: "severity: SEV-2\nseverity_history: [{severity: SEV-1}]")
    let found = lines(
      ["playbook.md": playbook("Email within 60 min"), "i.md": downgraded], [.firstNoticeOnTime])
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("2 h 41 min", 9660), ("2h41m", 9660), ("74 minutes and 20 seconds", 4460), ("1 day", 86_400),
    ("2 h 36 min from detection to resolution, 5 min less than last time", 9360),
    ("23:50 - 00:10 UTC", 1200), ("~3 hours", 10_800),
  ])
  func durationsAsWritten(text: String, seconds: Int) throws {
    let document = Document(
      SourceFile(path: "a.md", text: "---\nduration: \"\(text)\"\n---\n"))
    let stated = try #require(WrittenDuration.stated(in: document))
    #expect(stated.length?.seconds == seconds)
  }
}
