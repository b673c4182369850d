extension Rule {
  static let incidentSequence = Rule(
    id: "incident-sequence", code: "IN-03",
    title: "Incident ids are used once, and the numbers of a day have no gap",
    rationale: """
      A missing number is the first thing an auditor asks about: which incident is not in the list? \
      A number given by mistake stays as a record with “status: void” and a reason.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("the first of its day", .postMortem),
      .bad("the second without the first", .postMortem, "id: ↓INC-20260312-02"),
      .bad(
        "one id for two incidents", .files,
        """
        -- a.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-3
        ---
        -- b.md --
        ---
        type: incident
        id: ↓INC-20260312-01
        severity: SEV-3
        ---
        """),
      .good(
        "a void record fills the gap", .files,
        """
        -- a.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-3
        status: void
        reason: opened twice by the webhook
        ---
        -- b.md --
        ---
        type: incident
        id: INC-20260312-02
        severity: SEV-3
        ---
        """),
    ]
  ) { evidence in
    let numbered = evidence.incidents.compactMap { incident in
      IncidentNumber(incident.id).map { (incident: incident, id: $0) }
    }
    let numbersByDay = Dictionary(grouping: numbered) { $0.id.day }
      .mapValues { Set($0.map(\.id.number)) }
    var seen: [String: Incident] = [:]
    return numbered.map { incident, id in
      let subject = Subject.incident(incident)
      if let first = seen[incident.id.folded] {
        return .deviation(
          subject, at: incident.place, "id “\(incident.id)” is taken by \(first.path)",
          notes: [Finding.Note("first used here", at: first.place)],
          help: "give this incident the next number of its day")
      }
      seen[incident.id.folded] = incident
      let before = id.number - 1
      guard before == 0 || numbersByDay[id.day, default: []].contains(before) else {
        let missing =
          incident.id.prefix { $0 != "-" } + "-" + incident.id.dropFirst(4).prefix(8)
          + "-" + twoDigits(before)
        return .deviation(
          subject, at: incident.place, "\(missing) is missing before \(incident.id)",
          level: .warning,
          help: "add its record, or a stub with “status: void” and a reason")
      }
      return .met(
        subject, at: incident.place, "number \(id.number) of \(id.day.iso), no gap before it")
    }
  }
}
