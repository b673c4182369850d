extension Rule {
  static let factsAgree = Rule(
    id: "facts-agree", code: "PM-15",
    title: "A post-mortem agrees with its incident's record, and with itself",
    rationale: """
      Two documents that give one incident two severities or two ends leave the auditor to choose. \
      The record, the front matter and what the body states are compared.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("the title names the same incident", .postMortem),
      .other(
        .notApplicable, "nothing is stated twice", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        # Sign-in unavailable
        """),
      .bad(
        "the title names another incident", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        ↓# INC-20260313-01: Sign-in unavailable
        """),
      .bad(
        "the body states another severity", .postMortem,
        "## Summary\n\nNobody could sign in for 40 minutes.\n\n- **Severity**: ↓SEV-2"),
      .bad(
        "the record states another end", .files,
        """
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        resolved_at: 2026-03-12T16:30:00Z
        ---
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        resolved_at: ↓2026-03-12T15:30:00Z
        ---
        """),
    ]
  ) { evidence in
    let incidents = Dictionary(
      evidence.incidents.map { ($0.id.folded, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.postMortems.map { postMortem in
      let subject = Subject.document(postMortem.document)
      let record = incidents[postMortem.id.folded]
      if let finding = contradiction(postMortem, record: record) {
        return .deviation(subject, finding)
      }
      guard hasSecondStatement(postMortem, record: record) else {
        return .notApplicable(
          subject, at: postMortem.place, "nothing in it is stated a second time")
      }
      return .met(subject, at: postMortem.place, "no statement contradicts another")
    }
  }

  /// Whether there is anything to compare: a record beside it, or a title or field that repeats
  /// what the front matter says.
  private static func hasSecondStatement(_ postMortem: PostMortem, record: Incident?) -> Bool {
    if let record, record.path != postMortem.path, !pairs(postMortem, record).isEmpty {
      return true
    }
    let title = postMortem.document.sections.first?.title.folded ?? ""
    return title.holds(postMortem.id.folded)
      || postMortem.document.fields.contains { $0.label.folded == "severity" }
  }

  private static func contradiction(_ postMortem: PostMortem, record: Incident?) -> Finding? {
    if let heading = postMortem.document.sections.first,
      let named = heading.title.split(whereSeparator: { " :,()—–".contains($0) })
        .first(where: { IncidentNumber(String($0)) != nil }),
      named.folded != postMortem.id.folded, IncidentNumber(postMortem.id) != nil
    {
      return Finding(
        "the title names \(named), the id is \(postMortem.id)", at: heading.heading,
        notes: [Finding.Note("the id", at: postMortem.place)], help: "correct the one that is wrong"
      )
    }
    if let stated = postMortem.document.fields.first(where: { $0.label.folded == "severity" }),
      let severity = postMortem.text("severity"), let label = SeverityLabel(stated.value),
      SeverityLabel.key(label.id) != SeverityLabel.key(severity.value)
    {
      return Finding(
        "the body says \(label.id), the front matter \(severity.value)", at: stated.valueSpan,
        notes: [Finding.Note("the front matter", at: severity.span)],
        help: "correct the one that is wrong")
    }
    guard let record, record.path != postMortem.path,
      let pair = pairs(postMortem, record).first(where: { !$0.isSame })
    else { return nil }
    return Finding(
      "\(pair.key) is \(pair.ours.value), the incident's record says \(pair.theirs.value)",
      at: pair.ours.span, notes: [Finding.Note("the record", at: pair.theirs.span)],
      help: "correct the one that is wrong")
  }

  private typealias Pair = (
    key: String, ours: Located<String>, theirs: Located<String>, isSame: Bool
  )

  /// What both state and can be compared.
  private static func pairs(_ postMortem: PostMortem, _ record: Incident) -> [Pair] {
    ["severity", "started_at", "detected_at", "resolved_at"].compactMap { key in
      guard let ours = postMortem.text(key), let theirs = record.text(key) else { return nil }
      if key == "severity" {
        let isSame = SeverityLabel.key(ours.value) == SeverityLabel.key(theirs.value)
        return (key, ours, theirs, isSame)
      }
      guard let own = postMortem.instant(key), let other = record.instant(key) else { return nil }
      return (key, ours, theirs, own.value == other.value)
    }
  }
}
