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

  /// Reads and tests the content.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be assessed.
  func assess(rules: [Rule] = Rule.all) throws -> Assessment {
    do {
      let assessment = Pipeline.assess(
        try Content(folder: content), asOf: asOf, today: Self.today, rules: rules)
      if let obstacle = assessment.obstacle {
        Console.complain("\(content) cannot be assessed: \(obstacle)")
        throw ExitCode(2)
      }
      return assessment
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
