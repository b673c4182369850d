import ArgumentParser
import Foundation
import TickmarkKit

/// Begins a content.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a content: settings, a playbook to fill in, a guide.",
    discussion: """
      Every line of tickmark.yml is explained there. What a person must decide stands in square \
      brackets, and tickmark check names each of them. Files that are there are left alone and named.

      Exit codes: 0 done, 2 a file could not be written, 64 wrong usage.

        tickmark init
        tickmark init content --organization "Example Cloud" --time-zone Europe/Berlin
      """)

  @Argument(help: "The folder to begin in.", completion: .directory)
  var folder = "content"

  @Option(help: "The name of the company.")
  var organization: String?

  @Option(help: "Who keeps the playbook up to date.")
  var owner: String?

  @Option(help: "Who approves the playbook; not the owner.")
  var approver: String?

  @Option(help: "The IANA time zone of every day boundary.")
  var timeZone = "UTC"

  @Option(help: "The as-of date to begin with (YYYY-MM-DD); otherwise today.")
  var today: Day?

  func run() throws {
    guard let zone = Zone(identifier: timeZone) else {
      throw ValidationError(
        "“\(timeZone)” is no IANA time zone; use a name such as America/New_York or UTC.")
    }
    let starter = StarterContent(
      folder: folder, today: today ?? Console.today, organization: organization, owner: owner,
      approver: approver, timeZone: zone)
    var isNew = false
    for file in starter.files {
      let path = folder + "/" + file.path
      if try Console.create(file.text, at: path) {
        Console.write("made \(path)\n")
        isNew = true
      } else {
        Console.write("left alone, it is there: \(path)\n")
      }
    }
    guard isNew else { return }
    Console.write(
      """

      Next: tickmark check \(folder) names what is left to decide, with file and line.
      Documents that you have already go in there too: tickmark adopt FILE --write

      """)
  }
}
