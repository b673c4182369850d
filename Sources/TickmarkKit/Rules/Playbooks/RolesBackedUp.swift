extension Rule {
  static let rolesBackedUp = Rule(
    id: "roles-backed-up", code: "PB-14",
    title: "Every role has a backup, another person than its holder",
    rationale: """
      People sleep, travel and leave. A backup that is only a title must be somebody's title; a \
      secondary on-call is the backup of the primary. A single founder has no backup and knows it: \
      the warning stands until somebody else can be called, or an exception explains it.
      """,
    criteria: [.cc7_4, .cc7_5], level: .warning,
    examples: [
      .good("a second person for each", .playbook),
      .good(
        "a title that somebody else holds", .playbook,
        staff("| Incident commander | Dana Reyes | Head of engineering |")),
      .bad("nobody", .playbook, staff("↓| Incident commander | Dana Reyes | |")),
      .bad("the same person", .playbook, staff("| Incident commander | Dana Reyes | ↓dana |")),
      .bad(
        "a title that nobody holds", .playbook,
        staff("| Incident commander | Dana Reyes | ↓Senior engineer |")),
      .bad(
        "a primary without a secondary", .playbook, "## On-call\n\n- ↓Primary on-call: Dana Reyes"),
      .bad(
        "a secondary still to be named", .playbook,
        "## On-call\n\n- Primary on-call: Dana Reyes\n- Secondary escalation: ↓[assign name/role]"),
      .other(
        .undetermined, "no role at all", .playbook, "## Roles\n\n## On-call\n\nSomebody will look."),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      guard !playbook.roles.isEmpty else {
        return [
          .undetermined(
            .playbook(playbook), at: playbook.place, "no role is named that could have a backup")
        ]
      }
      return playbook.roles.map { verdict($0, evidence, playbook) }
    }
  }

  private static func verdict(
    _ role: PlaybookRole, _ evidence: Evidence, _ playbook: Playbook
  ) -> Verdict {
    let subject = Subject.role(role, of: playbook)
    guard let backup = role.backup, !LevelCoverage.isNobody(backup.value) else {
      let alone = evidence.configuration.people.count == 1
      return .deviation(
        subject, at: role.backup?.span ?? role.span.firstLine, "role “\(role.name)” has no backup",
        notes: alone ? [Finding.Note("the roster has one person")] : [],
        help: "name somebody to call when the holder is away")
    }
    if let finding = evidence.absence(of: backup, as: "backup of “\(role.name)”", in: playbook) {
      return .deviation(subject, finding)
    }
    if let holder = role.holder {
      let people = evidence.configuration
      let isSame =
        holder.value.folded == backup.value.folded
        || people.person(holder.value).map { $0.id == people.person(backup.value)?.id } ?? false
      if isSame {
        return .deviation(
          subject, at: backup.span, "backup of “\(role.name)” is its holder, \(holder.value)",
          notes: [Finding.Note("the holder", at: holder.span)], help: "name another person")
      }
    }
    return .met(subject, at: backup.span, "backed up by \(backup.value)")
  }

  private static func staff(_ row: String) -> String {
    """
    ## Roles

    | Role | Holder | Backup |
    |---|---|---|
    \(row)
    """
  }
}
