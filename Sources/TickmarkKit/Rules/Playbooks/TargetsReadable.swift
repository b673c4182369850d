extension Rule {
  static let targetsReadable = Rule(
    id: "targets-readable", code: "PB-09",
    title: "Every target of the severity table is a length of time that can be tested",
    rationale: """
      “Next release” promises nothing that a clock can check, and every incident of that level \
      stays undetermined. “—” and “None” are no target, which is a decision and not a slip. The \
      same is asked of an escalation matrix that hands a level to a backlog instead of a person: \
      nobody says by when.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("times, and a dash for no target", .playbook),
      .good(
        "limits in many spellings", .playbook,
        table("Immediate (< 15 min to triage)", "Next business day", ack: "2 weeks")),
      .bad("a release instead of a time", .playbook, table("15 min", "↓Next release")),
      .bad("a sprint", .playbook, table("15 min", "↓Sprint backlog")),
      .bad("at once, which no clock can test", .playbook, table("↓Immediate", "4 hours")),
      .bad(
        "a level handed to a backlog", .playbook,
        """
        ## Escalation

        | Severity | Escalation to |
        |---|---|
        | SEV-1 | Sam Okafor |
        | SEV-2 | Dana Reyes |
        | SEV-3 | ↓Sprint backlog |
        """),
      .other(
        .notApplicable, "a table without targets", .playbook,
        """
        ## Severity levels

        | Severity | Definition |
        |---|---|
        | SEV-1 | Nobody can work |
        | SEV-2 | Some cannot |

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
      let targets = matrix.levels.flatMap { level in
        level.targets.sorted { $0.key < $1.key }.map { (level: level, kind: $0.key, $0.value) }
      }
      var findings = targets.compactMap { level, kind, target -> Finding? in
        let to = "\(level.id) sets no time to \(kind.rawValue) that can be tested"
        if target.limit?.isImmediate ?? false {
          return Finding(
            "“\(target.text)” is tested by no clock: \(to)", at: target.span,
            help: "write a length of time, such as 15 min")
        }
        guard target.limit == nil else { return nil }
        return Finding(
          "\(target.reason ?? "“\(target.text)” is no length of time"): \(to)", at: target.span,
          help: "write a length of time such as 10 business days, or — for no target")
      }
      findings += playbook.coverage.escalations.compactMap { entry in
        guard entry.text.value.isBacklog, let level = entry.levels.first else { return nil }
        return Finding(
          "“\(entry.text.value)” is no time and nobody: \(level) is left without a deadline",
          at: entry.text.span, help: "name a role, and set a time in the severity table")
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      guard !targets.isEmpty else {
        return [
          .notApplicable(subject, at: matrix.span.firstLine, "the severity table sets no times")
        ]
      }
      let count = targets.count
      return [.met(subject, at: matrix.span.firstLine, "\(counted(count, "target")) read")]
    }
  }

  private static func table(_ first: String, _ second: String, ack: String = "1 hour") -> String {
    """
    ## Severity levels

    | Severity | Definition | Acknowledge | Resolve |
    |---|---|---|---|
    | SEV-1 | Nobody can work | \(first) | 4 hours |
    | SEV-2 | Some cannot | \(ack) | \(second) |
    """
  }
}

extension String {
  /// Whether it names a list of work to be done some day.
  var isBacklog: Bool {
    let folded = self.folded
    return ["backlog", "next sprint", "next release", "roadmap", "icebox"].contains {
      folded.holds($0)
    }
  }
}
