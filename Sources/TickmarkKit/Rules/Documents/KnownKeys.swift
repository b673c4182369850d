extension Rule {
  static let knownKeys = Rule(
    id: "known-keys", code: "DOC-03",
    title: "Keys are ones that Tickmark reads",
    rationale: """
      A misspelt key is a value that nobody reads: the incident seems never to have been \
      acknowledged, the holiday list seems empty. Keys of your own begin with “x-”; words that your \
      tools have always used are mapped to ours under “key_aliases” in tickmark.yml. Keys that only \
      concern how a page is shown elsewhere (description, tags, layout …) are let pass. The keys of \
      tickmark.yml are looked at, too.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good("known keys only", .postMortem),
      .good("a key of the author's own", .postMortem, "x-ticket: OPS-12"),
      .good(
        "a company's word for ours", .postMortem,
        """
        acknowledged_at: (absent)
        ack_time: 2026-03-12T14:08:00Z
        -- tickmark.yml --
        organization: Sample Company
        key_aliases: {ack_time: acknowledged_at}
        """),
      .good("what a site generator reads", .postMortem, "tags: [sign-in]\nlayout: wide"),
      .bad("a slip", .postMortem, "↓detectd_at: 2026-03-12T14:00:00Z"),
      .bad("a key of another type", .postMortem, "↓next_drill_on: 2026-05-18"),
      .bad(
        "a slip one level down", .playbook, "post_mortem: {↓requierd_for: [SEV-1], within: 48 h}"),
      .bad("a slip in the settings", .settings, "↓holidays: [2026-01-01]"),
      .bad("an alias of nothing", .settings, "key_aliases: {ack_time: ↓acknowleged_at}"),
      .bad("an alias for a key of ours", .settings, "key_aliases: {↓owner: author}"),
      .bad(
        "both the alias and the key", .postMortem,
        """
        ↓ack_time: 2026-03-12T14:09:00Z
        -- tickmark.yml --
        organization: Sample Company
        key_aliases: {ack_time: acknowledged_at}
        """),
    ]
  ) { evidence in
    var verdicts = settingsVerdicts(evidence.configuration)
    for document in evidence.documents {
      guard let type = evidence.types[document.path] else { continue }
      let subject = Subject.document(document)
      let findings = findings(document, type.value, evidence.configuration)
      verdicts += findings.map { .deviation(subject, $0) }
      if findings.isEmpty {
        let count = document.frontMatter.root.entries.count
        verdicts.append(.met(subject, at: type.span, "\(counted(count, "key")) known"))
      }
    }
    return verdicts
  }

  private static func findings(
    _ document: Document, _ type: DocumentType, _ configuration: Configuration
  ) -> [Finding] {
    var findings: [Finding] = []
    for entry in document.frontMatter.root.entries where !Key.isOwn(entry.key.value) {
      let name = entry.key.value
      guard let key = type.key(name) else {
        let known = type.keys.map(\.name)
        findings.append(unknown(entry.key, known: known, in: type, configuration))
        continue
      }
      findings += unknownFields(entry, key)
    }
    return findings
  }

  private static func unknown(
    _ key: Located<String>, known: [String], in type: DocumentType, _ configuration: Configuration
  ) -> Finding {
    if let alias = configuration.keyAliases.first(where: { $0.own.value == key.value }),
      Key.allNames.contains(alias.key.value)
    {
      return Finding(
        "key “\(key.value)” stands for “\(alias.key.value)”, which is written as well",
        at: key.span,
        notes: [Finding.Note("mapped here", at: alias.own.span)], help: "keep one of them")
    }
    let others = DocumentType.allCases.filter { $0.keys.contains { $0.name == key.value } }
    if !others.isEmpty {
      return Finding(
        "key “\(key.value)” is read in \(others.map(\.rawValue).listed("or")), not in \(type.withArticle)",
        at: key.span, help: "take it out, or write it “x-\(key.value)”")
    }
    let nearest = known.nearest(to: key.value)
    return Finding(
      "key “\(key.value)” is not read in \(type.withArticle)", at: key.span,
      help: nearest.map { "did you mean “\($0)”?" }
        ?? "write it “x-\(key.value)”, or map it under “key_aliases” in tickmark.yml")
  }

  /// Fields of a mapping, or of the mappings of a list, that nobody reads.
  private static func unknownFields(_ entry: YAMLValue.Entry, _ key: Key) -> [Finding] {
    guard !key.fields.isEmpty else { return [] }
    let fields = key.fields.map(\.name)
    return entry.value.items.flatMap(\.entries).map(\.key)
      .filter { !fields.contains($0.value) && !Key.isOwn($0.value) }
      .map { key in
        Finding(
          "\(entry.key.value) has no field “\(key.value)”", at: key.span,
          help: fields.nearest(to: key.value).map { "did you mean “\($0)”?" }
            ?? "known: \(fields.listed())")
      }
  }

  // MARK: tickmark.yml

  private static func settingsVerdicts(_ configuration: Configuration) -> [Verdict] {
    guard let root = configuration.root else { return [] }
    var findings: [Finding] = []
    for entry in root.entries where !Key.isOwn(entry.key.value) {
      let key = entry.key
      guard let known = Key.settings.first(where: { $0.name == key.value }) else {
        let parent = Key.settings.first { $0.fields.contains { $0.name == key.value } }?.name
        let names = Key.settings.map(\.name).sorted()
        let nearest = names.nearest(to: key.value)
        findings.append(
          Finding(
            "setting “\(key.value)” is not known", at: key.span,
            help: parent.map { "write it below “\($0):”" }
              ?? nearest.map { "did you mean “\($0)”?" }
              ?? "known: \(names.listed())"))
        continue
      }
      findings += unknownFields(entry, known)
    }
    for (own, key) in configuration.keyAliases {
      if Key.allNames.contains(key.value), !KeyAliases.isUsable(own.value, for: key.value) {
        findings.append(
          Finding(
            "“\(own.value)” is a key of Tickmark's and cannot stand for another", at: own.span,
            help: "take the alias out"))
      } else if !Key.allNames.contains(key.value) {
        findings.append(
          Finding(
            "alias “\(own.value)” stands for “\(key.value)”, which is no key", at: key.span,
            help: Key.allNames.sorted().nearest(to: key.value).map { "did you mean “\($0)”?" }))
      }
    }
    for (type, _) in configuration.controls where DocumentType(rawValue: type.value) == nil {
      findings.append(
        Finding(
          "controls names “\(type.value)”, which is no type of document", at: type.span,
          help: DocumentType.allCases.map(\.rawValue).nearest(to: type.value)
            .map { "did you mean “\($0)”?" }))
    }
    guard findings.isEmpty else { return findings.map { .deviation(.settings, $0) } }
    let count = root.entries.count
    return [
      .met(
        .settings, at: root.entries.first?.key.span ?? root.span,
        "\(counted(count, "setting")) known")
    ]
  }
}
