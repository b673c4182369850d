import ArgumentParser
import TickmarkKit

/// Explains one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it asks, why, and examples.",
    discussion: """
        tickmark explain acknowledged-in-time
        tickmark explain IN-08
      """)

  @Argument(help: "A rule's name or code.", completion: .list(Rule.all.map(\.id)))
  var rule: String

  func run() throws {
    guard let found = Rule.named(rule) else {
      let meant = RuleExplanation.suggestion(for: rule).map { "did you mean “\($0)”?" }
      throw ValidationError(
        "“\(rule)” is no rule; \(meant ?? "tickmark rules lists them.")")
    }
    Console.write(RuleExplanation(found).text)
  }
}
