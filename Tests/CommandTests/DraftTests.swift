import Foundation
import Testing

/// Messages of a playbook, filled from an incident’s record.
@Suite struct DraftTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Command {
    try Command(arguments: arguments, in: scratch.url)
  }

  private func draft(_ record: String, _ message: String) throws -> Command {
    _ = try run("init", "--today", "2026-07-10")
    try scratch.write(
      "---\ntype: incident\nid: INC-20260709-01\n\(record)\n---\n# Sign-in\n",
      to: "content/incidents/INC-20260709-01.md")
    return try run("draft", message, "INC-20260709-01", "--at", "2026-07-09T10:30:00Z")
  }

  private let facts = """
    severity: SEV-1
    started_at: 2026-07-09T10:00:00Z
    detected_at: 2026-07-09T10:02:00Z
    """

  @Test func `a draft says what the record says, and names what is left`() throws {
    defer { scratch.remove() }
    let command = try draft(facts, "status page first")
    #expect(command.exitCode == 0)
    #expect(command.output.hasPrefix("Since 2026-07-09 10:00 UTC {affected_feature} does not"))
    #expect(command.output.contains("we do not yet know whether data was exposed"))
    #expect(command.output.contains("2026-07-09 11:30 UTC"))
    #expect(!command.output.contains("> "))
    #expect(command.complaints.contains("left to fill in: {affected_feature}\n"))
    #expect(command.complaints.contains("left to fill in: {customer_effect}\n"))
    #expect(!command.complaints.contains("left to fill in: {start_time}"))
    let list = try run("draft")
    #expect(list.output.contains("Status page, first notice"))
    #expect(try run("draft", "notice", "INC-20260709-01").complaints.contains("say which"))
    #expect(try run("draft", "poem", "INC-20260709-01").exitCode == 64)
  }

  @Test func `a draft that the record contradicts is refused`() throws {
    defer { scratch.remove() }
    let early = try draft(facts, "resolution")
    #expect(early.exitCode == 1 && early.output.isEmpty)
    #expect(early.complaints.contains("says “works again”; INC-20260709-01 has no resolved_at"))
    #expect(early.complaints.contains("fits: tickmark draft \"Status page, first notice\""))

    // What goes on is not said of what is over, unless it is sent while it went on.
    let over = facts + "\nresolved_at: 2026-07-09T10:20:00Z"
    let late = try draft(over, "status page first")
    #expect(late.exitCode == 1 && late.output.isEmpty)
    #expect(late.complaints.contains("; INC-20260709-01 was resolved 2026-07-09 10:20 UTC"))
    #expect(late.complaints.contains("fits: tickmark draft \"Resolution notice\""))
    #expect(try draft(over, "resolution").exitCode == 0)
    let during = over.replacing("T10:20", with: "T10:40")
    #expect(try draft(during, "status page first").exitCode == 0)
    #expect(
      try draft(during, "resolution").complaints.contains(
        "INC-20260709-01 was resolved only 2026-07-09 10:40 UTC"))

    let safe = """

      ## Message templates

      ### SEV-1 customer e-mail

      > Since {start_time} your data is safe.

      """
    for (exposure, code) in [("confirmed", 1), ("suspected", 1), ("none", 0)] as [(String, Int32)] {
      _ = try run("init", "--today", "2026-07-10")
      let playbook = try scratch.text("content/playbook.md")
      if !playbook.contains("SEV-1 customer e-mail") {
        try scratch.write(playbook + safe, to: "content/playbook.md")
      }
      let command = try draft(
        facts + "\ndata_exposure: {determination: \(exposure)}", "SEV-1 customer")
      #expect(command.exitCode == code, "\(exposure): \(command.complaints)")
      #expect(command.output.isEmpty == (code == 1))
    }
    let lower = try draft(
      facts.replacing("SEV-1", with: "SEV-3") + "\ndata_exposure: {determination: none}",
      "SEV-1 customer")
    #expect(lower.exitCode == 1)
    #expect(lower.complaints.contains("is for SEV-1; INC-20260709-01: is SEV-3"))
  }
}
