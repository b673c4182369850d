/// What stands around a length of time: bounds, hours of service, and what it is counted from.
extension TimeScanner {
  enum Bound {
    case upper(isStrict: Bool)
    case lower
  }

  /// `<`, `within`, `at least`: what kind of bound the length is.
  func bound(at position: Int) -> (bound: Bound, end: Int)? {
    switch sign(position) {
    case "<":
      return sign(position + 1) == "="
        ? (.upper(isStrict: false), position + 2) : (.upper(isStrict: true), position + 1)
    case "=" where sign(position + 1) == "<": return (.upper(isStrict: false), position + 2)
    case "≤", "⩽", "≦": return (.upper(isStrict: false), position + 1)
    case ">", "≥", "⩾", "≧", "+": return (.lower, position + 1)
    default: break
    }
    // Lower bounds first: “no less than” holds “less than”.
    if let end = end(ofAny: TimeVocabulary.lowerBounds, at: position) { return (.lower, end) }
    if let end = end(ofAny: TimeVocabulary.upperBounds, at: position) {
      return (.upper(isStrict: false), end)
    }
    if let end = end(ofAny: TimeVocabulary.strictUpperBounds, at: position) {
      return (.upper(isStrict: true), end)
    }
    return nil
  }

  /// The end of `approx.`, `~` and the like, which leave a limit what it is.
  func endOfApproximation(at position: Int) -> Int {
    var position = position
    while sign(position).map({ "~≈.:".contains($0) }) == true
      || word(position).map(TimeVocabulary.approximations.contains) == true
    {
      position += 1
    }
    return position
  }

  /// `24/7`, `around the clock`: nothing that needs saying.
  func aroundTheClock(at position: Int) -> Int? {
    if let (first, second, end) = pair(at: position) {
      if Set([first, second]) == [24, 7] || (first == 24 && second == 365) {
        if let separator = separatorEnd(at: end), tokens.indices.contains(separator),
          [.number(hundredths: 36_500), .number(hundredths: 5200)].contains(tokens[separator].kind)
        {
          return separator + 1
        }
        return end
      }
    }
    return end(ofAny: TimeVocabulary.aroundTheClock, at: position)
  }

  /// `business hours`, `office hours only`, `8x5`: a clock that stops.
  func qualifier(at position: Int) -> (text: String, end: Int)? {
    let isLed = ["during", "in", "within", "only"].contains(word(position))
    let start = isLed ? position + 1 : position
    if let (hours, days, end) = pair(at: start), (1...24).contains(hours), (5...7).contains(days) {
      return ("\(hours)x\(days)", end)
    }
    guard var end = end(ofAny: TimeVocabulary.qualifiers, at: start) else { return nil }
    if word(end) == "only" { end += 1 }
    let words = (start..<end).compactMap { word($0) }
    return (words.joined(separator: " "), end)
  }

  /// Two numbers as in `24/7` and `8x5`.
  private func pair(at position: Int) -> (first: Int, second: Int, end: Int)? {
    guard tokens.indices.contains(position), case .number(let first) = tokens[position].kind,
      let next = separatorEnd(at: position + 1), tokens.indices.contains(next),
      case .number(let second) = tokens[next].kind, unit(at: next + 1) == nil
    else { return nil }
    return (first / 100, second / 100, next + 1)
  }

  private func separatorEnd(at position: Int) -> Int? {
    sign(position) == "/" || word(position) == "x" ? position + 1 : nil
  }

  /// `to acknowledge`, `of the incident detection`, `until resolved`.
  func anchorPhrase(at position: Int) -> Int? {
    guard let first = word(position), TimeVocabulary.prepositions.contains(first) else {
      return nil
    }
    var end = position + 1
    while let next = word(end), TimeVocabulary.anchors.contains(next) { end += 1 }
    let isOpen = ["the", "an", "initial", "first", "is", "being", "becoming"]
      .contains(word(end - 1))
    return end > position + 1 && !isOpen ? end : nil
  }
}
