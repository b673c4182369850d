/// Levels that a document describes one by one: under headings (`### SEV1 - Critical`), under
/// bold lines, or in a list whose items begin with the level.
///
/// A time is taken only from a labeled line (`Response time: 15 min`) or from a line that says
/// plainly who responds by when; what is left is a level without that time.
struct SeverityHeadings {
  let levels: [SeverityLevel]

  private struct Line {
    let text: String
    let span: Span
  }

  private struct Described {
    let label: SeverityLabel
    let span: Span
    let depth: Int
    var lines: [Line] = []
  }

  init(_ document: Document) {
    var best: [SeverityLevel] = []
    for scale in Self.scales(document) {
      guard scale.count >= 2, Set(scale.map { SeverityLabel.key($0.label.id) }).count == scale.count
      else { continue }
      let levels = scale.enumerated().map { index, found in
        SeverityLevel(
          id: found.label.id, name: found.label.name, rank: index + 1,
          definition: found.label.remark ?? found.lines.first?.text,
          targets: Self.targets(found.lines), span: found.span)
      }
      guard levels.contains(where: { $0.targets.values.contains { $0.limit != nil } }) else {
        continue
      }
      let count = levels.map(\.targets.count).reduce(0, +)
      if count > best.map(\.targets.count).reduce(0, +) { best = levels }
    }
    levels = best
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
        ["severit", "priorit", "incident level", "sev level", "severidad", "重大度", "级别"]
          .contains { heading.text.folded.holds($0) }
      }
    }
    func open(_ title: String, _ span: Span, depth: Int) -> Bool {
      guard let label = SeverityLabel(title), label.isCoded || isGraded() && !label.isBare else {
        return false
      }
      if current.last.map({ $0.depth != depth }) ?? false { close() }
      current.append(Described(label: label, span: span.firstLine, depth: depth))
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
        if current.isEmpty, let scale = self.scale(list, isGraded: isGraded()) {
          scales.append(scale)
        } else if !current.isEmpty {
          collect([block])
        }
      case .thematicBreak: break
      default: break
      }
    }
    close()
    return scales
  }

  /// A list whose every item begins with a level: `- **P1 (Critical)**: … Response within 15 min`.
  private static func scale(_ list: List, isGraded: Bool) -> [Described]? {
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
        label.isCoded || isGraded
      else { return nil }
      var found = Described(label: label, span: first.span.firstLine, depth: 11)
      let body = rest.trimmed.trimmingStart { ":-–—. ".contains($0) }
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

  private static func targets(_ lines: [Line]) -> [TargetKind: Target] {
    var targets: [TargetKind: Target] = [:]
    for line in lines {
      if let (kind, value) = labeled(line.text) {
        if targets[kind] == nil { targets[kind] = Target(value, span: line.span) }
      } else if let (kind, target) = said(line), targets[kind] == nil {
        targets[kind] = target
      }
    }
    return targets
  }

  /// `Response time: 15 min`, `Update frequency: every 30 min`.
  private static func labeled(_ text: String) -> (TargetKind, String)? {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = String(text[..<colon]).folded.trimming { "*-• ".contains($0) }
    let value = String(text[text.index(after: colon)...]).trimmed.trimming { "*. ".contains($0) }
    guard !value.isEmpty, value.count <= 80, label.words.count <= 5 else { return nil }
    let kinds = SeverityColumn.kinds(header: label)
    guard kinds.count == 1, let found = kinds.first else { return nil }
    guard case .unreadable = TimeLimit.read(value) else { return (found.kind, value) }
    return found.isCertain && value.contains(where: \.isNumber) ? (found.kind, value) : nil
  }

  /// `On-call engineer response within 15 minutes`: one act, one time, nothing else.
  private static func said(_ line: Line) -> (TargetKind, Target)? {
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
    let acts: [(TargetKind, [String])] = [
      (.acknowledge, ["respon", "acknowledg"]), (.contain, ["contain", "mitigat"]),
      (.resolve, ["resol", "restor"]),
    ]
    let named = acts.filter { _, stems in stems.contains { folded.holds($0) } }
    guard named.count == 1, let (limit, range) = TimeLimit.first(in: line.text),
      TimeLimit.first(in: String(line.text[range.upperBound...])) == nil
    else { return nil }
    let tail = String(line.text[range.lowerBound...]).trimming { ". ".contains($0) }
    guard case .limit(let whole) = TimeLimit.read(tail), whole.length == limit.length else {
      return nil
    }
    return Target(tail, span: line.span.first(of: tail) ?? line.span).map { (named[0].0, $0) }
  }
}
