import Testing

@testable import TickmarkKit

@Suite struct KeyAliasTests {
  private func evidence(_ frontMatter: String, aliases: String) -> Evidence {
    let content = Content([
      "tickmark.yml": "organization: S\nkey_aliases: {\(aliases)}\n",
      "a.md": "---\n\(frontMatter)\n---\n# A\n",
    ])
    return Evidence(
      content, documents: Pipeline.load(content), asOf: nil, today: Day(daysSinceEpoch: 0))
  }

  @Test func aCompanysKeysAreReadAsOurs() throws {
    let evidence = evidence(
      "doc_type: incident\nid: I\nack_time: 2026-03-12T14:08:00Z",
      aliases: "doc_type: type, ack_time: acknowledged_at")
    let incident = try #require(evidence.incidents.first)
    let time = try #require(incident.time(.acknowledged))
    #expect(time.value.iso == "2026-03-12T14:08:00Z")
    #expect(time.span.start == Position(line: 4, column: 11))
    #expect(
      incident.document.frontMatter.root.entry("acknowledged_at")?.key.span.text == "ack_time")
  }

  @Test func ourOwnKeyWinsAndIsNeverRenamed() throws {
    let evidence = evidence(
      "type: incident\nid: I\nack_time: 2026-03-12T14:09:00Z\nacknowledged_at: 2026-03-12T14:08:00Z\nowner: dana",
      aliases: "ack_time: acknowledged_at, owner: author, id: title")
    let incident = try #require(evidence.incidents.first)
    #expect(incident.time(.acknowledged)?.value.iso == "2026-03-12T14:08:00Z")
    #expect(incident.id == "I")
    #expect(incident.text("owner")?.value == "dana")
  }
}
