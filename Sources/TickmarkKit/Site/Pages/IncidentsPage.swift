/// The register of incidents, by severity, and the post-mortems they require.
struct IncidentsPage: PageView {
  static let template = "incidents"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let postMortemsCSV: String
  let total: Int
  let groups: [Group]
  /// The incidents whose severity requires a post-mortem.
  let required: [Row]
  let isWithoutDuty: Bool

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
    let isPostMortemRequired: Bool
    let due: String?
    let publication: HTML?
    /// What the rule about publication says; nil where it was not tested.
    let published: OutcomeView?
    let publishedHref: String?
    let deviations: Int
    let deviationsHref: String?
  }

  init(_ map: SiteMap) {
    let path = SiteMap.incidents
    frame = Frame(map, path: path, title: "Incidents")
    csv = map.csv("incidents", from: path)
    postMortemsCSV = map.csv("post-mortems", from: path)
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
    required = groups.flatMap(\.rows).filter(\.isPostMortemRequired)
    isWithoutDuty = map.evidence.playbooks.allSatisfy { $0.promises.postMortem == nil }
  }

  private static func row(_ incident: Incident, _ map: SiteMap, from page: String) -> Row {
    let zone = map.evidence.calendar(for: incident.path).zone
    let home = map.page(ofDocument: incident.path) ?? SiteMap.about
    let deviations = map.entries(onPage: home).count { $0.outcome == .deviation }
    // Where there is no post-mortem yet, the rule that asks for one says how things stand.
    let published = map.entry("PM-02", on: incident.id) ?? map.entry("PM-01", on: incident.id)
    return Row(
      incident: Link(label: incident.id, href: SiteMap.href(home, from: page)),
      title: incident.document.title, severity: incident.label,
      detected: incident.detectedAt.map { .instant($0.value, in: zone) },
      resolved: incident.resolvedAt.map { .instant($0.value, in: zone) },
      position: incident.detectedAt.flatMap { map.evidence.position(of: zone.day(of: $0.value)) },
      isPostMortemRequired: incident.isPostMortemRequired,
      due: incident.postMortemDeadline(map.evidence)?.due,
      publication: incident.postMortem?.publishedAt.map { publication in
        switch publication {
        case .instant(let instant): .instant(instant.value, in: zone)
        case .day(let day): .day(day.value)
        }
      },
      published: published.map { OutcomeView($0.outcome) },
      publishedHref: published.map { map.href($0, from: page) },
      deviations: deviations,
      deviationsHref: deviations == 0
        ? nil : SiteMap.href(home, fragment: DocumentPage.verdictsID, from: page))
  }
}
