extension Rule {
  static let nextDrillScheduled = Rule(
    id: "next-drill-scheduled", code: "DR-09",
    title: "The next drill is scheduled no further away than the playbook's cadence",
    rationale: """
      A drill without a date is the first thing to be put off. Whether the next one took place is \
      drill-each-quarter's to say.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("a quarter ahead", .drill),
      .bad("no date", .drill, "id: ↓DRL-20260218-01\nnext_drill_on: (absent)"),
      .bad("before this one", .drill, "next_drill_on: ↓2026-02-01"),
      .bad("half a year ahead", .drill, "next_drill_on: ↓2026-08-18"),
    ]
  ) { evidence in
    evidence.drills.compactMap { drill -> Verdict? in
      guard let held = drill.heldOn else { return nil }
      let subject = Subject.document(drill.document)
      guard let next = drill.day("next_drill_on") else {
        return .deviation(
          subject, at: drill.place, "next_drill_on is missing", help: "add “next_drill_on: …”")
      }
      guard next.value > held.value else {
        return .deviation(
          subject, at: next.span,
          "the next drill \(next.value.iso) is not after this one, \(held.value.iso)",
          help: "correct the date")
      }
      let every = drill.playbook?.promises.drills?.every
      let months = if case .months(let count)? = every?.value.length { count } else { 3 }
      // A drill may move within its interval: the end of the next one is the latest.
      let latest = held.value.adding(months: months)
      guard next.value <= latest else {
        return .deviation(
          subject, at: next.span,
          "the next drill \(next.value.iso) is later than \(latest.iso), \(counted(months, "month")) after this one",
          notes: every.map { [Finding.Note("promised here", at: $0.span)] } ?? [],
          help: "schedule it by \(latest.iso)")
      }
      return .met(subject, at: next.span, "the next drill is set for \(next.value.iso)")
    }
  }
}
