import Testing

@testable import TickmarkKit

@Suite struct BusinessCalendarTests {
  @Test func daysOff() throws {
    var calendar = BusinessCalendar()
    let (monday, saturday) = try (
      #require(Day(iso: "2026-05-25")), #require(Day(iso: "2026-07-04"))
    )
    #expect(calendar.isBusinessDay(monday) && calendar.reasonOff(monday) == nil)
    calendar.holidays = [monday: "Memorial Day", saturday: "Independence Day"]
    #expect(!calendar.isBusinessDay(monday) && calendar.reasonOff(monday) == "Memorial Day")
    #expect(calendar.reasonOff(saturday) == "Saturday")
    calendar.holidays[monday] = ""
    #expect(calendar.reasonOff(monday) == "holiday")
  }

  @Test func coverage() throws {
    var calendar = BusinessCalendar()
    #expect(!calendar.covers(year: 2026))
    calendar.holidays[try #require(Day(iso: "2026-05-25"))] = "Memorial Day"
    #expect(calendar.covers(year: 2026) && !calendar.covers(year: 2027))
    calendar.declaresNone = true
    #expect(calendar.covers(year: 2027))
  }

  /// Without a working day no deadline would ever end.
  @Test func aWorkweekIsNeverEmpty() {
    var calendar = BusinessCalendar()
    calendar.workweek = []
    #expect(calendar.workweek == [.mon, .tue, .wed, .thu, .fri])
  }
}

@Suite struct HolidayFileTests {
  private func read(_ text: String, ics: Bool) -> (days: [String], problems: [String]) {
    let reading = BusinessCalendar.holidays(in: text, ics: ics)
    return (
      reading.days.map { $0.day.iso + ($0.name.isEmpty ? "" : " " + $0.name) },
      reading.problems.map { "\($0.line): \($0.message)" }
    )
  }

  @Test func list() {
    let reading = read(
      """
      \u{FEFF}# United States
      2026-01-01 New Year's Day

      2026-05-25, Memorial Day   # a Monday
      2026-07-03\tIndependence Day (observed)\r
      2026-09-07 # Labor Day
      2026-12-25
      25 December 2026
      2026-02-30 Nothing
      2026-12-250
      """, ics: false)
    #expect(
      reading.days == [
        "2026-01-01 New Year's Day", "2026-05-25 Memorial Day",
        "2026-07-03 Independence Day (observed)", "2026-09-07 Labor Day", "2026-12-25",
      ])
    #expect(
      reading.problems == [
        "8: a holiday begins with its date (YYYY-MM-DD), found “25 December 2026”",
        "9: a holiday begins with its date (YYYY-MM-DD), found “2026-02-30 Nothing”",
        "10: a holiday begins with its date (YYYY-MM-DD), found “2026-12-250”",
      ])
  }

  @Test func iCalendar() {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260525",
      "DTEND;VALUE=DATE:20260526", "SUMMARY;LANGUAGE=\"en:US\":Memorial\\, the ", " Day",
      "BEGIN:VALARM", "SUMMARY:Wake up", "DURATION:PT15M", "END:VALARM", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART:20261224", "DTEND:20261227", "SUMMARY:Shut", " down", "END:VEVENT",
      "BEGIN:VEVENT", "dtstart;value=date:20260907", "summary:Labor Day", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261111", "DTEND;VALUE=DATE:20261111", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261126", "DURATION:P2D", "SUMMARY:Thanksgiving",
      "END:VEVENT", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260101", "STATUS:CANCELLED",
      "END:VEVENT", "END:VCALENDAR",
    ]
    let expected = [
      "2026-05-25 Memorial, the Day", "2026-12-24 Shutdown", "2026-12-25 Shutdown",
      "2026-12-26 Shutdown", "2026-09-07 Labor Day", "2026-11-11", "2026-11-26 Thanksgiving",
      "2026-11-27 Thanksgiving",
    ]
    for lineBreak in ["\r\n", "\n", "\r"] {
      let reading = read(lines.joined(separator: lineBreak), ics: true)
      #expect(reading.days == expected && reading.problems.isEmpty)
    }
  }

  @Test(arguments: [
    (
      ["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY"],
      "3: RRULE: an event that repeats is not read; list the date of each year"
    ),
    (
      ["DTSTART:20260101T000000Z"],
      "2: a holiday is a whole day (VALUE=DATE), found the time “20260101T000000Z”"
    ),
    (["DTSTART;VALUE=DATE:20260230"], "2: “20260230” is no date (YYYYMMDD)"),
    (["SUMMARY:No date"], "1: the event has no DTSTART"),
    (
      ["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260101"], "1: the event lasts 0 days"
    ),
    (
      ["DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20360101"], "1: the event lasts 3648 days"
    ),
  ])
  func iCalendarProblems(properties: [String], problem: String) {
    let lines = ["BEGIN:VEVENT"] + properties + ["END:VEVENT"]
    let reading = read(lines.joined(separator: "\r\n"), ics: true)
    #expect(reading.days.isEmpty && reading.problems == [problem])
  }

  @Test func incompleteFiles() {
    #expect(read("", ics: true).problems == ["1: the file holds no event (BEGIN:VEVENT)"])
    let open = read("BEGIN:VEVENT\nDTSTART:20260101", ics: true)
    #expect(open.days.isEmpty && open.problems == ["1: the event has no END:VEVENT"])
  }
}
