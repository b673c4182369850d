extension Rule {
  static let onCallPair = Rule(
    id: "on-call-pair", code: "PB-17",
    title: "With more than three engineers there is a primary and a secondary on call",
    rationale: """
      One person on call for ever is an arrangement for a beginning. From the fourth engineer on a \
      rotation is expected, with somebody to call when the first does not answer. Engineers are \
      counted by their titles in tickmark.yml, on the day in question; without a roster nothing is \
      counted.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("both lines", .files, team("- Primary on-call: Ada\n- Secondary on-call: Ben")),
      .good(
        "a rotation in words", .files,
        team("The primary changes every Monday; last week's primary becomes secondary.")),
      .bad("only a primary", .files, team("- ↓Primary on-call: Ada")),
      .bad("nobody is on call", .files, team("", heading: "Contacts", mark: "↓")),
      .other(.notApplicable, "three engineers or fewer", .playbook, ""),
      .other(
        .notApplicable, "a roster without titles", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [Ada, Ben, Cleo, Dan, Eve]
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        """),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let day = evidence.staffingDay(playbook)
      let people = evidence.configuration.people
      guard people.contains(where: { $0.title != nil }) else {
        return .notApplicable(
          subject, at: playbook.place, "tickmark.yml gives no titles, so no engineers are counted")
      }
      let engineers = people.count { person in
        person.isEngineer && person.from.map { $0 <= day } ?? true
          && person.to.map { day <= $0 } ?? true
      }
      guard engineers > 3 else {
        return .notApplicable(
          subject, at: playbook.place, "\(counted(engineers, "engineer")) in the roster")
      }
      let clauses = playbook.clauses
      guard let primary = clauses.onCallPrimary else {
        return .deviation(
          subject, at: clauses.onCall ?? playbook.place,
          "no primary and secondary on call are named for \(engineers) engineers",
          help: "describe the rotation: who is primary, who is secondary, when it changes")
      }
      guard let secondary = clauses.onCallSecondary else {
        let place = playbook.roles.first { $0.name.folded.holds("primary") }?.span ?? primary
        return .deviation(
          subject, at: place, "no secondary on call is named for \(engineers) engineers",
          help: "name who is called when the primary does not answer")
      }
      return .met(subject, at: secondary, "primary and secondary for \(engineers) engineers")
    }
  }

  private static func team(
    _ text: String, heading: String = "On-call", mark: String = ""
  ) -> String {
    """
    -- tickmark.yml --
    organization: Sample Company
    as_of: 2026-07-10
    people:
      - {id: ada, name: Ada, title: Software engineer}
      - {id: ben, name: Ben, title: Software engineer}
      - {id: cleo, name: Cleo, title: Site reliability engineer}
      - {id: dan, name: Dan, title: Developer}
    -- playbook.md --
    ---
    type: playbook
    id: \(mark)PB-1
    ---
    ## \(heading)

    \(text)
    """
  }
}

extension Configuration.Person {
  /// Whether the title is that of somebody who could be on call; a head of engineering is not.
  fileprivate var isEngineer: Bool {
    let words = (title ?? "").words
    return ["engineer", "developer", "sre", "programmer", "devops"].contains(where: words.contains)
  }
}
