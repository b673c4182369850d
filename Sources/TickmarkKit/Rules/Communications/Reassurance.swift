/// Sentences that tell customers that their data came to no harm.
enum Reassurance {
  private static let claims = [
    "data is safe", "data are safe", "data remains safe", "data remain safe", "data is secure",
    "data remains secure", "data was never at risk", "data was not at risk", "no data was",
    "no customer data", "no personal data", "no user data", "no data loss", "no data breach",
    "no data has been", "no data were", "data was not affected", "data was not exposed",
    "data was not accessed", "data was not compromised", "data was not lost",
    "data is not affected", "data were not", "data is unaffected", "data was unaffected",
  ]
  /// What leaves it open, or puts it on a condition.
  private static let doubts = [
    "whether", "cannot", "can't", "can not", "not yet", "unable to", "not say that", "if ",
    "investigating if", "no evidence so far",
  ]

  /// The claims in a text, as written, each with its place.
  static func found(in span: Span) -> [Located<String>] {
    String(span.text).sentences.compactMap { sentence in
      let folded = sentence.folded
      guard let claim = claims.first(where: { folded.holds($0) }),
        !doubts.contains(where: { folded.holds($0) })
      else { return nil }
      let head = claim.split(separator: " ").prefix(2).joined(separator: " ")
      let words = sentence.lowercased()
      let written = words.firstRange(of: claim) ?? words.firstRange(of: head)
      // Lower case may change the length of exotic letters; then the sentence itself is shown.
      let shown = written.flatMap { range -> String? in
        let start = words.distance(from: words.startIndex, to: range.lowerBound)
        let length = words.distance(from: range.lowerBound, to: range.upperBound)
        guard words.count == sentence.count else { return nil }
        return String(sentence.dropFirst(start).prefix(length))
      }
      let text = shown ?? String(sentence.prefix(40))
      let place = span.first(of: sentence)?.first(of: text) ?? span.first(of: text)
      return Located(text, place ?? span.firstLine)
    }
  }
}
