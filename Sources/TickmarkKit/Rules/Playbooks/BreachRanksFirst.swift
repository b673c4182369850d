extension Rule {
  static let breachRanksFirst = Rule(
    id: "breach-ranks-first", code: "PB-12",
    title: "A confirmed breach or loss of data is the highest level",
    rationale: """
      Data that is gone or known to strangers cannot be taken back, whoever noticed. The rows are \
      searched for the words; what is merely suspected, or excluded (“no data loss”), may stand \
      lower. A table that speaks of data nowhere is left to a person.
      """,
    criteria: [.cc7_3, .cc7_4], level: .warning,
    examples: [
      .good("in the first row", .playbook),
      .good(
        "suspected below confirmed", .playbook,
        rows("Confirmed loss or leak of data", "Suspected data breach; no data loss")),
      .good(
        "“SLA breach” is none of data", .playbook, rows("Tenant data leak", "Minor bug, SLA breach")
      ),
      .bad("loss of data one level down", .playbook, rows("Data breach", "Major bug, ↓data loss")),
      .bad("breach below an outage", .playbook, rows("Total outage", "↓Data breach")),
      .other(.undetermined, "data is not spoken of", .playbook, rows("Outage", "Slow pages")),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      let subject = Subject.playbook(playbook)
      guard let matrix = playbook.severities, let top = matrix.levels.first else {
        return [.undetermined(subject, at: playbook.place, "no severity table was found")]
      }
      let findings = matrix.firstScheme.dropFirst().compactMap { level -> Finding? in
        guard let words = dataWords.first(where: { level.text.isConfirmed($0) }) else { return nil }
        let place = level.span.placeIgnoringCase(of: words) ?? level.span.firstLine
        return Finding(
          "“\(words)” is \(level.id), not \(top.id), the highest level", at: place,
          notes: [Finding.Note("the highest level", at: top.span.firstLine)],
          help: "move it to \(top.id), or say that it is only suspected")
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      let text = top.text
      guard (dataWords + topWords).contains(where: { text.isConfirmed($0) }) else {
        return [
          .undetermined(
            subject, at: top.span.firstLine,
            "\(top.id) does not say that it holds a breach of data",
            help: "name confirmed loss or leak of data in the definition of \(top.id)")
        ]
      }
      return [.met(subject, at: top.span.firstLine, "\(top.id) holds breach or loss of data")]
    }
  }

  private static let dataWords = [
    "data breach", "data leak", "data loss", "loss of data", "leak of data", "data was lost",
    "data exfiltration", "breach of customer data", "breach of data", "loss of customer data",
    "data compromise", "breach of personal data",
  ]
  /// What shows it in the first row, and may stand lower too.
  private static let topWords = [
    "breach", "leak", "exfiltrat", "loss or leak", "data exposure", "data loss/leak",
    "compromised",
  ]

  private static func rows(_ first: String, _ second: String) -> String {
    """
    ## Severity levels

    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | \(first) | 15 min |
    | SEV-2 | \(second) | 1 hour |
    """
  }
}

extension String {
  /// Whether folded text names something as having happened: not excluded, not only suspected.
  fileprivate func isConfirmed(_ words: String) -> Bool {
    guard let range = firstRange(of: words) else { return false }
    let before = String(self[..<range.lowerBound].suffix(24)).trimmed
    return ![
      "no", "without", "potential", "suspected", "possible", "unconfirmed", "risk of", "no sla",
      "sla", "no confirmed",
    ].contains { before.hasSuffix($0) }
  }
}

extension Span {
  /// The first place of folded words, whatever their case.
  fileprivate func placeIgnoringCase(of words: String) -> Span? {
    let hay = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let needle = Array(words.utf8)
    guard hay.count >= needle.count else { return nil }
    for start in 0...(hay.count - needle.count)
    where hay[start] == needle[0] && hay[start..<start + needle.count].elementsEqual(needle) {
      let lower = range.lowerBound + start
      return Span(source: source, range: lower..<lower + needle.count)
    }
    return nil
  }
}
