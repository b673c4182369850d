/// How long acknowledgment or resolution took from detection, by system, severity and quarter,
/// beside what the playbook promised.
///
/// Counted are the incidents that were detected in the period (all, where no period is set) and
/// are not void. Quarters are those of the day of detection in the system's zone. Severities are the
/// levels of each system's own playbook, the highest that an incident reached.
public struct ResponseTimes: Sendable {
  public let kind: TargetKind
  /// In the order of their names.
  public let systems: [System]

  public struct System: Sendable {
    /// The folder of its playbook; empty for the content's own.
    public let name: String
    /// By severity, highest first, then quarter.
    public let groups: [Group]
    /// Incidents without a day of detection, or of no level of the playbook: in no group.
    public let leftOut: [Incident]

    public var cases: [Case] { groups.flatMap(\.cases) }
  }

  /// The incidents of one severity and one quarter.
  public struct Group: Sendable {
    public let severity: String
    /// `2026-Q1`.
    public let quarter: String
    /// Those that have the time, in the order of detection.
    public let cases: [Case]
    /// Those that have not: still open, or nobody wrote it down.
    public let withoutTime: [Incident]

    public var spread: Spread? { Spread(cases.map(\.seconds)) }
    /// What the playbooks in force promised, as they write it; more than one where it changed.
    public let promises: [String]
  }

  public struct Case: Sendable {
    public let incident: Incident
    /// From detection; negative where the record has the times the wrong way round.
    public let seconds: Int
    /// Seconds from detection to the last moment that was on time; nil where nothing is promised
    /// that a clock can test.
    public let allowed: Int?
    /// What the rule about it says; nil where it was not tested.
    public let outcome: Outcome?
  }

  /// - Parameter kind: acknowledge or resolve.
  init(_ kind: TargetKind, _ workpaper: Workpaper) {
    self.kind = kind
    let evidence = workpaper.evidence
    let code = kind == .acknowledge ? "IN-08" : "IN-10"
    let verdicts = workpaper.assessment.verdicts(code)
    let outcomes = Dictionary(
      verdicts.map { ($0.subject, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    let counted = evidence.incidents.filter { incident in
      guard !incident.isVoid else { return false }
      guard let day = evidence.dayDetected(incident), let period = evidence.configuration.period
      else { return true }
      return period.contains(day)
    }
    systems = Dictionary(grouping: counted, by: \.system).sorted { $0.key < $1.key }.map {
      name, incidents in
      let placed = incidents.filter {
        $0.severity != nil && evidence.dayDetected($0) != nil
      }
      let groups = Dictionary(grouping: placed) { incident in
        Key(
          rank: incident.severity!.rank, severity: incident.label,
          quarter: evidence.dayDetected(incident)!.quarter)
      }
      return System(
        name: name,
        groups: groups.sorted { $0.key < $1.key }.map { key, incidents in
          let sorted = incidents.sorted { $0.detectedAt!.value < $1.detectedAt!.value }
          return Self.group(key, sorted, kind, evidence) { outcomes[.incident($0)] }
        },
        leftOut: incidents.filter { $0.severity == nil || evidence.dayDetected($0) == nil })
    }
  }

  private struct Key: Hashable, Comparable {
    let rank: Int
    let severity: String
    let quarter: String

    static func < (left: Key, right: Key) -> Bool {
      (left.rank, left.severity, left.quarter) < (right.rank, right.severity, right.quarter)
    }
  }

  private static func group(
    _ key: Key, _ incidents: [Incident], _ kind: TargetKind, _ evidence: Evidence,
    outcome: (Incident) -> Outcome?
  ) -> Group {
    var cases: [Case] = []
    var withoutTime: [Incident] = []
    var promises: [String] = []
    for incident in incidents {
      let detected = incident.detectedAt!.value
      let target = incident.severity?.targets[kind]
      if let text = target?.text, !promises.contains(text) { promises.append(text) }
      let time = incident.time(kind == .acknowledge ? .acknowledged : .resolved)
      guard let time else {
        withoutTime.append(incident)
        continue
      }
      let limit = target?.limit.flatMap { $0.isImmediate || $0.qualifier != nil ? nil : $0 }
      let deadline = limit.map {
        evidence.deadline(from: detected, within: $0, for: incident.path)
      }
      cases.append(
        Case(
          incident: incident, seconds: time.value - detected,
          allowed: deadline.map { $0.dueAt - detected }, outcome: outcome(incident)))
    }
    return Group(
      severity: key.severity, quarter: key.quarter, cases: cases, withoutTime: withoutTime,
      promises: promises)
  }
}
