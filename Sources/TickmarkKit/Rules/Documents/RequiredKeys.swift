extension Rule {
  static let requiredKeys = Rule(
    id: "required-keys", code: "DOC-02",
    title: "The keys that a document's type needs are there and hold what they should",
    rationale: """
      A record that does not say which incident it is about, or how severe that was, cannot be \
      matched with anything. Versions, owners, times and dates have rules of their own.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("type, id and severity are there", .postMortem),
      .good("a version like 1.0 stays text", .playbook, "version: 1.0"),
      .bad("no severity", .postMortem, "severity: (absent)"),
      .bad("a type that does not exist", .postMortem, "type: ↓postmortem"),
      .bad(
        "a capital", .files, "-- note.md --\n---\n↓Type: incident\nID: INC-20260312-01\n---\n"),
      .bad("no type", .files, "-- note.md --\n↓---\nid: INC-20260312-01\n---\n"),
      .bad("one reviewer where a ledger is expected", .playbook, "reviews: ↓2026-02-20 by dana"),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      guard document.frontMatter.span != nil, document.frontMatter.problems.isEmpty else {
        return []
      }
      let subject = Subject.document(document)
      guard let type = evidence.types[document.path] else {
        return [unknownType(document, subject)]
      }
      let findings = type.value.keys.compactMap { finding($0, in: document, type: type) }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      return [
        .met(subject, at: type.span, "every key that \(type.value.withArticle) needs is there")
      ]
    }
  }

  private static func unknownType(_ document: Document, _ subject: Subject) -> Verdict {
    let known = DocumentType.allCases.map(\.rawValue)
    guard let written = document.frontMatter.text("type") else {
      let entries = document.frontMatter.root.entries
      if let capital = entries.first(where: {
        $0.key.value.folded == "type" && $0.key.value != "type"
      }) {
        return .deviation(
          subject, at: capital.key.span,
          "keys are written in lowercase, found “\(capital.key.value)”",
          help: "write “type”, and the others like it")
      }
      return .deviation(
        subject, at: document.top, "key “type” is missing",
        help: "add “type: …”: \(known.listed("or"))")
    }
    let nearest = known.nearest(to: written.value)
    return .deviation(
      subject, at: written.span, "“\(written.value)” is no type of document",
      help: nearest.map { "did you mean “\($0)”?" } ?? "use \(known.listed("or"))")
  }

  private static func finding(
    _ key: Key, in document: Document, type: Located<DocumentType>
  ) -> Finding? {
    guard let value = document.frontMatter[key.name] else {
      guard key.isRequired else { return nil }
      return Finding(
        "key “\(key.name)” is missing; \(type.value.withArticle) needs it", at: type.span,
        help: "add “\(key.name): …”: \(key.summary)")
    }
    switch (key.shape, value.value) {
    case (.list, .scalar(let text)):
      return Finding(
        "\(key.name) must be a list, found “\(text)”", at: value.span,
        help: "write “\(key.name): [\(text)]” or one “- ” item a line")
    case (.list, .mapping), (.mapping, .list), (.mapping, .scalar), (.text, .list),
      (.text, .mapping), (.word, .list), (.word, .mapping), (.date, .list), (.date, .mapping),
      (.instant, .list), (.instant, .mapping), (.dateOrInstant, .list), (.dateOrInstant, .mapping),
      (.limit, .list), (.limit, .mapping):
      return Finding(
        "\(key.name) must be \(key.shape.description), found \(value.value.kind)",
        at: value.span.firstLine)
    case (.word(let words), .scalar(let text)) where key.name != "type" && !words.contains(text):
      return Finding(
        "\(key.name) must be \(key.shape.description), found “\(text)”", at: value.span)
    case (.limit, .scalar(let text)):
      guard case .unreadable(let reason) = TimeLimit.read(text) else { return nil }
      return Finding(
        "\(key.name) must be \(key.shape.description): \(reason)", at: value.span)
    default: return nil
    }
  }
}
