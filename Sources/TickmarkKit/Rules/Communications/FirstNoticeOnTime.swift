extension Rule {
  static let firstNoticeOnTime = Rule(
    id: "first-notice-on-time", code: "COM-01",
    title: "The first notice goes out in time on every channel that the playbook promises",
    rationale: """
      Customers learn of an incident from their supplier or from its failure. The clock starts at \
      detection. An incident that is over before the deadline is still announced; one notice may \
      tell the beginning and the end. Trial posts, second copies and posts from before the incident \
      do not count. Where a channel is promised without a time, it must have been used.
      """,
    criteria: [.cc2_3, .cc7_4], level: .error,
    examples: [
      .good("status page and e-mail within the hour", .postMortem),
      .good("at the last second", .postMortem, sent("14:59:59", "15:00:00")),
      .good(
        "one post on both channels", .postMortem,
        """
        communications:
          - {channel: [status page, e-mail], sent_at: 2026-03-12T14:20:00Z}
        """),
      .bad("a second late", .postMortem, sent("14:20:00", "↓15:00:01")),
      .bad("no e-mail", .postMortem, "↓" + sent("14:20:00", nil)),
      .bad("nothing recorded", .postMortem, "severity: ↓SEV-1\ncommunications: (absent)"),
      .bad(
        "only a trial post", .postMortem,
        """
        ↓communications:
          - {kind: test, channel: status page, sent_at: 2026-03-12T14:20:00Z}
          - {channel: e-mail, sent_at: 2026-03-12T14:20:00Z}
        """),
      .bad(
        "only an e-mail to executives", .postMortem,
        """
        ↓communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
          - {channel: e-mail, audience: executives, sent_at: 2026-03-12T14:20:00Z}
        """),
      .good(
        "resolved before the deadline: one combined notice", .postMortem,
        "resolved_at: 2026-03-12T14:41:00Z\n" + sent("14:45:00", "14:50:00")),
      .bad(
        "resolved before the deadline, and nobody told", .postMortem,
        "severity: ↓SEV-1\nresolved_at: 2026-03-12T14:41:00Z\ncommunications: (absent)"),
      .good("a banner without a time, used", .files, banner(", channel: in-product banner")),
      .bad("a banner without a time, never used", .files, banner(", channel: chat", mark: "↓")),
      .other(
        .notYetDue, "open, before the deadline", .files,
        open(detected: "2026-07-10T03:30:00Z", promise: "Status page within 60 min")),
      .other(
        .undetermined, "“as soon as possible”", .files,
        open(detected: "2026-03-12T03:30:00Z", promise: "Status page ASAP")),
      .other(.notApplicable, "a level that promises none", .postMortem, "severity: SEV-3"),
    ]
  ) { evidence in
    let test = NoticeTest(
      name: "notices to customers", promises: { firstNotices($0, $1) },
      reportsMissingPlaybook: true)
    return test.verdicts(evidence) { incident, level, promises in
      promises.map { verdict(incident, level, $0, evidence) }
    }
  }

  /// One promise for each channel to people outside, the one with a time before others.
  private static func firstNotices(
    _ plan: CommunicationPlan, _ level: SeverityLevel
  ) -> [NoticePromise] {
    var result: [NoticePromise] = []
    for promise in plan.outside(for: level) where promise.source != .template {
      if case .ifLongerThan = promise.timing { continue }
      guard let index = result.firstIndex(where: { $0.channel == promise.channel }) else {
        result.append(promise)
        continue
      }
      if promise.timing.firstNoticeRank < result[index].timing.firstNoticeRank {
        result[index] = promise
      }
    }
    let isNamed = result.contains { $0.channel != nil }
    return result.filter { promise in
      if promise.channel == nil, isNamed, promise.timing.firstNoticeRank > 1 { return false }
      return true
    }
  }

  private static func verdict(
    _ incident: Incident, _ level: SeverityLevel, _ promise: NoticePromise, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.communicationsPlace
    let what = promise.what
    let phase = incident.playbook?.promises.communication.phaseLimit(for: level)
    let limit: TimeLimit?
    switch (promise.timing, phase?.timing) {
    case (.within(let own), _): limit = own
    case (.unreadable(let words, false), _):
      return .undetermined(
        subject, at: place, "“\(words)” is no time that can be tested", notes: [promise.note],
        help: "write a length of time, such as within 60 min")
    case (_, .within(let shared)): limit = shared
    default: limit = nil
    }
    let notices = incident.notices(for: promise)
    if notices.isEmpty, let bad = incident.unreadableNotice(by: promise.channel) {
      return .undetermined(
        subject, at: bad.span, "the time of the \(what) is missing or cannot be read",
        help: "add “sent_at: …” with its offset")
    }
    guard let limit else { return withoutLimit(incident, level, promise, notices.first, evidence) }
    guard !limit.isImmediate else {
      return .undetermined(
        subject, at: place, "“\(promise.text)” is no time that can be tested",
        notes: [promise.note])
    }
    guard let detected = incident.detectedAt else {
      return .undetermined(subject, at: place, "detected_at is missing, so nothing can be counted")
    }
    let deadline = evidence.deadline(from: detected.value, within: limit, for: incident.path)
    var notes = [promise.note]
    if limit != promise.limit, let phase { notes = [promise.note, phase.note] }
    guard let first = notices.first, let sent = first.sentAt else {
      guard evidence.isPast(deadline.dueDay) else {
        return .notYetDue(subject, at: place, "\(what.withArticle) is due \(deadline.due)")
      }
      return .deviation(
        subject, at: place,
        "no \(what) about \(incident.id) is recorded; \(level.id) promises one within \(limit.text)",
        notes: notes, help: "add it under “communications:” with “channel: …” and “sent_at: …”")
    }
    let elapsed = duration(sent.value - detected.value)
    if deadline.isMet(by: sent.value) {
      return .met(
        subject, at: sent.span, "\(what) after \(elapsed); \(level.id) promises \(limit.text)")
    }
    if limit.isStrict, sent.value == deadline.lateFrom, !sent.hasSeconds || !detected.hasSeconds {
      return .met(
        subject, at: sent.span,
        "\(what) after \(elapsed), at the limit; \(level.id) promises \(limit.text)")
    }
    if let qualifier = limit.qualifier {
      return .undetermined(
        subject, at: sent.span,
        "\(what) after \(elapsed) by the clock; nobody defined the \(qualifier)", notes: notes,
        help: "a person must count the hours")
    }
    return .deviation(
      subject, at: sent.span,
      "the first \(what) about \(incident.id) went out after \(elapsed); \(level.id) promises \(limit.text)",
      notes: notes,
      help: "if there is an accepted reason, record it as an exception (type: exception)")
  }

  private static func withoutLimit(
    _ incident: Incident, _ level: SeverityLevel, _ promise: NoticePromise,
    _ first: Communication?, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    if let sent = first?.sentAt {
      return .met(
        subject, at: sent.span, "\(promise.what) sent; \(level.id) promises it without a time")
    }
    guard !incident.isOpen else {
      return .notYetDue(subject, at: incident.communicationsPlace, "the incident is open")
    }
    return .deviation(
      subject, at: incident.communicationsPlace,
      "no \(promise.what) about \(incident.id) is recorded; \(level.id) promises one",
      notes: [promise.note],
      help: "add it under “communications:” with “channel: …” and “sent_at: …”")
  }

  private static func sent(_ page: String, _ email: String?) -> String {
    func entry(_ channel: String, _ time: String) -> String {
      let mark = time.hasPrefix("↓") ? "↓" : ""
      let time = time.filter { $0 != "↓" }
      return "  - {channel: \(channel), sent_at: \(mark)2026-03-12T\(time)Z}"
    }
    return
      (["communications:", entry("status page", page)]
      + [email.map { entry("e-mail", $0) }].compactMap { $0 }).joined(separator: "\n")
  }

  private static func playbook(_ promise: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Definition | Customer comms |
    |---|---|---|
    | SEV-1 | Nobody can work | \(promise) |
    | SEV-2 | A nuisance | In-product banner; no email |

    """
  }

  private static func banner(_ channel: String, mark: String = "") -> String {
    playbook("Status page within 60 min") + """
      -- incident.md --
      ---
      type: incident
      id: INC-20260312-01
      severity: SEV-2
      detected_at: 2026-03-12T14:00:00Z
      resolved_at: 2026-03-12T16:00:00Z
      \(mark)communications:
        - {sent_at: 2026-03-12T14:20:00Z\(channel)}
      ---
      """
  }

  private static func open(detected: String, promise: String) -> String {
    playbook(promise) + """
      -- incident.md --
      ---
      type: incident
      id: INC-20260710-01
      severity: SEV-1
      status: investigating
      detected_at: \(detected)
      ---
      """
  }
}

extension NoticePromise {
  fileprivate var limit: TimeLimit? {
    if case .within(let limit) = timing { limit } else { nil }
  }
}

extension NoticeTiming {
  /// Which of several promises for one channel decides the first notice.
  fileprivate var firstNoticeRank: Int {
    switch self {
    case .within: 0
    case .unreadable(_, let isCadence): isCadence ? 3 : 1
    case .unstated, .every: 2
    case .ifLongerThan: 4
    }
  }
}
