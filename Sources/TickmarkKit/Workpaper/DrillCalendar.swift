/// Which drills each playbook promises in the period, and which were held.
public struct DrillCalendar: Sendable {
  public let systems: [System]
  /// Drills whose playbook is not known.
  public let others: [Drill]

  /// One playbook with the intervals it promises a drill in.
  public struct System: Sendable {
    /// The newest version.
    public let playbook: Playbook
    /// How often it promises drills, in its words; nil where it promises none.
    public let cadence: String?
    public let promise: Span?
    /// The intervals of the period; empty where none can be told.
    public let intervals: [Interval]
    /// All of its drills, by date.
    public let drills: [Drill]
  }

  /// One interval of the calendar in which a drill is promised.
  public struct Interval: Sendable {
    public let name: String
    public let from: Day
    public let to: Day
    public let drills: [Drill]
    /// What DR-01 says of it; nil where it was not tested.
    public let outcome: Outcome?
  }

  public init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    let lines = assessment.lines(of: ["DR-01"])
    systems = evidence.playbooks.filter(evidence.isNewest).map { playbook in
      let drills = evidence.drills.filter { $0.playbook?.id.folded == playbook.id.folded }
        .sorted { ($0.heldOn?.value.iso ?? "~", $0.path) < ($1.heldOn?.value.iso ?? "~", $1.path) }
      let every = playbook.promises.drills?.every
      var intervals: [Configuration.Period.Interval] = []
      if case .months(let months)? = every?.value.length, (1...12).contains(months) {
        intervals = evidence.configuration.period?.intervals(ofMonths: months) ?? []
      }
      return System(
        playbook: playbook, cadence: every?.value.text, promise: every?.span,
        intervals: intervals.map { interval in
          Interval(
            name: interval.name, from: interval.from, to: interval.to,
            drills: drills.filter { drill in
              drill.heldOn.map {
                interval.from <= $0.value && $0.value <= interval.to && $0.value <= evidence.asOf
              } ?? false
            },
            outcome: lines["\(playbook.id) \(interval.name)".folded]?.verdict.outcome)
        },
        drills: drills)
    }
    others = evidence.drills.filter { $0.playbook == nil }
  }

  /// The names of all systems' intervals, by their first day.
  var intervalNames: [String] {
    var first: [String: Day] = [:]
    for interval in systems.flatMap(\.intervals) {
      first[interval.name] = min(first[interval.name] ?? interval.from, interval.from)
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }
}

/// What became of a gap that a drill found: gap, action, change of the playbook.
public struct DrillTrail: Sendable {
  public let gap: Drill.Gap
  /// The day of the drill.
  public let found: Day?
  /// The action item of the drill's record that the gap names.
  public let action: ActionItem?
  /// The version that the gap says closes it, where it is in the content.
  public let version: Playbook?
  /// The day that version was approved, else came into force.
  public var changed: Day? {
    version.flatMap { $0.day("approved_on")?.value ?? $0.effectiveFrom?.value }
  }

  public static func all(_ drill: Drill, _ evidence: Evidence) -> [DrillTrail] {
    let items = drill.actionItems
    return (drill.gaps ?? []).map { gap in
      let named = gap.action?.value.folded ?? ""
      return DrillTrail(
        gap: gap, found: drill.heldOn?.value,
        action: items.filter { named.holds(word: $0.id.folded) }
          .max { $0.id.utf8.count < $1.id.utf8.count },
        version: gap.playbookVersion.flatMap { written in
          evidence.playbooks.first {
            $0.id.folded == drill.playbook?.id.folded && $0.version?.value == written.value
          }
        })
    }
  }
}

extension Drill {
  /// The tasks that its record lists.
  public var actionItems: [ActionItem] {
    ActionItemReader.read(document, sections: ReportSections(document))
  }
}
