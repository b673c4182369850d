/// The drills: which were promised and held, quarter by quarter, and each with its times and gaps.
struct DrillsPage: PageView {
  static let template = "drills"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  /// The intervals in which some playbook promises a drill, in order.
  let intervals: [String]
  let systems: [System]
  let hasSystems: Bool
  let quarters: [Quarter]
  /// Drills outside the period, or without a date.
  let others: [Row]
  let othersCount: Int?

  /// One playbook's strip.
  struct System: Sendable {
    let playbook: Link
    let name: String
    let cadence: String?
    let cells: [Cell]
    let nextDrill: String?
  }

  struct Cell: Sendable {
    /// Nil where the playbook promises none in this interval, or DR-01 was not run.
    let outcome: OutcomeView?
    /// `held`, `missing`, `not yet due`, `not asked`.
    let word: String
    let cellHref: String?
    let held: [Link]
  }

  struct Quarter: Sendable {
    let label: String
    let drills: [Row]
    let count: Int

    fileprivate init(_ label: String, of rows: [Row], in period: Configuration.Period?) {
      self.label = label
      drills = rows.filter { $0.quarter(in: period) == label }
      count = drills.count
    }
  }

  struct Row: Sendable {
    let anchor: String
    let drill: Link
    let title: String
    let record: DrillRecord
    let deviations: Int
    let deviationsHref: String?
    fileprivate let day: Day?

    /// The quarter of the period that it was held in; nil outside the period or without a date.
    fileprivate func quarter(in period: Configuration.Period?) -> String? {
      guard let day, let period, period.contains(day) else { return nil }
      return day.quarter
    }
  }

  init(_ map: SiteMap) {
    let path = SiteMap.drills
    frame = Frame(map, path: path, title: "Drills")
    csv = map.csv("drills", from: path)
    let rows = Self.rows(map, from: path)
    total = rows.count

    let calendar = DrillCalendar(map.assessment)
    let names = calendar.intervalNames
    intervals = names
    let systems = calendar.systems.map { Self.system($0, names, map, from: path) }
    self.systems = systems
    hasSystems = !systems.isEmpty

    let period = map.configuration.period
    quarters = (period?.quarters ?? []).map { Quarter($0, of: rows, in: period) }
    let others = rows.filter { $0.quarter(in: period) == nil }
    self.others = others
    othersCount = others.isEmpty ? nil : others.count
  }

  private static func system(
    _ system: DrillCalendar.System, _ names: [String], _ map: SiteMap, from page: String
  ) -> System {
    let next = system.drills.last { $0.heldOn != nil }?.day("next_drill_on")?.value
    return System(
      playbook: map.link(system.playbook, from: page) ?? Link(label: "", href: ""),
      name: map.systemName(system.playbook.path.folder), cadence: system.cadence,
      cells: names.map { name in
        guard let interval = system.intervals.first(where: { $0.name == name }) else {
          return Cell(outcome: nil, word: "not asked", cellHref: nil, held: [])
        }
        let entry = map.entry("DR-01", on: "\(system.playbook.id) \(name)")
        let word =
          switch interval.outcome {
          case .met: "held"
          case .deviation, .excepted: "missing"
          case .notYetDue: "not yet due"
          case .notApplicable: "not asked"
          case .undetermined: "undetermined"
          case nil: interval.drills.isEmpty ? "none, not tested" : "held, not tested"
          }
        return Cell(
          outcome: interval.outcome.map { OutcomeView($0) }, word: word,
          cellHref: entry.map { map.href($0, from: page) },
          held: interval.drills.map { drill in
            Link(
              label: drill.heldOn?.value.iso ?? drill.id,
              href: map.href(document: drill.path, from: page) ?? "")
          })
      }, nextDrill: next?.iso)
  }

  private static func rows(_ map: SiteMap, from page: String) -> [Row] {
    var anchors = PageAnchors()
    var rows: [Row] = []
    for drill in map.evidence.drills {
      let anchor = anchors.unique("drill:" + drill.id.anchorPart)
      rows.append(row(drill, anchor: anchor, map, from: page))
    }
    return rows
  }

  private static func row(
    _ drill: Drill, anchor: String, _ map: SiteMap, from page: String
  ) -> Row {
    let home = map.page(ofDocument: drill.path) ?? SiteMap.about
    let deviations = map.entries(onPage: home).count { $0.outcome == .deviation }
    return Row(
      anchor: anchor, drill: Link(label: drill.id, href: SiteMap.href(home, from: page)),
      title: drill.document.title, record: DrillRecord(drill, map, from: page),
      deviations: deviations,
      deviationsHref: deviations == 0
        ? nil : SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page),
      day: drill.heldOn?.value)
  }
}
