/// Finds lengths of time, and what belongs to them, among the tokens of a text.
///
/// Every function takes the position of a token and answers with what begins there and where it
/// ends, or nil; none of them remembers anything.
struct TimeScanner {
  typealias Amount = TimeLimit.Amount
  typealias Unit = TimeLimit.Unit

  /// A length of time with what was said about its clock.
  struct Found {
    var amounts: [Amount]
    var qualifier: String?
    var end: Int
  }

  /// A length of time that is recognized but must not be used.
  struct Refusal: Error {
    let reason: String
  }

  let tokens: [TimeTokens.Token]

  func word(_ position: Int) -> String? {
    guard tokens.indices.contains(position), case .word(let word) = tokens[position].kind
    else { return nil }
    return word
  }

  func sign(_ position: Int) -> Character? {
    guard tokens.indices.contains(position), case .sign(let sign) = tokens[position].kind
    else { return nil }
    return sign
  }

  /// The end of a phrase whose words may be joined by hyphens.
  func end(of phrase: [String], at position: Int) -> Int? {
    var position = position
    for (index, expected) in phrase.enumerated() {
      if index > 0, sign(position) == "-" { position += 1 }
      guard word(position) == expected else { return nil }
      position += 1
    }
    return position
  }

  func end(ofAny phrases: Phrases, at position: Int) -> Int? {
    guard let first = word(position) else { return nil }
    for phrase in phrases[first] {
      if let end = end(of: phrase, at: position) { return end }
    }
    return nil
  }

  // MARK: Lengths of time

  /// The length of time that begins at a token.
  ///
  /// - Throws: `Refusal` where there is one that nobody can count by.
  func length(at position: Int) throws(Refusal) -> Found? {
    if let named = namedLength(at: position) { return named }
    guard var found = try measured(at: position) else { return nil }
    // “1 h 30 min”: a smaller unit of the same kind adds to the length.
    while let last = found.amounts.last, last.unit.kind != .businessDays {
      let next = word(found.end) == "and" ? found.end + 1 : found.end
      guard let more = try single(at: next), let amount = more.amounts.first,
        amount.unit.kind == last.unit.kind, amount.unit.size < last.unit.size,
        amount.count * amount.unit.size < last.unit.size, more.qualifier == nil
      else { break }
      found.amounts.append(amount)
      found.end = more.end
    }
    return found
  }

  /// Lengths that are words: `half an hour`, `next business day`, `quarterly`, `every hour`.
  private func namedLength(at position: Int) -> Found? {
    for phrase in [["half", "an", "hour"], ["half", "hour"], ["a", "half", "hour"]] {
      if let end = end(of: phrase, at: position) {
        return Found(amounts: [Amount(count: 30, unit: .minute)], end: end)
      }
    }
    if let found = once(at: position) { return found }
    guard let word = word(position) else { return nil }
    // “toutes les heures”, “alle Stunden”: each one, whatever the number of the noun.
    if let lead = end(ofAny: TimeLanguages.cadenceLeads, at: position),
      let (unit, qualifier, end) = unit(at: lead)
    {
      return Found(amounts: [Amount(count: 1, unit: unit)], qualifier: qualifier, end: end)
    }
    switch word {
    case "nbd": return Found(amounts: [Amount(count: 1, unit: .businessDay)], end: position + 1)
    case "next", "following":
      // The next day is one; the next week or month has only a name in the calendar.
      guard let (unit, qualifier, end) = unit(at: position + 1), qualifier == nil,
        unit == .businessDay || unit == .day
      else { return nil }
      return Found(amounts: [Amount(count: 1, unit: unit)], end: end)
    case "every", "each", "per":
      return one(at: position + 1)
    case "a", "an": return one(at: position + 1)
    case "semi", "half":
      for ending in ["annually", "annual", "yearly"] {
        if let end = end(of: [word, ending], at: position) {
          return Found(amounts: [Amount(count: 6, unit: .month)], end: end)
        }
      }
      return nil
    default:
      return TimeVocabulary.cadences[word].map { Found(amounts: [$0], end: position + 1) }
    }
  }

  /// `1日1回`, `주 1회`: once in that time.
  private func once(at position: Int) -> Found? {
    let one = TimeTokens.Token.Kind.number(hundredths: 100)
    let start =
      tokens.indices.contains(position) && tokens[position].kind == one ? position + 1 : position
    guard let (unit, qualifier, end) = unit(at: start), qualifier == nil,
      tokens.indices.contains(end), tokens[end].kind == one,
      let counter = word(end + 1), TimeLanguages.times.contains(counter)
    else { return nil }
    let isQuarter = ["quarter", "quarters"].contains(word(start))
    return Found(amounts: [Amount(count: isQuarter ? 3 : 1, unit: unit)], end: end + 2)
  }

  /// A unit that stands for one of itself: `every hour`, `a day`, `per quarter`.
  private func one(at position: Int) -> Found? {
    if word(position) == "quarter" {
      return Found(amounts: [Amount(count: 3, unit: .month)], end: position + 1)
    }
    guard let (unit, qualifier, end) = unit(at: position),
      word(end - 1)?.last != "s" || !tokens[end - 1].written.lowercased().hasSuffix("s")
    else {
      return nil
    }
    return Found(amounts: [Amount(count: 1, unit: unit)], qualifier: qualifier, end: end)
  }

  /// A number, or a range of which the end counts, with its unit.
  private func measured(at position: Int) throws(Refusal) -> Found? {
    if let first = try single(at: position) {
      // “1 hour – 4 hours”, of the same kind and rising.
      guard let next = rangeEnd(at: first.end), let second = try single(at: next),
        first.qualifier == nil || first.qualifier == second.qualifier,
        let low = first.amounts.first, let high = second.amounts.first,
        low.unit.kind == high.unit.kind, low.count * low.unit.size < high.count * high.unit.size
      else { return first }
      return second
    }
    let isBetween = word(position) == "between"
    guard let low = number(at: isBetween ? position + 1 : position),
      let next = rangeEnd(at: low.end, isBetween: isBetween),
      let high = number(at: next), let found = try single(at: next)
    else { return nil }
    guard low.hundredths < high.hundredths else {
      throw Refusal(reason: "“\(written(position..<found.end))” is no rising range")
    }
    return found
  }

  private func rangeEnd(at position: Int, isBetween: Bool = false) -> Int? {
    if isBetween { return word(position) == "and" ? position + 1 : nil }
    return sign(position) == "-" || word(position) == "to" ? position + 1 : nil
  }

  /// One number with one unit.
  private func single(at position: Int) throws(Refusal) -> Found? {
    guard let (hundredths, afterNumber) = number(at: position),
      let (unit, qualifier, end) = unit(at: afterNumber)
    else { return nil }
    let shown = "“\(written(position..<end))”"
    if tokens[end - 1].written == "M" {
      throw Refusal(reason: "\(shown) could be minutes or months")
    }
    var amount = Amount(count: hundredths / 100, unit: unit)
    if hundredths % 100 != 0 {
      // A part of an hour is minutes; a part of a day ends at no day's end.
      guard unit == .hour || unit == .minute, hundredths * 60 % 100 == 0 else {
        throw Refusal(reason: "\(shown) is no whole number of its unit")
      }
      amount = Amount(count: hundredths * 60 / 100, unit: unit == .hour ? .minute : .second)
    }
    if ["quarter", "quarters"].contains(word(end - 1)) {
      amount = Amount(count: amount.count * 3, unit: .month)
    }
    if TimeLimit.isTooLong(TimeLimit.length(of: [amount])) {
      throw Refusal(reason: "\(shown) is longer than ten years")
    }
    return Found(amounts: [amount], qualifier: qualifier, end: end)
  }

  /// A number in digits or words; `five (5)` is one number.
  func number(at position: Int) -> (hundredths: Int, end: Int)? {
    guard tokens.indices.contains(position) else { return nil }
    if case .number(let hundredths) = tokens[position].kind { return (hundredths, position + 1) }
    guard let first = word(position), var value = TimeVocabulary.numbers[first] else { return nil }
    var end = position + 1
    if TimeVocabulary.tens[first] != nil {
      let next = sign(end) == "-" ? end + 1 : end
      if let digit = word(next).flatMap({ TimeVocabulary.numbers[$0] }), digit < 10 {
        value += digit
        end = next + 1
      }
    }
    let isRepeated = sign(end) == "(" && sign(end + 2) == ")"
    if isRepeated, tokens[end + 1].kind == .number(hundredths: value * 100) { end += 3 }
    return (value * 100, end)
  }

  /// A unit, with the hours it is limited to: `business days`, `-min`, `working hours`.
  func unit(at position: Int) -> (unit: Unit, qualifier: String?, end: Int)? {
    let position = sign(position) == "-" ? position + 1 : position
    guard let first = word(position) else { return nil }
    if TimeLanguages.businessHours.contains(first) {
      return (.hour, "business hours", position + 1)
    }
    if ["quarter", "quarters"].contains(first) { return (.month, nil, position + 1) }
    let isBusiness = TimeVocabulary.business.contains(first)
    guard isBusiness || ["calendar", "consecutive", "clock"].contains(first) else {
      guard let unit = TimeVocabulary.units[first] else { return nil }
      // “5 días hábiles”, “2 h úteis”
      if word(position + 1).map(TimeLanguages.businessAfter.contains) == true {
        switch unit {
        case .day: return (.businessDay, nil, position + 2)
        case .hour, .minute: return (unit, "business hours", position + 2)
        default: return nil
        }
      }
      return (unit, nil, position + 1)
    }
    let next = sign(position + 1) == "-" ? position + 2 : position + 1
    guard let unit = word(next).flatMap({ TimeVocabulary.units[$0] }) else { return nil }
    if !isBusiness { return unit == .businessDay ? nil : (unit, nil, next + 1) }
    switch unit {
    case .day: return (.businessDay, nil, next + 1)
    case .hour, .minute: return (unit, first + " hours", next + 1)
    default: return nil
    }
  }

  func written(_ range: Range<Int>) -> String {
    var result = ""
    for position in range where tokens.indices.contains(position) {
      let token = tokens[position]
      if !result.isEmpty, !token.isJoined { result += " " }
      result += token.written
    }
    return result
  }
}
