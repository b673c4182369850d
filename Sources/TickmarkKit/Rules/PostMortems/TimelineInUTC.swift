extension Rule {
  static let timelineInUTC = Rule(
    id: "timeline-in-utc", code: "PM-06",
    title: "Timelines say that their times are UTC",
    rationale: """
      Bare times cannot be set beside the alert's log. The heading, the column or a sentence (“all \
      times UTC”) covers every entry; an exact offset is understood but slows the reader down; \
      abbreviations such as CST or IST name several zones.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good(
        "in the heading", .postMortem,
        "## Timeline (UTC)\n\n- 14:00 alert\n- 14:08 acknowledged\n- 14:40 rolled back\n- 16:30 resolved"
      ),
      .good("in each entry", .postMortem),
      .bad("nowhere", .files, timeline("↓## Timeline", "14:00", "14:08")),
      .bad("an abbreviation", .files, timeline("↓## Timeline (PST)", "14:00", "14:08")),
      .bad(
        "another offset", .files,
        timeline("## Timeline", "↓2026-03-12T14:00+01:00", "2026-03-12T14:08+01:00")),
    ]
  ) { evidence in
    evidence.postMortems.compactMap { postMortem -> Verdict? in
      guard let timeline = postMortem.timeline, !timeline.entries.isEmpty else { return nil }
      let subject = Subject.document(postMortem.document)
      for entry in timeline.entries {
        switch entry.zone {
        case .offset(0): continue
        case .offset:
          return .deviation(
            subject, at: entry.at.span, "“\(entry.at.value)” is not in UTC", level: .warning,
            help: "write the timeline in UTC")
        case .ambiguous(let name):
          let isStated = timeline.statedZone?.value == entry.zone
          return .deviation(
            subject, at: isStated ? timeline.statedZone!.span : entry.at.span,
            "“\(name)” names several zones", help: "write the timeline in UTC")
        case .unstated:
          return .deviation(
            subject, at: timeline.section.span,
            "the timeline does not say which zone \(entry.at.value) is in",
            help: "write “## \(timeline.section.title) (UTC)” if it is UTC")
        }
      }
      let place = timeline.statedZone?.span ?? timeline.section.span
      return .met(
        subject, at: place, "\(counted(timeline.entries.count, "entry", "entries")) in UTC")
    }
  }

  private static func timeline(_ heading: String, _ first: String, _ second: String) -> String {
    """
    -- report.md --
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    ---
    \(heading)

    - \(first): alert
    - \(second): acknowledged
    """
  }
}
