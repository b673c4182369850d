import ArgumentParser
import Foundation
import TickmarkKit

/// Whether git is asked when each document really appeared.
struct ProvenanceOptions: ParsableArguments {
  @Option(
    help: """
      Whom to ask when each document really appeared: git, or none. Otherwise git where the content \
      lies in the work tree of a repository, else none.
      """)
  var provenance: Source?

  enum Source: String, ExpressibleByArgument, CaseIterable {
    case git, none
  }

  /// Nil where nobody is asked; then no process is started.
  func git(for content: String) -> Git? {
    switch provenance {
    case .git?: Git(folder: content)
    case Source.none?: nil
    case nil: isInWorkTree(content) ? Git(folder: content) : nil
    }
  }

  /// Whether a repository begins at the folder or above it; a further work tree has a file there.
  private func isInWorkTree(_ content: String) -> Bool {
    var folder = URL(fileURLWithPath: content).resolvingSymlinksInPath().standardizedFileURL
    while true {
      let sign = folder.appendingPathComponent(".git").path
      if FileManager.default.fileExists(atPath: sign) { return true }
      guard folder.path != "/" else { return false }
      folder = folder.deletingLastPathComponent().standardizedFileURL
    }
  }
}
