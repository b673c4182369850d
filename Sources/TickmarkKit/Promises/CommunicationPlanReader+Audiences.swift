extension CommunicationPlanReader {
  /// A plan with one row for each audience, whose frequency cell may name levels.
  mutating func readByAudience(_ table: Table, under heading: String) {
    let headers = table.header.cells.map { $0.plainText.folded }
    func column(_ words: String...) -> Int? {
      headers.firstIndex { header in words.contains { header.holds($0) } }
    }
    let isPlan = ["communicat", "comms", "notif", "stakeholder"].contains { heading.holds($0) }
    guard let audience = column("audience", "stakeholder", "recipient"), audience <= 1 else {
      return
    }
    let channel = column("channel", "method", "medium")
    // `Audience | Channel | SEV-1 | SEV-2`: a column for each level.
    let byLevel = levels.compactMap { level in
      headers.firstIndex { SeverityLabel.key($0) == SeverityLabel.key(level.id) }
        .map { (level: level, column: $0) }
    }
    if byLevel.count >= 2 {
      for row in table.rows {
        let reach = Reach.named(in: row.cells[audience].plainText.folded)
        let channels = channel.map { Channel.named(in: row.cells[$0].plainText.folded) } ?? []
        for (level, column) in byLevel {
          read(row.cells[column], levels: [level.id], reach: reach, channels: channels)
        }
      }
      return
    }
    guard
      let frequency = column("frequency", "cadence", "timing", "timeline", "when", "interval"),
      frequency != audience
    else { return }
    let trigger = column("trigger", "condition")
    guard channel != nil || isPlan else { return }
    let isCadence = headers[frequency].holds("frequency") || headers[frequency].holds("cadence")
    for row in table.rows {
      let reach = Reach.named(in: row.cells[audience].plainText.folded)
      let channels = channel.map { Channel.named(in: row.cells[$0].plainText.folded) } ?? []
      let cell = row.cells[frequency]
      let text = cell.plainText.trimmed
      guard !text.isEmpty, !Self.isNothing(text) else { continue }
      // A trigger that is no level, such as “phishing confirmed”, is nothing to test by.
      let condition = trigger.map { row.cells[$0].plainText }
      let triggers = levels.map(\.id).filter { condition?.mentions($0) ?? false }
      guard condition == nil || !triggers.isEmpty else { continue }
      for piece in text.split(whereSeparator: { ";\n".contains($0) }).map(String.init) {
        let named = levels.map(\.id).filter { piece.mentions($0) }
        let rest = piece.withoutLabels(levels)
        let isEvery = isCadence && !rest.folded.holds("within") && !rest.folded.holds("<")
        let said = rest.trimming { ": ,-–—".contains($0) }
        if !named.isEmpty, Self.isNothing(said) {
          add(
            .unstated, levels: named, channel: nil, reach: reach, text: piece.trimmed,
            span: cell.span.first(of: piece.trimmed) ?? cell.span, .audience, isNone: true)
          continue
        }
        let timing = Self.timing(rest, isCadence: isEvery)
        for one in channels.isEmpty ? [nil] : channels.map({ Optional($0) }) {
          add(
            timing, levels: named.isEmpty ? triggers : named, channel: one,
            reach: reach ?? one?.reach,
            text: piece.trimmed,
            span: cell.span.first(of: piece.trimmed) ?? cell.span, .audience)
        }
      }
    }
  }
}
