import Testing

@testable import TickmarkKit

@Suite struct AdoptionTests {
  private func adopt(
    _ text: String, path: String = "note.md", type: DocumentType? = .postMortem
  ) -> Adoption {
    Adoption(SourceFile(path: path, text: text), type: type)
  }

  private func values(_ adoption: Adoption) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: adoption.proposals.map { ($0.key, $0.values.joined(separator: "; ")) })
  }

  // MARK: Shapes

  @Test(arguments: [
    "# Report\n\n**Severity:** SEV-1 · **Owner:** Dana Reyes\n",
    "# Report\n\n**Severity** · SEV-1 · customers noticed\n**Owner** · Dana Reyes\n",
    "# Report\n\n- **Severity**: SEV-1 (critical)\n- **Owner**: Dana Reyes\n",
    "# Report\n\n> Severity: SEV-1\n> Owner: Dana Reyes\n",
    "# Report\n\nOwner: Dana Reyes | Team: Platform | Severity: SEV-1\n",
    "# Report\n\n## Metadata\n\n| Field | Details |\n|---|---|\n| Severity | SEV-1 |\n| Owner | Dana Reyes |\n",
    "# Report\n\n| Severity | SEV-1 |\n|---|---|\n| Owner | Dana Reyes |\n",
    "# Report\n\n| Date | Severity | Owner |\n|---|---|---|\n| 2026-03-12 | SEV-1 | Dana Reyes |\n",
    "# Report\n\n## Stats\n\n- Severity: SEV-1\n- Owner: Dana Reyes\n",
    "# Report\n\n## Severity\n\nSEV-1\n\n## Owner\n\nDana Reyes\n",
    "# Report\n\nSeverity\n: SEV-1\n\nOwner\n: Dana Reyes (she/her)\n",
    "---\nsev: SEV-1\ndocument_owner: Dana Reyes\n---\n# Report\n",
    "+++\nseverity = \"SEV-1\"\nowner = \"Dana Reyes\"\n+++\n\nText.\n",
    "# Report\n\n## Summary\n\n| Severity | SEV-1 | Owner | Dana Reyes |\n|---|---|---|---|\n| Severity | SEV-1 | Owner | Dana Reyes |\n",
  ])
  func `severity and owner are read in every shape`(text: String) {
    let found = values(adopt(text))
    #expect(found["severity"] == "SEV-1")
    #expect(found["owner"] == "Dana Reyes")
  }

  @Test(arguments: [
    """
    # Störungsbericht: Zahlungen

    **Vorfallnummer:** INC-20260312-01
    **Schweregrad:** SEV-1
    **Erkannt am:** 12.03.2026, 14:05 Uhr UTC
    **Behoben am:** 12.03.2026, 16:20 Uhr UTC
    **Verantwortlich:** Dana Reyes
    """,
    """
    # Compte rendu d'incident

    | Champ | Valeur |
    |---|---|
    | Identifiant | INC-20260312-01 |
    | Sévérité | SEV-1 |
    | Détecté le | 2026-03-12 14:05 UTC |
    | Résolu le | 2026-03-12 16:20 UTC |
    | Responsable | Dana Reyes |
    """,
    """
    # インシデントレポート

    ## サマリー

    - **インシデントID**: INC-20260312-01
    - **重大度**: SEV-1 (High)
    - **検知日時**: 2026年3月12日 14:05 (UTC)
    - **復旧日時**: 2026年3月12日 16:20 (UTC) (2時間後)
    - **担当者**: Dana Reyes
    """,
    """
    # Relato de incidente

    - Identificador: INC-20260312-01
    - Severidade: SEV-1
    - Detectado em: 2026-03-12 2:05 PM UTC
    - Resolvido em: 2026-03-12 4:20 p.m. UTC
    - Responsável: Dana Reyes
    """,
  ])
  func `labels of other languages are read`(text: String) {
    let adoption = adopt(text, type: nil)
    #expect(adoption.type == .postMortem)
    let found = values(adoption)
    #expect(found["id"] == "INC-20260312-01")
    #expect(found["severity"] == "SEV-1")
    #expect(found["detected_at"] == "2026-03-12T14:05Z")
    #expect(found["resolved_at"] == "2026-03-12T16:20Z")
    #expect(found["owner"] == "Dana Reyes")
  }

  @Test(arguments: [
    ("2026-03-12 ~14:05 UTC", "it is about then"), ("2026-03-12, around 14:05 UTC", "about then"),
    ("2026-03-12 14:05–14:20 UTC", "it names several times"),
    ("2026-03-12 14:05:10 – 14:20:30 (UTC)", "it names several times"),
  ])
  func `a time that is near, or one of two, is shown and not taken`(
    written: String, reason: String
  ) throws {
    let adoption = adopt("# R\n\nResolved: \(written)\n")
    #expect(values(adoption)["resolved_at"] == nil)
    let missing = try #require(adoption.missing.first { $0.key == "resolved_at" })
    #expect(missing.found.contains { $0.reason.contains(reason) }, "\(missing.found)")
  }

  @Test(arguments: [
    ("INC-2024-0315", "INC-2024-0315"), ("CVE-2024-3094", nil), ("RFC 7231", nil),
  ])
  func `a reference is an id where it looks like an incident's`(written: String, id: String?) {
    #expect(values(adopt("# R\n\nReference: \(written)\n"))["id"] == id)
  }

  @Test func `a line that lost its blanks is read`() {
    let found = values(
      adopt("Runbook\n\nVersion 1.0 Last reviewed 2026-02-18Owner: Founder\n", type: .playbook))
    #expect(found["version"] == "1.0")
    #expect(found["last_reviewed_on"] == "2026-02-18")
    #expect(found["owner"] == "Founder")
  }

  @Test func `what stands deeper in the text is left alone`() {
    let found = values(
      adopt(
        """
        # Report

        ## Action items

        - Owner: Sam
        - Severity: SEV-1

        ## Alert rules

        Severity: SEV-2

        ```
        Owner: Kim
        ```
        """))
    #expect(found["owner"] == nil)
    #expect(found["severity"] == nil)
  }

  // MARK: Severities

  @Test(arguments: [
    ("SEV-1 — Critical", "SEV-1"), ("P1 (Critical)", "P1"), ("🔴 SEV1", "SEV1"), ("2", "2"),
    ("SEV2 (raised from SEV3)", "SEV2"), ("High - customer facing", "High"), ("hoch", "hoch"),
    ("SEV-3（一部）", "SEV-3"), ("`Sev 2`", "Sev 2"),
  ])
  func `a severity is taken as written`(written: String, expected: String) {
    #expect(values(adopt("# R\n\nSeverity: \(written)\n"))["severity"] == expected)
  }

  @Test(arguments: [
    "SEV-1 / SEV-2", "P0/P1/P2", "[SEV-1/2/3]", "SEV-X", "Critical / High / Low", "TBD", "none",
    "SEV-3 → SEV-1", "SEV-2, later SEV-1", "S1-S4", "{{severity}}", "none user-facing",
    "silent degradation",
  ])
  func `a choice, a blank and a sentence are no severity`(written: String) {
    let adoption = adopt("# R\n\nSeverity: \(written)\n")
    #expect(values(adoption)["severity"] == nil)
    #expect(adoption.missing.contains { $0.key == "severity" })
  }

  @Test func `two severities contradict each other`() {
    let adoption = adopt("---\npriority: P1\n---\n# R\n\nSeverity: P2\n")
    #expect(values(adoption)["severity"] == nil)
    #expect(adoption.missing.first { $0.key == "severity" }?.found.isEmpty == false)
  }

  // MARK: Times

  @Test(arguments: [
    ("2026-03-12 14:05 UTC", "2026-03-12T14:05Z"),
    ("2026-03-12T14:05:10+05:30", "2026-03-12T14:05:10+05:30"),
    ("March 12, 2026 2:05 PM UTC", "2026-03-12T14:05Z"),
    ("2026-03-12 14:05 (JST)", "2026-03-12T14:05+09:00"),
    ("2026-03-12 14:05 CET", "2026-03-12T14:05+01:00"),
    ("2026-03-12 14:05 UTC+2", "2026-03-12T14:05+02:00"),
  ])
  func `a time with its zone is an instant`(written: String, expected: String) {
    #expect(values(adopt("# R\n\nDetected: \(written)\n"))["detected_at"] == expected)
  }

  @Test(arguments: ["First seen", "Detection date", "Visto por primera vez"])
  func `a detection has many labels`(label: String) {
    let found = values(adopt("# R\n\n- **\(label)**: 2026-03-12 14:05 UTC\n"))
    #expect(found["detected_at"] == "2026-03-12T14:05Z")
    #expect(values(adopt("# R\n\nIt was \(label) 2026-03-12 14:05 UTC.\n"))["detected_at"] == nil)
  }

  @Test(arguments: [
    "2026-03-12 14:05", "14:05 UTC", "2026-03-12", "2026-07-12 14:05 CET", "2026-03-12 14:05 CST",
    "03/04/2026 14:05 UTC", "2026-03-12 14:05 UTC to 2026-03-13 15:00 UTC", "Mar 12 14:05 UTC",
  ])
  func `a time without date or zone is no instant`(written: String) {
    let adoption = adopt("# R\n\nDetected: \(written)\n")
    #expect(values(adoption)["detected_at"] == nil)
    #expect(adoption.missing.first { $0.key == "detected_at" }?.found.first?.text == written)
  }

  @Test func `a zone that holds for all times is used`() {
    let found = values(
      adopt("# R\n\nAll times: CEST (UTC+2)\nStart: 2026-07-12 14:05\n"))
    #expect(found["started_at"] == "2026-07-12T14:05+02:00")
  }

  @Test(arguments: [
    ("Last reviewed: March 3, 2026", "2026-03-03"), ("Last reviewed: 03.04.2026", "2026-04-03"),
    ("Last reviewed: 31/03/2026", "2026-03-31"), ("Last reviewed: 03/04/2026", nil),
    ("Last reviewed: February 2026", nil), ("Last updated: 2026-03-03", nil),
    ("Last reviewed: 2026-03-03 to 2026-03-05", nil), ("Last reviewed: YYYY-MM-DD", nil),
  ])
  func `a day is taken where it can be read in one way`(line: String, expected: String?) {
    let found = values(adopt("# Playbook\n\n\(line)\n", type: .playbook))
    #expect(found["last_reviewed_on"] == expected)
  }

  // MARK: Ids

  @Test(arguments: [
    ("INC-20260312-01: It broke", "note.md", "INC-20260312-01"),
    ("Postmortem PM-2026-7 — it broke", "note.md", "PM-2026-7"),
    ("OPS-123: It broke", "note.md", "OPS-123"), ("It broke", "PM2022-005_-_it.md", "PM2022-005"),
    ("It broke", "inc-2026-004-it-broke.md", "inc-2026-004"),
  ])
  func `an id is taken from title or file name`(title: String, path: String, expected: String) {
    #expect(values(adopt("# \(title)\n", path: path))["id"] == expected)
  }

  @Test(arguments: [
    ("SEV-1: It broke", "note.md"), ("CVE-2026-1234 in a library", "note.md"),
    ("2026-03-12 It broke", "2026-03-12-it.md"), ("It broke", "incident-2026-03-12.md"),
    ("HTTP-503 for all", "note.md"), ("Q3-2026 review", "v2-notes.md"),
  ])
  func `codes of something else are no ids`(title: String, path: String) {
    #expect(values(adopt("# \(title)\n", path: path))["id"] == nil)
  }

  // MARK: YAML

  @Test(arguments: [
    "a: b", "a #b", "- a", "@dana", "\"quoted\"", "it's", "a\\b", "yes", "null", "~", "1.0",
    "*a &b",
    "{a}", "[a]", "a, b", "> a", "| a", "%a", "`a`", "!a", "?", " a ", "a\nb", "\u{7}",

    "é", "障害", "🔥", "a\u{2028}b", "---", "key: \"v\" # c", "\u{85}b", "Ann (CTO) / R+D_2",
    "2026-03-12", "2026-03-12T14:05Z", "14:05", "0x1F", "é: ñ",
  ])
  func `any text reads back as it was written`(text: String) throws {
    let source = SourceFile(
      path: "a.md", text: "---\na: \(YAML.scalar(text))\nb: \(YAML.list([text, text]))\n---\n")
    let read = FrontMatter.read(source)
    #expect(read.problems.isEmpty)
    #expect(read.root.entry("a")?.value.text?.value == text)
    #expect(read.root.entry("b")?.value.items.map { $0.text?.value } == [text, text])
  }

  @Test(arguments: [
    "Dana: \"on call\" #1", "- Dana", "@dana", "Dana & *Sam* Lee", "null and void",
    "Dana\u{1F}Reyes",
  ])
  func `a hostile owner is quoted`(owner: String) throws {
    let adoption = adopt("---\nmaintainer: \(YAML.scalar(owner))\n---\n# R\n")
    let text = try #require(adoption.adopted)
    #expect(FrontMatter.read(SourceFile(path: "a", text: text)).text("owner")?.value == owner)
  }

  @Test func `a rule at the top is no front matter`() throws {
    let text = "---\n# Post-mortem\n---\n\nSeverity: SEV-1\n"
    let adopted = try #require(adopt(text).adopted)
    #expect(adopted.hasSuffix(text))
    #expect(adopted != text)
  }

  @Test func `the diff ends a file without a line break`() {
    #expect(
      LineDiff.unified("a", "x\na", path: "p q")
        == "--- a/p q\t\n+++ b/p q\t\n@@ -1,1 +1,2 @@\n+x\n a\n\\ No newline at end of file\n")
  }

  // MARK: Templates

  @Test(arguments: [
    ("note.md", "# Post-mortem template"), ("note.md", "# Post-mortem: [Short title]"),
    ("note.md", "# INC-YYYY-NNN incident report: <Title>"),
    ("post-mortem-template.md", "# Post-mortem"),
    ("note.md", "# Modelo de post-mortem"),
  ])
  func `a form that nobody has filled in is no report`(path: String, title: String) {
    let text = title + "\n\n**Status:** Resolved\n\n## Timeline\n\n## Root cause\n\n## Impact\n"
    let adoption = adopt(text, path: path, type: nil)
    #expect(adoption.type == nil)
    #expect(adoption.typeReason.contains("template"))
  }

  @Test(arguments: [
    "# Post-mortem: template engine ran out of memory", "# Post-mortem: [PROD] payments down",
    "# Post-mortem: payments down [resolved]", "# [Post-mortem](https://example.com/pm)",
  ])
  func `a report about templates or with marks in its title is one`(title: String) {
    let text = title + "\n\n## Timeline\n\n## Root cause\n\n## Impact\n"
    #expect(adopt(text, type: nil).type == .postMortem)
  }

  // MARK: More shapes

  @Test(arguments: [
    "# Report\n\n## Payments API, April 29\n\n**Severity:** SEV-1\n**Duration:** 15 minutes\n\n---\n\n## Timeline\n",
    "# Report\n\n## Cabecalho\n\n- **Severidade:** SEV-1\n- **Duracao:** 15 minutes\n",
    "# Report\n\n## Who and when\n\n| Field | Value |\n|---|---|\n| Severity | SEV-1 |\n| Duration | 15 minutes |\n",
    "# Rapport\n\n## Informations generales\n\n| Champ | Valeur |\n|---|---|\n| Severite | SEV-1 |\n| Duree de l'incident | 15 minutes (11:25 - 11:40) |\n",
    "# Report\n\n**Duration:** 15 minutes\n\n## 3. Severity\n\n**Severity: SEV-1 - critical**\n\nBecause:\n\n- orders failed\n",
  ])
  func `facts are read below a second title and under other headings`(text: String) {
    let found = values(adopt(text))
    #expect(found["severity"] == "SEV-1")
    #expect(found["duration"] == "15 minutes")
  }

  @Test(arguments: [
    ("duration", "**Duration:** 4 min/hour, for days"),
    ("duration", "**Duration:** 4 min per hour"),
    ("approved_by", "**Approved by:** （waiting for an answer）"),
    ("reviewed_by", "**Reviewed by:** Self"),
    ("id", "## INC-2026-07-queue-stalled"),
  ])
  func `remarks, rates and parts of an id are left out`(key: String, line: String) {
    #expect(values(adopt("# Report\n\n\(line)\n\n## Timeline\n"))[key] == nil)
    #expect(values(adopt("# INC-2026-07-queue-stalled\n\n\(line)\n"))["id"] == nil)
  }

  @Test func `a status is told from its day`() {
    let found = values(adopt("# Report\n\n**Status:** Resolved on 2026-06-20\n"))
    #expect(found["status"] == "Resolved")
  }

  @Test func `a time that is about then is not taken from a timeline`() {
    let found = values(
      adopt(
        "# Report, 2026-03-12\n\n## Timeline (UTC)\n\n- ~14:05 Incident started\n- 16:20 Incident resolved\n"
      ))
    #expect(found["started_at"] == nil)
    #expect(found["resolved_at"] == "2026-03-12T16:20Z")
  }
}

@Suite struct AdoptedPeriodTests {
  private func times(_ fact: String) -> [String] {
    let text = "# Postmortem: the queue stalled\n\n\(fact)\n\n## Root cause\n\nA limit.\n"
    return Adoption(SourceFile(path: "notes.md", text: text)).proposals
      .filter { $0.key.hasSuffix("_at") }.map { "\($0.key) \($0.values[0])" }
  }

  @Test(arguments: [
    "**Incident window:** 2026-03-12 14:05 → 2026-03-12 16:20 UTC",
    "**Duration:** 2 h (14:05 UTC to 16:20 UTC on 2026-03-12)",
    "- **Duration:** March 12, 2026, 14:05 to 16:20 UTC",
    "**Date:** 2026-03-12\n\n**Outage window:** 14:05 – 16:20 UTC",
  ])
  func aPeriodHasABeginningAndAnEnd(fact: String) {
    #expect(times(fact) == ["started_at 2026-03-12T14:05Z", "resolved_at 2026-03-12T16:20Z"])
  }

  @Test(arguments: [
    "**Duration:** about 2 h (~14:05 to ~16:20 UTC on 2026-03-12)",
    "**Incident window:** 14:05 – 16:20 UTC",
    "**Incident window:** 2026-03-12 14:05 – 16:20",
    "**Duration:** 135 min",
    "**Duration:** 2026-03-12 to 2026-03-13",
    "**Impact window:** 03/04/2026 14:05 – 16:20 UTC",
  ])
  func whatIsNotSaidIsNotTaken(fact: String) {
    #expect(times(fact) == [])
  }

  @Test func theNightAfterNeedsItsDate() {
    #expect(
      times("**Incident window:** 2026-03-12 23:10 – 01:00 UTC")
        == ["started_at 2026-03-12T23:10Z"])
    #expect(
      times("**Incident window:** 2026-03-12 23:10 – 2026-03-13 01:00 UTC")
        == ["started_at 2026-03-12T23:10Z", "resolved_at 2026-03-13T01:00Z"])
  }

  @Test func labelsOfTheirOwnComeFirst() {
    #expect(
      times(
        "**Started:** 2026-03-12 14:00 UTC\n\n**Duration:** 14:05 UTC to 16:20 UTC on 2026-03-12")
        == ["started_at 2026-03-12T14:00Z", "resolved_at 2026-03-12T16:20Z"])
  }

  @Test func headingsMayBeFacts() {
    let text = """
      # Incident: a token was published

      ## Incident ID: INC-20260312-01

      ## Severity: SEV-1

      ## Root cause

      A sample.

      ## What we looked at

      One. Two. Three.

      ## Impact

      None.

      ## Severity: SEV-9
      """
    let found = Adoption(SourceFile(path: "notes.md", text: text)).proposals
    #expect(found.first { $0.key == "severity" }?.values == ["SEV-1"])
    #expect(found.first { $0.key == "id" }?.values == ["INC-20260312-01"])
  }
}
