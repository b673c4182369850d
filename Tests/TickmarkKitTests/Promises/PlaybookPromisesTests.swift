import Testing

@testable import TickmarkKit

/// Duties that a playbook states in sentences.
@Suite struct PlaybookPromisesTests {
  private let table =
    "| Severity | Definition |\n|---|---|\n| SEV-1 | a |\n| SEV-2 | b |\n| SEV-3 | c |\n\n"

  private func promises(_ text: String) -> Promises {
    let document = document("# P\n\n" + table + text + "\n")
    return Promises(document, severities: SeverityMatrix(document))
  }

  @Test(arguments: [
    (
      "Every SEV-1 and SEV-2 requires a post-mortem within 5 business days of resolution.",
      "SEV-1 SEV-2 P5BD resolved_at"
    ),
    ("SEV-1/2: post-mortem required, published within 48 hours.", "SEV-1 SEV-2 PT48H -"),
    ("## Post-mortems\n\nMust be written within 3 days after detection.", "P3D detected_at"),
    ("A postmortem is mandatory for SEV-1.", "SEV-1 - -"),
    ("## Post-mortem\n\n**Within 30 hours:**\n\n1. Write it down", "PT30H -"),
    (
      "## Afterwards\n\n### Within 1 day\n\n- Close the ticket\n\n"
        + "### Within 2 weeks\n\n- Conduct the post-mortem", "P2W -"
    ),
    (
      "## After the incident\n\n1. **Within 2 days:**\n   - Schedule the post-mortem\n"
        + "2. **Within 3 weeks:**\n   - Complete the post-mortem", "P3W -"
    ),
    (
      "## Post-incident (within 20 hours)\n\n- Complete the log\n\n"
        + "## Post-mortem (within 50 hours)\n\nWithout blame.", "PT50H -"
    ),
    (
      "**Post-incident review:**\n\n- Within 8 days after closure\n\n"
        + "## Phase 5: post-incident review (within 50 hours)", "P8D -"
    ),
    ("## Pós-mortem (≤ 50h após resolução)\n\nSem culpa.", "PT50H resolved_at"),
    ("Registrar o post-mortem dentro de 60h após a resolução.", "PT60H resolved_at"),
    ("Complete a blameless root-cause review within six business days.", "P6BD -"),
  ])
  func `a duty to write post-mortems`(text: String, expected: String) throws {
    let duty = try #require(promises(text).postMortem)
    let levels = duty.requiredFor.map(\.value)
    let words = levels + [duty.within?.value.iso ?? "-", duty.from?.value ?? "-"]
    #expect(words.joined(separator: " ") == expected)
    #expect(duty.isFromProse)
  }

  @Test(arguments: [
    "We like post-mortems.", "## Post-mortem template\n\nPublish within 5 days.",
    "Backups are kept for 5 days.", "",
    // Of several headings, none says which is the post-mortem's.
    "## Post-mortem\n\n### Within 1 day\n\n- Notes\n\n### Within 1 week\n\n- Actions",
  ])
  func `no duty is read where none is stated`(text: String) {
    #expect(promises(text).postMortem == nil)
  }

  @Test(arguments: [
    (
      """
      | Level | Acknowledge | Post-mortem due |
      |---|---|---|
      | SEV-1 | 5 min | 24 hours |
      | SEV-2 | 1 h | 3 business days |
      | SEV-3 | 1 day | optional |
      """, "SEV-1 PT24H SEV-2 P3BD"
    ),
    (
      "- SEV-1: post-mortem due within 2 days.\n- SEV-2: post-mortem due within 1 week.",
      "SEV-1 P2D SEV-2 P1W"
    ),
    ("Hold the post-mortem within 36 h (SEV-1) or 96 h (SEV-2).", "SEV-1 PT36H SEV-2 PT96H"),
    (
      "Post-mortems are due within 4 business days for SEV-1, 8 business days for SEV-2.",
      "SEV-1 P4BD SEV-2 P8BD"
    ),
    (
      """
      ## Post-mortem

      - SEV-1 incidents: post-mortem required within 4 business days.
      - SEV-2 incidents: root cause written down within 9 business days.
      """, "SEV-1 P4BD SEV-2 P9BD"
    ),
    (
      "## Post-mortem\n\nWithin 50 hours of SEV-1. Within 2 weeks of SEV-2.",
      "SEV-1 PT50H SEV-2 P2W"
    ),
    (
      """
      ## When a post-mortem is written

      | Severity | When | Timeline |
      |---|---|---|
      | SEV-1 | always | within 50 hours |
      | SEV-2 | always | within 2 weeks |
      """, "SEV-1 PT50H SEV-2 P2W"
    ),
    (
      "### SEV-1\n\n**Post-mortem:** mandatory within 50 hours\n\n"
        + "### SEV-2\n\n**Post-mortem:** mandatory within 2 weeks", "SEV-1 PT50H SEV-2 P2W"
    ),
  ])
  func `limits for post-mortems by level`(text: String, expected: String) throws {
    let duty = try #require(promises(text).postMortem)
    let limits = duty.withinByLevel.map { "\($0.level.value) \($0.limit.value.iso)" }
    #expect(limits.joined(separator: " ") == expected)
    #expect(duty.within == nil)
    #expect(duty.requiredFor.map(\.value) == ["SEV-1", "SEV-2"])
  }

  @Test(arguments: [
    ("Run a tabletop exercise every six months.", "P6M", "-"),
    ("| Exercise | Cadence |\n|---|---|\n| Tabletop | Six-monthly |", "P6M", "-"),
    ("Simulação de crise trimestral com toda a equipe.", "P3M", "-"),
    // One takes it for twice a year, another for every second year.
    ("Failover drill: bi-annually.", "-", "-"),
    ("We page again every 30 minutes in a drill.", "-", "-"),
    ("Run a game-day exercise quarterly.", "P3M", "-"),
    ("**Review cadence:** semi-annual + tabletop exercise annually", "P1Y", "P6M"),
    ("- Exercices IR : **annuel**.", "P1Y", "-"),
    ("We exercise our rights quarterly.", "-", "-"),
    ("This SLA is reviewed quarterly.", "-", "P3M"),
    ("**Review Cycle:** Annual; after any SEV-1 as well", "-", "P1Y"),
    ("| Field | Value |\n|---|---|\n| Review cadence | Quarterly |", "-", "P3M"),
    (
      "## Review schedule\n\nThis plan must be reviewed:\n\n- Every 4 months\n- After a drill", "-",
      "P4M"
    ),
    ("Revisão semestral do documento.", "-", "P6M"),
    ("The contract is reviewed every year.", "-", "-"),
  ])
  func `how often is drilled and reviewed`(text: String, drills: String, review: String) {
    let read = promises(text)
    #expect((read.drills?.every?.value.iso ?? "-") == drills)
    #expect((read.reviewEvery?.value.iso ?? "-") == review)
  }

  @Test func `a notice is due as its own clause says`() {
    let read = promises("SEV-1: a data breach, respond in 15 min, notify customers in 48 hours.")
    #expect(read.notifyPersonalData?.value.iso == "PT48H")
  }

  @Test func `front matter wins over sentences`() throws {
    let text = """
      ---
      post_mortem: {required_for: [SEV-1], within: {SEV-1: 24 h, SEV-2: 3 days}, from: closed_at}
      ---
      Every SEV-2 requires a post-mortem within 5 days.
      """
    let duty = try #require(Promises(document(text), severities: nil).postMortem)
    #expect(duty.requiredFor.map(\.value) == ["SEV-1"])
    #expect(duty.within == nil)
    #expect(
      duty.withinByLevel.map { "\($0.level.value) \($0.limit.value.iso)" } == [
        "SEV-1 PT24H", "SEV-2 P3D",
      ])
    #expect(duty.from?.value == "closed_at" && !duty.isFromProse)
    #expect(shown(duty.span) == "2:1 «post_mortem»")
  }

  @Test func `drills, reviews, commanders and notices`() {
    let read = promises(
      """
      Drills take place quarterly, in staging. This playbook is reviewed once a year.

      An incident commander is named within 15 minutes. Where personal data leaked, we notify the
      authority within 72 hours.
      """)
    #expect(read.drills?.every?.value.iso == "P3M")
    #expect(read.drills?.environment?.value == "staging")
    #expect(read.reviewEvery?.value.iso == "P12M" || read.reviewEvery?.value.iso == "P1Y")
    #expect(read.commanderWithin?.value.iso == "PT15M")
    #expect(read.notifyPersonalData?.value.iso == "PT72H")
  }
}
