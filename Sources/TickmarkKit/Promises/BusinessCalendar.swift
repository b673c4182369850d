/// Which days count, and where the day begins: the calendar that a system's deadlines are counted
/// by. Which holidays count is the company's policy, never a library's default.
public struct BusinessCalendar: Sendable {
  /// Every day boundary is in this zone.
  public var zone = Zone.utc
  public var workweek: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
  /// Days off with their names.
  public var holidays: [Day: String] = [:]
  /// Whether the company says that it keeps no holidays.
  public var declaresNone = false
  public var nonworkingStart = NonworkingStart.nextDay
  /// Minutes after midnight from which an event belongs to the next day.
  public var dayCutoff: Int?
  public var dueTime = DueTime.endOfDay
  public var hoursClock = HoursClock.calendar
  /// Minutes after midnight between which business hours run.
  public var businessHours = 9 * 60..<17 * 60

  public init() {}

  /// What day 0 is when the event falls on a day off.
  public enum NonworkingStart: String, Sendable, CaseIterable {
    /// That day: the next business day is day 1, as under Fed. R. Civ. P. 6(a) and Regulation
    /// (EEC, Euratom) No 1182/71, Article 3, which exclude the day of the event.
    case nextDay = "next_day"
    /// The next business day: day 1 is the one after, as service contracts often have it.
    case rollForward = "roll_forward"
  }

  public enum DueTime: Sendable, Equatable {
    case endOfDay
    /// At the time of day of the event.
    case sameTime
    /// At a fixed time, in minutes after midnight.
    case at(Int)
  }

  public enum HoursClock: Sendable {
    /// 24 hours on 7 days.
    case calendar
    /// Only the business hours of business days.
    case business
  }

  public func isBusinessDay(_ day: Day) -> Bool {
    workweek.contains(day.weekday) && holidays[day] == nil
  }

  /// Why a day is no business day.
  func reasonOff(_ day: Day) -> String {
    workweek.contains(day.weekday) ? holidays[day] ?? "" : day.weekday.name
  }

  /// Whether the holidays of a year are known: at least one is listed, or there are none at all.
  public func covers(year: Int) -> Bool {
    declaresNone || holidays.keys.contains { $0.year == year }
  }

  /// Reads a list of holidays: one date a line with an optional name and `#` comments, or an
  /// iCalendar file's all-day events.
  ///
  /// - Returns: the days with their names, and what could not be read, by line from 1.
  public static func holidays(
    in text: String, ics: Bool
  ) -> (days: [(day: Day, name: String)], problems: [(line: Int, message: String)]) {
    ics ? iCalendar(text) : list(text)
  }

  private static func list(
    _ text: String
  ) -> (days: [(day: Day, name: String)], problems: [(line: Int, message: String)]) {
    var days: [(Day, String)] = []
    var problems: [(Int, String)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let content = parts[0].trimmed.trimming { $0 == "\u{FEFF}" }
      guard !content.isEmpty else { continue }
      let comment = parts.count > 1 ? parts[1].trimmed : ""
      guard let day = Day(iso: content.prefix(10)) else {
        problems.append((index + 1, "a holiday is a date (YYYY-MM-DD), found “\(content)”"))
        continue
      }
      let name = content.dropFirst(10).trimmed.trimmingStart { ",;:- ".contains($0) }
      days.append((day, !name.isEmpty ? name : !comment.isEmpty ? comment : "holiday"))
    }
    return (days, problems)
  }

  private static func iCalendar(
    _ text: String
  ) -> (days: [(day: Day, name: String)], problems: [(line: Int, message: String)]) {
    var days: [(Day, String)] = []
    var problems: [(Int, String)] = []
    var start: Day?
    var end: Day?
    var name = "holiday"
    for (number, line) in unfolded(text) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let property = line[..<colon].split(separator: ";").first?.uppercased() ?? ""
      let value = String(line[line.index(after: colon)...])
      func day() -> Day? {
        let digits = value.prefix(8)
        guard digits.count == 8, let number = Int(digits) else { return nil }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      }
      switch (property, value.uppercased()) {
      case ("BEGIN", "VEVENT"): (start, end, name) = (nil, nil, "holiday")
      case ("DTSTART", _):
        start = day()
        if start == nil { problems.append((number, "“\(value)” is no date")) }
      case ("DTEND", _): end = day()
      case ("SUMMARY", _): name = value.unescapedICalendar
      case ("RRULE", _):
        problems.append((number, "repeating events are not read; list each year's dates"))
      case ("END", "VEVENT"):
        guard let start else { continue }
        // DTEND is exclusive; an event without one lasts its day.
        let last = max(start, end?.adding(days: -1) ?? start)
        for offset in 0...min(last - start, 60) { days.append((start.adding(days: offset), name)) }
      default: break
      }
    }
    return (days, problems)
  }

  /// Content lines with their continuation lines (RFC 5545, 3.1), each with its number.
  private static func unfolded(_ text: String) -> [(number: Int, line: String)] {
    var result: [(number: Int, line: String)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if let first = line.first, first == " " || first == "\t", !result.isEmpty {
        result[result.count - 1].line += line.dropFirst()
      } else {
        result.append((index + 1, String(line)))
      }
    }
    return result
  }
}

extension String {
  /// A text value of iCalendar (RFC 5545, 3.3.11) without its backslashes.
  fileprivate var unescapedICalendar: String {
    var result = ""
    var isEscaped = false
    for character in self {
      if !isEscaped, character == "\\" { isEscaped = true; continue }
      result.append(isEscaped && "nN".contains(character) ? " " : character)
      isEscaped = false
    }
    return result
  }
}
