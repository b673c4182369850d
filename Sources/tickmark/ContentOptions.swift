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

  /// Reads and tests the content.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be assessed.
  func assess(rules: [Rule] = Rule.all) throws -> Assessment {
    try read(rules: rules).assessment
  }

  /// The content with what was found in it.
  func read(rules: [Rule] = Rule.all) throws -> (content: Content, assessment: Assessment) {
    do {
      let files = try Content(folder: content)
      let assessment = Pipeline.assess(
        files, asOf: asOf, period: period?.days, today: Self.today, rules: rules)
      if let obstacle = assessment.obstacle {
        Console.complain("\(content) cannot be assessed: \(obstacle)")
        throw ExitCode(2)
      }
      return (files, assessment)
    } catch let failure as Content.Failure {
      Console.complain("\(failure)")
      throw ExitCode(2)
    }
  }

  private static var today: Day {
    Day(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
