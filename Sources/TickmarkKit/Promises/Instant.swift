/// A moment in time, the same everywhere: whole seconds of UTC, without leap seconds.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int

  public init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// Reads an ISO 8601 time with its zone; nil for anything else, a time without a zone included.
  public init?(iso text: some StringProtocol) {
    guard case .instant(let instant, _, _) = Instant.parse(text) else { return nil }
    self = instant
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  /// `2026-03-12T14:22:00Z`.
  public var iso: String { Zone.utc.dateAndTime(of: self, separator: "T", seconds: true) + "Z" }

  /// The instant a number of seconds later.
  public static func + (left: Instant, seconds: Int) -> Instant {
    Instant(secondsSinceEpoch: left.secondsSinceEpoch + seconds)
  }

  /// Seconds from `right` to `left`; negative when `left` is earlier.
  public static func - (left: Instant, right: Instant) -> Int {
    left.secondsSinceEpoch - right.secondsSinceEpoch
  }
}

/// What a text that should be an instant turned out to be, so that a message can say what is wrong.
public enum InstantReading: Sendable, Hashable {
  /// An instant; `hasSeconds` tells whether seconds were written, because a time that was
  /// recorded by the minute cannot decide a limit that ends within that minute.
  case instant(Instant, hasSeconds: Bool, offsetMinutes: Int)
  /// A time without `Z` or an offset: nobody can tell which moment is meant.
  case naive
  /// A date without a time.
  case dateOnly(Day)
  /// The reason completes the sentence “… is no time, because …”.
  case malformed(reason: String)
}

extension Instant {
  /// Reads `2026-03-12T14:22Z` and its relatives: a blank for the `T`, seconds, a fraction of a
  /// second (dropped), and `Z`, `+05:30`, `+0530` or `+05` for the zone.
  public static func parse(_ text: some StringProtocol) -> InstantReading {
    if let (day, seconds) = plain(text) {
      return .instant(
        Instant(secondsSinceEpoch: day.daysSinceEpoch * 86_400 + seconds), hasSeconds: true,
        offsetMinutes: 0)
    }
    var reader = InstantReader(bytes: Array(text.utf8))
    do {
      return try reader.read()
    } catch {
      return .malformed(reason: error.reason)
    }
  }
}

extension Instant {
  /// Reads exactly `2026-03-12T14:22:00Z`, which nearly all are, as a day and its seconds (UTC); nil
  /// for anything else.
  static func plain(_ text: some StringProtocol) -> (day: Day, seconds: Int)? {
    let read = text.utf8.withContiguousStorageIfAvailable { bytes -> (day: Day, seconds: Int)? in
      guard bytes.count == 20, bytes[4] == 45, bytes[7] == 45, bytes[10] == UInt8(ascii: "T"),
        bytes[13] == 58, bytes[16] == 58, bytes[19] == UInt8(ascii: "Z")
      else { return nil }
      func number(_ range: Range<Int>) -> Int? { Day.number(bytes[range]) }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
        let date = Day(year: year, month: month, day: day), let hour = number(11..<13), hour < 24,
        let minute = number(14..<16), minute < 60, let second = number(17..<19), second < 60
      else { return nil }
      return (date, hour * 3600 + minute * 60 + second)
    }
    return read ?? nil
  }
}

/// Reads one instant from left to right.
private struct InstantReader {
  struct Problem: Error {
    let reason: String
  }

  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ characters: String) -> UInt8? {
    guard let byte = next, characters.utf8.contains(byte) else { return nil }
    position += 1
    return byte
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count,
      let value = Day.number(bytes[position..<position + count])
    else { return nil }
    position += count
    return value
  }

  mutating func read() throws(Problem) -> InstantReading {
    let day = try date()
    if next == nil { return .dateOnly(day) }
    guard take("Tt ") != nil else { throw Problem(reason: "“T” is expected after the date") }
    guard let hour = digits(2), take(":") != nil, let minute = digits(2) else {
      throw Problem(reason: "the time is not written HH:MM")
    }
    guard hour < 24 else { throw Problem(reason: "there is no hour \(hour)") }
    guard minute < 60 else { throw Problem(reason: "there is no minute \(minute)") }
    let second = try seconds()
    if next == nil { return .naive }
    let offset = try offsetMinutes()
    guard next == nil else { throw Problem(reason: "something follows the time zone") }
    let local = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + (second ?? 0)
    return .instant(
      Instant(secondsSinceEpoch: local - offset * 60), hasSeconds: second != nil,
      offsetMinutes: offset)
  }

  private mutating func date() throws(Problem) -> Day {
    guard let year = digits(4), take("-") != nil, let month = digits(2), take("-") != nil,
      let day = digits(2)
    else { throw Problem(reason: "the date is not written YYYY-MM-DD") }
    guard let date = Day(year: year, month: month, day: day) else {
      throw Problem(reason: "there is no such day in the calendar")
    }
    return date
  }

  private mutating func seconds() throws(Problem) -> Int? {
    guard take(":") != nil else { return nil }
    guard let second = digits(2) else { throw Problem(reason: "the seconds are not written SS") }
    guard second < 60 else { throw Problem(reason: "there is no second \(second)") }
    guard take(".,") != nil else { return second }
    guard digits(1) != nil else { throw Problem(reason: "the fraction of a second is empty") }
    while digits(1) != nil {}
    return second
  }

  private mutating func offsetMinutes() throws(Problem) -> Int {
    if take("Zz") != nil { return 0 }
    guard let sign = take("+-") else {
      throw Problem(reason: "the zone is neither Z nor an offset such as +05:30")
    }
    guard let hours = digits(2) else { throw Problem(reason: "the offset is not written +HH:MM") }
    var minutes = 0
    let hasColon = take(":") != nil
    if hasColon || next != nil {
      guard let written = digits(2) else {
        throw Problem(reason: "the offset is not written +HH:MM")
      }
      minutes = written
    }
    // The clocks of the world run from 12 hours behind UTC to 14 hours ahead of it.
    let total = hours * 60 + minutes
    let isNegative = sign == UInt8(ascii: "-")
    guard minutes < 60, total <= (isNegative ? 12 : 14) * 60 else {
      throw Problem(reason: "no place on Earth has this offset")
    }
    return isNegative ? -total : total
  }
}
