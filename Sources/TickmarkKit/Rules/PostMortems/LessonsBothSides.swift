extension Rule {
  static let lessonsBothSides = Rule(
    id: "lessons-both-sides", code: "PM-10",
    title: "Post-mortems say what worked and what did not",
    rationale: """
      What worked is kept only if somebody says so; what did not is where the next version of the \
      playbook comes from. Both may stand under headings or labels of their own, or in one text. A \
      text whose sides cannot be told apart by its words is left to a person. A missing section is \
      reported with the other sections (PM-03).
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("both in one text", .postMortem),
      .good(
        "headings of their own", .postMortem,
        "## Lessons learned\n\n### What went well\n\n- The rollback.\n\n### What to improve\n\n- The page."
      ),
      .good(
        "two sections", .postMortem,
        "## Lessons learned\n\nSee below.\n## What went well\n\nRollback.\n## What to improve\n\nPages."
      ),
      .bad(
        "only what went well", .postMortem,
        "↓## What went well\n\nThe rollback was fast.\n## Lessons learned\n"),
      .bad(
        "only what did not", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        ↓## What went wrong

        The page made no sound.
        """),
      .other(
        .undetermined, "sides that words do not show", .postMortem,
        "↓## Lessons learned\n\nSettings belong into the repository."),
    ]
  ) { evidence in
    evidence.postMortems.compactMap(verdict)
  }

  private static func verdict(_ postMortem: PostMortem) -> Verdict? {
    let sections = postMortem.sections.sections(.lessons).filter { $0.blank() == nil }
    guard let first = sections.first else { return nil }
    let subject = Subject.document(postMortem.document)
    var titles: [String] = []
    for section in sections {
      titles.append(section.title.folded)
      titles += section.blocks.titles
    }
    let isGood = titles.contains(where: \.saysWorked)
    let isBad = titles.contains(where: \.saysFailed)
    let text = sections.map(\.plainText).joined(separator: "\n").folded
    let isGoodInText = isGood || text.saysWorked || text.mentionsWorked
    let isBadInText = isBad || text.saysFailed || text.mentionsFailed
    if isGoodInText, isBadInText {
      return .met(subject, at: first.span, "what worked and what did not")
    }
    if isGood {
      return .deviation(
        subject, at: first.span, "the lessons say what worked and not what did not",
        help: "add “### What did not”")
    }
    if isBad {
      return .deviation(
        subject, at: first.span, "the lessons say what did not work and not what worked",
        help: "add “### What worked”")
    }
    return .undetermined(
      subject, at: first.span, "the lessons do not tell apart what worked and what did not",
      help: "put them under “### What worked” and “### What did not”")
  }
}

extension [Block] {
  /// Folded headings and labels: what stands alone before its text.
  fileprivate var titles: [String] {
    flatMap { block -> [String] in
      switch block.content {
      case .heading(_, let inlines): return [inlines.plainText.folded]
      case .paragraph(let inlines):
        if case .strong(let inner)? = inlines.first { return [inner.plainText.folded] }
        let text = inlines.plainText
        return text.count < 40 && text.hasSuffix(":") ? [text.folded] : []
      case .table(let table): return table.header.cells.map { $0.plainText.folded }
      case .list(let list): return list.items.flatMap { $0.blocks.titles }
      default: return []
      }
    }
  }
}

extension String {
  /// A (folded) title of the good side.
  fileprivate var saysWorked: Bool {
    ["went well", "went right", "what worked", "worked well", "got lucky", "うまくいった"]
      .contains { holds($0) }
  }

  /// A (folded) title of the other side.
  fileprivate var saysFailed: Bool {
    [
      "did not", "didn't", "went wrong", "improve", "badly", "poorly", "could be better",
      "could have", "うまくいかなかった", "改善",
    ].contains { holds($0) }
  }

  fileprivate var mentionsWorked: Bool {
    [
      "worked", "fast", "quick", "helped", "well", "good", "saved", "in time", "effective", "luck",
    ]
    .contains { holds(word: $0) }
  }

  fileprivate var mentionsFailed: Bool {
    [
      "slow", "late", "missing", "missed", "lacked", "lacking", "no alert", "failed", "by hand",
      "too long", "unclear", "should", "not", "need", "needs", "never", "nobody", "confusing",
    ].contains { holds(word: $0) }
  }
}
