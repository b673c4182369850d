/// Which playbook was exercised in which interval of the period, off the verdicts of DR-01.
public struct DrillIntervals: Sendable {
  /// `2026-Q1`, or months, half years and years, as the playbooks promise; sorted.
  public let intervals: [String]
  public let rows: [Row]

  public struct Row: Sendable {
    public let playbook: Playbook
    /// By interval; one that the playbook promises nothing for is not there.
    public let verdicts: [String: Verdict]
    /// Why there are none: the playbook promises no drills, or none that the calendar knows.
    public let reason: String?
  }

  init(_ workpaper: Workpaper) {
    let evidence = workpaper.evidence
    let verdicts = workpaper.assessment.verdicts("DR-01")
    rows = evidence.playbooks.filter(evidence.isNewest).map { playbook in
      let own = verdicts.filter { $0.subject.path == playbook.path }
      let prefix = playbook.id + " "
      let byInterval = own.filter { $0.subject.id.hasPrefix(prefix) }
      return Row(
        playbook: playbook,
        verdicts: Dictionary(
          byInterval.map { (String($0.subject.id.dropFirst(prefix.count)), $0) },
          uniquingKeysWith: { first, _ in first }),
        reason: byInterval.isEmpty ? own.first?.finding.message ?? "not tested" : nil)
    }
    intervals = Set(rows.flatMap(\.verdicts.keys)).sorted()
  }
}
