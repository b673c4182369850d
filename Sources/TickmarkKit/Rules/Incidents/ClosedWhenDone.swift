extension Rule {
  static let closedWhenDone = Rule(
    id: "closed-when-done", code: "IN-21",
    title: "An incident is closed when containment, fix, notices and post-mortem are done",
    rationale: """
      Closing says that nothing is left. A closing list in the record (task items under “Closure”, \
      “Definition of done” or the like) is read first: an item without its tick is a deviation. What \
      the list does not speak of is looked for in the record: who or what verified the containment, \
      the change of the fix, a notice after the resolution, the post-mortem published by then. What \
      cannot be found is an error where the playbook's own criteria ask for it, else a warning. \
      Notices are asked of the two highest levels and where any were sent; a post-mortem, where the \
      playbook requires one.
      """,
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("the record shows it all", .postMortem),
      .good(
        "the closing list says so", .postMortem,
        "verified_by: (absent)\nchanges: (absent)\ncommunications: (absent)\n\(list())"),
      .bad("an item without its tick", .postMortem, list(fix: "↓- [ ]")),
      .bad(
        "nothing verified it", .postMortem,
        "closed_at: ↓2026-03-18T15:00:00Z\nverified_by: (absent)"),
      .bad(
        "closed before the post-mortem was published", .postMortem,
        "closed_at: ↓2026-03-16T15:00:00Z"),
      .bad(
        "the list says published, the date says later", .postMortem,
        "closed_at: ↓2026-03-16T15:00:00Z\n\(list())"),
      .bad(
        "the last notice came before the end", .postMortem,
        """
        closed_at: ↓2026-03-18T15:00:00Z
        communications: [{kind: first, channel: status page, sent_at: 2026-03-12T14:20:00Z}]
        """),
      .bad(
        "the playbook's own definition of done", .files,
        promised("closed_at: ↓2026-03-12T18:00:00Z")),
      .good(
        "a lower level needs neither notice nor post-mortem", .postMortem,
        "severity: SEV-3\ncommunications: (absent)\npublished_at: (absent)"),
      .other(
        .notApplicable, "not closed", .postMortem, "closed_at: (absent)\n\(list(fix: "- [ ]"))"),
    ]
  ) { evidence in
    evidence.incidents.flatMap { incident -> [Verdict] in
      guard !incident.isVoid else { return [] }
      let subject = Subject.incident(incident)
      guard incident.isClosed else {
        return [.notApplicable(subject, at: incident.place, "the incident is not closed")]
      }
      let place =
        incident.time(.closed)?.span ?? incident.text("status")?.span ?? incident.place
      let list = incident.closingList
      let open = (list?.items ?? []).filter { !$0.isDone }
      guard open.isEmpty else {
        return open.map { item in
          .deviation(
            subject, at: item.text.span,
            "\(incident.id) is closed; “\(item.text.value.shortened)” is not ticked",
            notes: [Finding.Note("closed here", at: place)],
            help: "tick it when it is done, or reopen the incident")
        }
      }
      let ticked = Set((list?.items ?? []).compactMap(\.step))
      let missing = ClosingStep.allCases.compactMap { step in
        lack(of: step, incident, isTicked: ticked.contains(step), evidence).map { (step, $0) }
      }
      guard !missing.isEmpty else {
        let count = list?.items.count ?? 0
        return [
          .met(
            subject, at: place,
            count == 0 ? "the record shows each step" : "\(counted(count, "item")) ticked")
        ]
      }
      let promises = (incident.playbook?.duties.closing ?? []).filter { criterion in
        missing.contains { $0.0 == criterion.step }
      }
      return [
        .deviation(
          subject, at: place,
          "\(incident.id) was closed without \(missing.map(\.1).listed())",
          level: promises.isEmpty ? .warning : nil,
          notes: promises.map { Finding.Note("promised here", at: $0.text.span) },
          help: "add a closing list (“## Closure”, “- [x] …”), or what is missing")
      ]
    }
  }

  /// What is missing of a step; nil where it is done or not asked for.
  private static func lack(
    of step: ClosingStep, _ incident: Incident, isTicked: Bool, _ evidence: Evidence
  ) -> String? {
    switch step {
    case .containment:
      let isVerified =
        incident.statement("verified_by")?.filled != nil || incident.moment("verified_at") != nil
      return isTicked || isVerified ? nil : "a verification of the containment"
    case .fix:
      let changes = incident.changes
      let isKnown =
        !(changes?.references.isEmpty ?? true) || !(changes?.none?.value.isEmpty ?? true)
        || !incident.linkedChanges.isEmpty || incident.time(.fixed) != nil
      return isTicked || isKnown ? nil : "a change or a time of the fix"
    case .communication:
      if isTicked { return nil }
      let sent = incident.value("communications")?.items ?? []
      guard !sent.isEmpty else {
        return (incident.severity?.rank ?? 3) <= 2 ? "a notice to those concerned" : nil
      }
      let isTold = sent.contains { notice in
        if notice.string("kind")?.value.folded == "resolution" { return true }
        guard let at = notice.moment("sent_at"), let end = incident.resolvedAt else { return false }
        return at.value >= end.value
      }
      return isTold ? nil : "a notice of the resolution"
    case .postMortem:
      return lackOfPostMortem(incident, isTicked: isTicked, evidence)
    }
  }

  private static func lackOfPostMortem(
    _ incident: Incident, isTicked: Bool, _ evidence: Evidence
  ) -> String? {
    guard let duty = incident.playbook?.promises.postMortem, let level = incident.severity,
      duty.requires(level)
    else { return nil }
    guard let published = incident.postMortem?.publishedAt else {
      return isTicked ? nil : "a published post-mortem"
    }
    guard let closed = incident.time(.closed)?.value else { return nil }
    let isLater: Bool
    switch published {
    case .instant(let instant): isLater = instant.value > closed
    case .day(let day):
      isLater = day.value > evidence.calendar(for: incident.path).zone.day(of: closed)
    }
    return isLater ? "its post-mortem, published later" : nil
  }

  private static func list(fix: String = "- [x]") -> String {
    """
    ## Closure

    - [x] Containment completed and verified
    \(fix) Permanent fix deployed and monitored
    - [x] Stakeholder communication completed
    - [x] Post-mortem published
    """
  }

  private static func promised(_ line: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    # Runbook

    ## Definition of Done (Incident Closed)

    - Containment completed and verified.
    - Permanent fix deployed and monitored.
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    resolved_at: 2026-03-12T17:00:00Z
    \(line)
    ---
    """
  }
}
