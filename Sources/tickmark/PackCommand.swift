import ArgumentParser
import Foundation
import TickmarkKit

/// Makes the pack that leaves the house.
struct PackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Test a content and make the pack: site, sources, digests, signature.",
    discussion: """
      The same content, as-of date, period and version give the same bytes on every machine. \
      Nothing is packed while a likely secret or personal data stands in the content; the places \
      are named.

      Exit codes: 0 the pack is made, 1 something must not leave the house, 2 nothing could be \
      made, 64 wrong usage.

        tickmark pack content --period 2026-01-01..2026-06-30 --output evidence.zip
        tickmark pack content --output evidence.zip --sign ~/.ssh/id_ed25519
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: "The zip to make.", completion: .file(extensions: ["zip"]))
  var output: String

  @Option(
    help: "Sign the manifest with this SSH key, private or, with an agent, public.",
    completion: .file())
  var sign: String?

  @Option(
    help: """
      A folder of templates that replace the built-in ones by name; otherwise the folder templates \
      beside the content, where there is one.
      """, completion: .directory)
  var templates: String?

  @Flag(help: "Pack likely secrets and personal data, too; the manifest says how many.")
  var allowSecrets = false

  @Flag(help: "Replace --output even if it is no pack.")
  var force = false

  func run() async throws {
    let (content, assessment) = try await options.read()
    do {
      let packing = try Packing(
        content, folder: options.content, assessment: assessment,
        templates: Templates(
          replacedBy: TemplateFolder.path(asked: templates, content: options.content)),
        asOfFrom: options.asOf != nil
          ? .commandLine : assessment.evidence.isAsOfStated ? .settings : .clock,
        periodFrom: options.period == nil ? .settings : .commandLine, allowsSecrets: allowSecrets)
      var signature: [UInt8]?
      if let sign {
        signature = try await SSHKeygen.signature(of: packing.manifest.bytes, key: sign)
      }
      let archive = try Pack.archive(packing.files, packing.manifest, signature: signature)
      try PackWriter.write(archive, to: output, force: force)
      Console.write(summary(packing.manifest, size: archive.count))
    } catch let refusal as Packing.Refusal {
      for place in refusal.places { Console.complain(place) }
      Console.complain("nothing is packed: \(refusal.cure)")
      throw ExitCode(1)
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
  }

  private func summary(_ manifest: Manifest, size: Int) -> String {
    let period = manifest.period.map { "\($0.from) to \($0.to)" } ?? "no period set"
    return """
      \(output): \(manifest.files.count) files, \(size) bytes
      \(period), as of \(manifest.asOf)\(manifest.interim ? ", interim: the period is not over" : "")
      \(sign == nil ? "not signed" : "signed"); withheld: \(manifest.withheld.places) places; root \(manifest.root)

      """
  }
}

/// Days as a person types them: `2026-01-01..2026-06-30`.
struct DayRange: ExpressibleByArgument {
  let days: ClosedRange<Day>

  init?(argument: String) {
    let ends = argument.components(separatedBy: "..").map { Day(iso: $0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from <= to else { return nil }
    days = from...to
  }
}
