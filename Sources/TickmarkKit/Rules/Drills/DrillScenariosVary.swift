extension Rule {
  static let drillScenariosVary = Rule(
    id: "drill-scenarios-vary", code: "DR-11",
    title: "Drills differ from the one before",
    rationale: """
      The second rehearsal of one scenario shows that the first was remembered. Over a year one \
      drill has key people missing and one restores from a backup; whether that was covered is for \
      a person to say, from the list of scenarios.
      """,
    criteria: [.cc7_5], level: .note,
    examples: [
      .other(.notApplicable, "the first one", .drill, ""),
      .good(
        "another scenario", .files,
        """
        -- b.md --
        ---
        type: drill
        id: DRL-20260520-01
        held_on: 2026-05-20
        scenario: the mail provider refuses everything
        ---
        -- a.md --
        ---
        type: drill
        id: DRL-20260218-01
        held_on: 2026-02-18
        scenario: the database primary is down
        ---
        """),
      .bad(
        "the same scenario twice", .files,
        """
        -- a.md --
        ---
        type: drill
        id: DRL-20260218-01
        held_on: 2026-02-18
        scenario: the database primary is down
        ---
        -- b.md --
        ---
        type: drill
        id: DRL-20260520-01
        held_on: 2026-05-20
        scenario: ↓The database primary is down
        ---
        """),
    ]
  ) { evidence in
    let drills = evidence.drills.filter { $0.heldOn != nil && $0.text("scenario") != nil }
      .sorted { $0.heldOn!.value < $1.heldOn!.value }
    return drills.map { drill in
      let subject = Subject.document(drill.document)
      let scenario = drill.text("scenario")!
      let before = drills.last {
        $0.heldOn!.value < drill.heldOn!.value && $0.playbook?.id == drill.playbook?.id
      }
      guard let before, let last = before.text("scenario") else {
        return .notApplicable(subject, at: scenario.span, "no drill came before it")
      }
      guard last.value.folded == scenario.value.folded else {
        return .met(subject, at: scenario.span, "another scenario than the drill before")
      }
      return .deviation(
        subject, at: scenario.span, "the scenario is that of \(before.id)",
        notes: [Finding.Note("the drill before", at: last.span)], help: "choose another one")
    }
  }
}
