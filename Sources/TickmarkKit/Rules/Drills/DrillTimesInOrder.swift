extension Rule {
  static let drillTimesInOrder = Rule(
    id: "drill-times-in-order", code: "DR-04",
    title: "The times of a drill are in order",
    rationale: """
      Injected, detected, triaged, mitigated: each is at or after the one before. Customers may be \
      told before the mitigation, never before the detection.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("told before it was mitigated", .drill),
      .bad("triaged before it was detected", .drill, "triaged_at: ↓2026-02-18T15:05:00Z"),
      .bad("told before it was detected", .drill, "notified_at: ↓2026-02-18T15:05:00Z"),
      .bad("detected before it was injected", .drill, "detected_at: ↓2026-02-18T14:59:00Z"),
    ]
  ) { evidence in
    evidence.drills.compactMap { drill -> Verdict? in
      let pairs = [
        ("injected_at", "detected_at"), ("detected_at", "triaged_at"),
        ("triaged_at", "mitigated_at"), ("detected_at", "notified_at"),
      ]
      let known = pairs.compactMap { earlier, later in
        drill.instant(earlier).flatMap { first in
          drill.instant(later).map { (earlier, first, later, $0) }
        }
      }
      guard !known.isEmpty else { return nil }
      let subject = Subject.document(drill.document)
      for (earlier, first, later, second) in known where second.value < first.value {
        return .deviation(
          subject, at: second.span,
          "\(later) is \(duration(first.value - second.value)) before \(earlier)",
          notes: [Finding.Note("\(earlier) is here", at: first.span)],
          help: "correct the one that is wrong")
      }
      return .met(subject, at: drill.place, "the times are in order")
    }
  }
}
