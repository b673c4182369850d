extension Rule {
  static let sectionsFilled = Rule(
    id: "sections-filled", code: "PM-04",
    title: "Sections of a post-mortem say something",
    rationale: """
      A heading with nothing under it, a lone “TBD” or the sentence of the template itself is a \
      section only to a computer.
      """,
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("every section has content", .postMortem),
      .bad("an empty section", .postMortem, "↓## Detection\n"),
      .bad("only a placeholder", .postMortem, "## Root cause\n\n↓To be determined."),
      .bad(
        "only a placeholder below headings of its own", .postMortem,
        "## Lessons learned\n\n↓### What worked\n\nTBD\n\n### What did not\n\nTBD"),
      .bad(
        "an empty row of a table", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        | Field | Details |
        |---|---|
        | ↓Root Cause | |
        """),
      .bad(
        "the sentence of the playbook's template", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        ## Post-mortem template

        ### Root cause

        Say what caused the incident, technically.
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        ---
        ## Root cause

        ↓Say what caused the incident, technically.
        """),
    ]
  ) { evidence in
    let templates = templates(evidence)
    return evidence.postMortems.flatMap { postMortem -> [Verdict] in
      let subject = Subject.document(postMortem.document)
      let sections = postMortem.sections.all
      guard !sections.isEmpty else { return [] }
      let verdicts = sections.compactMap { section -> Verdict? in
        let text = section.plainText.trimmed
        let what: String
        var place = section.contentSpan.firstLine
        if let blank = section.blank(allowsNone: section.part != .rootCause) {
          what = blank.isEmpty ? "is empty" : "says only “\(blank)”"
          if blank.isEmpty { place = section.span }
        } else if text.utf8.count > 12, templates.contains(text.folded), text.count > 12 {
          what = "repeats the playbook's template"
        } else {
          return nil
        }
        return .deviation(
          subject, at: place, "section “\(section.title)” \(what)", help: "write what is known")
      }
      guard verdicts.isEmpty else { return verdicts }
      return [
        .met(subject, at: sections[0].span, "\(counted(sections.count, "section")) with content")
      ]
    }
  }

  /// The folded texts of the sections that playbooks show as templates.
  private static func templates(_ evidence: Evidence) -> Set<String> {
    Set(
      evidence.playbooks.flatMap { playbook in
        ReportSections(playbook.document).all.map { $0.plainText.trimmed.folded }
      })
  }
}

extension ReportSection {
  /// What stands in it where that is only to be filled in, such as “TBD”; empty where nothing does,
  /// and nil where it says something.
  ///
  /// - Parameter allowsNone: whether “none” says something.
  func blank(allowsNone: Bool = true) -> String? {
    var texts: [String] = inline.isEmpty ? [] : [inline]
    if inline.isEmpty { blocks.eachText { texts.append($0) } }
    // Action items may be headings, with nothing below them.
    guard let first = texts.first else { return plainText.isBlank ? "" : nil }
    let isBlank = texts.allSatisfy { Placeholder.isPlaceholder($0, allowsNone: allowsNone) }
    return isBlank ? first : nil
  }
}

extension [Block] {
  /// The texts below headings and labels, code among them.
  fileprivate func eachText(_ visit: (String) -> Void) {
    for block in self {
      switch block.content {
      case .heading, .html, .thematicBreak: break
      case .code(_, let text): visit(text)
      case .paragraph(let inlines):
        if inlines.count == 1, case .strong = inlines[0] { continue }
        visit(inlines.plainText.trimmed)
      case .list(let list): for item in list.items { item.blocks.eachText(visit) }
      case .table(let table):
        for row in table.rows { for cell in row.cells { visit(cell.plainText.trimmed) } }
      case .quote(let blocks), .footnote(_, let blocks): blocks.eachText(visit)
      }
    }
  }
}
