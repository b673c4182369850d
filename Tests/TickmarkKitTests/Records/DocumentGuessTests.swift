import Testing

@testable import TickmarkKit

private func guess(_ text: String, path: String = "notes.md") -> (DocumentType?, String) {
  let read = Inspection(SourceFile(path: path, text: text))
  return (read.type, read.typeReason)
}

@Suite struct DrillGuessTests {
  @Test(arguments: [
    "# Partition drill\n\nA script that stops two of four nodes.\n\n## Run\n\nmake drill\n",
    "# Game day\n\n- Date: next sprint\n\n## Scenario\n\nThe queue is away.\n\n## Results\n\nTo come\n",
    "# Restore drill\n\n**Effective date:** 2026-01-01\n\n## Objectives\n\n- [ ] Restore it\n",
    "# Drill log\n\n## Drill 1\n\n- Date:\n- Scenario:\n",
    "# ADR-12: drills before releases\n\n- **Date:** 2026-01-01\n- **Status:** accepted\n",
    "---\ndate: 2026-01-01\n---\n# The drill that proved nothing\n\nOnce we had a queue.\n",
    "---\ndate: 2026-01-01\n---\n# A drill\n\n- **The scope of all that we knew was small.** So\n",
  ])
  func plansAndStoriesAreNoDrills(text: String) {
    #expect(guess(text).0 != .drill)
  }

  @Test(arguments: [
    "# Restore drill\n\n- **Date:** 2026-01-15\n\n## Result\n\nIt took 20 minutes.\n",
    "# Tabletop exercise\n\n| Exercise | TTX-1 |\n|---|---|\n| Date | 2026-04-01 |\n| Scenario | x |\n",
    "# Game day of 2026-01-15\n\nIt went well.\n",
    "# Restore test results\n\n## Window\n\n- **Date:** 2026-01-15\n- **Scope:** the queue\n",
    "# Incident response simulation\n\n**Conducted:** 2026-01-15\n\n## Findings\n\nNone.\n",
    "# Simulacro\n\n- **Fecha:** 2026-01-15\n\n## Escenario\n\nLa cola no responde.\n",
  ])
  func drillsSayWhenTheyWere(text: String) {
    #expect(guess(text).0 == .drill)
  }

  @Test func aDayMayStandInAnIncidentsNumber() {
    let text = "# INC-20260415-002: tabletop of a full disk\n\n## Participants\n\nTwo\n"
    #expect(guess(text, path: "incidents/INC-20260415-002-tabletop.md").0 == .drill)
    let undated = "# Tabletop of a full disk\n\n## Impact\n\nNone.\n"
    #expect(guess(undated, path: "incidents/disk.md").0 == nil)
  }

  @Test func aReportOfAResponseIsNoPlaybook() {
    let text = "# Incident response report\n\n## Root cause\n\nx\n\n## Recommendations\n\n- y\n"
    #expect(guess(text).0 == .postMortem)
  }
}

@Suite struct NamesAloneTests {
  @Test(arguments: [
    ("# RCA of queues\n\nHow the module finds a cause.\n\n## Modules\n\nThree.\n", "notes.md"),
    ("# Post-mortem project\n\nThe last task of the course.\n", "README.md"),
    ("# Slow answers\n\n## Injection\n\nRun it.\n\n## Hints\n\nLook.\n", "incidents/slow.md"),
  ])
  func aNameWithoutADayOrAPartIsNoReport(text: String, path: String) {
    #expect(guess(text, path: path).0 == nil)
  }

  @Test(arguments: [
    ("# RCA of the stalled queue\n\n## Impact\n\nTen users.\n", "notes.md"),
    ("# Post-mortem\n\n**Date:** 2026-01-15\n\nThe queue stalled.\n", "notes.md"),
    ("# Slow answers\n\nThe queue stalled.\n", "incidents/2026-01-15-slow.md"),
    ("# Cola\n\n**Fecha:** 2026-01-15\n\nSe paró.\n", "docs/incidentes/cola.md"),
  ])
  func aDayOrAPartIsEnough(text: String, path: String) {
    #expect(guess(text, path: path).0 == .postMortem)
  }
}

@Suite struct FormGuessTests {
  @Test(arguments: [
    "# Incident report\n\n**Date:** YYYY-MM-DD\n**Id:** INC-YYYY-NNN\n\n## Root cause\n\n## Impact\n",
    "# YYYY-MM-DD: the title\n\n## Timeline\n\n- `HH:MM`: first signal\n\n## Root cause\n\nWhy\n",
    "# Postmortem: <incident-title>\n\n## Impact\n\nWho?\n\n## Root cause\n\nWhat?\n",
  ])
  func formsAreNoReports(text: String) {
    let (type, reason) = guess(text)
    #expect(type == nil)
    #expect(reason.contains("template"))
  }

  @Test func aReportMaySpeakOfForms() {
    let text = """
      # Postmortem: the queue stalled

      **Date:** 2026-03-12

      ## Root cause

      The job took YYYY-MM-DD for a day and HH:MM for a time.
      Then it took YYYY for a year.

      ## Impact

      None.
      """
    #expect(guess(text).0 == .postMortem)
  }

  @Test func aGuideToPostMortemsIsNone() {
    let text = "# Post-mortems\n\n## How\n\n### Root cause\n\nSay why.\n\n### Timeline\n\nIn UTC.\n"
    #expect(guess(text, path: "policies/post-mortems.md").0 == nil)
  }
}

@Suite struct SeveralIncidentsTests {
  private let two = """
    # Incident report

    ## Incident 1 — the queue

    **Severity:** SEV-2
    **Date:** 2026-03-12

    ### Root cause

    A limit.

    ### Impact

    None.

    ## Incident 2 — the disk

    ### Root cause

    Logs.
    """

  @Test func eachNeedsAFile() {
    let (type, reason) = guess(two)
    #expect(type == nil)
    #expect(reason == "it tells of 2 incidents, and each needs a file of its own")
    #expect(Adoption(SourceFile(path: "notes.md", text: two)).adopted == nil)
  }

  @Test(arguments: [
    "# Incident 7\n\n## Incident 7: what happened\n\n## Root cause\n\nx\n\n## Impact\n\ny\n",
    "# Incident report\n\n## Incident details\n\n## Root cause\n\nx\n\n## Incident impact\n\ny\n",
  ])
  func oneIsOne(text: String) {
    #expect(guess(text).0 == .postMortem)
  }

  @Test func theAuthorDecides() {
    let asked = Inspection(SourceFile(path: "notes.md", text: two), type: .postMortem)
    #expect(asked.type == .postMortem)
  }
}
