import ArgumentParser
import Foundation
import TickmarkKit

/// What `check` and `build` share about their reports: which files, and what was known before.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Also write a report to a file, as in sarif=out.sarif; may be repeated.",
      valueName: "format=file"),
    completion: .file())
  var reports: [ReportFile] = []

  @Option(help: "Records detected before this day (YYYY-MM-DD) are reported and fail nothing.")
  var since: Day?

  @Option(
    help: "What tickmark baseline wrote: deviations that are reported and fail nothing yet.",
    completion: .file(extensions: ["yml"]))
  var baseline: String?

  func validate() throws {
    var seen: Set<String> = []
    for report in reports where !seen.insert(report.path).inserted {
      throw ValidationError("Two reports cannot share the file \(report.path).")
    }
  }

  /// The run of an assessment.
  ///
  /// - Throws: `ExitCode(2)`, after saying why, when nothing was assessed or the baseline cannot be
  ///   read.
  func run(_ assessment: Assessment, content: String, failOn: FailOn) throws -> Run {
    let run = Run(
      assessment, content: content.relativeToHere, since: since, baseline: try readBaseline(),
      failOn: failOn)
    if let obstacle = run.obstacle {
      Console.complain("\(content) cannot be assessed: \(obstacle)")
      throw ExitCode(2)
    }
    return run
  }

  private func readBaseline() throws -> Baseline? {
    guard let baseline else { return nil }
    return try Baseline.read(baseline)
  }

  /// Writes the files, and the summary of the job where GitHub asks for one.
  func write(_ run: Run, format: ReportFormat?, beside more: [(path: String, text: String)] = [])
    throws
  {
    try Console.write(more + reports.map { ($0.path, $0.format.text(of: run)) })
    if format == .github || reports.contains(where: { $0.format == .github }),
      let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    {
      try Console.append(to: path) { size in
        GitHubReport(run).summary(room: GitHubReport.summarySize - size)
      }
    }
  }
}

/// A format with the file that it goes to.
struct ReportFile: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(argument[..<sign]))
    else { return nil }
    let path = String(argument[argument.index(after: sign)...])
    guard !path.isEmpty else { return nil }
    self.format = format
    self.path = path
  }

  var defaultValueDescription: String { "\(format.rawValue)=\(path)" }
}

extension Baseline {
  /// Reads a file; whoever names one that is not there has mistyped it.
  static func read(_ path: String) throws -> Baseline {
    do {
      return try Baseline(try SourceFile(readingFrom: path))
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension FailOn: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }

  static let help: ArgumentHelp =
    "Fail on error, warning (and errors), undetermined or overdue, several with commas, or never."

  public var defaultValueDescription: String { self == .never ? "never" : "error" }
}

extension String {
  /// The path as seen from the working folder, where it lies in it: in CI that is the repository,
  /// and reports name files from there.
  var relativeToHere: String {
    guard hasPrefix("/") else { return self }
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL
      .path
    let path = URL(fileURLWithPath: self).standardizedFileURL.path
    if path == here { return "." }
    return path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : self
  }
}
