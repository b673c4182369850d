/// When something is due, and how that was counted.
///
/// Days: the day of the event is day 0 and does not count, business days are counted strictly
/// after it, and the last day is included to its end in the calendar's zone (Fed. R. Civ. P. 6(a)
/// and Regulation (EEC, Euratom) 1182/71, Article 3 exclude the day of the event). Minutes and
/// hours are clock time: they run through nights and weekends and do not roll (Article 3(4) of the
/// Regulation; GDPR, Article 33 counts 72 such hours).
public struct Deadline: Sendable {
  public let from: Instant
  public let limit: TimeLimit
  /// The local date of the last moment that is on time.
  public let dueDay: Day
  /// The last second that is on time.
  public let dueAt: Instant
  /// The first second that is late.
  public let lateFrom: Instant
  /// The years whose holidays the count needed and nobody listed.
  public let uncoveredYears: [Int]

  private let calendar: BusinessCalendar

  /// Counts a limit from an event.
  ///
  /// A strict limit of clock time is late at its very end, any other a second after it. A
  /// qualifier such as `office hours only` is not applied: the calendar's `hoursClock` decides.
  public init(from: Instant, within limit: TimeLimit, calendar: BusinessCalendar) {
    self.from = from
    self.limit = limit
    self.calendar = calendar
    var years: Set<Int> = []
    let lastDay: Day
    switch limit.length {
    case .clock(let seconds):
      let end = calendar.end(of: seconds, from: from) { years.insert($0.year) }
      lateFrom = limit.isStrict ? end : end + 1
      dueAt = lateFrom + -1
      dueDay = calendar.zone.day(of: dueAt)
      uncoveredYears = calendar.uncovered(years)
      return
    case .days(let count):
      lastDay = calendar.dayOfEvent(from).adding(days: count)
    case .months(let count):
      lastDay = calendar.dayOfEvent(from).adding(months: count)
    case .businessDays(let count):
      var last = calendar.dayOfEvent(from)
      calendar.count(businessDays: count, from: from) { step in
        last = step.day
        // Whether day 0 is a day off matters only where it could move or end the count.
        let matters = count == 0 || calendar.nonworkingStart == .rollForward
        if step.reason != .start || matters { years.insert(step.day.year) }
      }
      lastDay = last
    }
    dueDay = lastDay
    uncoveredYears = calendar.uncovered(years)
    let zone = calendar.zone
    switch calendar.dueTime {
    case .endOfDay: lateFrom = zone.startOfDay(lastDay.adding(days: 1))
    case .sameTime:
      lateFrom = zone.instant(lastDay, secondOfDay: zone.secondOfDay(of: from)) + 1
    case .at(let minutes): lateFrom = zone.instant(lastDay, secondOfDay: minutes * 60) + 1
    }
    dueAt = lateFrom + -1
  }

  public var zone: Zone { calendar.zone }

  /// Whether something that happened at an instant was on time.
  public func isMet(by instant: Instant) -> Bool { instant < lateFrom }

  /// Whether something dated without a time was on time: the due day itself is.
  public func isMet(by day: Day) -> Bool { day <= dueDay }

  /// The last moment for people, with its zone: `2026-03-13 23:59 America/New_York`.
  public var due: String { zone.local(dueAt) + " " + zone.identifier }
}

// MARK: - The working

extension Deadline {
  /// One day of the count.
  public struct Step: Sendable, Hashable {
    public let day: Day
    /// The number of a day that counts, 0 for day 0, nil for a day passed over.
    public let ordinal: Int?
    /// `day 0`, `business day 3`, `Saturday`, `Memorial Day`.
    public let why: String

    /// Whether the day is one of those that the limit counts; day 0 is not.
    public var isCounted: Bool { (ordinal ?? 0) > 0 }
  }

  /// The days from the event to the last day, as far as each matters: all of them for business
  /// days and calendar days, the first and the last for months, the first for clock time.
  ///
  /// They are counted again when asked for, because most deadlines are met and never shown.
  public var days: [Step] {
    let start = Step(day: calendar.dayOfEvent(from), ordinal: 0, why: startName)
    switch limit.length {
    case .clock:
      return [Step(day: zone.day(of: from), ordinal: 0, why: "starts here")]
    case .days(let count):
      return cutoffSteps + [start]
        + stride(from: 1, through: count, by: 1).map { ordinal in
          Step(day: start.day.adding(days: ordinal), ordinal: ordinal, why: "day \(ordinal)")
        }
    case .months:
      return cutoffSteps + [start, Step(day: dueDay, ordinal: 1, why: limit.text + " later")]
    case .businessDays(let count):
      var steps = cutoffSteps
      calendar.count(businessDays: count, from: from) { step in
        switch step.reason {
        case .start: steps.append(Step(day: step.day, ordinal: 0, why: startName))
        case .business(let ordinal):
          steps.append(
            Step(day: step.day, ordinal: ordinal, why: "business day \(ordinal)"))
        case .off(let reason): steps.append(Step(day: step.day, ordinal: nil, why: reason))
        }
      }
      return steps
    }
  }

  /// The day that the cut-off ended before the event.
  private var cutoffSteps: [Step] {
    let day = zone.day(of: from)
    guard day != calendar.dayOfEvent(from) else { return [] }
    return [
      Step(day: day, ordinal: nil, why: "after the \(clock(calendar.dayCutoff ?? 0)) cut-off")
    ]
  }

  private var startName: String {
    let day = calendar.dayOfEvent(from)
    guard case .businessDays = limit.length, calendar.nonworkingStart == .nextDay,
      calendar.workweek.contains(day.weekday), let holiday = calendar.reasonOff(day)
    else { return "day 0" }
    return "day 0, " + holiday
  }

  private func clock(_ minutes: Int) -> String {
    Day.padded(minutes / 60, to: 2) + ":" + Day.padded(minutes % 60, to: 2)
  }

  /// The count in one line, as an auditor would check it:
  /// `Fri 22 May (day 0) · Sat 23–Mon 25 (weekend, Memorial Day) · Tue 26 (1) · …, due …`.
  public var working: String {
    switch limit.length {
    case .clock:
      let start = zone.dateAndTime(of: from, separator: " ", seconds: needsSeconds(from))
      let hours = calendar.hoursClock == .business ? " of business hours" : ""
      // The end itself is shown, also where a strict limit is late at it.
      let end = limit.isStrict ? lateFrom : dueAt
      let shown = zone.dateAndTime(of: end, separator: " ", seconds: needsSeconds(end))
      let due = limit.isStrict ? "due before" : "due"
      return "\(start) + \(TimeLimit.words(for: limit.amounts))\(hours), "
        + "\(due) \(shown) \(zone.identifier)"
    case .days, .months:
      let start = WorkingLine(steps: cutoffSteps + days.filter { $0.ordinal == 0 }).text
      return "\(start) + \(TimeLimit.words(for: limit.amounts)), due \(due)"
    case .businessDays:
      return "\(WorkingLine(steps: days).text), due \(due)"
    }
  }

  private func needsSeconds(_ instant: Instant) -> Bool { instant.secondsSinceEpoch % 60 != 0 }
}

/// Puts days on one line: those passed over in runs, and a long count with its middle left out.
private struct WorkingLine {
  let steps: [Deadline.Step]

  /// Longer counts show their first and last days, and every holiday between.
  private static let mostShown = 10
  private static let shownAtStart = 3
  private static let shownAtEnd = 2

  var text: String {
    let last = steps.last?.ordinal ?? 0
    let isLong = last > WorkingLine.mostShown
    var items: [String] = []
    var before: Day?
    var index = 0
    while index < steps.count {
      let step = steps[index]
      var run = [step]
      if step.ordinal == nil {
        run = Array(steps[index...].prefix { $0.ordinal == nil })
      }
      index += run.count
      let counted = steps[..<index].last { $0.ordinal != nil }?.ordinal ?? 0
      let isElided =
        isLong && counted > WorkingLine.shownAtStart
        && (counted <= last - WorkingLine.shownAtEnd)
      let isHoliday = step.ordinal == nil && run.contains { Weekday(name: $0.why) == nil }
      if isElided, !isHoliday {
        if items.last != "…" { items.append("…") }
        continue
      }
      items.append(WorkingLine.item(run, after: before))
      before = run.last?.day
    }
    return items.joined(separator: " · ")
  }

  private static func item(_ run: [Deadline.Step], after before: Day?) -> String {
    var text = name(run[0].day, after: before)
    if let last = run.last, run.count > 1 { text += "–" + name(last.day, after: run[0].day) }
    if let ordinal = run[0].ordinal {
      return text + (ordinal == 0 ? " (\(run[0].why))" : " (\(ordinal))")
    }
    var reasons: [String] = []
    for step in run {
      let reason = Weekday(name: step.why) == nil ? step.why : "weekend"
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return text + " (" + reasons.joined(separator: ", ") + ")"
  }

  /// `Fri 06 Mar`; the month and the year only where they are new.
  private static func name(_ day: Day, after before: Day?) -> String {
    var text = day.weekday.short + " " + Day.padded(day.day, to: 2)
    if before?.month != day.month || before?.year != day.year { text += " " + day.shortMonthName }
    if let before, before.year != day.year { text += " \(day.year)" }
    return text
  }
}
