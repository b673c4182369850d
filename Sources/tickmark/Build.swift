import ArgumentParser
import TickmarkKit

/// Tests a content and builds the evidence site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test a content and build the evidence site.",
    discussion: """
      The pages are linked, need no server, no script and no network, and open from a folder or a \
      zip. The output folder is replaced as a whole, and only if Tickmark made it.

      Exit codes: 0 the site is built, 1 it is built and something in it fails by --fail-on, \
      2 nothing is built, 64 wrong usage.

        tickmark build
        tickmark build content --as-of 2026-07-10 --output public
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var reports: ReportOptions

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

  @Option(help: FailOn.help)
  var failOn: FailOn = .never

  func run() async throws {
    let progress = Progress()
    defer { progress.end() }
    progress.say("reading and testing \(options.content)")
    let assessment = try await options.assess()
    let run = try reports.run(assessment, content: options.content, failOn: failOn)
    do {
      let writer = try SiteWriter(output: output, content: options.content)
      let workpaper = Workpaper(
        assessment, sample: try request(assessment.evidence.configuration.sample))
      let templates = try Templates(
        replacedBy: TemplateFolder.path(asked: templates, content: options.content))
      let site = Site(workpaper, templates: templates)
      let count = site.fileCount
      try writer.write(site) { progress.say("\($0) of \(count) files of the site") }
      progress.end()
      Console.write(summary(assessment, pages: site.pageCount))
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
    try reports.write(run, format: nil)
    Console.end(run)
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
