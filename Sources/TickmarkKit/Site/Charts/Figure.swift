/// A picture with what is seen in it, in one sentence, and its numbers as a table.
struct Figure: Sendable {
  let id: String
  let heading: String
  let caption: String
  /// Nil where there is nothing to draw.
  let picture: HTML?
  let head: [String]
  let lines: [Line]
  let hasLines: Bool

  struct Line: Sendable {
    let name: Link
    let cells: [String]
  }

  init(
    id: String, heading: String, caption: String, picture: HTML?, head: [String], lines: [Line]
  ) {
    self.id = id
    self.heading = heading
    self.caption = caption
    self.picture = picture
    self.head = head
    self.lines = lines
    hasLines = !lines.isEmpty
  }
}

extension Figure {
  /// One system's times to acknowledge or resolve.
  init(_ system: ResponseTimes.System, _ kind: TargetKind, id: String, scale: Scale, _ map: SiteMap)
  {
    let cases = system.cases
    let late = cases.count { [.deviation, .excepted].contains($0.outcome) }
    let met = cases.count { $0.outcome == .met }
    let missing = system.groups.flatMap(\.withoutTime).count
    let event = kind == .acknowledge ? "acknowledged" : "resolved"
    var parts = ["\(cases.count) \(event)"]
    if let spread = Spread(cases.map(\.seconds)) {
      let free = cases.count { $0.outcome == .notApplicable }
      let tested = [
        ("in the promised time", met), ("late", late), ("without a promise", free),
        ("not tested", cases.count - met - late - free),
      ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
      parts[0] += ": " + tested.joined(separator: ", ")
      parts.append("median \(duration(spread.median)), worst \(duration(spread.worst))")
    }
    if missing > 0 { parts.append("\(missing) without the time") }
    if !system.leftOut.isEmpty {
      parts.append("\(system.leftOut.count) left out, without a known severity or detection")
    }
    let name = system.name.isEmpty ? "All systems" : system.name
    let rows = system.groups.map { group -> StripChart.Row in
      let promise = group.promises.isEmpty ? "" : " · promised \(group.promises[0].shortened)"
      var note = "no time recorded"
      if let spread = group.spread {
        note =
          spread.count == 1
          ? Scale.rounded(spread.worst)
          : "median \(Scale.rounded(spread.median)) · worst \(Scale.rounded(spread.worst)) · n \(spread.count)"
      }
      return StripChart.Row(
        label: "\(group.severity) \(group.quarter)", note: note + promise,
        promises: group.cases.compactMap(\.allowed),
        median: (group.spread?.count ?? 0) > 1 ? group.spread?.median : nil,
        marks: group.cases.map { ($0.seconds, StripChart.Mark($0.outcome)) })
    }
    let caption = parts.joined(separator: "; ") + "."
    let chart = StripChart(
      id: id, title: "\(name): time to \(kind.rawValue)", description: caption, scale: scale,
      rows: rows)
    self.init(
      id: id, heading: name, caption: caption,
      picture: system.groups.isEmpty ? nil : chart.markup,
      head: ["Incident", "Severity", "Quarter", "Took", "Promised", "Rule says"],
      lines: system.groups.flatMap { group in
        group.cases.map { found in
          Figure.Line(
            name: map.link(found.incident),
            cells: [
              group.severity, group.quarter, duration(found.seconds),
              found.incident.severity?.targets[kind]?.text ?? "nothing",
              found.outcome?.words ?? "not tested",
            ])
        }
          + group.withoutTime.map {
            Figure.Line(
              name: map.link($0),
              cells: [
                group.severity, group.quarter, "not recorded",
                $0.severity?.targets[kind]?.text ?? "nothing", "",
              ])
          }
      })
  }

  init(_ times: PublicationTimes, _ map: SiteMap) {
    let late = times.cases.count { [.deviation, .excepted].contains($0.outcome) }
    let onTime = times.cases.count { $0.outcome == .met }
    let open = times.cases.count { $0.seconds == nil }
    var parts = [
      "\(times.cases.count + times.uncounted.count) required: \(onTime) on time, \(late) late, \(open) not published"
    ]
    if let spread = times.spread {
      parts.append("median \(duration(spread.median)), longest \(duration(spread.worst))")
    }
    if !times.uncounted.isEmpty {
      parts.append("\(times.uncounted.count) without a deadline that can be counted")
    }
    let caption = parts.joined(separator: "; ") + "."
    let chart = StripChart(
      id: "lead-times", title: "Post-mortems: from resolution to publication",
      description: caption,
      scale: .time(holding: times.cases.flatMap { [$0.seconds ?? $0.waiting, $0.allowed] }),
      rows: times.cases.map { found in
        let length = found.seconds ?? found.waiting
        let note =
          found.seconds.map { Scale.rounded($0) }
          ?? "not published, \(Scale.rounded(found.waiting)) so far"
        return StripChart.Row(
          label: found.incident.id, note: "\(note) · due \(Scale.rounded(found.allowed + 1))",
          bar: (0, length), promises: [found.allowed],
          marks: [
            (
              length,
              found.seconds == nil && found.outcome != .deviation ? .open : .init(found.outcome)
            )
          ])
      })
    self.init(
      id: "lead-times", heading: "Post-mortems", caption: caption,
      picture: times.cases.isEmpty ? nil : chart.markup,
      head: ["Incident", "Severity", "Took", "Due", "Rule says"],
      lines: times.cases.map { found in
        Figure.Line(
          name: map.link(found.incident),
          cells: [
            found.incident.label,
            found.seconds.map { duration($0) + (found.isDayOnly ? ", to the end of the day" : "") }
              ?? "not published", found.deadline.due, found.outcome?.words ?? "not tested",
          ])
      }
        + times.uncounted.map {
          Figure.Line(
            name: map.link($0), cells: [$0.label, "", "cannot be counted", "not tested"])
        })
  }

  /// Action items by their distance from the due date: open ones singly, finished ones together.
  init(actions map: SiteMap) {
    let asOf = map.evidence.asOf
    let items = map.evidence.actionItems.map { postMortem, item in
      (
        id: postMortem.subjectID(item), item: item, state: ActionRegister.State(item, asOf: asOf),
        late: item.daysLate(asOf: asOf)
      )
    }
    func all(_ states: ActionRegister.State...) -> [(
      id: String, item: ActionItem, state: ActionRegister.State, late: Int?
    )] { items.filter { states.contains($0.state) } }
    func late(_ days: Int) -> String {
      if days == 0 { return "on the day" }
      return days > 0 ? "\(counted(days, "day")) after" : "\(counted(-days, "day")) before"
    }
    let done = all(.done, .doneLate)
    let doneLate = done.compactMap(\.late)
    let unfinished = all(.overdue, .open).sorted {
      ($1.late ?? .min, $0.id) < ($0.late ?? .min, $1.id)
    }
    var parts = ["\(all(.overdue).count) overdue, \(all(.open).count) open and not overdue"]
    var doneWords = "\(done.count) done"
    if let spread = Spread(doneLate) {
      doneWords +=
        ": \(doneLate.count { $0 <= 0 }) by the due date, \(doneLate.count { $0 > 0 }) after it; the median \(late(spread.median)), the last \(late(spread.worst))"
    }
    if done.count > doneLate.count {
      doneWords += "; \(done.count - doneLate.count) without a date"
    }
    parts.append(doneWords)
    if !all(.dropped).isEmpty { parts.append("\(all(.dropped).count) dropped") }
    let caption = parts.joined(separator: "; ") + "."
    var rows = unfinished.compactMap { item -> StripChart.Row? in
      guard let days = item.late else { return nil }
      return StripChart.Row(
        label: item.id,
        note: days > 0
          ? "overdue \(counted(days, "day"))"
          : days == 0 ? "due today" : "due in \(counted(-days, "day"))",
        bar: (0, days), marks: [(days, days > 0 ? .late : .open)])
    }
    if !doneLate.isEmpty {
      rows.append(
        StripChart.Row(
          label: "Done", note: "\(doneLate.count) with both dates",
          median: Spread(doneLate)?.median,
          marks: doneLate.sorted().map { ($0, $0 > 0 ? .late : .met) }))
    }
    let chart = StripChart(
      id: "action-ageing", title: "Action items against their due dates, as of \(asOf.iso)",
      description: caption,
      scale: .days(holding: unfinished.compactMap(\.late) + doneLate), rows: rows)
    self.init(
      id: "action-ageing", heading: "Action items", caption: caption,
      picture: rows.isEmpty ? nil : chart.markup,
      head: ["Action", "State", "Due", "Done", "Against the due date"],
      lines: zip(map.evidence.actionItems, items).map { source, item in
        Figure.Line(
          name: Link(
            label: item.id, href: map.href(source.item.span, from: SiteMap.trends) ?? ""),
          cells: [
            item.state.rawValue, item.item.due?.value ?? "none",
            item.item.completed?.value ?? "", item.late.map(late) ?? "not known",
          ])
      })
  }
}

extension SiteMap {
  fileprivate func link(_ incident: Incident) -> Link {
    Link(
      label: incident.id, href: href(document: incident.path, from: Self.trends) ?? "")
  }
}
