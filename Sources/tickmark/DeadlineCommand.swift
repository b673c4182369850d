import ArgumentParser
import TickmarkKit

/// Counts one deadline and shows the counting.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: "Count a deadline and show the counting, day by day.",
    discussion: """
      The day of the event is day 0 and not counted; the last business day lasts to its end in the \
      time zone; minutes and hours are clock time.

        tickmark deadline --from 2026-05-19T21:40:00Z --within "5 business days" \\
          --time-zone America/New_York --holidays us.txt
      """)

  @Option(help: "The event, with its offset: 2026-05-19T21:40:00Z.")
  var from: String

  @Option(help: "The limit: “5 business days”, “48 hours”, “2 weeks”.")
  var within: String

  @Option(help: "The IANA time zone of every day boundary.")
  var timeZone = "UTC"

  @Option(
    help: "Holidays: one date a line (# comments), or an .ics file.",
    completion: .file(extensions: ["txt", "ics"]))
  var holidays: String?

  @Option(help: "An event on a day off: next_day counts from it, roll_forward moves it first.")
  var nonworkingStart = NonworkingStart.nextDay

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  enum NonworkingStart: String, ExpressibleByArgument, CaseIterable {
    case nextDay = "next_day"
    case rollForward = "roll_forward"
  }

  func run() throws {
    guard let zone = Zone(identifier: timeZone) else {
      throw ValidationError(
        "“\(timeZone)” is no IANA time zone; use a name such as America/New_York or UTC.")
    }
    guard let instant = Instant(iso: from) else {
      throw ValidationError(
        "--from “\(from)” is no instant with an offset; write it like 2026-05-19T21:40:00Z.")
    }
    let limit: TimeLimit
    switch TimeLimit.read(within) {
    case .limit(let read): limit = read
    case .none: throw ValidationError("--within “\(within)” sets no limit.")
    case .unreadable(let reason):
      throw ValidationError("--within \(reason); write it like “5 business days” or “48 hours”.")
    }
    var calendar = BusinessCalendar()
    calendar.zone = zone
    calendar.nonworkingStart = nonworkingStart == .nextDay ? .nextDay : .rollForward
    if let holidays {
      let file: SourceFile
      do { file = try SourceFile(readingFrom: holidays) } catch {
        throw ValidationError("--holidays \(error).")
      }
      let read = BusinessCalendar.holidays(
        in: file.text, ics: holidays.lowercased().hasSuffix(".ics"))
      if let problem = read.problems.first {
        throw ValidationError("\(holidays):\(problem.line): \(problem.message).")
      }
      for (day, name) in read.days { calendar.holidays[day] = name }
    } else {
      calendar.declaresNone = true
    }
    let deadline = Deadline(from: instant, within: limit, calendar: calendar)
    switch format {
    case .json: Console.write(deadline.json)
    case .text: Console.write(deadline.text)
    }
    for year in deadline.uncoveredYears {
      Console.complain(
        "\(holidays ?? "calendar"): no holiday of \(year) is listed, so the count may be short")
    }
    if !deadline.uncoveredYears.isEmpty { throw ExitCode(2) }
  }
}
