extension Deadline {
  /// The shape of `deadline --format json`, documented in the README.
  private struct Shape: Encodable {
    let from: String
    let timeZone: String
    let within: String
    let dueDate: String
    let dueAt: String
    let lateFrom: String
    let days: [Step]

    struct Step: Encodable {
      let date: String
      let counted: Bool
      let why: String
    }
  }

  public var json: String {
    JSON.text(
      Shape(
        from: from.iso, timeZone: zone.identifier, within: limit.iso, dueDate: dueDay.iso,
        dueAt: dueAt.iso, lateFrom: lateFrom.iso,
        days: days.map {
          Shape.Step(date: $0.day.iso, counted: $0.isCounted, why: $0.why)
        }))
  }

  public var text: String {
    var lines = [
      "from    \(from.iso)  (\(zone.local(from)) \(zone.identifier))",
      "within  \(limit.text)",
    ]
    for step in days {
      let number = step.ordinal.map { $0 == 0 ? "–" : String($0) } ?? ""
      lines.append(
        "        \(step.day.weekday.short) \(step.day.iso)  "
          + String(repeating: " ", count: max(0, 3 - number.count)) + "\(number)  \(step.why)")
    }
    lines.append("due     \(due), late from \(lateFrom.iso)")
    return lines.joined(separator: "\n") + "\n"
  }
}
