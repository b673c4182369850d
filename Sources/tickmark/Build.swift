import ArgumentParser
import Foundation
import TickmarkKit

/// Builds the evidence site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the evidence site from a content.",
    discussion: """
      Reads the content, tests it, and writes a site of linked pages that opens from a folder or a \
      zip, without a server. The output folder is replaced as a whole, and only if Tickmark made it.
      """)

  @Argument(help: "The folder of markdown.", completion: .directory)
  var content = "content"

  @Option(help: "The folder to put the site in.", completion: .directory)
  var output = "public"

  @Option(
    help: "A folder of templates that replace the built-in ones by name; else templates/ beside the content.",
    completion: .directory)
  var templates: String?

  @Option(help: "The day everything is judged by: 2026-07-10.")
  var asOf: String?

  @Option(help: "Exit with 1 when there are deviations: error, warning or never.")
  var failOn = FailOn.never

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, never
  }

  func run() throws {
    let day = try asOf.map { text in
      guard let day = Day(iso: text) else {
        throw ValidationError("--as-of “\(text)” is no date; write it like 2026-07-10.")
      }
      return day
    }
    let assessment: Assessment
    do {
      assessment = try assess(day)
      let site = Site(assessment, templates: try Templates(replacedBy: templateFolder))
      try SiteWriter(output: output, content: content).write(site.files)
    } catch let error as ExitCode {
      throw error
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
    summarize(assessment)
    let levels = assessment.lines { $0.outcome == .deviation }.map(\.verdict.level)
    switch failOn {
    case .never: break
    case .error: if levels.contains(.error) { throw ExitCode(1) }
    case .warning: if !levels.isEmpty { throw ExitCode(1) }
    }
  }

  private func assess(_ day: Day?) throws -> Assessment {
    let content = try Content(folder: self.content)
    guard content.settings[""] != nil else {
      Console.complain(
        "\(self.content): there is no \(Content.settingsName); a content has one at its root")
      throw ExitCode(2)
    }
    guard !content.documents.isEmpty else {
      Console.complain("\(self.content): there are no markdown documents to test")
      throw ExitCode(2)
    }
    let now = Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
    let assessment = Pipeline.assess(content, asOf: day, today: Zone.utc.day(of: now))
    guard assessment.hasTestedAnything else {
      Console.complain("\(self.content): no rule found anything to test; nothing is published")
      throw ExitCode(2)
    }
    return assessment
  }

  private var templateFolder: String? {
    if let templates { return templates }
    let beside = URL(fileURLWithPath: content).standardizedFileURL.deletingLastPathComponent()
      .appendingPathComponent("templates").path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? beside : nil
  }

  private func summarize(_ assessment: Assessment) {
    let counts = Outcome.allCases.compactMap { outcome -> String? in
      let count = assessment.count(outcome)
      return count == 0 ? nil : "\(count) \(outcome.words)"
    }
    let documents = assessment.evidence.documents.count
    Console.write(
      """
      \(documents) documents, as of \(assessment.evidence.asOf.iso): \(counts.joined(separator: ", "))
      Open \(output)/index.html

      """)
  }
}
