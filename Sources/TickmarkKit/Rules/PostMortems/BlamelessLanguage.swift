extension Rule {
  static let blamelessLanguage = Rule(
    id: "blameless-language", code: "PM-13",
    title: "Post-mortems blame no person",
    rationale: """
      People who are blamed stop reporting. Words are searched, so this is never more than a \
      warning, and it needs a person: “the job failed to start” is fine, “the engineer failed to \
      check” is not. “We” blames nobody. The name of somebody of the roster inside a root cause is \
      pointed at too. Quotations and code are left alone; a comment “<!-- allow: PM-13 reason -->” \
      in the paragraph or on the line before it lets one stand, with its reason.
      """,
    criteria: [.cc1_5, .cc7_5], level: .warning,
    examples: [
      .good("causes in systems", .postMortem),
      .good(
        "a job that failed to start", .postMortem,
        "## Root cause\n\nThe job failed to start because a setting was missing."),
      .good(
        "quoted", .postMortem,
        "## Root cause\n\nThe first report said “the engineer failed to check”. A setting was missing.\n\n> The operator forgot to save."
      ),
      .good(
        "allowed with a reason", .postMortem,
        "## Root cause\n\n<!-- allow: PM-13 the regulator's own words -->\nThe operator failed to check the setting."
      ),
      .bad(
        "allowed without a reason", .postMortem,
        "## Root cause\n\n<!-- allow: PM-13 -->\nThe ↓operator failed to check the setting."),
      .good("a tool named after blame", .postMortem, "## Detection\n\nWe ran git blame."),
      .good(
        "not human error", .postMortem,
        "## Root cause\n\nA missing setting; it was not human error."),
      .bad(
        "a person who failed to", .postMortem,
        "## Root cause\n\nThe ↓engineer failed to check the setting."),
      .bad(
        "by name", .postMortem, "## Detection\n\n↓Dana forgot to set the mention."),
      .bad(
        "a name in the root cause", .postMortem,
        "## Root cause\n\nThe change by ↓Dana Reyes removed a setting."),
      .bad("human error", .postMortem, "## Summary\n\nThe outage was caused by ↓human error."),
      .bad(
        "careless", .postMortem,
        "## Contributing causes\n\nA ↓careless developer merged it on a Friday."),
      .bad(
        "whose fault", .postMortem,
        "## Contributing causes\n\nIt was the ↓fault of the operator on duty."),
      .bad(
        "should have known", .postMortem,
        "## Contributing causes\n\n↓Sam Okafor should have known about the limit."),
    ]
  ) { evidence in
    let people = BlameWords.people(evidence.configuration)
    return evidence.postMortems.flatMap { verdicts($0, people) }
  }

  private static func verdicts(_ postMortem: PostMortem, _ people: BlameWords.People) -> [Verdict] {
    let subject = Subject.document(postMortem.document)
    let causes =
      (postMortem.sections.sections(.rootCause)
      + postMortem.sections.sections(.contributing)).map(\.contentSpan.range)
    var found: [Verdict] = []
    var allowed = 0
    var hasText = false
    postMortem.document.blocks.eachRun { inlines, span, isQuoted in
      guard !isQuoted else { return }
      hasText = true
      let isCause = causes.contains { $0.contains(span.range.lowerBound) }
      let hits = BlameWords.found(in: inlines.ownWords, people, isCause: isCause)
      guard !hits.isEmpty else { return }
      guard !span.isAllowed else {
        allowed += 1
        return
      }
      for hit in hits {
        let place = span.first(of: hit.written) ?? span.firstLine
        found.append(
          .deviation(
            subject, at: place, hit.message,
            help: "say what let it happen, or allow it: <!-- allow: PM-13 reason -->"))
      }
    }
    guard found.isEmpty else { return found }
    guard hasText else {
      return [
        .notApplicable(subject, at: postMortem.place, "it has no text that could blame anybody")
      ]
    }
    let count = allowed
    return [
      .met(
        subject, at: postMortem.place,
        count == 0 ? "no blaming words" : "\(counted(count, "paragraph")) allowed with a reason")
    ]
  }
}

extension Span {
  /// Whether a comment in the block, or on the line before it, allows what PM-13 finds.
  fileprivate var isAllowed: Bool {
    var text = String(self.text)
    let line = source.lineNumber(at: range.lowerBound)
    if line > 1 { text = String(source.line(line - 1).text) + "\n" + text }
    if line > 2, source.line(line - 1).text.allSatisfy(\.isWhitespace) {
      text = String(source.line(line - 2).text) + "\n" + text
    }
    let folded = text.folded
    for name in ["pm-13", "blameless-language"] {
      guard let start = folded.firstRange(of: "<!-- allow: " + name)?.upperBound else { continue }
      let rest = folded[start...]
      guard let end = rest.firstRange(of: "-->")?.lowerBound else { continue }
      if rest[..<end].contains(where: \.isLetter) { return true }
    }
    return false
  }
}

extension [Inline] {
  /// The author's own words: no code, no quoted words.
  fileprivate var ownWords: String { prose.withoutQuotations }
}
