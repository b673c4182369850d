extension TimeLimit {
  /// The first explicit length of time in prose that is known to be about a deadline.
  ///
  /// A length that is no deadline is passed over: a lower bound (`4 hours or more`), an interval
  /// (`every 90 days`), a duration (`for 2 hours`, `a 4-hour outage`). The range holds the bound
  /// that belongs to the length: `within 5 business days`.
  public static func first(
    in sentence: String
  ) -> (limit: TimeLimit, range: Range<String.Index>)? {
    let scanner = TimeScanner(tokens: TimeTokens(sentence).tokens)
    var position = 0
    while position < scanner.tokens.count {
      if let end = scanner.aroundTheClock(at: position) {
        position = end
        continue
      }
      guard let prose = scanner.prose(at: position) else {
        position += 1
        continue
      }
      if let limit = prose.limit {
        let tokens = scanner.tokens
        return (limit, tokens[position].range.lowerBound..<tokens[prose.end - 1].range.upperBound)
      }
      position = prose.end
    }
    return nil
  }
}

extension TimeScanner {
  /// A length in prose, with or without its bound; the limit is nil where it is no deadline.
  fileprivate func prose(at position: Int) -> (limit: TimeLimit?, end: Int)? {
    var start = position
    var isStrict = false
    var isBounded = false
    while let (bound, end) = bound(at: start) {
      start = endOfApproximation(at: end)
      guard case .upper(let strict) = bound, word(end - 1) != "after" else {
        // What follows is no deadline: pass over it as a whole.
        guard let found = try? length(at: start) else { return nil }
        return (nil, found.end)
      }
      isStrict = isStrict || strict
      isBounded = true
    }
    guard let found = try? length(at: start) else { return nil }
    guard isExplicit(found, at: start, isBounded: isBounded), !isOtherwise(found, at: position)
    else { return (nil, found.end) }
    var end = found.end
    var text = found.qualifier
    if let (qualifier, next) = qualifier(at: sign(end) == "(" ? end + 1 : end) {
      text = text ?? qualifier
      end = next
    }
    return (TimeLimit(amounts: found.amounts, isStrict: isStrict, qualifier: text), end)
  }

  /// Whether a length is written out: a letter alone (`5m users`) or an article (`a day`) is not
  /// enough without a bound before it, nor is a hyphen (`a 4-hour outage`) without a noun after.
  private func isExplicit(_ found: Found, at start: Int, isBounded: Bool) -> Bool {
    guard let last = word(found.end - 1) else { return false }
    if number(at: start) == nil {
      let first = word(start) ?? ""
      let isArticle = first == "a" || first == "an"
      return isArticle
        ? isBounded : ["next", "following", "nbd", "half", "between"].contains(first)
    }
    if isBounded { return true }
    if sign(start + 1) == "-", number(at: start + 2) == nil {
      return word(found.end).map { TimeVocabulary.limitNouns.contains($0) } ?? false
    }
    return !["m", "s", "w", "y", "d"].contains(last)
  }

  /// Whether the words around say that the length is something else than a deadline.
  private func isOtherwise(_ found: Found, at position: Int) -> Bool {
    if position > 0 {
      if let before = word(position - 1), TimeVocabulary.otherLengths.contains(before) {
        return true
      }
      if let before = sign(position - 1), "$€£#+".contains(before), tokens[position].isJoined {
        return true
      }
    }
    if case .lower = bound(at: found.end)?.bound, word(found.end) != "from" { return true }
    return ["old", "ago"].contains(word(found.end))
  }
}
