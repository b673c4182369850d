extension Rule {
  static let conditionalNoticeSent = Rule(
    id: "conditional-notice-sent", code: "COM-02",
    title: "Notices that long incidents need are sent",
    rationale: """
      “E-mail if > 4 hr” is a duty of long incidents only. The length runs from detection to \
      resolution; exactly four hours are not more than four. The condition sets no deadline, so an \
      e-mail at any time after the incident began keeps the promise.
      """,
    criteria: [.cc2_3], level: .error,
    examples: [
      .good(
        "five hours, and an e-mail", .postMortem,
        lasting("2026-03-12T19:00:00Z", "{channel: e-mail, sent_at: 2026-03-12T17:55:00Z}")),
      .bad(
        "five hours without an e-mail", .postMortem,
        "↓"
          + lasting("2026-03-12T19:00:00Z", "{channel: status page, sent_at: 2026-03-12T15:00:00Z}")
      ),
      .bad(
        "a second more than four hours", .postMortem,
        "severity: ↓SEV-2\nresolved_at: 2026-03-12T18:00:01Z\ncommunications: (absent)"),
      .other(
        .notApplicable, "exactly four hours", .postMortem,
        "severity: SEV-2\nresolved_at: 2026-03-12T18:00:00Z\ncommunications: (absent)"),
      .other(
        .notYetDue, "still open", .files,
        """
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-2
        status: investigating
        detected_at: 2026-03-12T14:00:00Z
        ---
        """),
    ]
  ) { evidence in
    let test = NoticeTest(name: "notice on condition") { plan, level in
      plan.outside(for: level).filter {
        if case .ifLongerThan = $0.timing { true } else { false }
      }
    }
    return test.verdicts(evidence) { incident, level, promises in
      promises.map { verdict(incident, level, $0) }
    }
  }

  private static func verdict(
    _ incident: Incident, _ level: SeverityLevel, _ promise: NoticePromise
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.communicationsPlace
    let what = promise.what
    guard case .ifLongerThan(let limit, let orEqual) = promise.timing,
      case .clock(let seconds) = limit.length
    else {
      return .undetermined(
        subject, at: place, "“\(promise.text)” cannot be counted by the clock",
        notes: [promise.note])
    }
    guard let detected = incident.detectedAt else {
      return .undetermined(subject, at: place, "detected_at is missing, so nothing can be counted")
    }
    let sent = incident.notices(for: promise).first?.sentAt
    guard let resolved = incident.resolvedAt else {
      if let sent { return .met(subject, at: sent.span, "\(what) sent") }
      return incident.isOpen
        ? .notYetDue(subject, at: place, "the incident is open")
        : .undetermined(subject, at: place, "resolved_at is missing, so nothing can be counted")
    }
    let lasted = resolved.value - detected.value
    let length = duration(lasted)
    guard lasted > seconds || (orEqual && lasted == seconds) else {
      return .notApplicable(
        subject, at: resolved.span, "lasted \(length), not longer than \(limit.text)")
    }
    if let sent {
      return .met(subject, at: sent.span, "lasted \(length); \(what) sent")
    }
    return .deviation(
      subject, at: place,
      "no \(what) about \(incident.id) is recorded; it lasted \(length), and \(level.id) promises one beyond \(limit.text)",
      notes: [promise.note, Finding.Note("resolved here", at: resolved.span)],
      help: "add it under “communications:”, or record an exception (type: exception)")
  }

  private static func lasting(_ resolved: String, _ notice: String) -> String {
    "communications:\n  - \(notice)\nseverity: SEV-2\nresolved_at: \(resolved)"
  }
}
