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

/// Tables whose labels stand elsewhere, whose headers are of another kind, whose cells say more.
@Suite struct SeverityTableVarietyTests {
  /// Each plan that customers buy has its own times, so that none is everybody's.
  @Test(arguments: [
    ("**Bronze plan:**", "**Gold plan:**", "?"), ("### Plan Azul", "### Plan Rojo", "?"),
    // Of two tables of one plan, or of none that is bought, the first one counts.
    ("**Gold plan:**", "**Gold plan:**", "PT3H"), ("## Response plan", "## Summary", "PT3H"),
  ])
  func `tables of plans that customers buy`(first: String, second: String, shown: String) {
    let read = levels(
      """
      \(first)

      | Priority | First response |
      |---|---|
      | P1 | 3 hours |
      | P2 | 9 hours |

      \(second)

      | Priority | First response |
      |---|---|
      | P1 | 1 hour |
      | P2 | 9 hours |
      """)
    #expect(read == ["P1 acknowledge \(shown)", "P2 acknowledge PT9H"])
  }

  @Test func `the kind of request stands before its priority`() {
    let read = levels(
      """
      | Tipo di richiesta | Priorità | Tempo di risposta | Tempo di risoluzione |
      |---|---|---|---|
      | Blocco | P1 | 20 minuti | 5 ore |
      | Errore | P2 | 3 ore | 9 ore |
      | Domanda | P3 | 10 ore | 4 giorni |
      """)
    #expect(
      read == [
        "P1 acknowledge PT20M resolve PT5H", "P2 acknowledge PT3H resolve PT9H",
        "P3 acknowledge PT10H resolve P4D",
      ])
    let alerts = """
      | Alert | Severity | Response time |
      |---|---|---|
      | DiskFull | P1 | 20 min |
      | HighLoad | P2 | 3 h |
      """
    #expect(levels(alerts) == [])
  }

  @Test func `one word of the author's own among known levels`() {
    let read = levels(
      """
      | Severity | Ack target |
      |---|---|
      | critical | 10 min |
      | fault | 40 min |
      | warning | 2 days |
      """)
    #expect(
      read == ["critical acknowledge PT10M", "fault acknowledge PT40M", "warning acknowledge P2D"])
    let services = """
      | Level | Response time |
      |---|---|
      | Critical | 10 min |
      | Database | 40 min |
      | Frontend | 2 days |
      """
    #expect(levels(services) == [])
  }

  @Test func `targets of each level head the columns`() {
    let read = levels(
      """
      | Métrica | Target SEV1 | Target SEV2 |
      |---|---|---|
      | Time to Acknowledge | < 6 min | < 25 min |
      | Time to Resolve | < 3 horas | < 9 horas |
      """)
    #expect(
      read == ["SEV1 acknowledge <PT6M resolve <PT3H", "SEV2 acknowledge <PT25M resolve <PT9H"])
  }

  @Test func `columns of audiences below a cadence`() {
    let read = levels(
      """
      Cadence for each severity:

      | Sev | Internal | Customers |
      |---|---|---|
      | Sev1 | every 25 min | every 25 min |
      | Sev2 | every 2 h | at the end |
      | Sev3 | at the end | none |
      """)
    #expect(read == ["Sev1 update PT25M", "Sev2 update PT2H", "Sev3 update ?"])
    #expect(
      levels(
        "| Sev | Scan | Backup |\n|---|---|---|\n| P1 | every 2 h | daily |\n| P2 | daily | weekly |"
      )
        == [])
  }

  @Test func `a cell says more than its time`() {
    let read = levels(
      """
      | Severity | Response time | Resolution time | Update frequency |
      |---|---|---|---|
      | P0 | Immediate (drop everything) | 5 hours (mitigate/restore) | Every 3 hours or at a milestone |
      | P1 | Immediate (Premium) | 5 hours (Premium/Basic) | Every 3 hours or 4 |
      """)
    #expect(
      read == [
        "P0 acknowledge PT0S resolve PT5H update PT3H", "P1 acknowledge ? resolve ? update ?",
      ])
  }

  @Test(arguments: [
    ("Doorlooptijd (planning)", "resolve"), ("Accusé de réception", "acknowledge"),
    ("Premier retour visé", "acknowledge"), ("初回応答目標", "acknowledge"),
  ])
  func `headers in other languages`(header: String, kind: String) {
    #expect(
      levels("| Priority | \(header) |\n|---|---|\n| P1 | 20 min |\n| P2 | 3 h |")
        == ["P1 \(kind) PT20M", "P2 \(kind) PT3H"])
  }

  @Test(arguments: [
    "# Remediation SLAs", "# Defect log\n\n**Targets by severity:**", "# Suivi des dépendances",
  ])
  func `findings and defects are no incidents`(title: String) {
    #expect(
      levels("\(title)\n\n- Critical: resolve within 5 hours\n- High: resolve within 2 days") == [])
  }

  @Test func `hours of service stand beside the label`() throws {
    let text = """
      | Priority | Initial response | Target resolution |
      |---|---|---|
      | P1 (24x7) | 40 mins | 5 hrs |
      | P2 (business hours) | 3 hrs | 2 days |
      """
    let read = try #require(SeverityMatrix(Document(SourceFile(path: "p.md", text: text))))
    let hours = read.levels.map { $0.targets[.acknowledge]?.limit?.qualifier ?? "-" }
    #expect(hours == ["-", "business hours"])
  }
}
