extension Rule {
  static let idDateMatches = Rule(
    id: "id-date-matches", code: "IN-02",
    title: "The date in an incident's id is the day it was detected or began",
    rationale: """
      People find an incident by its date. The day may be that of detection or of the beginning, in \
      UTC, in the system's zone or as the record writes it: half past eleven at night in New York is \
      the next day in UTC, and both are right.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good("the day of detection", .postMortem),
      .good(
        "late in the evening in New York, the next day in UTC", .postMortem,
        "started_at: 2026-03-13T03:20:00Z\ndetected_at: 2026-03-13T03:30:00Z"),
      .good(
        "the day it began, noticed on the next", .postMortem, "detected_at: 2026-03-13T14:00:00Z"),
      .bad("another day", .postMortem, "id: ↓INC-20260321-01"),
      .other(
        .undetermined, "no time to compare with", .postMortem,
        "started_at: (absent)\ndetected_at: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid, let number = IncidentNumber(incident.id) else { return nil }
      let subject = Subject.incident(incident)
      let times = [incident.time(.detected), incident.time(.started)].compactMap { $0 }
      guard let first = times.first else {
        return .undetermined(
          subject, at: incident.place, "neither detected_at nor started_at says which day it was")
      }
      let zone = evidence.calendar(for: incident.path).zone
      for time in times {
        let days = [
          Zone.utc.day(of: time.value), zone.day(of: time.value),
          Day(iso: String(time.span.text.filter { $0 != "\"" }.prefix(10))),
        ]
        if days.contains(number.day) {
          return .met(
            subject, at: incident.place, "\(number.day.iso) is the day of \(time.value.iso)")
        }
      }
      return .deviation(
        subject, at: incident.place,
        "\(incident.id) says \(number.day.iso); the incident was detected \(zone.local(first.value)) \(zone.identifier)",
        notes: [Finding.Note("the time is here", at: first.span)],
        help: "correct the time, or keep the id and record the reason as an exception")
    }
  }
}
