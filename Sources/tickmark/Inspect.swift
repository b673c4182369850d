import ArgumentParser
import TickmarkKit

/// Shows what is read from documents, with places.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is read from a document, and where.",
    discussion: """
      Works on any markdown file, with or without front matter, inside a content or not. Severity \
      levels with their limits, promises, roles, sections, timeline, action items and times are \
      listed with their lines, so that you can see what Tickmark sees and correct it.
      """)

  @Argument(help: "Markdown files.", completion: .file(extensions: ["md"]))
  var files: [String]

  @Option(
    help:
      "What to take the files for: \(DocumentType.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var type: DocumentType?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    var inspections: [Inspection] = []
    var failures: [String] = []
    for path in files {
      do {
        inspections.append(Inspection(try SourceFile(readingFrom: path), type: type))
      } catch {
        failures.append("\(error)")
      }
    }
    switch format {
    case .json: Console.write(Inspection.json(inspections))
    case .text: Console.write(inspections.map(\.text).joined(separator: "\n"))
    }
    for failure in failures { Console.complain(failure) }
    if !failures.isEmpty { throw ExitCode(2) }
  }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension DocumentType: ExpressibleByArgument {}
