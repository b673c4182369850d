/// What happened, or fell due, after the period and until the as-of date: no part of the population,
/// yet the auditor has to hear of it until the report is signed.
public struct SubsequentEvents: Sendable {
  /// Incidents detected after the period.
  public let incidents: [Population.Item]
  /// Incidents of the period that were resolved after it.
  public let resolvedAfter: [Event]
  /// Duties from incidents of the period that were not due at its end.
  public let notYetDue: [Event]
  /// Other records dated after the period: reviews, approvals, drills, exceptions.
  public let records: [Event]

  /// One dated fact.
  public struct Event: Sendable {
    public let kind: Kind
    /// The record's id.
    public let id: String
    public let path: String
    /// When it happened, or was due.
    public let day: Day
    /// What happened, or what came of it: `published 2026-07-03`.
    public let text: String
    public let span: Span
  }

  public enum Kind: String, Sendable, CaseIterable {
    case incident
    case action = "action item"
    case drill, exception
    case postMortem = "post-mortem"
    case playbook = "playbook version"
    case review = "playbook review"
    case riskReview = "risk review"
  }

  init(_ evidence: Evidence, _ population: Population) {
    guard let end = population.period?.to.value else {
      (incidents, resolvedAfter, notYetDue, records) = ([], [], [], [])
      return
    }
    incidents = population[.after]
    let tested = population.inPeriod.map(\.incident)
    resolvedAfter = Self.sorted(
      tested.compactMap { incident in
        guard let resolved = incident.resolvedAt else { return nil }
        let day = evidence.calendar(for: incident.path).zone.day(of: resolved.value)
        return day <= end
          ? nil
          : Event(
            kind: .incident, id: incident.id, path: incident.path, day: day, text: "resolved",
            span: resolved.span)
      })
    notYetDue = Self.sorted(
      tested.flatMap { Self.duties(of: $0, after: end, evidence) })
    records = Self.sorted(Self.records(evidence).filter { $0.day > end })
  }

  private static func sorted(_ events: [Event]) -> [Event] {
    events.sorted { ($0.day, $0.kind.rawValue, $0.id) < ($1.day, $1.kind.rawValue, $1.id) }
  }

  private static func duties(
    of incident: Incident, after end: Day, _ evidence: Evidence
  ) -> [Event] {
    var events: [Event] = []
    let zone = evidence.calendar(for: incident.path).zone
    if let deadline = incident.postMortemDeadline(evidence), deadline.dueDay > end {
      let published = incident.postMortem?.publishedAt.map { publication in
        switch publication {
        case .instant(let instant): zone.day(of: instant.value)
        case .day(let day): day.value
        }
      }
      let postMortem = incident.postMortem
      events.append(
        Event(
          kind: .postMortem, id: incident.id, path: postMortem?.path ?? incident.path,
          day: deadline.dueDay,
          text: published.map { "published \($0.iso)" } ?? "not published",
          span: postMortem?.place ?? incident.place))
    }
    guard let postMortem = incident.postMortem else { return events }
    for item in postMortem.actionItems {
      guard let due = item.dueDay, due > end else { continue }
      let text =
        switch item.state {
        case .done: "done" + (item.completedDay.map { " \($0.iso)" } ?? ", no date given")
        case .dropped: "dropped"
        case .open: evidence.isPast(due) ? "open and overdue" : "open"
        }
      events.append(
        Event(
          kind: .action, id: postMortem.subjectID(item), path: postMortem.path, day: due,
          text: text, span: item.span))
    }
    return events
  }

  /// Everything else with a date of its own, at any time.
  private static func records(_ evidence: Evidence) -> [Event] {
    func event(
      _ kind: Kind, _ record: some Record, _ day: Located<Day>?, _ text: String
    ) -> Event? {
      day.map {
        Event(
          kind: kind, id: record.id, path: record.path, day: $0.value, text: text, span: $0.span)
      }
    }
    var events: [Event?] = evidence.playbooks.flatMap { playbook -> [Event?] in
      let version = playbook.version.map { "version \($0.value) " } ?? ""
      let approved = playbook.day("approved_on")
      let from = playbook.day("effective_from")
      let reviews = playbook.reviews.map { review in
        event(
          .review, playbook, review.on,
          "\(version)reviewed" + (review.outcome.map { ": \($0)" } ?? ""))
      }
      return [
        event(.playbook, playbook, approved, "\(version)approved"),
        from?.value == approved?.value
          ? nil : event(.playbook, playbook, from, "\(version)in force"),
      ] + reviews
    }
    events += evidence.drills.map { event(.drill, $0, $0.heldOn, $0.document.title) }
    events += evidence.riskReviews.map { event(.riskReview, $0, $0.heldOn, $0.document.title) }
    events += evidence.exceptions.map { exception in
      event(
        .exception, exception, exception.approvedOn,
        "approved" + (exception.subject.map { " for \($0.value)" } ?? ""))
    }
    return events.compactMap { $0 }
  }
}
