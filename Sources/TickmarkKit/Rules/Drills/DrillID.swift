extension Rule {
  static let drillID = Rule(
    id: "drill-id", code: "DR-10",
    title: "Drills have ids of their own series",
    rationale: """
      A drill with an incident's id would be counted as an incident, or hide one. Drills are \
      numbered DRL-YYYYMMDD-NN and stay out of the population.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("its own series", .drill),
      .bad("an incident's id", .drill, "id: ↓INC-20260218-01"),
      .bad("another form", .drill, "id: ↓drill-february"),
    ]
  ) { evidence in
    evidence.drills.compactMap { drill -> Verdict? in
      guard let id = drill.text("id") else { return nil }
      let subject = Subject.document(drill.document)
      if IncidentNumber(id.value) != nil {
        return .deviation(
          subject, at: id.span, "“\(id.value)” is an incident's id",
          help: "write DRL- instead of INC-")
      }
      guard id.value.uppercased().hasPrefix("DRL-"),
        IncidentNumber("INC-" + id.value.dropFirst(4)) != nil
      else {
        return .deviation(
          subject, at: id.span, "id “\(id.value)” is not of the form DRL-YYYYMMDD-NN",
          level: .warning, help: "write DRL-, the date and a number, as in DRL-20260218-01")
      }
      return .met(subject, at: id.span, "a drill's own id")
    }
  }
}
