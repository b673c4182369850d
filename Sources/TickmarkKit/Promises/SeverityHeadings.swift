/// Levels that a document describes one by one: under headings (`### SEV1 - Critical`), under
/// bold lines, or in a list whose items begin with the level.
///
/// A time is taken only from a labeled line (`Response time: 15 min`) or from a line that says
/// plainly who responds by when; what is left is a level without that time.
struct SeverityHeadings {
  /// The scales that set times, the one with the most times first.
  let scales: [[SeverityLevel]]

  private struct Line {
    let text: String
    let span: Span
  }

  private struct Described {
    let label: SeverityLabel
    let span: Span
    let depth: Int
    var lines: [Line] = []
    /// What the heading of a list says that its times are for: `Response times`.
    var topic: TargetKind?
  }

  init(_ document: Document) {
    var found: [[SeverityLevel]] = []
    for scale in Self.scales(document) {
      guard scale.count >= 2, Set(scale.map { SeverityLabel.key($0.label.id) }).count == scale.count
      else { continue }
      let levels = scale.enumerated().map { index, found in
        SeverityLevel(
          id: found.label.id, name: found.label.name, rank: index + 1,
          definition: found.label.remark ?? found.lines.first?.text,
          targets: Self.targets(found), span: found.span)
      }
      guard levels.contains(where: { $0.targets.values.contains { $0.limit != nil } }) else {
        continue
      }
      found.append(levels)
    }
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
    func close() {
      if current.count >= 2 { scales.append(current) }
      current = []
    }
    func isGraded() -> Bool {
      headings.contains { heading in
        let text = heading.text.folded
        return ["severit", "priorit", "incident level", "sev level", "重大度", "级别"]
          .contains { text.holds($0) } || text.words.contains(where: SeverityWords.scales.contains)
      }
    }
    func isForeign() -> Bool {
      SeverityContext.isForeign(
        headings.filter { $0.level > 1 }.map(\.text), in: document)
    }
    func open(_ title: String, _ span: Span, depth: Int) -> Bool {
      guard !isForeign(), let label = SeverityLabel(title),
        label.isGraded || isGraded() && !label.isBare
      else {
        return false
      }
      if current.last.map({ $0.depth != depth }) ?? false { close() }
      var level = Described(label: label, span: span.firstLine, depth: depth)
      // `P1 - Critical (response: 15 min, resolution: 4 hours)`
      if let aside = label.aside { level.lines.append(Line(text: aside, span: level.span)) }
      current.append(level)
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
              current[current.count - 1].lines.append(Line(text: text, span: span))
            }
            number += 1
          }
        case .list(let list):
          for item in list.items { collect(item.blocks) }
        case .quote(let inner): collect(inner)
        case .table(let table) where table.header.cells.count == 2:
          for row in table.rows where row.cells.count == 2 {
            let text = row.cells[0].plainText.trimmed + ": " + row.cells[1].plainText.trimmed
            current[current.count - 1].lines.append(Line(text: text, span: row.cells[1].span))
          }
        default: break
        }
      }
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
        if case .strong(let inner)? = inlines.first, inlines.count <= 2,
          Array(inlines.dropFirst()).plainText.trimmed.count <= 1,
          open(inner.plainText, block.span, depth: 10)
        {
          continue
        }
        if !current.isEmpty { collect([block]) }
      case .list(let list):
        let column = headings.last.flatMap { SeverityColumn(header: $0.text.folded) }
        let topic = column.flatMap { $0.isCertain ? $0.kind : nil }
        if current.isEmpty, !isForeign(),
          let scale = self.scale(list, isGraded: isGraded(), topic: topic)
        {
          scales.append(scale)
        } else if !current.isEmpty {
          collect([block])
        }
      case .table, .quote: if !current.isEmpty { collect([block]) }
      default: break
      }
    }
    close()
    return scales
  }

  /// A list whose every item begins with a level: `- **P1 (Critical)**: … Response within 15 min`.
  private static func scale(
    _ list: List, isGraded: Bool, topic: TargetKind?
  ) -> [Described]? {
    var result: [Described] = []
    for item in list.items {
      guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
        return nil
      }
      let head: String
      let rest: String
      if case .strong(let inner)? = inlines.first {
        head = inner.plainText
        rest = Array(inlines.dropFirst()).plainText
      } else {
        let text = inlines.plainText
        guard let colon = text.firstIndex(where: { ":—–".contains($0) }) else { return nil }
        head = String(text[..<colon])
        rest = String(text[text.index(after: colon)...])
      }
      guard let label = SeverityLabel(head.trimming { ":*".contains($0) || $0.isWhitespace }),
        label.isGraded || isGraded || topic != nil && !label.isBare
      else { return nil }
      var found = Described(label: label, span: first.span.firstLine, depth: 11)
      let body = rest.trimmed.trimmingStart { ":-–—. ".contains($0) }
      found.topic = topic
      found.lines = body.sentences.map { Line(text: $0, span: first.span.firstLine) }
      for block in item.blocks.dropFirst() {
        for line in block.plainText.split(whereSeparator: \.isNewline) {
          let text = String(line).trimmed
          found.lines.append(
            Line(text: text, span: block.span.first(of: text) ?? block.span.firstLine))
        }
      }
      result.append(found)
    }
    return result.count >= 2 ? result : nil
  }

  // MARK: Times

  /// What one line says of one kind, and how outright.
  private typealias Stated = (column: SeverityColumn, target: Target)

  private static func targets(_ level: Described) -> [TargetKind: Target] {
    var best: [TargetKind: (strength: Int, target: Target)] = [:]
    if let kind = level.topic, let line = level.lines.first,
      let target = Target(line.text, span: line.span, of: kind, under: ""), target.limit != nil
    {
      best[kind] = (4, target)
    }
    for (column, target) in level.lines.flatMap(stated) {
      guard let known = best[column.kind], known.strength >= column.strength else {
        best[column.kind] = (column.strength, target)
        continue
      }
      guard known.strength == column.strength, let limit = target.limit,
        let first = known.target.limit, first.length != limit.length
      else { continue }
      let reason = "the level names two: “\(known.target.text)” and “\(target.text)”"
      best[column.kind]!.target = Target(
        unreadable: reason, known.target.text, span: known.target.span)
    }
    return best.mapValues(\.target)
  }

  /// What a line sets: each of its clauses its own time, else one time as a whole.
  private static func stated(_ line: Line) -> [Stated] {
    let clauses = clauses(of: line.text)
    let told = clauses.map { clause(String($0), line.span) }
    // A clause with a time of its own that is not understood may change the others.
    let isWhole = zip(clauses, told).allSatisfy { clause, stated in
      stated != nil || TimeLimit.first(in: String(clause)) == nil
    }
    let found = told.compactMap { $0 }
    if clauses.count > 1, found.count > 1, isWhole { return found }
    if let (column, value) = labeled(line.text) {
      return Target(value, span: line.span, of: column.kind, under: label(of: line.text))
        .map { [(column, $0)] } ?? []
    }
    if let said = said(line) { return [said] }
    return isWhole ? found : []
  }

  /// The parts of `SLA: acknowledge within 5 minutes, mitigate within 30 minutes`.
  private static func clauses(of text: String) -> [Substring] {
    var text = text[...]
    if let colon = text.firstIndex(of: ":"), SeverityColumn(header: text[..<colon].folded) == nil,
      text[..<colon].folded.words.count <= 2
    {
      text = text[text.index(after: colon)...]
    }
    return text.split { ",;".contains($0) }
  }

  /// `Resolve: 4 h`, `resolve within 4 h`, `updates every 30 minutes`: an act and its time.
  private static func clause(_ text: String, _ span: Span) -> Stated? {
    let text = text.trimmed.trimming { "*-•. ".contains($0) }
    if let (column, value) = labeled(text), case .limit = TimeLimit.read(value) {
      return Target(value, span: span, of: column.kind, under: label(of: text)).map { (column, $0) }
    }
    let words = text.split(separator: " ")
    for count in 1..<max(1, min(6, words.count)) {
      let head = words[..<count].joined(separator: " ").folded
      let tail = words[count...].joined(separator: " ")
      let isAct = head.words.allSatisfy {
        besideActs.contains($0) || SeverityColumn(header: $0) != nil
      }
      guard isAct, case .limit = TimeLimit.read(tail),
        let column = SeverityColumn(header: head)
      else { continue }
      let place = span.first(of: tail) ?? span
      return Target(tail, span: place, of: column.kind, under: head).map { (column, $0) }
    }
    return nil
  }

  /// Words that leave the act what it is: “first response”, “the on-call engineer acknowledges”.
  private static let besideActs: Set<String> = [
    "the", "on", "call", "oncall", "engineer", "engineers", "time", "to", "target", "initial",
    "first", "be", "must", "is", "are", "all", "customer", "status", "de", "em", "en",
  ]

  private static func label(of text: String) -> String {
    String(text.prefix { !":：".contains($0) })
  }

  /// `Response time: 15 min`, `Update frequency: every 30 min`.
  private static func labeled(_ text: String) -> (SeverityColumn, String)? {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = String(text[..<colon]).folded.trimming { "*-• ".contains($0) }
    let value = String(text[text.index(after: colon)...]).trimmed.trimming { "*. ".contains($0) }
    guard !value.isEmpty, value.count <= 80, label.words.count <= 5 else { return nil }
    let kinds = SeverityColumn.kinds(header: label)
    guard kinds.count == 1, let found = kinds.first else { return nil }
    guard case .unreadable = TimeLimit.read(value) else { return (found, value) }
    return found.isCertain && value.contains(where: \.isNumber) ? (found, value) : nil
  }

  /// `On-call engineer response within 15 minutes`: one act, one time, nothing else.
  private static func said(_ line: Line) -> Stated? {
    let folded = line.text.folded
    guard line.text.count <= 120, folded.holds(word: "within") || folded.holds("<") else {
      return nil
    }
    let others = [
      "escalat", "notif", "inform", "update", "executive", "leadership", "stakeholder", "customer",
      "post-mortem", "postmortem", "review", "assign", "status", "if ", "unless", "when ", "detect",
      "affect", "degrad", "acceptable", "or ",
    ]
    guard !others.contains(where: folded.holds(_:)) else { return nil }
    let acts = ["respond", "acknowledge", "contain", "mitigate", "resolve", "restore"]
    let stems = ["respon", "acknowledg", "contain", "mitigat", "resol", "restor"]
    let named = zip(acts, stems).filter { folded.holds($0.1) }.compactMap {
      SeverityColumn(header: $0.0)
    }
    guard Set(named.map(\.kind)).count == 1,
      let column = named.max(by: { $0.strength < $1.strength }),
      let (limit, range) = TimeLimit.first(in: line.text),
      TimeLimit.first(in: String(line.text[range.upperBound...])) == nil
    else { return nil }
    let tail = String(line.text[range.lowerBound...]).trimming { ". ".contains($0) }
    guard case .limit(let whole) = TimeLimit.read(tail), whole.length == limit.length else {
      return nil
    }
    return Target(tail, span: line.span.first(of: tail) ?? line.span).map { (column, $0) }
  }
}
