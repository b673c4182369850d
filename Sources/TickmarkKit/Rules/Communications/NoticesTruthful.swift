extension Rule {
  static let noticesTruthful = Rule(
    id: "notices-truthful", code: "COM-09",
    title: "No notice says that data is safe where the record says otherwise",
    rationale: """
      A reassurance that turns out wrong is worse than silence. Sent texts are compared with the \
      determination of the record: an error where exposure is confirmed, a warning while it is \
      suspected. A template whose fixed words promise safe data, for a level that a confirmed leak \
      belongs to, is a trap that somebody will step into at three in the morning: a warning. Words \
      are searched, not understood, so doubt (“whether”, “not yet”) is left alone.
      """,
    criteria: [.p6_6, .cc2_3], level: .error,
    examples: [
      .good(
        "safe, and the record agrees", .postMortem,
        sent("Your data is safe.", exposure: "none")),
      .good(
        "nothing claimed while exposure is confirmed", .postMortem,
        sent("Some files were visible to others.", exposure: "confirmed")),
      .good(
        "doubt is honest", .postMortem,
        sent("We do not yet know whether your data is safe.", exposure: "suspected")),
      .bad(
        "safe, and exposure is confirmed", .postMortem,
        sent("Be assured that your ↓data is safe.", exposure: "confirmed")),
      .bad(
        "no data was exposed, and exposure is suspected", .postMortem,
        sent("↓No customer data was exposed.", exposure: "{determination: suspected, by: dana}")),
      .bad(
        "a template for a level that leaks belong to", .files,
        playbook("any confirmed data loss/leak", "your ↓data is safe")),
      .bad(
        "safe, and “yes” is the answer about exposure", .postMortem,
        sent("Your ↓data is safe.", exposure: "yes")),
      .other(
        .undetermined, "a word that determines nothing", .postMortem,
        sent("Your data is safe.", exposure: "↓tbd")),
      .good(
        "a template that leaves the statement open", .files,
        playbook("any confirmed data loss/leak", "{data_statement}")),
      .good(
        "a template for a level without leaks", .files,
        playbook("nobody can work", "your data is safe")),
      .other(
        .notApplicable, "nothing is determined", .postMortem, sent("Your data is safe.")),
    ]
  ) { evidence in
    evidence.incidents.compactMap { $0.isVoid ? nil : verdict($0) }
      + evidence.playbooks.flatMap(verdicts)
  }

  private static func verdict(_ incident: Incident) -> Verdict? {
    let texts = incident.writtenCommunications.filter { !$0.isTest }.compactMap(\.text)
    guard !texts.isEmpty else { return nil }
    let subject = Subject.incident(incident)
    let place = incident.communicationsPlace
    guard let exposure = incident.dataExposure else {
      return .notApplicable(
        subject, at: place, "the record determines nothing about data that a text could contradict")
    }
    guard let determination = exposure.determination else {
      return .undetermined(
        subject, at: exposure.word.span,
        "“\(exposure.word.value.shortened)” is no determination that a text could contradict")
    }
    guard determination != .none else {
      return .met(subject, at: place, "the record says “\(exposure.word.value)”")
    }
    let word = determination.rawValue
    guard let claim = texts.lazy.flatMap({ Reassurance.found(in: $0.span) }).first else {
      return .met(subject, at: place, "exposure is \(word), and no text denies it")
    }
    return .deviation(
      subject, at: claim.span,
      "“\(claim.value)” was sent about \(incident.id), whose exposure of data is \(word)",
      level: determination == .confirmed ? nil : .warning,
      notes: [Finding.Note("the determination", at: exposure.word.span)],
      help: "correct the notice, and record the correction under “communications:”")
  }

  private static func verdicts(_ playbook: Playbook) -> [Verdict] {
    let templates = playbook.promises.communication.templates.filter { $0.reach.isOutside }
    guard !templates.isEmpty, let severities = playbook.severities else { return [] }
    let subject = Subject.playbook(playbook)
    let found = templates.compactMap { template -> Verdict? in
      let leak = severities.levels.first { template.serves($0) && $0.includesLeak }
      guard let leak, let claim = Reassurance.found(in: template.body).first else { return nil }
      return .deviation(
        subject, at: claim.span,
        "“\(claim.value)” is fixed in template “\(template.title)”, and \(leak.id) includes loss or leak of data",
        level: .warning, notes: [Finding.Note("the level", at: leak.span.firstLine)],
        help: "make it a blank such as {data_statement}, to be filled in from the determination")
    }
    guard found.isEmpty else { return found }
    let count = templates.count
    return [
      .met(
        subject, at: templates[0].span,
        "\(counted(count, "template")) without a fixed claim about data")
    ]
  }

  private static func sent(_ text: String, exposure: String? = nil) -> String {
    """
    communications:
      - channel: e-mail
        sent_at: 2026-03-12T14:20:00Z
        text: "\(text)"
    \(exposure.map { "data_exposure: \($0)" } ?? "data_exposure: (absent)")
    """
  }

  private static func playbook(_ definition: String, _ words: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | Production outage; or \(definition) | 15 min |
    | SEV-2 | Some cannot work | 1 hour |

    ## Customer communication templates

    ### SEV-1 customer email (post-resolution)

    Subject: Service incident on {date} — \(words)
    """
  }
}

extension SeverityLevel {
  /// Whether the definition counts lost or leaked data among the level's incidents.
  var includesLeak: Bool {
    guard let definition = definition?.folded else { return false }
    let harms = ["leak", "breach", "loss", "lost", "exposure", "exposed", "exfiltrat", "disclos"]
    return harms.contains { definition.holds($0) }
      && ["data", "credential", "secret", "leak", "breach"].contains { definition.holds($0) }
      && !["no data", "without data", "without loss"].contains { definition.holds($0) }
  }
}
