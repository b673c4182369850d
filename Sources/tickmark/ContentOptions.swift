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

  /// Reads and tests the content; git is asked while the documents are read.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be assessed.
  func assess(asking history: ProvenanceOptions, rules: [Rule] = Rule.all) async throws
    -> Assessment
  {
    do {
      let assessment = await Pipeline.assess(
        try Content(folder: content), asOf: asOf, today: Self.today,
        git: history.git(for: content), rules: rules)
      if let obstacle = assessment.obstacle {
        Console.complain("\(content) cannot be assessed: \(obstacle)")
        throw ExitCode(2)
      }
      return assessment
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
