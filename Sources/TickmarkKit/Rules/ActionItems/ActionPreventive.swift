extension Rule {
  static let actionPreventive = Rule(
    id: "action-preventive", code: "ACT-11",
    title: "The two highest levels lead to an item that prevents or detects a recurrence",
    rationale: """
      Items that only repair what broke leave the next incident as likely as this one. Told by a \
      column Type, or by words such as prevent, detect, alert, test, check, limit.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("a column says so", .postMortem),
      .good(
        "the text says so", .postMortem,
        items("| Alert on missing settings | Dana Reyes | 2026-06-01 |")),
      .bad(
        "only repairs", .postMortem,
        "id: ↓INC-20260312-01\n" + items("| Write to the customers | Dana Reyes | 2026-06-01 |")),
      .other(.notApplicable, "a lower level", .postMortem, "severity: SEV-3"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid, let postMortem = incident.postMortem else { return nil }
      let subject = Subject.incident(incident)
      guard let level = incident.severity else {
        return .undetermined(
          subject, at: postMortem.place, "\(incident.whySeverityIsUnknown), so no duty is known")
      }
      guard level.rank <= 2 else {
        return .notApplicable(
          subject, at: postMortem.place, "\(level.id) is below the two highest levels")
      }
      if let item = postMortem.actionItems.first(where: \.isPreventive) {
        return .met(subject, at: item.span, "“\(item.text.shortened)”")
      }
      return .deviation(
        subject, at: postMortem.place, "no action item prevents or detects a recurrence",
        help: "add one, or a column Type that says which does")
    }
  }
}

extension ActionItem {
  fileprivate var isPreventive: Bool {
    let words = ((kind?.value ?? "") + " " + text).folded
    let stems = [
      "prevent", "detect", "alert", "monitor", "test", "check", "limit", "guard", "validat",
      "automat", "lint", "block", "refuse", "verif", "probe", "page ", "warn", "gate", "canary",
      "予防", "検知", "threshold", "rehears", "review", "backup", "redundan", "rate-limit", "policy",
    ]
    return stems.contains { words.holds($0) }
  }
}
