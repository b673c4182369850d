import Testing

@testable import TickmarkKit

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesIsTheNext() throws {
    var day = try #require(Day(year: 1600, month: 1, day: 1))
    for _ in 0..<146_097 {
      let next = day.adding(days: 1)
      #expect(Day(iso: day.iso) == day)
      #expect(next.weekday.rawValue == day.weekday.rawValue % 7 + 1)
      day = next
    }
    #expect(day.iso == "2000-01-01")
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thu), ("2000-02-29", 11016, .tue), ("2026-03-12", 20524, .thu),
    ("1969-12-31", -1, .wed), ("0001-01-01", -719_162, .mon), ("9999-12-31", 2_932_896, .fri),
  ])
  func knownDays(iso: String, count: Int, weekday: Weekday) {
    #expect(Day(iso: iso)?.daysSinceEpoch == count)
    #expect(Day(iso: iso)?.weekday == weekday)
    #expect(Day(daysSinceEpoch: count).iso == iso)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01-01T", "0000-01-01", "２026-01-0",
    "", "+026-01-01",
  ])
  func noDays(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-11-30", 3, "2027-02-28"), ("2023-11-30", 3, "2024-02-29"),
    ("2026-01-31", 1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -13, "2024-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-05-18", 0, "2026-05-18"),
  ])
  func months(from: String, count: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: count).iso == to)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"), ("2026-04-01", "2026-Q2"),
    ("2026-12-31", "2026-Q4"),
  ])
  func quarters(day: String, quarter: String) {
    #expect(Day(iso: day)?.quarter == quarter)
  }

  @Test(arguments: [
    ("Feb 18, 2026", "2026-02-18"), ("March 26, 2026", "2026-03-26"),
    ("18 February 2026", "2026-02-18"), ("January 23rd, 2019", "2019-01-23"),
    ("Wednesday, January 23rd, 2019", "2019-01-23"), ("the 1st of May 2026", "2026-05-01"),
    ("Sept. 5, 2025", "2025-09-05"), ("Feb\u{A0}18,\u{A0}2026", "2026-02-18"),
  ])
  func english(text: String, iso: String) {
    #expect(Day(english: text)?.iso == iso)
  }

  @Test(arguments: [
    "Feb 30, 2026", "Feb 18, 26", "03/04/2026", "Monday, January 23rd, 2019", "Feb 2026",
    "18 Foo 2026", "2026-02-18", "", "Feb 018, 2026", "Feb 18 2026 UTC", "March 0, 2026",
  ])
  func notEnglish(text: String) {
    #expect(Day(english: text) == nil)
  }

  @Test func differences() throws {
    let (first, last) = try (#require(Day(iso: "2026-02-27")), #require(Day(iso: "2026-03-02")))
    #expect(last - first == 3 && first - last == -3 && first < last)
  }

  @Test(arguments: [
    ("mon", Weekday.mon), ("Monday", .mon), ("SUN", .sun), ("thurs", .thu), ("Tues", .tue),
  ])
  func weekdays(name: String, weekday: Weekday) {
    #expect(Weekday(name: name) == weekday)
  }

  @Test func weekdayNames() {
    #expect(
      Weekday(name: "mo") == nil && Weekday(name: "") == nil && Weekday(name: "funday") == nil)
    #expect(Weekday.fri.short == "Fri" && Weekday.fri.name == "Friday")
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("2026-03-12T14:22Z", "2026-03-12T14:22:00Z", false, 0),
    ("2026-03-12T14:22:33Z", "2026-03-12T14:22:33Z", true, 0),
    ("2026-03-12T14:22:33.987Z", "2026-03-12T14:22:33Z", true, 0),
    ("2026-03-12 14:22+05:30", "2026-03-12T08:52:00Z", false, 330),
    ("2026-03-12T14:22+0530", "2026-03-12T08:52:00Z", false, 330),
    ("2026-03-12T23:30-05:00", "2026-03-13T04:30:00Z", false, -300),
    ("2026-03-12T14:22-05", "2026-03-12T19:22:00Z", false, -300),
    ("2026-03-12t14:22z", "2026-03-12T14:22:00Z", false, 0),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z", true, 0),
    ("2026-01-01T00:00+14:00", "2025-12-31T10:00:00Z", false, 840),
  ])
  func instants(text: String, iso: String, hasSeconds: Bool, offset: Int) throws {
    guard case .instant(let instant, let seconds, let minutes) = Instant.parse(text) else {
      Issue.record("“\(text)” is \(Instant.parse(text))")
      return
    }
    #expect(instant.iso == iso && seconds == hasSeconds && minutes == offset)
    #expect(Instant(iso: text) == instant)
  }

  @Test func naiveTimesAndDates() throws {
    #expect(Instant.parse("2026-03-12T14:22") == .naive)
    #expect(Instant.parse("2026-03-12 14:22:10.5") == .naive)
    #expect(Instant.parse("2026-03-12") == .dateOnly(try #require(Day(iso: "2026-03-12"))))
    #expect(Instant(iso: "2026-03-12T14:22") == nil && Instant(iso: "2026-03-12") == nil)
  }

  @Test(arguments: [
    "2026-02-30T10:00Z", "2026-03-12T24:00Z", "2026-03-12T23:60Z", "2026-03-12T23:59:60Z",
    "2026-03-12T1:00Z", "2026-03-12T10Z", "2026-03-12T10:00 UTC", "2026-03-12T10:00+15:00",
    "2026-03-12T10:00-13:00", "2026-03-12T10:00+05:60", "2026-03-12T10:00Zulu", "yesterday", "",
    "2026-03-12T10:00+5:30", "2026-03-12T10:00:00.Z", "2026-03-12T", "2026-03-12T10:00+05:",
    "12 March 2026 10:00Z", "2026-03-12T10:00PST", "2026-03-12T10:00+",
  ])
  func malformed(text: String) {
    guard case .malformed = Instant.parse(text) else {
      Issue.record("“\(text)” is \(Instant.parse(text))")
      return
    }
  }
}

@Suite struct ZoneTests {
  private func zone(_ name: String) throws -> Zone { try #require(Zone(identifier: name)) }
  private func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(arguments: [
    "UTC", "Etc/UTC", "Etc/GMT+5", "America/New_York", "Asia/Kolkata", "Asia/Calcutta",
    "Europe/Kyiv", "America/Argentina/Buenos_Aires",
  ])
  func names(identifier: String) {
    #expect(Zone(identifier: identifier)?.identifier == identifier)
  }

  @Test(arguments: [
    "PST", "EST", "EST5EDT", "GMT", "utc", "america/new_york", "America/new_york",
    "America/Nowhere",
    "Mars/Base", "+05:30", "GMT+5", "", "Europe/", "America/New York", "Etc/Foo", "US/Eastern",
  ])
  func noNames(identifier: String) {
    #expect(Zone(identifier: identifier) == nil)
  }

  /// Fridays late in New York are Saturdays in UTC: the zone decides which day is day 0.
  @Test func daysBelongToTheZone() throws {
    let late = try instant("2026-03-07T04:50Z")
    let newYork = try zone("America/New_York")
    #expect(newYork.day(of: late).iso == "2026-03-06" && Zone.utc.day(of: late).iso == "2026-03-07")
    #expect(newYork.local(late) == "2026-03-06 23:50" && newYork.offset(at: late) == -18_000)
    #expect(Zone.utc.local(try instant("1969-12-31T23:59:59Z")) == "1969-12-31 23:59")
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z"),
    ("America/New_York", "2026-03-09", "2026-03-09T04:00:00Z"),
    ("America/New_York", "2026-11-02", "2026-11-02T05:00:00Z"),
    ("Asia/Kolkata", "2026-06-01", "2026-05-31T18:30:00Z"),
    // Clocks go from 00:00 to 01:00.
    ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"),
    ("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
    // Clocks go from 24:00 back to 23:00.
    ("America/Santiago", "2026-04-05", "2026-04-05T04:00:00Z"),
    // Clocks go from 01:00 back to 00:00: the day has 25 hours and begins at the first midnight.
    ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"),
    // Samoa skipped 30 December 2011.
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"),
    ("Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00Z"),
    ("UTC", "2026-01-01", "2026-01-01T00:00:00Z"),
  ])
  func startOfDay(identifier: String, date: String, start: String) throws {
    let zone = try zone(identifier)
    #expect(zone.startOfDay(try day(date)).iso == start)
  }

  /// The property behind the table: the day begins there and not a second earlier.
  @Test(arguments: [
    "America/New_York", "Africa/Cairo", "America/Havana", "America/Santiago", "Asia/Beirut",
    "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata", "Antarctica/Troll", "Africa/Casablanca",
  ])
  func everyDayBeginsAtItsStart(identifier: String) throws {
    let zone = try zone(identifier)
    var day = try day("2024-01-01")
    for _ in 0..<1100 {
      let start = zone.startOfDay(day)
      #expect(zone.day(of: start) == day && zone.day(of: start + -1) < day)
      day = day.adding(days: 1)
    }
  }

  @Test func timesSkippedAndTimesShownTwice() throws {
    let newYork = try zone("America/New_York")
    // 02:30 does not exist on 8 March, 01:30 exists twice on 1 November.
    let skipped = newYork.instant(try day("2026-03-08"), secondOfDay: 2 * 3600 + 1800)
    #expect(skipped.iso == "2026-03-08T07:00:00Z")
    let twice = newYork.instant(try day("2026-11-01"), secondOfDay: 3600 + 1800)
    #expect(twice.iso == "2026-11-01T06:30:00Z")
  }
}
