import ArgumentParser
import Foundation

/// The terminal: results go to standard output, everything else to standard error.
enum Console {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a report to a file, whole or not at all.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      complain("\(path) cannot be written: \(error.localizedDescription)")
      throw ExitCode(2)
    }
  }

  /// One line about what went wrong.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data("tickmark: \(message)\n".utf8))
  }

  /// Whether color belongs on standard output: a terminal, and nobody asked for none
  /// (https://no-color.org).
  static var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      && isatty(FileHandle.standardOutput.fileDescriptor) == 1
  }
}
