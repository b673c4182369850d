extension Rule {
  static let inPeriod = Rule(
    id: "in-period", code: "REG-04",
    title: "Incidents of the period lie wholly inside it",
    rationale: """
      An incident belongs to the period in which it was detected, by the date in the system's zone. \
      One that began before the period or was resolved after it is tested with it; the auditor of \
      the other period asks about it as well, so it is noted.
      """,
    criteria: [.cc2_1], level: .note,
    examples: [
      .good("begun, detected and resolved in the period", .postMortem),
      .bad("begun before it", .postMortem, "started_at: ↓2025-12-30T10:00:00Z"),
      .bad("resolved after it", .postMortem, "resolved_at: ↓2026-07-01T10:00:00Z"),
      .good(
        "the last evening in New York is the next day in UTC", .postMortem,
        """
        started_at: 2026-07-01T02:00:00Z
        detected_at: 2026-07-01T03:00:00Z
        resolved_at: 2026-07-01T03:59:59Z
        """),
      .other(
        .notApplicable, "detected before it", .postMortem,
        "started_at: 2025-12-30T10:00:00Z\ndetected_at: 2025-12-30T10:00:00Z"),
    ]
  ) { evidence in
    guard let period = evidence.configuration.period else { return [] }
    return evidence.incidents.compactMap { incident in
      guard !incident.isVoid, let detected = incident.detectedAt else { return nil }
      let subject = Subject.incident(incident)
      let zone = evidence.calendar(for: incident.path).zone
      let day = zone.day(of: detected.value)
      guard period.contains(day) else {
        return .notApplicable(
          subject, at: detected.span, "detected \(day.iso), outside the period")
      }
      if let started = incident.time(.started), zone.day(of: started.value) < period.from.value {
        return .deviation(
          subject, at: started.span,
          "\(incident.id) began \(zone.day(of: started.value).iso), before the period",
          notes: [Finding.Note("the period begins here", at: period.from.span)])
      }
      if let resolved = incident.resolvedAt, zone.day(of: resolved.value) > period.to.value {
        return .deviation(
          subject, at: resolved.span,
          "\(incident.id) was resolved \(zone.day(of: resolved.value).iso), after the period",
          notes: [Finding.Note("the period ends here", at: period.to.span)])
      }
      return .met(subject, at: detected.span, "detected \(day.iso), inside the period")
    }
  }
}
