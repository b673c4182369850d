import ArgumentParser
import TickmarkKit

/// Lists the catalogue.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules: code, level, name, title.",
    discussion: """
      Change a rule in tickmark.yml by its name or code, with the reason:

        rules:
          evidence-captured: {level: off, reason: no screenshots are kept}
      """)

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let list = RuleList()
    switch format {
    case .json: Console.write(list.json)
    case .text: Console.write(list.text)
    }
  }
}
