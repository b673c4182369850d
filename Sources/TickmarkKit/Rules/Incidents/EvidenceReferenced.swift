extension Rule {
  static let evidenceReferenced = Rule(
    id: "evidence-referenced", code: "IN-20",
    title: "A resolved incident refers to its alert, its change and the run that brought it out",
    rationale: """
      Three references let an auditor walk the whole way: an alert or a log (how it was seen), a pull \
      request or a commit (what was changed), a run or a deployment (how it got there). What stands \
      under “changes” counts. Kinds are told by “kind”, else by the shape of the link. Where items \
      carry a phase, containment and fix each need a change or a run, because a rollback has no pull \
      request and a switched flag no run. Where no change was needed, an alert or a log is enough.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("an alert, a pull request and a run", .postMortem),
      .good(
        "told by the links alone", .postMortem,
        """
        changes: (absent)
        evidence:
          - https://git.example.com/evidence/web.log
          - https://git.example.com/app/pull/12
          - https://git.example.com/app/actions/runs/77
        """),
      .good(
        "no change was needed", .postMortem, "changes: {none: the hosting provider repaired it}"),
      .good(
        "both phases", .postMortem,
        """
        changes: (absent)
        evidence:
          - {kind: alert, link: "https://example.com/1"}
          - {kind: run, phase: containment, link: "https://example.com/2"}
          - {kind: pull-request, phase: fix, link: "https://example.com/3"}
        """),
      .bad(
        "nothing kept", .postMortem, "id: ↓INC-20260312-01\nevidence: (absent)\nchanges: (absent)"),
      .bad(
        "no alert or log", .postMortem,
        "evidence:\n  - ↓{kind: screenshot-of-chat, link: \"https://example.com/1\"}"),
      .bad(
        "a phase without its change", .postMortem,
        """
        changes: (absent)
        evidence:
          - ↓{kind: alert, link: "https://example.com/1"}
          - {kind: run, phase: fix, link: "https://example.com/2"}
          - {kind: pull-request, phase: fix, link: "https://example.com/3"}
        """),
      .other(
        .notYetDue, "an open incident", .postMortem,
        "status: open\nresolved_at: (absent)\nclosed_at: (absent)\nevidence: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let items = incident.evidenceItems
      let changes = incident.changes
      let place = items.first?.span ?? incident.place
      if incident.isOpen {
        return .notYetDue(subject, at: place, "the incident is open")
      }
      let categories =
        items.map(\.category) + (changes?.references ?? incident.linkedChanges).map(\.category)
      var missing: [String] = []
      if !categories.contains(.signal) { missing.append("an alert or a log") }
      let needsChange = changes?.references.isEmpty ?? true ? changes?.none == nil : true
      if needsChange {
        if !categories.contains(.change) { missing.append("a pull request or a commit") }
        if !categories.contains(.run) { missing.append("a run or a deployment") }
        let phased = items.filter { $0.phase != nil }
        for phase in [EvidenceItem.Phase.containment, .fix] where !phased.isEmpty {
          let hasOne = phased.contains {
            $0.phase == phase && ($0.category == .change || $0.category == .run)
          }
          if !hasOne { missing.append("a change or a run of the \(phase.rawValue)") }
        }
      }
      guard missing.isEmpty else {
        return .deviation(
          subject, at: place, "the evidence of \(incident.id) lacks \(missing.listed())",
          help: "add to “evidence”: {kind: …, link: …}")
      }
      let count = categories.count
      return .met(subject, at: place, "\(counted(count, "reference"))")
    }
  }
}
