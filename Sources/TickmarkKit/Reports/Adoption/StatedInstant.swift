/// Reads a stated time as an instant with the offset that the document names; never guesses one.
struct StatedInstant {
  /// The day that holds for times without one, where the document names exactly one.
  let day: Day?
  /// What the document says of all its times.
  let zone: WrittenZone?

  func read(_ text: String, aside: String?) -> StatedValue.Reading {
    guard StatedValue.isFilled(text) else { return .refused("nothing is filled in") }
    let whole = text.trimming { "`*".contains($0) || $0.isWhitespace }
    if Instant(iso: whole) != nil {
      return .value(whole.replacing(" ", with: "T", maxReplacements: 1))
    }
    guard let time = WrittenTime(text) else {
      let days = WrittenDay.all(in: text)
      return .refused(days.isEmpty ? "it is no time" : "it is a date without a time")
    }
    let days = Set(WrittenDay.all(in: text))
    // `14:05 – 16:20`: which of them is meant is not said.
    let after = text[time.range.upperBound...]
    if time.isSpan || days.count > 1
      || WrittenTime(String(after.prefix(40))) != nil
    {
      return .refused("it names several times")
    }
    if time.isApproximate { return .refused("it is about then, and no deadline can be counted so") }
    if time.hasUnreadDate, days.isEmpty { return .refused("its date can be read in two ways") }
    guard let day = time.day ?? days.first ?? self.day else {
      return .refused("it has no date")
    }
    // A blank month and day in front of the time are a day of some year.
    if time.dayInYear != nil, time.day == nil, days.isEmpty {
      return .refused("its date has no year")
    }
    var zone = time.zone
    if zone == .unstated, let found = aside.flatMap({ WrittenTime.zone(in: $0) }) { zone = found }
    if zone == .unstated, let found = Self.zone(behind: String(after.prefix(24))) { zone = found }
    if zone == .unstated, let stated = self.zone { zone = stated }
    let hasSeconds = text[time.range].hasSeconds
    return Self.written(
      day: day, minutes: time.minutes, seconds: hasSeconds ? time.seconds : nil, zone: zone)
  }

  /// `14:05 (JST)`, `14:05 (UTC)`, `14:05 local (UTC+2)`.
  private static func zone(behind text: String) -> WrittenZone? {
    guard let open = text.firstIndex(where: { "(（".contains($0) }),
      text.distance(from: text.startIndex, to: open) <= 8,
      let close = text[open...].firstIndex(where: { ")）".contains($0) })
    else { return nil }
    return WrittenTime.zone(in: String(text[open...close]))
  }

  /// `2026-03-12T14:05Z`, or why there is none.
  static func written(day: Day, minutes: Int, seconds: Int?, zone: WrittenZone)
    -> StatedValue.Reading
  {
    let offset: Int
    switch zone {
    case .offset(let minutes): offset = minutes
    case .unstated: return .refused("it names no time zone")
    case .ambiguous(let name):
      guard let (minutes, place) = offsets[name] else {
        return .refused("“\(name)” is the name of several time zones")
      }
      offset = minutes
      // People write PST in summer: then the hour is anybody's guess.
      guard let zone = Zone(identifier: place),
        zone.offset(
          at: Instant(
            secondsSinceEpoch: day.daysSinceEpoch * 86_400 + (noon - offset) * 60)) == offset * 60
      else { return .refused("“\(name)” is not in use on \(day.iso)") }
    }
    let clock = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    let rest = seconds.map { ":\(twoDigits($0))" } ?? ""
    let sign = offset < 0 ? "-" : "+"
    let suffix =
      offset == 0
      ? "Z" : "\(sign)\(twoDigits(abs(offset) / 60)):\(twoDigits(abs(offset) % 60))"
    return .value("\(day.iso)T\(clock)\(rest)\(suffix)")
  }

  private static let noon = 12 * 60

  /// Abbreviations with one offset: those of RFC 5322, section 4.3, but for CST, which is China's
  /// too, and a few that one place uses; with a place to tell whether they are in use on a day.
  private static let offsets: [String: (minutes: Int, place: String)] = [
    "EST": (-300, "America/New_York"), "EDT": (-240, "America/New_York"),
    "CDT": (-300, "America/Chicago"), "MST": (-420, "America/Denver"),
    "MDT": (-360, "America/Denver"), "PST": (-480, "America/Los_Angeles"),
    "PDT": (-420, "America/Los_Angeles"), "CET": (60, "Europe/Paris"),
    "CEST": (120, "Europe/Paris"), "JST": (540, "Asia/Tokyo"), "KST": (540, "Asia/Seoul"),
    "SGT": (480, "Asia/Singapore"), "HKT": (480, "Asia/Hong_Kong"),
    "AEDT": (660, "Australia/Sydney"), "AEST": (600, "Australia/Brisbane"),
    "NZDT": (780, "Pacific/Auckland"), "NZST": (720, "Pacific/Auckland"),
    "EET": (120, "Europe/Helsinki"), "EEST": (180, "Europe/Helsinki"),
    "MSK": (180, "Europe/Moscow"), "BRT": (-180, "America/Sao_Paulo"),
    "WIB": (420, "Asia/Jakarta"),
  ]
}

extension Substring {
  /// Whether `14:05:10` stands in it.
  fileprivate var hasSeconds: Bool {
    prefix { $0 != "+" }.filter { $0 == ":" }.count == 2
  }
}
