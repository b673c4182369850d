extension Rule {
  static let noVariablesSent = Rule(
    id: "no-variables-sent", code: "COM-06",
    title: "Notices that were sent have every blank of their template filled in",
    rationale: """
      “Customers may experience {impact}” tells a customer that nobody read it before sending. \
      Braces around words are always a blank, square and angle brackets unless they are a link, a \
      checkbox or a status word such as [INVESTIGATING].
      """,
    criteria: [.cc2_3], level: .error,
    examples: [
      .good("filled in", .postMortem),
      .good(
        "a status word, a link and an address", .postMortem,
        text(
          "[INVESTIGATING] [EUROPE] Sign-in fails, see [status](https://a.example) or <https://a.example>"
        )),
      .bad("braces", .postMortem, text("Customers may experience ↓{impact}")),
      .bad("square brackets", .postMortem, text("We are aware of ↓[issue description]")),
      .bad("square brackets with a number", .postMortem, text("Updates follow every ↓[30 min]")),
      .bad("angle brackets", .postMortem, text("Next update by ↓<time>")),
      .other(
        .notApplicable, "the texts were not kept", .postMortem,
        "communications:\n  - {channel: status page, sent_at: 2026-03-12T14:20:00Z}"),
    ]
  ) { evidence in
    evidence.incidents.flatMap { incident -> [Verdict] in
      let sent = incident.writtenCommunications.filter { !$0.isTest }
      guard !incident.isVoid, !sent.isEmpty else { return [] }
      let subject = Subject.incident(incident)
      let place = incident.communicationsPlace
      let texts = sent.compactMap(\.text)
      guard !texts.isEmpty else {
        return [.notApplicable(subject, at: place, "no text of a notice is recorded")]
      }
      let templates = incident.playbook?.promises.communication.templates ?? []
      let declared = Set(templates.flatMap { $0.variables.map(\.value) })
      // `[EUROPE]` may be a mark; only a template can tell that `[TIME]` is a blank.
      let found = texts.flatMap { TemplateVariable.all(in: $0.span) }.filter {
        !$0.value.hasPrefix("[") || $0.value.contains(where: \.isLowercase)
          || declared.contains($0.value)
      }
      guard found.isEmpty else {
        return found.map { variable in
          .deviation(
            subject, at: variable.span,
            "“\(variable.value)” was sent to customers without being filled in",
            help: "record what was really sent; if this was, say so in the post-mortem")
        }
      }
      let count = texts.count
      return [.met(subject, at: place, "no blank left in \(counted(count, "text"))")]
    }
  }

  private static func text(_ words: String) -> String {
    """
    communications:
      - channel: status page
        sent_at: 2026-03-12T14:20:00Z
        text: "\(words)"
    """
  }
}
