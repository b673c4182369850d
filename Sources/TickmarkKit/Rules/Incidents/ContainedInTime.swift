extension Rule {
  static let containedInTime = Rule(
    id: "contained-in-time", code: "IN-09",
    title: "Incidents are contained within the time their severity allows",
    rationale: """
      Containment stops the damage from growing; customers may still be without service. Where only \
      mitigation is recorded, it counts. Tested only where the playbook sets such a target.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("mitigated after 40 minutes of 60", .postMortem),
      .bad("after 61 minutes of 60", .postMortem, "contained_at: ↓2026-03-12T15:01:00Z"),
      .other(.notApplicable, "a level without such a target", .postMortem, "severity: SEV-3"),
    ],
    test: TargetTest(kind: .contain, milestones: Incident.Milestone.containment).verdicts)
}
