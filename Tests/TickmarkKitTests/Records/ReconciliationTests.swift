import Testing

@testable import TickmarkKit

@Suite struct ReconciliationTests {
  private func reconcile(_ csv: String, register: String = "") throws -> Reconciliation {
    func incident(_ id: String, _ detected: String, _ more: String = "") -> String {
      "---\ntype: incident\nid: \(id)\nseverity: SEV-2\ndetected_at: \(detected)\n\(more)\n---\n"
    }
    let content = Content([
      "tickmark.yml": Sample.settings, "playbook.md": Sample.playbook,
      "a.md": incident("INC-20260101-01", "2026-01-02T04:30:00Z"),
      "b.md": incident("INC-20260202-01", "2026-02-02T10:00:00Z", "external_id: OPS-7"),
      "c.md": incident("INC-20250303-01", "2025-03-03T10:00:00Z"),
      "v.md": incident("INC-20260404-01", "2026-04-04T10:00:00Z", "status: void"),
      "r.md": "---\ntype: register\nid: REG-1\nfile: r.csv\n\(register)\n---\n", "r.csv": csv,
    ])
    let evidence = Evidence(
      content, documents: Pipeline.load(content), asOf: nil, today: Day(daysSinceEpoch: 0))
    return Reconciliation(try #require(evidence.registers.first), in: evidence)
  }

  @Test func bothDirectionsAreCounted() throws {
    let result = try reconcile(
      """
      Key,Created,Priority
      inc-20260101-01,2026-01-01 23:34,SEV-2
      OPS-8,2026-05-05T10:00:00Z,SEV-1
      OPS-9,2025-05-05,SEV-1
      """)
    #expect(result.matches.map(\.incident.id) == ["INC-20260101-01"])
    // 23:34 in New York is 04:34 UTC of the next day.
    #expect(result.matches[0].disagreements.isEmpty)
    #expect(result.onlyInExport.compactMap(\.id?.value) == ["OPS-8"])
    #expect(result.onlyInRecords.map(\.id) == ["INC-20260202-01"])
    #expect(result.leftOut.map(\.reason) == ["detected 2025-05-05, outside the period"])
    #expect(
      result.summary == "1 in both, 1 only in the export, 1 only in the records, 1 left out")
  }

  @Test func theToolsOwnIdsMeetRecords() throws {
    let result = try reconcile(
      "Key,Created,Priority,State\nOPS-7,2026-02-02T10:05:01Z,P-high,Canceled\nOPS-7,2026-02-02,,\n",
      register: "severities: {p-HIGH: SEV-2}\nstatuses: {canceled: void}")
    #expect(result.matches.map(\.incident.id) == ["INC-20260202-01"])
    #expect(result.matches[0].disagreements.map(\.key) == ["detected_at"])
    #expect(result.leftOut.map(\.reason) == ["a second row of INC-20260202-01"])
  }

  @Test func whatCannotBeComparedIsLeftOpen() throws {
    let result = try reconcile(
      "Key,Created,Priority\nINC-20260101-01,yesterday,Highest\n")
    #expect(result.matches[0].disagreements.isEmpty)
    #expect(result.matches[0].open.map(\.key) == ["detected_at", "severity"])
  }

  /// Rows of both sides, and what a list that lacks, contradicts or leaves open one of them is.
  @Test(arguments: [
    ("INC-20260101-01,2026-01-02T04:30:00Z,SEV-2", true),
    ("INC-20260101-01,2026-01-02T04:30:00Z,SEV-2\nOPS-8,2026-05-05T10:00:00Z,SEV-1", false),
    ("INC-20260101-01,2026-01-02T04:30:00Z,SEV-1", false),
    ("INC-20260101-01,2026-01-02T04:30:00Z,Highest", false),
  ])
  func `a list agrees where all of it does`(rows: String, agrees: Bool) throws {
    let both = try reconcile(
      "Key,Created,Priority\nOPS-7,2026-02-02T10:00:00Z,SEV-2\n\(rows)\n")
    #expect(both.isInAgreement == agrees)
    let one = try reconcile("Key,Created,Priority\n\(rows)\n")
    #expect(!one.isInAgreement)
  }

  @Test func datesAloneAreComparedInTheSystemsZone() throws {
    let same = try reconcile("Key,Created\nINC-20260101-01,2026-01-01\n")
    #expect(same.matches[0].disagreements.isEmpty)
    let other = try reconcile("Key,Created\nINC-20260101-01,2026-01-02\n")
    #expect(other.matches[0].disagreements.count == 1)
  }
}
