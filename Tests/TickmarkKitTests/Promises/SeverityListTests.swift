import Testing

@testable import TickmarkKit

/// What was read of a document's severities, one level a line: `P1/Critical acknowledge PT15M`.
private func levels(_ body: String) -> [String] {
  let document = Document(SourceFile(path: "plan.md", text: body))
  return (SeverityMatrix(document)?.levels ?? []).map { level in
    let targets = level.targets.sorted { $0.key < $1.key }.map { kind, target in
      " \(kind.rawValue) \(target.limit?.iso ?? "?")"
    }
    return "\(level.rank). " + level.id + (level.name.map { "/" + $0 } ?? "") + targets.joined()
  }
}

/// Times of levels in lists and headings whose words say what the time is for.
@Suite struct SeverityListTests {
  @Test func `a time and then what it is for`() {
    let read = levels(
      """
      ## Severity levels

      - **SEV1**: 4 minutes response, 50 minutes resolution
      - **SEV2**: acknowledge in 20 minutes, fix plan in 3 business days
      - **SEV3**: 6 hour acknowledgement, 5 hour update cadence
      - SEV4: next business day acknowledgment
      """)
    #expect(
      read == [
        "1. SEV1 acknowledge PT4M resolve PT50M", "2. SEV2 acknowledge PT20M",
        "3. SEV3 acknowledge PT6H update PT5H", "4. SEV4 acknowledge P1BD",
      ])
  }

  @Test func `one label with two acts`() {
    let read = levels(
      """
      ### SEV-1: Critical
      **Response time:** 12 minutes to acknowledge, 2 hours to contain

      ### SEV-2: High
      **Response time:** 40 minutes to acknowledge, 9 hours to contain
      """)
    #expect(
      read == [
        "1. SEV-1/Critical acknowledge PT12M contain PT2H",
        "2. SEV-2/High acknowledge PT40M contain PT9H",
      ])
  }

  @Test func `a label and who must act by when`() {
    let read = levels(
      """
      ### P1 - Critical

      | Attribute | Definition |
      |---|---|
      | **Response time** | The engineer on duty must acknowledge within **6 minutes** |
      | **Target resolution** | **2 hours** (RTO) |

      ### P2 - High

      | Attribute | Definition |
      |---|---|
      | **Response time** | Immediate: response begins within 45 minutes of detection |
      | **Target resolution** | The engineer on duty answers within 2 days |
      """)
    #expect(
      read == [
        "1. P1/Critical acknowledge PT6M resolve PT2H", "2. P2/High acknowledge PT45M resolve ?",
      ])
  }

  @Test func `what is immediate by nature is no promise`() {
    let read = levels(
      """
      #### Priority high
      - Loss of data: immediate recovery
      #### Priority low
      - Loss of data: recovery in the next week
      """)
    #expect(read == [])
  }

  @Test(arguments: [
    "**Expected response times:**", "Acknowledgement times by severity:", "3) Response time goals",
    "## Severity and response times",
  ])
  func `a label above a list says what its times are for`(label: String) {
    let read = levels("# Plan\n\n\(label)\n\n- P1: < 7 minutes\n- P2: 3 hours\n- P3: 1 day")
    #expect(read == ["1. P1 acknowledge PT7M", "2. P2 acknowledge PT3H", "3. P3 acknowledge P1D"])
  }

  @Test(arguments: ["**Seats:**", "**Retention:**", "**Maintenance windows:**", ""])
  func `a label about something else sets no time`(label: String) {
    #expect(levels("# Plan\n\n\(label)\n\n- P1: 7 minutes\n- P2: 3 hours\n- P3: 1 day") == [])
  }

  @Test func `an item leads to the list below it`() {
    let read = levels(
      """
      - Runbooks: phishing, malware.
      - Containment SLA (goal):
        - Critical: **≤ 5 h**
        - High: **≤ 25 h**
      - Exercises
      """)
    #expect(read == ["1. Critical contain PT5H", "2. High contain PT25H"])
  }

  @Test func `the act stands beside the label`() {
    let read = levels(
      """
      ## Targets

      - `P0` acknowledgement: 11 minutes
      - `P1` acknowledgement: 2 business days
      - Everything else: when there is time
      """)
    #expect(read == ["1. P0 acknowledge PT11M", "2. P1 acknowledge P2BD"])
  }

  @Test func `times stand in the headings`() {
    let read = levels(
      """
      ### Severity 1 (Critical) - Response within 10 Minutes
      1. Call everybody

      ### Severity 2 (High) - Response within 3 Hours
      1. Call somebody
      """)
    #expect(
      read == [
        "1. Severity 1/Critical acknowledge PT10M", "2. Severity 2/High acknowledge PT3H",
      ])
    let asides = """
      ## Priority levels and response times

      ### 🔴 CRITICAL (< 3 minutes)
      - chest pain

      ### 🟡 HIGH (< 8 minutes)
      - a broken arm
      """
    #expect(levels(asides) == ["1. CRITICAL acknowledge PT3M", "2. HIGH acknowledge PT8M"])
  }

  @Test func `several levels, each with several times, in one line`() {
    let read = levels(
      """
      - Sev1: response ≤2h (24×7), resolution ≤9h; Sev2: response ≤5h, resolution ≤3 business days.
      """)
    #expect(
      read == ["1. Sev1 acknowledge PT2H resolve PT9H", "2. Sev2 acknowledge PT5H resolve P3BD"])
    #expect(levels("- Sev1: 40 tickets in 2 h; Sev2: 30 tickets in 5 h.") == [])
  }

  @Test func `times counted from the start`() {
    let read = levels(
      """
      - **P1 (Critical)**
        - T+0: page the duty engineer
        - T+6m: acknowledge; open the channel
        - T+20m: escalate to the manager
      - **P2 (High)**
        - T+25m: acknowledge
      """)
    #expect(read == ["1. P1/Critical acknowledge PT6M", "2. P2/High acknowledge PT25M"])
  }

  @Test func `levels without times are read where updates are promised for them`() {
    let names = """
      ## Incident severity

      ### Critical
      - all is lost

      ### High
      - much is lost

      ## Updates
      """
    let said = """

      - Provide status updates every 2 hours (critical incidents)
      - Provide status updates daily (high severity)
      """
    #expect(levels(names + said) == ["1. Critical update PT2H", "2. High update P1D"])
    #expect(levels(names + "\n\nCritical updates of the system come every 2 hours.") == [])
    let list = """
      ## Severity levels
      - SEV-1: all is lost
      - SEV-2: much is lost
      - SEV-3: little is lost

      ## Procedures
      - Send updates every 25 minutes (SEV-1/2)
      """
    #expect(levels(list) == ["1. SEV-1 update PT25M", "2. SEV-2 update PT25M", "3. SEV-3"])
  }

  @Test func `Chinese and Japanese write no blanks`() {
    let read = levels(
      """
      ### SEV-1（最高）
      - 40分以内に対応
      - 20分ごとのステータス更新

      ### SEV-2（高）
      - 3時間以内に対応
      - 3時間以内に解決できない問題は報告
      """)
    #expect(
      read.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "SEV-1 acknowledge PT40M update PT20M", "SEV-2/高 acknowledge PT3H",
      ])
    #expect(
      levels("- **时限**：P0故障40分钟内响应，P1故障3小时内响应")
        == ["1. P0 acknowledge PT40M", "2. P1 acknowledge PT3H"])
  }

  @Test func `headings of support tiers are no levels`() {
    let read = levels(
      """
      ### L1 → L2

      - Response time: 20 minutes

      ### L2 → L3

      - Response time: 3 hours
      """)
    #expect(read == [])
  }

  @Test func `each level in a paragraph or a line of its own`() {
    let paragraphs = """
      ## Priority definitions

      **P1 – Critical.** The whole shop is closed. Response: 12 minutes. Resolution: 5 hours.

      **P2 – High.** A part is closed. Response: 2 hours. Resolution: 2 business days.
      """
    #expect(
      levels(paragraphs) == [
        "1. P1/Critical acknowledge PT12M resolve PT5H", "2. P2/High acknowledge PT2H resolve P2BD",
      ])
    let lines = """
      ### Severity levels
      **Sev 1 (Critical):** Respond within 6 min. Updates every 25 min.
      **Sev 2 (Major):** Respond within 40 min. Updates hourly.
      """
    #expect(
      levels(lines) == [
        "1. Sev 1/Critical acknowledge PT6M update PT25M",
        "2. Sev 2/Major acknowledge PT40M update PT1H",
      ])
    let notes = "**P1 queue:** holds 15 minutes of work.\n\n**P2 queue:** holds 2 hours of work."
    #expect(levels(notes) == [])
  }

  @Test func `levels with their times in the list below, or between bars`() {
    let list = """
      ## Targets

      - SEV1
        - Ack: 6 minutes
        - Resolve: 3 hours
      - SEV2
        - Ack: 25 minutes
        - Resolve: 9 hours
      """
    #expect(
      levels(list) == [
        "1. SEV1 acknowledge PT6M resolve PT3H", "2. SEV2 acknowledge PT25M resolve PT9H",
      ])
    let bars = """
      ### Critical (SEV-1)
      Initial response: 12 minutes | Updates: every 25 minutes | Resolution: 5 hours

      ### High (SEV-2)
      Initial response: 2 hours | Updates: every 3 hours | Resolution: 2 days
      """
    #expect(
      levels(bars) == [
        "1. Critical/SEV-1 acknowledge PT12M resolve PT5H update PT25M",
        "2. High/SEV-2 acknowledge PT2H resolve P2D update PT3H",
      ])
    let french = """
      ## Niveaux de priorité
      - **P1** : prise en charge sous 40 minutes, résolution sous 5 heures
      - **P2** : prise en charge sous 3 heures, résolution sous 2 jours ouvrés
      """
    #expect(
      levels(french) == [
        "1. P1 acknowledge PT40M resolve PT5H", "2. P2 acknowledge PT3H resolve P2BD",
      ])
  }
}
