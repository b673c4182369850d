extension Rule {
  static let rolesStaffed = Rule(
    id: "roles-staffed", code: "PB-13",
    title: "Every role of the playbook is held by a named person who is there",
    rationale: """
      “Responsible: the incident commander” helps nobody at night unless somebody is it. A column \
      that says what a role does is no holder, and neither is a blank. Where tickmark.yml lists \
      people, holders are among them and have not left; a version that was replaced is held to its \
      own first day. One person in every role is no deviation, but it is said.
      """,
    criteria: [.cc7_4, .cc1_3], level: .error,
    examples: [
      .good("holders of the roster", .playbook),
      .good("a title that somebody holds", .playbook, staff("Head of engineering")),
      .good("two people who share it", .playbook, staff("Dana Reyes, Sam Okafor")),
      .good(
        "one person for all, in a sentence", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [{id: lea, name: Lea Brand, title: Founder}]
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        Single-founder stage: Founder is on-call 24/7.
        """),
      .bad("a blank", .playbook, "## On-call\n\n- Primary on-call: ↓[assign name/role]"),
      .bad(
        "what the role does, and nobody who does it", .playbook,
        """
        ## Roles

        | Role | Primary Responsibility | Backup |
        |---|---|---|
        ↓| Incident commander | Leads the response | Sam Okafor |
        """),
      .bad("nobody the roster knows", .playbook, staff("↓Senior engineer")),
      .bad(
        "somebody who has left", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [{id: dana, name: Dana Reyes, to: 2026-03-31}]
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        - Primary on-call: ↓Dana Reyes
        """),
      .bad("no role at all", .playbook, "id: ↓PB-1\n## Roles\n\n## On-call\n\nSomebody will look."),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      guard !playbook.roles.isEmpty else {
        return [
          .deviation(
            .playbook(playbook), at: playbook.place, "no role and nobody on call is named",
            help: "add a table: | Role | Holder | Backup |")
        ]
      }
      let holders = Set(playbook.roles.compactMap { $0.holder?.value.folded })
      let isAlone = holders.count == 1 && playbook.roles.allSatisfy { $0.holder != nil }
      return playbook.roles.map { verdict($0, playbook, evidence, isAlone: isAlone) }
    }
  }

  private static func verdict(
    _ role: PlaybookRole, _ playbook: Playbook, _ evidence: Evidence, isAlone: Bool
  ) -> Verdict {
    let subject = Subject.role(role, of: playbook)
    let promise = playbook.clauses.staffing.map { [Finding.Note("promised here", at: $0)] } ?? []
    guard let holder = role.holder else {
      return .deviation(
        subject, at: role.span.firstLine, "role “\(role.name)” has no holder", notes: promise,
        help: "add a column “Holder” with a name")
    }
    if let finding = evidence.absence(of: holder, as: "holder of “\(role.name)”", in: playbook) {
      return .deviation(
        subject,
        Finding(
          finding.message, at: finding.span, notes: finding.notes + promise, help: finding.help))
    }
    let alone = isAlone ? "; one person holds every role" : ""
    return .met(subject, at: holder.span, "held by \(holder.value)\(alone)")
  }

  private static func staff(_ holder: String) -> String {
    """
    ## Roles

    | Role | Holder | Backup |
    |---|---|---|
    | Incident commander | \(holder) | Sam Okafor |
    """
  }
}

extension Subject {
  static func role(_ role: PlaybookRole, of playbook: Playbook) -> Subject {
    let name = role.name.words.joined(separator: "-")
    return Subject(Subject.playbook(playbook).id + "/" + name, path: playbook.path)
  }
}

extension Evidence {
  /// The day on which a playbook's people must be there: now for the version in force, its first
  /// day for one that was replaced or is yet to come.
  func staffingDay(_ playbook: Playbook) -> Day {
    guard let from = playbook.effectiveFrom?.value else { return asOf }
    return isNewest(playbook) && from <= asOf ? asOf : from
  }

  /// Why those written are nobody who is there; nil when they are.
  func absence(of written: Located<String>, as what: String, in playbook: Playbook) -> Finding? {
    if Placeholder.isPlaceholder(written.value) {
      return Finding(
        "\(what) is left as “\(written.value)”", at: written.span, help: "name the person")
    }
    let people = configuration.people
    guard !people.isEmpty else { return nil }
    let names =
      configuration.person(written.value) != nil
      ? [written.value] : LevelCoverage.names(in: written.value) ?? [written.value]
    let day = staffingDay(playbook)
    for name in names {
      guard let person = configuration.person(name) else {
        let known = people.flatMap { [$0.id, $0.name] + [$0.title].compactMap { $0 } }
        return Finding(
          "\(what) is “\(name)”, nobody in the roster", at: written.span,
          help: known.nearest(to: name).map { "did you mean “\($0)”?" }
            ?? "name a person, or give somebody that title under “people” in tickmark.yml")
      }
      guard person.from.map({ $0 <= day }) ?? true, person.to.map({ day <= $0 }) ?? true else {
        return Finding(
          "\(what) is \(person.name), who was not on the roster on \(day.iso)", at: written.span,
          notes: [Finding.Note("the roster", at: person.span)], help: "name somebody who is there")
      }
    }
    return nil
  }
}
