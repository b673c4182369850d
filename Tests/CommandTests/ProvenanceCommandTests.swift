import Foundation
import Testing

@Suite struct ProvenanceCommandTests {
  /// A content beside a program called git that leaves a mark, and fails.
  private func scratch(isRepository: Bool) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("organization: X\nas_of: 2026-07-10\n", to: "content/tickmark.yml")
    try scratch.write("---\ntype: drill\nid: D\n---\n# D\n", to: "content/a.md")
    if isRepository { try scratch.write("gitdir: elsewhere\n", to: ".git") }
    try scratch.write("#!/bin/sh\n: > '\(scratch.url.path)/ran'\nexit 1\n", to: "bin/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.url.appending(path: "bin/git").path)
    return scratch
  }

  @Test(arguments: [
    (true, [], true), (false, [], false), (true, ["--provenance", "none"], false),
    (false, ["--provenance", "git"], true),
  ])
  func `git is asked in a work tree, or where somebody says so`(
    isRepository: Bool, words: [String], isAsked: Bool
  ) throws {
    let scratch = try scratch(isRepository: isRepository)
    defer { scratch.remove() }
    let command = try Command(
      arguments: ["check", "content", "--rule", "EV-06"] + words, in: scratch.url,
      environment: ["PATH": scratch.url.appending(path: "bin").path], isHistoryLeft: true)
    let ran = FileManager.default.fileExists(atPath: scratch.url.appending(path: "ran").path)
    #expect(ran == isAsked)
    // Where nobody is asked, the one rule has nothing to test.
    #expect(command.exitCode == (isAsked ? 0 : 2))
    #expect(command.output.contains("undetermined[content-committed]") == isAsked)
  }

  @Test func `a machine without git says so`() throws {
    let scratch = try scratch(isRepository: true)
    defer { scratch.remove() }
    let command = try Command(
      arguments: ["check", "content", "--rule", "EV-06"], in: scratch.url,
      environment: ["PATH": "/nonexistent"], isHistoryLeft: true)
    #expect(command.output.contains("the git program could not be run"))
    #expect(command.exitCode == 0)
  }
}
