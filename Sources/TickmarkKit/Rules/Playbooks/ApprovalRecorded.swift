extension Rule {
  static let approvalRecorded = Rule(
    id: "playbook-approved", code: "PB-06",
    title: "Every version of a playbook was approved, by a named person, on a date",
    rationale: """
      A playbook binds people from the day somebody entitled to said so. An approval without a name \
      is nobody's; one from before the last change approved another text; one after the first day in \
      force came too late. Author and approver in one person is a warning: in a company of one \
      founder it cannot be helped, and the auditor will ask what makes up for it. Where version \
      control is asked, the author of the commit that gave the body its words counts as its author, \
      if the roster knows the name.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("a name and a date", .playbook),
      .good(
        "approved on the day it came into force", .playbook,
        "approved_on: 2025-12-01\neffective_from: 2025-12-01"),
      .bad(
        "no approval at all", .playbook, "id: ↓PB-1\napproved_by: (absent)\napproved_on: (absent)"),
      .bad("nobody's approval", .playbook, "approved_by: (absent)\napproved_on: ↓2025-12-01"),
      .bad(
        "only a sentence, without a name", .playbook,
        """
        approved_by: (absent)
        approved_on: (absent)
        ## Sign-off

        ↓Playbook approved Feb 18, 2026.
        """),
      .bad("no date", .playbook, "approved_by: ↓sam\napproved_on: (absent)"),
      .bad("left open", .playbook, "approved_by: ↓TBD"),
      .bad(
        "approved, then changed", .playbook,
        "approved_on: ↓2025-12-01\nlast_updated: 2026-01-15"),
      .bad(
        "in force before it was approved", .playbook,
        "approved_on: ↓2025-12-10\neffective_from: 2025-12-01"),
      .bad("approved by its author", .playbook, "approved_by: ↓Dana Reyes"),
      .bad(
        "a single founder, who has nobody else to ask", .files,
        """
        -- tickmark.yml --
        organization: Sample Company
        as_of: 2026-07-10
        people: [{id: lea, name: Lea Brand, title: Founder}]
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        owner: Founder
        approved_by: ↓Lea Brand
        approved_on: 2026-02-18
        ---
        """),
      .bad("nobody the roster knows", .playbook, "approved_by: ↓Robin"),
      .bad(
        "approved by the one who wrote it, as git shows", .playbook,
        "approved_by: ↓sam\n-- .git --\n2025-11-30T09:00:00Z playbook.md by sam"),
      .other(
        .undetermined, "an author of whom neither the playbook nor the roster knows", .playbook,
        "owner: (absent)\n-- .git --\n2025-11-30T09:00:00Z playbook.md by robin"),
      .other(.notYetDue, "a draft", .playbook, "status: draft\napproved_by: (absent)"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard playbook.text("status")?.value.folded != "draft" else {
        return .notYetDue(subject, at: playbook.place, "it is a draft")
      }
      if let finding = missing(playbook) { return .deviation(subject, finding) }
      guard let by = playbook.text("approved_by"), let on = playbook.day("approved_on") else {
        return .undetermined(subject, at: playbook.place, "the approval cannot be read")
      }
      if let finding = tooEarlyOrLate(playbook, on) { return .deviation(subject, finding) }
      return judge(by, on, playbook, evidence)
    }
  }

  private static let approvalHelp = "add “approved_by: …” and “approved_on: …”"

  private static func missing(_ playbook: Playbook) -> Finding? {
    let by = playbook.text("approved_by")
    let on = playbook.text("approved_on")
    if let by, !by.value.isEmpty {
      guard !Placeholder.isPlaceholder(by.value) else {
        return Finding(
          "approved_by is left as “\(by.value)”", at: by.span, help: "name who approved it")
      }
      guard on != nil else {
        return Finding(
          "approval by \(by.value) has no date", at: by.span, help: "add “approved_on: …”")
      }
      guard let on, playbook.day("approved_on") == nil else { return nil }
      return Finding("approved_on “\(on.value)” is no date", at: on.span)
    }
    if let on {
      return Finding(
        "approval of \(on.value) names nobody", at: on.span, help: "add “approved_by: …”")
    }
    if let written = playbook.clauses.approval {
      return Finding(
        "approval is a sentence without a recorded name and date: “\(written.value.shortened)”",
        at: written.span, help: approvalHelp)
    }
    return Finding("no approval is recorded", at: playbook.place, help: approvalHelp)
  }

  private static func tooEarlyOrLate(_ playbook: Playbook, _ on: Located<Day>) -> Finding? {
    let updates = ["last_updated", "updated", "updated_on", "last_updated_on", "last_edited"]
    if let update = updates.lazy.compactMap({ playbook.day($0) }).first, update.value > on.value {
      return Finding(
        "approval of \(on.value.iso) is older than the last change, \(update.value.iso)",
        at: on.span, notes: [Finding.Note("changed here", at: update.span)],
        help: "have the changed text approved")
    }
    if let from = playbook.day("effective_from"), from.value < on.value {
      return Finding(
        "approval of \(on.value.iso) came after the first day in force, \(from.value.iso)",
        at: on.span, notes: [Finding.Note("in force from here", at: from.span)])
    }
    return nil
  }

  private static func judge(
    _ by: Located<String>, _ on: Located<Day>, _ playbook: Playbook, _ evidence: Evidence
  ) -> Verdict {
    let subject = Subject.playbook(playbook)
    let people = evidence.configuration.people
    let person = evidence.configuration.person(by.value)
    if !people.isEmpty, person == nil {
      return .deviation(
        subject, at: by.span, "approver “\(by.value)” is nobody in the roster", level: .warning,
        help: people.map(\.name).nearest(to: by.value).map { "did you mean “\($0)”?" }
          ?? "name the person")
    }
    let author = playbook.text("author") ?? playbook.owner
    if let author {
      let isSame =
        author.value.folded == by.value.folded
        || person.map { $0.id == evidence.configuration.person(author.value)?.id } ?? false
      if isSame {
        let alone = people.count == 1 ? [Finding.Note("the roster has one person")] : []
        return .deviation(
          subject, at: by.span, "\(by.value) approved a playbook of their own", level: .warning,
          notes: [Finding.Note("owner or author", at: author.span)] + alone,
          help: people.count == 1
            ? "say what makes up for it, such as a review by an adviser"
            : "let somebody else approve")
      }
    }
    let said = "approved by \(by.value) on \(on.value.iso)"
    guard let provenance = evidence.provenance, provenance.obstacle(for: playbook.path) == nil,
      let history = provenance[playbook.path],
      let change = provenance.lastChangeOfBody(of: playbook.path)
    else { return .met(subject, at: by.span, said) }
    let commit = history.origin(of: change).commit
    let writer =
      evidence.configuration.person(commit.author.name)
      ?? evidence.configuration.person(commit.author.login)
    let isSame =
      commit.author.name.folded == by.value.folded
      || writer.map { $0.id == person?.id } ?? false
    guard isSame || writer != nil else {
      // The names that were compared above are the document's own.
      let open = "the roster does not know “\(commit.author.name)”, who committed the text"
      return author == nil
        ? .undetermined(
          subject, at: by.span, "\(said); whether somebody else wrote it is not known: \(open)",
          help: "name its author (author: …), or add the name to “people”")
        : .met(subject, at: by.span, "\(said); \(open)")
    }
    guard !isSame else {
      return .deviation(
        subject, at: by.span, "\(by.value) approved a text of their own", level: .warning,
        notes: [Finding.Note("\(commit.author.name) is the author of commit \(commit.shortID)")],
        help: people.count == 1
          ? "say what makes up for it, such as a review by an adviser"
          : "let somebody else approve")
    }
    return .met(subject, at: by.span, "\(said); \(commit.author.name) committed the text")
  }
}
