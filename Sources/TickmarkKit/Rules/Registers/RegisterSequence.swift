extension Rule {
  static let registerSequence = Rule(
    id: "register-sequence", code: "REG-01",
    title: "The register of incidents lacks no number",
    rationale: """
      The list of incidents is what samples are drawn from, so the first question is whether it is \
      whole. The answer stands here in one line for the list; which incident lacks its predecessor \
      is incident-sequence (IN-03), which is why this is a note. Void records fill their number.
      """,
    criteria: [.cc2_1], level: .note,
    examples: [
      .good("one incident, the first of its day", .postMortem),
      .bad("the first of the day is missing", .postMortem, "id: ↓INC-20260312-02"),
      .good(
        "a void record fills the gap", .postMortem,
        """
        id: INC-20260312-02
        -- void.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-3
        status: void
        reason: opened twice
        ---
        """),
      .other(.notApplicable, "ids of another form", .postMortem, "id: OPS-12"),
    ]
  ) { evidence in
    guard let first = evidence.incidents.first else { return [] }
    let numbered = evidence.incidents.compactMap { incident in
      IncidentNumber(incident.id).map { (incident: incident, id: $0) }
    }
    let subject = Subject("incident register", path: first.path)
    guard !numbered.isEmpty else {
      return [
        .notApplicable(
          subject, at: first.place, "no incident has an id of the form INC-YYYYMMDD-NN")
      ]
    }
    let days = Dictionary(grouping: numbered) { $0.id.day }
    var missing: [String] = []
    var notes: [Finding.Note] = []
    var place: Span?
    for (day, incidents) in days.sorted(by: { $0.key < $1.key }) {
      let numbers = Set(incidents.map(\.id.number))
      let gaps = (1...numbers.max()!).filter { !numbers.contains($0) }
      guard !gaps.isEmpty, let after = incidents.first(where: { $0.id.number > gaps[0] }) else {
        continue
      }
      let stem = "INC-" + day.iso.filter { $0 != "-" } + "-"
      missing += gaps.map { stem + twoDigits($0) }
      place = place ?? after.incident.place
      notes.append(Finding.Note("\(after.incident.id) is here", at: after.incident.place))
    }
    guard let place else {
      let voids = evidence.incidents.count(where: \.isVoid)
      return [
        .met(
          subject, at: first.place,
          "\(counted(numbered.count, "number")) on \(counted(days.count, "day")), none missing, \(voids) void"
        )
      ]
    }
    let shown = missing.prefix(5).listed() + (missing.count > 5 ? " and more" : "")
    return [
      .deviation(
        subject, at: place,
        "the register lacks \(counted(missing.count, "number")): \(shown)",
        notes: Array(notes.dropFirst().prefix(5)))
    ]
  }
}
