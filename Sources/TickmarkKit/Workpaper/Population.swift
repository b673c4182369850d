/// The incidents on record, which of them are of the period, and what shows that the list is whole.
///
/// An incident is of the period in which it was detected, by the date in its system's zone. Void
/// records keep their number and are listed apart; a record without a time of detection cannot be
/// placed, and is listed apart as well, so that nothing leaves the population in silence.
public struct Population: Sendable {
  /// The days examined; nil where none are set, and then every dated incident is of the population.
  public let period: Configuration.Period?
  /// Whether the period was not over at the as-of date, so that the list may still grow.
  public let isInterim: Bool
  /// All records of incidents, each once, by detection, then id; void ones too.
  public let items: [Item]
  /// One for each playbook, and one for records that answer to none.
  public let systems: [System]
  public let sequence: IncidentSequence
  /// Exports of other tools and what comparing them showed.
  public let sources: [Source]
  /// Registers without rows: somebody looked and found no incident.
  public let attestations: [Register]

  /// Where an incident belongs.
  public enum Place: String, Sendable, CaseIterable {
    case inPeriod = "in the period"
    case before = "before the period"
    case after = "after the period"
    case undated = "without a time of detection"
    case void
  }

  /// One record of an incident.
  public struct Item: Sendable {
    public let incident: Incident
    public let place: Place
    /// The day of detection in the system's zone; of a void record without one, its number's day.
    public let day: Day?
    /// The folder of the playbook that answers for it; empty for the content's own.
    public let system: String
    public let level: Level
  }

  /// A level of one system's playbook: levels of two playbooks are never merged, even where they
  /// share a label.
  public struct Level: Sendable, Hashable, Comparable {
    public let system: String
    /// 1 is the highest; `Int.max` where the label is no level of the playbook.
    public let rank: Int
    public let label: String

    public static func < (left: Level, right: Level) -> Bool {
      (left.system, left.rank, left.label) < (right.system, right.rank, right.label)
    }
  }

  /// What one playbook answers for.
  public struct System: Sendable {
    public let folder: String
    /// The newest version; nil for records that no playbook answers for.
    public let playbook: Playbook?
    public let items: [Item]

    public func count(_ place: Place) -> Int { items.count { $0.place == place } }

    /// Whether the control had no occasion to work: neither effective nor failing.
    public var didNotOccur: Bool { count(.inPeriod) == 0 && count(.undated) == 0 }
  }

  /// A second source: an export of the tool that keeps incidents.
  public struct Source: Sendable {
    public let register: Register
    /// Rows of the export; nil where the file is not in the content.
    public let rows: Int?
    /// Nil where there is nothing to compare: no file, or no column of ids.
    public let reconciliation: Reconciliation?
  }

  init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    let period = evidence.configuration.period
    self.period = period
    isInterim = period.map { !$0.isOver(asOf: evidence.asOf) } ?? false
    items = evidence.incidents.map { Self.item($0, evidence) }.sorted {
      ($0.instant, $0.incident.id, $0.incident.path) < (
        $1.instant, $1.incident.id, $1.incident.path
      )
    }
    let bySystem = Dictionary(grouping: items, by: \.system)
    let newest = evidence.playbooks.filter(evidence.isNewest)
    let byFolder = Dictionary(grouping: newest) { $0.path.folder }
    systems = Set(bySystem.keys).union(byFolder.keys).sorted().map { folder in
      System(
        folder: folder, playbook: byFolder[folder]?.first, items: bySystem[folder] ?? [])
    }
    sequence = IncidentSequence(evidence.incidents)
    sources = evidence.registers.filter { $0.file != nil }.map { register in
      let isComparable = register.table != nil && register.column(.id) != nil
      return Source(
        register: register, rows: register.table?.rows.count,
        reconciliation: isComparable ? Reconciliation(register, in: evidence) : nil)
    }
    attestations = evidence.registers.filter(\.isAttestation)
  }

  private static func item(_ incident: Incident, _ evidence: Evidence) -> Item {
    let detected = evidence.dayDetected(incident)
    return Item(
      incident: incident, place: evidence.place(of: incident),
      day: detected ?? (incident.isVoid ? IncidentNumber(incident.id)?.day : nil),
      system: incident.system,
      level: Level(
        system: incident.system, rank: incident.severity?.rank ?? .max, label: incident.label))
  }

  /// The incidents that are tested: those of the period.
  public var inPeriod: [Item] { self[.inPeriod] }

  public subscript(place: Place) -> [Item] { items.filter { $0.place == place } }

  /// Items by the severity reached, the highest first, each system's apart.
  public static func byLevel(_ items: [Item]) -> [(level: Level, items: [Item])] {
    Dictionary(grouping: items, by: \.level).sorted { $0.key < $1.key }
      .map { (level: $0.key, items: $0.value) }
  }

  /// Void records whose day is in the period: the matrix shows them beside the incidents.
  public var voidInPeriod: [Item] {
    self[.void].filter { item in
      guard let period else { return true }
      return item.day.map(period.contains) ?? true
    }
  }

  /// The list that is hashed: a line for each incident of the period, by detection, of its time in
  /// UTC, system, id and severity, divided by tabs. Nothing else of a record can change the draw.
  public var canonicalText: String {
    inPeriod.map { item in
      [
        item.incident.detectedAt?.value.iso ?? "", item.system, item.incident.id, item.level.label,
      ].map(\.onOneLine).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// SHA-256 of `canonicalText` in UTF-8.
  public var digest: Digest { Digest(sha256: canonicalText.utf8) }
}

extension Population.Item {
  /// For the order only: what has no time comes last.
  fileprivate var instant: Instant {
    incident.detectedAt?.value ?? Instant(secondsSinceEpoch: .max)
  }
}

extension String {
  /// The text with tabs, line breaks and other control characters as spaces.
  fileprivate var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isBreak = scalar.properties.generalCategory == .control || scalar == "\u{2028}"
          return isBreak ? " " : scalar
        }))
  }
}

extension Incident {
  /// The folder of the playbook that answers for it; empty for the content's own.
  var system: String { playbook?.path.folder ?? "" }

  /// The severity as it is counted: the level reached, else the label as written.
  var label: String { severity?.id ?? severityLabel?.value ?? "no severity" }
}

extension Evidence {
  /// The day an incident was detected, in its system's zone.
  func dayDetected(_ incident: Incident) -> Day? {
    incident.detectedAt.map { calendar(for: incident.path).zone.day(of: $0.value) }
  }

  /// Where an incident belongs; where no period is set, all that are dated are of the population.
  func place(of incident: Incident) -> Population.Place {
    if incident.isVoid { return .void }
    guard let day = dayDetected(incident) else { return .undated }
    return position(of: day) ?? .inPeriod
  }

  /// Where a day lies against the period; nil where no period is set.
  func position(of day: Day) -> Population.Place? {
    guard let period = configuration.period else { return nil }
    if period.contains(day) { return .inPeriod }
    return day < period.from.value ? .before : .after
  }
}
