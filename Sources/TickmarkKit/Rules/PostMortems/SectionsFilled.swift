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
        if text.isEmpty {
          what = "is empty"
          place = section.span
        } else if Placeholder.isPlaceholder(text, allowsNone: section.part != .rootCause) {
          what = "says only “\(text)”"
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
