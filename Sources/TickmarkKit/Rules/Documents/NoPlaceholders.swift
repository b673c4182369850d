extension Rule {
  static let noPlaceholders = Rule(
    id: "no-placeholders", code: "DOC-06",
    title: "Nothing is left to be filled in",
    rationale: """
      A blank from the template shows that nobody finished the record. In a playbook it weighs as \
      much where it concerns who answers: an owner or an on-call role that reads “assign name” is \
      nobody. Templates, examples, code, quotations and quoted words are left alone; owners and due \
      dates of action items, a drill's people and actions and sections that say nothing else have \
      rules of their own.
      """,
    criteria: [.cc1_3, .cc7_4], level: .error,
    examples: [
      .good("everything filled in", .postMortem),
      .good(
        "quoted words, code and templates in a playbook", .playbook,
        """
        ## Post-mortem template

        Title: <title>, severity: [level]

        ## Rules for action items

        Each has an owner and a due date (no "TBD"s); `TODO` in code is fine.
        """),
      .good(
        "a timeline with times in brackets", .postMortem,
        """
        ## Timeline (UTC)

        - [13:58] deployment
        - [14:00] monitor fires
        - [14:08] acknowledged
        - [14:40] rolled back
        """),
      .bad("a key to be filled in later", .postMortem, "author: ↓TBD"),
      .bad(
        "a blank from the template in a record", .postMortem,
        "## Root cause\n\nThe cause was ↓[describe the cause]."),
      .bad(
        "nobody on call", .playbook,
        "## On-call\n\n- Primary on-call: ↓[assign name/role]\n- Secondary: Sam Okafor"),
      .bad("an owner nobody knows", .playbook, "owner: ↓unassigned"),
    ]
  ) { evidence in
    let reported = Dictionary(
      evidence.postMortems.map { ($0.path, $0.placeholdersOfOtherRules) },
      uniquingKeysWith: { first, _ in first })
    return evidence.documents.flatMap { document -> [Verdict] in
      guard let type = evidence.types[document.path] else { return [] }
      let subject = Subject.document(document)
      let isPlaybook = type.value == .playbook
      let isDrill = type.value == .drill
      let others = reported[document.path] ?? []
      var verdicts: [Verdict] = []
      for (name, text) in keyTexts(document.frontMatter.root) {
        let allowsNone = ![
          "owner", "author", "facilitator", "approved_by", "incident_commander", "by",
        ].contains(name)
        let isAnswered =
          ["started_at", "customers_affected"].contains(name) && text.value.folded == "unknown"
        guard !isAnswered, !["title", "reason", "scenario"].contains(name),
          !(isDrill && ["facilitator", "action"].contains(name)),
          Placeholder.isPlaceholder(text.value, allowsNone: allowsNone)
        else { continue }
        verdicts.append(
          .deviation(
            subject, at: text.span, "\(name) is left as “\(text.value)”", help: "fill it in"))
      }
      for (heading, inlines, span) in runs(document) {
        if isPlaybook,
          ["template", "example", "format", "sample"].contains(where: heading.holds(_:))
        {
          continue
        }
        let blanks = Placeholder.found(in: inlines)
        guard !blanks.isEmpty else { continue }
        let isOwnership = [
          "role", "on-call", "on call", "escalation", "owner", "contact", "responsib",
        ]
        .contains { heading.holds($0) }
        for found in blanks {
          let place = span.first(of: found) ?? span.firstLine
          if others.contains(where: { $0.range.overlaps(place.range) }) { continue }
          verdicts.append(
            .deviation(
              subject, at: place, "“\(found)” is left to be filled in",
              level: isPlaybook && !isOwnership ? .warning : nil,
              help: isOwnership ? "name the person or role" : "fill it in, or take it out"))
        }
      }
      guard verdicts.isEmpty else { return verdicts }
      return [.met(subject, at: type.span, "no blank is left")]
    }
  }

  /// Every scalar of the front matter with the key it stands under.
  private static func keyTexts(_ value: Located<YAMLValue>, key: String = "") -> [(
    String, Located<String>
  )] {
    switch value.value {
    case .scalar: value.text.map { [(key, $0)] } ?? []
    case .list(let items): items.flatMap { keyTexts($0, key: key) }
    case .mapping(let entries): entries.flatMap { keyTexts($0.value, key: $0.key.value) }
    case .empty: []
    }
  }

  /// Runs of text outside quotations, each with the folded titles of the headings above it.
  private static func runs(_ document: Document) -> [(heading: String, [Inline], Span)] {
    var result: [(String, [Inline], Span)] = []
    var titles: [(level: Int, title: String)] = []
    for block in document.blocks {
      if case .heading(let level, let inlines) = block.content {
        titles.removeAll { $0.level >= level }
        // The title of the whole is no heading above its parts: “Template 7.2 – Playbook”.
        if level > 1 || block.span != document.sections.first?.heading {
          titles.append((level, inlines.plainText.folded))
        }
      }
      let heading = titles.map(\.title).joined(separator: " › ")
      [block].eachRun { inlines, span, isQuoted in
        if !isQuoted { result.append((heading, inlines, span)) }
      }
    }
    return result
  }
}

extension PostMortem {
  /// Where action-has-owner, action-has-due-date and sections-filled look for placeholders.
  fileprivate var placeholdersOfOtherRules: [Span] {
    actionItems.flatMap { [$0.owner?.span, $0.due?.span].compactMap { $0 } }
      + sections.all.filter { Placeholder.isPlaceholder($0.plainText) }.map(\.contentSpan)
  }
}
