extension Rule {
  static let exceptionAllowed = Rule(
    id: "exception-allowed", code: "WV-05",
    title: "Exceptions are about rules that can be excepted",
    rationale: """
      Management may accept a risk; it cannot accept that a document is unreadable (DOC-01), lacks \
      its keys (DOC-02) or shares its id (DOC-09, IN-03), that the settings are wrong (CFG) or that \
      an exception is faulty (WV). Such an exception changes nothing: the deviation counts.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("a late acknowledgment", .exception),
      .bad("missing keys", .exception, "rule: ↓required-keys"),
      .bad("settings", .exception, "rule: ↓CFG-02\nsubject: tickmark.yml"),
      .bad("an exception", .exception, "rule: ↓exception-not-expired\nsubject: EXC-2026-001"),
      .good(
        "a gap in the numbers", .exception,
        """
        rule: incident-sequence
        subject: INC-20260312-03
        -- c.md --
        ---
        type: incident
        id: INC-20260312-03
        severity: SEV-3
        ---
        """),
      .bad(
        "one id for two incidents", .exception,
        """
        rule: ↓incident-sequence
        -- b.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-3
        ---
        -- c.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-3
        ---
        """),
    ]
  ) { evidence in
    let matches = ExceptionMatches(evidence)
    return evidence.exceptions.compactMap { exception in
      guard let written = exception.rule, let rule = exception.namedRule else { return nil }
      let level = matches.deviation(of: exception).map { $0.ownLevel ?? rule.level }
      guard rule.canBeExcepted(at: .note), level.map(rule.canBeExcepted(at:)) ?? true else {
        return .deviation(
          .document(exception.document), at: written.span,
          "\(rule.code) \(rule.id) cannot be excepted", help: "correct what deviates")
      }
      return .met(.document(exception.document), at: written.span, "\(rule.id) can be excepted")
    }
  }
}
