/// A date of the proleptic Gregorian calendar, without a time and without a zone.
public struct Day: Sendable, Hashable, Comparable {
  /// The number of days since 1970-01-01.
  public let daysSinceEpoch: Int

  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// A date that exists in the years 1 to 9999; 29 February only in leap years.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(daysSinceEpoch: Day.count(year: year, month: month, day: day))
  }

  /// Reads `2026-03-12` and nothing else: ten characters and a date that exists.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
      let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  public var year: Int { civil.year }
  /// The month, from 1.
  public var month: Int { civil.month }
  /// The day of the month, from 1.
  public var day: Int { civil.day }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    let daysAfterMonday = ((daysSinceEpoch + 3) % 7 + 7) % 7
    return Weekday(rawValue: daysAfterMonday + 1)!
  }

  /// `2026-03-12`.
  public var iso: String {
    let (year, month, day) = civil
    return Day.padded(year, to: 4) + "-" + Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2)
  }

  /// The calendar quarter, from 1.
  public var quarterNumber: Int { (civil.month + 2) / 3 }

  /// The calendar quarter with its year: `2026-Q1`.
  public var quarter: String { Day.padded(year, to: 4) + "-Q\(quarterNumber)" }

  public func adding(days: Int) -> Day {
    Day(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of a later month, or that month's last day: 30 Nov and 3 months are 28 Feb.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(daysSinceEpoch: Day.count(year: newYear, month: newMonth, day: newDay))
  }

  /// Days from `right` to `left`; negative when `left` is earlier.
  public static func - (left: Day, right: Day) -> Int {
    left.daysSinceEpoch - right.daysSinceEpoch
  }

  /// The number of days in a month (from 1) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year, month and day, read off a calendar whose year begins in March,
  /// so that the leap day comes last and every four centuries are alike.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func count(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The value of a run of ASCII digits; nil when it holds anything else.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// A number with leading zeros.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}

// MARK: - English dates

extension Day {
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// `Mar`, as a deadline's working prints it.
  var shortMonthName: String {
    let name = Day.monthNames[month - 1]
    return name.prefix(1).uppercased() + name.dropFirst().prefix(2)
  }

  /// Reads a date as English prose writes it: `Feb 18, 2026`, `18 February 2026`,
  /// `Wednesday, January 23rd, 2019`.
  ///
  /// The month is a word and the year has four digits, so that nothing is ambiguous;
  /// a weekday that contradicts the date makes it unreadable.
  public init?(english text: some StringProtocol) {
    var words = text.lowercased().split { " ,.\t\u{A0}\u{202F}".contains($0) }.map(String.init)
    var weekday: Weekday?
    if let first = words.first, let named = Weekday(name: first) {
      weekday = named
      words.removeFirst()
    }
    words.removeAll { $0 == "of" || $0 == "the" }
    guard words.count == 3, words[2].utf8.count == 4, let year = Day.number(words[2].utf8)
    else { return nil }
    let found: Day?
    if let month = Day.month(named: words[0]), let day = Day.ordinal(words[1]) {
      found = Day(year: year, month: month, day: day)
    } else if let day = Day.ordinal(words[0]), let month = Day.month(named: words[1]) {
      found = Day(year: year, month: month, day: day)
    } else {
      found = nil
    }
    guard let found, weekday == nil || weekday == found.weekday else { return nil }
    self = found
  }

  private static func month(named word: String) -> Int? {
    let index = monthNames.firstIndex { name in
      word == name || word == name.prefix(3) || (word == "sept" && name == "september")
    }
    return index.map { $0 + 1 }
  }

  /// `23` or `23rd`.
  private static func ordinal(_ word: String) -> Int? {
    let endings = ["st", "nd", "rd", "th"]
    let digits = endings.contains { word.hasSuffix($0) } ? word.dropLast(2) : word[...]
    guard digits.utf8.count <= 2 else { return nil }
    return number(digits.utf8)
  }
}

// MARK: - Weekdays

/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekday: Int, Sendable, CaseIterable {
  case mon = 1
  case tue, wed, thu, fri, sat, sun

  /// The English name: `Friday`.
  public var name: String {
    switch self {
    case .mon: "Monday"
    case .tue: "Tuesday"
    case .wed: "Wednesday"
    case .thu: "Thursday"
    case .fri: "Friday"
    case .sat: "Saturday"
    case .sun: "Sunday"
    }
  }

  /// The first three letters of the English name: `Fri`.
  public var short: String { String(name.prefix(3)) }

  /// Reads `mon`, `Mon` or `Monday`, and the usual longer forms `Tues`, `Weds` and `Thurs`.
  public init?(name text: some StringProtocol) {
    let word = text.lowercased()
    let longer: [String: Weekday] = ["tues": .tue, "weds": .wed, "thur": .thu, "thurs": .thu]
    let exact = Weekday.allCases.first { weekday in
      word == weekday.name.lowercased() || word == weekday.short.lowercased()
    }
    guard let found = exact ?? longer[word] else { return nil }
    self = found
  }
}
