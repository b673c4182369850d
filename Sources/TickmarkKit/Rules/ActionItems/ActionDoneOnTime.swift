extension Rule {
  static let actionDoneOnTime = Rule(
    id: "action-done-on-time", code: "ACT-08",
    title: "Finished action items were finished by their due date",
    rationale: """
      A late correction is still a correction, so it weighs as a warning; a register that is late \
      throughout says something about the dates.
      """,
    criteria: [.cc5_3], level: .warning,
    examples: [
      .good("three days early", .postMortem),
      .good("on the day", .postMortem, done("2026-04-02")),
      .bad("a day late", .postMortem, done("↓2026-04-03")),
      .bad("before there was an incident", .postMortem, done("↓2025-04-01")),
      .other(.undetermined, "nobody wrote down when", .postMortem, done("")),
      .other(
        .notApplicable, "still open", .postMortem,
        items("| Add an index | Dana Reyes | 2026-09-01 |")),
    ]
  ) { evidence in
    let incidents = Dictionary(
      evidence.incidents.map { ($0.id.folded, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.actionItems.map { postMortem, item in
      let subject = Subject.action(item, of: postMortem)
      guard item.state == .done else {
        return .notApplicable(subject, at: item.span, "the item is not done")
      }
      guard let due = item.dueDay else {
        return .undetermined(subject, at: item.span, "the item has no date to have been late for")
      }
      guard let completed = item.completed, let day = item.completedDay else {
        return .undetermined(
          subject, at: item.span, "the item is done, and nobody wrote down when",
          help: "add a column Done (YYYY-MM-DD)")
      }
      if let began = incidents[postMortem.id.folded]?.beganAt {
        let first = evidence.calendar(for: postMortem.path).zone.day(of: began.value)
        guard day >= first else {
          return .deviation(
            subject, at: completed.span,
            "“\(item.text.shortened)” was done \(day.iso), before the incident of \(first.iso)",
            notes: [Finding.Note("it began here", at: began.span)],
            help: "correct the one that is wrong")
        }
      }
      guard day <= due else {
        return .deviation(
          subject, at: completed.span,
          "“\(item.text.shortened)” was done \(counted(day - due, "day")) after \(due.iso)")
      }
      return .met(subject, at: completed.span, "done \(day.iso), due \(due.iso)")
    }
  }

  private static func done(_ day: String) -> String {
    items(
      "| Add an index | Dana Reyes | 2026-04-02 | done | \(day) | [pull 7](https://git.example.com/7) |",
      head: "| Action | Owner | Due | Status | Done | Evidence |")
  }
}
