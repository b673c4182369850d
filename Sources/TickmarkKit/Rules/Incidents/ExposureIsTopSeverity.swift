extension Rule {
  static let exposureIsTopSeverity = Rule(
    id: "exposure-is-top-severity", code: "IN-17",
    title: "Exposed customer data puts an incident at the highest level",
    rationale: """
      Every playbook puts a confirmed leak at its first level, and the fastest duties hang on it. The \
      highest level reached counts, so that a downgrade afterwards is fine. Where nobody says whose \
      data it was, customers' data is assumed; “customer_data: false” says otherwise. A suspicion \
      below the first level is a warning, because many playbooks rank only the confirmed case.
      """,
    criteria: [.cc7_3], level: .error,
    examples: [
      .good("confirmed, at the first level", .postMortem, exposed("confirmed")),
      .good(
        "lowered after the leak was closed", .postMortem,
        "severity: SEV-2\nseverity_history: [{severity: SEV-1}, {severity: SEV-2}]\n"
          + exposed("confirmed")),
      .bad(
        "confirmed, at the second level", .postMortem, "severity: ↓SEV-2\n" + exposed("confirmed")),
      .bad(
        "suspected, at the second level", .postMortem, "severity: ↓SEV-2\n" + exposed("suspected")),
      .other(.notApplicable, "no exposure", .postMortem, "severity: SEV-2"),
      .other(
        .notApplicable, "the company's own data only", .postMortem,
        "severity: SEV-2\n" + exposed("confirmed", ", customer_data: false")),
      .other(
        .undetermined, "a severity that the playbook does not know", .postMortem,
        "severity: P9\n" + exposed("confirmed")),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid, let exposure = incident.dataExposure,
        let determination = exposure.determination
      else { return nil }
      let subject = Subject.incident(incident)
      guard determination != .none else {
        return .notApplicable(subject, at: exposure.word.span, "no data was exposed")
      }
      if exposure.isCustomerData?.value == false {
        return .notApplicable(subject, at: exposure.word.span, "no customer's data is concerned")
      }
      let place = incident.severityLabel?.span ?? incident.place
      guard let level = incident.severity else {
        return .undetermined(
          subject, at: place, "the severity is not known, so neither is its rank")
      }
      guard level.rank > 1 else {
        return .met(subject, at: place, "\(determination.rawValue), at \(level.id)")
      }
      let first = incident.playbook?.severities?.levels.first { $0.rank == 1 }
      return .deviation(
        subject, at: place,
        "\(level.id) is not the highest level; exposure of customer data is \(determination.rawValue)",
        level: determination == .suspected ? .warning : nil,
        notes: [Finding.Note("the determination", at: exposure.word.span)]
          + (first.map { [Finding.Note("the highest level", at: $0.span)] } ?? []),
        help: "raise the severity, or add “customer_data: false” where no customer is concerned")
    }
  }

  private static func exposed(_ word: String, _ more: String = "") -> String {
    "data_exposure: {determination: \(word), by: sam, at: 2026-03-12T16:00:00Z\(more)}"
  }
}
