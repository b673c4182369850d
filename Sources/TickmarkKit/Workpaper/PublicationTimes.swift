/// How long each required post-mortem took, from the moment its playbook counts from (the
/// resolution, where it does not say) to publication, against the time it was due.
public struct PublicationTimes: Sendable {
  /// In the order of the incidents.
  public let cases: [Case]
  /// Required ones whose deadline cannot be counted: no limit, or no time to count from.
  public let uncounted: [Incident]

  public struct Case: Sendable {
    public let incident: Incident
    public let deadline: Deadline
    /// Seconds to publication, or, where only a day is written, to the end of that day in the
    /// system's zone; nil where it is not published.
    public let seconds: Int?
    public let isDayOnly: Bool
    /// Seconds to the end of the as-of date, for what is not published.
    public let waiting: Int
    /// Seconds to the last moment that is on time.
    public let allowed: Int
    /// What the rule about it says; nil where it was not tested.
    public let outcome: Outcome?
  }

  init(_ workpaper: Workpaper) {
    let evidence = workpaper.evidence
    let outcomes = Dictionary(
      (workpaper.assessment.verdicts("PM-02") + workpaper.assessment.verdicts("PM-01")).map {
        ($0.subject, $0.outcome)
      },
      uniquingKeysWith: { first, _ in first })
    let required = evidence.incidents.filter(\.isPostMortemRequired)
    cases = required.compactMap { incident in
      guard let deadline = incident.postMortemDeadline(evidence) else { return nil }
      let zone = deadline.zone
      func end(of day: Day) -> Instant { zone.startOfDay(day.adding(days: 1)) + -1 }
      var seconds: Int?
      var isDayOnly = false
      if let report = incident.postMortem, !report.isDraft {
        switch report.publishedAt {
        case .instant(let instant)?: seconds = instant.value - deadline.from
        case .day(let day)?:
          seconds = end(of: day.value) - deadline.from
          isDayOnly = true
        case nil: break
        }
      }
      return Case(
        incident: incident, deadline: deadline, seconds: seconds, isDayOnly: isDayOnly,
        waiting: end(of: evidence.asOf) - deadline.from,
        allowed: deadline.dueAt - deadline.from, outcome: outcomes[.incident(incident)])
    }
    uncounted = required.filter { $0.postMortemDeadline(evidence) == nil }
  }

  public var spread: Spread? { Spread(cases.compactMap(\.seconds)) }
}
