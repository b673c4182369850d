import Foundation

/// The time zone in which a system's days begin and end, by its IANA name.
///
/// UTC is answered without Foundation, whose first zone costs about 15 ms to load.
public struct Zone: Sendable, Hashable {
  /// `UTC` or a name such as `America/New_York`.
  public let identifier: String
  /// The rules of the zone; nil for UTC.
  private let rules: TimeZone?

  public static let utc = Zone()

  private init() {
    identifier = "UTC"
    rules = nil
  }

  /// Accepts `UTC` and IANA names with their area (`Europe/London`, `Etc/GMT+5`), spelled exactly.
  ///
  /// Abbreviations and their kind (`PST`, `EST5EDT`) are refused: they name several zones, or
  /// one without its summer time.
  public init?(identifier: String) {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard let slash = identifier.firstIndex(of: "/"),
      Zone.areas.contains(String(identifier[..<slash]))
    else { return nil }
    if ["Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Etc/GMT"].contains(identifier) {
      self.identifier = identifier
      rules = nil
      return
    }
    guard let rules = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.rules = rules
  }

  private static let areas: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Etc", "Europe",
    "Indian", "Pacific",
  ]

  public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// Seconds that the local clock is ahead of UTC; negative west of Greenwich.
  public func offset(at instant: Instant) -> Int {
    guard let rules else { return 0 }
    let seconds = Double(instant.secondsSinceEpoch)
    return rules.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
  }

  /// The date that the local calendar shows.
  public func day(of instant: Instant) -> Day {
    Day(daysSinceEpoch: floorDivide(localSeconds(instant), 86_400))
  }

  /// Seconds that the local clock shows after midnight, 0 to 86 399.
  public func secondOfDay(of instant: Instant) -> Int {
    let seconds = localSeconds(instant)
    return seconds - floorDivide(seconds, 86_400) * 86_400
  }

  /// The first instant of a local day. Where summer time begins at midnight, that is 01:00.
  public func startOfDay(_ day: Day) -> Instant {
    instants(showing: day.daysSinceEpoch * 86_400).earliest
  }

  /// The instant at which the local clock shows a time of a day, in seconds after midnight.
  ///
  /// A time that is shown twice is the later one, so that nobody is late while the clock still
  /// shows the hour; a time that is skipped is the moment of the change.
  public func instant(_ day: Day, secondOfDay: Int) -> Instant {
    instants(showing: day.daysSinceEpoch * 86_400 + secondOfDay).latest
  }

  /// The local date and time by the minute: `2026-03-06 18:50`.
  public func local(_ instant: Instant) -> String {
    dateAndTime(of: instant, separator: " ", seconds: false)
  }

  func dateAndTime(of instant: Instant, separator: String, seconds: Bool) -> String {
    let second = secondOfDay(of: instant)
    var text = day(of: instant).iso + separator
    text += Day.padded(second / 3600, to: 2) + ":" + Day.padded(second / 60 % 60, to: 2)
    if seconds { text += ":" + Day.padded(second % 60, to: 2) }
    return text
  }

  private func localSeconds(_ instant: Instant) -> Int {
    instant.secondsSinceEpoch + offset(at: instant)
  }

  /// When the local clock shows a time: once as a rule, twice when clocks go back, and at the
  /// change itself when clocks skip it.
  private func instants(showing local: Int) -> (earliest: Instant, latest: Instant) {
    // No zone is or was 16 hours away from UTC, and none changes its clocks twice in 32 hours.
    var low = local - 16 * 3600
    var high = local + 16 * 3600
    let before = offset(at: Instant(secondsSinceEpoch: low))
    let after = offset(at: Instant(secondsSinceEpoch: high))
    if before == after {
      let only = Instant(secondsSinceEpoch: local - before)
      return (only, only)
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: Instant(secondsSinceEpoch: middle)) == before {
        low = middle
      } else {
        high = middle
      }
    }
    let change = high
    let candidates =
      [local - before].filter { $0 < change } + [local - after].filter { $0 >= change }
    return (
      Instant(secondsSinceEpoch: candidates.first ?? change),
      Instant(secondsSinceEpoch: candidates.last ?? change)
    )
  }
}

/// Division that rounds down, also before 1970.
private func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
