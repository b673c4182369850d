/// What happened, or fell due, between the end of the period and the as-of date.
struct SubsequentEventsPage: PageView {
  static let template = "subsequent-events"

  let frame: Frame
  let end: String?
  let incidents: [Incident]
  let incidentCount: Int
  let lists: [List]

  struct Incident: Sendable {
    let incident: Link
    let title: String
    let severity: String
    let detected: HTML?
  }

  struct List: Sendable {
    let id: String
    let label: String
    let meaning: String
    let dated: String
    let none: String
    let count: Int
    let events: [Event]
  }

  struct Event: Sendable {
    let day: HTML
    let kind: String
    let record: Link
    let text: String
    let place: Place
  }

  init(_ map: SiteMap) {
    let path = SiteMap.subsequentEvents
    frame = Frame(map, path: path, title: "Subsequent events")
    let all = map.workpaper.subsequentEvents
    end = map.configuration.period?.to.value.iso
    incidents = all.incidents.map { item in
      let zone = map.evidence.calendar(for: item.incident.path).zone
      return Incident(
        incident: Link(
          item.incident.id, map.page(ofDocument: item.incident.path) ?? SiteMap.about, from: path),
        title: item.incident.document.title, severity: item.level.label,
        detected: item.incident.detectedAt.map { .instant($0.value, in: zone) })
    }
    incidentCount = incidents.count
    lists = [
      List(
        id: "resolved-after", label: "Incidents of the period, resolved after it",
        meaning: "They are in the population, because they were detected in the period.",
        dated: "Resolved", none: "No incident of the period was resolved after it.",
        all.resolvedAfter, map),
      List(
        id: "not-yet-due", label: "Not yet due at the end of the period",
        meaning:
          "Duties from incidents of the period whose time ran past its end. At the end of the period "
          + "they were neither met nor missed, whatever came of them since.",
        dated: "Due", none: "Everything that incidents of the period led to was due in it.",
        all.notYetDue, map),
      List(
        id: "records-after", label: "Other records dated after the period",
        meaning: "They show what is done now, and are no evidence of what was done in the period.",
        dated: "Dated", none: "No other record is dated after the period.", all.records, map),
    ]
  }
}

extension SubsequentEventsPage.List {
  fileprivate init(
    id: String, label: String, meaning: String, dated: String, none: String,
    _ events: [SubsequentEvents.Event], _ map: SiteMap
  ) {
    self.id = id
    self.label = label
    self.meaning = meaning
    self.dated = dated
    self.none = none
    let page = SiteMap.subsequentEvents
    self.events = events.map { event in
      SubsequentEventsPage.Event(
        day: .day(event.day), kind: event.kind.rawValue,
        record: Link(event.id, map.page(ofDocument: event.path) ?? SiteMap.about, from: page),
        text: event.text, place: Place(event.span, map, from: page))
    }
    count = events.count
  }
}
