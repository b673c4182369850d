extension [Verdict] {
  /// Most deviations of one kind that a document shows one by one. Each is shown with its line on
  /// several pages, so that thousands of them in one long line would take a time that grows with
  /// the square.
  static let mostOfADocument = 200

  /// The first deviations of a document, and how many more there are.
  ///
  /// - Parameter what: what one more is: `link` that leads nowhere.
  func shortened(_ subject: Subject, _ what: String) -> [Verdict] {
    guard count > Self.mostOfADocument else { return self }
    let more = counted(count - Self.mostOfADocument, "more \(what)")
    let next = self[Self.mostOfADocument].span
    return prefix(Self.mostOfADocument) + [
      .deviation(subject, at: next, "\(more) of this kind, from here on, not listed one by one")
    ]
  }
}
