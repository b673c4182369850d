extension Rule {
  static let templatesKept = Rule(
    id: "templates-kept", code: "PB-19",
    title: "A template is kept for every message that the playbook promises to customers",
    rationale: """
      Nobody writes well in the first hour. A template is looked for by channel and moment: the first \
      notice on each promised channel, and one notice that it is over. A template of another level \
      serves too, and so does one that names no channel; one for after the resolution does not serve \
      as a first notice. What is to be filled in is marked with braces or brackets, so that nothing \
      can be forgotten unseen.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("status page, e-mail and resolution", .playbook),
      .bad(
        "the only e-mail is for afterwards", .playbook,
        """
        ## Customer communication

        - ↓SEV-1: all customers by status page and e-mail within 60 min; the status page is updated every 60 min
        ## Message templates

        ### SEV-1 status page (within 60 min)

        [INVESTIGATING] {start_time} — We investigate {what}.

        ### SEV-1 customer email (post-resolution)

        On {date} it was broken.
        """),
      .bad("no templates", .playbook, templates("", mark: "↓")),
      .bad(
        "none for the end", .playbook,
        templates("### Customer notice\n\n> Since {start_time} it fails.", mark: "↓")),
      .bad(
        "nothing to fill in", .playbook,
        templates(
          "↓### Customer notice\n\n> It fails.\n\n### Resolution notice\n\n> {feature} works.")),
      .bad(
        "blanks that are only drawn", .playbook,
        templates(
          "### Customer notice\n\n> Since ↓_____ it fails: {what}.\n\n### Resolution notice\n\n> {it} works."
        )),
      .other(
        .notApplicable, "no message to customers is promised", .playbook,
        "## Customer communication\n\n- SEV-1: none\n- SEV-2: none\n- SEV-3: none\n## Message templates\n"
      ),
    ]
  ) { evidence in
    evidence.playbooks.flatMap(verdicts)
  }

  private static func verdicts(_ playbook: Playbook) -> [Verdict] {
    let subject = Subject.playbook(playbook)
    let plan = playbook.promises.communication
    let levels = playbook.severities?.levels ?? []
    let templates = plan.templates.filter { $0.reach.isOutside }
    let needs = levels.flatMap { level in
      plan.outside(for: level).filter { $0.source != .template }.map { (level, $0) }
    }
    guard let (_, first) = needs.first else {
      return [
        .notApplicable(subject, at: playbook.place, "no message to customers is promised")
      ]
    }
    var verdicts: [Verdict] = templates.compactMap(unfillable).map { .deviation(subject, $0) }
    var seen: Set<String> = []
    for (level, promise) in needs {
      let channel = promise.channel
      guard seen.insert(channel?.rawValue ?? "").inserted,
        !templates.contains(where: {
          $0.moment != .resolution && (channel == nil || $0.channel == nil || $0.channel == channel)
        })
      else { continue }
      let last = templates.first { $0.channel == channel && channel != nil }
      verdicts.append(
        .deviation(
          subject, at: promise.span,
          "\(level.id) promises \(promise.what.withArticle), and no template is kept for it",
          notes: last.map { [Finding.Note("this one is for after the resolution", at: $0.span)] }
            ?? [],
          help: "add a heading under “Communication templates” that names the channel"))
    }
    if !templates.contains(where: { $0.moment == .resolution }) {
      verdicts.append(
        .deviation(
          subject, at: first.span, "no template is kept for the notice that an incident is over",
          help: "add “### Resolution notice” under “Communication templates”"))
    }
    guard verdicts.isEmpty else { return verdicts }
    let count = templates.count
    return [.met(subject, at: templates[0].span, "\(counted(count, "template")) kept")]
  }

  /// A template whose blanks are not marked, or not as a person would find them.
  private static func unfillable(_ template: MessageTemplate) -> Finding? {
    if let drawn = template.body.first(of: "___") {
      return Finding(
        "template “\(template.title)” has a blank without a name", at: drawn,
        help: "name what goes there, as in {start_time}")
    }
    guard template.variables.isEmpty else { return nil }
    return Finding(
      "template “\(template.title)” marks nothing to fill in", at: template.span,
      help: "mark what changes from incident to incident, as in {start_time}")
  }

  private static func templates(_ text: String, mark: String = "") -> String {
    """
    ## Customer communication

    - \(mark)SEV-1: all customers by status page within 60 min
    - SEV-2: all customers by status page within 2 hours
    - SEV-3: none
    ## Message templates

    \(text)
    """
  }
}
