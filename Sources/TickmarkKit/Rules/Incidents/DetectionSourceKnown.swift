extension Rule {
  static let detectionSourceKnown = Rule(
    id: "detection-source-known", code: "IN-14",
    title: "Incidents name the source that noticed them, one that the playbook lists",
    rationale: """
      A source that notices incidents and is not in the playbook is watched by nobody's duty. Names \
      are compared loosely: “Sentry alert” is the playbook's “Sentry”. Where something else noticed, \
      “other: …” says what. Without the key, a “Detection method” row, or a detection section that \
      names a listed source, is as good. A playbook that lists no sources is left to its own rule.
      """,
    criteria: [.cc7_2], level: .warning,
    examples: [
      .good("a source of the list", .postMortem),
      .good("named loosely", .postMortem, "detection_source: uptime monitor alert"),
      .good(
        "something else, and said so", .postMortem, "detection_source: {other: a partner's call}"),
      .good(
        "something else, as text", .postMortem, "detection_source: \"other: a partner's call\""),
      .good("only the detection section names it", .postMortem, "detection_source: (absent)"),
      .bad("nobody's source", .postMortem, "detection_source: ↓Weather radar"),
      .bad("something else that is not said", .postMortem, "detection_source: ↓\"other: tbd\""),
      .bad(
        "no source", .postMortem,
        "id: ↓INC-20260312-01\ndetection_source: (absent)\n## Detection\n\nSomebody saw it."),
      .other(
        .notApplicable, "a playbook without a list", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        detection_source: Sentry
        ---
        """),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      guard let playbook = incident.playbook else {
        return .undetermined(
          subject, at: incident.place, "\(incident.whyNoPlaybook), so no source is known")
      }
      let sources = playbook.detectionSources
      guard let first = sources.first else {
        return .notApplicable(
          subject, at: incident.place, "the playbook lists no sources of detection")
      }
      let listed = Finding.Note("the playbook's sources", at: first.name.span)
      guard let named = incident.detectionSource else {
        return unnamed(incident, sources, listed)
      }
      let text = named.text
      if named.isOther {
        guard text.value.isEmpty || Placeholder.isPlaceholder(text.value) else {
          return .met(subject, at: text.span, "another source: \(text.value)")
        }
        return .deviation(
          subject, at: text.span, "the other source is not said",
          help: "write what noticed it: “other: …”")
      }
      if let source = sources.meant(by: text.value) {
        return .met(subject, at: text.span, "\(source.name.value) is a source of the playbook")
      }
      let names = sources.map(\.name.value)
      return .deviation(
        subject, at: text.span,
        "“\(text.value.shortened)” is no detection source of \(playbook.id)", notes: [listed],
        help: names.nearest(to: text.value).map { "did you mean “\($0)”?" }
          ?? "add it to the playbook, or write “other: …”")
    }
  }

  private static func unnamed(
    _ incident: Incident, _ sources: [DetectionSource], _ listed: Finding.Note
  ) -> Verdict {
    let subject = Subject.incident(incident)
    if let section = incident.postMortem?.sections[.detection] {
      let text = section.plainText.folded
      if let source = sources.first(where: { text.holds(word: $0.name.value.folded) }) {
        return .met(
          subject, at: section.span, "\(source.name.value) is named under \(section.title)")
      }
    }
    return .deviation(
      subject, at: incident.place, "the source that noticed \(incident.id) is not named",
      notes: [listed], help: "add “detection_source: …”")
  }
}

extension [DetectionSource] {
  /// The source that somebody names: by its name, else by a word of its description.
  func meant(by written: String) -> DetectionSource? {
    first { $0.isMeant(by: written) } ?? first { $0.mentions(written) }
  }
}
