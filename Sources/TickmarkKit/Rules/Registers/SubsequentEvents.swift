extension Rule {
  static let subsequentEvents = Rule(
    id: "no-subsequent-events", code: "REG-06",
    title: "No incident was detected between the end of the period and the day of the assessment",
    rationale: """
      What happened after the period is no part of the sample, yet the auditor has to know of it \
      until the report is signed. Such incidents are listed apart, as notes.
      """,
    criteria: [.cc2_1], level: .note,
    examples: [
      .good("detected in the period", .postMortem),
      .bad("detected after it", .postMortem, "detected_at: ↓2026-07-02T14:00:00Z"),
      .good(
        "the last evening in New York is the next day in UTC", .postMortem,
        "detected_at: 2026-07-01T03:59:59Z"),
    ]
  ) { evidence in
    guard let period = evidence.configuration.period else { return [] }
    return evidence.incidents.compactMap { incident in
      guard !incident.isVoid, let detected = incident.detectedAt else { return nil }
      let day = evidence.calendar(for: incident.path).zone.day(of: detected.value)
      guard day > period.to.value else {
        return .met(.incident(incident), at: detected.span, "detected \(day.iso)")
      }
      return .deviation(
        .incident(incident), at: detected.span,
        "\(incident.id) was detected \(day.iso), after the period ended \(period.to.value.iso)",
        notes: [Finding.Note("the period ends here", at: period.to.span)])
    }
  }
}
