extension Rule {
  static let exceptionApprovedByAnother = Rule(
    id: "exception-approved-by-another", code: "WV-03",
    title: "Exceptions are approved by somebody other than who is responsible for the deviation",
    rationale: """
      Nobody excuses himself. Compared are the approver and the owner of what deviates: of the \
      action item, else of the document, and the commander of the incident. People are told apart \
      by the roster, so that an id and a name are one person. A single founder will deviate here; \
      that is for the auditor to weigh.
      """,
    criteria: [.cc1_3, .cc5_3], level: .warning,
    examples: [
      .good("another person", .exception),
      .bad("the commander of the incident", .exception, "approved_by: ↓dana"),
      .bad("the same person by name", .exception, "approved_by: ↓\"Dana Reyes\""),
      .bad(
        "the owner of the task", .exception,
        "rule: action-not-overdue\nsubject: INC-20260312-01-A2\napproved_by: ↓Sam Okafor"),
      .other(
        .notApplicable, "nobody knows what it is about", .exception, "subject: INC-20260101-01"),
    ]
  ) { evidence in
    exceptionRoles(evidence).map { exception, approver, owners in
      let subject = Subject.document(exception.document)
      guard !owners.isEmpty else {
        return .notApplicable(subject, at: approver.span, "nobody is named for what deviates")
      }
      let person = evidence.key(of: approver.value)
      guard let owner = owners.first(where: { evidence.key(of: $0.value) == person }) else {
        return .met(subject, at: approver.span, "approved by \(approver.value)")
      }
      return .deviation(
        subject, at: approver.span,
        "\(approver.value) approved \(exception.id) and is responsible for \(exception.subject?.value ?? "it")",
        notes: [Finding.Note("responsible here", at: owner.span)],
        help: "have somebody else approve it")
    }
  }

  private typealias Roles = (
    exception: Exception, approver: Located<String>, owners: [Located<String>]
  )

  /// Each exception with its approver and with who is responsible for its subject.
  private static func exceptionRoles(_ evidence: Evidence) -> [Roles] {
    let wanted = Set(evidence.exceptions.compactMap { $0.subject?.value.folded })
    var owners: [String: [Located<String>]] = [:]
    for document in evidence.documents {
      let id = (document.frontMatter.text("id")?.value ?? document.path).folded
      guard wanted.contains(id) else { continue }
      owners[id, default: []] += ["owner", "incident_commander", "facilitator"].compactMap {
        document.frontMatter.text($0)
      }
    }
    for postMortem in evidence.postMortems {
      for item in postMortem.actionItems {
        let id = postMortem.subjectID(item).folded
        if wanted.contains(id), let owner = item.owner { owners[id] = [owner] }
      }
    }
    return evidence.exceptions.compactMap { exception in
      guard let approver = exception.approvedBy?.filled else { return nil }
      return (exception, approver, owners[exception.subject?.value.folded ?? ""] ?? [])
    }
  }
}

extension Evidence {
  /// One key for a person, however written.
  fileprivate func key(of person: String) -> String {
    configuration.person(person)?.id.folded ?? person.folded.trimming { $0 == "@" }
  }
}
