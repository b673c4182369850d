extension Rule {
  static let fixedInTime = Rule(
    id: "fixed-in-time", code: "IN-11",
    title: "The permanent fix is out within the time the severity allows",
    rationale: """
      Service comes back with a workaround; the fix keeps the incident from coming back. Playbooks \
      that set a time for the permanent fix mean “fixed_at”, not “resolved_at”. A record that is \
      resolved and not closed may still be within its time; one that is closed without “fixed_at” \
      leaves the test undetermined. A target such as “Next release” is for a person to judge. Times \
      that prose gives to one kind of finding (“patch within 24 hours”) are not read.
      """,
    criteria: [.cc7_4, .cc7_5], level: .error,
    examples: [
      .good("20 of 24 hours", .files, fixing("fixed_at: 2026-03-13T10:00:00Z")),
      .good(
        "the end of the third business day", .files,
        fixing("fixed_at: 2026-03-18T03:59:59Z", severity: "High")),
      .bad("25 of 24 hours", .files, fixing("fixed_at: ↓2026-03-13T15:00:00Z")),
      .bad(
        "after the third business day", .files,
        fixing("fixed_at: ↓2026-03-18T04:00:00Z", severity: "High")),
      .bad("resolved, and no fix long after", .files, fixing("status: resolved", mark: "↓")),
      .other(
        .undetermined, "a target that is no time", .files,
        fixing("fixed_at: 2026-03-13T15:00:00Z", severity: "Low")),
      .other(
        .undetermined, "closed, and nobody wrote when it was fixed", .files,
        fixing("closed_at: 2026-03-20T15:00:00Z")),
      .other(.notApplicable, "a playbook that sets no such time", .postMortem, "severity: SEV-1"),
      .other(
        .notYetDue, "ten business days are not over", .files,
        fixing("status: resolved", severity: "Medium", day: "2026-07-02")),
    ],
    test: TargetTest(
      kind: .fix, milestones: [.fixed], isPending: { !$0.isClosed }
    ).verdicts)

  private static func fixing(
    _ line: String, severity: String = "Critical", mark: String = "", day: String = "2026-03-12"
  ) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Typical example | Acknowledge | Contain | Permanent Fix |
    |---|---|---|---|---|
    | Critical | leaked credential | 15 minutes | 4 hours | 24 hours |
    | High | exploitable injection | 1 hour | 24 hours | 3 business days |
    | Medium | hardening gap | 1 business day | 3 business days | 10 business days |
    | Low | low-impact misconfiguration | 2 business days | 10 business days | Next release |
    -- incident.md --
    ---
    type: incident
    id: INC-\(day.filter { $0 != "-" })-01
    severity: \(mark)\(severity)
    detected_at: \(day)T14:00:00Z
    resolved_at: \(day)T18:00:00Z
    \(line)
    ---
    """
  }
}
