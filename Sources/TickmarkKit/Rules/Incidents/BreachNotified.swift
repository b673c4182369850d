extension Rule {
  static let breachNotified = Rule(
    id: "breach-notified", code: "IN-18",
    title: "A breach is notified in time after awareness, or a reason says why no notice is due",
    rationale: """
      Where the playbook sets no time, 72 hours hold (GDPR, Article 33): clock hours, weekends \
      included, whatever the calendar says. They run from “aware_at”, which is not before detection, \
      and from the confirmation at the latest. The first notice to each recipient counts; later ones \
      complete it, as the Article allows. A late notice carries its reasons (“late_reason”); whether \
      they suffice is for a person to judge, so that it is undetermined and not met. A processor \
      tells its controllers “without undue delay”, which no clock can test beyond the limit. Whose \
      data it was does not matter here: employees have rights too, so each confirmed exposure has \
      notices or a written reason for none. A suspicion starts no clock, unless “aware_at” is written.
      """,
    criteria: [.p6_6, .cc2_3], level: .error,
    examples: [
      .good("after 70 hours, over a weekend", .postMortem, breach(sent: "2026-03-16T08:00:00Z")),
      .good("72 hours to the second", .postMortem, breach(sent: "2026-03-16T10:00:00Z")),
      .bad("a second later", .postMortem, breach(sent: "↓2026-03-16T10:00:01Z")),
      .good(
        "no notice is due, and why", .postMortem,
        breach("notifications: {none: the leaked keys were encrypted and are revoked}")),
      .bad("no notice is due, without a reason", .postMortem, breach("notifications: {↓none: }")),
      .bad(
        "the reason is a placeholder", .postMortem, breach("notifications: {none: ↓tbd}")),
      .bad(
        "nothing recorded", .postMortem, "id: ↓INC-20260312-01\n" + breach("aware_at: (absent)")),
      .other(
        .undetermined, "late, with reasons", .postMortem,
        breach(
          sent: "↓2026-03-17T10:00:00Z", more: ", late_reason: the extent was known only on Tuesday"
        )),
      .good(
        "in phases", .postMortem,
        breach(
          "notifications:\n"
            + "  - {to: supervisory authority, sent_at: 2026-03-14T10:00:00Z}\n"
            + "  - {to: supervisory authority, sent_at: 2026-03-24T10:00:00Z}")),
      .bad(
        "one recipient in time, another not", .postMortem,
        breach(
          "notifications:\n"
            + "  - {to: supervisory authority, sent_at: 2026-03-14T10:00:00Z}\n"
            + "  - {to: affected customers, sent_at: ↓2026-03-24T10:00:00Z}")),
      .other(
        .undetermined, "a processor to its controllers, after the limit", .postMortem,
        breach(
          "notifications: [{to: controllers, sent_at: 2026-03-17T10:00:00Z}]")),
      .bad("a notice that was not sent", .postMortem, breach("notifications: [{to: ↓authority}]")),
      .bad(
        "aware before it was detected", .postMortem,
        breach(sent: "2026-03-14T10:00:00Z") + "\naware_at: ↓2026-03-12T13:00:00Z"),
      .bad(
        "aware after it was confirmed", .postMortem,
        breach(sent: "2026-03-14T10:00:00Z") + "\naware_at: ↓2026-03-14T09:00:00Z"),
      .bad(
        "aware before it was confirmed", .postMortem,
        breach(sent: "↓2026-03-16T09:00:00Z") + "\naware_at: 2026-03-13T08:00:00Z"),
      .other(.notApplicable, "no exposure", .postMortem, "severity: SEV-1"),
      .other(
        .notApplicable, "only suspected", .postMortem,
        "data_exposure: {determination: suspected, by: sam, at: 2026-03-13T10:00:00Z}"),
      .other(
        .notYetDue, "72 hours are not over", .postMortem,
        "data_exposure: {determination: confirmed, by: sam, at: 2026-07-09T10:00:00Z}"),
      .other(
        .undetermined, "nobody wrote when it was known", .postMortem,
        "data_exposure: {determination: confirmed, by: sam}\n"
          + "notifications: [{to: authority, sent_at: 2026-03-17T10:00:00Z}]"),
      .good("HIPAA allows 60 days", .files, regime("[HIPAA]", sent: "2026-05-11T12:00:00Z")),
      .bad(
        "the GDPR beside it does not", .files,
        regime("[GDPR, HIPAA]", sent: "↓2026-05-11T12:00:00Z")),
      .bad(
        "hours of the law run although the calendar counts business hours", .files,
        regime(
          "[GDPR]", sent: "↓2026-03-17T10:00:00Z", calendar: "calendar: {hours_clock: business}")),
    ]
  ) { evidence in
    evidence.incidents.flatMap { incident -> [Verdict] in
      guard !incident.isVoid, let exposure = incident.dataExposure,
        let determination = exposure.determination
      else { return [] }
      let subject = Subject.incident(incident)
      let aware = incident.moment("aware_at")
      switch determination {
      case .none:
        return [.notApplicable(subject, at: exposure.word.span, "no data was exposed")]
      case .suspected where aware == nil:
        return [
          .notApplicable(
            subject, at: exposure.word.span, "only suspected, so the company is not yet aware")
        ]
      case .suspected, .confirmed: break
      }
      if let aware, let finding = misplaced(aware, exposure, incident) {
        return [.deviation(subject, finding)]
      }
      return verdicts(incident, exposure, aware: aware, evidence)
    }
  }

  /// Why an awareness cannot be when it is said to have been.
  private static func misplaced(
    _ aware: Located<Instant>, _ exposure: DataExposure, _ incident: Incident
  ) -> Finding? {
    if let detected = incident.detectedAt, aware.value < detected.value {
      return Finding(
        "aware_at is \(duration(detected.value - aware.value)) before detection", at: aware.span,
        notes: [Finding.Note("detected here", at: detected.span)],
        help: "correct the one that is wrong")
    }
    if exposure.determination == .confirmed, let confirmed = exposure.instant,
      confirmed.value < aware.value
    {
      return Finding(
        "aware_at is \(duration(aware.value - confirmed.value)) after the exposure was confirmed",
        at: aware.span, notes: [Finding.Note("confirmed here", at: confirmed.span)],
        help: "who confirms is aware: count from the confirmation")
    }
    return nil
  }

  private static func verdicts(
    _ incident: Incident, _ exposure: DataExposure, aware: Located<Instant>?, _ evidence: Evidence
  ) -> [Verdict] {
    let subject = Subject.incident(incident)
    let duty = NotificationDuty(incident.playbook)
    let statement = incident.notifications
    if let none = statement?.none, statement?.notices.isEmpty ?? true {
      guard none.value.isEmpty || Placeholder.isPlaceholder(none.value) else {
        return [.met(subject, at: none.span, "no notice is due: \(none.value)")]
      }
      return [
        .deviation(
          subject, at: none.span, "the record says that no notice is due and not why",
          help: "write the reason: “notifications: {none: …}”")
      ]
    }
    guard let start = aware ?? exposure.instant else {
      return [
        .undetermined(
          subject, at: exposure.word.span,
          "no time says when the company became aware, so nothing can be counted",
          notes: [duty.note], help: "add “aware_at: …”")
      ]
    }
    let deadline = evidence.noticeDeadline(from: start.value, duty, for: incident.path)
    let notes = [
      duty.note, Finding.Note("aware since", at: start.span), Finding.Note(deadline.working),
    ]
    guard let notices = statement?.notices, !notices.isEmpty else {
      guard evidence.isPast(deadline.dueDay) else {
        return [.notYetDue(subject, at: incident.place, "due \(deadline.due)")]
      }
      return [
        .deviation(
          subject, at: incident.place,
          "no notice of the breach is recorded; \(duty.authority) \(duty.limit.text)",
          isOverdue: true, notes: notes,
          help: "add “notifications: [{to: …, sent_at: …}]”, or “{none: reason}”")
      ]
    }
    return firsts(notices).map { notice in
      verdict(notice, deadline, duty, notes, subject, isPast: evidence.isPast(deadline.dueDay))
    }
  }

  private static func verdict(
    _ notice: Notification, _ deadline: Deadline, _ duty: NotificationDuty,
    _ notes: [Finding.Note], _ subject: Subject, isPast: Bool
  ) -> Verdict {
    guard let recipient = notice.to?.filled?.value else {
      return .undetermined(
        subject, at: notice.span, "the notice does not say who was told", notes: notes,
        help: "add “to: …”")
    }
    guard let sent = notice.sentAt else {
      guard isPast else { return .notYetDue(subject, at: notice.span, "due \(deadline.due)") }
      return .deviation(
        subject, at: notice.span, "no time says when the notice to \(recipient) was sent",
        notes: notes, help: "add “sent_at: …”")
    }
    let elapsed = duration(sent.value - deadline.from)
    if deadline.isMet(by: sent.value) {
      let allowed = duty.limit.text
      return .met(subject, at: sent.span, "\(recipient) told after \(elapsed) of \(allowed)")
    }
    if notice.isToController {
      return .undetermined(
        subject, at: sent.span,
        "\(recipient) told after \(elapsed); whether that was without undue delay is not for a clock",
        notes: notes, help: "a person must judge the delay")
    }
    let late = "\(recipient) told after \(elapsed); \(duty.authority) \(duty.limit.text)"
    if let reason = notice.lateReason, !Placeholder.isPlaceholder(reason.value) {
      return .undetermined(
        subject, at: sent.span, "\(late), and the record gives reasons",
        notes: notes + [Finding.Note("the reasons", at: reason.span)],
        help: "a person must judge the reasons")
    }
    return .deviation(
      subject, at: sent.span, late, notes: notes, help: "add the reasons: “late_reason: …”")
  }

  /// The first notice to each recipient; later ones complete it.
  private static func firsts(_ notices: [Notification]) -> [Notification] {
    var order: [String] = []
    var byRecipient: [String: Notification] = [:]
    for notice in notices {
      let key = notice.to?.value.folded ?? ""
      guard let earlier = byRecipient[key] else {
        order.append(key)
        byRecipient[key] = notice
        continue
      }
      if let sent = notice.sentAt, earlier.sentAt.map({ sent.value < $0.value }) ?? true {
        byRecipient[key] = notice
      }
    }
    return order.compactMap { byRecipient[$0] }
  }

  /// Confirmed on Friday, 2026-03-13 at 10:00 UTC; 72 hours end on Monday.
  private static func breach(_ line: String) -> String {
    "data_exposure: {determination: confirmed, by: sam, at: 2026-03-13T10:00:00Z}\n\(line)"
  }

  private static func breach(sent: String, more: String = "") -> String {
    breach("notifications: [{to: supervisory authority, sent_at: \(sent)\(more)}]")
  }

  private static func regime(_ regimes: String, sent: String, calendar: String = "") -> String {
    """
    -- tickmark.yml --
    organization: Sample Company
    as_of: 2026-07-10
    \(calendar)
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    notification: {regimes: \(regimes)}
    ---
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    data_exposure: {determination: confirmed, by: sam, at: 2026-03-13T10:00:00Z}
    notifications: [{to: the regulator, sent_at: \(sent)}]
    ---
    """
  }
}
