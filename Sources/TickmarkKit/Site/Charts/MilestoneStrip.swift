/// The milestones of one incident, a line each: how far from the start, against which promise.
///
/// A line for each keeps the labels apart, whether minutes or weeks lie between.
struct MilestoneStrip {
  let chart: StripChart

  /// Nil where fewer than two milestones have a time.
  init?(_ incident: Incident, _ map: SiteMap) {
    var times = Incident.Milestone.allCases.compactMap { milestone in
      incident.time(milestone).map { (milestone.rawValue, $0.value) }
    }
    let deadline = incident.postMortemDeadline(map.evidence)
    if let report = incident.postMortem, !report.isDraft,
      case .instant(let published)? = report.publishedAt
    {
      times.append(("post-mortem published", published.value))
    }
    guard times.count > 1, let start = times.map(\.1).min() else { return nil }
    let detected = incident.detectedAt?.value
    var values: [Int] = []
    var words: [String] = []
    let rows = times.map { name, time -> StripChart.Row in
      let elapsed = time - start
      var row = StripChart.Row(label: name.prefix(1).uppercased() + name.dropFirst(), note: "")
      var from: Instant?
      var promise: (text: String, due: Instant)?
      var code: String?
      switch name {
      case "started", "detected", "fixed", "closed": from = name == "detected" ? nil : detected
      case "post-mortem published":
        from = incident.resolvedAt?.value
        code = "PM-02"
        promise = deadline.map { ($0.limit.text, $0.dueAt) }
      default:
        from = detected
        let isContained = incident.time(.contained) != nil
        let kind: TargetKind? =
          name == "acknowledged"
          ? .acknowledge
          : name == "resolved"
            ? .resolve : name == "contained" || !isContained ? .contain : nil
        code = kind.map { $0 == .acknowledge ? "IN-08" : $0 == .contain ? "IN-09" : "IN-10" }
        if let target = kind.flatMap({ incident.severity?.targets[$0] }),
          let limit = target.limit, !limit.isImmediate, limit.qualifier == nil, let detected
        {
          let due = map.evidence.deadline(from: detected, within: limit, for: incident.path)
          promise = (target.text, due.dueAt)
        }
      }
      if let from, time != from {
        let event = name == "post-mortem published" ? " after resolution" : ""
        row.bar = (from - start, elapsed)
        row.note =
          time < from
          ? "\(Scale.rounded(from - time)) before detection" : Scale.rounded(time - from) + event
      }
      if let promise {
        row.note += row.note.isEmpty ? "" : " · "
        row.note += "promised \(promise.text.shortened)"
        row.promises = [promise.due - start]
        values.append(promise.due - start)
      }
      let outcome = code.flatMap { map.entry($0, on: incident.id)?.outcome }
      row.marks = [(elapsed, StripChart.Mark(outcome))]
      values.append(elapsed)
      let said = outcome.map { " (\($0.words))" } ?? ""
      words.append("\(name) \(time.iso)\(row.note.isEmpty ? "" : ", " + row.note)\(said)")
      return row
    }
    chart = StripChart(
      id: "milestone-strip", title: "Milestones of \(incident.id) from its start",
      description: words.joined(separator: "; ") + ".", scale: .time(holding: values), rows: rows)
  }

  var picture: HTML { chart.markup }
}
