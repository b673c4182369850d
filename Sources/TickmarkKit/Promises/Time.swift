import Foundation

/// A moment in UTC, in whole seconds since 1970.
public struct Instant: Sendable, Hashable, Comparable {
  public let secondsSinceEpoch: Int

  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Reads `2026-03-12T14:05Z`, with seconds and an offset such as `+05:30`; fractions of a second
  /// are dropped. Nil for anything else, also where the zone is missing.
  public init?(iso text: some StringProtocol) {
    guard case .instant(let instant, _) = WrittenInstant(text) else { return nil }
    self = instant
  }

  /// `2026-03-12T14:05:00Z`.
  public var iso: String {
    let day = Day(daysSinceEpoch: secondsSinceEpoch.floorDivided(by: 86_400))
    return "\(day.iso)T\(clock(secondsSinceEpoch - day.daysSinceEpoch * 86_400))Z"
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  public static func + (left: Instant, seconds: Int) -> Instant {
    Instant(secondsSinceEpoch: left.secondsSinceEpoch + seconds)
  }

  /// Seconds from `right` to `left`.
  public static func - (left: Instant, right: Instant) -> Int {
    left.secondsSinceEpoch - right.secondsSinceEpoch
  }
}

/// What an author wrote where an instant belongs.
enum WrittenInstant {
  case instant(Instant, hasSeconds: Bool)
  /// A date and a time without a zone.
  case naive
  case dateOnly(Day)
  case malformed

  init(_ written: some StringProtocol) {
    let text = Array(written.utf8)
    guard text.count >= 10, let day = Day(iso: String(decoding: text[..<10], as: UTF8.self)) else {
      self = .malformed
      return
    }
    if text.count == 10 {
      self = .dateOnly(day)
      return
    }
    func number(_ at: Int) -> Int? {
      guard at + 1 < text.count, (48...57).contains(text[at]), (48...57).contains(text[at + 1])
      else { return nil }
      return Int(text[at] - 48) * 10 + Int(text[at + 1] - 48)
    }
    guard [UInt8(ascii: "T"), UInt8(ascii: "t"), 32].contains(text[10]),
      let hour = number(11), hour < 24, text.count > 13, text[13] == UInt8(ascii: ":"),
      let minute = number(14), minute < 60
    else {
      self = .malformed
      return
    }
    var index = 16
    var second = 0
    var hasSeconds = false
    if index < text.count, text[index] == UInt8(ascii: ":") {
      guard let value = number(index + 1), value < 60 else {
        self = .malformed
        return
      }
      second = value
      hasSeconds = true
      index += 3
      if index < text.count, text[index] == UInt8(ascii: ".") {
        index += 1
        while index < text.count, (48...57).contains(text[index]) { index += 1 }
      }
    }
    while index < text.count, text[index] == 32 { index += 1 }
    if index == text.count {
      self = .naive
      return
    }
    let zone = String(decoding: text[index...], as: UTF8.self)
    guard let offset = Self.offset(zone) else {
      self = .malformed
      return
    }
    let seconds = day.daysSinceEpoch * 86_400 + (hour * 60 + minute - offset) * 60 + second
    self = .instant(Instant(secondsSinceEpoch: seconds), hasSeconds: hasSeconds)
  }

  /// Minutes east of UTC.
  private static func offset(_ text: String) -> Int? {
    if ["Z", "z", "UTC"].contains(text) { return 0 }
    guard let sign = text.first, "+-".contains(sign) else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let value = Int(digits), value % 100 < 60, value / 100 <= 14 else {
      return nil
    }
    let minutes = value / 100 * 60 + value % 100
    return sign == "+" ? minutes : -minutes
  }
}

/// `08:05:00` or `08:05`, from seconds after midnight.
private func clock(_ seconds: Int, withSeconds: Bool = true) -> String {
  let parts = [seconds / 3600, seconds / 60 % 60] + (withSeconds ? [seconds % 60] : [])
  return parts.map(twoDigits).joined(separator: ":")
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A calendar date, as days since 1970-01-01 (proleptic Gregorian).
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`.
public struct Day: Sendable, Hashable, Comparable {
  public let daysSinceEpoch: Int

  public init(daysSinceEpoch: Int) { self.daysSinceEpoch = daysSinceEpoch }

  /// Nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `Feb 18, 2026`, `March 26, 2026`, `18 February 2026`, `January 23rd, 2019`.
  public init?(english text: some StringProtocol) {
    let words = text.words
    guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
    func day(_ word: String) -> Int? {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let suffix = word.dropFirst(digits.count)
      return ["", "st", "nd", "rd", "th"].contains(suffix) ? Int(digits) : nil
    }
    func month(_ word: String) -> Int? {
      guard word.count >= 3 else { return nil }
      return Self.monthNames.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
        .map { $0 + 1 }
    }
    if let month = month(words[0]), let day = day(words[1]) {
      self.init(year: year, month: month, day: day)
    } else if let day = day(words[0]), let month = month(words[1]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var dayOfMonth: Int { civil.day }
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((daysSinceEpoch + 3) % 7 + 7) % 7)!
  }

  /// `2026-03-12`.
  public var iso: String {
    let (year, month, day) = civil
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `2026-Q1`: the calendar quarter.
  public var quarter: String { "\(year)-Q\((month - 1) / 3 + 1)" }

  /// `Fri 06 Mar`.
  public var short: String {
    "\(weekday.short) \(twoDigits(dayOfMonth)) \(Self.monthNames[month - 1].prefix(3).capitalized)"
  }

  public func adding(days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch + days) }

  /// The same day of a later month, or its last day: 30 November and 3 months are 28 February.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let newYear = total.floorDivided(by: 12)
    let newMonth = total - newYear * 12 + 1
    return Day(
      year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, in: newYear)))
      ?? self
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// Days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int {
    left.daysSinceEpoch - right.daysSinceEpoch
  }
}

/// A day of the week; Monday is 0.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Reads `mon`, `Monday`, `MON`.
  public init?(name: String) {
    let folded = name.folded
    guard folded.count >= 3,
      let found = Self.allCases.first(where: { "\($0)".hasPrefix(folded) })
    else { return nil }
    self = found
  }

  /// `Fri`.
  public var short: String { name.prefix(3).description }
  /// `Friday`.
  public var name: String { "\(self)".capitalized }
}

/// An IANA time zone; UTC costs nothing, others ask the time zone database on first use.
public struct Zone: Sendable, Hashable {
  public let identifier: String
  private let zone: TimeZone?

  public static let utc = Zone()

  private init() {
    identifier = "UTC"
    zone = nil
  }

  /// Nil unless the name is an IANA name (`America/New_York`) or `UTC`; abbreviations such as
  /// `PST` are shared by several zones and refused.
  public init?(identifier: String) {
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT"].contains(identifier) {
      self.identifier = identifier
      zone = nil
      return
    }
    guard identifier.contains("/"), identifier.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
      let found = TimeZone(identifier: identifier), found.identifier == identifier
    else { return nil }
    self.identifier = identifier
    zone = found
  }

  /// Seconds east of UTC.
  public func offset(at instant: Instant) -> Int {
    guard let zone else { return 0 }
    return zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: TimeInterval(instant.secondsSinceEpoch)))
  }

  /// The local date of an instant.
  public func day(of instant: Instant) -> Day {
    Day(
      daysSinceEpoch: (instant.secondsSinceEpoch + offset(at: instant)).floorDivided(by: 86_400))
  }

  /// The first instant whose local date is `day`: midnight, or later where the clocks are put
  /// forward at midnight.
  public func startOfDay(_ day: Day) -> Instant { instant(day, secondsAfterMidnight: 0) }

  /// The first instant at which a local clock shows a time of a day, or has jumped past it.
  public func instant(_ day: Day, secondsAfterMidnight: Int) -> Instant {
    let local = day.daysSinceEpoch * 86_400 + secondsAfterMidnight
    guard zone != nil else { return Instant(secondsSinceEpoch: local) }
    let before = offset(at: Instant(secondsSinceEpoch: local - 86_400))
    let after = offset(at: Instant(secondsSinceEpoch: local + 86_400))
    for offset in [max(before, after), min(before, after)] {
      let candidate = Instant(secondsSinceEpoch: local - offset)
      if self.offset(at: candidate) == offset { return candidate }
    }
    // The clocks skip this time: find the moment they jump.
    var low = local - max(before, after) - 86_400
    var high = local - min(before, after) + 86_400
    while high - low > 1 {
      let middle = (low + high) / 2
      let shown = middle + offset(at: Instant(secondsSinceEpoch: middle))
      if shown >= local { high = middle } else { low = middle }
    }
    return Instant(secondsSinceEpoch: high)
  }

  /// Seconds after local midnight, as clocks show.
  public func secondsAfterMidnight(_ instant: Instant) -> Int {
    let local = instant.secondsSinceEpoch + offset(at: instant)
    return local - local.floorDivided(by: 86_400) * 86_400
  }

  /// `2026-03-06 18:50`, with seconds where they are not zero.
  public func local(_ instant: Instant) -> String {
    let seconds = secondsAfterMidnight(instant)
    return "\(day(of: instant).iso) \(clock(seconds, withSeconds: seconds % 60 != 0))"
  }
}

/// `47 min`, `1 h 05 min`, `2 d 03 h`, `38 s`: a length of time for people.
func duration(_ seconds: Int) -> String {
  let sign = seconds < 0 ? "-" : ""
  let seconds = abs(seconds)
  if seconds < 60 { return "\(sign)\(seconds) s" }
  let minutes = seconds / 60
  let rest = seconds % 60 == 0 ? "" : " \(twoDigits(seconds % 60)) s"
  if minutes < 60 { return "\(sign)\(minutes) min\(rest)" }
  let hours = minutes / 60
  if hours < 48 {
    return "\(sign)\(hours) h" + (minutes % 60 == 0 ? "" : " \(twoDigits(minutes % 60)) min") + rest
  }
  return "\(sign)\(hours / 24) d" + (hours % 24 == 0 ? "" : " \(twoDigits(hours % 24)) h")
}
