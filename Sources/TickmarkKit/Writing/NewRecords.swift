// Incidents and the post-mortems that follow them.

extension Desk {
  func incident() throws(NewDocument.Failure) -> NewDocument {
    let day = facts.detectedAt.map { detected in
      Zone.utc.day(of: detected)
    }
    let playbook = try system(on: day)
    let zone = playbook.map { evidence.calendar(for: $0.path).zone } ?? .utc
    // The day of detection where the people are; IN-02 accepts it as well as that of UTC.
    let opened = facts.detectedAt.map(zone.day(of:)) ?? today
    let id = try id(next("INC-\(compact(opened))-", digits: 2))
    let level = try level(facts.severity, playbook)
    var limits: [String] = []
    var levels: [String] = []
    if let playbook {
      let known = responseLimits(of: playbook)
      if let level {
        limits = known.lines(for: level, from: facts.detectedAt)
      } else {
        levels = known.levels
      }
    }
    let sources = playbook?.detectionSources.map(\.name.value.oneLine) ?? []
    let text = Scaffold(name: "incident.md").filled(
      [
        "id": id, "title": facts.title, "owner": person(facts.owner),
        "severity": level?.id ?? facts.severity, "commander": person(facts.commander),
        "started_at": facts.startedAt?.iso, "detected_at": facts.detectedAt?.iso,
        "acknowledged_at": facts.acknowledgedAt?.iso, "source": facts.source,
        "now": Instant(secondsSinceEpoch: today.daysSinceEpoch * 86_400 + 50_400).iso,
      ],
      blocks: [
        "commander_named": playbook?.promises.commanderWithin == nil
          ? [] : ["commander_named_at: \"[an instant]\""],
        "levels": levels, "playbook": playbookLine(playbook), "limits": limits,
        "sources": sources.isEmpty ? [] : ["# One of: \(sources.joined(separator: ", "))."],
        "post_mortem": playbook.map {
          responseLimits(of: $0).postMortem(level, anchor: { _ in nil })
        } ?? [],
      ])
    return NewDocument(path: path(.incident, id, for: playbook), id: id, text: text)
  }

  func responseLimits(of playbook: Playbook) -> ResponseLimits {
    ResponseLimits(playbook: playbook, calendar: evidence.calendar(for: playbook.path))
  }

  func postMortem() throws(NewDocument.Failure) -> NewDocument {
    guard let name = facts.incident?.folded else {
      throw NewDocument.Failure("name the incident it is about: --for INC-…")
    }
    guard let incident = evidence.incidents.first(where: { $0.id.folded == name }) else {
      let ids = evidence.incidents.map(\.id)
      let nearest = ids.nearest(to: name).map { "; did you mean “\($0)”?" }
      throw NewDocument.Failure(
        "there is no incident “\(facts.incident ?? "")”"
          + (nearest ?? "; begin it with: tickmark new incident"))
    }
    if let written = incident.postMortem {
      throw NewDocument.Failure("\(incident.id) has a post-mortem: \(written.path)")
    }
    let id = incident.id
    let playbook = incident.playbook
    let level = incident.severity
    let due = playbook.map {
      responseLimits(of: $0).postMortem(level, anchor: { incident.instant($0)?.value })
    }
    let text = Scaffold(name: "post-mortem.md").filled(
      [
        "id": id, "title": facts.title ?? incident.shortTitle, "owner": person(facts.owner),
        "severity": incident.severityLabel?.value, "author": person(facts.author),
        "reviewed_by": person(facts.reviewer),
      ],
      blocks: [
        "facts": ["playbook", "incident_commander"].compactMap { key in
          incident.text(key).map { "\(key): \($0.value.oneLine.yamlScalar)" }
        }
          + Incident.Milestone.allCases.compactMap { milestone in
            incident.text(milestone.key).map { "\(milestone.key): \($0.value.oneLine.yamlScalar)" }
          },
        "due": due ?? [],
        "timeline": Incident.Milestone.allCases.compactMap { milestone in
          incident.time(milestone).map { "- \($0.value.iso): \(milestone.rawValue), [who or what]" }
        },
      ])
    return NewDocument(
      path: path(.postMortem, id, for: playbook), id: id,
      text: PostMortemSections(playbook?.document).applied(to: text))
  }
}

extension Incident {
  /// The title without the id in front of it.
  fileprivate var shortTitle: String {
    let title = document.title.oneLine
    guard title.folded.hasPrefix(id.folded) else { return title }
    return title.dropFirst(id.count).description.trimmingStart { ":–—- ".contains($0) }
  }
}

/// The parts that a playbook asks of a post-mortem, in its own words and order.
struct PostMortemSections {
  /// Titles with the part that each names; nil for parts that only this company has.
  let titles: [(title: String, part: ReportPart?)]

  /// Reads what stands below a heading such as “Post-mortem template”: headings, rows, bullets.
  init(_ playbook: Document?) {
    titles = playbook.map(Self.read) ?? []
  }

  private static func read(_ document: Document) -> [(title: String, part: ReportPart?)] {
    guard
      let index = document.sections.firstIndex(where: { section in
        let title = section.title.folded
        return ["post-mortem", "postmortem", "post mortem"].contains { title.holds($0) }
          && (title.holds("template") || title.holds("requirement"))
          // The title of the whole document is no heading above its parts.
          && section.level > 1
      })
    else { return [] }
    let section = document.sections[index]
    let below = document.sections[(index + 1)...].prefix { $0.level > section.level }
    var found: [(title: String, part: ReportPart?)] = []
    func add(_ title: String, isHeading: Bool) {
      let part = ReportPart.named(title)?.part
      let name = title.oneLine.trimming { ":*_ ".contains($0) }
      guard !name.isEmpty, part != nil || isHeading else { return }
      if let part, found.contains(where: { $0.part == part }) { return }
      found.append((name, part))
    }
    for heading in below { add(heading.title, isHeading: true) }
    guard found.isEmpty else { return found }
    for block in document.blocks[section.range] {
      switch block.content {
      case .table(let table):
        for row in table.rows { row.cells.first.map { add($0.plainText, isHeading: false) } }
      case .list(let list):
        for item in list.items {
          guard case .paragraph(let inlines)? = item.blocks.first?.content else { continue }
          if case .strong(let label)? = inlines.first {
            add(label.plainText, isHeading: false)
          } else {
            add(
              inlines.plainText.split(whereSeparator: { "—–:(".contains($0) }).first.map(
                String.init) ?? "", isHeading: false)
          }
        }
      default: break
      }
    }
    return found
  }

  /// The text with its sections in the playbook's order, under the playbook's titles; what the
  /// playbook does not name follows, because the rules ask for it.
  func applied(to text: String) -> String {
    guard !titles.isEmpty else { return text }
    let pieces = text.ranges(of: "\n## ").map(\.lowerBound) + [text.endIndex]
    guard let first = pieces.first else { return text }
    var own = zip(pieces, pieces.dropFirst()).map { start, end -> (title: String, body: String) in
      let piece = text[start..<end].dropFirst(4)
      let title = piece.prefix { $0 != "\n" }
      return (String(title), String(piece.dropFirst(title.count)).trimming(\.isNewline))
    }
    var result: [(title: String, body: String)] = []
    for (title, part) in titles {
      if let part, let index = own.firstIndex(where: { ReportPart.named($0.title)?.part == part }) {
        let section = own.remove(at: index)
        // “Timeline” is no reason to drop the “(UTC)” of ours.
        let isShorter = section.title.folded.hasPrefix(title.folded)
        result.append((isShorter ? section.title : title, section.body))
      } else if part == nil {
        result.append((title, "[what the playbook asks for here]"))
      }
    }
    let head = text[..<first].description.trimming(\.isNewline)
    return head + (result + own).map { "\n\n## \($0.title)\n\n\($0.body)" }.joined() + "\n"
  }
}
