import ArgumentParser
import Foundation
import TickmarkKit

/// What `check` and `build` share: which content, as of which day, and what fails.
struct ContentOptions: ParsableArguments {
  @Argument(help: "The folder with tickmark.yml and the documents.", completion: .directory)
  var content = "content"

  @Option(
    help:
      "The day everything is judged by (YYYY-MM-DD); otherwise as_of in tickmark.yml, otherwise today."
  )
  var asOf: Day?

  @Option(
    help: "The days that are examined (2026-01-01..2026-06-30); otherwise period in tickmark.yml.")
  var period: DayRange?

  @OptionGroup var history: ProvenanceOptions

  /// Reads and tests the content.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be assessed.
  func assess(rules: [Rule] = Rule.all) async throws -> Assessment {
    try await read(rules: rules).assessment
  }

  /// The content with what was found in it; git is asked while the documents are read.
  func read(rules: [Rule] = Rule.all) async throws -> (content: Content, assessment: Assessment) {
    try await Self.read(
      content, asOf: asOf, period: period?.days, git: history.git(for: content), rules: rules)
  }

  /// The same, of any folder.
  static func read(
    _ content: String, asOf: Day? = nil, period: ClosedRange<Day>? = nil, git: Git?,
    rules: [Rule] = Rule.all
  ) async throws -> (content: Content, assessment: Assessment) {
    do {
      let files = try Content(folder: content)
      let assessment = await Pipeline.assess(
        files, asOf: asOf, period: period, today: today, git: git, rules: rules)
      if let obstacle = assessment.obstacle {
        Console.complain("\(content) cannot be assessed: \(obstacle)")
        throw ExitCode(2)
      }
      return (files, assessment)
    } catch let failure as Content.Failure {
      try Console.fail(failure)
    }
  }

  private static var today: Day {
    Day(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
