extension Rule {
  static let controlsFitType = Rule(
    id: "controls-fit-type", code: "DOC-11",
    title: "Documents name the criteria that their type supports",
    rationale: """
      The auditor looks for evidence by criterion: a playbook supports CC7.3 and CC7.4 (and CC7.5 \
      where it promises post-mortems or drills), a post-mortem CC7.4 and CC7.5, a drill CC7.5 or \
      CC7.4. Where tickmark.yml maps by type (“controls: {playbook: [CC7.3, CC7.4]}”) documents \
      need not repeat it.
      """,
    criteria: [.cc7_3, .cc7_4, .cc7_5], level: .warning,
    examples: [
      .good("a playbook with all three", .playbook),
      .good("a drill with one of two", .drill, "controls: [CC7.4]"),
      .bad("detection only", .playbook, "controls: [↓CC7.2]"),
      .bad("a post-mortem without recovery", .postMortem, "controls: [↓CC7.4]"),
      .bad("nothing named", .drill, "id: ↓DRL-20260218-01\ncontrols: (absent)"),
      .bad(
        "recovery left out by a playbook that promises post-mortems", .playbook,
        "controls: [↓CC7.3, CC7.4]"),
      .good(
        "recovery left out by a playbook that promises none", .playbook,
        "controls: [CC7.3, CC7.4]\npost_mortem: (absent)\ndrills: (absent)"),
      .other(
        .notApplicable, "tickmark.yml maps by type", .drill,
        """
        controls: (absent)
        -- tickmark.yml --
        organization: Sample Company
        controls: {drill: [CC7.5], playbook: [CC7.3, CC7.4]}
        """),
    ]
  ) { evidence in
    let playbooks = Dictionary(
      evidence.playbooks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.documents.compactMap { document in
      guard let type = evidence.types[document.path]?.value else { return nil }
      let promises = playbooks[document.path]?.promises
      let promisesMore = promises?.postMortem != nil || promises?.drills != nil
      let needed: [[Criterion]]
      switch type {
      case .playbook: needed = [[.cc7_3], [.cc7_4]] + (promisesMore ? [[.cc7_5]] : [])
      case .drill: needed = [[.cc7_5, .cc7_4]]
      case .postMortem: needed = [[.cc7_4], [.cc7_5]]
      case .incident, .riskReview, .exception, .register: return nil
      }
      return verdict(document, type, needed, evidence.configuration)
    }
  }

  private static func verdict(
    _ document: Document, _ type: DocumentType, _ needed: [[Criterion]],
    _ configuration: Configuration
  ) -> Verdict {
    let subject = Subject.document(document)
    let place = document.frontMatter.root.entry("id")?.value.span ?? document.top
    if let mapping = configuration.controls.first(where: { $0.type.value == type.rawValue }) {
      return .notApplicable(
        subject, at: place,
        "tickmark.yml maps every \(type.rawValue) to \(mapping.ids.map(\.value).listed())")
    }
    let items = document.frontMatter["controls"]?.items.compactMap(\.text) ?? []
    let written = Set(items.map { $0.value.folded.filter { $0 != " " && $0 != "-" } })
    let missing = needed.filter { choice in
      !choice.contains { written.contains($0.rawValue.folded) }
    }.map { $0.map(\.rawValue).listed("or") }
    guard !missing.isEmpty else {
      return .met(subject, at: items[0].span, "names \(items.map(\.value).listed())")
    }
    let wanted = missing.listed()
    guard let first = items.first else {
      return .deviation(
        subject, at: place, "controls are not named; \(type.withArticle) supports \(wanted)",
        help: "add “controls: […]”, or map the type under “controls” in tickmark.yml")
    }
    return .deviation(
      subject, at: first.span,
      "controls name \(items.map(\.value).listed()); \(type.withArticle) supports \(wanted) as well",
      help: "add \(wanted)")
  }
}
