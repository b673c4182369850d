/// A heading, paragraph, item or cell of a playbook with the headings it stands under: what the
/// readers of duties look at.
///
/// Playbooks are pasted from wikis and web pages: `2.1 Detection` on a line of its own, an only
/// item `4. On-call`, a bold label alone and, in a text without any heading, a short line alone are
/// headings too; `• …` is an item.
struct Passage: Sendable {
  enum Kind: Sendable { case heading, paragraph, bullet, numbered, cell }

  let kind: Kind
  let text: String
  let folded: String
  /// The bold words that it begins with.
  let lead: String?
  /// Folded titles from the outermost heading to the nearest; a heading's own is the last.
  let headings: [String]
  let isQuoted: Bool
  /// Whether it is an item with a checkbox.
  let isTask: Bool
  /// A cell's column, from 0.
  let column: Int?
  let span: Span

  var heading: String { headings.last ?? "" }
  var isItem: Bool { kind == .bullet || kind == .numbered }

  func isUnder(_ words: [String]) -> Bool {
    headings.contains { heading in words.contains { heading.holds($0) } }
  }

  /// Whether it is text to be filled in or an illustration, and no duty.
  var isTemplate: Bool { isUnder(["template", "example", "sample"]) }

  func holds(any words: [String]) -> Bool { words.contains { folded.holds($0) } }

  /// The place of some of its words, else its first line.
  func place(of words: some StringProtocol) -> Span { span.first(of: words) ?? span.firstLine }
}

extension Document {
  /// The passages in the order of the document; code and raw HTML are left out.
  var passages: [Passage] {
    var reader = PassageReader(hasHeadings: sections.contains { $0.level > 1 })
    reader.visit(blocks, isQuoted: false)
    return reader.passages
  }
}

private struct PassageReader {
  let hasHeadings: Bool
  var passages: [Passage] = []
  private var titles: [(level: Int, title: String)] = []
  private var isTask = false

  init(hasHeadings: Bool) {
    self.hasHeadings = hasHeadings
  }

  mutating func visit(_ blocks: [Block], isQuoted: Bool) {
    for block in blocks {
      switch block.content {
      case .heading(let level, let inlines):
        open(inlines, level: level, at: block.span, isQuoted: isQuoted)
      case .paragraph(let inlines):
        paragraph(inlines, block.span, kind: .paragraph, isQuoted: isQuoted)
      case .list(let list): visit(list, isQuoted: isQuoted)
      case .table(let table):
        for row in table.rows {
          for (column, cell) in row.cells.enumerated() {
            add(.cell, cell.inlines, cell.span, isQuoted: isQuoted, column: column)
          }
        }
      case .quote(let inner): visit(inner, isQuoted: true)
      case .footnote(_, let inner): visit(inner, isQuoted: isQuoted)
      case .code, .html, .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ list: List, isQuoted: Bool) {
    let kind: Passage.Kind = list.orderedFrom == nil ? .bullet : .numbered
    for item in list.items {
      var rest = item.blocks[...]
      if let first = rest.first, case .paragraph(let inlines) = first.content {
        rest = rest.dropFirst()
        // `4. On-call and escalation` above a list is a heading that markdown takes for an item.
        let lines = inlines.lines(in: first.span)
        if kind == .numbered, list.items.count == 1, lines[0].0.isTitle {
          open(lines[0].0, level: 2, at: lines[0].1, isQuoted: isQuoted)
          let below = lines.dropFirst().map { $0 }
          add(segments: below, kind: .paragraph, isQuoted: isQuoted)
        } else if lines.count == 1, inlines.isBoldLabel,
          TimeLimit.first(in: inlines.plainText) != nil,
          case .list? = rest.first?.content
        {
          // `3. **Within 1 week:**` is a heading for the items below it, and for no others.
          let above = titles
          open(inlines, level: 7, at: first.span, isQuoted: isQuoted)
          visit(Array(rest), isQuoted: isQuoted)
          titles = above
          continue
        } else {
          isTask = item.task != nil
          paragraph(inlines, first.span, kind: kind, isQuoted: isQuoted)
          isTask = false
        }
      }
      visit(Array(rest), isQuoted: isQuoted)
    }
  }

  private mutating func paragraph(
    _ inlines: [Inline], _ span: Span, kind: Passage.Kind, isQuoted: Bool
  ) {
    let lines = inlines.lines(in: span)
    if !hasHeadings, kind == .paragraph, lines.count == 1, !isQuoted, inlines.isTitle {
      open(inlines, level: 2, at: span, isQuoted: isQuoted)
      return
    }
    // `**Detection sources:**` alone on a line is a heading below all headings.
    if kind == .paragraph, lines.count == 1, inlines.isBoldLabel {
      open(inlines, level: 7, at: span, isQuoted: isQuoted)
      return
    }
    add(segments: lines, kind: kind, isQuoted: isQuoted)
  }

  /// Lines belong together until one is a numbered heading or begins with a bullet.
  private mutating func add(
    segments lines: [([Inline], Span)], kind: Passage.Kind, isQuoted: Bool
  ) {
    var kind = kind
    var current: [([Inline], Span)] = []
    func flush(_ reader: inout PassageReader) {
      guard let first = current.first, let last = current.last else { return }
      let inlines = Array(current.map(\.0).joined(separator: [Inline.softBreak]))
      let span = Span(
        source: first.1.source, range: first.1.range.lowerBound..<last.1.range.upperBound)
      reader.add(kind, inlines, span, isQuoted: isQuoted)
      current = []
    }
    for line in lines {
      let text = line.0.plainText.trimmed
      if let depth = text.numberingDepth, line.0.isTitle {
        flush(&self)
        open(line.0, level: depth + 1, at: line.1, isQuoted: isQuoted)
        kind = .paragraph
        continue
      }
      if let first = text.first, "•◦▪●‣".contains(first) {
        flush(&self)
        kind = .bullet
      }
      current.append(line)
    }
    flush(&self)
  }

  private mutating func open(_ inlines: [Inline], level: Int, at span: Span, isQuoted: Bool) {
    let (plain, _) = inlines.splittingHeadingID
    var title = plain.plainText.folded
    // A heading with a blank to fill in belongs to a template.
    if span.firstLine.text.holdsBlank { title += " (template)" }
    titles.removeAll { $0.level >= level }
    // The document's own title says nothing of its parts: “Template 7.2 – Incident response”.
    if level > 1 || !passages.isEmpty { titles.append((level, title)) }
    add(.heading, plain, span.firstLine, isQuoted: isQuoted)
  }

  private mutating func add(
    _ kind: Passage.Kind, _ inlines: [Inline], _ span: Span, isQuoted: Bool, column: Int? = nil
  ) {
    let text = inlines.plainText.trimmed.trimmingStart { "•◦▪●‣".contains($0) || $0.isWhitespace }
    guard !text.isEmpty else { return }
    var lead: String?
    if case .strong(let inner)? = inlines.first {
      lead = inner.plainText.trimmed.trimming { ":".contains($0) }
    }
    passages.append(
      Passage(
        kind: kind, text: text, folded: text.folded, lead: lead, headings: titles.map(\.title),
        isQuoted: isQuoted, isTask: isTask, column: column, span: span.trimmed))
  }
}

extension [Inline] {
  /// The lines of a paragraph with their places in the file.
  fileprivate func lines(in span: Span) -> [([Inline], Span)] {
    let parts = split(omittingEmptySubsequences: false, whereSeparator: \.isBreak).map(Array.init)
    let first = span.source.lineNumber(at: span.range.lowerBound)
    return parts.enumerated().map { index, part in
      let line = span.source.line(Swift.min(first + index, span.source.lineCount))
      let lower = Swift.max(line.range.lowerBound, span.range.lowerBound)
      let upper = Swift.min(line.range.upperBound, span.range.upperBound)
      return (part, Span(source: span.source, range: lower..<Swift.max(lower, upper)))
    }
  }

  /// Whether it is bold throughout and no sentence.
  fileprivate var isBoldLabel: Bool {
    guard let first, case .strong(let inner) = first else { return false }
    let rest = Array(dropFirst()).plainText.trimmed
    let text = inner.plainText.trimmed.trimming { $0 == ":" }
    return (rest.isEmpty || rest == ":") && [Inline.text(text)].isTitle
  }

  /// Whether a line reads as a title: few words, a capital, no end of a sentence.
  fileprivate var isTitle: Bool {
    let text = plainText.trimmed
    guard let last = text.last, !".,;:!?…".contains(last), text.count <= 60 else { return false }
    let letters = text.drop { !$0.isLetter }
    guard let first = letters.first, first.isUppercase || !first.isCased else { return false }
    let start = text.first!
    guard start.isLetter || start.isNumber else { return false }
    return text.split(separator: " ").count <= 8
  }
}

extension Substring {
  /// Whether it holds `<title>`; `< 15 min` is none.
  fileprivate var holdsBlank: Bool {
    let bytes = Array(utf8)
    return zip(bytes, bytes.dropFirst()).contains { $0 == 60 && (97...122).contains($1 | 32) }
  }
}

extension String {
  /// How many numbers a heading's numbering has: 1 for `3. Title`, 2 for `2.1 Title`.
  fileprivate var numberingDepth: Int? {
    guard let space = firstIndex(of: " ") else { return nil }
    let numbering = self[..<space]
    guard numbering.contains("."), numbering.allSatisfy({ $0.isNumber || $0 == "." }) else {
      return nil
    }
    let depth = numbering.split(separator: ".").count
    return depth == 0 ? nil : depth
  }
}
