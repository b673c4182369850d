extension Rule {
  static let knownControls = Rule(
    id: "known-controls", code: "DOC-10",
    title: "Criteria that a document claims to support exist",
    rationale: """
      The auditor maps evidence by criterion id. An id that does not exist maps to nothing; one \
      written otherwise than the AICPA writes it is only found by luck.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("ids as the AICPA writes them", .playbook, "controls: [CC7.2, CC7.4, A1.3]"),
      .bad("a criterion that does not exist", .playbook, "controls: [CC7.4, ↓CC7.9]"),
      .bad("another spelling", .playbook, "controls: [↓cc 7.4]"),
      .bad("in the settings", .settings, "controls: {drill: [↓CC7.9]}"),
      .bad("a number below the criterion", .playbook, "controls: [↓CC7.4.1]"),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      let items = document.frontMatter["controls"]?.items.compactMap(\.text) ?? []
      guard !items.isEmpty else { return [] }
      let verdicts = items.compactMap { verdict($0, .document(document)) }
      guard verdicts.isEmpty else { return verdicts }
      return [
        .met(
          .document(document), at: items[0].span,
          "\(counted(items.count, "criterion", "criteria")) known")
      ]
    }
      + evidence.configuration.controls.flatMap(\.ids).compactMap { verdict($0, .settings) }
  }

  private static func verdict(_ item: Located<String>, _ subject: Subject) -> Verdict? {
    if Criterion.known.contains(item.value) { return nil }
    let plain = item.value.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    if Criterion.known.contains(plain) {
      return .deviation(
        subject, at: item.span, "“\(item.value)” is written \(plain)", level: .warning,
        help: "write “\(plain)”")
    }
    let parts = plain.split(separator: ".")
    if parts.count == 3, Criterion.known.contains(parts.prefix(2).joined(separator: ".")) {
      return .deviation(
        subject, at: item.span, "“\(item.value)” is finer than a criterion",
        level: .warning,
        help: "write “\(parts.prefix(2).joined(separator: "."))”")
    }
    return .deviation(
      subject, at: item.span, "“\(item.value)” is no criterion",
      help: help(series: parts.first.map(String.init) ?? "", written: plain))
  }

  /// The ids of the series where there is one, else the nearest id.
  private static func help(series: String, written: String) -> String? {
    let siblings = Criterion.known.filter { $0.hasPrefix(series + ".") }.sorted()
    if let first = siblings.first, let last = siblings.last {
      return first == last ? "use \(first)" : "use \(first) to \(last)"
    }
    return Criterion.known.sorted().nearest(to: written).map { "did you mean “\($0)”?" }
  }
}
