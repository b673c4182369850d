/// The phases of a response that a playbook describes, in whatever words.
public struct Lifecycle: Sendable {
  /// What every response goes through.
  public enum Phase: String, Sendable, CaseIterable {
    case detect, triage, contain, fix, recover
    case postMortem = "post-mortem"

    /// As a message names it.
    var words: String {
      switch self {
      case .detect: "detection"
      case .triage: "triage"
      case .contain: "containment"
      case .fix: "eradication or permanent fix"
      case .recover: "recovery and verification"
      case .postMortem: "post-mortem"
      }
    }

    /// Folded beginnings of words that name it.
    fileprivate var stems: [String] {
      switch self {
      case .detect: ["detect", "identification", "trigger", "discovery", "monitoring"]
      case .triage:
        [
          "triage", "classif", "assess severity", "set initial severity", "determine severity",
          "set severity", "set the severity", "assign severity", "assess the severity",
          "determine the severity", "initial assessment", "prioriti",
        ]
      case .contain:
        [
          "containment", "contain", "mitigat", "stop the harm", "stop the bleeding", "roll back",
          "rollback", "isolat",
        ]
      case .fix:
        [
          "eradicat", "permanent fix", "remediat", "root cause", "root-cause", "resolution",
          "resolve", "fix", "patch",
        ]
      case .recover:
        [
          "recover", "verif", "restor", "validat", "monitors green", "back to normal",
          "back to baseline",
        ]
      case .postMortem:
        [
          "post-mortem", "postmortem", "post mortem", "post-incident", "retrospective", "lessons",
          "after action", "after-action", "incident review",
        ]
      }
    }

    /// Whether folded text names the phase; words are matched from their beginning, and
    /// “contains” is no containment.
    fileprivate func isNamed(in folded: String) -> Bool {
      stems.contains { stem in
        stem == "contain" || stem == "fix"
          ? folded.holds(word: stem) : folded.holdsWord(startingWith: stem)
      }
    }
  }

  /// Where each phase is described first.
  public let phases: [Phase: Located<String>]

  public var missing: [Phase] { Phase.allCases.filter { phases[$0] == nil } }

  /// Headings name phases; so do the steps of lists, unless the list belongs to a drill, a
  /// template or a report; and the parts of a chain `Detection → Triage → …`.
  ///
  /// - Parameter bare: where headings begin that have nothing below them, and describe nothing.
  init(_ passages: [Passage], bare: Set<Int>) {
    var found: [Phase: Located<String>] = [:]
    func note(_ phase: Phase, _ text: String, _ span: Span) {
      if found[phase] == nil { found[phase] = Located(text, span) }
    }
    let headings = passages.filter { $0.kind == .heading }
    let others = passages.filter { $0.kind != .heading && !$0.isTemplate }
    for passage in headings + others {
      switch passage.kind {
      case .heading:
        guard passage.headings.count > 0, !passage.isUnder(Self.foreign),
          !bare.contains(passage.span.range.lowerBound)
        else { continue }
        // A template for the report shows that one is written, and no other phase.
        let phases = passage.isTemplate ? [.postMortem] : Phase.allCases
        for phase in phases where phase.isNamed(in: passage.folded) {
          note(phase, passage.text, passage.span)
        }
      case .bullet, .numbered:
        let isReport = passage.isUnder(["post-mortem", "postmortem", "post mortem"])
        guard !isReport, !passage.isUnder(Self.foreign) else { continue }
        // What a step is about stands in its first words.
        let start = passage.folded.split(separator: " ").prefix(10).joined(separator: " ")
        for phase in Phase.allCases where phase.isNamed(in: start) {
          note(phase, passage.name.value, passage.name.span)
        }
      case .paragraph:
        guard !passage.isUnder(Self.foreign) else { continue }
        let parts = passage.folded.chain
        guard parts.count >= 3 else { continue }
        for phase in Phase.allCases where parts.contains(where: phase.isNamed) {
          note(phase, passage.text, passage.span.firstLine)
        }
      case .cell: break
      }
    }
    phases = found
  }

  private static let foreign = [
    "drill", "exercise", "tabletop", "game day", "action item", "email", "e-mail", "notice",
  ]
}

extension String {
  /// The parts of `detection → triage → …`; the text itself where there is no arrow.
  fileprivate var chain: [String] {
    replacing("->", with: "→").replacing("=>", with: "→").split(separator: "→").map { $0.trimmed }
  }

  /// Whether a word of the (folded) text begins with a stem.
  func holdsWord(startingWith stem: String) -> Bool {
    guard holds(stem) else { return false }
    var rest = self[...]
    while let range = rest.firstRange(of: stem) {
      let isStart =
        range.lowerBound == startIndex
        || !(self[index(before: range.lowerBound)].isLetter
          || self[index(before: range.lowerBound)].isNumber)
      if isStart { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
