import ArgumentParser
import TickmarkKit

/// Tests a content and builds the evidence site.
struct Build: ParsableCommand {
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

  @Option(help: "Fail from this level of deviation on: error, warning or never.")
  var failOn: FailOn = .never

  func run() throws {
    let assessment = try options.assess()
    do {
      let writer = try SiteWriter(output: output, content: options.content)
      let site = Site(
        Workpaper(assessment),
        templates: try Templates(
          replacedBy: TemplateFolder.path(asked: templates, content: options.content)))
      try writer.write(site.files)
      Console.write(summary(assessment, pages: site.pageCount))
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
    try failOn.judge(assessment)
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
