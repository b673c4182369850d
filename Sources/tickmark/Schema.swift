import ArgumentParser
import TickmarkKit

/// Prints a JSON Schema of front matter or of the settings.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema of front matter, or of tickmark.yml.",
    discussion: """
      JSON Schema 2020-12, made from the definitions that Tickmark itself reads by, with a \
      description of each key for editors. Without SUBJECT it covers the front matter of all types; \
      the key “type” decides.
      """)

  @Argument(help: "\(Subject.allValueStrings.joined(separator: ", ")).")
  var subject: Subject?

  func run() {
    switch subject {
    case nil: Console.write(KeySchema.text)
    case .settings: Console.write(KeySchema.settings)
    case .type(let type): Console.write(KeySchema.text(of: type))
    }
  }

  /// What a schema is about.
  enum Subject: ExpressibleByArgument {
    case settings
    case type(DocumentType)

    init?(argument: String) {
      if argument == "settings" {
        self = .settings
      } else if let type = DocumentType(rawValue: argument) {
        self = .type(type)
      } else {
        return nil
      }
    }

    static let allValueStrings = DocumentType.allCases.map(\.rawValue) + ["settings"]
  }
}
