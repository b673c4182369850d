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
    let sequence = IncidentSequence(evidence.incidents)
    let subject = Subject("incident register", path: first.path)
    guard sequence.count > 0 else {
      return [
        .notApplicable(
          subject, at: first.place, "no incident has an id of the form INC-YYYYMMDD-NN")
      ]
    }
    let missing = sequence.missing.map(\.id)
    var days: Set<Day> = []
    // The first incident after each day's first gap.
    let after = sequence.missing.filter { days.insert($0.day).inserted }.map(\.next)
    guard let place = after.first?.place else {
      let voids = evidence.incidents.count(where: \.isVoid)
      return [
        .met(
          subject, at: first.place,
          "\(counted(sequence.count, "number")) on \(counted(sequence.days, "day")), none missing, \(voids) void"
        )
      ]
    }
    let notes = after.map { Finding.Note("\($0.id) is here", at: $0.place) }
    let shown = missing.prefix(5).listed() + (missing.count > 5 ? " and more" : "")
    return [
      .deviation(
        subject, at: place,
        "the register lacks \(counted(missing.count, "number")): \(shown)",
        notes: Array(notes.dropFirst().prefix(5)))
    ]
  }
}

/// The numbers of incidents' ids, and those that no record has.
public struct IncidentSequence: Sendable {
  /// Incidents whose id has the form INC-YYYYMMDD-NN.
  public let count: Int
  /// Days with such an incident.
  public let days: Int
  /// By day, then number.
  public let missing: [Missing]

  /// A number below the highest of its day that no record has.
  public struct Missing: Sendable {
    public let id: String
    public let day: Day
    /// An incident of that day with a higher number.
    public let next: Incident
  }

  init(_ incidents: [Incident]) {
    let numbered = incidents.compactMap { incident in
      IncidentNumber(incident.id).map { (incident: incident, id: $0) }
    }
    let days = Dictionary(grouping: numbered) { $0.id.day }
    count = numbered.count
    self.days = days.count
    missing = days.sorted { $0.key < $1.key }.flatMap { day, incidents -> [Missing] in
      let numbers = Set(incidents.map(\.id.number))
      let stem = "INC-" + day.iso.filter { $0 != "-" } + "-"
      return (1...numbers.max()!).filter { !numbers.contains($0) }.compactMap { number in
        incidents.first { $0.id.number > number }.map {
          Missing(id: stem + twoDigits(number), day: day, next: $0.incident)
        }
      }
    }
  }
}
