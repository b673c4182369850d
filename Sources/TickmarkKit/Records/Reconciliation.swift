/// A register's export beside our records, in both directions: what an auditor needs to rely on the
/// list being complete.
///
/// Rows and records meet by id: the record's own, or its `external_id`.
public struct Reconciliation: Sendable {
  public let register: Register
  /// The days that are compared; nil for all.
  public let period: (from: Day, to: Day)?
  public let matches: [Match]
  /// Rows of the period that no record answers to.
  let onlyInExport: [Register.Row]
  /// Incidents of the period that no row answers to.
  public let onlyInRecords: [Incident]
  /// Rows that were left out, and why.
  let leftOut: [(row: Register.Row, reason: String)]

  /// An incident found on both sides.
  public struct Match: Sendable {
    public let incident: Incident
    let row: Register.Row
    public let disagreements: [Disagreement]
    /// What could not be compared, and why.
    public let open: [Disagreement]
  }

  /// A value that the two sides do not share.
  public struct Disagreement: Sendable {
    /// The record's key.
    public let key: String
    public let message: String
    /// Where the export says so.
    public let exported: Span
    /// Where the record says so.
    public let recorded: Span
  }

  init(_ register: Register, in evidence: Evidence) {
    let zone = evidence.calendar(for: register.path).zone
    let settings = evidence.configuration.period
    let period = register.period ?? settings.map { ($0.from.value, $0.to.value) }
    func isOutside(_ day: Day) -> Bool { period.map { day < $0.from || $0.to < day } ?? false }

    let incidents = evidence.incidents.filter(register.covers)
    var byID: [String: Incident] = [:]
    for incident in incidents {
      for id in [incident.id, incident.externalID?.value].compactMap({ $0?.folded }) {
        byID[id] = byID[id] ?? incident
      }
    }
    var matches: [Match] = []
    var onlyInExport: [Register.Row] = []
    var leftOut: [(Register.Row, String)] = []
    var found: Set<String> = []
    for row in register.rows(in: zone) {
      if let incident = row.id.flatMap({ byID[$0.value.folded] }) {
        guard found.insert(incident.path).inserted else {
          leftOut.append((row, "a second row of \(incident.id)"))
          continue
        }
        matches.append(Self.compare(incident, row, zone))
      } else if row.isVoid {
        leftOut.append((row, "void in the tool"))
      } else if let day = row.detected?.day(in: zone), isOutside(day) {
        leftOut.append((row, "detected \(day.iso), outside the period"))
      } else {
        onlyInExport.append(row)
      }
    }
    self.register = register
    self.period = period
    self.matches = matches
    self.onlyInExport = onlyInExport
    self.leftOut = leftOut
    onlyInRecords = incidents.filter { incident in
      guard !found.contains(incident.path), !incident.isVoid else { return false }
      guard let detected = incident.detectedAt else { return true }
      return !isOutside(zone.day(of: detected.value))
    }
  }

  private static func compare(_ incident: Incident, _ row: Register.Row, _ zone: Zone) -> Match {
    var disagreements: [Disagreement] = []
    var open: [Disagreement] = []
    for (key, moment) in [("detected_at", row.detected), ("resolved_at", row.resolved)] {
      guard let moment, let recorded = incident.instant(key) else { continue }
      let exported = moment.written
      func said(_ message: String) -> Disagreement {
        Disagreement(key: key, message: message, exported: exported.span, recorded: recorded.span)
      }
      if case .unreadable = moment.reading {
        open.append(said("“\(exported.value.shortened)” is no time that can be compared"))
      } else if !moment.agrees(with: recorded.value, in: zone) {
        disagreements.append(
          said(
            "\(key) of \(incident.id) is \(exported.value) in the export, \(recorded.value.iso) in the record"
          ))
      }
    }
    if let exported = row.severity, let recorded = incident.severityLabel {
      func said(_ message: String) -> Disagreement {
        Disagreement(
          key: "severity", message: message, exported: exported.span, recorded: recorded.span)
      }
      let scheme = incident.playbook?.severities
      let isSame = exported.value.folded == recorded.value.folded
      let theirs = scheme?.level(exported.value)
      if !isSame, theirs == nil {
        open.append(said("severity “\(exported.value.shortened)” is no level of the playbook"))
      } else if !isSame, theirs?.rank != scheme?.level(recorded.value)?.rank {
        disagreements.append(
          said(
            "severity of \(incident.id) is \(exported.value) in the export, \(recorded.value) in the record"
          ))
      }
    }
    return Match(incident: incident, row: row, disagreements: disagreements, open: open)
  }

  /// Whether each side has all that the other has, and says the same of it.
  var isInAgreement: Bool {
    onlyInExport.isEmpty && onlyInRecords.isEmpty
      && matches.allSatisfy { $0.disagreements.isEmpty && $0.open.isEmpty }
  }

  /// The counts in one line, for people.
  public var summary: String {
    var parts = [
      "\(matches.count) in both", "\(onlyInExport.count) only in the export",
      "\(onlyInRecords.count) only in the records",
    ]
    let disagreeing = matches.count { !$0.disagreements.isEmpty }
    if disagreeing > 0 { parts.append("\(disagreeing) disagreeing") }
    if !leftOut.isEmpty { parts.append("\(leftOut.count) left out") }
    return parts.joined(separator: ", ")
  }
}
