extension Rule {
  static let exceptionMatchesDeviation = Rule(
    id: "exception-matches-deviation", code: "WV-04",
    title: "Exceptions are about something that deviates",
    rationale: """
      An exception for nothing is a slip in its subject, so that the deviation stands after all, or \
      it is left over from something solved and would silently excuse the next time. Expired and \
      closed exceptions excuse nothing and are not looked at.
      """,
    criteria: [.cc4_2], level: .warning,
    examples: [
      .good("an incident acknowledged late", .exception),
      .bad("another incident", .exception, "subject: ↓INC-20260312-02"),
      .bad(
        "a rule that is met", .exception, "rule: post-mortem-on-time\nsubject: ↓INC-20260312-01"),
      .bad(
        "a rule that is switched off", .exception,
        """
        subject: ↓INC-20260312-01
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        rules: {acknowledged-in-time: {level: off, reason: no pager}}
        """),
      .other(.notApplicable, "closed", .exception, "status: closed\nsubject: INC-20260312-02"),
    ]
  ) { evidence in
    let matches = ExceptionMatches(evidence)
    return evidence.exceptions.compactMap { exception in
      guard let about = exception.subject, let rule = exception.namedRule,
        rule.canBeExcepted(at: .note)
      else { return nil }
      let subject = Subject.document(exception.document)
      guard exception.isStanding, exception.expiresOn.map({ !evidence.isPast($0.value) }) ?? true
      else {
        return .notApplicable(subject, at: about.span, "it is not in force")
      }
      guard matches.deviation(of: exception) == nil else {
        return .met(subject, at: about.span, "\(about.value) deviates from \(rule.id)")
      }
      guard matches.hasAsked(rule) else {
        return .deviation(
          subject, at: about.span, "\(rule.id) is switched off, so there is nothing to except",
          help: "close the exception (status: closed)")
      }
      let others = matches.subjects(of: rule)
      return .deviation(
        subject, at: about.span, "\(about.value) does not deviate from \(rule.id)",
        help: others.nearest(to: about.value).map { "did you mean “\($0)”?" }
          ?? "close the exception (status: closed)")
    }
  }
}
