extension Rule {
  static let postMortemExists = Rule(
    id: "post-mortem-exists", code: "PM-01",
    title: "Every incident whose severity requires one has a published post-mortem",
    rationale: """
      The duty follows the highest severity reached and the playbook in force at detection. A draft \
      is not a post-mortem. Until the deadline has passed, its absence is not yet due.
      """,
    criteria: [.cc7_4, .cc7_5], level: .error,
    examples: [
      .good("published", .postMortem),
      .bad("missing long after its deadline", .files, incident("2026-03-12", mark: "↓")),
      .bad("only a draft", .postMortem, "id: ↓INC-20260312-01\nstatus: draft"),
      .other(.notYetDue, "resolved two days before the as-of date", .files, incident("2026-07-08")),
      .other(.notApplicable, "a level that requires none", .postMortem, "severity: SEV-3"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident in
      incident.isVoid ? nil : verdict(incident, evidence)
    }
  }

  private static func verdict(_ incident: Incident, _ evidence: Evidence) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.place
    guard let playbook = incident.playbook, let duty = playbook.promises.postMortem else {
      return .undetermined(
        subject, at: place,
        incident.playbook == nil
          ? "\(incident.whyNoPlaybook), so nothing says whether a post-mortem is required"
          : "the playbook does not say whether a post-mortem is required")
    }
    guard let level = incident.severity else {
      return .undetermined(
        subject, at: place, "\(incident.whySeverityIsUnknown), so the duty is not known")
    }
    guard duty.requires(level) else {
      return .notApplicable(subject, at: place, "\(level.id) requires no post-mortem")
    }
    let promised = Finding.Note("required here", at: duty.span)
    if let postMortem = incident.postMortem, !postMortem.isDraft {
      return .met(subject, at: postMortem.place, "post-mortem “\(postMortem.document.title)”")
    }
    guard let resolved = incident.resolvedAt else {
      let time = incident.isOpen ? "the incident is open" : "resolved_at is missing"
      return incident.isOpen
        ? .notYetDue(subject, at: place, time) : .undetermined(subject, at: place, time)
    }
    guard let limit = duty.limit(for: level) else {
      return .deviation(
        subject, at: place, "\(incident.id) has no post-mortem; \(level.id) requires one",
        notes: [promised])
    }
    let deadline = evidence.deadline(from: resolved.value, within: limit.value, for: incident.path)
    guard evidence.isPast(deadline.dueDay) else {
      return .notYetDue(subject, at: place, "a post-mortem is due \(deadline.due)")
    }
    let state =
      incident.postMortem == nil ? "has no post-mortem" : "has only a draft of its post-mortem"
    return .deviation(
      subject, at: place, "\(incident.id) \(state); it was due \(deadline.dueDay.iso)",
      isOverdue: true, notes: [promised, Finding.Note(deadline.working)],
      help: incident.postMortem == nil
        ? "write it with “type: post-mortem” and “id: \(incident.id)”" : "publish it")
  }

  private static func incident(_ date: String, mark: String = "") -> String {
    """
    -- incident.md --
    ---
    type: incident
    id: \(mark)INC-\(date.filter { $0 != "-" })-01
    severity: SEV-1
    detected_at: \(date)T14:00:00Z
    resolved_at: \(date)T16:30:00Z
    ---
    """
  }
}

extension Promises.PostMortemDuty {
  /// Whether a level needs a post-mortem; a duty that names no level holds for all of them.
  func requires(_ level: SeverityLevel) -> Bool {
    requiredFor.isEmpty
      || requiredFor.contains { written in
        let key = SeverityLabel.key(written.value)
        return key == SeverityLabel.key(level.id) || key == level.name.map(SeverityLabel.key)
          || key == "all"
      }
  }
}
