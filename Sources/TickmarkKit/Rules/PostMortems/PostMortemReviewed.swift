extension Rule {
  static let postMortemReviewed = Rule(
    id: "post-mortem-reviewed", code: "PM-14",
    title: "Post-mortems have an author, and a reviewer who is somebody else",
    rationale: """
      A report that only its author has read is a diary. The author is a person (an error where \
      there is none); the reviewer may be a team, where the playbook says so, but not the author \
      alone (a warning). In a company of one nobody else can review: record an exception. A draft \
      needs no reviewer yet.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("two people", .postMortem),
      .good("the whole team", .postMortem, "reviewed_by: team"),
      .good("the author among others", .postMortem, "reviewed_by: [dana, sam]"),
      .good(
        "the author in the text", .postMortem,
        "author: (absent)\n## Summary\n\nNobody could sign in.\n\n- **Author**: Dana Reyes"),
      .bad("no author", .postMortem, "id: ↓INC-20260312-01\nauthor: (absent)"),
      .bad("an author to be named", .postMortem, "author: ↓TBD"),
      .bad("nobody of the roster", .postMortem, "author: ↓dora"),
      .bad("no reviewer", .postMortem, "author: ↓dana\nreviewed_by: (absent)"),
      .bad("the author", .postMortem, "reviewed_by: ↓dana"),
      .bad("the author by another name", .postMortem, "reviewed_by: ↓Dana Reyes"),
      .other(
        .notYetDue, "a draft", .postMortem,
        "status: draft\nreviewed_by: (absent)"),
    ]
  ) { evidence in
    evidence.postMortems.map { verdict($0, evidence.configuration) }
  }

  private static func verdict(
    _ postMortem: PostMortem, _ configuration: Configuration
  ) -> Verdict {
    let subject = Subject.document(postMortem.document)
    guard let author = postMortem.writtenAuthor, !author.value.isEmpty else {
      return .deviation(
        subject, at: postMortem.place, "the post-mortem has no author", help: "add “author: …”")
    }
    guard !Placeholder.isPlaceholder(author.value) else {
      return .deviation(
        subject, at: author.span, "“\(author.value)” is no author", help: "name the person")
    }
    if let stranger = postMortem.text("author"), !configuration.people.isEmpty,
      configuration.person(stranger.value) == nil
    {
      return .deviation(
        subject, at: stranger.span, "“\(stranger.value)” is nobody in the roster", level: .warning,
        help: configuration.people.flatMap { [$0.id, $0.name] }.nearest(to: stranger.value)
          .map { "did you mean “\($0)”?" } ?? "name the person")
    }
    let reviewers = postMortem.reviewers.filter { !Placeholder.isPlaceholder($0.value) }
    guard let first = reviewers.first else {
      guard !postMortem.isDraft else {
        return .notYetDue(subject, at: author.span, "a draft needs no reviewer yet")
      }
      return .deviation(
        subject, at: author.span, "nobody reviewed the post-mortem of \(postMortem.id)",
        level: .warning, help: "have a colleague read it, and add “reviewed_by: …”")
    }
    func name(_ written: String) -> String {
      (configuration.person(written)?.id ?? written).folded
    }
    guard let other = reviewers.first(where: { name($0.value) != name(author.value) }) else {
      return .deviation(
        subject, at: first.span, "the reviewer \(first.value) is the author", level: .warning,
        notes: [Finding.Note("the author", at: author.span)],
        help: "have somebody else read it; where there is nobody, record an exception")
    }
    return .met(subject, at: first.span, "by \(author.value), reviewed by \(other.value)")
  }
}

extension PostMortem {
  /// The author of the front matter, else of a labeled line.
  fileprivate var writtenAuthor: Located<String>? {
    if let author { return author }
    return document.fields.first { ["author", "written by"].contains($0.label.folded) }
      .map { Located($0.value, $0.valueSpan) }
  }

  fileprivate var reviewers: [Located<String>] {
    if let value = document.frontMatter["reviewed_by"] {
      return value.items.compactMap { $0.string("by") ?? $0.string("name") ?? $0.text }
        .filter { !$0.value.isEmpty }
    }
    return document.fields.first {
      ["reviewed by", "reviewer", "reviewers"].contains($0.label.folded)
    }
    .map { [Located($0.value, $0.valueSpan)] }?.filter { !$0.value.isEmpty } ?? []
  }
}
