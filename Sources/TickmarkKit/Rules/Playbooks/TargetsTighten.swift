extension Rule {
  static let targetsTighten = Rule(
    id: "targets-tighten", code: "PB-10",
    title: "No level is given more time than the one below it",
    rationale: """
      Two equal targets may be meant; a graver level with more time is a slip of the table. Hours, \
      days and business days are compared by their usual length; where a weekend decides which is \
      longer (five business days, one week), nothing is said. A level without a target above one \
      that has one is named too.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("each level has more time", .playbook),
      .good("equal times", .playbook, ladder("1 hour", "1 hour")),
      .good("hours before business days", .playbook, ladder("24 hours", "1 business day")),
      .good("a week and five business days", .playbook, ladder("1 week", "5 business days")),
      .bad("more time for the graver one", .playbook, ladder("↓4 hours", "1 hour")),
      .bad("a business day against hours", .playbook, ladder("↓1 business day", "4 hours")),
      .bad("no target above one that has one", .playbook, ladder("↓—", "1 hour", isRow: true)),
      .other(
        .notApplicable, "no times", .playbook,
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
        .notApplicable, "a time for one level only", .playbook,
        """
        ## Severity levels

        | Severity | Definition | Acknowledge |
        |---|---|---|
        | SEV-1 | Nobody can work | 15 min |
        | SEV-2 | Some cannot | — |

        ## Customer communication

        Customers are told by e-mail.
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
      let pairs = zip(matrix.levels, matrix.levels.dropFirst()).filter { $0.rank < $1.rank }
      let findings = pairs.flatMap { upper, lower in
        TargetKind.allCases.compactMap { finding($0, upper, lower) }
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      let isCompared = pairs.contains { upper, lower in
        TargetKind.allCases.contains {
          upper.targets[$0]?.limit != nil && lower.targets[$0]?.limit != nil
        }
      }
      guard isCompared else {
        return [
          .notApplicable(
            subject, at: matrix.span.firstLine, "no two levels set a time for the same step")
        ]
      }
      let count = matrix.levels.count
      return [
        .met(
          subject, at: matrix.span.firstLine,
          "\(counted(count, "level")), none looser than the next")
      ]
    }
  }

  private static func finding(
    _ kind: TargetKind, _ upper: SeverityLevel, _ lower: SeverityLevel
  ) -> Finding? {
    guard let below = lower.targets[kind], let allowed = below.limit else { return nil }
    let note = Finding.Note("\(lower.id) allows \(allowed.text)", at: below.span)
    guard let above = upper.targets[kind] else {
      // A column that the graver level leaves out; how often to update is no promise of speed.
      guard kind != .update else { return nil }
      return Finding(
        "\(upper.id) sets no time to \(kind.rawValue), \(lower.id) allows \(allowed.text)",
        at: upper.span.firstLine, notes: [note], help: "set a time for \(upper.id)")
    }
    guard let limit = above.limit, limit.isLonger(than: allowed) else { return nil }
    return Finding(
      "\(upper.id) allows \(limit.text) to \(kind.rawValue), more than \(lower.id) with \(allowed.text)",
      at: above.span, notes: [note], help: "give \(upper.id) no more time than \(lower.id)")
  }

  private static func ladder(_ first: String, _ second: String, isRow: Bool = false) -> String {
    let mark = isRow ? "↓" : ""
    let first = isRow ? String(first.filter { $0 != "↓" }) : first
    return """
      ## Severity levels

      | Severity | Definition | Acknowledge | Resolve |
      |---|---|---|---|
      \(mark)| SEV-1 | Nobody can work | 15 min | \(first) |
      | SEV-2 | Some cannot | 1 hour | \(second) |
      """
  }
}

extension TimeLimit {
  /// The shortest and the longest it usually is, in hours.
  private var hours: ClosedRange<Double> {
    switch length {
    case .clock(let seconds): Double(seconds) / 3600...Double(seconds) / 3600
    case .days(let days): Double(days) * 24...Double(days) * 24
    case .months(let months): Double(months) * 672...Double(months) * 744
    case .businessDays(let days): Double(days) * 24...Double(days) * 24 * 7 / 5
    }
  }

  /// Whether it is usually longer than another, whichever way business days are turned into hours.
  func isLonger(than other: TimeLimit) -> Bool {
    if case .businessDays(let mine) = length, case .businessDays(let theirs) = other.length {
      return mine > theirs
    }
    if case .months(let mine) = length, case .months(let theirs) = other.length {
      return mine > theirs
    }
    return hours.lowerBound > other.hours.upperBound
  }
}
