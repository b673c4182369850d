extension Rule {
  static let exposureDetermined = Rule(
    id: "exposure-determined", code: "IN-16",
    title: "Somebody determined whether data was exposed, and the record says who and when",
    rationale: """
      “No data was exposed” is a finding of somebody at some time, not the absence of a remark. The \
      two highest levels need the determination: none, suspected or confirmed. Below them it is \
      tested, as a warning, where it is written. A suspicion that nobody has decided after 14 days, \
      or that a closed incident leaves standing, is a warning too.
      """,
    criteria: [.cc7_3, .p6_6], level: .error,
    examples: [
      .good("none, with person and time", .postMortem),
      .good(
        "in the post-mortem, beside the record", .files,
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
        data_exposure: {determination: none, by: sam, at: 2026-03-12}
        ---
        """),
      .bad("nothing said", .postMortem, "severity: ↓SEV-1\ndata_exposure: (absent)"),
      .bad("a word only", .postMortem, "data_exposure: ↓none"),
      .bad(
        "nobody did it", .postMortem,
        "data_exposure: {determination: ↓none, at: 2026-03-12T16:00:00Z}"),
      .bad(
        "nobody knows when", .postMortem, "data_exposure: {determination: ↓none, by: sam}"),
      .bad(
        "before it was detected", .postMortem,
        "data_exposure: {determination: none, by: sam, at: ↓2026-03-12T13:00:00Z}"),
      .bad("another word", .postMortem, "data_exposure: {determination: ↓perhaps, by: sam}"),
      .bad(
        "still suspected after 14 days", .postMortem,
        "status: mitigated\nclosed_at: (absent)\n"
          + "data_exposure: {determination: ↓suspected, by: sam, at: 2026-06-20T16:00:00Z}"),
      .good(
        "suspected for a few days", .postMortem,
        "status: mitigated\nclosed_at: (absent)\n"
          + "data_exposure: {determination: suspected, by: sam, at: 2026-07-05T16:00:00Z}"),
      .bad(
        "closed with the suspicion", .postMortem,
        "data_exposure: {determination: ↓suspected, by: sam, at: 2026-07-09T16:00:00Z}"),
      .other(
        .notApplicable, "a lower level", .postMortem, "severity: SEV-3\ndata_exposure: (absent)"),
      .other(
        .notYetDue, "an open incident", .postMortem,
        "status: open\nresolved_at: (absent)\nclosed_at: (absent)\ndata_exposure: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      guard let exposure = incident.dataExposure else {
        guard let level = incident.severity else {
          return .undetermined(
            subject, at: place, "the severity is not known, so neither is the duty")
        }
        guard level.rank <= 2 else {
          return .notApplicable(subject, at: place, "\(level.id) is below the two highest levels")
        }
        guard !incident.isOpen else {
          return .notYetDue(subject, at: place, "the incident is open")
        }
        return .deviation(
          subject, at: place, "nobody determined whether data was exposed; \(level.id) needs it",
          notes: remark(incident).map { [Finding.Note("the text speaks of it here", at: $0)] }
            ?? [],
          help: "add “data_exposure: {determination: …, by: …, at: …}”")
      }
      let isLower = incident.severity.map { $0.rank > 2 } ?? false
      return verdict(incident, exposure, isLower ? .warning : nil, evidence)
    }
  }

  /// Where the post-mortem says in passing what happened to data.
  private static func remark(_ incident: Incident) -> Span? {
    let sections = incident.postMortem?.sections
    for section in (sections?.sections(.impact) ?? []) + (sections?.sections(.summary) ?? []) {
      for sentence in section.plainText.sentences {
        let folded = sentence.folded
        let isRemark =
          folded.holds(word: "data")
          && ["expos", "leak", "lost", "accessed", "breach", "disclosed"].contains {
            folded.holds($0)
          }
        if isRemark { return section.contentSpan.first(of: sentence.prefix(24)) ?? section.span }
      }
    }
    return nil
  }

  private static func verdict(
    _ incident: Incident, _ exposure: DataExposure, _ level: Rule.Level?, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    guard let determination = exposure.determination else {
      return .deviation(
        subject, at: exposure.word.span,
        "“\(exposure.word.value.shortened)” is no determination; it is none, suspected or confirmed",
        level: level,
        help: ["none", "suspected", "confirmed"].nearest(to: exposure.word.value)
          .map { "did you mean “\($0)”?" })
    }
    var missing: [String] = []
    if exposure.by.map({ Placeholder.isPlaceholder($0.value) }) ?? true { missing.append("who") }
    if exposure.day == nil { missing.append("when") }
    guard missing.isEmpty else {
      return .deviation(
        subject, at: exposure.word.span,
        "the determination “\(exposure.word.value)” does not say \(missing.listed("or"))",
        level: level, help: "add “by” and “at” to data_exposure")
    }
    if let at = exposure.instant, let detected = incident.detectedAt, at.value < detected.value {
      return .deviation(
        subject, at: at.span,
        "exposure was determined \(duration(detected.value - at.value)) before detection",
        level: level, notes: [Finding.Note("detected here", at: detected.span)],
        help: "correct the one that is wrong")
    }
    if determination == .suspected, let day = exposure.day {
      let decideBy = day.adding(days: 14)
      if incident.isClosed || evidence.isPast(decideBy) {
        let since = incident.isClosed ? "in a closed incident" : "14 days after \(day.iso)"
        return .deviation(
          subject, at: exposure.word.span, "exposure is still suspected \(since)", level: .warning,
          help: "decide it: none or confirmed, by whom and when")
      }
    }
    return .met(
      subject, at: exposure.word.span,
      "\(determination.rawValue), by \(exposure.by?.value ?? ""), \(exposure.at?.value ?? "")")
  }
}
