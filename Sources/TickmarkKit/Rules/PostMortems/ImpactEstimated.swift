extension Rule {
  static let impactEstimated = Rule(
    id: "impact-estimated", code: "PM-09",
    title: "Post-mortems estimate how many customers were affected",
    rationale: """
      Whether an incident touched a commitment to customers depends on how many there were. Zero, \
      “none”, “all”, a range or “about 40” is an estimate; “some” is not. Money is stated where \
      there is any.
      """,
    criteria: [.cc7_3], level: .error,
    examples: [
      .good("a number", .postMortem),
      .good("none", .postMortem, "customers_affected: none"),
      .good(
        "in the text only", .postMortem,
        "customers_affected: (absent)\n## Customer impact\n\nAbout 40 customers saw errors."),
      .bad(
        "nowhere", .postMortem,
        "customers_affected: (absent)\n↓## Customer impact\n\nSome people had trouble."),
      .bad("unknown", .postMortem, "customers_affected: ↓unknown"),
    ]
  ) { evidence in
    evidence.postMortems.map { postMortem in
      let subject = Subject.document(postMortem.document)
      if let written = postMortem.text("customers_affected") {
        guard written.value.folded != "unknown" else {
          return .deviation(
            subject, at: written.span, "the number of customers affected is unknown",
            level: .warning, help: "estimate it: a range or “about 40” will do")
        }
        guard !written.value.statesQuantity else {
          return .met(subject, at: written.span, "\(written.value) customers affected")
        }
      }
      guard let impact = postMortem.sections[.impact] else {
        return .deviation(
          subject, at: postMortem.place, "no estimate of the customers affected is given",
          help: "add “customers_affected: …”")
      }
      guard impact.plainText.statesCustomers else {
        return .deviation(
          subject, at: impact.span, "the impact does not say how many customers were affected",
          help: "add “customers_affected: …”, or a number to the section")
      }
      return .met(subject, at: impact.span, "the impact states who was affected")
    }
  }
}

extension String {
  /// A number, or a word that is one.
  fileprivate var statesQuantity: Bool {
    let words = Set(self.words)
    return contains(where: \.isNumber)
      || !words.isDisjoint(with: [
        "none", "no", "zero", "all", "every", "nobody", "one", "two", "three",
      ])
  }

  /// A sentence that puts a quantity to customers, users, organizations or requests.
  fileprivate var statesCustomers: Bool {
    let people = [
      "customer", "user", "client", "tenant", "organization", "org", "account", "operator", "team",
      "workspace", "nobody", "people", "subscriber", "visitor",
    ]
    return sentences.contains { sentence in
      let folded = sentence.folded
      return people.contains { folded.holds($0) } && sentence.statesQuantity
    }
  }
}
