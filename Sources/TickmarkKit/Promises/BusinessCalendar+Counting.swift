/// The counting itself, without the words.
extension BusinessCalendar {
  struct CountedDay {
    enum Reason: Equatable {
      /// Day 0.
      case start
      /// A business day that counts, with its number.
      case business(Int)
      /// A day passed over, with the reason.
      case off(String)
    }

    let day: Day
    let reason: Reason
  }

  /// The local date to which an event belongs, after the cut-off.
  func dayOfEvent(_ instant: Instant) -> Day {
    let day = zone.day(of: instant)
    guard let dayCutoff, zone.secondOfDay(of: instant) > dayCutoff * 60 else { return day }
    return day.adding(days: 1)
  }

  /// Visits every day from day 0 to the last; a limit of no days ends on day 0 or, when that is
  /// no business day, on the next one.
  func count(businessDays: Int, from instant: Instant, visit: (CountedDay) -> Void) {
    var day = dayOfEvent(instant)
    if nonworkingStart == .rollForward {
      while let reason = reasonOff(day) {
        visit(CountedDay(day: day, reason: .off(reason)))
        day = day.adding(days: 1)
      }
    }
    visit(CountedDay(day: day, reason: .start))
    let businessDays = min(businessDays, TimeLimit.mostDays)
    var counted = 0
    while counted < businessDays || (businessDays == 0 && !isBusinessDay(day)) {
      day = day.adding(days: 1)
      if let reason = reasonOff(day) {
        visit(CountedDay(day: day, reason: .off(reason)))
        continue
      }
      counted += 1
      visit(CountedDay(day: day, reason: .business(counted)))
      if businessDays == 0 { return }
    }
  }

  /// The instant at which so many seconds have passed on the clock that counts.
  ///
  /// - Parameter visit: is told of the days whose holidays mattered.
  func end(of seconds: Int, from instant: Instant, visit: (Day) -> Void) -> Instant {
    let open = businessHours.lowerBound
    let close = businessHours.upperBound
    guard hoursClock == .business, seconds > 0, open < close else { return instant + seconds }
    var left = seconds
    var day = zone.day(of: instant)
    while true {
      visit(day)
      if isBusinessDay(day) {
        let start = max(zone.instant(day, secondOfDay: open * 60), instant)
        let end = zone.instant(day, secondOfDay: close * 60)
        if start < end {
          if left <= end - start { return start + left }
          left -= end - start
        }
      }
      day = day.adding(days: 1)
    }
  }

  func uncovered(_ years: Set<Int>) -> [Int] {
    years.filter { !covers(year: $0) }.sorted()
  }
}
