/// One entry of a report's timeline.
public struct TimelineEntry: Sendable {
  /// The time as written, such as `2026-03-12T14:05Z`, `14:05` or `[16:04]` without its brackets.
  public let at: Located<String>
  /// What happened, as plain text.
  public let text: String
  public let span: Span
  /// The date, written with the time or carried over from an entry or heading above.
  public let day: Day?
  /// Minutes after midnight as written.
  public let minutes: Int
  public let seconds: Int
  public let zone: WrittenZone

  /// The instant, where date and zone are known.
  public var instant: Instant? {
    guard let day, case .offset(let offset) = zone else { return nil }
    return Instant(
      secondsSinceEpoch: day.daysSinceEpoch * 86_400 + (minutes - offset) * 60 + seconds)
  }
}

/// What a written time says of its zone.
public enum WrittenZone: Sendable, Equatable {
  /// Minutes east of UTC; `Z` and `UTC` are 0.
  case offset(Int)
  /// An abbreviation that several zones share, such as `CST`.
  case ambiguous(String)
  case unstated
}

/// A report's timeline with what its heading and preface say of dates and zones.
public struct Timeline: Sendable {
  public let entries: [TimelineEntry]
  public let section: ReportSection
  /// Where a heading or sentence states the zone for all entries, such as “All times in UTC”.
  public let statedZone: Located<WrittenZone>?

  /// Reads the timeline section: a table, a list, headings or lines that begin with a time.
  init?(_ document: Document, sections: ReportSections) {
    let candidates = sections.sections(.timeline)
    guard let first = candidates.first else { return nil }
    var best: Timeline?
    for section in candidates {
      let timeline = Timeline(section, document: document)
      if timeline.entries.count > (best?.entries.count ?? -1) { best = timeline }
    }
    self = best ?? Timeline(first, document: document)
  }

  private init(_ section: ReportSection, document: Document) {
    var reader = TimelineReader(
      day: WrittenTime.day(in: section.title) ?? WrittenTime.day(in: document.title)
        ?? document.frontMatter.text("date").flatMap { WrittenTime.day(in: $0.value) })
    if let zone = WrittenTime.zone(in: section.title) {
      reader.statedZone = Located(zone, section.span)
    }
    for block in section.blocks { reader.read(block) }
    entries = reader.entries
    self.section = section
    statedZone = reader.statedZone
  }
}

private struct TimelineReader {
  var day: Day?
  var statedZone: Located<WrittenZone>?
  var entries: [TimelineEntry] = []

  init(day: Day?) { self.day = day }

  mutating func read(_ block: Block) {
    switch block.content {
    case .heading(_, let inlines):
      let text = inlines.plainText
      if !add(text, span: block.span), let found = WrittenTime.day(in: text) { day = found }
    case .paragraph(let inlines): readLines(inlines, in: block.span)
    case .table(let table): read(table)
    case .list(let list):
      for item in list.items {
        guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
          for block in item.blocks { read(block) }
          continue
        }
        let text = inlines.plainText
        if !add(text, span: item.span.firstLine) {
          if let found = WrittenTime.day(in: text), text.count < 40 { day = found }
          for block in item.blocks.dropFirst() { read(block) }
        }
      }
    case .quote(let blocks):
      for block in blocks { read(block) }
    case .code, .html, .thematicBreak, .footnote: break
    }
  }

  private mutating func readLines(_ inlines: [Inline], in span: Span) {
    let text = inlines.plainText
    if statedZone == nil, text.count < 200, let zone = WrittenTime.statedZone(in: text) {
      statedZone = Located(zone, span.firstLine)
    }
    var number = span.source.lineNumber(at: span.range.lowerBound)
    for line in inlines.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak) {
      let lineText = Array(line).plainText
      let isEntry = WrittenTime(lineText)?.isLeading ?? false
      if isEntry {
        _ = add(lineText, span: span.source.line(number))
      } else if let found = WrittenTime.day(in: lineText), lineText.count < 60 {
        day = found
      }
      number += 1
    }
  }

  private mutating func read(_ table: Table) {
    let headers = table.header.cells.map { $0.plainText }
    for header in headers {
      if statedZone == nil, let zone = WrittenTime.zone(in: header) {
        statedZone = Located(zone, table.header.span)
      }
    }
    for row in table.rows {
      // The time column is the first that holds a time; a date column may stand before it.
      guard
        let column = row.cells.firstIndex(where: { WrittenTime($0.plainText)?.isLeading ?? false })
      else {
        if let found = row.cells.first.flatMap({ WrittenTime.day(in: $0.plainText) }) {
          day = found
        }
        continue
      }
      if let found = row.cells[..<column].compactMap({ WrittenTime.day(in: $0.plainText) }).first {
        day = found
      }
      let rest = row.cells.indices.filter { $0 > column }.map { row.cells[$0].plainText.trimmed }
      let written = row.cells[column].plainText
      guard let time = WrittenTime(written) else { continue }
      append(
        time, at: Located(written.trimmed, row.cells[column].span),
        text: rest.filter { !$0.isEmpty }.joined(separator: " — "), span: row.span)
    }
  }

  /// Takes a text that holds a time near its beginning as an entry.
  private mutating func add(_ text: String, span: Span) -> Bool {
    guard let time = WrittenTime(text) else { return false }
    let at = String(text[time.range]).trimmed
    var before = text[..<time.range.lowerBound]
    var after = text[time.range.upperBound...]
    if let open = before.last, let close = after.first, ["[]", "()"].contains("\(open)\(close)") {
      before.removeLast()
      after.removeFirst()
    }
    let rest = String(before) + String(after)
    append(
      time, at: Located(at, span.first(of: at) ?? span.firstLine),
      text: rest.trimmed.trimmingStart { ":-–—·|])( ".contains($0) }, span: span)
    return true
  }

  private mutating func append(
    _ time: WrittenTime, at: Located<String>, text: String, span: Span
  ) {
    if let found = time.day { day = found }
    let zone = time.zone == .unstated ? statedZone?.value ?? .unstated : time.zone
    entries.append(
      TimelineEntry(
        at: at, text: text, span: span, day: day, minutes: time.minutes, seconds: time.seconds,
        zone: zone))
  }
}
