import Foundation
import Testing

/// Text kept in a file beside what makes it; `RECORD_SNAPSHOTS=1` writes the file anew.
enum Snapshot {
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  /// Compares a text with a file, and shows the lines that differ.
  static func expect(
    _ text: String, equals file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    guard recorded != text else { return }
    let name = file.pathComponents.suffix(3).joined(separator: "/")
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded; read it, then run again", sourceLocation: sourceLocation)
    } else if let recorded {
      Issue.record(
        """
        \(name) differs (- recorded, + now); RECORD_SNAPSHOTS=1 accepts it
        \(difference(recorded, text))
        """, sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(name) is missing; RECORD_SNAPSHOTS=1 writes it", sourceLocation: sourceLocation)
    }
  }

  /// The changed lines with their numbers, in the order of the file.
  static func difference(_ old: String, _ new: String) -> String {
    let lines = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines(new).difference(from: lines(old)).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "-", line)
      case .insert(let offset, let line, _): (offset, "+", line)
      }
    }
    .sorted { ($0.0, $1.1) < ($1.0, $0.1) }
    .map { "\($0.1) \($0.0 + 1): \($0.2)" }.joined(separator: "\n")
  }
}

/// Files of the tests, found from this one's place, wherever the tree is.
enum Fixtures {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent()

  /// The folders of a kind (`valid`, `invalid`), sorted.
  static func named(_ kind: String) -> [String] {
    let folder = tests.appending(path: "Fixtures/\(kind)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
