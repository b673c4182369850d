import Foundation
import Testing

@testable import TickmarkKit

/// A real repository made by a test, with dates as the test sets them.
final class Repository {
  let url: URL
  private static let scratch = FileManager.default.temporaryDirectory

  /// An empty folder, with a repository in it unless told otherwise.
  init(_ isRepository: Bool = true) throws {
    url = Self.scratch.appending(path: "tickmark-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if isRepository { try git("init", "-q", "-b", "main") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Runs git as Dana Reyes, at a time.
  @discardableResult
  func git(
    _ arguments: String..., in folder: String = "", at time: String = "2026-01-05T09:00:00Z",
    authored: String? = nil, by name: String = "Dana Reyes", fails: Bool = false
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder.isEmpty ? url : url.appending(path: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": url.path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_DATE": authored ?? time, "GIT_COMMITTER_DATE": time,
      "GIT_AUTHOR_NAME": name, "GIT_COMMITTER_NAME": name,
      "GIT_AUTHOR_EMAIL": "someone@example.com", "GIT_COMMITTER_EMAIL": "someone@example.com",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if !fails { try #require(process.terminationStatus == 0, "git \(arguments)") }
    return output
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes files and commits everything.
  func commit(
    _ files: [String: String], at time: String, authored: String? = nil,
    by name: String = "Dana Reyes"
  ) throws {
    for (path, text) in files { try write(text, to: path) }
    try git("add", "-A")
    try git("commit", "-q", "-m", "A change", at: time, authored: authored, by: name)
  }

  /// The settings and the playbook, in the first commit.
  func begin(folder: String = "") throws {
    try commit(
      [
        folder + "tickmark.yml": Sample.settings, folder + "playbook.md": Sample.playbook,
      ], at: "2025-12-01T15:00:00Z")
  }

  func provenance(_ folder: String = "") async -> Provenance {
    let aliases = KeyAliases(Configuration(nil, attachments: [:]))
    return await Git(folder: url.appending(path: folder).path).provenance {
      { Provenance.Reading(Document($0), aliases) }
    }
  }

  /// What a rule says of the folder, asking git.
  func verdicts(_ rule: Rule, _ folder: String = "") async throws -> [Verdict] {
    let path = url.appending(path: folder).path
    let assessment = await Pipeline.assess(
      try Content(folder: path), today: Day(iso: "2026-07-10")!, git: Git(folder: path),
      rules: [rule])
    return assessment.results[0].verdicts
  }
}
