extension Rule {
  static let levelsDefined = Rule(
    id: "levels-defined", code: "PB-11",
    title: "Every level is defined without a gap, and event, incident and breach are told apart",
    rationale: """
      Whoever is woken at night must be able to choose a level without asking. A threshold that one \
      level is above and the next is below leaves what is exactly at it to nobody. Event, incident \
      and breach have different duties, so the words need their meaning. Where loss and breach of \
      data stand at different levels a person must say which holds when both happened.
      """,
    criteria: [.cc7_3], level: .warning,
    examples: [
      .good("definitions and the three words", .playbook),
      .good(
        "the words in sentences", .playbook,
        """
        ## Definitions

        An event is anything a source reports. An incident is an event that harms customers.

        A breach is an incident in which data was lost.
        """),
      .good(
        "thresholds that meet", .playbook,
        levels("More than 25% of customers, or a data breach", "25% of customers or fewer")),
      .bad("a level without a definition", .playbook, levels("Nobody can work", "", mark: "↓")),
      .bad("a blank for a definition", .playbook, levels("Nobody can work", "TBD", mark: "↓")),
      .bad(
        "exactly 25% is nothing", .playbook,
        levels(">25 % of users", "<25 % of users", mark: "↓")),
      .bad("the words are not explained", .playbook, "id: ↓PB-1\n## Definitions\n\nTo be clear."),
      .bad(
        "no word for a breach", .playbook,
        "## Definitions\n\n- ↓**Event**: a report.\n- **Incident**: an event that harms."),
      .other(
        .undetermined, "breach and loss at two levels", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        | Level | Description |
        |---|---|
        | S0 | Data breach |
        | S1 | Data loss |

        - **Event**: a report.
        - **Incident**: an event that harms.
        - **Breach**: an incident with data lost.
        """),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      let subject = Subject.playbook(playbook)
      guard let matrix = playbook.severities else {
        return [
          .undetermined(subject, at: playbook.place, "no severity table was found to be defined")
        ]
      }
      var findings = matrix.levels.compactMap(undefined)
      findings += zip(matrix.levels, matrix.levels.dropFirst()).compactMap(gap)
      findings += untold(playbook)
      var verdicts = findings.map { Verdict.deviation(subject, $0) }
      if let overlap = overlap(matrix, subject) { verdicts.append(overlap) }
      guard verdicts.isEmpty else { return verdicts }
      let count = matrix.levels.count
      return [
        .met(
          subject, at: matrix.span.firstLine, "\(counted(count, "level")) and three words defined")
      ]
    }
  }

  private static func undefined(_ level: SeverityLevel) -> Finding? {
    let isMissing = level.definition.map { Placeholder.isPlaceholder($0) } ?? (level.name == nil)
    guard isMissing else { return nil }
    return Finding(
      "\(level.id) has no definition", at: level.span.firstLine,
      help: "say what makes an incident \(level.id)")
  }

  /// `> 25 %` above and `< 25 %` below leave 25 % without a level.
  private static func gap(_ upper: SeverityLevel, _ lower: SeverityLevel) -> Finding? {
    let above = (upper.definition ?? "").thresholds
    let below = (lower.definition ?? "").thresholds
    for threshold in above where threshold.isOver {
      guard below.contains(where: { !$0.isOver && $0.percent == threshold.percent }) else {
        continue
      }
      return Finding(
        "exactly \(threshold.percent)% is neither \(upper.id) nor \(lower.id)",
        at: lower.span.firstLine,
        notes: [Finding.Note("the level above", at: upper.span.firstLine)],
        help: "write “\(threshold.percent)% or fewer”")
    }
    return nil
  }

  private static func untold(_ playbook: Playbook) -> [Finding] {
    let known = playbook.clauses.definitions
    let missing = PlanClauses.Term.allCases.filter { known[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let words = missing.map { "“\($0.rawValue)”" }.listed()
    return [
      Finding(
        "\(words) \(missing.count == 1 ? "is" : "are") not explained",
        at: known.values.min() ?? playbook.place,
        help: "say under “Definitions” what an event, an incident and a breach are")
    ]
  }

  private static func overlap(_ matrix: SeverityMatrix, _ subject: Subject) -> Verdict? {
    guard let top = matrix.levels.first,
      let breach = ["data breach", "data leak", "leak of data"].first(where: top.text.holds(_:)),
      let other = matrix.levels.dropFirst().first(where: { $0.text.holds("data loss") })
    else { return nil }
    return .undetermined(
      subject, at: other.span.firstLine,
      "“\(breach)” is \(top.id) and “data loss” is \(other.id); a person must say which holds for both",
      notes: [Finding.Note("the other level", at: top.span.firstLine)])
  }

  private static func levels(_ first: String, _ second: String, mark: String = "") -> String {
    """
    ## Severity levels

    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | \(first) | 15 min |
    \(mark)| SEV-2 | \(second) | 1 hour |
    """
  }
}

extension SeverityLevel {
  /// The folded row of the table: label, definition, examples and targets.
  var text: String { span.text.folded }
}

extension String {
  /// Percentages that are a strict bound: `>25%`, `less than 25 %`.
  fileprivate var thresholds: [(isOver: Bool, percent: Int)] {
    var found: [(Bool, Int)] = []
    let text = folded
    var rest = text[...]
    while let sign = rest.firstIndex(of: "%") {
      var head = String(rest[..<sign]).trimmed[...]
      let digits = String(head.reversed().prefix { $0.isASCIIDigit }.reversed())
      head = head.dropLast(digits.count)
      let before = String(head).trimmed
      let over = [">", "more than", "over", "above"].contains { before.hasSuffix($0) }
      let under = ["<", "less than", "under", "below", "fewer than"].contains {
        before.hasSuffix($0)
      }
      let after = rest[rest.index(after: sign)...].prefix(24)
      let isInclusive = ["or more", "or fewer", "or less"].contains { String(after).holds($0) }
      if let percent = Int(digits), over || under, !isInclusive { found.append((over, percent)) }
      rest = rest[rest.index(after: sign)...]
    }
    return found
  }
}
