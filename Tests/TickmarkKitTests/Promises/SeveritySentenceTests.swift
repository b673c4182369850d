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
