extension Rule {
  static let namedRolesKnown = Rule(
    id: "named-roles-known", code: "PB-16",
    title: "Whoever the tables page or escalate to is a role of the playbook or of the roster",
    rationale: """
      A page to “Security Officer” reaches nobody when the role table has a “Security Lead”. Names \
      are looked up in the role table, among the people of tickmark.yml and their titles; “on-call” \
      is known where the playbook speaks of being on call. A cell that is a sentence is left to a \
      person.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("roles and people that exist", .playbook, matrix("Security lead + Sam Okafor")),
      .good("on-call, a title and nobody", .playbook, matrix("On-call engineer, Staff engineer")),
      .good("an abbreviation from the role table", .playbook, abbreviated),
      .bad("a role of nobody", .playbook, matrix("↓Security Officer")),
      .bad("one of two", .playbook, matrix("Sam Okafor, ↓CTO")),
      .bad("a list of work is no role", .playbook, matrix("↓Sprint backlog")),
      .other(
        .undetermined, "a sentence", .playbook,
        matrix("Page whoever is nearest and tell the others")),
      .other(.notApplicable, "nobody is paged by a table", .playbook, ""),
      .other(
        .notApplicable, "levels and dashes are no names", .playbook,
        "## Escalation\n\n| Trigger | Escalate to |\n|---|---|\n| Root access | SEV-1 |\n| Noise | — |"
      ),
    ]
  ) { evidence in
    evidence.playbooks.flatMap { playbook -> [Verdict] in
      let subject = Subject.playbook(playbook)
      let entries = playbook.coverage.escalations.filter { !$0.isEmpty }
      guard let first = entries.first else {
        return [.notApplicable(subject, at: playbook.place, "no table says whom to page")]
      }
      let known = Set(playbook.roles.flatMap { $0.aliases.map(\.folded) })
      var seen: Set<String> = []
      var verdicts: [Verdict] = []
      for entry in entries {
        guard let names = LevelCoverage.names(in: entry.text.value) else {
          verdicts.append(
            .undetermined(
              subject, at: entry.text.span,
              "“\(entry.text.value.shortened)” is a sentence; no roles can be read from it"))
          continue
        }
        for name in names where seen.insert(name.folded).inserted {
          guard !isKnown(name.folded, known, playbook, evidence) else { continue }
          let place = entry.text.span.first(of: name) ?? entry.text.span
          if name.isBacklog {
            verdicts.append(
              .deviation(
                subject, at: place, "“\(name)” is a list of work, not a role",
                help: "name who decides on it"))
            continue
          }
          let candidates =
            playbook.roles.map(\.name)
            + evidence.configuration.people.flatMap { [$0.name] + [$0.title].compactMap { $0 } }
          verdicts.append(
            .deviation(
              subject, at: place, "“\(name)” is no role of the playbook and nobody in the roster",
              help: candidates.nearest(to: name).map { "did you mean “\($0)”?" }
                ?? "add it to the role table, or as a title under “people” in tickmark.yml"))
        }
      }
      guard verdicts.isEmpty else { return verdicts }
      guard !seen.isEmpty else {
        return [.notApplicable(subject, at: first.text.span, "the tables page nobody")]
      }
      let count = seen.count
      return [.met(subject, at: first.text.span, "\(counted(count, "name")) known")]
    }
  }

  private static func isKnown(
    _ folded: String, _ roles: Set<String>, _ playbook: Playbook, _ evidence: Evidence
  ) -> Bool {
    if roles.contains(folded) || evidence.configuration.person(folded) != nil { return true }
    let isOnCall = folded.holds("on-call") || folded.holds("on call")
    return isOnCall
      && (roles.contains { $0.holds("on-call") } || playbook.clauses.onCallHeading != nil)
  }

  private static func matrix(_ who: String) -> String {
    """
    ## Escalation

    | Severity | Roles paged |
    |---|---|
    | SEV-1 | \(who) |
    | SEV-2 | Incident commander |
    | SEV-3 | — |
    """
  }

  private static let abbreviated = """
    ## Roles

    | Role | Holder | Backup |
    |---|---|---|
    | Incident Commander (IC) | Dana Reyes | Sam Okafor |

    ## Escalation

    | Severity | First responder |
    |---|---|
    | SEV-1 | IC |
    """
}
