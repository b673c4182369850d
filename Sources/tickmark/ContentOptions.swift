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
    help: """
      Whom to ask when each document really appeared: git, or none. Otherwise git where the content \
      lies in the work tree of a repository, else none.
      """)
  var provenance: ProvenanceSource?

  /// Reads and tests the content; git is asked while the documents are read.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when it cannot be assessed.
  func assess(rules: [Rule] = Rule.all) async throws -> Assessment {
    do {
      let read = try Content(folder: content)
      let assessment = await Pipeline.assess(
        read, asOf: asOf, today: Self.today,
        git: asksGit ? Git(folder: content) : nil, rules: rules)
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

  private var asksGit: Bool {
    switch provenance {
    case .git?: true
    case ProvenanceSource.none?: false
    case nil: isInWorkTree
    }
  }

  /// Whether a repository begins at the folder or above it; a work tree of its own has a file there.
  private var isInWorkTree: Bool {
    var folder = URL(fileURLWithPath: content).resolvingSymlinksInPath().standardizedFileURL
    while true {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) {
        return true
      }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path != folder.path, folder.path != "/" else { return false }
      folder = parent
    }
  }

  private static var today: Day {
    Day(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400)
  }
}

/// Whom to ask when documents really appeared.
enum ProvenanceSource: String, ExpressibleByArgument, CaseIterable {
  case git, none
}

/// From which level on a deviation makes the command fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, never

  /// Fails with 1 where a deviation weighs that much.
  func judge(_ assessment: Assessment) throws {
    guard let level = Rule.Level(rawValue: rawValue) else { return }
    if assessment.hasDeviation(atLeast: level) { throw ExitCode(1) }
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
