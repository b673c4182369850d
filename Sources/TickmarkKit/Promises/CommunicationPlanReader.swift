/// Finds promises of notices in the tables, bullets and headings of a playbook.
struct CommunicationPlanReader {
  let levels: [SeverityLevel]
  private(set) var promises: [NoticePromise] = []

  init(levels: [SeverityLevel]) { self.levels = levels }

  mutating func add(
    _ timing: NoticeTiming, levels: [String], channel: Channel?, reach: Reach?, text: String,
    span: Span, _ source: NoticePromise.Source, isNone: Bool = false
  ) {
    promises.append(
      NoticePromise(
        levels: levels, channel: channel, reach: reach, timing: timing, text: text, span: span,
        source: source, isNone: isNone))
  }

  // MARK: Tables

  mutating func readTables(_ document: Document) {
    for placed in document.tables {
      if let severities = SeverityTable.read(placed, in: document) {
        readByLevel(severities)
      } else {
        readByAudience(placed.table, under: placed.heading.folded)
      }
    }
  }

  /// What a column of a table by level holds.
  private enum Column { case notices, channel, audience, first, update }

  private static func column(_ header: String) -> Column? {
    func has(_ words: String...) -> Bool { words.contains { header.holds($0) } }
    guard !has("lead", "owner", "template", "role", "example") else { return nil }
    let isNotice = has("notice", "notif", "communicat", "comms", "message", "post")
    if has("first", "initial"), isNotice || has("update") { return .first }
    if has("notify within", "notice within", "notification time") { return .first }
    if has("update", "cadence", "frequency", "interval") { return .update }
    if has("communicat", "comms", "notif", "announce") { return .notices }
    if has("channel") { return .channel }
    if has("audience", "stakeholder", "recipient") { return .audience }
    return nil
  }

  private mutating func readByLevel(_ severities: SeverityTable) {
    let table = severities.table
    var columns: [Int: Column] = [:]
    for (index, cell) in table.header.cells.enumerated() where index != severities.labelColumn {
      columns[index] = Self.column(cell.plainText.folded)
    }
    // A channel alone says where alerts go, not whom anybody tells.
    guard columns.values.contains(where: { $0 != .channel }) else { return }
    for (row, level) in zip(table.rows, severities.levels) {
      func cells(_ kind: Column) -> [(header: String, cell: Cell)] {
        columns.filter { $0.value == kind }.keys.sorted().map {
          (table.header.cells[$0].plainText.folded, row.cells[$0])
        }
      }
      let audience = cells(.audience).first?.cell.plainText.folded
      let reach = audience.flatMap(Reach.named)
      let channels = cells(.channel).first.map { Channel.named(in: $0.cell.plainText.folded) } ?? []
      var told: [(channel: Channel?, reach: Reach?)] = channels.map { ($0, reach) }
      let named = promises.count
      for (header, cell) in cells(.notices) {
        read(cell, levels: [level.id], reach: reach ?? Reach.named(in: header), channels: channels)
      }
      told += promises[named...].filter { !$0.isNone }.map { ($0.channel, $0.reach) }
      if told.isEmpty { told = [(nil, reach)] }
      for (kind, isCadence) in [(Column.first, false), (.update, true)] {
        for (header, cell) in cells(kind) {
          let text = cell.plainText.trimmed
          guard !Self.isNothing(text) else { continue }
          let timing = Self.timing(text, isCadence: isCadence)
          let reach = Reach.named(in: header)
          for one in isCadence ? Array(told.prefix(1)) : told {
            add(
              timing, levels: [level.id], channel: one.channel,
              reach: one.reach ?? reach ?? one.channel?.reach ?? (isCadence ? nil : .customers),
              text: text,
              span: cell.span, .level)
          }
        }
      }
      // A channel or audience without any time is promised all the same.
      if promises.count == named, let place = cells(.channel).first ?? cells(.audience).first {
        let text = place.cell.plainText.trimmed
        let isNone = Self.isNothing(text)
        for one in told {
          add(
            .unstated, levels: [level.id], channel: one.channel, reach: one.reach, text: text,
            span: place.cell.span, .level, isNone: isNone)
        }
      }
    }
  }

  mutating func read(_ cell: Cell, levels: [String], reach: Reach?, channels: [Channel]) {
    let text = cell.plainText.trimmed
    guard !text.isEmpty else { return }
    guard !Self.isNothing(text) else {
      return add(
        .unstated, levels: levels, channel: nil, reach: reach, text: text, span: cell.span, .level,
        isNone: true)
    }
    for clause in NoticeClause.read(text) {
      let named: [Channel?] =
        clause.channel == nil && !channels.isEmpty ? channels : [clause.channel]
      for channel in named {
        add(
          clause.timing, levels: levels, channel: channel, reach: clause.reach ?? reach,
          text: text, span: cell.span.first(of: clause.written) ?? cell.span, .level,
          isNone: clause.isNegated)
      }
    }
  }

  /// `None`, `—` and the like.
  static func isNothing(_ text: String) -> Bool {
    if case .none = TimeLimit.read(text) { return true }
    return false
  }

  static func timing(_ text: String, isCadence: Bool) -> NoticeTiming {
    let timing = NoticeClause.timing(text.folded, isCadence: isCadence)
    switch timing {
    case .unstated, .unreadable: return .unreadable(text, isCadence: isCadence)
    default: return timing
    }
  }

  // MARK: Bullets and checklists

  mutating func readSections(_ document: Document, templates: [MessageTemplate]) {
    let shown = templates.map { $0.body.range }
    for section in document.sections {
      let title = section.title
      let folded = title.folded
      let blocks = document.blocks[section.range].prefix { block in
        if case .heading = block.content { false } else { true }
      }
      guard let first = blocks.first,
        !shown.contains(where: { $0.contains(first.span.range.lowerBound) })
      else { continue }
      if folded.first?.isNumber ?? false, let windows = windows(title) {
        readChecklist(Array(blocks), windows)
      } else if folded.holds("phase"), folded.hasSuffix(")"), let open = folded.lastIndex(of: "("),
        case .within(let limit) = NoticeClause.timing(String(folded[open...]))
      {
        readPhase(Array(blocks), limit)
      } else if ["communicat", "comms", "notif"].contains(where: { folded.holds($0) }) {
        readBullets(Array(blocks))
      }
    }
  }

  /// `1-4 Hours (Critical) / 1-24 Hours (High)`: the upper bound, with its level.
  private func windows(_ title: String) -> [(limit: TimeLimit, level: String?)]? {
    var windows: [(TimeLimit, String?)] = []
    for part in title.split(separator: "/").map({ String($0).trimmed }) {
      // `4.1 Notify within 2 hours` is a numbered heading, no window.
      let head = part.folded.prefix { $0 != "(" }
      guard part.first?.isNumber ?? false, head.split(separator: " ").count <= 3,
        let limit = TimeLimit.anyLength(in: String(head))
      else { return nil }
      let named = levels.first { part.mentions($0.id) || $0.name.map(part.mentions) ?? false }
      windows.append((limit, named?.id))
    }
    return windows.isEmpty ? nil : windows
  }

  private static func tells(_ folded: String) -> Bool {
    let verbs = ["send", "post", "publish", "notify", "inform", "communicate", "issue", "tell"]
    guard let first = folded.words.first, verbs.contains(first) else { return false }
    return ["update", "notice", "stakeholder", "customer", "user", "part", "client"]
      .contains { folded.holds($0) }
  }

  private mutating func readChecklist(
    _ blocks: [Block], _ windows: [(limit: TimeLimit, level: String?)]
  ) {
    for item in blocks.listItems where Self.tells(item.text.folded) {
      for (limit, level) in windows {
        add(
          .within(limit), levels: level.map { [$0] } ?? [], channel: nil,
          reach: Reach.named(in: item.text.folded) ?? .stakeholders, text: item.text,
          span: item.span, .checklist)
      }
    }
  }

  private mutating func readPhase(_ blocks: [Block], _ limit: TimeLimit) {
    for item in blocks.listItems where Self.tells(item.text.folded) {
      add(
        .within(limit), levels: [], channel: nil,
        reach: Reach.named(in: item.text.folded) ?? .stakeholders, text: item.text,
        span: item.span, .phase)
    }
  }

  /// `- SEV-1: all customers, by status page and e-mail; updated every 30 minutes.`
  private mutating func readBullets(_ blocks: [Block]) {
    for item in blocks.listItems {
      guard let colon = item.text.firstIndex(where: { ":–—".contains($0) }) else { continue }
      let label = String(item.text[..<colon])
      let named = levels.map(\.id).filter { label.mentions($0) }
      guard !named.isEmpty, label.count <= 40 else { continue }
      var text = String(item.text[item.text.index(after: colon)...]).trimmed
      if text.hasSuffix(".") { text.removeLast() }
      for clause in NoticeClause.read(text) {
        add(
          clause.timing, levels: named, channel: clause.channel,
          reach: clause.reach, text: item.text, span: item.span, .bullet,
          isNone: clause.isNegated || Self.isNothing(text))
      }
    }
  }
}

extension [Block] {
  /// The items of all lists with the text of their first paragraph.
  fileprivate var listItems: [(text: String, span: Span)] {
    flatMap { block -> [(text: String, span: Span)] in
      guard case .list(let list) = block.content else { return [] }
      return list.items.flatMap { item -> [(text: String, span: Span)] in
        let nested = Array(item.blocks.dropFirst()).listItems
        guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
          return nested
        }
        return [(inlines.plainText.trimmed, first.span.firstLine)] + nested
      }
    }
  }
}

extension String {
  /// The text without the levels it names: `SEV‑1/2 30‑min cadence` → `30‑min cadence`.
  func withoutLabels(_ levels: [SeverityLevel]) -> String {
    split(whereSeparator: \.isWhitespace).filter { word in
      let bare = String(word).trimming { "()[]:,".contains($0) }
      return !levels.contains { bare.mentions($0.id) } && !["for", "and"].contains(bare.folded)
    }.joined(separator: " ").trimming { " :,".contains($0) }
  }
}
