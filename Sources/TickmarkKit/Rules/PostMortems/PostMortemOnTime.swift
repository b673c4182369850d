extension Rule {
  static let postMortemOnTime = Rule(
    id: "post-mortem-on-time", code: "PM-02",
    title: "Post-mortems are published within the time the playbook allows",
    rationale: """
      The day of resolution is not counted; the last business day lasts to its end in the system's \
      zone; hours run through weekends. A minute late is a deviation. A date without a time is in \
      time on the due date itself.
      """,
    criteria: [.cc5_3, .cc7_5], level: .error,
    examples: [
      .good("three business days of five", .postMortem),
      .good("on the last day, as a date", .postMortem, "published_at: 2026-03-19"),
      .good(
        "a second before midnight of the last day in New York", .postMortem,
        "published_at: 2026-03-20T03:59:59Z"),
      .bad("at midnight", .postMortem, "published_at: ↓2026-03-20T04:00:00Z"),
      .bad("a day late", .postMortem, "published_at: ↓2026-03-20"),
      .bad(
        "not published, long after the deadline", .postMortem,
        "id: ↓INC-20260312-01\npublished_at: (absent)"),
      .good(
        "five business days around Memorial Day", .postMortem,
        """
        id: INC-20260519-01
        detected_at: 2026-05-19T14:00:00Z
        started_at: 2026-05-19T14:00:00Z
        acknowledged_at: 2026-05-19T14:05:00Z
        mitigated_at: 2026-05-19T14:30:00Z
        resolved_at: 2026-05-19T15:00:00Z
        closed_at: (absent)
        published_at: 2026-05-27
        """),
      .bad("48 hours over a weekend", .files, weekend("↓2026-03-15T16:00:01Z")),
      .good("48 hours to the second", .files, weekend("2026-03-15T16:00:00Z")),
      .other(.notApplicable, "a level that requires none", .postMortem, "severity: SEV-3"),
      .other(
        .undetermined, "before the incident was resolved", .postMortem,
        "published_at: ↓2026-03-11"),
      .other(
        .undetermined, "a time without offset", .postMortem,
        "published_at: ↓2026-03-17T15:00:00"),
      .other(
        .undetermined, "a severity that the playbook does not have", .postMortem,
        "severity: P1\npublished_at: ↓2026-05-20"),
      .other(
        .undetermined, "nobody knows when it was resolved", .postMortem, "resolved_at: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident in
      // A draft is post-mortem-exists's to report.
      guard !incident.isVoid, let postMortem = incident.postMortem, !postMortem.isDraft else {
        return nil
      }
      return verdict(incident, postMortem, evidence)
    }
  }

  private static func verdict(
    _ incident: Incident, _ postMortem: PostMortem, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let place = postMortem.publishedAt?.span ?? postMortem.place
    guard let duty = incident.playbook?.promises.postMortem else {
      return .undetermined(
        subject, at: place,
        incident.playbook == nil
          ? "\(incident.whyNoPlaybook), so no time for post-mortems is known"
          : "the playbook sets no time for post-mortems")
    }
    let level = incident.severity
    if let level, !duty.requires(level) {
      return .notApplicable(subject, at: place, "\(level.id) requires no post-mortem")
    }
    if level == nil, !duty.requiredFor.isEmpty {
      return .undetermined(
        subject, at: place, "\(incident.whySeverityIsUnknown), so the duty is not known")
    }
    guard let limit = duty.limit(for: level) else {
      return .undetermined(
        subject, at: place, "the playbook sets no time for post-mortems",
        notes: [Finding.Note("the duty", at: duty.span)])
    }
    let key = duty.from?.value ?? "resolved_at"
    guard let anchor = incident.instant(key) else {
      return incident.isOpen
        ? .notYetDue(subject, at: place, "the incident is open")
        : .undetermined(subject, at: place, "\(key) is missing, so nothing can be counted")
    }
    let deadline = evidence.deadline(from: anchor.value, within: limit.value, for: incident.path)
    let notes = [
      Finding.Note("promised here", at: limit.span),
      Finding.Note("\(key) is here", at: anchor.span),
      Finding.Note(deadline.working),
    ]
    guard let published = postMortem.publishedAt else {
      if let written = postMortem.text("published_at") {
        return .undetermined(
          subject, at: written.span, "published_at “\(written.value)” cannot be read",
          help: "write it like 2026-03-17T15:00:00Z or 2026-03-17")
      }
      guard evidence.isPast(deadline.dueDay) else {
        return .notYetDue(subject, at: place, "due \(deadline.due)")
      }
      return .deviation(
        subject, at: place,
        "the post-mortem of \(incident.id) is not published; it was due \(deadline.dueDay.iso)",
        isOverdue: true,
        notes: notes, help: "publish it and add “published_at: …”")
    }
    let isOnTime: Bool
    let written: String
    switch published {
    case .instant(let instant):
      isOnTime = deadline.isMet(by: instant.value)
      written = "\(deadline.zone.local(instant.value)) \(deadline.zone.identifier)"
    case .day(let day):
      isOnTime = deadline.isMet(by: day.value)
      written = day.value.iso
    }
    if let resolved = incident.resolvedAt, published.isBefore(resolved.value, in: deadline.zone) {
      return .undetermined(
        subject, at: place, "it was published \(written), before the incident was resolved",
        notes: [Finding.Note("resolved here", at: resolved.span)],
        help: "correct the one that is wrong")
    }
    guard isOnTime else {
      return .deviation(
        subject, at: place,
        "the post-mortem of \(incident.id) was published \(written); it was due \(deadline.due)",
        notes: notes,
        help: "if there is an accepted reason, record it as an exception (type: exception)")
    }
    return .met(
      subject, at: place, promise: limit.span, "published \(written): \(deadline.working)")
  }

  private static func weekend(_ published: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    post_mortem: {required_for: [SEV-1], within: 48 hours, from: resolved_at}
    ---
    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | Nobody can work | 15 min |
    | SEV-2 | Some cannot | 1 hour |
    -- report.md --
    ---
    type: post-mortem
    id: INC-20260313-01
    severity: SEV-1
    detected_at: 2026-03-13T14:00:00Z
    resolved_at: 2026-03-13T16:00:00Z
    published_at: \(published)
    ---
    """
  }
}
