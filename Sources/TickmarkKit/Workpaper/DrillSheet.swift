extension AttributeSheet {
  static let drillAttributes: [Attribute] = [
    Attribute(
      "D1", "Held in each interval the playbook promises", [.drillEachQuarter],
      beyond: "a second drill of an interval has nothing left to show"),
    Attribute("D2", "Not held in production", [.drillEnvironment]),
    Attribute(
      "D3", "Detecting, triaging, mitigating and notifying measured, in order",
      [.drillMeasured, .drillTimesInOrder]),
    Attribute("D4", "Result filed: when, what, who", [.drillDescribed, .drillID]),
    Attribute("D5", "Gaps led to actions and a changed playbook", [.drillGapsClosed]),
  ]

  /// The drills of the period, then the intervals of it that have none: a drill that was not held
  /// has no record, and its line must not be missing for that.
  static func drills(_ evidence: Evidence, _ lines: VerdictIndex) -> AttributeSheet {
    let period = evidence.configuration.period
    let held = evidence.drills.filter { drill in
      guard let period, let day = drill.heldOn?.value else { return true }
      return period.contains(day)
    }.sorted { ($0.heldOn?.value.iso ?? "~", $0.id) < ($1.heldOn?.value.iso ?? "~", $1.id) }
    let intervals = Dictionary(grouping: lines.of(.drillEachQuarter), by: \.verdict.span.path)
    var rows = held.map { drill in
      Row(
        label: drill.id, title: drill.document.title, day: drill.heldOn?.value, path: drill.path,
        note: nil, isVoid: false,
        cells: drillAttributes.map { attribute in
          attribute.letter == "D1"
            ? Cell(intervals[drill.path] ?? [])
            : Cell(lines.of(attribute.rules, path: drill.path))
        })
    }
    for playbook in evidence.playbooks where evidence.isNewest(playbook) {
      for line in lines.of([.drillEachQuarter], path: playbook.path)
      where line.verdict.outcome != .met && line.verdict.outcome != .notApplicable {
        rows.append(
          Row(
            label: line.verdict.subject.id, title: playbook.document.title, day: nil,
            path: playbook.path, note: "no drill", isVoid: false,
            cells: drillAttributes.map { Cell($0.letter == "D1" ? [line] : []) }))
      }
    }
    return AttributeSheet(id: "drills", title: "Drills", attributes: drillAttributes, rows: rows)
  }
}
