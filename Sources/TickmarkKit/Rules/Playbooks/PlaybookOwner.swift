extension Rule {
  static let playbookOwner = Rule(
    id: "playbook-owner", code: "PB-02",
    title: "Every playbook has one owner who can be found",
    rationale: """
      Somebody answers for the playbook being right. Two owners are nobody in particular, and a \
      shared mailbox cannot be asked why. Names are looked up only where tickmark.yml lists people.
      """,
    criteria: [.cc1_3, .cc5_3], level: .error,
    examples: [
      .good("a person of the roster", .playbook, "owner: Dana Reyes"),
      .good("a role that somebody holds", .playbook, "owner: Head of engineering"),
      .bad("no owner", .playbook, "id: ↓PB-1\nowner: (absent)"),
      .bad("two owners", .playbook, "owner: ↓Engineering + Security"),
      .bad("only a mailbox", .playbook, "owner: ↓security@example.com"),
      .bad("nobody the roster knows", .playbook, "owner: ↓Robin"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      guard let owner = playbook.owner, !owner.value.isEmpty else {
        return .deviation(
          subject, at: playbook.place, "owner is missing",
          help: "add “owner: …”, one person or role")
      }
      let configuration = evidence.configuration
      if let person = configuration.person(owner.value) {
        return .met(subject, at: owner.span, "owned by \(person.name)")
      }
      if owner.value.isSeveralPeople {
        return .deviation(
          subject, at: owner.span, "“\(owner.value)” is more than one owner", level: .warning,
          help: "name the one who is accountable")
      }
      if owner.value.contains("@"), owner.value.contains(".") {
        return .deviation(
          subject, at: owner.span, "“\(owner.value)” is a mailbox, not a person or role",
          level: .warning, help: "name the person or role behind it")
      }
      guard configuration.people.isEmpty else {
        let known = configuration.people.flatMap {
          [$0.id, $0.name] + [$0.title].compactMap { $0 }
        }
        return .deviation(
          subject, at: owner.span, "“\(owner.value)” is nobody in the roster", level: .warning,
          help: known.nearest(to: owner.value).map { "did you mean “\($0)”?" }
            ?? "add the person or role under “people” in tickmark.yml")
      }
      return .met(subject, at: owner.span, "owned by \(owner.value)")
    }
  }
}

extension String {
  /// `A / B`, `A + B`, `A and B`, `A, B`: more than one person.
  var isSeveralPeople: Bool {
    [" / ", " + ", " and ", " & ", ", ", "; "].contains { contains($0) }
      || (contains("/") && !contains("http")) || split(separator: "@").count > 2
  }
}
