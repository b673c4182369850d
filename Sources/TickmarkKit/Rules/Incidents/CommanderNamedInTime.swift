extension Rule {
  static let commanderNamedInTime = Rule(
    id: "commander-named-in-time", code: "IN-13",
    title: "A commander is named within the time the playbook allows",
    rationale: """
      Tested where the playbook sets a time: in its front matter, in a sentence, or as a step \
      (“assign incident commander”) of a phase that has one, such as “Triage (< 15 min)”. It holds for \
      the levels that the sentence names, else for the two highest. A missing time is a deviation and \
      not a pass, because only the record of the moment shows that the promise was kept.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("8 of 15 minutes", .files, commanded("commander_named_at: 2026-03-12T14:08:00Z")),
      .good("exactly 15 minutes", .files, commanded("commander_named_at: 2026-03-12T14:15:00Z")),
      .good(
        "the first entry of the history", .files,
        commanded("commander_history: [{at: 2026-03-12T14:08:00Z, to: dana}]")),
      .bad("27 of 15 minutes", .files, commanded("commander_named_at: ↓2026-03-12T14:27:00Z")),
      .other(
        .undetermined, "before it was detected", .files,
        commanded("commander_named_at: ↓2026-03-12T13:08:00Z")),
      .bad("no time recorded", .files, commanded("resolved_at: 2026-03-12T15:00:00Z", mark: "↓")),
      .bad(
        "a step of a phase with a time", .files,
        commanded(
          "commander_named_at: ↓2026-03-12T14:27:00Z",
          duty: "## Phase 1: Triage (< 15 min)\n\n1. Acknowledge\n2. Assign incident commander")),
      .bad(
        "a checklist of the first minutes", .files,
        commanded(
          "commander_named_at: ↓2026-03-12T14:27:00Z",
          duty: "## 0-15 Minutes\n\n- Open incident channel and assign IC.")),
      .good(
        "a strict limit, in minutes only", .files,
        commanded(
          "commander_named_at: 2026-03-12T14:15Z",
          duty: "## Phase 1: Triage (< 15 min)\n\n1. Assign incident commander")),
      .other(
        .notApplicable, "a level that the sentence does not name", .files,
        commanded("commander_named_at: 2026-03-12T14:27:00Z", severity: "P3")),
      .other(
        .notApplicable, "a playbook that sets no such time", .postMortem,
        "commander_named_at: 2026-03-12T14:27:00Z"),
      .other(
        .notYetDue, "open, and the time not over", .files,
        commanded(
          "status: open",
          duty: "## Duties\n\nAn incident commander is named within 10 years for every P1.")),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      guard let duty = incident.playbook?.duties.commander else {
        return incident.playbook == nil
          ? .undetermined(subject, at: place, "\(incident.whyNoPlaybook), so no duty is known")
          : .notApplicable(subject, at: place, "the playbook sets no time for naming a commander")
      }
      guard let level = incident.severity else {
        return .undetermined(
          subject, at: place, "the severity is not known, so neither is the duty")
      }
      guard duty.holds(for: level) else {
        return .notApplicable(subject, at: place, "the duty does not name \(level.id)")
      }
      return verdict(incident, duty, at: place, evidence)
    }
  }

  private static func verdict(
    _ incident: Incident, _ duty: CommanderDuty, at place: Span, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let limit = duty.within.value
    let notes = [Finding.Note("promised here", at: duty.within.span)]
    guard let detected = incident.detectedAt else {
      return .undetermined(subject, at: place, "detected_at is missing, so nothing can be counted")
    }
    guard !limit.isImmediate else {
      return .undetermined(subject, at: place, "“immediately” cannot be tested", notes: notes)
    }
    let deadline = evidence.deadline(from: detected.value, within: limit, for: incident.path)
    guard let named = incident.commanderNamedAt else {
      guard !incident.isOpen || evidence.isPast(deadline.dueDay) else {
        return .notYetDue(subject, at: place, "due \(deadline.due)")
      }
      return .deviation(
        subject, at: place,
        "no time says when a commander was named; the playbook allows \(limit.text)", notes: notes,
        help: "add “commander_named_at: …” from the channel or the ticket")
    }
    guard named.value >= detected.value else {
      return .undetermined(
        subject, at: named.span,
        "a commander was named \(duration(detected.value - named.value)) before \(incident.id) was detected",
        notes: notes + [Finding.Note("detected here", at: detected.span)],
        help: "correct the one that is wrong")
    }
    let elapsed = duration(named.value - detected.value)
    if deadline.isMet(by: named.value) {
      return .met(subject, at: named.span, "named after \(elapsed) of \(limit.text)")
    }
    // On a strict limit, minutes without seconds hide whether it was kept.
    if limit.isStrict, named.value == deadline.lateFrom, !named.hasSeconds || !detected.hasSeconds {
      return .met(subject, at: named.span, "named after \(elapsed), at the limit")
    }
    return .deviation(
      subject, at: named.span,
      "the commander of \(incident.id) was named after \(elapsed); the playbook allows \(limit.text)",
      notes: notes,
      help: "if there is an accepted reason, record it as an exception (type: exception)")
  }

  private static func commanded(
    _ line: String, severity: String = "P1", mark: String = "",
    duty: String = """
    ## On-call

    All P1/P2 incidents must have a named incident commander within 15 minutes of detection.
    """
  ) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Definition | Response target |
    |---|---|---|
    | P1 | Production down | < 15 min |
    | P2 | Degraded | < 1 hour |
    | P3 | Limited | < 4 hours |

    \(duty)
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: \(mark)\(severity)
    incident_commander: dana
    detected_at: 2026-03-12T14:00:00Z
    \(line)
    ---
    """
  }
}
