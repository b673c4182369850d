/// A clock time in somebody's text: `14:05`, `2026-03-12T14:05:10Z`, `[16:04]`, `4:23 PM PST`,
/// `Sep 27 2017 13:06`.
struct WrittenTime {
  let day: Day?
  /// A date without its year, such as `Jan 2`.
  var dayInYear: (month: Int, day: Int)?
  /// Whether a date stands before the time that cannot be read, such as `02/01`.
  var hasUnreadDate = false
  let minutes: Int
  let seconds: Int
  let zone: WrittenZone
  /// The characters from the date or time to the zone.
  let range: Range<String.Index>
  /// Whether nothing but marks and a date stands before the time.
  let isLeading: Bool

  /// Finds the first clock time within the first 60 characters.
  init?(_ text: String) {
    guard let clock = Clock.first(in: text) else { return nil }
    var lower = clock.range.lowerBound
    let before = text[..<lower]
    var day: Day?
    if let (found, range) = Self.dayBefore(before) {
      day = found
      lower = range.lowerBound
    } else if let (month, number, range) = Self.dayInYearBefore(before) {
      dayInYear = (month, number)
      lower = range.lowerBound
    } else if let range = Self.otherDateBefore(before) {
      hasUnreadDate = true
      lower = range.lowerBound
    }
    var upper = clock.range.upperBound
    var zone = WrittenZone.unstated
    if let (found, end) = Self.zone(at: upper, in: text, isISO: before.last == "T") {
      zone = found
      upper = end
    }
    // `14:05–14:20 UTC`: a span of time begins the entry with its first time.
    let rest = text[upper...].drop { $0 == " " }
    if let dash = rest.first, "-–—".contains(dash),
      let end = Clock.first(in: String(rest.dropFirst().prefix(9))),
      rest.dropFirst().prefix(2).contains(where: \.isASCIIDigit)
    {
      let written = String(rest.dropFirst().prefix(9))
      let length = written.distance(from: written.startIndex, to: end.range.upperBound)
      upper = rest.index(rest.startIndex, offsetBy: length + 1)
      if zone == .unstated, let (found, after) = Self.zone(at: upper, in: text, isISO: false) {
        zone = found
        upper = after
      }
    }
    let lead = text[..<lower].filter { !"[(*_`~≈<>-–—• ".contains($0) && !$0.isWhitespace }
    let filler: Set<String> = ["ca.", "at", "about", "around", "approx.", "c."]
    self.day = day
    minutes = clock.minutes
    seconds = clock.seconds
    self.zone = zone
    range = lower..<upper
    isLeading = lead.isEmpty || filler.contains(String(lead).folded)
  }

  private struct Clock {
    let minutes: Int
    let seconds: Int
    let range: Range<String.Index>

    /// `h:mm`, `hh:mm:ss(.fff)`, followed by an optional am/pm; not part of a longer number.
    static func first(in text: String) -> Clock? {
      var index = text.startIndex
      var looked = 0
      while index < text.endIndex, looked < 60 {
        defer { looked += 1 }
        guard text[index].isASCIIDigit else {
          index = text.index(after: index)
          continue
        }
        let start = index
        let hours = number(in: text, from: &index)
        if hours.digits == 4, hours.value / 100 < 24, hours.value % 100 < 60,
          precedes(start, in: text), isMilitary(text[index...])
        {
          return Clock(
            minutes: hours.value / 100 * 60 + hours.value % 100, seconds: 0, range: start..<index)
        }
        guard hours.digits <= 2, index < text.endIndex, ":hH：".contains(text[index]),
          precedes(start, in: text)
        else { continue }
        if "hH".contains(text[index]), hours.digits != 2 { continue }
        var cursor = text.index(after: index)
        let minutes = number(in: text, from: &cursor)
        guard minutes.digits == 2, minutes.value < 60, hours.value < 24 else { continue }
        var seconds = 0
        if cursor < text.endIndex, text[cursor] == ":" {
          var after = text.index(after: cursor)
          let found = number(in: text, from: &after)
          // `14:00: alert` has a colon and no seconds.
          guard found.digits == 0 || found.digits == 2 && found.value < 60 else { continue }
          if found.digits == 2 {
            seconds = found.value
            cursor = after
          }
          if found.digits == 2, cursor < text.endIndex, text[cursor] == "." {
            var fraction = text.index(after: cursor)
            if number(in: text, from: &fraction).digits > 0 { cursor = fraction }
          }
        }
        // `1:22:33:44` is something else.
        let behind = text[cursor...].prefix(2)
        if behind.first == ":", behind.last?.isASCIIDigit ?? false { continue }
        var hour = hours.value
        let rest = text[cursor...].drop { $0 == " " }
        let suffix = rest.prefix(4).folded.replacingDots
        if suffix.hasPrefix("am") || suffix.hasPrefix("pm") {
          let length = rest.dropFirst().first == "." ? 4 : 2
          let end = text.index(rest.startIndex, offsetBy: length, limitedBy: text.endIndex)
          if end.map({ $0 == text.endIndex || !text[$0].isLetter }) ?? false {
            guard hour >= 1, hour <= 12 else { continue }
            hour = hour % 12 + (suffix.hasPrefix("pm") ? 12 : 0)
            cursor = end!
          }
        }
        return Clock(
          minutes: hour * 60 + minutes.value, seconds: seconds, range: start..<cursor)
      }
      return nil
    }

    /// Whether `1405` is followed by its zone: `1405Z`, `1405 UTC`.
    private static func isMilitary(_ rest: Substring) -> Bool {
      let word = rest.drop { $0 == " " }.prefix { $0.isLetter }
      return word == "UTC" || word == "GMT" || word == "Z" && rest.first == "Z"
    }

    /// Whether what stands before the hours lets them begin a time: not `1:22:33:44` or `v1:22`.
    private static func precedes(_ start: String.Index, in text: String) -> Bool {
      guard start > text.startIndex else { return true }
      let before = text[text.index(before: start)]
      if before == "T" || before == "t" { return true }
      return !(before.isLetter || before.isNumber || before == ":" || before == ".")
    }

    private static func number(
      in text: String, from index: inout String.Index
    ) -> (value: Int, digits: Int) {
      var value = 0
      var digits = 0
      while index < text.endIndex, text[index].isASCIIDigit {
        if digits < 9 { value = value * 10 + (text[index].wholeNumberValue ?? 0) }
        digits += 1
        index = text.index(after: index)
      }
      return (value, digits)
    }
  }

  /// A date that ends where `before` ends, but for a `T`, a comma or blanks.
  private static func dayBefore(_ before: Substring) -> (Day, Range<String.Index>)? {
    var head = before
    while let last = head.last, last.isWhitespace || "T,t(".contains(last) { head.removeLast() }
    if head.folded.hasSuffix(" at") { head = head.dropLast(3) }
    let iso = head.suffix(10)
    if let day = Day(iso: iso) { return (day, iso.startIndex..<before.endIndex) }
    let words = head.split(separator: " ", omittingEmptySubsequences: true).suffix(3)
    guard words.count == 3, let first = words.first,
      let day = Day(english: words.joined(separator: " "))
    else { return nil }
    return (day, first.startIndex..<before.endIndex)
  }

  /// `Jan 2`, `2 January`, `Jan 2nd,` right before a time.
  private static func dayInYearBefore(
    _ before: Substring
  ) -> (month: Int, day: Int, Range<String.Index>)? {
    var head = before
    while let last = head.last, last.isWhitespace || ",([:-–—".contains(last) { head.removeLast() }
    if head.folded.hasSuffix(" at") { head = head.dropLast(3) }
    let words = head.split(separator: " ", omittingEmptySubsequences: true).suffix(2)
    // A leap year takes every day that there is.
    guard words.count == 2, let first = words.first, let last = words.last,
      first.contains(where: \.isLetter) != last.first!.isLetter,
      let day = Day(english: words.joined(separator: " ") + " 2024")
    else { return nil }
    return (day.month, day.day, first.startIndex..<before.endIndex)
  }

  /// `02/01`, `1.2.2023`, `2023/01/02`: a date in digits that may be read in two ways.
  private static func otherDateBefore(_ before: Substring) -> Range<String.Index>? {
    var head = before
    while let last = head.last, last.isWhitespace || ",".contains(last) { head.removeLast() }
    let word = head.reversed().prefix { $0.isASCIIDigit || "/.-".contains($0) }
    guard word.count >= 3, word.contains(where: { "/.-".contains($0) }),
      word.filter(\.isASCIIDigit).count >= 2, word.last?.isASCIIDigit == true
    else { return nil }
    return head.index(head.endIndex, offsetBy: -word.count)..<before.endIndex
  }

  /// The first date in a text.
  static func day(in text: String) -> Day? {
    let characters = Array(text.prefix(160))
    for start in characters.indices where characters[start].isASCIIDigit {
      if start > 0, characters[start - 1].isASCIIDigit { continue }
      guard start + 10 <= characters.count else { break }
      if let day = Day(iso: String(characters[start..<start + 10])) { return day }
    }
    let words = String(characters).split { $0 == " " || $0 == "(" || $0 == ")" }.map(String.init)
    guard words.count >= 3 else { return nil }
    for start in 0...(words.count - 3) {
      let three = words[start..<start + 3].joined(separator: " ").trimming { ",.:;".contains($0) }
      if let day = Day(english: three) { return day }
    }
    return nil
  }

  /// The zone that begins at `index`, with where it ends.
  private static func zone(
    at index: String.Index, in text: String, isISO: Bool
  ) -> (WrittenZone, String.Index)? {
    var start = index
    while start < text.endIndex, text[start] == " " || text[start] == "(" {
      start = text.index(after: start)
    }
    guard start < text.endIndex else { return nil }
    let rest = text[start...]
    if let sign = rest.first, sign == "+" || sign == "-" || sign == "−", start == index {
      let digits = rest.dropFirst().prefix { $0.isASCIIDigit || $0 == ":" }
      let plain = digits.filter(\.isASCIIDigit)
      guard plain.count == 4 || plain.count == 2, let value = Int(plain) else { return nil }
      let minutes = plain.count == 4 ? value / 100 * 60 + value % 100 : value * 60
      // `03:35-07:46` is a span of time; only an instant in full has its offset behind a hyphen.
      guard minutes <= 14 * 60, minutes % 15 == 0,
        sign == "+" || isISO || !digits.contains(":") && plain.count == 4
      else { return nil }
      return (.offset(sign == "+" ? minutes : -minutes), digits.endIndex)
    }
    let letters = rest.prefix { $0.isLetter }
    guard let zone = named(String(letters)) else { return nil }
    var end = letters.endIndex
    if zone == .offset(0), let (minutes, after) = offset(at: end, in: text) {
      return (
        .offset(minutes),
        after < text.endIndex && text[after] == ")" ? text.index(after: after) : after
      )
    }
    if end < text.endIndex, text[end] == ")" { end = text.index(after: end) }
    return (zone, end)
  }

  /// The minutes of `+2`, `-05:00` or `+0530` right behind `UTC`, with where they end.
  private static func offset(at index: String.Index, in text: String) -> (Int, String.Index)? {
    guard index < text.endIndex, "+-−".contains(text[index]) else { return nil }
    let digits = text[text.index(after: index)...].prefix { $0.isASCIIDigit || $0 == ":" }
    let plain = digits.filter(\.isASCIIDigit)
    guard let value = Int(plain), plain.count == 4 || plain.count <= 2 else { return nil }
    let minutes = plain.count == 4 ? value / 100 * 60 + value % 100 : value * 60
    // `08:00 UTC-09:20 UTC` is a span of time.
    guard minutes <= 14 * 60, minutes % 15 == 0,
      zone(at: digits.endIndex, in: text, isISO: false) == nil
    else { return nil }
    return (text[index] == "+" ? minutes : -minutes, digits.endIndex)
  }

  private static func named(_ word: String) -> WrittenZone? {
    switch word {
    case "Z", "z", "UTC", "GMT", "utc", "gmt", "Zulu", "UCT": .offset(0)
    case "PST", "PDT", "MST", "MDT", "CST", "CDT", "EST", "EDT", "PT", "ET", "CT", "MT", "IST",
      "BST", "CET", "CEST", "JST", "AEST", "AEDT", "EEST", "EET", "WET", "MSK", "SGT", "HKT", "KST",
      "NZST", "NZDT", "WIB", "BRT", "HST", "AKST", "Eastern", "Pacific", "Central", "Mountain":
      .ambiguous(word)
    default: nil
    }
  }

  /// A zone named anywhere in a title or a table's head, as in `Timeline (UTC)`.
  ///
  /// In `CEST (UTC+2)` the offset says more than the abbreviation.
  static func zone(in text: String) -> WrittenZone? {
    var result: WrittenZone?
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      guard word.count >= 2, let zone = named(String(word)) else { continue }
      if zone == .offset(0), let (minutes, _) = offset(at: word.endIndex, in: text) {
        return .offset(minutes)
      }
      result = result ?? zone
    }
    return result
  }

  /// A zone stated for all that follows, as in “All times in UTC”.
  static func statedZone(in text: String) -> WrittenZone? {
    let folded = text.folded
    guard
      folded.holds(word: "times") || folded.holds(word: "timestamps") || folded.holds("全時刻")
        || folded.holds(word: "time zone") || folded.holds(word: "timezone")
        || folded.count <= 24
    else { return nil }
    return zone(in: text)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  fileprivate var replacingDots: String { filter { $0 != "." } }
}
