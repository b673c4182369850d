extension Rule {
  static let playbookVersion = Rule(
    id: "playbook-version", code: "PB-01",
    title: "Every playbook has a version, and versions increase",
    rationale: """
      An incident is judged by the playbook in force on its day, so each text needs a name of its \
      own. A later text with a lower version leaves in doubt which one held.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("a version in words of numbers", .playbook, "version: \"1.2.0\""),
      .good("a date as version", .playbook, "version: 2025-12-01"),
      .bad("no version", .playbook, "id: ↓PB-1\nversion: (absent)"),
      .bad("no number in it", .playbook, "version: ↓final"),
      .bad(
        "a later text with a lower version", .files,
        """
        -- a.md --
        ---
        type: playbook
        id: PB-1
        version: "1.2"
        effective_from: 2026-01-01
        ---
        -- b.md --
        ---
        type: playbook
        id: PB-1
        version: ↓"1.1"
        effective_from: 2026-03-01
        ---
        """),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard let version = playbook.version else {
        return .deviation(
          subject, at: playbook.place, "version is missing", help: "add “version: \"1.0\"”")
      }
      guard let numbers = numbers(version.value) else {
        return .deviation(
          subject, at: version.span, "version “\(version.value)” holds no number",
          help: "use numbers such as 1.0, or a date")
      }
      let earlier = evidence.playbooks.filter {
        $0.id.folded == playbook.id.folded && $0.path != playbook.path
          && ($0.effectiveFrom?.value ?? Day(daysSinceEpoch: 0))
            < (playbook.effectiveFrom?.value ?? Day(daysSinceEpoch: 0))
      }
      let higher = earlier.first { other in
        guard let otherVersion = other.version, let others = Rule.numbers(otherVersion.value) else {
          return false
        }
        return !others.lexicographicallyPrecedes(numbers)
      }
      guard let higher, let other = higher.version else {
        return .met(subject, at: version.span, "version \(version.value)")
      }
      return .deviation(
        subject, at: version.span,
        "version \(version.value) follows version \(other.value), which is not lower",
        notes: [Finding.Note("the earlier version", at: other.span)], help: "raise the version")
    }
  }

  private static func numbers(_ version: String) -> [Int]? {
    let parts = version.split(whereSeparator: { !$0.isASCIIDigit }).compactMap { Int($0) }
    return parts.isEmpty ? nil : parts
  }
}
