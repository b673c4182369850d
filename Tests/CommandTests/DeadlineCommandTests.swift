import Foundation
import Testing

@Suite struct DeadlineCommandTests {
  private let event = ["deadline", "--from", "2026-05-22T21:40:00Z", "--within", "5 business days"]

  private func withHolidays(
    _ text: String, _ arguments: [String], named name: String = "days.txt"
  ) throws -> Command {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(text, to: name)
    return try Command(arguments: arguments + ["--holidays", name], in: scratch.url)
  }

  @Test func `the counting is shown day by day`() throws {
    let command = try withHolidays(
      "2026-05-25 # Memorial Day\n", event + ["--time-zone", "America/New_York"])
    #expect(command.exitCode == 0)
    #expect(command.complaints.isEmpty)
    #expect(
      command.output == """
        from    2026-05-22T21:40:00Z  (2026-05-22 17:40 America/New_York)
        within  5 business days
                Fri 2026-05-22    –  day 0
                Sat 2026-05-23       Saturday
                Sun 2026-05-24       Sunday
                Mon 2026-05-25       Memorial Day
                Tue 2026-05-26    1  business day 1
                Wed 2026-05-27    2  business day 2
                Thu 2026-05-28    3  business day 3
                Fri 2026-05-29    4  business day 4
                Sat 2026-05-30       Saturday
                Sun 2026-05-31       Sunday
                Mon 2026-06-01    5  business day 5
        due     2026-06-01 23:59 America/New_York, late from 2026-06-02T04:00:00Z

        """)
  }

  @Test func `json says the same`() throws {
    let answer = try Command(arguments: event + ["--format", "json"]).object()
    #expect(
      answer.names == ["from", "time_zone", "within", "due_date", "due_at", "late_from", "days"])
    #expect(answer["due_date"] as? String == "2026-05-29")
    #expect(answer["late_from"] as? String == "2026-05-30T00:00:00Z")
    #expect(answer["time_zone"] as? String == "UTC")
    let days = try answer.objects("days")
    #expect(days.count == 8)
    for day in days { #expect(day.names == ["date", "counted", "why"]) }
    #expect(days.count { $0["counted"] as? Bool == true } == 5)
  }

  @Test(arguments: [
    (["--from", "2026-05-22", "--within", "5 business days"], "no instant with an offset"),
    (["--from", "2026-05-22T10:00:00", "--within", "1 h"], "write it like 2026-05-19T21:40:00Z"),
    (["--from", "2026-02-30T10:00:00Z", "--within", "1 h"], "2026-02-30T10:00:00Z"),
    (["--from", "2026-05-22T10:00:00Z", "--within", "soon"], "“soon” is no length of time"),
    (["--from", "2026-05-22T10:00:00Z", "--within", "—"], "sets no limit"),
    (
      ["--from", "2026-05-22T10:00:00Z", "--within", "1 h", "--time-zone", "EDT"],
      "“EDT” is no IANA time zone"
    ),
    (
      ["--from", "2026-05-22T10:00:00Z", "--within", "1 h", "--holidays", "none.txt"],
      "none.txt: No such file"
    ),
    (["--within", "1 h"], "--from"),
    (
      ["--from", "2026-05-22T10:00:00Z", "--within", "1 h", "--nonworking-start", "skip"],
      "roll_forward"
    ),
  ])
  func `what cannot be counted ends with 64 and helpful words`(
    arguments: [String], words: String
  ) throws {
    let command = try Command(arguments: ["deadline"] + arguments)
    #expect(command.exitCode == 64)
    #expect(command.output.isEmpty)
    #expect(command.complaints.contains(words), "\(command.complaints)")
  }

  @Test func `a holiday that cannot be read is named with its line`() throws {
    let command = try withHolidays("# days\n25 May 2026\n", event)
    #expect(command.exitCode == 64)
    #expect(command.complaints.contains("days.txt:2: a holiday begins with its date"))
  }

  @Test func `a year without holidays is said`() throws {
    let command = try withHolidays("2025-12-25\n", event)
    #expect(command.exitCode == 2)
    #expect(command.output.contains("due     2026-05-29"))
    #expect(command.complaints.contains("no holiday of 2026 is listed"))
  }

  private struct Oracle: Decodable {
    let holidays: [String: [Holiday]]
    let cases: [Case]

    struct Holiday: Decodable {
      let date: String
      let name: String
    }
    struct Case: Decodable {
      let id: String
      let resolvedAt: String
      let tz: String
      let country: String
      let n: Int
      let deadlineDate: String
      let lateFromUTC: String
      let rolledForward: String

      enum CodingKeys: String, CodingKey {
        case id, tz, country, n
        case resolvedAt = "resolved_at"
        case deadlineDate = "deadline_date"
        case lateFromUTC = "late_from_utc"
        case rolledForward = "alt_roll_forward"
      }
    }
  }

  /// Deadlines that another implementation counted, where they stand beside the tree.
  @Test(
    .enabled("shared/business-days.json is not beside the tree") {
      Tree.shared("business-days.json") != nil
    })
  func `deadlines are those of the oracle`() throws {
    let file = try #require(Tree.shared("business-days.json"))
    let oracle = try JSONDecoder().decode(Oracle.self, from: try Data(contentsOf: file))
    #expect(oracle.cases.count == 100)
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (country, days) in oracle.holidays {
      let list = days.map { "\($0.date) \($0.name)\n" }.joined()
      try scratch.write(list, to: "\(country).txt")
    }
    for example in oracle.cases {
      let arguments = [
        "deadline", "--from", example.resolvedAt, "--within", "\(example.n) business days",
        "--time-zone", example.tz, "--holidays", "\(example.country).txt", "--format", "json",
      ]
      let answer = try Command(arguments: arguments, in: scratch.url).object()
      #expect(answer["due_date"] as? String == example.deadlineDate, "\(example.id)")
      #expect(answer["late_from"] as? String == example.lateFromUTC, "\(example.id)")
      let rolled = try Command(
        arguments: arguments + ["--nonworking-start", "roll_forward"], in: scratch.url
      ).object()
      #expect(rolled["due_date"] as? String == example.rolledForward, "\(example.id) rolled")
    }
  }
}
