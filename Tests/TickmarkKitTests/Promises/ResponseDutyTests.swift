import Testing

@testable import TickmarkKit

/// What playbooks ask of a response, in the many ways they write it.
@Suite struct ResponseDutyTests {
  private func playbook(_ body: String, front: String = "") -> Playbook {
    let text = "---\ntype: playbook\nid: PB-1\n\(front)---\n# Playbook\n\n\(body)\n"
    return Playbook(Document(SourceFile(path: "playbook.md", text: text)))
  }

  private static let levels = """
    | Severity | Definition | Acknowledge |
    |---|---|---|
    | P1 | down | 15 min |
    | P2 | slow | 1 hour |
    | P3 | odd | 4 hours |

    """

  @Test(arguments: [
    ("## Detection sources\n\n- **Sentry**: errors\n- **Reports**: mail", ["Sentry", "Reports"]),
    ("## 3. Incident Detection\n\n- Sentry — errors\n- Uptime (ping)", ["Sentry", "Uptime"]),
    (
      "Detection sources\n\n  • Sentry — exceptions\n  • Customer report — any email",
      ["Sentry", "Customer report"]
    ),
    (
      "### 2.1 Detection\n\nIncidents may be detected via:\n\n- Sentry alert (error spike)\n- Manual observation",
      ["Sentry alert", "Manual observation"]
    ),
    (
      "**Detection Sources:**\n\n| Source | What |\n|---|---|\n| Pager | pages |\n| Users | write |",
      ["Pager", "Users"]
    ),
    (
      "## Lifecycle\n\n1. **Detection** – Alert from Monitoring Dashboard, Sentry, or customer ticket.",
      ["Monitoring Dashboard", "Sentry", "customer ticket"]
    ),
    ("## Detection gaps\n\n- **Nights**: nobody looks", []),
    ("## Detection\n\n- [ ] Alert acknowledged", []),
  ])
  func detectionSources(body: String, names: [String]) {
    let sources = playbook(body).detectionSources
    #expect(sources.map(\.name.value) == names)
    #expect(sources.allSatisfy { String($0.name.span.text).holds($0.name.value) })
  }

  @Test func sourcesAreMeantLoosely() {
    let sources = playbook("## Detection sources\n\n- **Sentry**: errors\n- **User reports**: mail")
      .detectionSources
    #expect(sources.meant(by: "the Sentry alert")?.name.value == "Sentry")
    #expect(sources.meant(by: "User report")?.name.value == "User reports")
    #expect(sources.meant(by: "Pager") == nil)
  }

  @Test(arguments: [
    ("All P1/P2 incidents have a named incident commander within 15 minutes.", [1, 2]),
    ("An incident commander is named within 15 minutes of detection.", [1, 2]),
    ("Every P1, P2 and P3 has an incident commander within 15 minutes.", [1, 2, 3]),
    ("## P1 duties\n\n- Incident Commander assigned within 15 minutes", [1]),
    ("## Phase 1: Triage (15 min)\n\n1. Assign incident commander", [1, 2]),
    ("## 0-15 Minutes\n\n- Open incident channel and assign IC.", [1, 2]),
  ])
  func commanders(body: String, ranks: [Int]) throws {
    let playbook = playbook(Self.levels + "\n" + body)
    let duty = try #require(playbook.duties.commander)
    #expect(duty.within.value.length == .clock(seconds: 900))
    let levels = try #require(playbook.severities?.levels)
    #expect(levels.filter { duty.holds(for: $0) }.map(\.rank) == ranks)
  }

  @Test func phasesWithoutATimeOrACommanderSetNone() {
    #expect(playbook("## Triage\n\n1. Assign incident commander").duties.commander == nil)
    #expect(playbook("## Triage (15 min)\n\n1. Acknowledge").duties.commander == nil)
  }

  @Test func closingCriteriaAreToldApart() {
    let closing = playbook(
      """
      ## Exit criteria

      - Replay completed

      ## Definition of Done (Incident Closed)

      - Containment completed and verified.
      - Permanent fix deployed and monitored.
      - Stakeholder communication completed.
      - Postmortem published with owners.
      """
    ).duties.closing
    #expect(closing.map(\.step) == [.containment, .fix, .communication, .postMortem])
  }

  @Test func permanentFixIsATargetOfItsOwn() throws {
    func targets(_ header: String) throws -> [TargetKind] {
      let columns = header.split(separator: "|").count
      let row = String(repeating: " 4 hours |", count: columns)
      let rule = String(repeating: "---|", count: columns)
      let table =
        "| Severity | \(header) |\n|---|\(rule)\n| SEV-1 |\(row)\n| SEV-2 |\(row)\n"
      return try #require(playbook(table).severities).levels[0].targets.keys.sorted()
    }
    #expect(try targets("Acknowledge | Permanent Fix") == [.acknowledge, .fix])
    #expect(try targets("Resolve | Permanent fix") == [.resolve, .fix])
    #expect(try targets("Permanent fix | MTTR") == [.resolve, .fix])
    #expect(try targets("Acknowledge | Fix") == [.acknowledge, .resolve])
    #expect(try targets("Resolve | Fix") == [.resolve, .fix])
  }
}
