/// Days and times of a document's milestones.
extension AdoptionReader {
  mutating func readHeldOn() {
    take("held_on") { StatedValue.day($0.value) }
    guard !proposals.contains(where: { $0.key == "held_on" }), refused["held_on"] == nil,
      let heading = document.sections.first
    else { return }
    // What stands in parentheses may name other days.
    let title = heading.title.split { "(（".contains($0) }.first.map(String.init) ?? ""
    let days = Set(WrittenDay.all(in: title))
    if days.count == 1, let day = days.first {
      propose("held_on", [day.iso], at: heading.heading.firstLine, "title")
    }
  }

  mutating func readPublished() {
    for statement in stated("published_at") {
      if Instant(iso: statement.value.trimmed) != nil {
        return propose(
          "published_at", [statement.value.trimmed.replacing(" ", with: "T")], at: statement.span,
          statement.origin.rawValue)
      }
      switch StatedValue.day(statement.value) {
      case .value(let day):
        return propose("published_at", [day], at: statement.span, statement.origin.rawValue)
      case .refused(let reason): refuse("published_at", statement.value, reason, statement.span)
      }
    }
  }

  mutating func readTimes() {
    let days = Set(stated(StatedLabels.date).flatMap { WrittenDay.all(in: $0.value) })
    let zone =
      stated(StatedLabels.zone).lazy.compactMap { WrittenTime.zone(in: $0.value) }.first
      ?? inspection.timeline?.statedZone?.value
    let reader = StatedInstant(day: nil, zone: zone)
    // A date of its own line holds for the times of the beginning; an end may be days later.
    let dated = StatedInstant(day: days.count == 1 ? days.first : nil, zone: zone)
    for milestone in Incident.Milestone.allCases {
      let key = milestone.key
      let isBeginning = milestone == .started || milestone == .detected
      for statement in stated(key) where !proposals.contains(where: { $0.key == key }) {
        switch (isBeginning ? dated : reader).read(statement.value, aside: statement.aside) {
        case .value(let instant):
          propose(key, [instant], at: statement.span, statement.origin.rawValue)
        case .refused(let reason):
          // “Resolved: yes” and “Start: see below” are no times.
          let isTime = WrittenTime(statement.value) != nil
          if isTime || !WrittenDay.all(in: statement.value).isEmpty {
            refuse(key, statement.value, reason, statement.span)
          }
        }
      }
    }
    readPeriods(dated)
    for entry in inspection.timeline?.entries ?? [] {
      guard let key = StatedMilestone.key(ofEntry: entry.text),
        !proposals.contains(where: { $0.key == key }), stated(key).isEmpty
      else { continue }
      guard let day = entry.day else {
        refuse(key, entry.at.value, "it has no date", entry.span.firstLine)
        continue
      }
      if WrittenTime(entry.at.value)?.isApproximate ?? false {
        refuse(key, entry.at.value, "it is about then", entry.span.firstLine)
        continue
      }
      let hasSeconds = entry.at.value.prefix { $0 != "+" }.filter { $0 == ":" }.count == 2
      switch StatedInstant.written(
        day: day, minutes: entry.minutes, seconds: hasSeconds ? entry.seconds : nil,
        zone: entry.zone)
      {
      case .value(let instant): propose(key, [instant], at: entry.span.firstLine, "timeline")
      case .refused(let reason): refuse(key, entry.at.value, reason, entry.span.firstLine)
      }
    }
  }

  /// `Incident window: 2026-03-12 14:05 – 16:20 UTC` says when it began and when it was over.
  private mutating func readPeriods(_ dated: StatedInstant) {
    for statement in stated(StatedLabels.period) + stated("duration") {
      guard let period = StatedPeriod(statement.value) else { continue }
      for (key, reading) in [
        ("started_at", period.start(dated)), ("resolved_at", period.end(dated)),
      ] where !proposals.contains(where: { $0.key == key }) && stated(key).isEmpty {
        switch reading {
        case .value(let instant):
          propose(key, [instant], at: statement.span, statement.origin.rawValue)
        case .refused(let reason): refuse(key, statement.value, reason, statement.span)
        }
      }
    }
  }
}
