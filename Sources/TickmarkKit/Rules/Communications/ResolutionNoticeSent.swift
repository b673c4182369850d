extension Rule {
  static let resolutionNoticeSent = Rule(
    id: "resolution-notice-sent", code: "COM-04",
    title: "Everybody outside who was told of an incident is told that it is over",
    rationale: """
      Customers who were told to wait have a right to hear that they need not. A notice sent at or \
      after the resolution, or marked “kind: resolution”, reaches its own audience; one to all \
      customers reaches every part of them. A playbook that keeps a resolution template for a \
      channel and level promises that channel too. Colleagues and executives are not asked for here. \
      An error at the two highest levels, a warning below.
      """,
    criteria: [.cc2_3], level: .error,
    examples: [
      .good("on status page and by e-mail", .postMortem),
      .good(
        "all customers hear it, affected ones among them", .postMortem,
        """
        communications:
          - {channel: e-mail, audience: affected customers, sent_at: 2026-03-12T14:20:00Z}
          - {channel: status page, audience: all customers, sent_at: 2026-03-12T16:40:00Z}
        """),
      .good(
        "one notice for beginning and end", .postMortem,
        "communications:\n  - {channel: e-mail, sent_at: 2026-03-12T16:40:00Z}"),
      .bad(
        "the last notice is older than the resolution", .postMortem,
        """
        communications:
          - {channel: status page, audience: all customers, sent_at: ↓2026-03-12T14:20:00Z}
        """),
      .bad(
        "only affected customers hear it", .postMortem,
        """
        communications:
          - {channel: status page, audience: all customers, sent_at: ↓2026-03-12T14:20:00Z}
          - {channel: e-mail, audience: affected customers, sent_at: 2026-03-12T16:40:00Z}
        """),
      .bad(
        "the playbook keeps an e-mail ready for it", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        | Severity | Definition | Acknowledge |
        |---|---|---|
        | SEV-1 | Nobody can work | 15 min |
        | SEV-2 | Some cannot | 1 hour |

        ## Customer communication templates

        ### SEV-1 customer email (post-resolution)

        > On {date} it was broken.
        -- incident.md --
        ---
        type: incident
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        resolved_at: 2026-03-12T16:30:00Z
        ↓communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
          - {channel: status page, sent_at: 2026-03-12T16:40:00Z}
        ---
        """),
      .other(.notApplicable, "nobody was told", .postMortem, "communications: (absent)"),
      .other(
        .notYetDue, "still open", .postMortem,
        """
        status: investigating
        published_at: (absent)
        closed_at: (absent)
        resolved_at: (absent)
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
        """),
    ]
  ) { evidence in
    evidence.incidents.compactMap { incident in
      incident.isVoid ? nil : verdict(incident, evidence)
    }
  }

  private static func verdict(_ incident: Incident, _ evidence: Evidence) -> Verdict {
    let subject = Subject.incident(incident)
    let place = incident.communicationsPlace
    let told = incident.communications.filter(\.isOutside)
    guard !told.isEmpty else {
      return .notApplicable(subject, at: place, "nobody outside was told of the incident")
    }
    guard let resolved = incident.resolvedAt else {
      return incident.isOpen
        ? .notYetDue(subject, at: place, "the incident is open")
        : .undetermined(subject, at: place, "resolved_at is missing, so no notice can be set to it")
    }
    let ends = told.filter { notice in
      if let kind = notice.kind?.value.folded { return kind.hasPrefix("resol") }
      return notice.sentAt!.value >= resolved.value
    }
    let level: Rule.Level? = incident.severity.map { $0.rank <= 2 } ?? true ? nil : .warning
    let missed = told.first { first in
      !ends.contains { first.audience.map($0.covers) ?? true }
    }
    let promised = incident.severity.flatMap { level in
      incident.playbook?.promises.communication.templates.first { template in
        template.moment == .resolution && !template.levels.isEmpty && template.serves(level)
          && template.channel.map { channel in !ends.contains { $0.channels.contains(channel) } }
            ?? false
      }
    }
    guard missed != nil || promised != nil else {
      return .met(subject, at: ends[0].span, "told on \(ends.map(\.way).unique.listed())")
    }
    let day = evidence.calendar(for: incident.path).zone.day(of: resolved.value)
    guard evidence.isPast(day) else {
      return .notYetDue(subject, at: place, "resolved on the as-of date")
    }
    if let missed {
      let audience = missed.audience?.value ?? "those told by \(missed.way)"
      return .deviation(
        subject, at: missed.sentAt!.span,
        "\(audience) were told of \(incident.id) and not that it was resolved", level: level,
        notes: [Finding.Note("resolved here", at: resolved.span)],
        help: "add the resolution notice under “communications:”")
    }
    let channel = promised!.channel!.rawValue
    return .deviation(
      subject, at: place, "no resolution notice by \(channel) about \(incident.id) is recorded",
      level: level, notes: [Finding.Note("promised here", at: promised!.span)],
      help: "add it under “communications:” with “kind: resolution”")
  }
}

extension Communication {
  /// How it went out, for a message.
  var way: String { channelText?.filled?.value ?? "a channel without a name" }

  /// Whether an audience that was told before is among those this one went to.
  fileprivate func covers(_ audience: Located<String>) -> Bool {
    guard let own = self.audience?.value.folded else { return true }
    let other = audience.value.folded
    return own == other || reach == .stakeholders
      || ["all ", "every", "public", "customers", "users"].contains { own.hasPrefix($0) }
  }
}

extension [String] {
  /// Each once, in order.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
