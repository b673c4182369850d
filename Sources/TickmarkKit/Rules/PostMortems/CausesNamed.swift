extension Rule {
  static let causesNamed = Rule(
    id: "causes-named", code: "PM-08",
    title: "Post-mortems name a root cause and contributing causes",
    rationale: """
      The technical cause explains this incident, the contributing causes (process, organization) \
      the next one. “Human error” is a filled field, not an analysis; “unknown” is honest only with \
      an action item that will find out.
      """,
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("both", .postMortem),
      .good(
        "unknown, and being looked into", .postMortem,
        "## Root cause\n\nUnknown. We will investigate, see the action items."),
      .bad(
        "no contributing cause", .postMortem,
        "↓## Root cause\n\nA missing setting.\n## Contributing causes\n"),
      .good(
        "none that contributed", .postMortem,
        "## Root cause\n\nA missing setting.\n## Contributing causes\n\nNone."),
      .bad(
        "contributing causes to be filled in", .postMortem,
        "↓## Root cause\n\nA missing setting.\n## Contributing causes\n\nTBD"),
      .bad("human error alone", .postMortem, "## Root cause\n\n↓Human error."),
      .bad(
        "unknown, and nobody will look", .postMortem,
        "## Root cause\n\n↓Unknown.\n## Action items\n\nNothing follows."),
    ]
  ) { evidence in
    evidence.postMortems.compactMap { postMortem -> Verdict? in
      // A missing section is sections-present's to report, an empty one sections-filled's.
      guard let root = postMortem.sections[.rootCause] else { return nil }
      let subject = Subject.document(postMortem.document)
      let text = root.plainText.trimmed
      let folded = text.folded
      let isUnknown = folded.hasPrefix("unknown") || folded.hasPrefix("not known")
      guard isUnknown || root.blank(allowsNone: false) == nil else { return nil }
      let isHumanError =
        ["human error", "operator error", "user error"].contains { folded.holds($0) }
        && text.split(separator: " ").count < 12
      if isHumanError {
        return .deviation(
          subject, at: root.contentSpan.firstLine, "“\(text.prefix(60))” is the only root cause",
          level: .warning,
          help: "say what let the error through")
      }
      if isUnknown, postMortem.actionItems.isEmpty {
        return .deviation(
          subject, at: root.contentSpan.firstLine,
          "the root cause is unknown and no action item will find it",
          help: "add an action item with an owner and a due date")
      }
      let contributing = postMortem.sections[.contributing].flatMap { section in
        section.blank() == nil ? section.plainText.trimmed.folded : nil
      }
      let isInside = ["contribut", "process", "organization"].contains { folded.holds($0) }
      guard contributing != nil || isInside else {
        return .deviation(
          subject, at: root.span, "contributing causes are missing beside the root cause",
          level: .warning, help: "add “## Contributing causes”: what let it happen or made it worse"
        )
      }
      let isNone = contributing.map { Placeholder.isPlaceholder($0) } ?? false
      return .met(
        subject, at: root.span,
        isNone
          ? "the root cause is named, and that nothing contributed"
          : "root cause and contributing causes are named")
    }
  }
}
