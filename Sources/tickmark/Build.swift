import ArgumentParser
import Foundation
import TickmarkKit

/// Tests a content and builds the evidence site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test a content and build the evidence site.",
    discussion: """
      The pages are linked, need no server, no script and no network, and open from a folder or a \
      zip. The output folder is replaced as a whole, and only if Tickmark made it.

      Exit codes: 0 the site is built, 1 it is built and has deviations at or above --fail-on, \
      2 nothing is built, 64 wrong usage.

        tickmark build
        tickmark build content --as-of 2026-07-10 --output public
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: "The folder to put the site in.", completion: .directory)
  var output = "public"

  @Option(
    help: """
      A folder of templates that replace the built-in ones by name; otherwise the folder templates \
      beside the content, where there is one.
      """, completion: .directory)
  var templates: String?

  @Option(
    help: """
      Draw a sample of so many incidents (a number, or usual) in place of a census; wins over \
      sample in tickmark.yml. It needs --engagement, or an engagement there.
      """)
  var sample: SampleRequest.Size?

  @Option(help: "What the auditor calls the engagement; the draw begins from it.")
  var engagement: String?

  @Option(help: "Fail from this level of deviation on: error, warning or never.")
  var failOn: FailOn = .never

  func run() async throws {
    let assessment = try await options.assess()
    do {
      let writer = try SiteWriter(output: output, content: options.content)
      let workpaper = Workpaper(
        assessment, sample: try request(assessment.evidence.configuration.sample))
      let site = Site(workpaper, templates: try Templates(replacedBy: templateFolder))
      try writer.write(site.files)
      Console.write(summary(assessment, pages: site.pageCount))
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
    try failOn.judge(assessment)
  }

  /// What was asked for here, else in the settings; a size without an engagement draws nothing.
  private func request(_ settings: SampleRequest?) throws -> SampleRequest? {
    guard sample != nil || engagement != nil else { return settings }
    guard let engagement = engagement ?? settings?.engagement, !engagement.isEmpty else {
      throw ValidationError("--sample needs --engagement, which the draw begins from")
    }
    guard !engagement.contains(where: \.separatesSeedParts) else {
      throw ValidationError("--engagement may hold no “|” and no line break")
    }
    return SampleRequest(
      size: sample ?? settings?.size ?? .usual, engagement: engagement,
      control: settings?.control ?? SampleRequest.usualControl, setBy: "the command line")
  }

  private var templateFolder: String? {
    if let templates { return templates }
    let beside = URL(fileURLWithPath: options.content).standardizedFileURL
      .deletingLastPathComponent().appendingPathComponent("templates").path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: beside, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? beside : nil
  }

  private func summary(_ assessment: Assessment, pages: Int) -> String {
    let counts = Outcome.allCases.compactMap { outcome -> String? in
      let count = assessment.count(outcome)
      return count == 0 ? nil : "\(count) \(outcome.words)"
    }
    let documents = assessment.evidence.documents.count
    return """
      \(documents) documents as of \(assessment.evidence.asOf.iso): \(counts.joined(separator: ", "))
      \(pages) pages; open \(output)/index.html

      """
  }
}

extension SampleRequest.Size: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
