extension Rule {
  static let breachNoticeStated = Rule(
    id: "breach-notice", code: "PB-26",
    title: "The playbook says who notifies whom of a data breach, and how soon",
    rationale: """
      When personal data is out, the clock runs from the moment the company knows, and nobody has \
      time to look up the law: 72 hours to the authority under GDPR, Article 33; without \
      unreasonable delay and within 60 days under HIPAA. One figure for both makes a promise that \
      one law does not ask for, or hides the other's. A reference to another document is left to a \
      person, who must see what it says.
      """,
    criteria: [.cc7_4, .p6_6], level: .warning,
    examples: [
      .good("who, to whom, how soon", .playbook),
      .good(
        "the limit in front matter", .playbook,
        """
        notification: {personal_data: 72 h, regimes: [GDPR]}
        ## Breach notification

        The security lead notifies the authority of any breach.
        """),
      .good(
        "a section of several sentences", .playbook,
        """
        ## Breach notification

        - The supervisory authority is notified, and so are the people concerned.
        - The security lead does so.
        - GDPR: within 72 hours of awareness. HIPAA: within 60 days.
        """),
      .bad("nothing", .playbook, "id: ↓PB-1\n## Breach notification\n\n## Definitions"),
      .bad(
        "no time", .playbook,
        "## Breach notification\n\n↓The security lead notifies customers of a breach."),
      .bad(
        "nobody who does it", .playbook,
        "## Breach notification\n\n↓Authorities are notified of a breach within 72 hours."),
      .bad(
        "nobody to be told", .playbook,
        "## Breach notification\n\n↓The security lead gives notice of a breach within 72 hours."),
      .bad(
        "two laws under one limit", .playbook,
        "## Breach notification\n\n- ↓**GDPR / HIPAA notification**: the security lead files within 72 h if data is exposed."
      ),
      .other(
        .undetermined, "another document", .playbook,
        "## Definitions\n\n## Breach notification\n\nSee DATA-BREACH-PROTOCOL.md."),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let help = "write who notifies whom within which time, such as 72 h after becoming aware"
      let limit = playbook.promises.notifyPersonalData
      guard let notice = playbook.clauses.breachNotice else {
        if let reference = playbook.clauses.breachReference {
          return .undetermined(
            subject, at: reference.span,
            "“\(reference.value.shortened)” may set the notification of a breach; a person must look"
          )
        }
        return .deviation(
          subject, at: limit?.span ?? playbook.place,
          limit == nil
            ? "no clause says how a data breach is notified"
            : "a limit is set, but no clause says who notifies whom of a data breach", help: help)
      }
      let place = notice.text.span
      let folded = notice.text.value.folded
      if let merged = playbook.clauses.mergedLaws, let limit = merged.limit {
        return .deviation(
          subject, at: merged.text.span,
          "\(limit.value.text) for GDPR and HIPAA alike; HIPAA asks for no unreasonable delay and at most 60 days",
          notes: [Finding.Note("the limit", at: limit.span)],
          help:
            "set a limit for each law, as “notification: {personal_data: 72 h, regimes: [GDPR]}”")
      }
      guard notice.limit != nil || limit != nil else {
        return .deviation(
          subject, at: place, "the clause on breach notification sets no time", help: help)
      }
      guard let who = notice.who ?? role(in: folded, playbook, evidence) else {
        return .deviation(
          subject, at: place, "the clause on breach notification names nobody who notifies",
          help: help)
      }
      guard let recipient = notice.recipient else {
        return .deviation(
          subject, at: place, "the clause on breach notification does not say whom to notify",
          help: help)
      }
      let time = (notice.limit ?? limit)?.value.text ?? ""
      return .met(subject, at: place, "\(who) notifies (\(recipient)) within \(time)")
    }
  }

  private static func role(in folded: String, _ playbook: Playbook, _ evidence: Evidence) -> String?
  {
    let names =
      playbook.roles.flatMap(\.aliases)
      + evidence.configuration.people.flatMap { [$0.name] + [$0.title].compactMap { $0 } }
    return names.first { folded.holds(word: $0.folded) }
  }
}
