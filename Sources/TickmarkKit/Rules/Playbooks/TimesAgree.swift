extension Rule {
  static let timesAgree = Rule(
    id: "times-agree", code: "PB-25",
    title: "The playbook's own times can all be kept at once",
    rationale: """
      A commander within 15 minutes cannot be named for an incident that may wait an hour for \
      triage; a phase of “< 15 min” for everybody contradicts a table that gives some levels a day; \
      and nothing can be resolved before it must be acknowledged. Such a promise is broken on paper \
      before anything happens, and an auditor tests the shorter one. Only what the playbook says \
      plainly is compared: a phase that names its level is held to that level.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("times in order", .playbook),
      .good("a phase for one level", .playbook, phase("Triage (first 15 min for SEV-1)")),
      .good(
        "a commander as soon as the slower level is acknowledged", .playbook,
        "incident_commander_within: 1 hour"),
      .bad(
        "a commander before the triage of SEV-2 is due", .playbook,
        "incident_commander_within: ↓15 min"),
      .bad(
        "the same in a sentence", .playbook,
        """
        ## Command

        - All SEV-1/SEV-2 incidents must have an incident commander ↓within 15 minutes of detection.
        """),
      .bad("one triage time for every level", .playbook, phase("Triage (< ↓15 min)")),
      .bad(
        "containment done before the response of lower levels begins", .playbook,
        phase("Containment (< ↓1 hour)")),
      .bad(
        "resolved before acknowledged", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge | Resolve |
        |---|---|---|---|
        | SEV-1 | Nobody can work | 1 hour | ↓30 min |
        | SEV-2 | Some cannot | 4 hours | 1 day |
        """),
      .other(
        .notApplicable, "no times to compare", .playbook,
        """
        ## Severity levels

        | Severity | Definition |
        |---|---|
        | SEV-1 | Nobody can work |
        | SEV-2 | Some cannot |

        ## Customer communication

        Customers are told by e-mail.
        """),
      .other(
        .notApplicable, "times of one step only", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge |
        |---|---|---|
        | SEV-1 | Nobody can work | 15 min |
        | SEV-2 | Some cannot | 1 hour |
        """),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      let subject = Subject.playbook(playbook)
      guard let matrix = playbook.severities else {
        return [.notApplicable(subject, at: playbook.place, "it has no severity table")]
      }
      guard matrix.levels.contains(where: { !$0.targets.isEmpty }) else {
        return [
          .notApplicable(subject, at: matrix.span.firstLine, "the severity table sets no times")
        ]
      }
      let passages = playbook.document.passages.filter { !$0.isTemplate }
      let comparisons =
        matrix.levels.flatMap(order) + command(playbook, matrix, passages)
        + phases(matrix, passages)
      let findings = comparisons.compactMap(\.self)
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      guard !comparisons.isEmpty else {
        return [
          .notApplicable(
            subject, at: matrix.span.firstLine, "no two of its times can be compared")
        ]
      }
      return [.met(subject, at: matrix.span.firstLine, "its times agree with each other")]
    }
  }

  /// Two times that were compared: what is wrong with them, nil where they agree.
  private typealias Comparison = Finding?

  /// Within one level: acknowledged, then contained, then resolved.
  private static func order(_ level: SeverityLevel) -> [Comparison] {
    let order: [TargetKind] = [.acknowledge, .contain, .resolve]
    let set = order.compactMap { kind in level.targets[kind].map { (kind, $0) } }
    var compared: [Comparison] = []
    for (earlier, later) in zip(set, set.dropFirst()) {
      guard let first = earlier.1.limit, let second = later.1.limit, !second.isImmediate else {
        continue
      }
      compared.append(
        first.isLonger(than: second)
          ? Finding(
            "\(level.id) allows \(second.text) to \(later.0.rawValue), less than the \(first.text) to \(earlier.0.rawValue)",
            at: later.1.span, notes: [Finding.Note("the earlier step", at: earlier.1.span)],
            help: "give the later step more time") : nil)
    }
    return compared
  }

  /// A commander is named when somebody has looked, and not before.
  private static func command(
    _ playbook: Playbook, _ matrix: SeverityMatrix, _ passages: [Passage]
  ) -> [Comparison] {
    guard let promise = playbook.promises.commanderWithin else { return [] }
    let line = promise.span.source.line(promise.span.start.line)
    let sentence = passages.first { $0.span.range.contains(promise.span.range.lowerBound) }?.text
    let named = matrix.levels.filter { (sentence ?? String(line.text)).mentions($0.id) }
    let held = named.isEmpty ? matrix.levels.filter { $0.rank <= 2 } : named
    var compared: [Comparison] = []
    for level in held {
      guard let target = level.targets[.acknowledge], let limit = target.limit else { continue }
      compared.append(
        limit.isLonger(than: promise.value)
          ? Finding(
            "\(promise.value.text) to name a commander end before the \(limit.text) in which \(level.id) is to be acknowledged",
            at: promise.span,
            notes: [Finding.Note("\(level.id) allows \(limit.text)", at: target.span)],
            help:
              "give \(level.id) a shorter time to acknowledge, or a longer one to name a commander")
          : nil)
    }
    return compared
  }

  /// A phase with one time for all levels, against the levels' own.
  private static func phases(_ matrix: SeverityMatrix, _ passages: [Passage]) -> [Comparison] {
    var comparisons: [Comparison] = []
    for passage in passages {
      guard passage.kind == .heading, passage.isPhase, let kind = kind(of: passage.folded),
        let (limit, range) = TimeLimit.first(in: passage.text),
        !matrix.levels.contains(where: { level in
          passage.text.mentions(level.id)
            || level.name.map { passage.folded.holds(word: $0.folded) } ?? false
        })
      else { continue }
      // Where the table sets no time for the phase, the time to acknowledge must still fit in.
      let hasOwn = matrix.levels.contains { $0.targets[kind] != nil }
      let compared = hasOwn ? kind : .acknowledge
      let timed = matrix.levels.filter { $0.targets[compared]?.limit != nil }
      guard !timed.isEmpty else { continue }
      let longer = timed.filter { $0.targets[compared]?.limit?.isLonger(than: limit) ?? false }
      guard let first = longer.first, let target = first.targets[compared] else {
        comparisons.append(nil)
        continue
      }
      let written = passage.text[range]
      let digits = written.drop { !$0.isNumber }
      let allowed = longer.compactMap { level in
        level.targets[compared]?.limit.map { "\(level.id) \($0.text)" }
      }.listed()
      comparisons.append(
        Finding(
          "\(limit.text) for \(kind.phase) of every level; the severity table allows \(allowed) to \(compared.rawValue)",
          at: passage.place(of: digits),
          notes: [Finding.Note("\(first.id) allows \(target.text)", at: target.span)],
          help: "say for which levels the phase's time holds"))
    }
    return comparisons
  }

  private static func kind(of heading: String) -> TargetKind? {
    if heading.holds("triage") || heading.holds("acknowledg") { return .acknowledge }
    if heading.holdsWord(startingWith: "contain") || heading.holds("mitigat") { return .contain }
    if heading.holdsWord(startingWith: "resol") { return .resolve }
    return nil
  }

  private static func phase(_ title: String) -> String {
    "## Phases\n\n### Phase 1: \(title)\n\nWe act."
  }
}

extension Passage {
  /// Whether a heading is a step of every response, and not of one scenario's: it is numbered, or
  /// stands below one that speaks of phases.
  fileprivate var isPhase: Bool {
    folded.hasPrefix("phase") || folded.hasPrefix("step") || folded.first?.isNumber ?? false
      || headings.dropLast().contains { above in
        ["lifecycle", "procedure", "process", "phase", "flow", "response"].contains {
          above.holds($0)
        }
      }
  }
}

extension TargetKind {
  fileprivate var phase: String {
    switch self {
    case .acknowledge: "triage"
    case .contain: "containment"
    case .resolve: "resolution"
    case .fix: "permanent fix"
    case .update: "updates"
    }
  }
}
