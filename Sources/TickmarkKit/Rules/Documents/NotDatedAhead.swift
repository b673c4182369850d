extension Rule {
  static let notDatedAhead = Rule(
    id: "not-dated-ahead", code: "DOC-05",
    title: "Nothing is recorded before it happened",
    rationale: """
      A record dated after the day of the assessment was written before its event, or is a slip of \
      the year. Clocks and zones differ, so one day ahead is let pass. What is planned may lie \
      ahead: reviews and drills to come, due and target dates, the day a version takes effect, the \
      last day of an exception, a drill with “status: planned”.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("everything has happened", .postMortem),
      .good("the next review lies ahead", .playbook),
      .good("one day ahead", .postMortem, "published_at: 2026-07-11"),
      .good("a drill that is planned", .drill, "held_on: 2026-08-18\nstatus: planned"),
      .bad("two days ahead", .postMortem, "published_at: ↓2026-07-12"),
      .bad("a slip of the year", .postMortem, "closed_at: ↓2027-03-18T15:00:00Z"),
      .bad("an approval to come", .playbook, "approved_on: ↓2026-09-01"),
      .bad(
        "a notice that was not sent yet", .postMortem,
        "communications:\n  - {channel: status page, sent_at: ↓2026-08-01T10:00:00Z, audience: all}"
      ),
      .bad(
        "a task done tomorrow", .postMortem,
        """
        ## Action items

        | Action | Owner | Due | Status | Done | Evidence |
        |---|---|---|---|---|---|
        | Compare settings | Dana Reyes | 2026-09-02 | done | ↓2026-08-30 | pull 12 |
        """),
    ]
  ) { evidence in
    let reports = Dictionary(
      evidence.postMortems.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.documents.flatMap { document -> [Verdict] in
      guard let type = evidence.types[document.path] else { return [] }
      let dates = dates(document, type.value, reports[document.path], evidence)
      guard !dates.isEmpty else { return [] }
      let subject = Subject.document(document)
      let limit = evidence.asOf.adding(days: 1)
      let ahead = dates.filter { $0.day > limit }
      guard ahead.isEmpty else {
        return ahead.map { date in
          .deviation(
            subject, at: date.span,
            "\(date.name()) is \(date.day.iso), after the day of the assessment, \(evidence.asOf.iso)",
            help: "correct the date, or assess as of a later day")
        }
      }
      let count = dates.count
      return [
        .met(subject, at: type.span, "\(counted(count, "date")) not after \(evidence.asOf.iso)")
      ]
    }
  }

  /// Named when it is too late only; most dates never are.
  private typealias Dated = (name: () -> String, day: Day, span: Span)

  /// Everything in a document that says when something happened.
  private static func dates(
    _ document: Document, _ type: DocumentType, _ postMortem: PostMortem?, _ evidence: Evidence
  ) -> [Dated] {
    let zone = evidence.calendar(for: document.path).zone
    let status = document.frontMatter.text("status")?.value.folded ?? ""
    let isPlanned = ["planned", "scheduled"].contains(status)
    var result: [Dated] = []
    for (name, _, value) in datedValues(document, type: type) {
      guard !isPlan(name), !(isPlanned && name == "held_on") else { continue }
      switch Instant.parse(value.value.trimmed) {
      case .instant(let instant, _, _):
        result.append(({ name }, zone.day(of: instant), value.span))
      case .dateOnly(let day): result.append(({ name }, day, value.span))
      case .naive, .malformed: break
      }
    }
    for item in postMortem?.actionItems ?? [] {
      guard let done = item.completed, let day = item.completedDay else { continue }
      result.append(({ "the completion of “\(item.text.shortened)”" }, day, done.span))
    }
    for entry in postMortem?.timeline?.entries ?? [] {
      guard let instant = entry.instant else { continue }
      result.append(({ "a time of the timeline" }, zone.day(of: instant), entry.at.span))
    }
    return result
  }

  /// Whether a key is about what is to come.
  private static func isPlan(_ name: String) -> Bool {
    ["next_", "due", "planned_", "scheduled_", "target_"].contains(where: name.hasPrefix)
      || name.hasSuffix("_by") || name.hasSuffix("_until")
      || ["expires_on", "effective_from"].contains(name)
  }
}
