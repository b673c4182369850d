import ArgumentParser
import TickmarkKit

/// Tests a content and prints what deviates.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test a content and print what deviates.",
    discussion: """
      Exit codes: 0 nothing at or above --fail-on, 1 deviations, 2 the content could not be \
      assessed, 64 wrong usage.

        tickmark check
        tickmark check content --as-of 2026-07-10 --format json --output findings.json
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @Option(help: "Write the report to a file instead of standard output.", completion: .file())
  var output: String?

  @Option(help: "Fail from this level of deviation on: error, warning or never.")
  var failOn: FailOn = .error

  @Option(name: .customLong("rule"), help: "Run only this rule, by id or code; may be repeated.")
  var rules: [String] = []

  @Flag(help: "List what is met, too (json).")
  var all = false

  func run() async throws {
    let assessment = try await options.assess(rules: try chosenRules())
    let report =
      switch format {
      case .text: TextReport(assessment, isColored: output == nil && Console.isColored).text
      case .json: JSONReport(assessment, content: options.content, includesMet: all).text
      }
    if let output {
      try Console.write(report, to: output)
    } else {
      Console.write(report)
    }
    try failOn.judge(assessment)
  }

  private func chosenRules() throws -> [Rule] {
    guard !rules.isEmpty else { return Rule.all }
    return try rules.map { name in
      if let rule = Rule.named(name) { return rule }
      let nearest = Rule.nearest(to: name).map { "; did you mean \($0.id)?" } ?? "."
      throw ValidationError("“\(name)” is no rule\(nearest)")
    }
  }
}
