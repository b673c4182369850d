extension Rule {
  static let actionOwnerKnown = Rule(
    id: "action-owner-known", code: "ACT-04",
    title: "Owners of action items are people of the roster, there on the due date",
    rationale: """
      A role or a team cannot be asked, and a task left behind by somebody who has gone is nobody's. \
      Tested where tickmark.yml lists people; a leaver weighs as an error from the day after the \
      last one. Finished items keep the owner they had.
      """,
    criteria: [.cc1_3], level: .warning,
    examples: [
      .good("a person of the roster", .postMortem),
      .good("a handle", .postMortem, items("| Add an index | @dana | 2026-09-01 |")),
      .bad("a team", .postMortem, items("| Add an index | ↓Platform team | 2026-09-01 |")),
      .bad(
        "somebody who has left by then", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [{id: dana, name: Dana Reyes, to: 2026-07-31}]
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        ---
        ## Action items

        | Action | Owner | Due |
        |---|---|---|
        | Add an index | ↓Dana Reyes | 2026-09-01 |
        """),
      .other(
        .notApplicable, "no owner to look up", .postMortem,
        items("| Add an index | TBD | 2026-09-01 |")),
    ]
  ) { evidence in
    guard !evidence.configuration.people.isEmpty else { return [] }
    return evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard item.state != .dropped, let owner = item.owner,
        !Placeholder.isPlaceholder(owner.value)
      else {
        return .notApplicable(subject, at: item.span, "no owner to look up")
      }
      let first = owner.value.split(whereSeparator: { ",/;&+".contains($0) }).first.map(String.init)
      guard let person = evidence.configuration.person(first ?? owner.value) else {
        let known = evidence.configuration.people.flatMap { [$0.id, $0.name] }
        return .deviation(
          subject, at: owner.span, "“\(owner.value)” is no person of the roster",
          help: known.nearest(to: owner.value).map { "did you mean “\($0)”?" }
            ?? "name a person listed under “people” in tickmark.yml")
      }
      if item.state == .open, let due = item.dueDay, let last = person.to, last < due {
        return .deviation(
          subject, at: owner.span, "\(person.name) left on \(last.iso), before the item is due",
          level: .error, notes: [Finding.Note("the roster", at: person.span)],
          help: "give the item to somebody who is there")
      }
      return .met(subject, at: owner.span, "owned by \(person.name)")
    }
  }
}
