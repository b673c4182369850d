import ArgumentParser
import Foundation
import TickmarkKit

/// The terminal and the files: results go to standard output, everything else to standard error.
enum Console {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// One line about what went wrong.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data("tickmark: \(message)\n".utf8))
  }

  /// Ends the process with what a run comes to. To return would take apart all that was read first,
  /// a twentieth of the whole time.
  static func end(_ run: Run) -> Never {
    withExtendedLifetime(run) { Foundation.exit(run.fails ? 1 : 0) }
  }

  // MARK: Files

  /// Writes files, all or none: each is written beside its place, and only when all of them are is
  /// any renamed, so that an earlier report is not lost to a full disk.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when one cannot be written.
  static func write(_ files: [(path: String, text: String)]) throws {
    var pending: [(fresh: String, path: String)] = []
    defer { for file in pending { unlink(file.fresh) } }
    for (path, text) in files {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      var status = stat()
      let exists = stat(target, &status) == 0
      guard !exists || status.st_mode & S_IFMT != S_IFDIR else {
        try fail(path, "it is a folder")
      }
      // A device or a pipe, such as /dev/stdout, is written to and never replaced.
      let isPlain = !exists || status.st_mode & S_IFMT == S_IFREG
      let fresh = isPlain ? "\(target).new-\(getpid())" : target
      let flags = isPlain ? O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC : O_WRONLY | O_CLOEXEC
      let descriptor = open(fresh, flags, 0o666)
      guard descriptor >= 0 else { try fail(path) }
      if isPlain { pending.append((fresh, target)) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } catch {
        try fail(path, error.localizedDescription)
      }
      if isPlain, exists { chmod(fresh, status.st_mode & 0o777) }
    }
    for file in pending {
      guard rename(file.fresh, file.path) == 0 else { try fail(file.path) }
    }
    pending = []
  }

  /// Appends to a file that others write to as well; `text` is given its size in bytes.
  static func append(to path: String, _ text: (_ size: Int) -> String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { try fail(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      let size = try handle.seekToEnd()
      try handle.write(contentsOf: Data(text(Int(size)).utf8))
      try handle.close()
    } catch {
      try fail(path, error.localizedDescription)
    }
  }

  private static func fail(
    _ path: String, _ reason: String = String(cString: strerror(errno))
  ) throws -> Never {
    complain("\(path) cannot be written: \(reason)")
    throw ExitCode(2)
  }

  // MARK: The terminal

  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  /// Whether color belongs on the report: by itself only on a terminal where nobody asked for none
  /// (https://no-color.org).
  static func isColored(_ color: Color, isFile: Bool) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return !isFile && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        && isatty(FileHandle.standardOutput.fileDescriptor) == 1
    }
  }

  /// The columns of the terminal on standard output; nil where there is none.
  static var width: Int? {
    var size = winsize()
    guard ioctl(FileHandle.standardOutput.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
