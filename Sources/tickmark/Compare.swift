import ArgumentParser
import Foundation
import TickmarkKit

/// Says what changed from one pack, site or content to another.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed between two packs, sites or contents.",
    discussion: """
      New, gone and changed records, and verdicts that turned. A content is tested first, as of \
      its own as_of. Exit codes: 0 compared, 2 something could not be read, 64 wrong usage.

        tickmark compare 2026-H1.zip 2026-H2.zip --output changes.html
      """)

  @Argument(help: "What was: a pack, its folder, a site or a content.", completion: .file())
  var old: String

  @Argument(help: "What is.", completion: .file())
  var new: String

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @Option(help: "Write a page (FILE.html), or the report to another file.", completion: .file())
  var output: String?

  @OptionGroup var history: ProvenanceOptions

  func run() async throws {
    let comparison: Comparison
    do {
      comparison = try await Comparison(from: side(old), to: side(new))
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
    let report = format == .json ? comparison.json : comparison.text
    guard let output else { return Console.write(report) }
    let isPage = output.lowercased().hasSuffix(".html")
    try Console.write([(path: output, text: isPage ? ComparisonPage(comparison).text : report)])
    Console.write(comparison.summary + "\n")
  }

  private func side(_ path: String) async throws -> Comparison.Side {
    let settings = path + "/tickmark.yml"
    if FileManager.default.fileExists(atPath: settings) {
      let (_, assessment) = try await ContentOptions.read(path, git: history.git(for: path))
      let workpaper = Workpaper(assessment, sample: nil)
      let site = Site(workpaper, templates: try Templates())
      return try Comparison.Side(
        name: path,
        files: Dictionary(
          site.dataFiles.map { ($0.path, Array($0.text.utf8)) },
          uniquingKeysWith: { first, _ in first }))
    }
    let source = try PackSource(path)
    let site = source.files(below: Pack.site)
    return try Comparison.Side(name: path, files: site.isEmpty ? source.files : site)
  }
}
