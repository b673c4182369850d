extension Rule {
  static let disclosureAssessed = Rule(
    id: "disclosure-assessed", code: "IN-27",
    title: "The two highest levels say whether they must be disclosed in the report, and why",
    rationale: """
      The description of a system tells of incidents that came from controls that did not work, or \
      that kept the company from its commitments. Whether one does is management's judgement; the \
      record shows that somebody judged: “disclosure: {required: false, why: …}”. The rule asks for \
      the judgement and does not make it.
      """,
    criteria: [.dc4], level: .warning,
    examples: [
      .good("not required, and why", .postMortem),
      .good(
        "required, and why", .postMortem,
        "disclosure: {required: true, why: the availability commitment of March was missed}"),
      .good(
        "in one line", .postMortem, "disclosure: not required, since all commitments were kept"),
      .bad("nobody judged", .postMortem, "severity: ↓SEV-1\ndisclosure: (absent)"),
      .bad("no reason", .postMortem, "disclosure: {required: ↓false}"),
      .bad("a reason for nobody knows what", .postMortem, "disclosure: {why: ↓all was well}"),
      .bad("a word only", .postMortem, "disclosure: ↓no"),
      .other(
        .notApplicable, "a lower level", .postMortem, "severity: SEV-3\ndisclosure: (absent)"),
      .other(
        .notYetDue, "an open incident", .postMortem,
        "status: open\nresolved_at: (absent)\nclosed_at: (absent)\ndisclosure: (absent)"),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident -> Verdict? in
      guard !incident.isVoid else { return nil }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      let help = "add “disclosure: {required: …, why: …}”"
      guard let value = incident.value("disclosure") else {
        guard let level = incident.severity else {
          return .undetermined(
            subject, at: place, "the severity is not known, so neither is the duty")
        }
        guard level.rank <= 2 else {
          return .notApplicable(subject, at: place, "\(level.id) is below the two highest levels")
        }
        guard !incident.isOpen else {
          return .notYetDue(subject, at: place, "the incident is open")
        }
        return .deviation(
          subject, at: place, "nobody judged whether \(incident.id) must be disclosed", help: help)
      }
      if let text = value.text {
        // One line holds both when it is more than a word.
        guard text.value.words.count >= 4 else {
          return .deviation(
            subject, at: text.span, "“\(text.value)” gives no reason", help: help)
        }
        return .met(subject, at: text.span, text.value)
      }
      let required = value.string("required")
      let why = value.string("why") ?? value.string("reason")
      guard let required, ["true", "false", "yes", "no"].contains(required.value.folded) else {
        return .deviation(
          subject, at: required?.span ?? why?.span ?? value.span.firstLine,
          "the judgement does not say whether disclosure is required", help: help)
      }
      guard let why = why?.filled else {
        return .deviation(
          subject, at: required.span, "required “\(required.value)” gives no reason", help: help)
      }
      let isRequired = ["true", "yes"].contains(required.value.folded)
      return .met(
        subject, at: required.span, "\(isRequired ? "required" : "not required"): \(why.value)")
    }
  }
}
