extension Rule {
  static let frontMatterReadable = Rule(
    id: "front-matter-readable", code: "DOC-01",
    title: "Every document has front matter that can be read",
    rationale: """
      Without it nobody can tell what the document is, whom it binds and when it was made, and \
      nothing in it can be tested.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("keys and values between two fences", .postMortem),
      .bad(
        "no front matter at all", .files,
        """
        -- note.md --
        ↓# Incident of 12 March

        We rolled back.
        """),
      .bad(
        "a fence that never closes", .files,
        """
        -- note.md --
        ↓---
        type: post-mortem
        # Incident of 12 March
        """),
      .bad(
        "the same key twice", .files,
        """
        -- note.md --
        ---
        ↓id: INC-20260312-01
        id: INC-20260312-02
        ---
        """),
      .bad(
        "a list where keys are expected", .files,
        """
        -- note.md --
        ---
        ↓- type
        - post-mortem
        ---
        """),
      .bad(
        "an alias", .files,
        """
        -- note.md --
        ---
        ↓owner: &me dana
        author: *me
        ---
        """),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      let subject = Subject.document(document)
      guard document.problems.isEmpty else {
        return document.problems.map { .deviation(subject, $0) }
      }
      guard let span = document.frontMatter.span else {
        return [
          .deviation(
            subject, at: document.top, "front matter is missing",
            help: "run “tickmark adopt” on it, or begin it with “---”, “type: …” and “---”")
        ]
      }
      let count = document.frontMatter.root.entries.count
      return [.met(subject, at: span.firstLine, "front matter with \(counted(count, "key"))")]
    }
  }
}
