extension Rule {
  static let exceptionBeforeDeadline = Rule(
    id: "exception-before-deadline", code: "WV-06",
    title: "Exceptions are approved before the deadline that they excuse",
    rationale: """
      An exception approved beforehand is a decision; one approved afterwards is an explanation. \
      Both are allowed, and which it was is shown as a note. Known are the deadlines of action \
      items and post-mortems; a response target ends on the day the incident was detected or \
      shortly after, so its exceptions are always after the fact.
      """,
    criteria: [.cc5_3], level: .note,
    examples: [
      .bad("three weeks after the incident", .exception, "approved_on: ↓2026-04-02"),
      .bad(
        "after the task was due", .exception,
        task("approved_on: ↓2026-05-02", due: "2026-05-01")),
      .good(
        "before the task was due", .exception, task("approved_on: 2026-05-01", due: "2026-05-01")),
      .bad(
        "after the post-mortem was due", .exception,
        "rule: post-mortem-on-time\napproved_on: ↓2026-03-20"),
      .good(
        "on the day the post-mortem was due", .exception,
        "rule: post-mortem-on-time\napproved_on: 2026-03-19"),
      .other(
        .notApplicable, "something without a deadline", .exception,
        "rule: timeline-in-utc\nsubject: PB-1"),
    ]
  ) { evidence in
    guard !evidence.exceptions.isEmpty else { return [] }
    let deadlines = Deadlines(evidence)
    return evidence.exceptions.compactMap { exception in
      guard let approved = exception.approvedOn, let rule = exception.namedRule else { return nil }
      let subject = Subject.document(exception.document)
      guard let deadline = deadlines.deadline(of: exception, rule) else {
        return .notApplicable(subject, at: approved.span, "no deadline of \(rule.id) is known")
      }
      guard approved.value > deadline.value else {
        return .met(
          subject, at: approved.span,
          "approved \(approved.value.iso), not after \(deadline.value.iso)")
      }
      return .deviation(
        subject, at: approved.span,
        "\(exception.id) was approved \(approved.value.iso), after the fact: the deadline was \(deadline.value.iso)",
        notes: [Finding.Note("the deadline comes from here", at: deadline.span)])
    }
  }

  private static func task(_ keys: String, due: String) -> String {
    """
    rule: action-not-overdue
    subject: INC-20260312-01-A1
    \(keys)
    -- INC-20260312-01.md --
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    ---
    ## Action items

    | Action | Owner | Due |
    |---|---|---|
    | Compare settings | Dana Reyes | \(due) |
    """
  }
}

/// By when what exceptions excuse would have been in time.
private struct Deadlines {
  private let evidence: Evidence
  /// By folded id; the first of those that share one.
  private let tasks: [String: ActionItem]
  private let incidents: [String: Incident]

  init(_ evidence: Evidence) {
    self.evidence = evidence
    tasks = Dictionary(
      evidence.postMortems.flatMap { postMortem in
        postMortem.actionItems.map { (postMortem.subjectID($0).folded, $0) }
      }, uniquingKeysWith: { first, _ in first })
    incidents = Dictionary(
      evidence.incidents.map { ($0.id.folded, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The last day on which what an exception excuses would have been in time.
  func deadline(of exception: Exception, _ rule: Rule) -> Located<Day>? {
    guard let about = exception.subject?.value.folded else { return nil }
    if let item = tasks[about] {
      return item.due.flatMap { due in item.dueDay.map { Located($0, due.span) } }
    }
    guard let incident = incidents[about] else { return nil }
    if rule.code == "PM-01" || rule.code == "PM-02" {
      guard let duty = incident.playbook?.promises.postMortem,
        let limit = duty.limit(for: incident.severity),
        let anchor = incident.instant(duty.from?.value ?? "resolved_at")
      else { return nil }
      let due = evidence.deadline(from: anchor.value, within: limit.value, for: incident.path)
        .dueDay
      return Located(due, limit.span)
    }
    let targets: [String: TargetKind] = [
      "IN-08": .acknowledge, "IN-09": .contain, "IN-10": .resolve,
    ]
    guard let kind = targets[rule.code], let detected = incident.detectedAt,
      let target = incident.severity?.targets[kind], let limit = target.limit
    else { return nil }
    let due = evidence.deadline(from: detected.value, within: limit, for: incident.path).dueDay
    return Located(due, target.span)
  }
}
