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

/// Times that stand in sentences: in a table's cells, in lists, in lines about several levels.
@Suite struct SeveritySentenceTests {
  @Test func `a column of responses says who does what by when`() {
    let read = levels(
      """
      | Priority | Response |
      |---|---|
      | P1 | Acknowledge within 10 min, restore within 2 hours |
      | P2 | 20 min, lead and engineer |
      | P3 | Next working day. Nobody is woken. |
      | P4 | Into the queue |
      """)
    #expect(
      read == [
        "1. P1 acknowledge PT10M resolve PT2H", "2. P2 acknowledge PT20M",
        "3. P3 acknowledge P1BD", "4. P4 acknowledge ?",
      ])
  }

  @Test func `what is said of something else is no response`() {
    let read = levels(
      """
      | Priority | Means | Response |
      |---|---|---|
      | P1 | shop closed | Call the owner at once; public note within 15 min |
      | P2 | slow | Call in; repair within 3 h |
      | P3 | typo | Fix within 2 days |
      """)
    #expect(
      read == ["1. P1 acknowledge ?", "2. P2 acknowledge ? resolve PT3H", "3. P3 resolve P2D"])
  }

  @Test func `a dash leads to what is done, and telling others changes no time`() {
    let read = levels(
      """
      ## Severity levels

      - **SEV1 (Critical)**: leak, whole shop closed — respond in 12 min, notify in 1 hour
      - **SEV2 (High)**: part of it, slow — respond in 1–2 hours
      """)
    #expect(read == ["1. SEV1/Critical acknowledge PT12M", "2. SEV2/High acknowledge PT2H"])
  }

  @Test func `two times without a verb are not chosen from`() {
    let read = levels(
      """
      | Priority | Response |
      |---|---|
      | P1 | 10 min, 2 hours |
      | P2 | 20 min, 4 hours |
      """)
    #expect(!read.contains { $0.contains("PT") })
  }

  @Test func `a bound says more than immediately`() {
    let read = levels(
      """
      ### P0: everything is down
      **Response time:** immediate (under 4 minutes)

      1. Acknowledge immediately
      2. Post status updates every 20 minutes

      ### P1: half of it is down
      **Response time:** 25 minutes
      """)
    #expect(
      read.map { $0.split(separator: " ").suffix(4).joined(separator: " ") } == [
        "acknowledge PT4M update PT20M", "is down acknowledge PT25M",
      ])
  }

  @Test func `updates are owed as a sentence says of the levels it names`() {
    let table = """
      | Severity | Meaning | Time to acknowledge |
      |---|---|---|
      | SEV1 | down | 10 min |
      | SEV2 | slow | 30 min |
      | SEV3 | ugly | 1 day |


      """
    let expected = [
      "Post an update every 30 minutes for SEV1, every 2 hours for SEV2.":
        ["update PT30M", "update PT2H", "acknowledge P1D"],
      "Status updates: SEV1 every 15 min, SEV2 every 45 min":
        ["update PT15M", "update PT45M", "acknowledge P1D"],
      "Status goes out on cadence (every 20 min for SEV1, 40 min for SEV2).":
        ["update PT20M", "update PT40M", "acknowledge P1D"],
      "Updates are written every 30 minutes for SEV-1/2.":
        ["update PT30M", "update PT30M", "acknowledge P1D"],
      "Communicate status every 25 minutes for SEV1 and SEV2, hourly for SEV3.":
        ["update PT25M", "update PT25M", "update PT1H"],
      "- SEV1: e-mail to all; the status page is updated every 30 minutes.\n- SEV2: e-mail.":
        ["update PT30M", "acknowledge PT30M", "acknowledge P1D"],
      // Not said how often, not said of a level, said of something else.
      "Send a first update within 15 minutes for SEV1.":
        ["acknowledge PT10M", "acknowledge PT30M", "acknowledge P1D"],
      "Updates follow every 30 minutes.":
        ["acknowledge PT10M", "acknowledge PT30M", "acknowledge P1D"],
      "Escalate again every 15 minutes for SEV1 without a status.":
        ["acknowledge PT10M", "acknowledge PT30M", "acknowledge P1D"],
    ]
    for (sentence, ends) in expected {
      let read = levels(table + sentence).map {
        $0.split(separator: " ").suffix(2).joined(separator: " ")
      }
      #expect(read == ends, "\(sentence)")
    }
  }

  @Test func `a table of some levels does not hide the headings that define them all`() {
    let read = levels(
      """
      ## Severity levels

      ### SEV-1 - Critical

      **Response:**
      - Acknowledge: 5 minutes

      **Notification:**
      - Ring everybody

      ### SEV-2 - High

      **Response:**
      - Acknowledge: 20 minutes

      ### SEV-3 - Low

      **Response:**
      - Acknowledge: 2 days

      ## Updates

      | Severity | Update frequency |
      |---|---|
      | SEV-1 | every 15 min |
      | SEV-2 | every 30 min |
      """)
    #expect(
      read == [
        "1. SEV-1/Critical acknowledge PT5M update PT15M",
        "2. SEV-2/High acknowledge PT20M update PT30M", "3. SEV-3/Low acknowledge P2D",
      ])
  }

  @Test func `all levels in one line`() {
    let read = levels(
      """
      - **Response time:** P1: 10 min, P2: 2 h, P3: 1 day
      - **Resolution time:** P1: 3 h, P2: 9 h, P3: 6 business days
      - **Page load:** P1: 2 s, P2: 3 s, P3: 4 s
      """)
    #expect(
      read == [
        "1. P1 acknowledge PT10M resolve PT3H", "2. P2 acknowledge PT2H resolve PT9H",
        "3. P3 acknowledge P1D resolve P6BD",
      ])
    #expect(levels("The queue holds P1: 15 min, P2: 1 h of work.") == [])
  }

  @Test func `what is weighed is not the priority`() {
    let read = levels(
      """
      | Urgency | Impact | Priority | Response time |
      |---|---|---|---|
      | High | High | Critical | 15 min |
      | High | Low | High | 1 h |
      | Low | Low | Low | 1 day |
      """)
    #expect(
      read == [
        "1. Critical acknowledge PT15M", "2. High acknowledge PT1H", "3. Low acknowledge P1D",
      ])
    let matrix = """
      | Impact / Urgency | High | Medium | Low |
      |---|---|---|---|
      | High | 1 | 2 | 3 |
      | Medium | 2 | 3 | 4 |
      | Low | 3 | 4 | 5 |
      """
    #expect(!levels(matrix).contains { $0.contains("P") })
  }

  @Test func `levels numbered in one column and named in the next`() {
    let read = levels(
      """
      | Nível | Severidade | Tempo de resposta |
      |---|---|---|
      | 1 | Crítica | 20 minutos |
      | 2 | Alta | 3 horas |
      | 3 | Baixa | 2 dias |
      """)
    #expect(
      read == [
        "1. 1/Crítica acknowledge PT20M", "2. 2/Alta acknowledge PT3H",
        "3. 3/Baixa acknowledge P2D",
      ])
  }

  @Test func `tiers of a help desk are no severities`() {
    let text = """
      ## Response times

      - **L1 desk**: 1 hour
      - **L2 engineers**: 4 hours
      """
    #expect(levels(text) == [])
  }

  @Test func `a remark right below a table is no row`() {
    let read = levels(
      """
      | Severity | Response time |
      |---|---|
      | SEV1 | 10 min |
      | SEV2 | 2 h |
      Times run around the clock.
      """)
    #expect(read == ["1. SEV1 acknowledge PT10M", "2. SEV2 acknowledge PT2H"])
  }

  @Test func `the first word and how often`() {
    let read = levels(
      """
      | Severity | Updates |
      |---|---|
      | SEV1 | Update within 5 minutes, every 15 minutes thereafter |
      | SEV2 | Hourly |
      """)
    #expect(read == ["1. SEV1 update PT15M", "2. SEV2 update PT1H"])
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
}
