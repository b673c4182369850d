/// Which days count and where a day begins: the calendar by which a system's deadlines are counted.
///
/// Which holidays count is the company's policy, so there is no built-in list. A holiday on a
/// weekend changes nothing; its observed date, if there is one, must be listed.
public struct BusinessCalendar: Sendable {
  /// Every day begins and ends in this zone.
  public var zone = Zone.utc

  /// The days of the week on which the company works; never empty.
  public var workweek = BusinessCalendar.mondayToFriday {
    didSet { if workweek.isEmpty { workweek = BusinessCalendar.mondayToFriday } }
  }

  /// The days off with their names; a name may be empty.
  public var holidays: [Day: String] = [:] {
    didSet { coveredYears = Set(holidays.keys.map(\.year)) }
  }

  /// Whether the company says that it keeps no holidays.
  public var declaresNone = false

  public var nonworkingStart = NonworkingStart.nextDay

  /// Minutes after local midnight; what happens later belongs to the next day.
  public var dayCutoff: Int?

  public var dueTime = DueTime.endOfDay

  public var hoursClock = HoursClock.calendar

  /// Minutes after local midnight between which business hours run.
  public var businessHours = 9 * 60...17 * 60

  private var coveredYears: Set<Int> = []

  /// Monday to Friday in UTC, the legal way of counting, and no holidays known.
  public init() {}

  private static let mondayToFriday: Set<Weekday> = [.mon, .tue, .wed, .thu, .fri]

  /// What day 0 is when the event falls on a day off.
  public enum NonworkingStart: String, Sendable, CaseIterable {
    /// The day of the event, so that the next business day is day 1: the day of the event is
    /// excluded, as by Fed. R. Civ. P. 6(a) and Regulation (EEC, Euratom) 1182/71, Article 3.
    case nextDay = "next_day"
    /// The next business day, so that the one after it is day 1, as service contracts often say.
    case rollForward = "roll_forward"
  }

  /// When a limit in days ends on its last day.
  public enum DueTime: Sendable, Hashable {
    case endOfDay
    /// At the local time of the event.
    case sameTime
    /// At a fixed local time, in minutes after midnight.
    case at(Int)
  }

  /// Which hours a limit in minutes or hours counts.
  public enum HoursClock: String, Sendable, CaseIterable {
    /// All of them, 24 on 7 days, as the 72 hours of GDPR, Article 33 are counted.
    case calendar
    /// Those between `businessHours` on business days.
    case business
  }

  public func isBusinessDay(_ day: Day) -> Bool {
    workweek.contains(day.weekday) && holidays[day] == nil
  }

  /// Why a day is no business day: `Saturday`, `Memorial Day`; nil when it is one.
  public func reasonOff(_ day: Day) -> String? {
    if !workweek.contains(day.weekday) { return day.weekday.name }
    return holidays[day].map { $0.isEmpty ? "holiday" : $0 }
  }

  /// Whether a year's holidays are known: at least one is listed, or there are none by decision.
  ///
  /// A year that nobody listed would silently make deadlines too early.
  public func covers(year: Int) -> Bool {
    declaresNone || coveredYears.contains(year)
  }
}
