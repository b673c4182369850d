extension Rule {
  static let changeReferenced = Rule(
    id: "change-referenced", code: "IN-19",
    title: "A resolved incident names the change that fixed it, or why none was needed",
    rationale: """
      An urgent change is still a change: the reference leads to who reviewed and released it. A \
      ticket, a pull request, a rollback, a switched flag or a change number will do, in “changes” or \
      as a link where the post-mortem tells of containment and fix. Where a vendor repaired it or a \
      restart was enough, “changes: {none: reason}” says so. Below the two highest levels a missing \
      reference is a warning.
      """,
    criteria: [.cc8_1], level: .error,
    examples: [
      .good("a rollback and a pull request", .postMortem),
      .good("a change number", .postMortem, "changes: [{kind: change, id: CHG-4711}]"),
      .good(
        "none, and why", .postMortem, "changes: {none: the hosting provider repaired its switch}"),
      .good(
        "a link under the fix", .postMortem,
        "changes: (absent)\n## Permanent fix\n\nMerged as [pull 12](https://git.example.com/pulls/12)."
      ),
      .bad("no change", .postMortem, "severity: ↓SEV-1\nchanges: (absent)"),
      .bad("none, without a reason", .postMortem, "changes: ↓none"),
      .bad("a placeholder", .postMortem, "changes: [{kind: pull-request, link: ↓tbd}]"),
      .bad("an empty list", .postMortem, "changes: ↓[]"),
      .other(
        .notYetDue, "an open incident", .postMortem,
        "status: open\nresolved_at: (absent)\nclosed_at: (absent)\nchanges: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let level: Rule.Level? = (incident.severity?.rank ?? 1) > 2 ? .warning : nil
      let linked = incident.linkedChanges
      guard let changes = incident.changes ?? linked.statement else {
        if incident.isOpen {
          return .notYetDue(subject, at: incident.place, "the incident is open")
        }
        return .deviation(
          subject, at: incident.severityLabel?.span ?? incident.place,
          "no change reference says how \(incident.id) was fixed", level: level,
          help: "add “changes: [{kind: …, link: …}]”, or “changes: {none: reason}”")
      }
      if let first = changes.references.first {
        if let blank = changes.references.first(where: {
          Placeholder.isPlaceholder($0.reference.value)
        }) {
          return .deviation(
            subject, at: blank.reference.span,
            "“\(blank.reference.value)” is no reference to a change", level: level)
        }
        let count = changes.references.count
        return .met(subject, at: first.reference.span, "\(counted(count, "change")) referenced")
      }
      if let none = changes.none, !none.value.isEmpty, !Placeholder.isPlaceholder(none.value) {
        return .met(subject, at: none.span, "no change was needed: \(none.value)")
      }
      if incident.isOpen {
        return .notYetDue(subject, at: changes.span, "the incident is open")
      }
      return .deviation(
        subject, at: changes.none?.span ?? changes.span,
        changes.none == nil
          ? "the list of changes is empty"
          : "no change was needed, and the record does not say why",
        level: level, help: "write “changes: {none: reason}”")
    }
  }
}

extension [ChangeReference] {
  /// References found in the text, as a record would state them.
  fileprivate var statement: ChangeStatement? {
    first.map { ChangeStatement(references: self, none: nil, span: $0.reference.span) }
  }
}
