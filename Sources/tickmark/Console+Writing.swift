import ArgumentParser
import Foundation
import TickmarkKit

/// What commands that write documents need of the machine.
extension Console {
  static var now: Instant {
    Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
  }

  /// Today in UTC.
  static var today: Day { Zone.utc.day(of: now) }

  /// Whether a person sits there to be asked.
  static var isInteractive: Bool {
    isatty(FileHandle.standardInput.fileDescriptor) == 1
      && isatty(FileHandle.standardOutput.fileDescriptor) == 1
  }

  /// Asks for one line; nil when the person ends the input.
  static func ask(_ question: String) -> String? {
    write("\(question): ")
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }

  /// Writes a new file with the folders above it.
  ///
  /// - Returns: false, with nothing written, where something stands at the path.
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be written.
  static func create(_ text: String, at path: String) throws -> Bool {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      return true
    } catch CocoaError.fileWriteFileExists {
      return false
    } catch {
      complain("\(path) cannot be written: \(error.localizedDescription)")
      throw ExitCode(2)
    }
  }

  /// The records of a content.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it has no settings or cannot be read.
  static func evidence(
    of folder: String, today: Day? = nil, isEmptyAllowed: Bool = false
  ) throws -> Evidence {
    do {
      let content = try Content(folder: folder)
      let assessment = Pipeline.assess(content, today: today ?? self.today, rules: [])
      if let obstacle = assessment.obstacle,
        !(isEmptyAllowed && content.documents.isEmpty && !content.settings.isEmpty)
      {
        complain("\(folder) cannot be read: \(obstacle)")
        throw ExitCode(2)
      }
      return assessment.evidence
    } catch let failure as Content.Failure {
      try fail(failure)
    }
  }

  /// Says why a folder cannot be read and what would help.
  static func fail(_ failure: Content.Failure) throws -> Never {
    switch failure {
    case .missing(let path): complain("\(failure); to begin one: tickmark init \(path)")
    case .noFolder(let path): complain("\(failure); for one document: tickmark inspect \(path)")
    case .unreadable, .unusable, .tooManyFiles: complain("\(failure)")
    }
    throw ExitCode(2)
  }
}

extension Instant: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
