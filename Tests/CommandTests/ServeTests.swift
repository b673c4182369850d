import Foundation
import Testing

@testable import tickmark

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite struct ServeTests {
  @Test(arguments: [
    ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST", true),
    ("evil.example", false), ("127.0.0.1.evil.example:8080", false), ("localhost:evil", false),
    ("", false),
  ])
  func `only this machine's own names are answered`(host: String, isOurs: Bool) {
    #expect(Preview.isOurs(host) == isOurs)
    #expect(!Preview.isOurs(nil))
  }

  @Test func `a page keeps its policy, with room for our script alone`() {
    let html = """
      <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'">\
      </head><body>x</body>
      """
    let bar = PreviewBar(message: "<script>&", isBroken: true)
    let (page, policy) = bar.added(to: html, version: 7)
    #expect(policy == "default-src 'none'; script-src 'self'; connect-src 'self'")
    #expect(!page.contains("http-equiv"))
    #expect(page.contains("&lt;script&gt;&amp;") && page.contains(#"data-version="7""#))
    #expect(page.hasSuffix("</body>"))
  }

  @Test func `a file that changes is noticed`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("a", to: "sub/a.md")
    let before = FileTrace(folders: [scratch.url.path])
    #expect(FileTrace(folders: [scratch.url.path]) == before)
    try scratch.write("ab", to: "sub/a.md")
    #expect(FileTrace(folders: [scratch.url.path]) != before)
  }

  @Test func `it serves, survives what is broken, and ends on Ctrl-C`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Command("init", "--today", "2026-07-10", in: scratch.url)
    let serving = try Command.Running("serve", "content", "--port", "0", in: scratch.url)
    let address = try await serving.line { $0.hasPrefix("http://127.0.0.1:") }
    let root = try #require(address.split(separator: " ").first.map(String.init))
    let port = try #require(root.split(whereSeparator: { !$0.isNumber }).last.map(String.init))

    func get(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: try #require(URL(string: root + path))), as: UTF8.self)
    }
    #expect(try get("").contains("<aside class=\"preview-bar\""))
    #expect(throws: (any Error).self) { try get("%2e%2e/%2e%2e/etc/passwd") }
    let taken = try Command("serve", "content", "--port", port, in: scratch.url)
    #expect(taken.exitCode == 2 && taken.complaints.contains("port \(port) is in use"))

    try scratch.write("organization: [X\n", to: "content/tickmark.yml")
    _ = try await serving.line { $0.contains("tickmark.yml:2:1: YAML cannot be read") }
    let broken = try get("")
    #expect(broken.contains("preview-broken") && broken.contains("Is anything wrong"))
    #expect(serving.interrupt() == 0)
  }
}

extension Command {
  /// The command while it runs.
  struct Running {
    private let process: Process
    private let scratch: Scratch

    init(_ arguments: String..., in folder: URL) throws {
      process = Process()
      process.executableURL = try Command.binary.get()
      process.arguments = arguments
      process.currentDirectoryURL = folder
      scratch = try Scratch()
      process.standardOutput = try scratch.opened("output")
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    /// Waits for a line; 30 seconds at most.
    func line(where isMeant: (String) -> Bool) async throws -> String {
      for _ in 0..<300 {
        let lines = try scratch.text("output").split(separator: "\n").map(String.init)
        if let line = lines.first(where: isMeant) { return line }
        try await Task.sleep(for: .milliseconds(100))
      }
      process.terminate()
      throw NotBuilt(description: "the line never came: \(try scratch.text("output"))")
    }

    /// Presses Ctrl-C and gives the exit code.
    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      scratch.remove()
      return process.terminationStatus
    }
  }
}
