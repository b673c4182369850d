/// The zone of a written time.
extension WrittenTime {
  /// The zone that begins at `index`, with where it ends.
  static func zone(
    at index: String.Index, in text: String, isISO: Bool
  ) -> (WrittenZone, String.Index)? {
    var start = index
    while start < text.endIndex, text[start] == " " || text[start] == "(" {
      start = text.index(after: start)
    }
    // `09:12 Uhr UTC`
    if text[start...].hasPrefix("Uhr ") {
      start = text.index(start, offsetBy: 4)
      while start < text.endIndex, text[start] == "(" { start = text.index(after: start) }
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
