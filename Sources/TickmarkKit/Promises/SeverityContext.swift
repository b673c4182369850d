/// What stands above levels of severity may say that they grade something else than incidents.
enum SeverityContext {
  /// Whether it does.
  ///
  /// - Parameters:
  ///   - headings: the headings above, outermost first, without the document's own title.
  ///   - preface: the paragraph before a table.
  static func isForeign(_ headings: [String], preface: String = "", in document: Document) -> Bool {
    let above = headings.map(\.folded)
    let nearest = above.last ?? ""
    if above.contains(where: holdsForeign) { return !nearest.holds("incident") }
    let bugs = ["bug", "bugs", "defect", "defects", "logging", "log levels", "log level"]
    if bugs.contains(where: nearest.holds(word:)) { return true }
    let title = document.title.folded
    if above.isEmpty || nearest == title, !title.holds("incident"),
      bugs.contains(where: title.holds(word:))
    {
      return true
    }
    let preface = String(preface.folded.prefix(400))
    if preface.holds("vulnerabilit"), !preface.holds("incident") { return true }
    return isPolicy(document) && !above.contains { $0.holds("incident") }
  }

  /// Whether a document promises when reports of vulnerabilities are answered and fixed.
  private static func isPolicy(_ document: Document) -> Bool {
    let name = (document.path.split(separator: "/").last.map(String.init) ?? "").folded
    let title = document.title.folded
    return name == "security.md"
      || SeverityWords.policyTitles.contains(where: title.hasPrefix(_:))
      || !title.holds("incident") && holdsForeign(title)
  }

  private static func holdsForeign(_ text: String) -> Bool {
    SeverityWords.foreignContexts.contains { text.holds($0) }
  }
}
