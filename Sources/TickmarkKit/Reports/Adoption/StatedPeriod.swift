/// Two times with a dash, an arrow or a word between them: `14:05 – 16:20 UTC`,
/// `2026-03-12 22:10 → 2026-03-13 01:00 UTC`, `(14:05 UTC to 16:20 UTC on 2026-03-12)`.
struct StatedPeriod {
  private let first: String
  private let second: String
  private let whole: String

  init?(_ text: String) {
    guard text.utf8.count <= 300 else { return nil }
    for joint in [
      " → ", "→", " – ", "–", " — ", "—", " to ", " until ", " till ", " - ", "-", " bis ",
    ] {
      for range in text.ranges(of: joint) {
        // Words such as `~2 h (` may stand before the first time, none between the two.
        let before = String(text[..<range.lowerBound].suffix(40))
        let after = String(text[range.upperBound...])
        guard let begin = WrittenTime(before), let end = WrittenTime(after), end.isLeading,
          before[begin.range.upperBound...].allSatisfy({ !$0.isLetter && !$0.isNumber }),
          !begin.isSpan, !end.isSpan
        else { continue }
        first = before
        second = after
        whole = text
        return
      }
    }
    return nil
  }

  func start(_ context: StatedInstant) -> StatedValue.Reading {
    read(first, beside: second, context)
  }

  func end(_ context: StatedInstant) -> StatedValue.Reading {
    guard let begin = WrittenTime(first), let end = WrittenTime(second) else {
      return .refused("it is no time")
    }
    // `23:10 – 01:00` ends on the next day, which nobody wrote.
    if end.day == nil, end.minutes < begin.minutes { return .refused("its date is not stated") }
    return read(second, beside: first, context)
  }

  /// The day and the zone that are written once hold for both times.
  private func read(
    _ text: String, beside other: String, _ context: StatedInstant
  ) -> StatedValue.Reading {
    guard let time = WrittenTime(text), let beside = WrittenTime(other) else {
      return .refused("it is no time")
    }
    if time.isApproximate { return .refused("it is about then, and no deadline can be counted so") }
    if time.hasUnreadDate || beside.hasUnreadDate {
      return .refused("its date can be read in two ways")
    }
    let days = Set(WrittenDay.all(in: whole))
    guard let day = time.day ?? (days.count == 1 ? days.first : days.isEmpty ? context.day : nil)
    else { return .refused(days.isEmpty ? "it has no date" : "it names several days") }
    var zone = time.zone
    if zone == .unstated { zone = beside.zone }
    if zone == .unstated { zone = context.zone ?? .unstated }
    return StatedInstant.written(day: day, minutes: time.minutes, seconds: nil, zone: zone)
  }
}
