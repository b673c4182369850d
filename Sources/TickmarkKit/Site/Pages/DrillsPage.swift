/// The drills, quarter by quarter of the period.
struct DrillsPage: PageView {
  static let template = "drills"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let quarters: [Quarter]
  /// Drills outside the period, or without a date.
  let others: [Row]

  struct Quarter: Sendable {
    let label: String
    let drills: [Row]
    let count: Int
  }

  struct Row: Sendable {
    let drill: Link
    let title: String
    let heldOn: String?
    let environment: String?
    /// From the injection to each of the four times; `not recorded` where it is not there.
    let measures: [Measure]
    let gaps: String
    let deviations: Int
    let deviationsHref: String?
    fileprivate let day: Day?
  }

  struct Measure: Sendable {
    let label: String
    let value: String?
  }

  init(_ map: SiteMap) {
    let path = SiteMap.drills
    frame = Frame(map, path: path, title: "Drills")
    csv = map.csv("drills", from: path)
    let rows = map.evidence.drills.map { Self.row($0, map, from: path) }
    total = rows.count
    let period = map.configuration.period
    var quarters: [Quarter] = []
    if let period {
      var day = period.from.value
      while day <= period.to.value {
        let label = day.quarter
        let drills = rows.filter { row in
          row.day.map { $0.quarter == label && period.contains($0) } ?? false
        }
        quarters.append(Quarter(label: label, drills: drills, count: drills.count))
        let next = Day(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1) ?? day
        day = next.adding(months: 3)
      }
    }
    self.quarters = quarters
    others = rows.filter { row in
      row.day.map { !(period?.contains($0) ?? false) } ?? true
    }
  }

  private static func row(_ drill: Drill, _ map: SiteMap, from page: String) -> Row {
    let home = map.page(ofDocument: drill.path) ?? SiteMap.about
    let deviations = map.entries(onPage: home).count { $0.outcome == .deviation }
    let start = drill.instant("injected_at")?.value
    return Row(
      drill: Link(label: drill.id, href: SiteMap.href(home, from: page)),
      title: drill.document.title, heldOn: drill.heldOn?.value.iso,
      environment: drill.environment?.value,
      measures: Drill.measures.map { key in
        let value = drill.instant(key)?.value
        return Measure(
          label: String(key.dropLast(3)),
          value: start.flatMap { start in value.map { duration($0 - start) } })
      },
      gaps: drill.gaps.map { $0.isEmpty ? "none found" : counted($0.count, "gap") } ?? "not stated",
      deviations: deviations,
      deviationsHref: deviations == 0
        ? nil : SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page),
      day: drill.heldOn?.value)
  }
}
