import Testing

@testable import TickmarkKit

/// What was read of a document's severities, one level a line: `P1/Critical acknowledge PT15M`.
private func levels(_ body: String, path: String = "plan.md") -> [String] {
  let document = Document(SourceFile(path: path, text: body))
  return (SeverityMatrix(document)?.levels ?? []).map { level in
    let targets = level.targets.sorted { $0.key < $1.key }.map { kind, target in
      " \(kind.rawValue) \(target.limit.map { ($0.isStrict ? "<" : "") + $0.iso } ?? "?")"
    }
    return level.id + (level.name.map { "/" + $0 } ?? "") + targets.joined()
  }
}

@Suite struct SeverityShapeTests {
  @Test func labelsInManyShapes() {
    let read = levels(
      """
      | Severity | What it means | Response time |
      |---|---|---|
      | 🔴 **S1**<br>Critical | nobody can work | 15 min |
      | P2 / High | some cannot | 1 h |
      | `Sev 3` (Medium) | a nuisance | 4 h |
      | 4 - Low | a typo | 3 days |
      """)
    #expect(
      read == [
        "S1/Critical acknowledge PT15M", "P2/High acknowledge PT1H",
        "Sev 3/Medium acknowledge PT4H", "4/Low acknowledge P3D",
      ])
  }

  @Test func aLongRemarkIsNoName() {
    let read = levels(
      """
      | Priority | Response time |
      |---|---|
      | P1 - the shop is closed for everybody who wants to buy something | 15 min |
      | High: a single region cannot buy | 1 hour |
      """)
    #expect(read == ["P1 acknowledge PT15M", "High/a single region cannot buy acknowledge PT1H"])
  }

  @Test func headersGiveTheUnit() {
    let read = levels(
      """
      | Severity | Response time (min) | TTR (hours) | Notes |
      |---|---|---|---|
      | SEV1 | 15 | 4 | page |
      | SEV2 | 30-60 | 8 | ticket |
      | SEV3 | 2 h | ≤ 24 | ticket |
      """)
    #expect(
      read == [
        "SEV1 acknowledge PT15M resolve PT4H", "SEV2 acknowledge PT60M resolve PT8H",
        "SEV3 acknowledge PT2H resolve PT24H",
      ])
  }

  @Test func severalTimesInOneCell() {
    let read = levels(
      """
      | Severity | Ack / Mitigate / Resolve |
      |---|---|
      | SEV1 | 5 min / 1 h / 4 h |
      | SEV2 | 15 min / 8 h |
      """)
    #expect(
      read == [
        "SEV1 acknowledge PT5M contain PT1H resolve PT4H", "SEV2 acknowledge ? contain ? resolve ?",
      ])
  }

  @Test func theMoreOutrightHeaderCounts() {
    let read = levels(
      """
      | Severity | MTTD | Response | Acknowledge | First update | Update frequency |
      |---|---|---|---|---|---|
      | SEV1 | 1 min | 30 min | 5 min | 20 min | every 30 min |
      | SEV2 | 5 min | 1 h | 15 min | 1 h | hourly |
      """)
    #expect(read == ["SEV1 acknowledge PT5M update PT30M", "SEV2 acknowledge PT15M update PT1H"])
  }

  @Test func anAcknowledgementOutweighsAResponseAndAPlanIsNoMitigation() {
    let read = levels(
      """
      | Severity | Acknowledge | Initial response | Mitigation plan |
      |---|---|---|---|
      | SEV1 | 5 min | 15 min | 4 h |
      | SEV2 | 15 min | 1 h | 1 day |
      """)
    #expect(read == ["SEV1 acknowledge PT5M", "SEV2 acknowledge PT15M"])
  }

  @Test func columnsThatCompeteMustAgree() {
    let read = levels(
      """
      | Severity | Response (business hours) | Response (after hours) | SLO resolution | SLA resolution |
      |---|---|---|---|---|
      | SEV1 | 15 min | 1 h | 4 h | 4 h |
      | SEV2 | 1 h | — | 8 h | 24 h |
      """)
    #expect(read == ["SEV1 acknowledge ? resolve PT4H", "SEV2 acknowledge PT1H resolve ?"])
  }

  @Test func aBareSLAIsNotGuessed() {
    let table = "| Severity | SLA |\n|---|---|\n| SEV1 | 1 h |\n| SEV2 | 4 h |"
    #expect(levels(table) == ["SEV1 acknowledge ?", "SEV2 acknowledge ?"])
    #expect(
      levels("## Response times\n\n" + table) == ["SEV1 acknowledge PT1H", "SEV2 acknowledge PT4H"])
  }

  @Test func twoTablesOfOneScaleComplete() {
    let read = levels(
      """
      | Level | Definition |
      |---|---|
      | P1 (Critical) | all is down |
      | P2 (High) | some is down |

      | Severity | Response time | Resolution time |
      |---|---|---|
      | Critical | 15 min | 4 h |
      | High | 1 h | next release |
      """)
    #expect(
      read == ["P1/Critical acknowledge PT15M resolve PT4H", "P2/High acknowledge PT1H resolve ?"])
  }

  @Test func aTimeSetTwiceIsSaid() throws {
    let text = """
      | Severity | Response time |
      |---|---|
      | SEV1 | 15 min |
      | SEV2 | 1 h |

      | Severity | Acknowledge |
      |---|---|
      | SEV1 | 5 min |
      | SEV2 | 60 min |
      """
    let inspection = Inspection(SourceFile(path: "plan.md", text: text))
    #expect(inspection.hints.count == 1)
    #expect(inspection.hints.first?.message.hasPrefix("SEV1 has two times to acknowledge") == true)
  }

  @Test func otherLanguages() {
    let read = levels(
      """
      | Severidad | Descripción | Tiempo de respuesta | Tiempo de resolución |
      |---|---|---|---|
      | Crítica | nadie trabaja | 15 minutos | 4 horas |
      | Baja | una molestia | 1 día hábil | 5 días hábiles |
      """)
    #expect(
      read == ["Crítica acknowledge PT15M resolve PT4H", "Baja acknowledge P1BD resolve P5BD"])
    #expect(
      levels(
        """
        | 级别 | 响应时间 | 通知方式 |
        |---|---|---|
        | P0 紧急 | 15 分钟内 | 电话 |
        | P1 严重 | 1小时 | 邮件 |
        """) == ["P0/紧急 acknowledge PT15M", "P1/严重 acknowledge PT1H"])
    #expect(
      levels(
        """
        | Schweregrad | Reaktionszeit | Lösungszeit |
        |---|---|---|
        | Kritisch | sofort | innerhalb von 4 Stunden |
        | Niedrig | nächster Arbeitstag | 2 Wochen |
        """) == ["Kritisch acknowledge PT0S resolve PT4H", "Niedrig acknowledge P1BD resolve P2W"])
  }

  @Test func ranksFollowTheWordsWhereTheLeastStandsFirst() {
    let document = Document(
      SourceFile(
        path: "plan.md",
        text: """
          | Severity | Response time |
          |---|---|
          | Info | 24 h |
          | Warning | 2 h |
          | Critical | 15 min |
          """))
    #expect(SeverityMatrix(document)?.levels.map(\.rank) == [3, 2, 1])
  }

  /// Tables that grade something else, or set another time.
  @Test(arguments: [
    "## Fixing vulnerabilities\n\n| Severity | Response time | Fix time |\n|---|---|---|\n| Critical | 1 day | 7 days |\n| High | 2 days | 30 days |",
    "## Escalation\n\n| Level | Contact | Response time |\n|---|---|---|\n| L1 | Desk | 15 min |\n| L2 | Engineer | 30 min |",
    "| Priority | Basic | Pro |\n|---|---|---|\n| P1 | 8 h | 1 h |\n| P2 | 24 h | 4 h |",
    "| Severity (CVSS v3) | Acknowledge | Mitigate |\n|---|---|---|\n| Critical | 1 day | 2 days |\n| High | 2 days | 4 days |",
    "| Severity | MTTA | MTTR | Incidents |\n|---|---|---|---|\n| P1 | 2 min | 15 min | 3 |\n| P2 | 5 min | 1 h | 8 |",
    "| Severity | MTTA | MTTR |\n|---|---|---|\n| P1 | | |\n| P2 | | |",
    "| Severity | RTO | RPO |\n|---|---|---|\n| P1 | 1 h | 5 min |\n| P2 | 4 h | 1 h |",
    "| Severity | Alert | Response |\n|---|---|---|\n| Critical | disk full | clean up |\n| Critical | node down | restart |\n| High | slow | look |",
    "| Priority | Task | Due |\n|---|---|---|\n| P1 | write it | Friday |\n| P2 | test it | Monday |",
    "## Bug priorities\n\n| Priority | Response time |\n|---|---|\n| P1 | 1 day |\n| P2 | 1 week |",
    "| Severity | Post-mortem required | Time frame |\n|---|---|---|\n| P1 | yes | 48 h |\n| P2 | yes | 72 h |",
    "```\n| Severity | Response time |\n|---|---|\n| P1 | 1 h |\n| P2 | 4 h |\n```",
  ])
  func lookAlikesAreLeftAlone(text: String) {
    #expect(levels(text) == [])
  }

  @Test func escalationIsNoAcknowledgement() {
    let read = levels(
      "| Severity | Escalate after | Who |\n|---|---|---|\n| P1 | 15 min | lead |\n| P2 | 1 h | lead |"
    )
    #expect(read == ["P1", "P2"])
  }

  @Test func aSecurityPolicyIsNoIncidentPlan() {
    let table = "| Severity | Response time |\n|---|---|\n| Critical | 1 day |\n| High | 2 days |"
    #expect(levels("# Reporting\n\n" + table, path: "SECURITY.md") == [])
    #expect(levels("# Política de seguridad\n\n## Plazos\n\n" + table) == [])
    #expect(levels("# Answering CVE and vulnerability reports\n\n## Times\n\n" + table) == [])
    #expect(
      levels("# Reporting\n\n## Incident severity\n\n" + table, path: "SECURITY.md").count == 2)
  }

  @Test func levelsUnderHeadings() {
    let read = levels(
      """
      ## Severity levels

      ### SEV1 - Critical outage

      A 4-hour outage of everything.

      - Response time: 5 minutes
      - **Update frequency:** every 15 minutes
      - Executives told within 30 minutes

      ### SEV2 - Major

      - On-call engineer responds within 30 minutes
      - Escalate to the lead within 1 hour

      ### SEV3

      - Cosmetic things
      """)
    #expect(
      read == [
        "SEV1/Critical outage acknowledge PT5M update PT15M", "SEV2/Major acknowledge PT30M",
        "SEV3",
      ])
  }

  @Test func levelsInAList() {
    let read = levels(
      """
      - **P1 (Critical)**: nobody can pay. Response within 15 minutes.
      - **P2 (High)**: one country. Response within 1 hour.
      - **P3 (Low)**: a nuisance.
      """)
    #expect(read == ["P1/Critical acknowledge PT15M", "P2/High acknowledge PT1H", "P3/Low"])
  }

  @Test func levelsAsColumns() {
    let read = levels(
      """
      ## Targets

      | What | SEV1 | SEV2 | SEV3 |
      |---|---|---|---|
      | Who is hit | everybody | a region | a few |
      | Acknowledge within | 5 min | 15 min | next business day |
      | First word to customers | 30 min | 1 h | – |
      | Time to mitigate | 1 h | 4 h | 2 days |
      | Update frequency | every 30 min | hourly | as needed |
      """)
    #expect(
      read == [
        "SEV1 acknowledge PT5M contain PT1H update PT30M",
        "SEV2 acknowledge PT15M contain PT4H update PT1H",
        "SEV3 acknowledge P1BD contain P2D update ?",
      ])
  }

  /// Tables with levels as columns that tell people, measure, or watch.
  @Test(arguments: [
    "| Stakeholder | SEV1 | SEV2 |\n|---|---|---|\n| Response lead | 5 min | 15 min |\n| Board | 1 h | – |",
    "| Metric | SEV1 | SEV2 |\n|---|---|---|\n| MTTA | 5 min | 15 min |\n| MTTR | 1 h | 3 h |",
    "| Metric | SEV1 | SEV2 |\n|---|---|---|\n| Count | 2 | 3 |\n| Response time | 5 min | 15 min |",
    "| Metric | Warning | Critical |\n|---|---|---|\n| Response time | 1 min | 2 min |",
    "## Severity\n\n| Metric | Warning | Critical |\n|---|---|---|\n| Response time | 1 s | 2 s |",
    "| Elapsed | SEV1 | SEV2 |\n|---|---|---|\n| 15 min | the lead | nobody |\n| 1 h | the CTO | the lead |",
  ])
  func levelsAsColumnsAreNoTargets(text: String) {
    #expect(levels(text) == [])
  }

  @Test func severalTimesInOneLine() {
    let read = levels(
      """
      ## Severities

      ### P0 - Critical (response: immediate, resolution: 4 hours)

      Nobody can order.

      ### P1 - High

      **SLA**: acknowledge within 15 minutes, mitigate within 2 hours

      ### P2 - Low

      - Acknowledge: 1 day, resolve: 5 days, 3 days in the season
      """)
    #expect(
      read == [
        "P0/Critical acknowledge PT0S resolve PT4H", "P1/High acknowledge PT15M contain PT2H",
        "P2/Low acknowledge ?",
      ])
  }

  @Test func timesInATableUnderEachLevel() {
    let read = levels(
      """
      ### SEV1

      | Metric | Target |
      |---|---|
      | Acknowledge | within 5 minutes |
      | Status page update | within 20 minutes |
      | Update cadence | every 15 minutes |

      ### SEV2

      | Metric | Target |
      |---|---|
      | Acknowledge | within 1 hour |
      """)
    #expect(read == ["SEV1 acknowledge PT5M update PT15M", "SEV2 acknowledge PT1H"])
  }

  @Test func listsUnderTheirTopicComplete() {
    let read = levels(
      """
      ## Délais de réponse

      - Critique : 1 heure
      - Mineure : 24 heures

      ## Fréquence des mises à jour

      - Critique : toutes les heures
      - Mineure : selon le cas
      """)
    #expect(read == ["Critique acknowledge PT1H update PT1H", "Mineure acknowledge PT24H"])
  }

  @Test func aListCompletesATable() {
    let read = levels(
      """
      | Severity | Response time |
      |---|---|
      | SEV1 | 15 min |
      | SEV2 | 1 h |

      ## Telling others

      - SEV1: updates every 30 minutes, response within 3 hours
      - SEV2: updates every 2 hours
      """)
    #expect(read == ["SEV1 acknowledge PT15M update PT30M", "SEV2 acknowledge PT1H update PT2H"])
  }

  @Test func aLevelThatNamesTwoTimesIsNotGuessed() {
    let read = levels(
      """
      ### P1

      - Response time: 15 minutes
      - Response time: 1 hour at night
      - First response: 10 minutes

      ### P2

      - Resolution target: 1 day
      - Resolution target: 2 days
      """)
    #expect(read == ["P1 acknowledge PT10M", "P2 resolve ?"])
  }

  @Test func aFirstWordIsNoCadence() {
    let read = levels(
      """
      | Severity | Acknowledge | Communication |
      |---|---|---|
      | SEV1 | 15 min | 30 min |
      | SEV2 | 1 h | every 2 h |
      """)
    #expect(read == ["SEV1 acknowledge PT15M update ?", "SEV2 acknowledge PT1H update PT2H"])
  }

  @Test func aColumnMaySayInWhichHours() throws {
    let document = Document(
      SourceFile(
        path: "plan.md",
        text: """
          | Severity | Triage | Resolve | Coverage |
          |---|---|---|---|
          | SEV1 | 15 min | 4 h | 24/7 |
          | SEV2 | 4 h | 2 days | Business hours |
          """))
    let levels = try #require(SeverityMatrix(document)).levels
    #expect(levels.map { $0.targets[.acknowledge]?.limit?.qualifier } == [nil, "business hours"])
    #expect(levels[1].targets[.resolve]?.limit == TimeLimit(2, .day))
  }

  @Test func labelsWithTheirCodeInTheMiddle() {
    let read = levels(
      """
      | Problem-Schwere | Reaktionszeit |
      |---|---|
      | Kritisch (P1) - das Lager steht | sofort |
      | Hoch (P2) - Rückstand über 30 Minuten | 1 Stunde |
      """)
    #expect(read == ["Kritisch/P1 acknowledge PT0S", "Hoch/P2 acknowledge PT1H"])
    #expect(
      levels("### Prioridad Alta\n\nRespuesta: 1 hora\n\n### Prioridad Baja\n\nRespuesta: 1 día")
        == ["Prioridad Alta acknowledge PT1H", "Prioridad Baja acknowledge P1D"])
  }

  @Test func headingsThatAreTasksAreNoLevels() {
    #expect(levels("## P0: Fix the login\n\nSoon.\n\n## P1: Fix the logout\n\nLater.") == [])
  }

  @Test func htmlTablesAreHintedAt() {
    let text = "# Plan\n\n<table><tr><th>Severity</th></tr><tr><td>SEV-1</td></tr></table>\n"
    let inspection = Inspection(SourceFile(path: "plan.md", text: text))
    #expect(inspection.severities == nil)
    #expect(inspection.hints.map(\.span.start.line) == [3])
  }
}
