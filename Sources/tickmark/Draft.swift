import ArgumentParser
import TickmarkKit

/// Fills a playbook's message template from a record.
struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draft a message of the playbook from an incident's record.",
    discussion: """
      The draft goes to standard output; what was filled in from where, and every blank that is \
      left, to standard error. A draft that the record contradicts is refused with the reason. \
      Without arguments the messages that the playbooks keep are listed. Read it before you send it.

      Exit codes: 0 drafted, 1 the record contradicts it, 2 the content could not be read, 64 wrong \
      usage.

        tickmark draft
        tickmark draft "status page" INC-20260710-01 --at 2026-07-10T14:40:00Z
      """)

  @Argument(help: "The message's title, or words of it.")
  var message: String?

  @Argument(help: "The incident's id.")
  var incident: String?

  @Option(help: "The folder with tickmark.yml and the documents.", completion: .directory)
  var content = "content"

  @Option(help: "When it will be sent, with its offset; otherwise now. Next updates count from it.")
  var at: Instant?

  func run() throws {
    let evidence = try Console.evidence(of: content)
    guard let message else { return Console.write(MessageDraft.list(evidence)) }
    guard let incident else {
      throw ValidationError("name the incident too: tickmark draft \"\(message)\" INC-…")
    }
    let draft: MessageDraft
    do {
      draft = try MessageDraft(message, for: incident, in: evidence, now: at ?? Console.now)
    } catch {
      throw ValidationError("\(error).")
    }
    guard draft.contradictions.isEmpty else {
      for reason in draft.contradictions {
        Console.complain("“\(draft.title)” is not drafted: it \(reason)")
      }
      for title in draft.fitting {
        Console.complain("this one fits: tickmark draft \"\(title)\" \(incident)")
      }
      throw ExitCode(1)
    }
    Console.write(draft.text)
    for filled in draft.filled {
      Console.complain("filled in \(filled.variable): \(filled.value)  (\(filled.origin))")
    }
    for variable in draft.unfilled { Console.complain("left to fill in: \(variable)") }
  }
}
