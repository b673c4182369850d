import Foundation
import Testing

@testable import TickmarkKit

@Suite struct DeadlineTests {
  private func deadline(
    _ from: String, _ limit: String, zone: String = "UTC", holidays: [String: String] = [:],
    _ change: (inout BusinessCalendar) -> Void = { _ in }
  ) throws -> Deadline {
    var calendar = BusinessCalendar()
    calendar.zone = try #require(Zone(identifier: zone))
    for (date, name) in holidays { calendar.holidays[try #require(Day(iso: date))] = name }
    change(&calendar)
    guard case .limit(let limit) = TimeLimit.read(limit) else {
      throw Unreadable(text: limit)
    }
    return Deadline(from: try #require(Instant(iso: from)), within: limit, calendar: calendar)
  }

  private struct Unreadable: Error {
    let text: String
  }

  private static let holidays = [
    "2026-01-01": "New Year's Day", "2026-05-25": "Memorial Day", "2026-06-19": "Juneteenth",
    "2026-07-03": "Independence Day (observed)", "2026-11-26": "Thanksgiving",
    "2026-12-25": "Christmas Day", "2027-01-01": "New Year's Day",
  ]

  /// rules.md 2.2: numpy's `backward` and `forward` agree with the two ways of starting.
  @Test(arguments: [
    ("2026-03-02", 5, "2026-03-09", "2026-03-09"), ("2026-03-06", 5, "2026-03-13", "2026-03-13"),
    ("2026-03-07", 5, "2026-03-13", "2026-03-16"), ("2026-03-08", 5, "2026-03-13", "2026-03-16"),
    ("2026-05-22", 5, "2026-06-01", "2026-06-01"), ("2026-05-25", 5, "2026-06-01", "2026-06-02"),
    ("2026-07-02", 5, "2026-07-10", "2026-07-10"), ("2026-12-31", 5, "2027-01-08", "2027-01-08"),
    ("2026-11-20", 5, "2026-11-30", "2026-11-30"), ("2026-12-24", 5, "2027-01-04", "2027-01-04"),
    ("2026-03-06", 1, "2026-03-09", "2026-03-09"), ("2026-03-07", 1, "2026-03-09", "2026-03-10"),
    ("2026-05-24", 1, "2026-05-26", "2026-05-27"), ("2026-03-04", 0, "2026-03-04", "2026-03-04"),
    ("2026-03-07", 0, "2026-03-09", "2026-03-09"), ("2026-05-23", 0, "2026-05-26", "2026-05-26"),
    ("2026-12-24", 1, "2026-12-28", "2026-12-28"), ("2026-06-18", 10, "2026-07-06", "2026-07-06"),
  ])
  func businessDays(from: String, count: Int, nextDay: String, rollForward: String) throws {
    let start = from + "T15:00-05:00"
    let limit = "\(count) business days"
    let zone = "America/New_York"
    let legal = try deadline(start, limit, zone: zone, holidays: Self.holidays)
    #expect(legal.dueDay.iso == nextDay)
    let rolled = try deadline(start, limit, zone: zone, holidays: Self.holidays) {
      $0.nonworkingStart = .rollForward
    }
    #expect(rolled.dueDay.iso == rollForward)
    #expect(legal.dueAt + 1 == legal.lateFrom && legal.uncoveredYears.isEmpty)
    #expect(legal.days.last?.day == legal.dueDay)
  }

  /// The day of the event is that of the zone.
  @Test(arguments: [
    ("2026-03-07T04:50Z", "America/New_York", "2026-03-13", "2026-03-14T03:59:59Z"),
    ("2026-03-07T04:50Z", "UTC", "2026-03-13", "2026-03-13T23:59:59Z"),
    ("2026-03-09T03:50Z", "America/New_York", "2026-03-13", "2026-03-14T03:59:59Z"),
    ("2026-03-09T03:50Z", "UTC", "2026-03-16", "2026-03-16T23:59:59Z"),
    ("2026-03-06T20:00Z", "Asia/Kolkata", "2026-03-13", "2026-03-13T18:29:59Z"),
    ("2026-10-28T12:00Z", "America/New_York", "2026-11-04", "2026-11-05T04:59:59Z"),
  ])
  func zoneDecides(from: String, zone: String, day: String, dueAt: String) throws {
    let deadline = try deadline(from, "5 business days", zone: zone)
    #expect(deadline.dueDay.iso == day && deadline.dueAt.iso == dueAt)
  }

  @Test(arguments: [
    ("15 min", "2026-03-06T23:50Z", "2026-03-07T00:05:00Z", "2026-03-07T00:05:01Z"),
    ("< 15 min", "2026-03-06T23:50Z", "2026-03-07T00:04:59Z", "2026-03-07T00:05:00Z"),
    ("48 hours", "2026-03-06T23:50Z", "2026-03-08T23:50:00Z", "2026-03-08T23:50:01Z"),
    ("immediately", "2026-03-06T23:50Z", "2026-03-06T23:50:00Z", "2026-03-06T23:50:01Z"),
    ("1 h 30 min", "2026-03-06T22:00:05Z", "2026-03-06T23:30:05Z", "2026-03-06T23:30:06Z"),
    ("14 days", "2026-03-06T10:00Z", "2026-03-20T23:59:59Z", "2026-03-21T00:00:00Z"),
    ("2 weeks", "2026-03-06T10:00Z", "2026-03-20T23:59:59Z", "2026-03-21T00:00:00Z"),
    ("1 day", "2026-03-06T10:00Z", "2026-03-07T23:59:59Z", "2026-03-08T00:00:00Z"),
    ("3 months", "2025-11-30T10:00Z", "2026-02-28T23:59:59Z", "2026-03-01T00:00:00Z"),
    ("1 year", "2024-02-29T10:00Z", "2025-02-28T23:59:59Z", "2025-03-01T00:00:00Z"),
    ("< 5 business days", "2026-03-06T10:00Z", "2026-03-13T23:59:59Z", "2026-03-14T00:00:00Z"),
  ])
  func ends(limit: String, from: String, dueAt: String, lateFrom: String) throws {
    let deadline = try deadline(from, limit)
    #expect(deadline.dueAt.iso == dueAt && deadline.lateFrom.iso == lateFrom)
    #expect(deadline.isMet(by: deadline.dueAt) && !deadline.isMet(by: deadline.lateFrom))
    #expect(deadline.isMet(by: deadline.dueDay))
    #expect(!deadline.isMet(by: deadline.dueDay.adding(days: 1)))
  }

  /// Summer time begins on 8 March: 48 hours of the clock end an hour later by the wall.
  @Test func clockTimeIgnoresSummerTime() throws {
    let deadline = try deadline("2026-03-06T18:50-05:00", "48 h", zone: "America/New_York")
    #expect(
      deadline.working == "2026-03-06 18:50 + 48 hours, due 2026-03-08 19:50 America/New_York")
  }

  @Test func cutoffMovesDayZero() throws {
    func due(_ time: String, _ limit: String = "1 business day") throws -> String {
      try deadline("2026-03-05T\(time)Z", limit) { $0.dayCutoff = 17 * 60 }.dueDay.iso
    }
    #expect(try due("17:00:00") == "2026-03-06" && due("17:00:01") == "2026-03-09")
    #expect(try due("17:30", "2 days") == "2026-03-08" && due("16:59", "2 days") == "2026-03-07")
  }

  @Test func cutoffBeforeAWeekendRollsForward() throws {
    let late = try deadline("2026-03-06T18:00Z", "1 business day") {
      $0.dayCutoff = 17 * 60
      $0.nonworkingStart = .rollForward
    }
    #expect(late.dueDay.iso == "2026-03-10")
  }

  @Test(arguments: [
    (BusinessCalendar.DueTime.endOfDay, "2026-03-13 23:59"), (.sameTime, "2026-03-13 10:30"),
    (.at(17 * 60), "2026-03-13 17:00"),
  ])
  func dueTimes(time: BusinessCalendar.DueTime, due: String) throws {
    let deadline = try deadline("2026-03-06T15:30Z", "5 business days", zone: "America/New_York") {
      $0.dueTime = time
    }
    // The same time by the wall, though the clocks changed between.
    #expect(deadline.due == due + " America/New_York")
    #expect(deadline.isMet(by: deadline.dueAt) && !deadline.isMet(by: deadline.dueAt + 1))
  }

  @Test(arguments: [
    ("2026-03-06T16:00Z", "2 hours", "2026-03-09T10:00:00Z"),
    ("2026-03-06T08:00Z", "2 hours", "2026-03-06T11:00:00Z"),
    ("2026-03-07T12:00Z", "30 min", "2026-03-09T09:30:00Z"),
    ("2026-03-06T15:00Z", "2 hours", "2026-03-06T17:00:00Z"),
    ("2026-03-06T17:00Z", "1 hour", "2026-03-09T10:00:00Z"),
    ("2026-03-02T09:00Z", "40 hours", "2026-03-06T17:00:00Z"),
    ("2026-05-22T16:00Z", "2 hours", "2026-05-26T10:00:00Z"),
  ])
  func businessHours(from: String, limit: String, dueAt: String) throws {
    let deadline = try deadline(from, limit, holidays: Self.holidays) { $0.hoursClock = .business }
    #expect(deadline.dueAt.iso == dueAt)
  }

  @Test func otherWorkweeks() throws {
    let deadline = try deadline("2026-03-05T10:00Z", "2 business days", zone: "Africa/Cairo") {
      $0.workweek = [.sun, .mon, .tue, .wed, .thu]
    }
    #expect(deadline.dueDay.iso == "2026-03-09")
  }

  @Test(arguments: [
    ("2026-12-30T10:00Z", "5 business days", [2027]), ("2026-03-02T10:00Z", "5 business days", []),
    ("2025-12-31T10:00Z", "1 business day", []), ("2025-12-31T10:00Z", "0 business days", [2025]),
    ("2027-03-02T10:00Z", "48 hours", []), ("2027-03-02T10:00Z", "2 weeks", []),
    ("2026-12-31T10:00Z", "400 business days", [2027, 2028]),
  ])
  func uncoveredYears(from: String, limit: String, years: [Int]) throws {
    let holidays = ["2026-01-01": "New Year's Day"]
    #expect(try deadline(from, limit, holidays: holidays).uncoveredYears == years)
    let declared = try deadline(from, limit) { $0.declaresNone = true }
    #expect(declared.uncoveredYears.isEmpty)
  }

  @Test(arguments: [
    (
      "2026-03-06T10:00Z", "5 business days",
      "Fri 06 Mar (day 0) · Sat 07–Sun 08 (weekend) · Mon 09 (1) · Tue 10 (2) · Wed 11 (3) · "
        + "Thu 12 (4) · Fri 13 (5), due 2026-03-13 23:59 UTC"
    ),
    (
      "2026-05-22T10:00Z", "2 business days",
      "Fri 22 May (day 0) · Sat 23–Mon 25 (weekend, Memorial Day) · Tue 26 (1) · Wed 27 (2), "
        + "due 2026-05-27 23:59 UTC"
    ),
    (
      "2026-05-25T10:00Z", "1 business day",
      "Mon 25 May (day 0, Memorial Day) · Tue 26 (1), due 2026-05-26 23:59 UTC"
    ),
    (
      "2026-12-31T10:00Z", "1 business day",
      "Thu 31 Dec (day 0) · Fri 01 Jan 2027–Sun 03 (New Year's Day, weekend) · Mon 04 (1), "
        + "due 2027-01-04 23:59 UTC"
    ),
    (
      "2026-05-15T10:00Z", "20 business days",
      "Fri 15 May (day 0) · Sat 16–Sun 17 (weekend) · Mon 18 (1) · Tue 19 (2) · Wed 20 (3) · … · "
        + "Sat 23–Mon 25 (weekend, Memorial Day) · … · Fri 12 Jun (19) · Sat 13–Sun 14 (weekend) "
        + "· Mon 15 (20), due 2026-06-15 23:59 UTC"
    ),
    ("2026-03-06T10:00Z", "2 weeks", "Fri 06 Mar (day 0) + 2 weeks, due 2026-03-20 23:59 UTC"),
    (
      "2025-11-30T10:00Z", "3 months",
      "Sun 30 Nov (day 0) + 3 months, due 2026-02-28 23:59 UTC"
    ),
    (
      "2026-03-06T10:00:30Z", "< 15 min",
      "2026-03-06 10:00:30 + 15 min, due before 2026-03-06 10:15:30 UTC"
    ),
  ])
  func working(from: String, limit: String, line: String) throws {
    #expect(try deadline(from, limit, holidays: Self.holidays).working == line)
  }

  @Test func workingShowsTheCutoffAndTheRoll() throws {
    let deadline = try deadline("2026-03-06T18:00Z", "1 business day") {
      $0.dayCutoff = 17 * 60
      $0.nonworkingStart = .rollForward
    }
    #expect(
      deadline.working
        == "Fri 06 Mar–Sun 08 (after the 17:00 cut-off, weekend) · Mon 09 (day 0) · Tue 10 (1), "
        + "due 2026-03-10 23:59 UTC")
    #expect(deadline.days.map(\.isCounted) == [false, false, false, false, true])
    #expect(deadline.days.map(\.ordinal) == [nil, nil, nil, 0, 1])
  }
}

/// A hundred cases that numpy and the holidays package have decided; skipped where their file is
/// not at hand.
@Suite struct BusinessDayCasesTests {
  private static let path: String? = {
    let named = ProcessInfo.processInfo.environment["TICKMARK_BUSINESS_DAYS"]
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/business-days.json").standardizedFileURL.path()
    return (named.map { [$0] } ?? [beside]).first(where: FileManager.default.fileExists)
  }()

  private struct File: Decodable {
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
      let localDate: String
      let deadlineDate: String
      let lateFromUtc: String
      let altRollForward: String
    }
    let holidays: [String: [Holiday]]
    let cases: [Case]
  }

  @Test(
    .enabled(if: path != nil, "business-days.json is not there; name it in TICKMARK_BUSINESS_DAYS"))
  func allCases() throws {
    let data = try Data(contentsOf: URL(filePath: try #require(Self.path)))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(File.self, from: data)
    #expect(!file.cases.isEmpty)
    for item in file.cases {
      var calendar = BusinessCalendar()
      calendar.zone = try #require(Zone(identifier: item.tz))
      for holiday in try #require(file.holidays[item.country]) {
        calendar.holidays[try #require(Day(iso: holiday.date))] = holiday.name
      }
      let from = try #require(Instant(iso: item.resolvedAt))
      let limit = TimeLimit(item.n, .businessDay)
      let deadline = Deadline(from: from, within: limit, calendar: calendar)
      #expect(calendar.zone.day(of: from).iso == item.localDate, "\(item.id)")
      #expect(deadline.dueDay.iso == item.deadlineDate, "\(item.id)")
      #expect(deadline.lateFrom == Instant(iso: item.lateFromUtc), "\(item.id)")
      #expect(deadline.uncoveredYears.isEmpty, "\(item.id)")
      calendar.nonworkingStart = .rollForward
      let rolled = Deadline(from: from, within: limit, calendar: calendar)
      #expect(rolled.dueDay.iso == item.altRollForward, "\(item.id)")
    }
  }
}
