// What a company does around its incidents: playbooks, drills, risk reviews, lists, exceptions.

extension Desk {
  func playbook() throws(NewDocument.Failure) -> NewDocument {
    let folder = facts.system?.trimming { $0 == "/" } ?? ""
    guard !folder.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") })
    else { throw NewDocument.Failure("“\(folder)” is no folder for records") }
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let id = try id(name.isEmpty ? "PB-1" : "PB-\(name.uppercased())")
    if let known = evidence.playbooks.first(where: { $0.id.folded == id.folded }) {
      throw NewDocument.Failure(
        "\(id) is there: \(known.path); copy it for a new version, or name another --system")
    }
    return NewDocument(
      path: (folder.isEmpty ? "" : folder + "/") + "playbook.md", id: id,
      text: StarterContent.playbook(
        id: id, system: name, owner: person(facts.owner), approver: person(facts.approver)))
  }

  func drill() throws(NewDocument.Failure) -> NewDocument {
    let held = facts.heldOn ?? today
    let playbook = try system(on: held)
    let id = try id(next("DRL-\(compact(held))-", digits: 2))
    let level = try level(facts.severity, playbook)
    let duty = playbook?.promises.drills
    var next: Day?
    if case .months(let months)? = duty?.every?.value.length { next = held.adding(months: months) }
    if case .days(let days)? = duty?.every?.value.length { next = held.adding(days: days) }
    let templates = playbook?.promises.communication.templates.map(\.title.oneLine) ?? []
    let text = Scaffold(name: "drill.md").filled(
      [
        "id": id, "owner": person(facts.owner), "held_on": held.iso, "scenario": facts.scenario,
        "environment": facts.environment ?? duty?.environment?.value,
        "facilitator": person(facts.facilitator),
        "severity": level?.id ?? facts.severity, "next_drill": next?.iso,
      ],
      blocks: [
        "playbook": playbookLine(playbook),
        "participants": [
          "participants: [\(facts.participants.map(names) ?? "[who takes part]".yamlScalar)]"
        ],
        "levels": level == nil ? playbook.map { responseLimits(of: $0).levels } ?? [] : [],
        "templates": templates.isEmpty
          ? [] : ["# There are: \(templates.joined(separator: "; "))."],
        "next": duty?.every.map {
          ["# Promised: \($0.value.text) (\($0.span.path):\($0.span.start.line))."]
        } ?? [],
      ])
    return NewDocument(path: path(.drill, id, for: playbook), id: id, text: text)
  }

  /// `dana, Sam Okafor` as items of a YAML list.
  private func names(_ list: String) -> String {
    list.split(separator: ",").compactMap { person($0.description.trimmed)?.oneLine.yamlScalar }
      .joined(separator: ", ")
  }

  func exception() throws(NewDocument.Failure) -> NewDocument {
    guard let name = facts.rule, let subject = facts.subject?.oneLine else {
      throw NewDocument.Failure(
        "name what deviates: --rule RULE --subject ID, as check prints them")
    }
    guard let rule = Rule.named(name) else {
      let nearest = Rule.nearest(to: name).map { "; did you mean “\($0.id)”?" }
      throw NewDocument.Failure("“\(name)” is no rule\(nearest ?? "")")
    }
    guard rule.canBeExcepted(at: rule.level) else {
      throw NewDocument.Failure("\(rule.id) cannot be excepted; mend the record instead")
    }
    let found = Assessment(evidence, rules: [rule]).lines {
      $0.outcome == .deviation && $0.subject.id.folded == subject.folded
    }.first?.verdict
    let id = try id(next("EXC-\(Day.padded(today.year, to: 4))-", digits: 3))
    let deviation =
      found.map { verdict in
        [
          "# \(verdict.finding.message.oneLine)",
          "#   \(verdict.span.path):\(verdict.span.start.line)",
        ]
      } ?? ["# As of \(evidence.asOf.iso) \(rule.id) finds no deviation of \(subject)."]
    let text = Scaffold(name: "exception.md").filled(
      [
        "id": id, "title": facts.title ?? "\(rule.id) of \(subject)", "owner": person(facts.owner),
        "rule": rule.id, "subject": found?.subject.id ?? subject, "reason": facts.reason,
        "approved_by": person(facts.approver), "expires_on": facts.expiresOn?.iso,
      ], blocks: ["deviation": deviation])
    let home = found.flatMap { verdict in
      evidence.playbooks.first {
        !$0.path.folder.isEmpty && verdict.span.path.hasPrefix($0.path.folder + "/")
      }
    }
    let playbook = facts.system == nil ? home : try system()
    return NewDocument(path: path(.exception, id, for: playbook), id: id, text: text)
  }

  func riskReview() throws(NewDocument.Failure) -> NewDocument {
    let playbook = try system()
    let quarter = facts.quarter?.uppercased() ?? (facts.heldOn ?? today).quarter
    guard quarter.wholeMatch(of: #/\d{4}-Q[1-4]/#) != nil else {
      throw NewDocument.Failure("“\(quarter)” is no quarter; write it like 2026-Q2")
    }
    let id = try id("RR-\(infix(playbook))\(quarter)")
    let published = evidence.postMortems.filter { postMortem in
      guard !postMortem.isDraft, let at = postMortem.publishedAt else { return false }
      let zone = evidence.calendar(for: postMortem.path).zone
      let day =
        switch at {
        case .instant(let instant): zone.day(of: instant.value)
        case .day(let day): day.value
        }
      let isOurs =
        playbook.map { own in
          evidence.incidents.contains {
            $0.id.folded == postMortem.id.folded && own.answers(for: $0)
          }
        } ?? true
      return day.quarter == quarter && isOurs
    }
    let ids = published.map(\.id).sorted()
    let text = Scaffold(name: "risk-review.md").filled(
      ["id": id, "owner": person(facts.owner), "held_on": facts.heldOn?.iso, "quarter": quarter],
      blocks: [
        "published": [
          ids.isEmpty
            ? "# No post-mortem was published in \(quarter)."
            : "# Published in \(quarter): \(ids.joined(separator: ", "))."
        ],
        "rows": ids.isEmpty
          ? ["| [id, or none] | [what it changes] |"] : ids.map { "| \($0) | [what it changes] |" },
      ])
    return NewDocument(path: path(.riskReview, id, for: playbook), id: id, text: text)
  }

  func register() throws(NewDocument.Failure) -> NewDocument {
    let playbook = try system()
    let period = evidence.configuration.period
    let from = period?.from.value ?? Day(year: today.year, month: 1, day: 1)!
    let to = period?.to.value ?? today
    let id = try id("REG-\(infix(playbook))\(Self.name(from, to))")
    let text = Scaffold(name: "register.md").filled(
      [
        "id": id, "owner": person(facts.owner), "from": from.iso, "to": to.iso,
        "source": facts.source, "query": facts.query, "file": facts.file,
      ], blocks: ["playbook": playbookLine(playbook)])
    return NewDocument(path: path(.register, id, for: playbook), id: id, text: text)
  }

  /// A period for an id: `2026`, `2026-H1`, `2026-Q3`, else its last month.
  private static func name(_ from: Day, _ to: Day) -> String {
    let year = Day.padded(from.year, to: 4)
    if from.year == to.year, from.day == 1, to.adding(days: 1).day == 1 {
      switch (from.month, to.month) {
      case (1, 12): return year
      case (1, 6): return year + "-H1"
      case (7, 12): return year + "-H2"
      case (let first, let last) where last == first + 2 && first % 3 == 1: return from.quarter
      default: break
      }
    }
    return Day.padded(to.year, to: 4) + "-" + Day.padded(to.month, to: 2)
  }
}
