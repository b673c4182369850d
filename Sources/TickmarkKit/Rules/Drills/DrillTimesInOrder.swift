extension Rule {
  static let drillTimesInOrder = Rule(
    id: "drill-times-in-order", code: "DR-04",
    title: "The times of a drill are in order",
    rationale: """
      Injected, detected, triaged, mitigated: each is at or after the one before. Customers may be \
      told before the mitigation, never before the detection. The day it was held is that of its times.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("told before it was mitigated", .drill),
      .bad("triaged before it was detected", .drill, "triaged_at: ↓2026-02-18T15:05:00Z"),
      .bad("told before it was detected", .drill, "notified_at: ↓2026-02-18T15:05:00Z"),
      .bad("held on another day", .drill, "held_on: ↓2026-01-18"),
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
      let zone = evidence.calendar(for: drill.path).zone
      // A day apart may be two zones.
      if let held = drill.heldOn,
        abs(zone.day(of: known[0].1.value) - held.value) > 1
      {
        return .deviation(
          subject, at: held.span,
          "held_on is \(held.value.iso), \(known[0].0) is \(zone.day(of: known[0].1.value).iso)",
          notes: [Finding.Note("\(known[0].0) is here", at: known[0].1.span)],
          help: "correct the one that is wrong")
      }
      return .met(subject, at: drill.place, "the times are in order")
    }
  }
}
