extension Rule {
  static let stakeholdersUpdated = Rule(
    id: "stakeholders-updated", code: "COM-07",
    title: "The first stakeholder update goes out in the window of the response checklist",
    rationale: """
      A checklist such as “1-4 Hours (Critical) / 1-24 Hours (High)” is a promise: its upper bound \
      is taken as the deadline, counted from detection. An update before the window is welcome. Any \
      notice counts, to customers or to colleagues.
      """,
    criteria: [.cc2_2], level: .warning,
    examples: [
      .good("after three hours", .files, content("2026-03-12T17:00:00Z")),
      .good("before the window opens", .files, content("2026-03-12T14:10:00Z")),
      .good("at the upper bound", .files, content("2026-03-12T18:00:00Z")),
      .bad("a second after it", .files, content("↓2026-03-12T18:00:01Z")),
      .bad("never", .files, content(nil)),
      .good(
        "the longer window of the lower level", .files, content("2026-03-13T14:00:00Z", "High")),
      .other(
        .notApplicable, "a level without a window", .files,
        content("2026-03-13T14:00:00Z", "Medium")),
    ]
  ) { evidence in
    let test = NoticeTest(name: "stakeholder update") { plan, level in
      Array(plan.promises(for: level).filter { $0.source == .checklist }.prefix(1))
    }
    return test.verdicts(evidence) { incident, level, promises in
      promises.map { verdict(incident, level, $0, evidence) }
    }
  }

  private static func verdict(
    _ incident: Incident, _ level: SeverityLevel, _ promise: NoticePromise, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.communicationsPlace
    guard case .within(let limit) = promise.timing, let detected = incident.detectedAt else {
      return .undetermined(subject, at: place, "detected_at is missing, so nothing can be counted")
    }
    let deadline = evidence.deadline(from: detected.value, within: limit, for: incident.path)
    guard let sent = incident.communications.first?.sentAt else {
      guard evidence.isPast(deadline.dueDay) else {
        return .notYetDue(subject, at: place, "an update is due \(deadline.due)")
      }
      return .deviation(
        subject, at: place,
        "no stakeholder update about \(incident.id) is recorded; \(level.id) promises one within \(limit.text)",
        notes: [promise.note], help: "add it under “communications:” with its “sent_at: …”")
    }
    let elapsed = duration(sent.value - detected.value)
    guard deadline.isMet(by: sent.value) else {
      return .deviation(
        subject, at: sent.span,
        "the first stakeholder update about \(incident.id) went out after \(elapsed); \(level.id) promises \(limit.text)",
        notes: [promise.note])
    }
    return .met(subject, at: sent.span, "after \(elapsed); \(level.id) promises \(limit.text)")
  }

  private static func content(_ sent: String?, _ severity: String = "Critical") -> String {
    let mark = sent == nil ? "↓" : ""
    let entry = sent.map {
      "communications: [{channel: chat, audience: stakeholders, sent_at: \($0)}]"
    }
    return """
      -- playbook.md --
      ---
      type: playbook
      id: PB-1
      ---
      | Severity | Typical example | Acknowledge |
      |---|---|---|
      | Critical | Nobody can work | 15 minutes |
      | High | Some cannot | 1 hour |
      | Medium | A nuisance | 1 business day |

      ### 1-4 Hours (Critical) / 1-24 Hours (High)

      - Complete containment steps.
      - Send first stakeholder update (impact, mitigation status, ETA).
      -- incident.md --
      ---
      type: incident
      id: INC-20260312-01
      severity: \(mark)\(severity)
      detected_at: 2026-03-12T14:00:00Z
      resolved_at: 2026-03-13T16:30:00Z
      \(entry ?? "")
      ---
      """
  }
}
