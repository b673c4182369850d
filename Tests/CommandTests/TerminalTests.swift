import Foundation
import Testing

/// `tickmark new` asks where somebody sits at a terminal.
@Suite struct TerminalTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Command {
    try Command(arguments: arguments, in: scratch.url)
  }

  @Test func `a terminal is asked for what no flag says, and again for what cannot be`() throws {
    defer { scratch.remove() }
    _ = try run("init", "--today", "2026-07-10")
    let command = try Command(
      onTerminal: ["new", "incident", "--today", "2026-07-10", "--commander", "Dana Reyes"],
      typing: ["Reports: late", "SEV-9", "Sam Okafor", "", "SEV-2", ""], in: scratch.url)
    #expect(command.exitCode == 0, "\(command.output)")
    #expect(command.output.contains("what broke, in one line: "))
    #expect(command.output.contains("“SEV-9” is no level of PB-1; it has SEV-1"))
    #expect(command.output.contains("what broke, in one line [Reports: late]: "))
    #expect(!command.output.contains("who leads the response"))
    let record = try scratch.text("content/incidents/INC-20260710-01.md")
    #expect(record.contains("severity: SEV-2\n"))
    #expect(record.contains("owner: Sam Okafor\n"))
    #expect(record.contains("Reports: late"))
  }

  @Test func `who ends the input gets a document with blanks, or the reason for none`() throws {
    defer { scratch.remove() }
    _ = try run("init", "--today", "2026-07-10")
    let blank = try Command(
      onTerminal: ["new", "drill", "--today", "2026-07-10"], typing: [], in: scratch.url)
    #expect(blank.exitCode == 0, "\(blank.output)")
    #expect(blank.output.contains("what is simulated: "))
    let none = try Command(
      onTerminal: ["new", "post-mortem"], typing: ["INC-1"], in: scratch.url)
    #expect(none.exitCode == 64)
    #expect(none.output.contains("there is no incident “INC-1”"))
  }

  @Test func `where there are several systems, the terminal asks for one`() throws {
    defer { scratch.remove() }
    _ = try run("init", "--today", "2026-07-10")
    _ = try run("new", "playbook", "--system", "billing")
    let command = try Command(
      onTerminal: ["new", "drill", "--today", "2026-07-10"], typing: ["billing"], in: scratch.url)
    #expect(command.output.contains("billing"))
    #expect(command.output.contains("made content/billing/drills/"), "\(command.output)")
  }
}
