/// The register of incidents, by severity, and the post-mortems they require.
struct IncidentsPage: PageView {
  static let template = "incidents"

  let frame: Frame
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
    let rows = map.evidence.incidents.map { Self.row($0, map, from: path) }
    total = rows.count
    let ranks = Dictionary(
      map.evidence.incidents.map { ($0.label, $0.severity?.rank ?? .max) }, uniquingKeysWith: min)
    groups = Dictionary(grouping: rows, by: \.severity)
      .sorted { (ranks[$0.key] ?? .max, $0.key) < (ranks[$1.key] ?? .max, $1.key) }
      .enumerated().map { index, group in
        Group(id: "severity-\(index + 1)", label: group.key, rows: group.value)
      }
    required = groups.flatMap(\.rows).filter(\.isPostMortemRequired)
    isWithoutDuty = map.evidence.playbooks.allSatisfy { $0.promises.postMortem == nil }
  }

  private static func row(_ incident: Incident, _ map: SiteMap, from page: String) -> Row {
    let zone = map.evidence.calendar(for: incident.path).zone
    let home = map.page(ofDocument: incident.path) ?? SiteMap.about
    let deviations = map.entries(onPage: home).count { $0.outcome == .deviation }
    let published = map.entry("PM-02", on: incident.id)
    return Row(
      incident: Link(label: incident.id, href: SiteMap.href(home, from: page)),
      title: incident.document.title, severity: incident.label,
      detected: incident.detectedAt.map { .instant($0.value, in: zone) },
      resolved: incident.resolvedAt.map { .instant($0.value, in: zone) },
      position: incident.detectedAt.flatMap { map.position(of: zone.day(of: $0.value)) },
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

extension Incident {
  /// The severity as it is counted: the level reached, else the label as written.
  var label: String { severity?.id ?? severityLabel?.value ?? "no severity" }

  /// Whether the playbook in force names the severity among those that need a post-mortem.
  var isPostMortemRequired: Bool {
    guard let severity, let duty = playbook?.promises.postMortem else { return false }
    return duty.requiredFor.contains {
      SeverityLabel.key($0.value) == SeverityLabel.key(severity.id)
    }
  }

  /// When the post-mortem is due, counted as the playbook says; nil where it does not say.
  func postMortemDeadline(_ evidence: Evidence) -> Deadline? {
    guard isPostMortemRequired, let duty = playbook?.promises.postMortem,
      let limit = duty.limit(for: severity),
      let from = document.frontMatter.instant(duty.from?.value ?? Milestone.resolved.key)
    else { return nil }
    return evidence.deadline(from: from.value, within: limit.value, for: path)
  }
}

extension SiteMap {
  /// Where a day lies against the period; nil where no period is set.
  func position(of day: Day) -> String? {
    guard let period = configuration.period else { return nil }
    if period.contains(day) { return "in the period" }
    return day < period.from.value ? "before the period" : "after the period"
  }
}
