/// One part as found in a document: a heading with what follows, a table row, a labeled bullet.
public final class ReportSection: Sendable {
  public let part: ReportPart
  /// The heading or label as written.
  public let title: String
  /// The heading's or label's place.
  public let span: Span
  public let blocks: [Block]
  /// A table cell's or labeled line's own text; empty where `blocks` hold the content.
  public let inline: String
  /// The place of the content, or of the heading where there is none.
  public let contentSpan: Span

  init(
    part: ReportPart, title: String, span: Span, blocks: [Block], inline: String, contentSpan: Span
  ) {
    self.part = part
    self.title = title
    self.span = span
    self.blocks = blocks
    self.inline = inline
    self.contentSpan = contentSpan
  }

  /// What a reader sees of the content.
  public var plainText: String {
    inline.isEmpty ? blocks.plainText : inline
  }
}

/// The parts of a report with each part's sections in the order of the document.
public struct ReportSections: Sendable {
  public let all: [ReportSection]

  public subscript(part: ReportPart) -> ReportSection? { all.first { $0.part == part } }

  public func sections(_ part: ReportPart) -> [ReportSection] { all.filter { $0.part == part } }

  init(_ document: Document) {
    var found: [ReportSection] = []
    for section in document.sections {
      let isTitle = section.level == 1 && section.heading == document.sections.first?.heading
      guard let (part, isExact) = ReportPart.named(section.title), isExact || !isTitle else {
        continue
      }
      // Where all headings are of the first level, sections are; a second report's title is none.
      guard isExact || section.level > 1 || document.sections.count == 1 || found.isEmpty else {
        continue
      }
      // A subsection under the same part belongs to it (`Action items` › `Process actions`).
      let isInside = found.contains {
        $0.part == part && $0.contentSpan.range.contains(section.heading.range.lowerBound)
      }
      if isInside { continue }
      let blocks = Array(document.blocks[section.range])
      found.append(
        ReportSection(
          part: part, title: section.title, span: section.heading, blocks: blocks, inline: "",
          contentSpan: blocks.covering ?? section.heading))
    }
    for section in Self.underLines(document)
    where !found.contains(where: { $0.part == section.part }) {
      found.append(section)
    }
    let byHeading = Set(found.map(\.part))
    let labeled = Self.labeled(document).filter { !byHeading.contains($0.part) }
    all = (found + labeled).sorted { $0.span < $1.span }
  }

  /// Parts under a line that stands for a heading: `**Root cause**` or `Timeline:` alone.
  private static func underLines(_ document: Document) -> [ReportSection] {
    var result: [ReportSection] = []
    var open: (part: ReportPart, title: String, span: Span)?
    var blocks: [Block] = []
    func close() {
      if let open {
        result.append(
          ReportSection(
            part: open.part, title: open.title, span: open.span, blocks: blocks, inline: "",
            contentSpan: blocks.covering ?? open.span))
      }
      open = nil
      blocks = []
    }
    for block in document.blocks {
      if case .heading = block.content {
        close()
        continue
      }
      if case .paragraph(let inlines) = block.content,
        let (title, isStrong) = line(inlines, hasHeadings: document.sections.count > 1)
      {
        let named = ReportPart.named(title).flatMap { $0.isExact ? $0.part : nil }
        if named != nil || isStrong { close() }
        if let named {
          open = (named, title, block.span.firstLine)
          if let rest = Self.rest(of: inlines, in: block.span) { blocks.append(rest) }
          continue
        }
      }
      if open != nil { blocks.append(block) }
    }
    close()
    return result
  }

  /// The text of a paragraph's first line that stands for a heading.
  private static func line(
    _ inlines: [Inline], hasHeadings: Bool
  ) -> (title: String, isStrong: Bool)? {
    var leads = false
    if case .strong? = inlines.first { leads = true }
    guard leads || !hasHeadings else { return nil }
    let first = Array(inlines.prefix { !$0.isBreak })
    let written = first.plainText.trimmed
    let title = written.trimming { ":： ".contains($0) }
    guard !title.isEmpty, title.count <= 60, !title.contains(where: { ":\"{}<>=`".contains($0) })
    else { return nil }
    let isAlone = first.count == inlines.count
    if case .strong? = first.first, first.count == 1 || written.hasSuffix(":") && first.count == 2 {
      return (title, true)
    }
    // Without any markup a line is a heading only where the document has no others.
    return !hasHeadings && (isAlone || written.hasSuffix(":")) && first.count == 1
      ? (title, false) : nil
  }

  /// What follows the first line of a paragraph.
  private static func rest(of inlines: [Inline], in span: Span) -> Block? {
    guard let cut = inlines.firstIndex(where: \.isBreak) else { return nil }
    let number = span.source.lineNumber(at: span.range.lowerBound)
    guard number < span.source.lineCount else { return nil }
    let start = span.source.lineStarts[number]
    guard start < span.range.upperBound else { return nil }
    return Block(
      .paragraph(Array(inlines[inlines.index(after: cut)...])),
      span: Span(source: span.source, range: start..<span.range.upperBound))
  }

  /// Parts written as rows of a Field | Details table, as `- **Impact**: …` bullets or as
  /// `**Impact:** …` paragraphs.
  private static func labeled(_ document: Document) -> [ReportSection] {
    var result: [ReportSection] = []
    for field in document.fields {
      guard let (part, isExact) = ReportPart.named(field.label), isExact else { continue }
      result.append(
        ReportSection(
          part: part, title: field.label, span: field.labelSpan, blocks: field.blocks,
          inline: field.value, contentSpan: field.valueSpan))
    }
    return result
  }
}

extension [Block] {
  /// From the first block's beginning to the last one's end.
  var covering: Span? {
    guard let first, let last else { return nil }
    return Span(
      source: first.span.source,
      range: first.span.range
        .lowerBound..<Swift.max(
          last.span.range.upperBound, first.span.range.lowerBound))
  }
}
