/// One step of a response: when, how long after detection, against which promise.
struct Milestone: Sendable {
  let label: String
  let at: HTML?
  /// `22 min after detection`.
  let elapsed: String?
  let promised: Promised?
  /// What the rule about it says; nil where none was tested.
  let outcome: OutcomeView?
  let verdictHref: String?

  struct Promised: Sendable {
    let limit: String
    let href: String?
  }

  static func all(_ incident: Incident, _ map: SiteMap, from page: String) -> [Milestone] {
    let steps: [(Incident.Milestone, TargetKind?, String?)] = [
      (.started, nil, nil), (.detected, nil, nil), (.acknowledged, .acknowledge, "IN-08"),
      (.contained, .contain, "IN-09"), (.mitigated, .contain, "IN-09"),
      (.resolved, .resolve, "IN-10"), (.fixed, nil, nil), (.closed, nil, nil),
    ]
    let zone = map.evidence.calendar(for: incident.path).zone
    var milestones = steps.compactMap { step, kind, code -> Milestone? in
      let time = incident.time(step)?.value
      let target = kind.flatMap { incident.severity?.targets[$0] }
      // Mitigation stands for containment only where that is not recorded.
      let isTested = step != .mitigated || incident.time(.contained) == nil
      let isExpected = [.detected, .acknowledged, .resolved].contains(step)
      guard time != nil || isExpected else { return nil }
      return Milestone(
        step.rawValue, at: time, incident: incident, target: isTested ? target : nil,
        code: isTested ? code : nil, zone: zone, map, from: page)
    }
    if case .instant(let instant)? = incident.postMortem?.publishedAt {
      milestones.append(
        Milestone(
          "post-mortem published", at: instant.value, incident: incident, target: nil,
          code: "PM-02", zone: zone, map, from: page))
    }
    return milestones
  }

  private init(
    _ label: String, at time: Instant?, incident: Incident, target: Target?, code: String?,
    zone: Zone, _ map: SiteMap, from page: String
  ) {
    self.label = label
    at = time.map { .instant($0, in: zone) }
    let detected = incident.detectedAt?.value
    if label == "post-mortem published" {
      elapsed = Self.elapsed(from: incident.resolvedAt?.value, to: time, "resolution")
      let duty = incident.playbook?.promises.postMortem
      let limit = incident.isPostMortemRequired ? duty?.limit(for: incident.severity) : nil
      promised = limit.map {
        Promised(limit: $0.value.text, href: map.href($0.span, from: page))
      }
    } else {
      elapsed = label == "detected" ? nil : Self.elapsed(from: detected, to: time, "detection")
      promised = target.map { Promised(limit: $0.text, href: map.href($0.span, from: page)) }
    }
    let entry = code.flatMap { map.entry($0, on: incident.id) }
    outcome = entry.map { OutcomeView($0.outcome) }
    verdictHref = entry.map { map.href($0, from: page) }
  }

  private static func elapsed(from start: Instant?, to time: Instant?, _ event: String) -> String? {
    guard let start, let time else { return nil }
    let seconds = time - start
    if seconds == 0 { return "at \(event)" }
    return seconds > 0
      ? "\(duration(seconds)) after \(event)" : "\(duration(-seconds)) before \(event)"
  }
}

/// When the post-mortem was due, counted day by day.
struct PostMortemDeadline: Sendable {
  let limit: String
  let promise: Place
  let from: String
  let start: HTML
  let due: String
  let days: [Day]
  /// The count in one line, where there are no days to list.
  let working: String?
  let published: HTML?
  let outcome: OutcomeView?
  let verdictHref: String?

  struct Day: Sendable {
    let day: String
    let why: String
    let isCounted: Bool
  }

  /// Nil where no post-mortem is required, or the playbook does not say by when.
  init?(_ incident: Incident, _ map: SiteMap, from page: String) {
    guard let deadline = incident.postMortemDeadline(map.evidence),
      let duty = incident.playbook?.promises.postMortem,
      let limit = duty.limit(for: incident.severity)
    else { return nil }
    let key = duty.from?.value ?? Incident.Milestone.resolved.key
    self.limit = limit.value.text
    promise = Place(limit.span, map, from: page)
    from = key
    start = .instant(deadline.from, in: deadline.zone)
    due = deadline.due
    var isClock = false
    if case .clock = deadline.limit.length { isClock = true }
    let isListed = !isClock && deadline.days.count <= 24
    days =
      isListed
      ? deadline.days.map {
        Day(day: $0.day.shortName, why: $0.why, isCounted: $0.isCounted)
      } : []
    working = isListed ? nil : deadline.working
    published = incident.postMortem?.publishedAt.map { publication in
      switch publication {
      case .instant(let instant): .instant(instant.value, in: deadline.zone)
      case .day(let day): .day(day.value)
      }
    }
    let entry = map.entry("PM-02", on: incident.id)
    outcome = entry.map { OutcomeView($0.outcome) }
    verdictHref = entry.map { map.href($0, from: page) }
  }
}

extension TickmarkKit.Day {
  /// `Fri 06 Mar`.
  fileprivate var shortName: String {
    "\(weekday.short) \(iso.suffix(2)) \(shortMonthName)"
  }
}
