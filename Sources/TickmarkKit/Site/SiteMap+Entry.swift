extension SiteMap {
  /// A verdict with where it is shown; a class, because many lists hold the same ones.
  final class Entry: Sendable {
    private let line: Assessment.Line
    let page: String
    /// From 1, among the verdicts that would have the same anchor.
    private let ordinal: Int32
    /// Among all that is not met, from 1; 0 for what is met.
    private let position: Int32

    init(_ line: Assessment.Line, page: String, ordinal: Int, position: Int) {
      self.line = line
      self.page = page
      self.ordinal = Int32(ordinal)
      self.position = Int32(position)
    }

    /// The anchor, the same from build to build: `IN-08:INC-20260312-01`.
    var id: String {
      let wanted = Self.anchor(line)
      return ordinal == 1 ? wanted : "\(wanted):\(ordinal)"
    }

    static func anchor(_ line: Assessment.Line) -> String {
      line.rule.code + ":" + line.verdict.subject.id.anchorPart
    }

    /// `F-12`: its place among all that is not met, for the telephone; nil for what is met. Unlike
    /// the anchor it changes with the content.
    var number: String? { position == 0 ? nil : "F-\(position)" }

    var rule: Rule { line.rule }
    var verdict: Verdict { line.verdict }
    var outcome: Outcome { line.verdict.outcome }
  }
}
