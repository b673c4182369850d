extension Rule {
  static let sectionsPresent = Rule(
    id: "sections-present", code: "PM-03",
    title: "Post-mortems have the sections that every template asks for",
    rationale: """
      What happened when, why, to whom, and what follows: a report without one of these is not \
      finished. Titles are free (“What happened”, “RCA”, “Follow-ups”), at any level, as headings, \
      as bold labels or as rows of a Field | Details table. Detection, contributing causes, \
      containment and lessons are asked for with a warning.
      """,
    criteria: [.cc7_4, .cc7_5], level: .error,
    examples: [
      .good("every section", .postMortem),
      .good("other titles", .files, table),
      .bad(
        "no impact", .files,
        table.replacing("| Customer impact | 120 customers |\n", with: "").replacing(
          "id: ", with: "id: ↓")),
      .bad(
        "nothing but a title", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: ↓INC-20260312-01
        severity: SEV-1
        ---
        # Sign-in unavailable

        We rolled back.
        """),
    ]
  ) { evidence in
    evidence.postMortems.flatMap { postMortem -> [Verdict] in
      let subject = Subject.document(postMortem.document)
      let found = Set(postMortem.sections.all.map(\.part))
      var verdicts: [Verdict] = []
      for (part, level) in required where !part.accepted.contains(where: found.contains) {
        if part == .summary, !postMortem.document.blocks.isEmpty, hasOpening(postMortem) {
          continue
        }
        verdicts.append(
          .deviation(
            subject, at: postMortem.place, "section “\(part.title)” is missing", level: level,
            help: "add “## \(part.title)”"))
      }
      guard verdicts.isEmpty else { return verdicts }
      return [
        .met(
          subject, at: postMortem.place, "\(counted(required.count, "required section")) present")
      ]
    }
  }

  /// Errors are what all five source playbooks ask for.
  private static let required: [(ReportPart, Rule.Level?)] = [
    (.summary, nil), (.timeline, nil), (.rootCause, nil), (.impact, nil), (.actions, nil),
    (.detection, .warning), (.contributing, .warning), (.containment, .warning),
    (.lessons, .warning),
  ]

  /// A paragraph before the first section is a summary without a title.
  private static func hasOpening(_ postMortem: PostMortem) -> Bool {
    guard let first = postMortem.document.sections.first else { return false }
    let blocks = postMortem.document.blocks[first.range]
    guard let opening = blocks.first, case .paragraph(let inlines) = opening.content else {
      return false
    }
    return inlines.plainText.count > 40
  }

  private static let table = """
    -- report.md --
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    ---
    # Sign-in unavailable

    | Field | Details |
    |---|---|
    | Incident summary | Sign-in failed after a deployment |
    | Detection method | Uptime monitor |
    | RCA | A setting was missing |
    | Contributing factors | Staging had the setting |
    | Customer impact | 120 customers |
    | Containment actions | Rolled back |
    | Lessons learned | Compare settings |

    ### What happened

    - 14:00 UTC monitor fires

    ### Follow-ups

    - [ ] Compare settings (@dana, due 2026-09-01)
    """
}

extension ReportPart {
  /// The title to suggest.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .timeline: "Timeline (UTC)"
    case .detection: "Detection"
    case .rootCause: "Root cause"
    case .contributing: "Contributing causes"
    case .impact: "Customer impact"
    case .containment: "Containment and recovery"
    case .fix: "Permanent fix"
    case .lessons: "Lessons learned"
    case .actions: "Action items"
    }
  }

  /// The parts that serve for this one: “Resolution” often tells the containment too.
  fileprivate var accepted: [ReportPart] { self == .containment ? [.containment, .fix] : [self] }
}
