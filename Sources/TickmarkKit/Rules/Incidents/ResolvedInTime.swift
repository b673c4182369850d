extension Rule {
  static let resolvedInTime = Rule(
    id: "resolved-in-time", code: "IN-10",
    title: "Incidents are resolved within the time their severity allows",
    rationale: """
      “MTTR” is a mean by name, yet playbooks set it as a target for each incident, so each is \
      tested, from detection. A long outage at a vendor is still a deviation; an approved exception \
      explains it.
      """,
    criteria: [.cc7_4, .cc7_5], level: .error,
    examples: [
      .good("2 h 30 min of 4 hours", .postMortem),
      .good(
        "the end of the next business day", .postMortem,
        "severity: SEV-2\nresolved_at: 2026-03-14T03:59:59Z\nclosed_at: (absent)"),
      .bad("five hours of four", .postMortem, "resolved_at: ↓2026-03-12T19:00:00Z"),
      .bad(
        "a second after the end of the next business day", .postMortem,
        "severity: SEV-2\nresolved_at: ↓2026-03-14T04:00:00Z"),
      .bad(
        "still open after four hours", .postMortem,
        """
        severity: ↓SEV-1
        status: open
        resolved_at: (absent)
        closed_at: (absent)
        """),
      .other(
        .excepted, "a deviation that management accepted", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        | Severity | Definition | Resolve |
        |---|---|---|
        | SEV-1 | Nobody can work | 4 hours |
        | SEV-2 | Some cannot | 1 business day |
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        resolved_at: 2026-03-12T21:00:00Z
        ---
        -- exception.md --
        ---
        type: exception
        id: EXC-2026-001
        rule: IN-10
        subject: INC-20260312-01
        reason: the hosting region was down; nothing could be restored sooner
        approved_by: sam
        approved_on: 2026-03-20
        expires_on: 2026-12-31
        ---
        """),
    ],
    test: TargetTest(kind: .resolve, milestones: [.resolved]).verdicts)
}
