/// When something is due, and how that was counted, day by day.
///
/// Business days: the day of the event is day 0 and not counted, the n-th business day strictly
/// after it is the last day, and it lasts to its end in the calendar's zone. Minutes and hours are
/// clock time: they run through nights and weekends and do not roll (Regulation (EEC, Euratom)
/// No 1182/71, Article 3(4); GDPR, Article 33 counts 72 such hours).
public struct Deadline: Sendable {
  public let from: Instant
  public let limit: TimeLimit
  public let zone: Zone
  /// The local date of the last moment.
  public let dueDay: Day
  /// The last second that is on time.
  public let dueAt: Instant
  /// The first second that is late.
  public let lateFrom: Instant
  /// Every day from day 0 to the last.
  public let days: [Step]
  /// Years that the count touches and whose holidays nobody listed.
  public let uncoveredYears: [Int]

  public struct Step: Sendable {
    public let day: Day
    /// The day's number; nil for a day that does not count, and for day 0.
    public let ordinal: Int?
    /// `day 0`, `business day 3`, `Saturday`, `Memorial Day`.
    public let why: String

    public var isCounted: Bool { ordinal != nil }
  }

  public init(from: Instant, within limit: TimeLimit, calendar: BusinessCalendar) {
    self.from = from
    self.limit = limit
    zone = calendar.zone
    let counted: Count
    switch limit.length {
    case .clock(let seconds):
      let end =
        calendar.hoursClock == .business
        ? calendar.adding(businessSeconds: seconds, to: from) : from + seconds
      let days = Self.days(from: calendar.zone.day(of: from), to: calendar.zone.day(of: end)) {
        day, ordinal in
        ordinal == 0 ? "starts here" : "clock time"
      }
      self.days = days
      dueDay = calendar.zone.day(of: end)
      dueAt = limit.isStrict && seconds > 0 ? end + -1 : end
      lateFrom = dueAt + 1
      uncoveredYears = []
      return
    case .days(let number):
      let start = calendar.dayZero(of: from)
      counted = Count(
        days: Self.days(from: start, to: start.adding(days: number)) { _, ordinal in
          ordinal == 0 ? "day 0" : "day \(ordinal)"
        }, years: [])
    case .months(let number):
      let start = calendar.dayZero(of: from)
      let last = start.adding(months: number)
      counted = Count(
        days: [
          Step(day: start, ordinal: nil, why: "day 0"),
          Step(day: last, ordinal: number, why: TickmarkKit.counted(number, "month") + " later"),
        ], years: [])
    case .businessDays(let number):
      counted = calendar.counting(businessDays: number, from: calendar.dayZero(of: from))
    }
    days = counted.days
    uncoveredYears = counted.years
    let last = counted.days.last?.day ?? calendar.dayZero(of: from)
    dueDay = last
    switch calendar.dueTime {
    case .endOfDay: lateFrom = zone.startOfDay(last.adding(days: 1))
    case .sameTime:
      lateFrom =
        zone.instant(last, secondsAfterMidnight: zone.secondsAfterMidnight(from)) + 1
    case .at(let minutes): lateFrom = zone.instant(last, secondsAfterMidnight: minutes * 60) + 1
    }
    dueAt = lateFrom + -1
  }

  public func isMet(by instant: Instant) -> Bool { instant < lateFrom }
  /// A date alone is on time up to and including the due date.
  public func isMet(by day: Day) -> Bool { day <= dueDay }

  /// `2026-03-13 23:59 America/New_York`.
  public var due: String { "\(zone.local(dueAt).prefix(16)) \(zone.identifier)" }

  /// The count in one line: `Fri 06 Mar (day 0) · Mon 09 (1) · … · Fri 13 (5)`.
  public var working: String {
    if case .clock = limit.length {
      return "\(zone.local(from)) + \(limit.text) = \(zone.local(lateFrom + -1)) \(zone.identifier)"
    }
    let steps = days.map { step in
      let label = step.ordinal.map(String.init) ?? step.why
      return "\(step.day.short) (\(label))"
    }
    let shown =
      steps.count <= 16 ? steps : Array(steps.prefix(8)) + ["…"] + Array(steps.suffix(5))
    return shown.joined(separator: " · ")
  }

  fileprivate struct Count {
    let days: [Step]
    let years: [Int]
  }

  private static func days(
    from first: Day, to last: Day, why: (Day, Int) -> String
  ) -> [Step] {
    (0...max(0, last - first)).map { offset in
      let day = first.adding(days: offset)
      return Step(day: day, ordinal: offset == 0 ? nil : offset, why: why(day, offset))
    }
  }
}

extension BusinessCalendar {
  /// The local date an event belongs to, after the cut-off and rolling.
  fileprivate func dayZero(of instant: Instant) -> Day {
    var day = zone.day(of: instant)
    if let dayCutoff, zone.secondsAfterMidnight(instant) > dayCutoff * 60 {
      day = day.adding(days: 1)
    }
    if nonworkingStart == .rollForward {
      while !isBusinessDay(day) { day = day.adding(days: 1) }
    }
    return day
  }

  fileprivate func counting(businessDays number: Int, from start: Day) -> Deadline.Count {
    var steps = [
      Deadline.Step(
        day: start, ordinal: nil,
        why: isBusinessDay(start) ? "day 0" : "day 0, \(reasonOff(start))")
    ]
    var years: Set<Int> = []
    var day = start
    var ordinal = 0
    // A limit of no days is due on day 0, or on the first business day after it.
    let isDone = { ordinal == number && (number > 0 || self.isBusinessDay(day)) }
    while !isDone() {
      day = day.adding(days: 1)
      if !covers(year: day.year) { years.insert(day.year) }
      if isBusinessDay(day) {
        if ordinal < number { ordinal += 1 }
        steps.append(
          Deadline.Step(day: day, ordinal: ordinal, why: "business day \(ordinal)"))
      } else {
        steps.append(Deadline.Step(day: day, ordinal: nil, why: reasonOff(day)))
      }
    }
    return Deadline.Count(days: steps, years: years.sorted())
  }

  /// The instant at which so many seconds of business hours have passed.
  fileprivate func adding(businessSeconds seconds: Int, to instant: Instant) -> Instant {
    var left = seconds
    var now = instant
    for _ in 0..<4000 {
      let day = zone.day(of: now)
      if isBusinessDay(day) {
        let open = zone.instant(day, secondsAfterMidnight: businessHours.lowerBound * 60)
        let close = zone.instant(day, secondsAfterMidnight: businessHours.upperBound * 60)
        now = max(now, open)
        if now < close {
          if left <= close - now { return now + left }
          left -= close - now
        }
      }
      now = zone.startOfDay(day.adding(days: 1))
    }
    return now
  }
}
