/// The numbers of the period as pictures, each with its numbers as a table.
struct TrendsPage: PageView {
  static let template = "trends"

  let frame: Frame
  let acknowledge: [Figure]
  let resolve: [Figure]
  let postMortems: Figure
  let actionItems: Figure
  let incidentsHref: String
  let postMortemsHref: String
  let actionsHref: String
  let drillsHref: String
  let intervals: [String]
  let drillRows: [DrillRow]
  let drillCaption: String

  struct DrillRow: Sendable {
    let playbook: Link
    let cells: [DrillCell]
    /// Why there is no interval to test.
    let noDuty: String?
    let span: Int
  }

  struct DrillCell: Sendable {
    /// Nil where the playbook promises nothing for the interval.
    let verdict: DrillVerdict?
  }

  struct DrillVerdict: Sendable {
    let outcome: OutcomeView
    let href: String
  }

  init(_ map: SiteMap) {
    let path = SiteMap.trends
    frame = Frame(map, path: path, title: "Trends")
    acknowledge = Self.figures(.acknowledge, map)
    resolve = Self.figures(.resolve, map)
    postMortems = Figure(PublicationTimes(map.workpaper), map)
    actionItems = Figure(actions: map)
    incidentsHref = SiteMap.href(SiteMap.population, from: path)
    postMortemsHref = SiteMap.href(SiteMap.postMortems, from: path)
    actionsHref = SiteMap.href(SiteMap.actions, from: path)
    drillsHref = SiteMap.href(SiteMap.drills, from: path)

    let drills = DrillIntervals(map.workpaper)
    intervals = drills.intervals
    drillRows = drills.rows.map { row in
      DrillRow(
        playbook: Link(
          label: row.playbook.document.title,
          href: map.href(document: row.playbook.path, from: path) ?? ""),
        cells: row.reason != nil
          ? []
          : drills.intervals.map { interval in
            DrillCell(
              verdict: row.verdicts[interval].map { DrillVerdict($0, map, from: path) })
          }, noDuty: row.reason, span: max(drills.intervals.count, 1))
    }
    let verdicts = drills.rows.flatMap(\.verdicts.values)
    let missing = verdicts.count { [.deviation, .excepted].contains($0.outcome) }
    drillCaption =
      "\(verdicts.count { $0.outcome == .met }) held, \(missing) missing, \(verdicts.count { $0.outcome == .notYetDue }) not yet due, of \(verdicts.count) that the playbooks in force promise for the period."
  }

  /// One figure for each system, all along the same scale.
  private static func figures(_ kind: TargetKind, _ map: SiteMap) -> [Figure] {
    let times = ResponseTimes(kind, map.workpaper)
    let values = times.systems.flatMap(\.cases).flatMap {
      [$0.seconds] + [$0.allowed].compactMap { $0 }
    }
    let scale = Scale.time(holding: values)
    return times.systems.enumerated().map { index, system in
      Figure(system, kind, id: "\(kind.rawValue)-\(index + 1)", scale: scale, map)
    }
  }
}

extension TrendsPage.DrillVerdict {
  init(_ verdict: Verdict, _ map: SiteMap, from page: String) {
    let words: String? =
      switch verdict.outcome {
      case .met: "held"
      case .deviation: "missing"
      case .excepted: "missing, excepted"
      default: nil
      }
    outcome = OutcomeView(verdict.outcome, words: words)
    href = map.entry("DR-01", on: verdict.subject.id).map { map.href($0, from: page) } ?? ""
  }
}
