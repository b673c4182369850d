/// What a plan says once, in a section or a sentence of its own: its terms, when an incident is
/// closed, that evidence is kept, that a breach is notified.
public struct PlanClauses: Sendable {
  /// Where the words event, incident and breach are explained.
  public let definitions: [Term: Span]
  /// What must hold before an incident is closed.
  public let closing: [Located<String>]
  public let preservation: Located<String>?
  public let breachNotice: BreachNotice?
  /// A sentence that sets one limit for GDPR and HIPAA.
  public let mergedLaws: BreachNotice?
  /// What says that a breach has a procedure elsewhere.
  public let breachReference: Located<String>?
  /// Where it says that somebody approved it.
  public let approval: Located<String>?
  /// What drills measure.
  public let drillMeasures: Located<String>?
  /// Where primary and secondary on-call are told apart.
  public let onCallPrimary: Span?
  public let onCallSecondary: Span?
  public let onCall: Span?
  public let onCallHeading: Span?
  /// Where it promises that roles are staffed.
  public let staffing: Span?

  public enum Term: String, Sendable, CaseIterable { case event, incident, breach }

  /// The sentence that says how a breach of personal data is notified.
  public struct BreachNotice: Sendable {
    public let text: Located<String>
    /// Who gives the notice; nil where it does not say.
    public let who: String?
    public let limit: Located<TimeLimit>?
    /// To whom: an authority, customers; nil where it does not say.
    public let recipient: String?
  }

  init(_ passages: [Passage]) {
    let live = passages.filter { !$0.isTemplate }
    definitions = Self.definitions(live)
    closing = Self.closing(live)
    preservation = live.first(where: Self.isPreservation).map(\.located)
    let notices = live.filter { $0.kind != .heading && !$0.isQuoted }.compactMap { passage in
      Self.notice(passage.text, passage.folded, passage.span)
    }
    breachNotice = (notices + Self.noticeSections(live)).max { $0.strength < $1.strength }
    mergedLaws = notices.first { notice in
      let folded = notice.text.value.folded
      return folded.holds(word: "gdpr") && folded.holds(word: "hipaa") && notice.limit != nil
        && !folded.holds("60 days") && !folded.holds("unreasonable delay")
    }
    breachReference = live.first { passage in
      passage.holds(any: ["breach"])
        && passage.holds(any: ["protocol", "procedure", "plan", "policy", ".md"])
    }.map(\.located)
    approval =
      live.first { passage in
        passage.kind != .heading && passage.folded.holds(word: "approved")
          && !passage.holds(any: ["unless", "not approved", "approved exception", "ic-approved"])
          && passage.folded.contains(where: \.isNumber)
      }.map(\.located)
    drillMeasures = live.first(where: Self.isDrillMeasure).map(\.located)
    let onCallWords = ["on-call", "on call"]
    let duty = live.filter {
      $0.kind != .cell && ($0.isUnder(onCallWords) || $0.holds(any: onCallWords))
    }
    onCallHeading = duty.first { $0.kind == .heading && $0.holds(any: onCallWords) }?.span
    onCall = duty.first?.span.firstLine
    onCallPrimary = duty.first { $0.folded.holds(word: "primary") }?.span.firstLine
    onCallSecondary =
      duty.first {
        $0.folded.holds(word: "secondary") || $0.folded.holds(word: "backup")
      }?.span.firstLine
    staffing = live.first { $0.holds(any: ["roles staffed", "roles are staffed"]) }
      .map { $0.place(of: "roles") }
  }

  private static func definitions(_ passages: [Passage]) -> [Term: Span] {
    var found: [Term: Span] = [:]
    for passage in passages {
      let isGlossary = passage.isUnder([
        "definition", "words we use", "terms", "terminology", "glossary", "event, incident",
        "vs. ", " vs ",
      ])
      for term in Term.allCases where found[term] == nil {
        let name = term.rawValue
        let lead = passage.lead?.folded ?? ""
        let isLead =
          [name, "security " + name, "data " + name].contains(lead)
          || passage.folded.hasPrefix("a \(name) is") || passage.folded.hasPrefix("an \(name) is")
          || passage.folded.hasPrefix("an **\(name)")
        let isSaid =
          passage.folded.holds("\(name) is a ") || passage.folded.holds("\(name) is an ")
          || passage.folded.holds("\(name) is any")
          || passage.folded.holds("\(name) means")
        let isCell =
          passage.kind == .cell
          && (passage.folded == name || passage.folded == "security \(name)"
            || passage.folded == "data \(name)")
        let isNamed = isGlossary && (passage.name.value.folded.holds(word: name) || isCell)
        if isLead || isSaid || isNamed { found[term] = passage.place(of: name) }
      }
    }
    return found
  }

  private static func closing(_ passages: [Passage]) -> [Located<String>] {
    // “Exit criteria” may belong to one scenario; the whole plan's own list comes first.
    let headings = [
      [
        "definition of done", "closing", "closure", "is closed", "close-out", "closeout",
        "close an incident", "closed when", "incident closed",
      ], ["exit criteria"],
    ]
    for words in headings {
      let items = passages.filter { $0.isItem && $0.isUnder(words) }
      if !items.isEmpty { return items.map(\.located) }
    }
    let sentences = [
      "close incident only", "close the incident only", "incident is closed when",
      "closed only when", "closed only after", "may be closed", "can be closed", "closed once",
    ]
    return passages.filter { $0.kind != .heading && $0.holds(any: sentences) }.map(\.located)
  }

  private static func isPreservation(_ passage: Passage) -> Bool {
    guard passage.kind != .heading, passage.kind != .cell else { return false }
    if passage.holds(any: ["do not delete log", "preserve evidence", "preserve log", "legal hold"])
    {
      return true
    }
    let things = [
      "log", "evidence", "alert", "artifact", "snapshot", "forensic", "thread",
      "audit trail", "channel", "status post",
    ]
    let verbs = [
      "preserve", "preserving", "retain", "are kept", "is kept", "keep ", "save ", "store",
      "archive",
      "exported to", "capture", "collect",
    ]
    // Both in one clause: “check logs … store the report” keeps nothing.
    return passage.text.sentences.contains { sentence in
      let folded = sentence.folded
      guard folded.utf8.count <= 240, !folded.holds("postmortem"), !folded.holds("post-mortem")
      else { return false }
      return things.contains(where: folded.holdsWord(startingWith:))
        && verbs.contains(where: folded.holdsWord(startingWith:))
    }
  }

  /// Sections about notifying a breach, each read as one clause.
  private static func noticeSections(_ passages: [Passage]) -> [BreachNotice] {
    var sections: [(heading: Passage, text: String)] = []
    for passage in passages {
      if passage.kind == .heading {
        sections.append((passage, ""))
      } else if !sections.isEmpty, !passage.isQuoted {
        sections[sections.count - 1].text += passage.text + "\n"
      }
    }
    return sections.compactMap { heading, text in
      let words = ["breach", "personal data", "gdpr", "data protection"]
      guard heading.isUnder(words), heading.isUnder(["notif", "report"]) else { return nil }
      return notice(text, text.folded, heading.span)
    }
  }

  private static func notice(_ text: String, _ folded: String, _ span: Span) -> BreachNotice? {
    func holds(any words: [String]) -> Bool { words.contains { folded.holds($0) } }
    let isNotice = holds(any: ["notif", "notice to", "notice of", "report to the", "inform"])
    let isBreach = holds(any: [
      "breach", "personal data", "pii", "gdpr", "hipaa", "exposed", "supervisory",
      "affected org", "data protection authority",
    ])
    guard isNotice, isBreach, !folded.holds("notification channel") else { return nil }
    let whoWords = [
      "security lead", "privacy officer", "data protection officer", "dpo", "legal", "counsel",
      "security officer", "ciso", "founder", "communications lead", "incident commander", "ceo",
      "cto", "compliance", "security owner", "communications owner", "security team",
      "executive sponsor",
    ]
    let recipients = [
      "authority", "supervisory", "regulator", "customers", "affected org", "affected part",
      "affected users", "gdpr", "hipaa", "data subject", "individuals", "commissioner",
    ]
    var limit: Located<TimeLimit>?
    if let (found, range) = TimeLimit.first(in: text) {
      limit = Located(found, span.first(of: text[range]) ?? span.firstLine)
    }
    return BreachNotice(
      text: Located(text, span.firstLine), who: whoWords.first { folded.holds(word: $0) },
      limit: limit,
      recipient: recipients.first { folded.holds($0) })
  }

  private static func isDrillMeasure(_ passage: Passage) -> Bool {
    let words = ["drill", "game day", "gameday", "tabletop", "exercise", "simulation"]
    guard passage.kind != .heading, passage.isUnder(words) || passage.holds(any: words) else {
      return false
    }
    if passage.holds(any: ["measure", "time how long", "time to detect", "stopwatch", "timed"]) {
      return true
    }
    return passage.folded.holds("detect") && passage.folded.holds("mitigat")
  }
}

extension PlanClauses.BreachNotice {
  /// How much of the duty it states.
  fileprivate var strength: Int {
    (limit == nil ? 0 : 4) + (who == nil ? 0 : 2) + (recipient == nil ? 0 : 1)
  }
}

extension Passage {
  var located: Located<String> { Located(text, span.firstLine) }
}
