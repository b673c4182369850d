import ArgumentParser
import Foundation
import TickmarkKit

/// Writes down what deviates today, so that tomorrow only what is new fails.
struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Write down the known deviations, each with a last day.",
    discussion: """
      For a content that has deviations on the day you begin. “check --baseline FILE” reports what is \
      in the file and fails only on what is not, until an entry's last day is past. Written again, \
      the file loses what was mended and keeps the last day of all else. The site shows everything.

        tickmark baseline --output baseline.yml
        tickmark check --baseline baseline.yml
      """)

  @OptionGroup var options: ContentOptions

  @Option(
    help: "The file to write; otherwise standard output.",
    completion: .file(extensions: ["yml"]))
  var output: String?

  @Option(
    help: "The last day of new entries; otherwise \(Baseline.lifetime) days after the as-of date.")
  var expires: Day?

  func run() async throws {
    let assessment = try await options.assess()
    let asOf = assessment.evidence.asOf
    if let expires, expires < asOf {
      throw ValidationError("--expires \(expires.iso) is before the as-of date, \(asOf.iso).")
    }
    let old = try output.flatMap { path in
      FileManager.default.fileExists(atPath: path) ? try Baseline.read(path) : nil
    }
    let baseline = Baseline(
      Run(assessment, baseline: old), expires: expires ?? asOf.adding(days: Baseline.lifetime),
      kept: old)
    let text = baseline.text(asOf: asOf)
    guard let output else {
      Console.write(text)
      return
    }
    try Console.write([(output, text)])
    let count = baseline.entries.count
    Console.write("\(output): \(count) known \(count == 1 ? "deviation" : "deviations")\n")
  }
}
