import ArgumentParser
import TickmarkKit

/// Tests a content and prints what deviates.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test a content and print what deviates.",
    discussion: """
      Exit codes: 0 nothing that --fail-on names, 1 something that it names, 2 nothing could be \
      assessed, 64 wrong usage.

        tickmark check
        tickmark check content --report sarif=out.sarif --report junit=out.xml
        tickmark check content --since 2026-07-01 --baseline baseline.yml
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var reports: ReportOptions

  @Option(
    help:
      "The report on standard output: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var format: ReportFormat = .text

  @Option(help: "Write that report to a file instead.", completion: .file())
  var output: String?

  @Option(help: FailOn.help)
  var failOn: FailOn = .error

  @Option(name: .customLong("rule"), help: "Run only this rule, by id or code; may be repeated.")
  var rules: [String] = []

  @Flag(help: "List everything: in text what is cut short, in json what is met.")
  var all = false

  @Option(help: "Color in text: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: Console.Color = .auto

  func validate() throws {
    if let output, reports.reports.contains(where: { $0.path == output }) {
      throw ValidationError("Two reports cannot share the file \(output).")
    }
  }

  func run() async throws {
    let assessment = try await options.assess(rules: try chosenRules())
    let run = try reports.run(assessment, content: options.content, failOn: failOn)
    var look = ReportFormat.Options()
    look.isColored = Console.isColored(color, isFile: output != nil)
    look.width = output == nil ? Console.width : nil
    look.listsAll = all
    let report = format.text(of: run, options: look)
    if output == nil { Console.write(report) }
    try reports.write(run, format: format, beside: output.map { [($0, report)] } ?? [])
    Console.end(run)
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
