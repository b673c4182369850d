extension Rule {
  static let communicationPlanned = Rule(
    id: "communication-planned", code: "PB-18",
    title: "The playbook says whom to tell, by which channel and how soon, for each level",
    rationale: """
      Without a plan the first notice is written by whoever is least busy. At the two highest levels \
      an audience, a channel and a time (a deadline or a cadence) are needed, and “none” is no plan; \
      below, it is enough that the playbook says anything, “None” included. The plan may stand in \
      the severity table, in a table by audience, in an escalation matrix, in bullets or in a \
      checklist of time windows.
      """,
    criteria: [.cc2_3, .cc7_4], level: .error,
    examples: [
      .good("bullets by level", .playbook),
      .good(
        "a column of the severity table", .files,
        playbook(
          "Customer comms", "Status page + email within 60 min",
          "Status page within 2 hr; email if > 4hr")),
      .bad(
        "no plan", .playbook, "id: ↓PB-1\n## Customer communication\n\n## Message templates\n"),
      .bad(
        "whom, and neither channel nor time", .files,
        playbook("Communication", "All stakeholders", "Affected users", mark: "↓")),
      .bad(
        "no time at the highest level", .files,
        playbook("Customer comms", "Status page", "Status page within 2 hr", mark: "↓")),
      .bad(
        "nobody told of the worst", .files,
        playbook("Customer comms", "None", "Status page within 2 hr", mark: "↓")),
      .bad(
        "nothing said of a lower level", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge |
        |---|---|---|
        | SEV-1 | Nobody can work | 15 min |
        | SEV-2 | One flow is broken | 1 hour |
        | SEV-3 | A nuisance | 4 hours |
        ↓| SEV-4 | Cosmetic | 1 day |
        """),
      .other(
        .notApplicable, "no severity table to plan by", .playbook,
        "## Severity levels\n\nWe use common sense."),
    ]
  ) { evidence in
    evidence.playbooks.flatMap(verdicts)
  }

  private static func verdicts(_ playbook: Playbook) -> [Verdict] {
    let subject = Subject.playbook(playbook)
    guard let levels = playbook.severities?.levels, !levels.isEmpty else {
      return [.notApplicable(subject, at: playbook.place, "no severity table was found")]
    }
    let plan = playbook.promises.communication
    let help =
      "add a column “Customer comms” to the severity table: Status page and e-mail within 60 min"
    guard plan.promises.contains(where: { $0.source != .template }) else {
      return [
        .deviation(
          subject, at: playbook.place, "no plan says whom to tell about an incident", help: help)
      ]
    }
    let found = levels.compactMap { level -> Verdict? in
      let own = plan.promises(for: level)
      guard level.rank <= 2 else {
        guard own.isEmpty else { return nil }
        return .deviation(
          subject, at: level.span, "\(level.id) says nothing of communication", level: .warning,
          help: "say “None” if nobody is told")
      }
      let missing = missing(own)
      guard !missing.isEmpty else { return nil }
      let notes = own.first.map { [Finding.Note("what is said", at: $0.span)] } ?? []
      return .deviation(
        subject, at: level.span, "\(level.id) does not say \(missing.listed("or"))", notes: notes,
        help: help)
    }
    guard found.isEmpty else { return found }
    let count = levels.count
    return [
      .met(
        subject, at: plan.promises[0].span,
        "\(counted(count, "level")): audience, channel and time are stated")
    ]
  }

  /// What the promises of a level leave open; all of it may be said in several places.
  private static func missing(_ promises: [NoticePromise]) -> [String] {
    let real = promises.filter { !$0.isNone && ($0.reach ?? $0.channel?.reach) != .insiders }
    var missing: [String] = []
    if real.isEmpty { return ["whom to tell"] }
    if !real.contains(where: { ($0.reach ?? $0.channel?.reach) != nil }) {
      missing.append("whom to tell")
    }
    if !real.contains(where: { $0.channel != nil }) { missing.append("by which channel") }
    if !real.contains(where: { $0.timing.isTime }) { missing.append("how soon") }
    return missing
  }

  private static func playbook(
    _ header: String, _ first: String, _ second: String, mark: String = ""
  ) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Definition | \(header) |
    |---|---|---|
    \(mark)| SEV-1 | Nobody can work | \(first) |
    | SEV-2 | Some cannot | \(second) |
    """
  }
}

extension NoticeTiming {
  /// Whether a deadline or a cadence is stated, be it one that no clock can test.
  fileprivate var isTime: Bool {
    switch self {
    case .within, .every, .unreadable: true
    case .unstated, .ifLongerThan: false
    }
  }
}
