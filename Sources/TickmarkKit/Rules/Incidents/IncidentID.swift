extension Rule {
  static let incidentID = Rule(
    id: "incident-id", code: "IN-01",
    title: "Every incident has an id of the form INC-YYYYMMDD-NN",
    rationale: """
      The id is what the ticket, the post-mortem and the auditor's sample share. A date and a number \
      in it show at once where a list has gaps.
      """,
    criteria: [.cc7_4, .cc2_1], level: .error,
    examples: [
      .good("date and number", .postMortem),
      .good("three digits after 99", .postMortem, "id: INC-20260312-100"),
      .bad("no number", .postMortem, "id: ↓INC-20260312"),
      .bad("a date that does not exist", .postMortem, "id: ↓INC-20260230-01"),
      .bad("number zero", .postMortem, "id: ↓INC-20260312-00"),
      .bad("no id", .postMortem, "type: ↓post-mortem\nid: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.map { incident in
      let subject = Subject.incident(incident)
      let help = "write INC-, the date and a number, as in INC-20260312-01"
      guard let id = incident.text("id") else {
        let place = evidence.types[incident.path]?.span ?? incident.place
        return .deviation(subject, at: place, "the incident has no id", help: help)
      }
      guard let parts = IncidentNumber(id.value) else {
        return .deviation(
          subject, at: id.span, "id “\(id.value)” is not of the form INC-YYYYMMDD-NN", help: help)
      }
      return .met(subject, at: id.span, "incident \(parts.number) of \(parts.day.iso)")
    }
  }
}

/// The parts of an id such as `INC-20260312-01`.
struct IncidentNumber {
  let day: Day
  /// From 1.
  let number: Int

  init?(_ id: String) {
    let parts = id.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "INC", parts[1].count == 8, let date = Int(parts[1]),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100),
      (2...3).contains(parts[2].count), let number = Int(parts[2]), number >= 1
    else { return nil }
    self.day = day
    self.number = number
  }
}
