import Foundation
import Testing

@testable import TickmarkKit

@Suite struct ContentFilesTests {
  @Test func sizesAndFirstBytesOfOtherFilesAreKept() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    let logs = root.appending(path: "logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    try Data(repeating: 7, count: 5000).write(to: logs.appending(path: "a.png"))
    try Data().write(to: logs.appending(path: "empty.log"))
    try Data("one,two\n".utf8).write(to: root.appending(path: "t.csv"))
    try Data("---\ntype: incident\n---\n".utf8).write(to: root.appending(path: "i.md"))
    try FileManager.default.createSymbolicLink(
      atPath: logs.appending(path: "out.log").path, withDestinationPath: "/etc/hostname")
    let content = try Content(folder: root.path)
    #expect(content.files.keys.sorted() == ["logs/a.png", "logs/empty.log", "t.csv"])
    #expect(content.files["logs/a.png"]?.size == 5000)
    #expect(content.files["logs/a.png"]?.head == Array(repeating: 7, count: 200))
    #expect(content.files["logs/empty.log"]?.emptiness == "is empty")
    #expect(content.files["t.csv"]?.head == Array("one,two\n".utf8))
    #expect(content.ignored.map(\.path) == ["logs/out.log"])
  }

  /// What a record cites behind a symbolic link is not in the pack, and that is said.
  @Test func symbolicLinksAreNoEvidence() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let incident = "---\ntype: incident\nid: I\nevidence: [{kind: log, file: out.log}]\n---\n"
    try Data(incident.utf8).write(to: root.appending(path: "i.md"))
    try FileManager.default.createSymbolicLink(
      atPath: root.appending(path: "out.log").path, withDestinationPath: "/etc/hostname")
    let assessment = Pipeline.assess(
      try Content(folder: root.path), today: Day(daysSinceEpoch: 0),
      rules: [.evidenceFilesPresent])
    #expect(
      assessment.unmet.map(\.verdict.finding.message)
        == ["“out.log” is left out: a symbolic link"])
  }
}
