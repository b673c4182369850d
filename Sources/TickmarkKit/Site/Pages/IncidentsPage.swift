/// The register of incidents, by severity.
struct IncidentsPage: PageView {
  static let template = "incidents"

  let frame: Frame
  let total: Int
  let groups: [Group]

  struct Group: Sendable {
    let id: String
    let label: String
    let rows: [Row]
  }

  /// A level of one system's playbook.
  private struct Level: Hashable, Comparable, CustomStringConvertible {
    let system: String
    let rank: Int
    let label: String

    var description: String { system.isEmpty ? label : "\(system): \(label)" }

    static func < (left: Level, right: Level) -> Bool {
      (left.system, left.rank, left.label) < (right.system, right.rank, right.label)
    }
  }

  struct Row: Sendable {
    let incident: Link
    let title: String
    let severity: String
    let detected: HTML?
    let resolved: HTML?
    /// In the period, before it or after it, by the day it was detected.
    let position: String?
    let deviations: Int
    let deviationsHref: String?
  }

  init(_ map: SiteMap) {
    let path = SiteMap.incidents
    frame = Frame(map, path: path, title: "Incidents")
    let rows = map.evidence.incidents.map { Self.row($0, map, from: path) }
    total = rows.count
    // Levels of two playbooks are never merged, even where they share a label.
    let isShared = Set(map.evidence.incidents.map(\.system)).count > 1
    let grouped = Dictionary(grouping: zip(map.evidence.incidents, rows)) { incident, _ in
      Level(
        system: isShared ? incident.system : "", rank: incident.severity?.rank ?? .max,
        label: incident.label)
    }
    groups = grouped.sorted { $0.key < $1.key }.enumerated().map { index, group in
      Group(
        id: "severity-\(index + 1)", label: group.key.description, rows: group.value.map(\.1))
    }
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
      position: incident.detectedAt.flatMap { map.position(of: zone.day(of: $0.value)) },
      deviations: deviations,
      deviationsHref: deviations == 0
        ? nil : SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page))
  }
}

extension Incident {
  /// The folder of the playbook that answers for it; empty for the content's own.
  var system: String {
    guard let path = playbook?.path, let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// The severity as it is counted: the level reached, else the label as written.
  var label: String { severity?.id ?? severityLabel?.value ?? "no severity" }
}

extension SiteMap {
  /// Where a day lies against the period; nil where no period is set.
  func position(of day: Day) -> String? {
    guard let period = configuration.period else { return nil }
    if period.contains(day) { return "in the period" }
    return day < period.from.value ? "before the period" : "after the period"
  }
}
