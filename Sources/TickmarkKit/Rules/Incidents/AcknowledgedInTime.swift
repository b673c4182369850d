extension Rule {
  static let acknowledgedInTime = Rule(
    id: "acknowledged-in-time", code: "IN-08",
    title: "Incidents are acknowledged within the time their severity allows",
    rationale: """
      The first promise a playbook makes is that somebody comes. “Response” and “triage” targets \
      mean the same: from detection until a person, not a bot, has taken the incident. The limit \
      itself is in time, unless the playbook writes “<” or “under”; minutes without seconds that \
      land on such a limit are accepted as “at the limit”.
      """,
    criteria: [.cc7_3, .cc7_4], level: .error,
    examples: [
      .good("8 minutes of 15", .postMortem),
      .good("exactly 15 minutes", .postMortem, "acknowledged_at: 2026-03-12T14:15:00Z"),
      .bad("22 minutes of 15", .postMortem, "acknowledged_at: ↓2026-03-12T14:22:00Z"),
      .bad("one second too late", .postMortem, "acknowledged_at: ↓2026-03-12T14:15:01Z"),
      .bad(
        "a later downgrade does not help", .postMortem,
        """
        severity: SEV-2
        severity_history: [{severity: SEV-1, at: 2026-03-12T14:02:00Z, by: dana, reason: first guess}]
        acknowledged_at: ↓2026-03-12T14:40:00Z
        """),
      .bad("a strict limit, with seconds", .files, strict("2026-03-12T14:15:00Z", mark: "↓")),
      .good("a strict limit, in minutes only", .files, strict("2026-03-12T14:15Z")),
      .other(
        .undetermined, "business hours that nobody defined", .files,
        strict("2026-03-12T20:00:00Z", target: "2 hours (business hours)")),
      .other(
        .undetermined, "a target that is no time", .files,
        strict("2026-03-12T14:15:00Z", target: "Next release")),
      .other(
        .notApplicable, "a level without such a target", .files,
        strict("2026-03-12T14:15:00Z", target: "—")),
      .other(
        .notApplicable, "recovered before anybody took it", .postMortem,
        "self_resolved: true\nacknowledged_at: (absent)"),
      .other(
        .undetermined, "before it was detected", .postMortem,
        "acknowledged_at: 2026-03-12T13:59:00Z"),
      .other(.undetermined, "no time recorded", .postMortem, "acknowledged_at: (absent)"),
    ],
    test: TargetTest(kind: .acknowledge, milestones: [.acknowledged]).verdicts)

  private static func strict(
    _ time: String, target: String = "< 15 min", mark: String = ""
  ) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Level | Definition | Response time |
    |---|---|---|
    | S0 | Nobody can work | \(target) |
    | S1 | Some cannot | < 1 hour |
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: S0
    detected_at: 2026-03-12T14:00:00Z
    acknowledged_at: \(mark)\(time)
    resolved_at: 2026-03-12T23:00:00Z
    ---
    """
  }
}
