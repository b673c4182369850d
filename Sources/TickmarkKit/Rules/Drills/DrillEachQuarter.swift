extension Rule {
  static let drillEachQuarter = Rule(
    id: "drill-each-quarter", code: "DR-01",
    title: "A drill was held in every interval of the period that the playbook promises",
    rationale: """
      An untested plan is a guess. The intervals are those of the calendar (quarters, months, half \
      years, years); one that is less than half inside the period is not asked for, one that has \
      not ended is not yet due. A scheduled drill is not a drill.
      """,
    criteria: [.cc7_5, .cc7_4], level: .error,
    examples: [
      .good("one in each quarter", .files, drills(["2026-02-18", "2026-05-20"])),
      .bad("a quarter without one", .files, drills(["2026-02-18"], mark: "↓")),
      .other(
        .notYetDue, "the quarter has not ended", .files,
        drills(
          ["2026-02-18"],
          settings: "organization: S\nperiod: {from: 2026-01-01, to: 2026-06-30}\nas_of: 2026-06-01"
        )),
      .other(.notApplicable, "the playbook promises none", .playbook, "drills: (absent)"),
    ]
  ) { evidence in
    guard let period = evidence.configuration.period, period.from.value <= period.to.value else {
      return []
    }
    return evidence.playbooks.filter(evidence.isNewest).flatMap { playbook -> [Verdict] in
      guard let duty = playbook.promises.drills, let every = duty.every else {
        return [
          .notApplicable(
            .playbook(playbook), at: playbook.place, "\(playbook.id) promises no drills")
        ]
      }
      guard case .months(let months) = every.value.length, (1...12).contains(months) else {
        return [
          .undetermined(
            .playbook(playbook), at: every.span,
            "“\(every.value.text)” is no interval of the calendar",
            help: "write monthly, quarterly or yearly")
        ]
      }
      let drills = evidence.drills.filter { $0.playbook?.id.folded == playbook.id.folded }
      return period.intervals(ofMonths: months).map { interval in
        let subject = Subject("\(playbook.id) \(interval.name)", path: playbook.path)
        let held = drills.filter { drill in
          drill.heldOn.map {
            interval.from <= $0.value && $0.value <= interval.to && $0.value <= evidence.asOf
          } ?? false
        }
        if let drill = held.first, let day = drill.heldOn {
          return .met(subject, at: day.span, promise: every.span, "\(drill.id) on \(day.value.iso)")
        }
        guard evidence.isPast(interval.to) else {
          return .notYetDue(subject, at: every.span, "\(interval.name) ends \(interval.to.iso)")
        }
        return .deviation(
          subject, at: every.span,
          "no drill was held in \(interval.name) (\(interval.from.iso) to \(interval.to.iso)); \(playbook.id) promises one every \(every.value.text)",
          isOverdue: true,
          help: "file the drill's record (type: drill), or record an exception")
      }
    }
  }

  private static func drills(_ days: [String], settings: String? = nil, mark: String = "") -> String
  {
    var files = [
      """
      -- playbook.md --
      ---
      type: playbook
      id: PB-1
      drills: {every: \(mark)quarterly, environment: staging}
      ---
      """
    ]
    for day in days {
      files.append("-- \(day).md --\n---\ntype: drill\nid: DRL-\(day)\nheld_on: \(day)\n---")
    }
    if let settings { files.append("-- tickmark.yml --\n\(settings)") }
    return files.joined(separator: "\n")
  }
}

extension Configuration.Period {
  /// An interval of the calendar, such as `2026-Q1`; both days are included.
  struct Interval: Sendable {
    let name: String
    let from: Day
    let to: Day
  }

  /// The calendar's intervals of so many months with at least half of their days in the period.
  func intervals(ofMonths months: Int) -> [Interval] {
    guard var start = Day(year: from.value.year, month: 1, day: 1) else { return [] }
    var result: [Interval] = []
    while start <= to.value {
      let next = start.adding(months: months)
      let inside = min(next, to.value.adding(days: 1)) - max(start, from.value)
      if inside * 2 >= next - start {
        let name =
          switch months {
          case 3: start.quarter
          case 12: "\(start.year)"
          case 1: "\(start.iso.prefix(7))"
          default: "\(start.iso.prefix(7)) to \(next.adding(days: -1).iso.prefix(7))"
          }
        result.append(Interval(name: name, from: start, to: next.adding(days: -1)))
      }
      start = next
    }
    return result
  }
}
