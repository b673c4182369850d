import Foundation
import Testing

@testable import TickmarkKit

/// Small contents with the log that they give; the logs are part of the contract.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.named("valid"))
  func validContentsHaveNoDeviation(name: String) throws {
    let assessment = try assess("valid/\(name)")
    #expect(assessment.obstacle == nil)
    #expect(assessment.count(.deviation) == 0)
    try Snapshot.expect(log(assessment), equals: file("valid/\(name)"))
  }

  @Test(arguments: Fixtures.named("invalid"))
  func invalidContentsSayWhatIsWrong(name: String) throws {
    let assessment = try assess("invalid/\(name)")
    #expect(
      assessment.obstacle != nil
        || assessment.count(.deviation) + assessment.count(.undetermined) > 0
    )
    try Snapshot.expect(log(assessment), equals: file("invalid/\(name)"))
  }

  @Test func thereAreFixtures() {
    #expect(Fixtures.named("valid").count >= 9)
    #expect(Fixtures.named("invalid").count >= 25)
  }

  /// Every rule objects to something in at least one of the fixtures.
  @Test func everyRuleIsShownDeviating() throws {
    var silent = Set(Rule.all.map(\.id))
    for name in Fixtures.named("invalid") {
      for result in try assess("invalid/\(name)").results where result.count(.deviation) > 0 {
        silent.remove(result.rule.id)
      }
    }
    #expect(silent.isEmpty, "add a fixture in which these deviate: \(silent.sorted())")
  }

  /// One line, no full stop, nothing that could move the cursor; help is no sentence either.
  @Test func messagesKeepTheirForm() throws {
    for name in Fixtures.named("invalid") {
      for line in try assess("invalid/\(name)").lines(where: { $0.outcome != .met }) {
        let finding = line.verdict.finding
        let texts =
          [finding.message, finding.help].compactMap { $0 } + finding.notes.map(\.message)
        for text in texts {
          #expect(!text.isEmpty && !text.contains(where: \.isNewline), "\(name): \(text)")
          #expect(!text.hasSuffix("."), "\(name): \(text)")
          #expect(!text.contains("Optional("), "\(name): \(text)")
        }
        #expect(finding.help?.first.map { !$0.isUppercase } ?? true, "\(name): \(finding.help!)")
      }
    }
  }

  /// The place of a finding lies in its file, and what is marked is on the line shown.
  @Test func placesLieInTheirFiles() throws {
    for name in Fixtures.named("invalid") + Fixtures.named("valid").map({ "../valid/" + $0 }) {
      for line in try assess("invalid/\(name)").lines() {
        let span = line.verdict.finding.span
        #expect(span.range.upperBound <= span.source.count, "\(name): \(line.rule.id)")
        #expect(span.start.line <= span.source.lineCount, "\(name): \(line.rule.id)")
        let bytes = span.text.utf8.count
        #expect(bytes == span.range.count, "\(name): \(line.rule.id) cuts a character")
      }
    }
  }

  private func assess(_ path: String) throws -> Assessment {
    let folder = Fixtures.tests.appending(path: "Fixtures/\(path)").path
    return Pipeline.assess(try Content(folder: folder), today: Day(daysSinceEpoch: 0))
  }

  private func file(_ path: String) -> URL {
    Fixtures.tests.appending(path: "Fixtures/\(path)/expected.txt")
  }

  private func log(_ assessment: Assessment) -> String {
    if let obstacle = assessment.obstacle { return "cannot be assessed: \(obstacle)\n" }
    return TextReport(assessment).text
  }
}
