import Testing

@testable import TickmarkKit

/// The lists that pages and exports share: that they are complete, and that their totals tie.
@Suite struct RegisterTests {
  private func assess(_ files: [String: String], asOf: String = "2026-07-10") -> Assessment {
    Pipeline.assess(Content(files), today: Day(iso: asOf)!)
  }

  private static let playbook = """
    ---
    type: playbook
    id: PB-1
    version: "1"
    effective_from: 2026-01-01
    reviews:
      - {on: 2026-01-01, by: a}
      - {on: 2026-03-31, by: a}
    review_every: quarterly
    post_mortem: {required_for: [SEV-1], within: 48 hours, from: resolved_at}
    drills: {every: quarterly, environment: staging}
    ---
    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | Nobody can work | 15 min |
    | SEV-2 | Some cannot | 1 hour |
    """

  private func incident(_ id: String, _ severity: String, _ more: String = "") -> String {
    """
    ---
    type: incident
    id: \(id)
    severity: \(severity)
    detected_at: 2026-03-02T10:00:00Z
    resolved_at: 2026-03-02T12:00:00Z
    \(more)
    ---
    """
  }

  private func report(_ id: String, published: String, _ body: String = "") -> String {
    "---\ntype: post-mortem\nid: \(id)\npublished_at: \(published)\n---\n\(body)"
  }

  @Test func `each incident stands in one list of post-mortems`() throws {
    let assessment = assess([
      "playbook.md": Self.playbook, "1.md": incident("INC-20260302-01", "SEV-1"),
      "2.md": incident("INC-20260302-02", "SEV-1"), "3.md": incident("INC-20260302-03", "SEV-2"),
      "4.md": incident("INC-20260302-04", "SEV-9"),
      "5.md": incident("INC-20260302-05", "SEV-1", "status: void"),
      "r2.md": report("INC-20260302-02", published: "2026-03-04T12:00:00Z"),
    ])
    let register = PostMortemRegister(assessment)
    #expect(register.required.map(\.incident.id) == ["INC-20260302-01", "INC-20260302-02"])
    #expect(register.required.map(\.outcome) == [.deviation, .met])
    #expect(register.required.map { $0.line?.rule.code } == ["PM-01", "PM-02"])
    #expect(register.required.map { $0.deadline?.dueDay.iso } == ["2026-03-04", "2026-03-04"])
    #expect(register.notRequired.map(\.incident.id) == ["INC-20260302-03"])
    #expect(register.unknown.map(\.incident.id) == ["INC-20260302-04"])
    #expect(register.void.map(\.id) == ["INC-20260302-05"])
  }

  @Test func `outcomes of the example's post-mortems add up`() throws {
    let assessment = SampleSite.example.map.assessment
    let register = PostMortemRegister(assessment)
    let sum = Outcome.allCases.map(register.count).reduce(register.notTested, +)
    #expect(sum == register.required.count)
    #expect(!register.required.isEmpty)
    let lists = [register.required, register.notRequired, register.unknown].map(\.count)
    #expect(lists.reduce(register.void.count, +) == assessment.evidence.incidents.count)
  }

  @Test func `each action is in one state`() {
    let table = """
      ## Action items

      | ID | Action | Owner | Due | Status | Done |
      |---|---|---|---|---|---|
      | A1 | overdue | Ann | 2026-07-09 | open | |
      | A2 | due today | Ann | 2026-07-10 | open | |
      | A3 | no date | | | open | |
      | A4 | late | Bob | 2026-04-01 | done | 2026-04-03 |
      | A5 | in time | Bob | 2026-04-01 | done | 2026-04-01 |
      | A6 | done, nobody knows when | Bob | 2026-04-01 | done | |
      | A7 | given up | Bob | 2026-04-01 | dropped | |
      """
    let evidence = assess([
      "playbook.md": Self.playbook, "1.md": incident("INC-20260302-01", "SEV-1"),
      "r.md": report("INC-20260302-01", published: "2026-03-04", table),
    ]).evidence
    let register = ActionRegister(evidence)
    #expect(
      register.rows.map(\.state) == [.overdue, .open, .open, .doneLate, .done, .done, .dropped])
    #expect(register.rows.map(\.daysLate) == [1, nil, nil, 2, nil, nil, nil])
    #expect(register.rows(.open).map(\.item.id) == ["A2", "A3"])
    #expect(register.byOwner.map(\.name) == ["Ann", "Bob", nil])
    #expect(register.byOwner.map(\.total) == [2, 4, 1])
    let states = ActionRegister.State.allCases.map(register.count)
    #expect(states.reduce(0, +) == register.rows.count)
  }

  @Test func `reviews are held against the cadence, over all versions`() throws {
    let second = Self.playbook
      .replacing("version: \"1\"", with: "version: \"2\"")
      .replacing("effective_from: 2026-01-01", with: "effective_from: 2026-05-01")
      .replacing("review_every", with: "  - {on: 2026-07-05, by: b}\nreview_every")
    let evidence = assess(["a.md": Self.playbook, "b.md": second]).evidence
    let ledger = try #require(ReviewLedger.all(evidence).first)
    #expect(ReviewLedger.all(evidence).count == 1)
    #expect(
      ledger.entries.map(\.review.on.value.iso) == ["2026-01-01", "2026-03-31", "2026-07-05"])
    #expect(ledger.entries.map(\.daysSincePrevious) == [nil, 89, 96])
    #expect(ledger.entries.map { $0.due?.iso } == [nil, "2026-04-01", "2026-06-30"])
    #expect(ledger.entries.map(\.daysLate) == [nil, nil, 5])
    #expect(ledger.entries.map { $0.playbook.version?.value } == ["1", "1", "2"])
    #expect(ledger.versions.map { $0.to?.iso } == ["2026-04-30", nil])
    #expect(ledger.current?.version?.value == "2")
    #expect(ledger.next?.iso == "2026-10-05")
    #expect(!ledger.isNextSet)
    #expect(ledger.version(before: ledger.shown)?.version?.value == "1")
    #expect(ledger.version(after: ledger.shown) == nil)
  }

  @Test func `each promised quarter is held, missing or to come`() throws {
    let assessment = assess(
      [
        "tickmark.yml": "organization: S\nperiod: {from: 2026-01-01, to: 2026-09-30}\n",
        "playbook.md": Self.playbook,
        "d.md": "---\ntype: drill\nid: DRL-20260218-01\nheld_on: 2026-02-18\n---\n",
      ])
    let calendar = DrillCalendar(assessment)
    let system = try #require(calendar.systems.first)
    #expect(system.intervals.map(\.name) == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(system.intervals.map(\.outcome) == [.met, .deviation, .notYetDue])
    #expect(system.intervals.map(\.drills.count) == [1, 0, 0])
  }

  @Test func `a gap is followed to its action and to the version that closes it`() throws {
    let evidence = SampleSite.example.map.evidence
    let drill = try #require(evidence.drills.first { $0.id == "DRL-20260317-01" })
    let trail = try #require(DrillTrail.all(drill, evidence).first)
    #expect(trail.action?.id == "DRL-20260317-01-A1")
    #expect(trail.action?.completedDay?.iso == "2026-03-20")
    #expect(trail.version?.version?.value == "2.1")
    #expect(trail.changed?.iso == "2026-03-20")
  }
}
