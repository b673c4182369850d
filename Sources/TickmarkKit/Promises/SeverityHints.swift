extension SeverityMatrix {
  /// What looks like severities and was not read: a table in raw HTML, one whose cells ran
  /// together when it was copied, and times that are set twice.
  static func hints(_ document: Document, found: SeverityMatrix?) -> [Finding] {
    if let found, !found.conflicts.isEmpty { return found.conflicts }
    guard found == nil else { return [] }
    return htmlTables(document) + runTogether(document)
  }

  private static func htmlTables(_ document: Document) -> [Finding] {
    document.blocks.compactMap { block in
      guard case .html(let markup) = block.content else { return nil }
      let text = markup.folded
      let hasLabels =
        ["sev-1", "sev1", "sev 1", "severity 1", "p1", "priority 1"].contains {
          text.holds(word: $0)
        }
        || text.holds(word: "severity") && text.holds(word: "critical")
      guard text.holds("<table"), hasLabels else { return nil }
      return Finding(
        "a table in raw HTML seems to hold severities; it is not read", at: block.span.firstLine,
        help: "write it as a markdown table: | Severity | Definition | Acknowledge | Resolve |")
    }
  }

  /// Text that looks like a severity table whose cells ran together when it was copied.
  private static func runTogether(_ document: Document) -> [Finding] {
    var hints: [Finding] = []
    document.blocks.eachRun { inlines, span, _ in
      guard hints.isEmpty else { return }
      let text = inlines.plainText.folded
      let hasHeaders =
        text.contains("sevdefinition") || text.contains("severitydefinition")
        || text.contains("severitydescription") || text.contains("prioritydefinition")
        || (text.contains("sev") && text.contains("mtta target"))
      guard hasHeaders, !text.contains("|") else { return }
      hints.append(
        Finding(
          "text looks like a severity table whose cells ran together", at: span.firstLine,
          help: "write it as a markdown table: | Severity | Definition | Acknowledge | Resolve |"))
    }
    return hints
  }
}
