/// Levels that a document describes one by one: under headings (`### SEV1 - Critical`), under
/// bold lines, or in a list whose items begin with the level.
///
/// A time is taken only from a labeled line (`Response time: 15 min`) or from a line that says
/// plainly who responds by when; what is left is a level without that time.
struct SeverityHeadings {
  /// The scales that set times, the one with the most times first.
  let scales: [[SeverityLevel]]
  /// The scales that say only what the levels mean.
  let meanings: [[SeverityLevel]]

  private struct Described {
    var label: SeverityLabel
    let span: Span
    let depth: Int
    var lines: [SeverityLine] = []
    /// What the heading of a list says that its times are for: `Response times`.
    var topic: TargetKind?
    /// Whether what stands above speaks of severities or priorities.
    var isDefined = false

    init(_ label: SeverityLabel, at span: Span, depth: Int, topic: TargetKind?) {
      self.label = label
      self.span = span
      self.depth = depth
      self.topic = topic
      // `P1 - Critical (response: 15 min)`, `Severity 2 (High) - response within 1 hour`
      let said = [label.aside, label.remark].compactMap { $0 }
      lines = said.map { SeverityLine(text: $0, span: span) }
      guard let name = label.name else { return }
      // `P0 acknowledgement: 15 minutes`
      if let column = SeverityColumn(topic: name) {
        self.topic = column.kind
        self.label.name = nil
      } else if case let line = SeverityLine(text: name, span: span), !line.stated.isEmpty {
        self.label.name = nil
        lines.append(line)
      }
    }
  }

  init(_ document: Document) {
    var found: [[SeverityLevel]] = []
    var meanings: [[SeverityLevel]] = []
    for scale in Self.scales(document) {
      guard scale.count >= 2, Set(scale.map { SeverityLabel.key($0.label.id) }).count == scale.count
      else { continue }
      let levels = scale.enumerated().map { index, found in
        SeverityLevel(
          id: found.label.id, name: found.label.name, rank: index + 1,
          definition: found.label.remark ?? found.lines.first?.text,
          targets: Self.targets(found), span: found.span,
          postMortem: found.lines.lazy.compactMap(\.postMortem).first)
      }
      if levels.contains(where: { $0.targets.values.contains { $0.limit != nil } }) {
        found.append(levels)
      } else if scale[0].isDefined || levels.contains(where: { $0.postMortem != nil }) {
        meanings.append(levels)
      }
    }
    self.meanings = meanings
    func count(_ levels: [SeverityLevel]) -> Int { levels.map(\.targets.count).reduce(0, +) }
    scales = found.enumerated().sorted {
      (-count($0.element), $0.offset) < (-count($1.element), $1.offset)
    }.map(\.element)
  }

  /// Runs of neighboring level titles with the lines below each.
  private static func scales(_ document: Document) -> [[Described]] {
    var scales: [[Described]] = []
    var current: [Described] = []
    var headings: [(level: Int, text: String)] = []
    // The label right above a list: `**Expected response times:**`.
    var lead = ""
    func close() {
      if current.count >= 2 { scales.append(current) }
      current = []
    }
    func isGraded() -> Bool {
      (headings.map(\.text) + [lead]).contains { heading in
        let text = heading.folded
        return ["severit", "priorit", "incident level", "sev level", "重大度", "级别"]
          .contains { text.holds($0) } || text.words.contains(where: SeverityWords.scales.contains)
      }
    }
    func isForeign() -> Bool {
      SeverityContext.isForeign(
        headings.filter { $0.level > 1 }.map(\.text), in: document)
    }
    func topic() -> TargetKind? {
      (SeverityColumn(topic: lead) ?? headings.last.flatMap { SeverityColumn(topic: $0.text) })?
        .kind
    }
    func open(_ title: String, _ span: Span, depth: Int) -> Bool {
      guard !isForeign(), let label = SeverityLabel(title),
        label.isGraded || isGraded() && !label.isBare,
        !label.isTier || isGraded() || label.name.map(SeverityLabel.isName) ?? false
      else {
        return false
      }
      // `**Notification:**` below the heading of a level is a part of it, though also a name.
      if depth == 10, !label.isGraded, let last = current.last, last.depth < depth { return false }
      if current.last.map({ $0.depth != depth }) ?? false { close() }
      current.append(Described(label, at: span.firstLine, depth: depth, topic: topic()))
      current[current.count - 1].isDefined = isGraded()
      return true
    }
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block.content {
        case .paragraph(let inlines):
          var number = block.span.source.lineNumber(at: block.span.range.lowerBound)
          for line in inlines.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak) {
            let text = Array(line).plainText.trimmed
            let span = block.span.source.line(min(number, block.span.source.lineCount))
            if !text.isEmpty {
              current[current.count - 1].lines.append(SeverityLine(text: text, span: span))
            }
            number += 1
          }
        case .list(let list):
          for item in list.items { collect(item.blocks) }
        case .quote(let inner): collect(inner)
        case .table(let table) where table.header.cells.count == 2:
          for row in table.rows where row.cells.count == 2 {
            let text = row.cells[0].plainText.trimmed + ": " + row.cells[1].plainText.trimmed
            current[current.count - 1].lines.append(
              SeverityLine(text: text, span: row.cells[1].span))
          }
        default: break
        }
      }
    }
    /// A list of levels, or one in an item of it that leads to the next: `- Targets:`.
    func read(_ list: List) {
      if var scale = self.scale(list, isGraded: isGraded(), topic: topic()) {
        scale[0].isDefined = isGraded()
        scales.append(scale)
        return
      }
      for item in list.items {
        guard let text = item.blocks.first?.plainText, text.hasSuffix(":") else { continue }
        lead = text
        for case .list(let inner) in item.blocks.dropFirst().map(\.content) { read(inner) }
      }
      // `3) Response times` is an item of its own for markdown, and what follows another list.
      lead =
        list.items.count == 1 && list.orderedFrom != nil
        ? list.items[0].blocks.plainText : ""
    }
    for block in document.blocks {
      switch block.content {
      case .heading(let level, let inlines):
        headings.removeAll { $0.level >= level }
        if !open(inlines.plainText, block.span, depth: level) {
          // A deeper heading (`Response`) belongs to the level above it.
          if let last = current.last, last.depth < 10, level > last.depth {
            headings.append((level, inlines.plainText))
            continue
          }
          close()
          headings.append((level, inlines.plainText))
        }
      case .paragraph(let inlines):
        // `**P1 – Critical.** Response: 15 min`, one level a paragraph or a line
        if case .strong(let inner)? = inlines.first,
          open(inner.plainText.trimmed.trimming { ":.".contains($0) }, block.span, depth: 10)
        {
          let lines = inlines.split(whereSeparator: \.isBreak).map { Array($0) }
          for (index, line) in lines.enumerated() {
            var rest = line.plainText
            if case .strong(let inner)? = line.first {
              let title = inner.plainText.trimmed.trimming { ":.".contains($0) }
              guard index == 0 || open(title, block.span, depth: 10) else { continue }
              rest = Array(line.dropFirst()).plainText
            }
            let said = rest.trimmed.trimmingStart { ":-–—. ".contains($0) }
            current[current.count - 1].lines += said.sentences.map {
              SeverityLine(
                text: $0, span: block.span.first(of: $0.prefix(40)) ?? block.span.firstLine)
            }
          }
          continue
        }
        if !current.isEmpty { collect([block]) }
        let text = inlines.plainText
        let isBold = if case .strong? = inlines.first { inlines.count == 1 } else { false }
        lead = isBold || text.hasSuffix(":") ? text : ""
        continue
      case .list(let list):
        if !current.isEmpty {
          collect([block])
        } else if !isForeign() {
          read(list)
          continue
        }
      case .table, .quote: if !current.isEmpty { collect([block]) }
      default: break
      }
      lead = ""
    }
    close()
    return scales
  }

  /// A list whose items begin with a level: `- **P1 (Critical)**: … Response within 15 min`. A few
  /// items of another kind may follow.
  private static func scale(
    _ list: List, isGraded: Bool, topic: TargetKind?
  ) -> [Described]? {
    var result: [Described] = []
    for item in list.items {
      guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
        break
      }
      let head: String
      let rest: String
      if case .strong(let inner)? = inlines.first {
        head = inner.plainText
        rest = Array(inlines.dropFirst()).plainText
      } else {
        // An item may be nothing but its level, with its times in the list below it.
        let text = inlines.plainText
        let colon = text.firstIndex { ":：—–".contains($0) }
        guard colon != nil || item.blocks.count > 1 else { break }
        head = String(text[..<(colon ?? text.endIndex)])
        rest = colon.map { String(text[text.index(after: $0)...]) } ?? ""
      }
      guard let label = SeverityLabel(head.trimming { ":*".contains($0) || $0.isWhitespace }),
        label.isGraded || isGraded || topic != nil && !label.isBare,
        // `L1`, `L2` count the tiers of a help desk, unless they are named as severities are.
        !label.isTier || isGraded || label.name.map(SeverityLabel.isName) ?? false
      else { break }
      var found = Described(label, at: first.span.firstLine, depth: 11, topic: topic)
      let body = rest.trimmed.trimmingStart { ":：-–—. ".contains($0) }
      let said = body.sentences.map { SeverityLine(text: $0, span: found.span) }
      found.lines = said + found.lines
      for block in item.blocks.dropFirst() {
        for line in block.plainText.split(whereSeparator: \.isNewline) {
          let text = String(line).trimmed
          found.lines.append(
            SeverityLine(text: text, span: block.span.first(of: text) ?? block.span.firstLine))
        }
      }
      result.append(found)
    }
    return result.count >= 2 && result.count * 2 > list.items.count ? result : nil
  }

  // MARK: Times

  private static func targets(_ level: Described) -> [TargetKind: Target] {
    var best: [TargetKind: (strength: Int, target: Target)] = [:]
    if let kind = level.topic, let line = level.lines.first,
      let target = Target(line.text, span: line.span, of: kind, under: ""), target.limit != nil
    {
      best[kind] = (4, target)
    }
    for (column, target) in level.lines.flatMap(\.stated) {
      guard let known = best[column.kind], known.strength >= column.strength else {
        // “Acknowledge immediately” takes nothing from “Response time: under 5 minutes”.
        if let limit = best[column.kind]?.target.limit, !limit.isImmediate,
          target.limit?.isImmediate == true
        {
          continue
        }
        best[column.kind] = (column.strength, target)
        continue
      }
      if known.target.limit?.isImmediate == true, let limit = target.limit, !limit.isImmediate {
        best[column.kind] = (column.strength, target)
        continue
      }
      if target.limit?.isImmediate == true, known.target.limit != nil { continue }
      guard known.strength == column.strength, let limit = target.limit,
        let first = known.target.limit, first.length != limit.length
      else { continue }
      let reason = "the level names two: “\(known.target.text)” and “\(target.text)”"
      best[column.kind]!.target = Target(
        unreadable: reason, known.target.text, span: known.target.span)
    }
    return best.mapValues(\.target)
  }
}
