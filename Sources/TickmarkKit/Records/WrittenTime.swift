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
  /// Whether it is the first of two, as in `14:05–14:20`.
  let isSpan: Bool
  /// Whether the author did not know exactly: `~14:05`, `2026-03-12, about 14:05`.
  let isApproximate: Bool
  /// Whether nothing but marks and a date stands before the time.
  let isLeading: Bool

  /// Finds the first clock time within the first 60 characters.
  init?(_ text: String) {
    if let (day, seconds) = Instant.plain(text) {
      self.day = day
      minutes = seconds / 60
      self.seconds = seconds % 60
      zone = .offset(0)
      range = text.startIndex..<text.endIndex
      isLeading = true
      isSpan = false
      isApproximate = false
      return
    }
    guard text.holdsDigit, let clock = Clock.first(in: text) else { return nil }
    var lower = clock.range.lowerBound
    // `2026-03-12 ~14:05`
    var before = text[..<lower]
    while let last = before.last, "~≈".contains(last) { before.removeLast() }
    lower = before.endIndex
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
    var isSpan = false
    if let dash = rest.first, "-–—".contains(dash),
      let end = Clock.first(in: String(rest.dropFirst().prefix(9))),
      rest.dropFirst().prefix(2).contains(where: \.isASCIIDigit)
    {
      isSpan = true
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
    self.isSpan = isSpan
    let hedge = text[..<clock.range.lowerBound].suffix(12).folded.trimmed
    isApproximate = Self.hedges.contains { hedge.hasSuffix($0) }
    self.day = day
    minutes = clock.minutes
    seconds = clock.seconds
    self.zone = zone
    range = lower..<upper
    isLeading = lead.isEmpty || filler.contains(String(lead).folded)
  }

  /// What stands right before a time that is no more than near, folded.
  private static let hedges = [
    "~", "≈", "approx.", "approximately", " ca.", " circa", " about", " around", " etwa", " gegen",
    " vers", " env.", "約",
  ]

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
    guard text.holdsDigit else { return nil }
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
}

extension Character {
  var isASCIIDigit: Bool { asciiValue.map { (48...57).contains($0) } ?? false }
}

extension String {
  /// Without one there is neither a time nor a date in a text.
  fileprivate var holdsDigit: Bool { utf8.contains { (48...57).contains($0) } }

  fileprivate var replacingDots: String { filter { $0 != "." } }
}
