/// Tests the distance between two milestones against a target of the severity table.
struct TargetTest: Sendable {
  let kind: TargetKind
  /// What records it: the first that is written counts.
  let milestones: [Incident.Milestone]
  /// Whether the time may still come.
  var isPending: @Sendable (Incident) -> Bool = \.isOpen

  /// What was to happen, for a message: `acknowledged`.
  private var expected: String { milestones[0].rawValue }
  /// What may be written, for a message: `contained_at (or mitigated_at)`.
  private var keys: String { milestones.namedKeys }

  func verdicts(_ evidence: Evidence) -> [Verdict] {
    evidence.incidents.compactMap { incident in
      incident.isVoid ? nil : verdict(incident, evidence)
    }
  }

  private func verdict(_ incident: Incident, _ evidence: Evidence) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.severityLabel?.span ?? incident.place
    guard incident.playbook != nil else {
      return .undetermined(subject, at: place, "\(incident.whyNoPlaybook), so no target is known")
    }
    guard let level = incident.severity else {
      return .undetermined(
        subject, at: place, "\(incident.whySeverityIsUnknown), so no target is known")
    }
    guard let target = level.targets[kind] else {
      let label = level.id
      let kind = kind.rawValue
      return .notApplicable(subject, at: place, "\(label) sets no time to \(kind)")
    }
    let promised = Finding.Note("promised here", at: target.span)
    guard let limit = target.limit else {
      return .undetermined(
        subject, at: place,
        "\(level.id)'s time to \(kind.rawValue) cannot be tested: \(target.reason ?? target.text)",
        notes: [promised],
        help: "write a length of time in the severity table, such as 3 business days")
    }
    guard !limit.isImmediate else {
      return .undetermined(
        subject, at: place, "“\(target.text)” is no time that can be tested", notes: [promised])
    }
    guard let detected = incident.detectedAt else {
      return .undetermined(subject, at: place, "detected_at is missing, so nothing can be counted")
    }
    let deadline = evidence.deadline(from: detected.value, within: limit, for: incident.path)
    for milestone in milestones {
      guard let time = incident.time(milestone) else { continue }
      return verdict(
        incident, level, limit, deadline, detected: detected, happened: milestone.rawValue,
        time: time, promised)
    }
    for milestone in milestones {
      guard let written = incident.text(milestone.key) else { continue }
      return .undetermined(
        subject, at: written.span, "\(milestone.key) “\(written.value)” cannot be read")
    }
    if kind == .acknowledge, incident.selfResolved {
      return .notApplicable(subject, at: place, "it recovered before anybody took it")
    }
    guard isPending(incident) else {
      return .undetermined(
        subject, at: place, "\(keys) is missing; \(level.id) allows \(limit.text)",
        notes: [promised]
      )
    }
    guard evidence.isPast(deadline.dueDay) else {
      let due = deadline.due
      return .notYetDue(subject, at: place, "due \(due)")
    }
    return .deviation(
      subject, at: place,
      "\(incident.id) was not \(expected) by \(deadline.due); \(level.id) allows \(limit.text)",
      notes: [promised],
      help: "add “\(milestones[0].key): …” if it was, or record an exception (type: exception)"
    )
  }

  private func verdict(
    _ incident: Incident, _ level: SeverityLevel, _ limit: TimeLimit, _ deadline: Deadline,
    detected: Located<Instant>, happened: String, time: Located<Instant>, _ promised: Finding.Note
  ) -> Verdict {
    let subject = Subject.incident(incident)
    let elapsed = duration(time.value - detected.value)
    let purpose = happened == expected ? "" : " to \(kind.rawValue) it"
    let allowed = "\(level.id) allows \(limit.text)\(purpose)"
    guard time.value >= detected.value else {
      return .undetermined(
        subject, at: time.span,
        "\(incident.id) was \(happened) \(duration(detected.value - time.value)) before it was detected",
        notes: [Finding.Note("detected_at is here", at: detected.span)],
        help: "correct the one that is wrong")
    }
    if deadline.isMet(by: time.value) {
      return .met(
        subject, at: time.span, promise: promised.span,
        "\(happened) after \(elapsed); \(allowed)")
    }
    // On a strict limit, minutes without seconds hide whether it was kept.
    if limit.isStrict, time.value == deadline.lateFrom, !time.hasSeconds || !detected.hasSeconds {
      return .met(subject, at: time.span, "\(happened) after \(elapsed), at the limit; \(allowed)")
    }
    if let qualifier = limit.qualifier {
      return .undetermined(
        subject, at: time.span,
        "\(happened) after \(elapsed) by the clock; \(level.id) allows \(limit.text), and nobody defined the \(qualifier)",
        notes: [promised], help: "a person must count the hours")
    }
    var notes = [promised]
    if case .clock = limit.length {} else { notes.append(Finding.Note(deadline.working)) }
    return .deviation(
      subject, at: time.span, "\(incident.id) was \(happened) after \(elapsed); \(allowed)",
      notes: notes,
      help: "if there is an accepted reason, record it as an exception (type: exception)")
  }
}

extension Located<Instant> {
  /// Whether seconds were written: `14:05Z` has none.
  var hasSeconds: Bool {
    if case .instant(_, let hasSeconds, _) = Instant.parse(
      span.text.filter { $0 != "\"" && $0 != "'" })
    {
      return hasSeconds
    }
    return true
  }
}

extension [Incident.Milestone] {
  /// The key to write and, where another does as well, that one: `contained_at (or mitigated_at)`.
  var namedKeys: String {
    self[0].key + (count > 1 ? " (or \(dropFirst().map(\.key).listed("or")))" : "")
  }
}
