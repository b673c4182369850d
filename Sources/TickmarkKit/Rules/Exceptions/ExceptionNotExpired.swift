extension Rule {
  static let exceptionNotExpired = Rule(
    id: "exception-not-expired", code: "WV-02",
    title: "Exceptions have not expired while the deviation goes on",
    rationale: """
      From the day after its last day an exception accepts nothing: the deviation counts again, and \
      the lapse is a deviation of its own, because somebody promised to have solved it by then. An \
      exception that has done its work, or was closed, may expire.
      """,
    criteria: [.cc4_2, .cc5_3], level: .error,
    examples: [
      .good("in force", .exception),
      .good("on its last day", .exception, "expires_on: 2026-07-10"),
      .bad("the day after", .exception, "expires_on: ↓2026-07-09"),
      .other(.notApplicable, "closed", .exception, "expires_on: 2026-07-09\nstatus: closed"),
      .other(
        .notApplicable, "expired, and nothing deviates any more", .exception,
        "subject: INC-20260101-01\nexpires_on: 2026-07-09"),
    ]
  ) { evidence in
    let matches = ExceptionMatches(evidence)
    return evidence.exceptions.compactMap { exception in
      guard let expires = exception.expiresOn else { return nil }
      let subject = Subject.document(exception.document)
      guard exception.isStanding else {
        return .notApplicable(subject, at: expires.span, "it is not in force")
      }
      guard evidence.isPast(expires.value) else {
        return .met(subject, at: expires.span, "in force until \(expires.value.iso)")
      }
      guard let deviation = matches.deviation(of: exception) else {
        return .notApplicable(
          subject, at: expires.span,
          "expired \(expires.value.iso), and nothing deviates any more")
      }
      return .deviation(
        subject, at: expires.span,
        "exception \(exception.id) expired \(expires.value.iso); \(deviation.subject.id) still deviates",
        isOverdue: true,
        notes: [Finding.Note("what it excused", at: deviation.span)],
        help: "solve it, or have a new exception approved")
    }
  }
}
