extension Rule {
  static let knownZone = Rule(
    id: "known-time-zone", code: "CFG-03",
    title: "The time zone is a name of the IANA database",
    rationale: """
      The zone decides on which day an evening incident falls. Abbreviations do not: IST is three \
      zones, CST four.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("a place", .settings),
      .good("UTC", .settings, "calendar:\n  time_zone: UTC\n  holidays: none"),
      .bad("an abbreviation", .settings, "calendar:\n  time_zone: ↓PST"),
      .bad("a place that does not exist", .settings, "calendar:\n  time_zone: ↓America/Gotham"),
    ]
  ) { evidence in
    guard let source = evidence.configuration.source else { return [] }
    let problems = (evidence.configuration.problems + evidence.calendarProblems)
      .filter { $0.key == "time_zone" }
    guard problems.isEmpty else { return problems.map { .deviation(.settings, $0.finding) } }
    return evidence.allCalendars.map { folder, calendar in
      let path = folder.isEmpty ? Content.settingsName : "\(folder)/\(Content.settingsName)"
      return .met(
        Subject(path, path: path), at: source.line(1), "days begin in \(calendar.zone.identifier)")
    }
  }
}
