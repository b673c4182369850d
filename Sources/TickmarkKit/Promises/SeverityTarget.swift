/// A cell that sets, or seems to set, a time: the promise with its place.
public struct Target: Sendable {
  public let text: String
  public let span: Span
  /// Nil when the cell is no length of time; `reason` then says why.
  public private(set) var limit: TimeLimit?
  public let reason: String?

  /// Reads a cell's text; nil where it sets no target at all (`—`, `None`).
  ///
  /// - Parameter header: what the column says of bare numbers and of the hours that count, as in
  ///   `Response time (min)` or `Response (business hours)`.
  init?(_ text: String, span: Span, under header: String = "") {
    switch Target.read(text, under: header) {
    case .none: return nil
    case .limit(let limit):
      self.limit = limit
      reason = nil
    case .unreadable(let reason):
      limit = nil
      self.reason = reason
    }
    self.text = text
    self.span = span
  }

  /// Reads a text that sets one kind of time.
  ///
  /// `Status update: within 15 min` and `Communication: 1 hour` may mean the first one only.
  init?(_ text: String, span: Span, of kind: TargetKind, under header: String) {
    self.init(text, span: span, under: header)
    guard kind == .update else { return }
    // “Every 2 hours or at a milestone” is owed every two hours.
    if limit == nil, let or = text.firstRange(of: " or "),
      case let often = String(text[..<or.lowerBound]),
      !text[or.upperBound...].contains(where: \.isNumber),
      case .limit(let limit) = TimeLimit.read(often), !limit.isImmediate
    {
      self.init(often, span: span.first(of: often) ?? span, of: kind, under: header)
      return
    }
    // “Within 5 minutes, every 15 minutes thereafter”: the first one, and then how often.
    if limit == nil, let often = Target.cadence(after: text) {
      self.init(often, span: span.first(of: often) ?? span, under: header)
      return
    }
    guard let limit else { return }
    let words = TimeTokens(text).tokens.map(\.kind)
    let isEvery =
      TimeVocabulary.everies.contains { words.contains(.word($0)) }
      || TimeLanguages.times.contains { words.contains(.word($0)) }
    let strength = SeverityColumn(header: header.folded)?.strength ?? 3
    let isOpen = strength < 2 || strength == 2 && text.folded.holds(word: "within")
    guard limit.isImmediate || isOpen && !isEvery else { return }
    let reason = "“\(text)” under “\(header)” does not say how often"
    self.init(unreadable: reason, text, span: span)
  }

  /// What follows the first word to somebody: `every 15 minutes thereafter`.
  private static func cadence(after text: String) -> String? {
    let clauses = text.split { ",;".contains($0) }.map { String($0).trimmed }
    guard clauses.count > 1 else { return nil }
    let often = clauses.compactMap { clause -> String? in
      var words = clause.split(separator: " ").map(String.init)
      let isThen = words.first.map { ["then", "and"].contains($0.folded) } ?? false
      if isThen { words.removeFirst() }
      guard words.first?.folded == "every" else { return nil }
      if words.last.map({ ["thereafter", "after", "afterwards"].contains($0.folded) }) == true {
        words.removeLast()
      }
      let often = words.joined(separator: " ")
      if case .limit = TimeLimit.read(often) { return often }
      return nil
    }
    return often.count == 1 ? often[0] : nil
  }

  /// The target while a service is covered, as a column of the table says: `Business hours`.
  func during(_ hours: String) -> Target {
    guard let limit, limit.qualifier == nil, case .clock(let seconds) = limit.length, seconds > 0
    else { return self }
    var target = self
    target.limit = TimeLimit(amounts: limit.amounts, isStrict: limit.isStrict, qualifier: hours)
    return target
  }

  /// A cell that seems to set a time that must not be used.
  init(unreadable reason: String, _ text: String, span: Span) {
    self.text = text
    self.span = span
    self.reason = reason
    limit = nil
  }

  private static func read(_ text: String, under header: String) -> TimeLimit.Reading {
    let reading = TimeLimit.read(text)
    let folded = header.folded
    if case .unreadable = reading, let unit = SeverityColumn.unit(ofHeader: folded),
      text.contains(where: \.isNumber), !text.contains(where: \.isLetter)
    {
      return TimeLimit.read(text + " " + unit)
    }
    if case .limit(let limit) = reading, limit.qualifier == nil,
      let open = folded.firstIndex(of: "("), folded.hasSuffix(")"),
      case let aside = String(folded[folded.index(after: open)...].dropLast()),
      case let tokens = TimeTokens(aside).tokens,
      let (qualifier, end) = TimeScanner(tokens: tokens).qualifier(at: 0), end == tokens.count
    {
      return .limit(
        TimeLimit(amounts: limit.amounts, isStrict: limit.isStrict, qualifier: qualifier))
    }
    return reading
  }
}
