extension Rule {
  static let verifiedBySource = Rule(
    id: "verified-by-source", code: "IN-15",
    title: "Recovery is shown by the source that raised the alert",
    rationale: """
      An engineer's own test shows that the fix does what it should; the alert falling silent shows \
      that the incident is over. What a customer reported may be confirmed by the customer or by a \
      monitor. Where the playbook does not ask for it and the record says nothing, the rule does not \
      apply.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("the monitor that fired", .postMortem),
      .good(
        "a customer's report, confirmed by a monitor", .postMortem,
        "detection_source: Customer report"),
      .good(
        "a customer's report, confirmed by the customer", .postMortem,
        "detection_source: Customer report\nverified_by: the customer who called"),
      .bad("another source", .postMortem, "verified_by: ↓Error tracker"),
      .bad("an engineer", .postMortem, "verified_by: ↓dana"),
      .bad("before it was mitigated", .postMortem, "verified_at: ↓2026-03-12T14:30:00Z"),
      .bad(
        "the playbook asks, the record is silent", .files,
        asked("↓INC-20260312-01", "status: resolved")),
      .good(
        "the playbook asks, the record answers", .files,
        asked("INC-20260312-01", "verified_by: Sentry")),
      .other(
        .notApplicable, "nobody asks and nobody says", .postMortem, "verified_by: (absent)"),
      .other(
        .notYetDue, "an open incident", .files, asked("INC-20260312-01", "status: open")),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let promise = incident.playbook?.duties.verification
      let notes = promise.map { [Finding.Note("promised here", at: $0)] } ?? []
      guard let verified = incident.statement("verified_by")?.filled else {
        guard promise != nil else {
          return .notApplicable(
            subject, at: incident.place, "neither playbook nor record speaks of verification")
        }
        guard !incident.isOpen else {
          return .notYetDue(subject, at: incident.place, "the incident is open")
        }
        return .deviation(
          subject, at: incident.place,
          "nothing says which source showed that \(incident.id) is over",
          notes: notes, help: "add “verified_by: …”, the source that raised the alert")
      }
      if let at = incident.moment("verified_at"), let contained = incident.containedAt,
        at.value < contained.value
      {
        return .deviation(
          subject, at: at.span,
          "verified_at is \(duration(contained.value - at.value)) before the mitigation",
          notes: [Finding.Note("mitigated here", at: contained.span)],
          help: "correct the one that is wrong")
      }
      guard let detected = incident.detectionSource else {
        return .undetermined(
          subject, at: verified.span,
          "the source that noticed it is not recorded, so nothing matches")
      }
      let sources = incident.playbook?.detectionSources ?? []
      if matches(verified.value, detected.text.value, sources) {
        return .met(subject, at: verified.span, "verified by \(verified.value)")
      }
      return .deviation(
        subject, at: verified.span,
        "“\(verified.value.shortened)” showed the recovery; “\(detected.text.value.shortened)” had raised the alert",
        notes: [Finding.Note("detected here", at: detected.text.span)] + notes,
        help: "verify with the source that raised the alert")
    }
  }

  private static func matches(
    _ verified: String, _ detected: String, _ sources: [DetectionSource]
  ) -> Bool {
    let own = DetectionSource(
      name: Located(detected, Span(source: SourceFile(path: "", text: ""), range: 0..<0)), text: "")
    if own.isMeant(by: verified) { return true }
    let source = sources.meant(by: verified)
    if let source, source.isMeant(by: detected) { return true }
    guard isPerson(detected.folded) else { return false }
    // A person's report: the person, or anything that watches.
    let folded = verified.folded
    let watches = ["monitor", "check", "alert", "dashboard", "probe", "metric"]
    return isPerson(folded) || source != nil || watches.contains { folded.holds($0) }
  }

  private static func isPerson(_ folded: String) -> Bool {
    ["customer", "user", "report", "support", "ticket", "researcher", "partner", "manual"].contains
    {
      folded.holds($0)
    }
  }

  private static func asked(_ id: String, _ line: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    ## Triage flow

    5. Verify with the same detection source that originally fired
    -- incident.md --
    ---
    type: incident
    id: \(id)
    severity: SEV-1
    detection_source: Sentry
    detected_at: 2026-03-12T14:00:00Z
    \(line)
    ---
    """
  }
}
