/// A length of time that somebody committed to: `15 min`, `< 4 hours`, `5 business days`,
/// `quarterly`.
public struct TimeLimit: Sendable, Hashable {
  /// How the time is counted.
  public enum Length: Sendable, Hashable {
    /// Seconds of clock time, through nights and weekends.
    case clock(seconds: Int)
    /// Days of the calendar; a week is seven.
    case days(Int)
    /// Months of the calendar; a year is twelve.
    case months(Int)
    /// Days on which the company works.
    case businessDays(Int)
  }

  public enum Unit: Sendable, Hashable {
    case second, minute, hour, day, week, month, year, businessDay
  }

  /// A number of one unit, as written: 60 minutes stay 60 minutes.
  struct Amount: Sendable, Hashable {
    let count: Int
    let unit: Unit
  }

  /// One or more amounts of one kind, the greater unit first: 1 hour, 30 minutes.
  let amounts: [Amount]

  /// Whether the end of the limit is already too late: `<`, `under`, `less than`.
  ///
  /// It bears on clock time only; a limit in days lasts to the end of its last day.
  public let isStrict: Bool

  /// When the clock runs, if not around the clock: `business hours`, `office hours only`.
  public let qualifier: String?

  public init(_ count: Int, _ unit: Unit, isStrict: Bool = false, qualifier: String? = nil) {
    self.init(
      amounts: [Amount(count: count, unit: unit)], isStrict: isStrict, qualifier: qualifier)
  }

  init(amounts: [Amount], isStrict: Bool, qualifier: String?) {
    self.amounts = amounts
    self.isStrict = isStrict
    self.qualifier = qualifier
  }

  public var length: Length { TimeLimit.length(of: amounts) }

  /// Whether something is asked for at once, which no clock can test.
  public var isImmediate: Bool { length == .clock(seconds: 0) }

  /// The length in ISO 8601, in the unit written: `PT60M`, `PT1H`, `P2W`.
  ///
  /// ISO has no business days; they are written `P5BD`, as service contracts often do.
  public var iso: String {
    var date = ""
    var time = ""
    for amount in amounts {
      switch amount.unit {
      case .second: time += "\(amount.count)S"
      case .minute: time += "\(amount.count)M"
      case .hour: time += "\(amount.count)H"
      case .day: date += "\(amount.count)D"
      case .week: date += "\(amount.count)W"
      case .month: date += "\(amount.count)M"
      case .year: date += "\(amount.count)Y"
      case .businessDay: date += "\(amount.count)BD"
      }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// The limit as a person would say it: `15 min`, `under 4 hours`, `2 hours (business hours)`.
  public var text: String {
    let length = TimeLimit.words(for: amounts)
    return (isStrict ? "under " : "") + length + (qualifier.map { " (\($0))" } ?? "")
  }

  /// What a text that should hold a limit says.
  public enum Reading: Sendable, Hashable {
    case limit(TimeLimit)
    /// `—`, `None`, `N/A` or nothing: no target, which is not a target of zero.
    case none
    /// The reason is one short phrase that quotes what was written.
    case unreadable(reason: String)
  }
}

extension TimeLimit {
  static func length(of amounts: [Amount]) -> Length {
    var seconds = 0
    var days = 0
    var months = 0
    for amount in amounts {
      switch amount.unit {
      case .second: seconds += amount.count
      case .minute: seconds += amount.count * 60
      case .hour: seconds += amount.count * 3600
      case .day: days += amount.count
      case .week: days += amount.count * 7
      case .month: months += amount.count
      case .year: months += amount.count * 12
      case .businessDay: return .businessDays(amount.count)
      }
    }
    if months > 0 { return .months(months) }
    let isClock = amounts.allSatisfy { $0.unit.kind == .clock }
    return isClock ? .clock(seconds: seconds) : .days(days)
  }

  static func words(for amounts: [Amount]) -> String {
    if length(of: amounts) == .clock(seconds: 0) { return "immediately" }
    return amounts.map { amount in
      let unit = amount.unit.name
      let isPlural = amount.count != 1 && amount.unit.takesPlural
      return "\(amount.count) \(unit)" + (isPlural ? "s" : "")
    }.joined(separator: " ")
  }

  /// The longest limit that is believed: ten years, in days.
  static let mostDays = 3660

  static func isTooLong(_ length: Length) -> Bool {
    switch length {
    case .clock(let seconds): seconds > mostDays * 86_400
    case .days(let days), .businessDays(let days): days > mostDays
    case .months(let months): months > 120
    }
  }
}

extension TimeLimit.Unit {
  /// Units of one kind can be added and compared; those of two kinds cannot without a calendar.
  enum Kind { case clock, days, months, businessDays }

  var kind: Kind {
    switch self {
    case .second, .minute, .hour: .clock
    case .day, .week: .days
    case .month, .year: .months
    case .businessDay: .businessDays
    }
  }

  /// How many of the kind's smallest unit this is.
  var size: Int {
    switch self {
    case .second, .day, .month, .businessDay: 1
    case .minute: 60
    case .hour: 3600
    case .week: 7
    case .year: 12
    }
  }

  fileprivate var name: String {
    switch self {
    case .second: "s"
    case .minute: "min"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .businessDay: "business day"
    }
  }

  fileprivate var takesPlural: Bool { self != .second && self != .minute }
}
