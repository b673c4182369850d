import ArgumentParser
import Foundation
import TickmarkKit

/// Proposes front matter for documents that have none.
struct Adopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose front matter for documents that you already have.",
    discussion: """
      Reads what a document states of itself (labels, tables, front matter of other tools, its \
      title, its timeline), says for each key where it was found and what is missing, and prints \
      the change as a diff. Nothing is invented: a time without a zone stays out. Only --write \
      changes a file, and only its front matter: the text below keeps every byte.
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

  @Flag(help: "Write the front matter into the files.")
  var write = false

  func run() throws {
    var adoptions: [Adoption] = []
    var written: Set<String> = []
    var failures: [String] = []
    for path in files {
      do {
        let source = try SourceFile(adopting: path)
        let adoption = Adoption(source, type: type)
        adoptions.append(adoption)
        if adoption.type == nil || adoption.obstacle != nil {
          failures.append("\(path): not adopted")
        } else if write, let text = adoption.adopted {
          try Self.replace(path, with: text)
          written.insert(path)
        }
      } catch {
        failures.append("\(error)")
      }
    }
    switch format {
    case .json: Console.write(Adoption.json(adoptions, written: written))
    case .text:
      Console.write(
        adoptions.map { $0.text + (written.contains($0.document.path) ? "written\n" : "") }
          .joined(separator: "\n"))
      if !written.isEmpty {
        Console.write(
          "\nNext: tickmark check names what is left to decide, with file and line.\n")
      } else if !write, adoptions.contains(where: { $0.adopted != nil }) {
        Console.write("\nNothing is written yet: the same with --write puts it into the file.\n")
      }
    }
    for failure in failures { Console.complain(failure) }
    if !failures.isEmpty { throw ExitCode(2) }
  }

  /// Writes beside the file and renames, so that it is there in full or not at all. A symbolic link
  /// stays one; owner and permissions are kept as far as they can be.
  private static func replace(_ path: String, with text: String) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let draft = file.deletingLastPathComponent()
      .appending(
        path: ".\(file.lastPathComponent).tickmark-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      try Data(text.utf8).write(to: draft, options: .withoutOverwriting)
      if let mode {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: draft.path)
      }
      guard rename(draft.path, file.path) == 0 else {
        throw Content.Failure.unreadable(path, String(cString: strerror(errno)))
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw Failure(description: "\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
