/// The register of incidents: which of them are of the period, and what shows that it is whole.
struct PopulationPage: PageView {
  static let template = "population"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let inPeriod: Int
  let isWithoutPeriod: Bool
  /// Whether it is the population's own page, and not a further part of a list.
  let isBeginning: Bool
  let parts: [Part]
  let showsPeriod: Bool
  /// The incidents of the period by the severity reached.
  let groups: [Group]
  /// Records outside the population, by why.
  let others: [Group]
  let systems: [SystemRow]
  let numbered: Int
  let missing: [Missing]
  let sequence: VerdictLink?
  let sources: [SourceView]
  let attestations: [Provenance]
  let digest: String
  let listHref: String
  let sampleHref: String

  /// A number of the sum, leading to the list that makes it.
  struct Part: Sendable {
    let label: String
    let count: Int
    let href: String
  }

  struct Group: Sendable {
    let id: String
    let label: String
    let pager: Pager?
    let rows: [Row]
  }

  struct SystemRow: Sendable {
    let name: String
    let playbook: Link?
    let counts: [Count]
    let sum: Int
    let didNotOccur: Bool
    /// What the rule about attestations says where nothing occurred.
    let attested: VerdictLink?
  }

  /// How many records of a system are in one place; nil where there is nothing to list.
  struct Count: Sendable {
    let number: Int
    let placeHref: String?
  }

  struct Missing: Sendable {
    let number: String
    let next: Link
  }

  /// An outcome that leads to its verdict.
  struct VerdictLink: Sendable {
    let verdict: OutcomeView
    let reason: String
    let verdictHref: String
  }

  /// How a list came about.
  struct Provenance: Sendable {
    let register: Link
    let source: String?
    let query: String?
    let runBy: String?
    let runAt: HTML?
  }

  struct SourceView: Sendable {
    let provenance: Provenance
    let file: String
    let covers: String
    let isCompared: Bool
    let counts: [SourceCount]
    /// What does not match, each with its reason.
    let lines: [Line]

    struct SourceCount: Sendable {
      let what: String
      let number: Int
    }

    struct Line: Sendable {
      let kind: String
      let message: String
      let record: Link?
      let at: Place
    }
  }

  struct Row: Sendable {
    let incident: Link
    let title: String
    let severity: String
    let detected: HTML?
    let resolved: HTML?
    let deviations: Int
    let deviationsHref: String?
  }

  /// A list for each severity in the period, then one for each place outside it.
  static func pages(_ map: SiteMap) -> [@Sendable (SiteMap) -> any PageView] {
    let levels = Population.byLevel(map.workpaper.population.inPeriod)
    return SiteMap.pages(of: SiteMap.population, lists(levels.map(\.items), map)) {
      PopulationPage($0, $1, levels: levels.map(\.level), $2)
    }
  }

  init(_ map: SiteMap) {
    let levels = Population.byLevel(map.workpaper.population.inPeriod)
    self.init(
      .first(of: SiteMap.population), Self.lists(levels.map(\.items), map),
      levels: levels.map(\.level), map)
  }

  private static let outside = Population.Place.allCases.filter { $0 != .inPeriod }

  private static func lists(
    _ levels: [[Population.Item]], _ map: SiteMap
  ) -> [LongList<Population.Item>] {
    levels.enumerated().map {
      LongList(groupID($0.offset), $0.element, perPage: map.rowsPerPage)
    }
      + outside.map {
        LongList($0.anchor, map.workpaper.population[$0], perPage: map.rowsPerPage)
      }
  }

  private init(
    _ part: ListPart, _ lists: [LongList<Population.Item>], levels: [Population.Level],
    _ map: SiteMap
  ) {
    let path = part.path
    let population = map.workpaper.population
    frame = part.frame(map, title: "Population")
    isBeginning = part.isFirst
    csv = map.csv("incidents", from: path)
    total = population.items.count
    inPeriod = population.inPeriod.count
    isWithoutPeriod = population.period == nil
    parts = Population.Place.allCases.map { place in
      Part(
        label: place.rawValue, count: population[place].count,
        href: SiteMap.href(path, fragment: place.anchor, from: path))
    }
    // A label needs its system only where there are several.
    let isShared = Set(population.items.map(\.system)).count > 1
    func group(_ list: LongList<Population.Item>, _ label: String) -> Group? {
      list.rows(on: part).map { items in
        Group(
          id: list.id, label: label, pager: list.pager(on: part),
          rows: items.map { Self.row($0.incident, map, from: path) })
      }
    }
    groups = zip(levels, lists).compactMap { level, list in
      group(
        list,
        isShared && !level.system.isEmpty ? "\(level.system): \(level.label)" : level.label)
    }
    showsPeriod = part.isFirst || !groups.isEmpty
    others = zip(Self.outside, lists.dropFirst(levels.count)).compactMap { place, list in
      group(list, place.rawValue)
    }
    systems = population.systems.map { Self.system($0, map, from: path) }
    numbered = population.sequence.count
    missing = population.sequence.missing.map { gap in
      Missing(
        number: gap.id,
        next: Link(gap.next.id, map.page(ofDocument: gap.next.path) ?? SiteMap.about, from: path))
    }
    sequence = map.entry("REG-01", on: "incident register").map {
      VerdictLink($0, map, from: path)
    }
    sources = population.sources.map { SourceView($0, map, from: path) }
    attestations = population.attestations.map { Provenance($0, map, from: path) }
    digest = population.digest.description
    listHref = SiteMap.href(SiteMap.populationList, from: path)
    sampleHref = SiteMap.href(SiteMap.sample, from: path)
  }

  /// The anchor of the n-th level of the period, counted from 0.
  static func groupID(_ index: Int) -> String { "severity-\(index + 1)" }

  private static func system(
    _ system: Population.System, _ map: SiteMap, from page: String
  ) -> SystemRow {
    let attested = system.playbook.flatMap { playbook in
      map.entries(onPage: map.page(ofDocument: playbook.path) ?? SiteMap.about).first {
        $0.rule.code == "REG-03" && $0.verdict.subject.path == playbook.path
      }
    }
    return SystemRow(
      name: system.folder.isEmpty ? "the whole content" : system.folder,
      playbook: system.playbook.flatMap { playbook in
        map.page(ofDocument: playbook.path).map { Link(playbook.id, $0, from: page) }
      },
      counts: Population.Place.allCases.map { place in
        let number = system.count(place)
        return Count(number: number, placeHref: number == 0 ? nil : "#" + place.anchor)
      }, sum: system.items.count,
      didNotOccur: system.didNotOccur,
      attested: system.didNotOccur ? attested.map { VerdictLink($0, map, from: page) } : nil)
  }

  private static func row(_ incident: Incident, _ map: SiteMap, from page: String) -> Row {
    let zone = map.evidence.calendar(for: incident.path).zone
    let home = map.page(ofDocument: incident.path) ?? SiteMap.about
    let deviations = map.entries(onPage: home).count { $0.outcome == .deviation }
    return Row(
      incident: Link(label: incident.id, href: SiteMap.href(home, from: page)),
      title: incident.document.title, severity: incident.label,
      detected: incident.detectedAt.map { .instant($0.value, in: zone) },
      resolved: incident.resolvedAt.map { .instant($0.value, in: zone) },
      deviations: deviations,
      deviationsHref: deviations == 0
        ? nil : SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page))
  }
}

extension PopulationPage.VerdictLink {
  init(_ entry: SiteMap.Entry, _ map: SiteMap, from page: String) {
    verdict = OutcomeView(entry.outcome)
    reason = entry.verdict.finding.message
    verdictHref = map.href(entry, from: page)
  }
}

extension PopulationPage.Provenance {
  init(_ register: Register, _ map: SiteMap, from page: String) {
    self.register = Link(
      register.id, map.page(ofDocument: register.path) ?? SiteMap.about, from: page)
    source = register.source?.value
    query = register.query?.value
    runBy = register.runBy.map { map.configuration.person($0.value)?.name ?? $0.value }
    let zone = map.evidence.calendar(for: register.path).zone
    runAt = register.runAt.map { .instant($0.value, in: zone) }
  }
}

extension PopulationPage.SourceView {
  init(_ from: Population.Source, _ map: SiteMap, from page: String) {
    let register = from.register
    provenance = PopulationPage.Provenance(register, map, from: page)
    file = register.file?.value ?? ""
    covers =
      (register.playbook.map { "incidents of \($0.id)" } ?? "all incidents")
      + (from.reconciliation?.period.map { ", detected \($0.from.iso) to \($0.to.iso)" } ?? "")
    isCompared = from.reconciliation != nil
    guard let reconciliation = from.reconciliation else {
      (counts, lines) = ([], [])
      return
    }
    func record(_ incident: Incident) -> Link {
      Link(incident.id, map.page(ofDocument: incident.path) ?? SiteMap.about, from: page)
    }
    let disagreeing = reconciliation.matches.filter { !$0.disagreements.isEmpty }
    counts = [
      SourceCount(what: "rows in the export", number: from.rows ?? 0),
      SourceCount(what: "in both", number: reconciliation.matches.count),
      SourceCount(what: "of these, disagreeing", number: disagreeing.count),
      SourceCount(what: "only in the export", number: reconciliation.onlyInExport.count),
      SourceCount(what: "left out, with a reason", number: reconciliation.leftOut.count),
      SourceCount(what: "only in the records", number: reconciliation.onlyInRecords.count),
    ]
    lines =
      disagreeing.flatMap { match in
        match.disagreements.map {
          Line(
            kind: "disagrees", message: $0.message, record: record(match.incident),
            at: Place($0.exported, map, from: page))
        }
      }
      + reconciliation.onlyInExport.map { row in
        Line(
          kind: "only in the export", message: row.id?.value ?? "a row without an id", record: nil,
          at: Place(row.span, map, from: page))
      }
      + reconciliation.leftOut.map { row, reason in
        Line(
          kind: "left out", message: "\(row.id?.value ?? "a row without an id"): \(reason)",
          record: nil, at: Place(row.span, map, from: page))
      }
      + reconciliation.onlyInRecords.map { incident in
        Line(
          kind: "only in the records", message: incident.document.title,
          record: record(incident), at: Place(incident.place, map, from: page))
      }
  }
}

extension Population.Place {
  /// The list's anchor on the page.
  var anchor: String {
    switch self {
    case .inPeriod: "in-period"
    case .before: "before"
    case .after: "after"
    case .undated: "undated"
    case .void: "void"
    }
  }
}
