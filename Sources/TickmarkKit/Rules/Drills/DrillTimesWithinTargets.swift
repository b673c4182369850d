extension Rule {
  static let drillTimesWithinTargets = Rule(
    id: "drill-within-targets", code: "DR-05",
    title: "Drills keep the targets of the simulated severity, or declare the gap",
    rationale: """
      A drill may miss a target; that is what it is for. A miss that is declared as a gap weighs as \
      a warning, one that nobody declared as an error. Triage is held against the time to \
      acknowledge, mitigation against the time to contain, else to resolve.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("within both", .drill),
      .bad(
        "triage too late, nothing declared", .drill,
        "triaged_at: ↓2026-02-18T16:30:00Z\nmitigated_at: 2026-02-18T17:00:00Z"),
      .bad(
        "too late, and declared", .drill,
        """
        triaged_at: ↓2026-02-18T16:30:00Z
        mitigated_at: 2026-02-18T17:00:00Z
        gaps: [{gap: nobody heard the page, action: DRL-20260218-01-A1, no_change: the page was at fault}]
        """),
      .other(.undetermined, "no severity given", .drill, "severity: (absent)"),
    ]
  ) { evidence in
    evidence.drills.map { drill in
      let subject = Subject.document(drill.document)
      guard let label = drill.text("severity") else {
        return .undetermined(
          subject, at: drill.place, "the simulated severity is not given, so no target is known",
          help: "add “severity: …”")
      }
      guard let level = drill.playbook?.severities?.level(label.value) else {
        return .undetermined(
          subject, at: label.span, "“\(label.value)” is no level of the playbook in force")
      }
      guard let detected = drill.instant("detected_at") else {
        return .undetermined(subject, at: drill.place, "detected_at is missing")
      }
      let isDeclared = !(drill.gaps ?? []).isEmpty
      var tested = 0
      for key in Drill.measures {
        guard let time = drill.instant(key), let target = drill.target(of: key),
          let limit = target.limit, !limit.isImmediate
        else { continue }
        tested += 1
        let deadline = evidence.deadline(from: detected.value, within: limit, for: drill.path)
        guard !deadline.isMet(by: time.value) else { continue }
        let after = duration(time.value - detected.value)
        return .deviation(
          subject, at: time.span,
          "\(key) is \(after) after detection; \(level.id) allows \(limit.text)\(isDeclared ? "" : ", and no gap is declared")",
          level: isDeclared ? .warning : .error,
          notes: [Finding.Note("promised here", at: target.span)],
          help: isDeclared ? nil : "declare it under “gaps” with an action")
      }
      let count = tested
      guard count > 0 else {
        return .undetermined(subject, at: drill.place, "no time could be held against a target")
      }
      return .met(subject, at: label.span, "\(counted(count, "target")) of \(level.id) kept")
    }
  }
}

extension Drill {
  /// The simulated severity, where the playbook in force has it.
  var severity: SeverityLevel? {
    text("severity").flatMap { playbook?.severities?.level($0.value) }
  }

  /// The target that one of the four times is held against; detection and notice have none.
  func target(of measure: String) -> Target? {
    let kinds: [TargetKind] =
      switch measure {
      case "triaged_at": [.acknowledge]
      case "mitigated_at": [.contain, .resolve]
      default: []
      }
    return kinds.lazy.compactMap { [severity] in severity?.targets[$0] }.first
  }
}
