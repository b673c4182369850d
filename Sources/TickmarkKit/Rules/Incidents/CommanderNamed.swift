extension Rule {
  static let commanderNamed = Rule(
    id: "commander-named", code: "IN-12",
    title: "The two highest levels have a named incident commander",
    rationale: """
      “On-call” commanded nothing; a person did, and the auditor asks who. Where tickmark.yml lists \
      people, the commander is one of them and was there on that day.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("a person of the roster", .postMortem),
      .bad("nobody", .postMortem, "severity: ↓SEV-1\nincident_commander: (absent)"),
      .bad("a role only", .postMortem, "incident_commander: ↓on-call"),
      .bad(
        "a role only, where no people are listed", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        incident_commander: ↓on-call engineer
        ---
        """),
      .bad(
        "before the first day", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [{id: dana, name: Dana Reyes, from: 2026-04-01}]
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        incident_commander: ↓dana
        ---
        """),
      .other(.notApplicable, "a lower level", .postMortem, "severity: SEV-3"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      guard let level = incident.severity else {
        return .undetermined(
          subject, at: place, "\(incident.whySeverityIsUnknown), so the duty is not known")
      }
      guard level.rank <= 2 else {
        return .notApplicable(subject, at: place, "\(level.id) is below the two highest levels")
      }
      guard let commander = incident.commander, !commander.value.isEmpty else {
        return .deviation(
          subject, at: place, "no incident commander is named; \(level.id) needs one",
          help: "add “incident_commander: …”")
      }
      let people = evidence.configuration.people
      guard !people.isEmpty else {
        if ["on-call", "on call", "oncall", "commander", "engineer", "team"]
          .contains(where: { commander.value.folded.holds($0) })
        {
          return .deviation(
            subject, at: commander.span, "“\(commander.value)” is a role, not a person",
            level: .warning, help: "name the person")
        }
        return .met(subject, at: commander.span, "commanded by \(commander.value)")
      }
      guard let person = evidence.configuration.person(commander.value) else {
        return .deviation(
          subject, at: commander.span, "“\(commander.value)” is nobody in the roster",
          level: .warning,
          help: people.flatMap { [$0.id, $0.name] }.nearest(to: commander.value)
            .map { "did you mean “\($0)”?" } ?? "name the person")
      }
      guard let detected = incident.detectedAt else {
        return .undetermined(
          subject, at: commander.span,
          "nobody knows on which day \(person.name) would have had to be there")
      }
      let day = evidence.calendar(for: incident.path).zone.day(of: detected.value)
      guard person.from.map({ $0 <= day }) ?? true, person.to.map({ day <= $0 }) ?? true else {
        return .deviation(
          subject, at: commander.span, "\(person.name) was not on the roster on \(day.iso)",
          notes: [Finding.Note("the roster", at: person.span)],
          help: "name who led the response, or correct the roster")
      }
      return .met(subject, at: commander.span, "commanded by \(person.name)")
    }
  }
}
