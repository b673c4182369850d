/// The words of this site, and the company's own: its systems, levels, roles and people.
struct GlossaryPage: PageView {
  static let template = "glossary"

  let frame: Frame
  let terms: [Term]
  let systems: [Link]
  let scales: [Scale]
  let people: [PersonRow]

  struct Term: Sendable {
    let term: String
    let definition: String
  }

  /// What one playbook calls its levels and roles.
  struct Scale: Sendable {
    let playbook: Link
    let levels: [Level]
    let roles: [Role]
    let hasRoles: Bool
  }

  struct Level: Sendable {
    let label: String
    let name: String?
    let definition: String?
    let place: Place
  }

  struct Role: Sendable {
    let role: String
    let holder: String?
    let backup: String?
    let place: Place
  }

  struct PersonRow: Sendable {
    let id: String
    let person: String
    let name: String
    let title: String?
    let since: String?
    let until: String?
    /// Documents whose front matter names the person.
    let documents: [Link]
    let count: Int
  }

  init(_ map: SiteMap) {
    let path = SiteMap.glossary
    frame = Frame(map, path: path, title: "Glossary")
    terms =
      (Self.words + Outcome.allCases.map { ($0.words, $0.meaning) })
      .map { Term(term: $0, definition: $1) }
      .sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    let systems = map.workpaper.systems
    self.systems = SystemSheet.all(map, from: path).map { Link(label: $0.name, href: $0.address) }
    scales = systems.flatMap(\.playbooks).map { playbook in
      let version = playbook.version.map { ", version \($0.value)" } ?? ""
      return Scale(
        playbook: Link(
          label: playbook.document.title + version,
          href: map.href(document: playbook.path, from: path) ?? ""),
        levels: (playbook.severities?.levels ?? []).map { level in
          Level(
            label: level.id, name: level.name, definition: level.definition,
            place: Place(level.span, map, from: path))
        },
        roles: playbook.roles.map { role in
          Role(
            role: role.name, holder: role.holder?.value, backup: role.backup?.value,
            place: Place(role.span, map, from: path))
        },
        hasRoles: !playbook.roles.isEmpty)
    }
    let named = Self.documents(naming: map.configuration.people, map)
    var taken: Set<String> = []
    people = map.configuration.people.compactMap { person in
      let anchor = SiteMap.anchor(person: person.id)
      guard taken.insert(anchor).inserted else { return nil }
      let documents = named[person.id] ?? []
      return PersonRow(
        id: anchor, person: person.id, name: person.name, title: person.title,
        since: person.from?.iso, until: person.to?.iso,
        documents: documents.compactMap { map.link($0, from: path) }, count: documents.count)
    }
  }

  /// The documents whose front matter has a person's id as a value, at any depth.
  private static func documents(
    naming people: [Configuration.Person], _ map: SiteMap
  ) -> [String: [String]] {
    let ids = Set(people.map(\.id))
    guard !ids.isEmpty else { return [:] }
    var result: [String: [String]] = [:]
    for document in map.evidence.documents {
      var found: Set<String> = []
      func collect(_ value: YAMLValue) {
        switch value {
        case .empty: break
        case .scalar(let text): if ids.contains(text) { found.insert(text) }
        case .list(let items): for item in items { collect(item.value) }
        case .mapping(let entries): for entry in entries { collect(entry.value.value) }
        }
      }
      for entry in document.frontMatter.root.entries { collect(entry.value.value) }
      for id in found { result[id, default: []].append(document.path) }
    }
    return result
  }

  private static let words: [(String, String)] = [
    ("as of", "The day by whose end everything is judged. What is due on that day is not overdue."),
    ("census", "Every occurrence of the period is tested, none is picked out."),
    (
      "criterion",
      "A requirement of the Trust Services Criteria, such as CC7.4. Its text belongs to the AICPA; this site only says in its own words what it is about."
    ),
    ("drill", "An exercise of the playbook without a real incident, with its times measured."),
    (
      "exception",
      "Management’s written acceptance of one deviation, with a reason, an approver and a last day."
    ),
    (
      "level of a rule",
      "How much a deviation weighs: error (an auditor would report it), warning (an auditor would ask), note (good to know)."
    ),
    (
      "MTTA",
      "Mean time to acknowledge. The rules test every incident by itself, so that no mean hides a late one."
    ),
    (
      "MTTR", "Mean time to resolve, tested in the same way, incident by incident."
    ),
    (
      "not exercised", "A rule that found no subject. It is neither met nor failed."
    ),
    ("period", "The days under examination, both ends included."),
    (
      "playbook",
      "The company’s written procedure for incidents. Its time limits and duties are the promises that records are tested against."
    ),
    ("population", "All incidents of the period, from which nothing was filtered out."),
    ("post-mortem", "The written review of an incident: what happened, why, and what is done."),
    (
      "promise",
      "A time limit, duty or cadence that a playbook commits to, with the line it stands on."
    ),
    (
      "reconciliation",
      "Comparing our records with the list of another tool, in both directions, row by row."
    ),
    ("register", "The list of incidents that another tool keeps, with the query that made it."),
    ("rule", "One test, with a code such as IN-08, a reason and examples."),
    (
      "severity",
      "How bad an incident is, in the levels of the playbook in force. Where it changed, the highest level reached counts."
    ),
    ("subject", "What a verdict is about: an incident, an action item, a playbook, a quarter."),
    ("subsequent event", "An incident between the end of the period and the as-of date."),
    ("system", "A folder of the content with a playbook of its own."),
    (
      "verdict",
      "What one rule says of one subject: one of six outcomes, with its reason and place."
    ),
  ]
}

extension SiteMap {
  static func anchor(person id: String) -> String { "person:" + id.anchorPart }
}
