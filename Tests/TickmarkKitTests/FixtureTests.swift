import Foundation
import Testing

@testable import TickmarkKit

/// Small contents with the log that they give; the logs are part of the contract.
///
/// A fixture names the rules that it is about under `x-rules` in its `tickmark.yml`, as
/// `tickmark check --rule` does, so that a new rule changes no other rule's log. One without is
/// tested by all rules.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.named("valid"))
  func `valid contents hold`(name: String) throws {
    let assessment = try assess("valid/\(name)")
    #expect(assessment.obstacle == nil)
    #expect(assessment.count(.deviation) == 0)
    let reasons = assessment.lines { $0.outcome != .deviation }.map { line in
      "\(line.verdict.outcome.words)[\(line.rule.id)] \(line.verdict.subject.id): "
        + line.verdict.finding.message
    }
    let shown = name == "minimal" ? [] : [""] + reasons + [""]
    try Snapshot.expect(
      log(assessment) + shown.joined(separator: "\n"), equals: file("valid/\(name)"))
  }

  @Test(arguments: Fixtures.named("invalid"))
  func `invalid contents say what is wrong`(name: String) throws {
    let assessment = try assess("invalid/\(name)")
    let count = assessment.count(.deviation) + assessment.count(.undetermined)
    #expect(assessment.obstacle != nil || count > 0)
    try Snapshot.expect(log(assessment), equals: file("invalid/\(name)"))
  }

  @Test func `there are fixtures`() {
    #expect(Fixtures.named("valid").count >= 9)
    #expect(Fixtures.named("invalid").count >= 25)
  }

  @Test func `one content does nearly everything wrong`() throws {
    let results = try assess("invalid/everything-wrong").results
    #expect(results.count { $0.count(.deviation) > 0 } >= 45)
  }

  /// One line, no full stop; help is no sentence either.
  @Test(arguments: Fixtures.named("invalid"))
  func `messages keep their form`(name: String) throws {
    for line in try assess("invalid/\(name)", rules: Rule.all).lines(where: { $0.outcome != .met })
    {
      let finding = line.verdict.finding
      let texts = [finding.message, finding.help].compactMap { $0 } + finding.notes.map(\.message)
      for text in texts {
        #expect(!text.isEmpty && !text.contains(where: \.isNewline), "\(text)")
        #expect(!text.hasSuffix(".") && !text.contains("Optional("), "\(text)")
      }
      #expect(finding.help?.first.map { !$0.isUppercase } ?? true, "\(finding.help!)")
    }
  }

  /// The place of a finding lies in its file, on whole characters.
  @Test(
    arguments: Fixtures.named("invalid").map { "invalid/" + $0 }
      + Fixtures.named("valid").map { "valid/" + $0 })
  func `places lie in their files`(path: String) throws {
    for line in try assess(path, rules: Rule.all).lines() {
      let finding = line.verdict.finding
      for span in [finding.span] + finding.notes.compactMap(\.span) {
        #expect(span.range.upperBound <= span.source.count, "\(line.rule.id)")
        #expect(span.text.utf8.count == span.range.count, "\(line.rule.id) cuts a character")
      }
    }
  }

  private func assess(_ path: String, rules: [Rule]? = nil) throws -> Assessment {
    let folder = Fixtures.tests.appending(path: "Fixtures/\(path)")
    let content = try Content(folder: folder.path)
    return Pipeline.assess(
      content, today: Day(daysSinceEpoch: 0), rules: try rules ?? Self.rules(of: content))
  }

  /// The rules named under `x-rules`, else all.
  private static func rules(of content: Content) throws -> [Rule] {
    guard let source = content.settings[""],
      let named = YAML.read(source, range: 0..<source.count).value?["x-rules"]
    else { return Rule.all }
    return try named.items.compactMap(\.text).map { name in
      try #require(Rule.named(name.value), "\(shown(name.span)) is no rule")
    }
  }

  private func file(_ path: String) -> URL {
    Fixtures.tests.appending(path: "Fixtures/\(path)/expected.txt")
  }

  private func log(_ assessment: Assessment) -> String {
    if let obstacle = assessment.obstacle { return "cannot be assessed: \(obstacle)\n" }
    return TextReport(Run(assessment), isComplete: true).text
  }
}
