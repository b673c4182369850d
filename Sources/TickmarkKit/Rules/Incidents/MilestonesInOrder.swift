extension Rule {
  static let milestonesInOrder = Rule(
    id: "milestones-in-order", code: "IN-07",
    title: "The times of an incident are in order",
    rationale: """
      Nothing is acknowledged before it is detected. A time out of order is a slip of the pen that \
      makes a deadline look kept, or broken. Equal times are fine; an incident that recovered by \
      itself (“self_resolved: true”) may be resolved before it is acknowledged.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("in order", .postMortem),
      .good("two at the same moment", .postMortem, "mitigated_at: 2026-03-12T16:30:00Z"),
      .good(
        "recovered by itself", .postMortem,
        "self_resolved: true\nacknowledged_at: 2026-03-12T16:45:00Z"),
      .bad(
        "detected before it began", .postMortem,
        "started_at: 2026-03-12T14:01:00Z\ndetected_at: ↓2026-03-12T14:00:00Z"),
      .bad("closed before it was resolved", .postMortem, "closed_at: ↓2026-03-12T16:00:00Z"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let times = Incident.Milestone.allCases.compactMap { milestone in
        incident.time(milestone).map { (milestone: milestone, time: $0) }
      }
      guard times.count >= 2 else { return nil }
      for (earlier, later) in zip(times, times.dropFirst())
      where later.time.value < earlier.time.value {
        // Resolution by itself needs nobody's acknowledgment.
        if incident.selfResolved, earlier.milestone == .acknowledged { continue }
        return .deviation(
          subject, at: later.time.span,
          "\(later.milestone.key) is \(duration(earlier.time.value - later.time.value)) before \(earlier.milestone.key)",
          notes: [Finding.Note("\(earlier.milestone.key) is here", at: earlier.time.span)],
          help: "correct the one that is wrong")
      }
      return .met(subject, at: times[0].time.span, "\(counted(times.count, "time")) in order")
    }
  }
}
