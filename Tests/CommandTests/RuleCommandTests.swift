import Foundation
import Testing

/// `tickmark rules` and `tickmark explain`, as a person runs them.
@Suite struct RuleCommandTests {
  private func run(_ arguments: String...) throws -> (status: Int32, out: String, err: String) {
    let folder =
      Bundle.allBundles.map(\.bundleURL)
      .first { $0.pathExtension == "xctest" }?.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = folder.appending(path: "tickmark")
    process.arguments = arguments
    let (out, err) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, err)
    try process.run()
    let output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output, errors)
  }

  @Test func rulesAreListed() throws {
    let (status, out, err) = try run("rules")
    #expect(status == 0 && err.isEmpty)
    #expect(out.hasPrefix("DOC-01  error    front-matter-readable"))
    let json = try run("rules", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) is [[String: Any]])
  }

  @Test(arguments: ["acknowledged-in-time", "IN-08", "in-08"])
  func aRuleIsExplainedByNameOrCode(name: String) throws {
    let (status, out, _) = try run("explain", name)
    #expect(status == 0)
    #expect(out.hasPrefix("IN-08 acknowledged-in-time (error)\n"))
    #expect(out.contains("\nSupports\n  CC7.3  ") && out.contains("✗ deviation: "))
  }

  @Test func anUnknownNameIsWrongUsage() throws {
    let (status, out, err) = try run("explain", "acknowleged-in-time")
    #expect(status == 64 && out.isEmpty)
    #expect(
      err.contains("“acknowleged-in-time” is no rule; did you mean “acknowledged-in-time”?"))
    let other = try run("explain", "nothing at all like a rule")
    #expect(other.status == 64 && other.err.contains("tickmark rules lists them"))
  }
}
