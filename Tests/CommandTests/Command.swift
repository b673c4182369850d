import Foundation
import Testing

/// The built command, run as a user runs it.
struct Command {
  let exitCode: Int32
  let output: String
  let complaints: String

  struct NotBuilt: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs `tickmark` and waits for it.
  ///
  /// - Parameter environment: variables beside, or in place of, `PATH`, `HOME` and what sanitizers
  ///   are told; nothing else is passed on.
  @discardableResult
  init(
    _ arguments: String..., in folder: URL = Tree.root, environment: [String: String] = [:]
  ) throws {
    try self.init(arguments: arguments, in: folder, environment: environment)
  }

  /// - Parameter isHistoryLeft: false keeps what is said apart from the history of the tree that the
  ///   fixtures lie in, which a clone may lack.
  init(
    arguments: [String], in folder: URL = Tree.root, environment: [String: String] = [:],
    isHistoryLeft: Bool = false
  ) throws {
    let asks = ["check", "build", "baseline"].contains(arguments.first)
    let hasSource = arguments.contains("--provenance")
    let arguments =
      asks && !isHistoryLeft && !hasSource ? arguments + ["--provenance", "none"] : arguments
    let process = try Self.process(arguments, in: folder, environment: environment)
    // Files, because a pipe that nobody reads is full after 64 KiB.
    let scratch = try Scratch()
    defer { scratch.remove() }
    process.standardOutput = try scratch.opened("output")
    process.standardError = try scratch.opened("complaints")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(
      process.terminationReason == .exit, "\(arguments) crashed: \(process.terminationStatus)")
    exitCode = process.terminationStatus
    output = try scratch.text("output")
    complaints = try scratch.text("complaints")
  }

  private static func process(
    _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = try binary.get()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = environment
    for name in ["PATH", "HOME", "ASAN_OPTIONS", "TSAN_OPTIONS"] where variables[name] == nil {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = variables
    return process
  }

  /// Runs `tickmark` on a terminal of its own, where somebody types these lines and then ends the
  /// input; `output` is all that the terminal shows, what was typed too.
  init(
    onTerminal arguments: [String], typing lines: [String], in folder: URL, columns: UInt16 = 100
  ) throws {
    // What `openpty` does on Linux: Glibc's module does not offer it.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (Int32, UInt32) = (0, 0)
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    try #require(
      ioctl(terminal, setLock, &lock) == 0 && ioctl(terminal, getNumber, &number) == 0)
    let device = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(device >= 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    let process = try Self.process(arguments, in: folder, environment: ["TERM": "xterm"])
    let end = FileHandle(fileDescriptor: device, closeOnDealloc: true)
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    // The terminal keeps what is typed ahead, line by line; ^D ends the input.
    let typed = Array((lines.map { $0 + "\n" }.joined() + "\u{4}").utf8)
    try #require(write(terminal, typed, typed.count) == typed.count)
    try process.run()
    try end.close()
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(terminal, &buffer, buffer.count), count > 0 {
      shown += buffer[..<count]
    }
    process.waitUntilExit()
    close(terminal)
    exitCode = process.terminationStatus
    output = String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
    complaints = ""
  }

  /// Beside the tests, or in the tree's own build folder.
  static let binary: Result<URL, NotBuilt> = {
    var folders: [URL] = []
    for start in [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0])] {
      var folder = start
      for _ in 0..<4 {
        folder.deleteLastPathComponent()
        folders.append(folder)
      }
    }
    folders.append(Tree.root.appending(path: ".build/debug"))
    let candidates = folders.map { $0.appending(path: "tickmark") }
    let found = candidates.first { url in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: url.path)
    }
    guard let found else {
      return .failure(
        NotBuilt(description: "tickmark is not built; run swift build, then the tests"))
    }
    return .success(found)
  }()
}

/// The source tree that the tests belong to, and what may stand beside it.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func fixture(_ path: String) -> String { "Tests/Fixtures/\(path)" }

  /// A file of the folder `shared` beside the tree; nil where there is none.
  static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}

/// A folder for one test.
struct Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func opened(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }
}

/// JSON as it comes, for looking at its keys.
typealias Object = [String: Any]

extension Command {
  func object() throws -> Object { try #require(try json() as? Object) }
  func objects() throws -> [Object] { try #require(try json() as? [Object]) }

  private func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(output.utf8), options: [.fragmentsAllowed])
  }
}

extension Object {
  func object(_ key: String) throws -> Object { try #require(self[key] as? Object) }
  func objects(_ key: String) throws -> [Object] { try #require(self[key] as? [Object]) }
  var names: Set<String> { Set(keys) }
}
