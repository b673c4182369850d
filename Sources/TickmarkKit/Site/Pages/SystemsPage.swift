/// One section for each system: what the numbers of the cover and of the request list count.
struct SystemsPage: PageView {
  static let template = "systems"

  let frame: Frame
  let sheets: [SystemSheet]

  init(_ map: SiteMap) {
    frame = Frame(map, path: SiteMap.systems, title: "Systems")
    sheets = SystemSheet.all(map, from: SiteMap.systems)
  }
}

/// What there is of one system, each list with its number and its place on the page of systems.
struct SystemSheet: Sendable {
  let id: String
  let name: String
  let address: String
  let playbooks: [PlaybookRow]
  let versions: [Link]
  let reviews: [Review]
  let incidents: [IncidentRow]
  let moreIncidents: Beginning?
  /// How many incidents of the period reached each level of severity.
  let severities: [IndexPage.Count]
  let required: [PostMortemRow]
  let moreRequired: Beginning?
  /// Required post-mortems that the rule about their time found in order.
  let onTime: Int
  let actions: [ActionRow]
  let moreActions: Beginning?
  let drills: [DrillRow]
  /// Quarters of the period in which a drill was held, and all of them.
  let quartersDrilled: Int
  let quarters: Int
  let nextDrill: String?
  let riskReviews: [Link]
  let registers: [Completeness]
  let deviations: [FindingRow]
  let moreDeviations: Beginning?
  let sections: [Section]

  /// The lists that are linked to.
  enum List: String, Sendable, CaseIterable {
    case versions, reviews, registers, incidents, required, actions, drills, deviations
    case notices = "incidents:notices"
    case inPeriod = "incidents:in-period"
    case riskReviews = "risk-reviews"
    case overdue = "actions:overdue"
    case open = "actions:open"
  }

  struct Section: Sendable {
    let list: List
    let id: String
    let count: Int
    let href: String
  }

  struct Review: Sendable {
    let playbook: Link
    let on: String
    let by: String?
    let outcome: String?
    let isInPeriod: Bool
  }

  struct IncidentRow: Sendable {
    let incident: Link
    let title: String
    let severity: String
    let detected: HTML?
    let position: String?
    let notices: Int
  }

  struct PostMortemRow: Sendable {
    let incident: Link
    let severity: String
    let due: String?
    let published: HTML?
    let verdict: OutcomeView?
    let verdictHref: String?
  }

  struct ActionRow: Sendable {
    let action: Link
    let text: String
    let owner: String?
    let due: String?
    let state: String
  }

  struct DrillRow: Sendable {
    let drill: Link
    let title: String
    let heldOn: String?
    let quarter: String?
  }

  static func all(_ map: SiteMap, from page: String) -> [SystemSheet] {
    let systems = map.workpaper.systems
    let homes = Set(systems.map(\.folder))
    var taken: Set<String> = []
    let deviating = map.entries(.deviation)
    let folders = map.workpaper.systems(of: Set(deviating.map(\.verdict.subject.path)))
    let deviations = Dictionary(grouping: deviating) { folders[$0.verdict.subject.path] ?? "" }
    // What deviates outside every system stands under the top, even where nothing else does.
    let top =
      deviations[""] != nil && !homes.contains("")
      ? [
        System(
          folder: "", playbooks: [], versions: [], incidents: [], postMortems: [], drills: [],
          riskReviews: [], exceptions: [], registers: [])
      ] : []
    return (top + systems).map { system in
      var id = "system:" + system.folder.anchorPart
      while !taken.insert(id).inserted { id += "-2" }
      return SystemSheet(system, id: id, deviations[system.folder] ?? [], map, from: page)
    }
  }

  private init(
    _ system: System, id: String, _ deviating: [SiteMap.Entry], _ map: SiteMap, from page: String
  ) {
    let evidence = map.evidence
    let period = map.configuration.period
    func document(_ label: String, _ path: String) -> Link {
      Link(label: label, href: map.href(document: path, from: page) ?? "")
    }
    self.id = id
    name = system.name
    address = SiteMap.href(SiteMap.systems, fragment: id, from: page)
    playbooks = system.playbooks.map { PlaybookRow($0, map, from: page) }
    versions = system.versions.map { playbook in
      document(
        playbook.document.title + (playbook.version.map { ", version \($0.value)" } ?? ""),
        playbook.path)
    }
    reviews = system.versions.flatMap { playbook in
      playbook.reviews.map { review in
        Review(
          playbook: document(playbook.version?.value ?? playbook.id, playbook.path),
          on: review.on.value.iso,
          by: review.by.map { map.configuration.person($0.value)?.name ?? $0.value },
          outcome: review.outcome, isInPeriod: period?.contains(review.on.value) ?? false)
      }
    }
    // These lists are part of longer ones, which stand on pages of their own.
    func more(_ count: Int, _ page: String, _ fragment: String? = nil, from: String) -> Beginning? {
      Beginning(
        of: count, shown: min(count, map.blocksPerPage),
        SiteMap.href(page, fragment: fragment, from: from))
    }
    moreIncidents = more(system.incidents.count, SiteMap.population, from: page)
    incidents = system.incidents.prefix(map.blocksPerPage).map { incident in
      let zone = evidence.calendar(for: incident.path).zone
      return IncidentRow(
        incident: document(incident.id, incident.path), title: incident.document.title,
        severity: incident.label,
        detected: incident.detectedAt.map { .instant($0.value, in: zone) },
        position: period == nil ? nil : evidence.place(of: incident).rawValue,
        notices: incident.communications.count)
    }
    let population = map.workpaper.population
    severities = Population.byLevel(population.inPeriod).enumerated().compactMap { index, group in
      guard group.level.system == system.folder else { return nil }
      return IndexPage.Count(
        label: group.level.label, count: group.items.count,
        href: SiteMap.href(
          SiteMap.population, fragment: PopulationPage.groupID(index), from: page))
    }
    let needing = system.incidents.filter(\.isPostMortemRequired).map { incident in
      // Where there is no post-mortem yet, the rule that asks for one says how things stand.
      (incident, map.entry("PM-02", on: incident.id) ?? map.entry("PM-01", on: incident.id))
    }
    onTime = needing.count { $0.1?.outcome == .met }
    moreRequired = more(needing.count, SiteMap.postMortems, from: page)
    required = needing.prefix(map.blocksPerPage).map { incident, entry in
      let zone = evidence.calendar(for: incident.path).zone
      return PostMortemRow(
        incident: document(incident.id, incident.postMortem?.path ?? incident.path),
        severity: incident.label, due: incident.postMortemDeadline(evidence)?.due,
        published: incident.postMortem?.publishedAt.map { publication in
          switch publication {
          case .instant(let instant): .instant(instant.value, in: zone)
          case .day(let day): .day(day.value)
          }
        },
        verdict: entry.map { OutcomeView($0.outcome) },
        verdictHref: entry.map { map.href($0, from: page) })
    }
    let order = ActionRegister.State.allCases
    let tasks = system.actions.map { item, postMortem in
      (
        item: item, id: postMortem.subjectID(item),
        state: ActionRegister.State(item, asOf: evidence.asOf)
      )
    }.sorted { left, right in
      (order.firstIndex(of: left.state)!, left.item.due?.value ?? "~", left.id)
        < (order.firstIndex(of: right.state)!, right.item.due?.value ?? "~", right.id)
    }
    moreActions = more(tasks.count, SiteMap.actions, from: page)
    actions = tasks.prefix(map.blocksPerPage).map { item, id, state in
      ActionRow(
        action: Link(label: id, href: map.href(item.span, from: page) ?? ""),
        text: item.text,
        owner: item.owner.map { map.configuration.person($0.value)?.name ?? $0.value },
        due: item.due?.value, state: state.rawValue)
    }
    drills = system.drills.map { drill in
      let day = drill.heldOn?.value
      return DrillRow(
        drill: document(drill.id, drill.path), title: drill.document.title, heldOn: day?.iso,
        quarter: day.flatMap { period?.contains($0) ?? false ? $0.quarter : nil })
    }
    let examined = period?.quarters ?? []
    quarters = examined.count
    let drilled = Set(drills.compactMap(\.quarter))
    quartersDrilled = examined.count(where: drilled.contains)
    nextDrill =
      system.drills.filter { $0.heldOn != nil }
      .max { $0.heldOn!.value < $1.heldOn!.value }?.day("next_drill_on")?.value.iso
    riskReviews = system.riskReviews.map { document($0.document.title, $0.path) }
    registers = system.registers.map {
      Completeness($0, evidence, register: document($0.id, $0.path))
    }
    moreDeviations = more(deviating.count, SiteMap.findings, "deviation", from: page)
    deviations = deviating.prefix(map.blocksPerPage).map { FindingRow($0, map, from: page) }

    let counts: [List: Int] = [
      .versions: versions.count, .reviews: reviews.count, .registers: registers.count,
      .incidents: system.incidents.count, .required: needing.count, .actions: tasks.count,
      .drills: drills.count, .deviations: deviating.count, .riskReviews: riskReviews.count,
      .notices: system.incidents.reduce(0) { $0 + $1.communications.count },
      .inPeriod: severities.reduce(0) { $0 + $1.count },
      .overdue: tasks.count { $0.state == .overdue },
      .open: tasks.count { $0.state == .open },
    ]
    sections = List.allCases.map { list in
      // The finer counts are made in the table of the list they belong to.
      let anchor = list.rawValue.split(separator: ":").first.map(String.init) ?? list.rawValue
      return Section(
        list: list, id: "\(id):\(anchor)", count: counts[list] ?? 0,
        href: SiteMap.href(SiteMap.systems, fragment: "\(id):\(anchor)", from: page))
    }
  }

  /// The number of a list, and where it is.
  func section(_ list: List) -> Section { sections.first { $0.list == list }! }

  func count(_ list: List, _ label: String) -> IndexPage.Count {
    let section = section(list)
    return IndexPage.Count(label: label, count: section.count, href: section.href)
  }

}

/// Whether a register's export and the records have the same incidents.
struct Completeness: Sendable {
  let register: Link
  /// `8 = 8`: records of the period and rows of the export.
  let equation: String
  let summary: String
  let isEqual: Bool

  init(_ register: Register, _ evidence: Evidence, register link: Link) {
    self.register = link
    guard register.table != nil else {
      equation = register.file == nil ? "no rows" : "no export"
      summary =
        register.file == nil
        ? "says that there were no incidents" : "names an export that is not in the content"
      isEqual = false
      return
    }
    let reconciliation = Reconciliation(register, in: evidence)
    let records = reconciliation.matches.count + reconciliation.onlyInRecords.count
    let rows = reconciliation.matches.count + reconciliation.onlyInExport.count
    isEqual =
      reconciliation.onlyInRecords.isEmpty && reconciliation.onlyInExport.isEmpty
      && reconciliation.matches.allSatisfy { $0.disagreements.isEmpty }
    equation = "\(records) \(records == rows ? "=" : "≠") \(rows)"
    summary = reconciliation.summary
  }
}

extension Configuration.Period {
  /// The calendar quarters it touches, in order.
  var quarters: [String] {
    var quarters: [String] = []
    var day = from.value
    while day <= to.value {
      quarters.append(day.quarter)
      day = day.intervalEnd(months: 3).adding(days: 1)
    }
    return quarters
  }
}
