extension Rule {
  static let contentCommitted = Rule(
    id: "content-committed", code: "EV-06",
    title: "What was tested is what the last commit holds",
    rationale: """
      Evidence that nobody committed can be changed without a trace, and nobody can make it again. \
      Files that were changed, added or taken away since the last commit are named.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good(
        "everything is committed", .postMortem,
        """
        -- .git --
        2026-03-17T15:00:00Z INC-20260312-01.md
        2026-03-17T15:00:00Z playbook.md
        2026-03-17T15:00:00Z tickmark.yml
        """),
      .bad(
        "a post-mortem that was changed", .postMortem,
        """
        -- .git --
        2026-03-17T15:00:00Z INC-20260312-01.md changed
        2026-03-17T15:00:00Z playbook.md
        2026-03-17T15:00:00Z tickmark.yml
        """),
      .bad(
        "a post-mortem that was never added", .postMortem,
        """
        -- .git --
        2026-03-17T15:00:00Z playbook.md
        2026-03-17T15:00:00Z tickmark.yml
        """),
      .other(
        .undetermined, "a shallow clone", .postMortem, "-- .git --\nnone: the clone is shallow"),
    ]
  ) { evidence in
    guard let provenance = evidence.provenance else { return [] }
    func place(_ path: String) -> Span {
      (evidence.documentsByPath[path]?.source ?? SourceFile(path: path, text: "")).line(1)
    }
    let subject = Subject("working tree", path: Content.settingsName)
    if let obstacle = provenance.obstacle {
      return [
        .undetermined(
          subject, at: place(Content.settingsName),
          "whether the content is committed is not known: \(obstacle)",
          help: "run it in a full clone of the repository, or say --provenance none")
      ]
    }
    let open = evidence.uncommitted
    guard let first = open.first else {
      return [
        .met(
          subject, at: place(Content.settingsName),
          "\(counted(evidence.paths.count, "file")) as commit \(provenance.head?.shortID ?? "") has them"
        )
      ]
    }
    let named = open.prefix(20).map { path in
      Finding.Note("\(path): \(provenance.obstacle(for: path) ?? "changed")")
    }
    let rest = open.count - named.count
    return [
      .deviation(
        subject, at: place(first),
        "\(counted(open.count, "file is", "files are")) not as the last commit has \(open.count == 1 ? "it" : "them")",
        notes: named + (rest > 0 ? [Finding.Note("and \(rest) more")] : []),
        help: "commit what is meant to be evidence")
    ]
  }
}
