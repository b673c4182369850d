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

extension TimelineEntry {
  fileprivate func saying(_ text: String) -> TimelineEntry {
    TimelineEntry(
      at: at, text: text, span: span, day: day, minutes: minutes, seconds: seconds, zone: zone)
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
    for block in section.blocks + Self.days(after: section, in: document) { reader.read(block) }
    entries = reader.entries
    self.section = section
    statedZone = reader.statedZone
  }
}

extension Timeline {
  /// `## Timeline`, and behind it `## May 12` and `## May 13` of the same level.
  private static func days(after section: ReportSection, in document: Document) -> [Block] {
    guard let index = document.sections.firstIndex(where: { $0.heading == section.span }) else {
      return []
    }
    let own = document.sections[index]
    var end = own.range.upperBound
    for next in document.sections[(index + 1)...] where next.level <= own.level {
      guard next.level == own.level, next.title.isDay else { break }
      end = next.range.upperBound
    }
    return Array(document.blocks[own.range.upperBound..<end])
  }
}

private struct TimelineReader {
  var day: Day? { didSet { year = day?.year ?? year } }
  /// The year of the last date that was read, for dates without one.
  private var year: Int?
  var statedZone: Located<WrittenZone>?
  var entries: [TimelineEntry] = []
  private var isAwaitingText = false

  init(day: Day?) {
    self.day = day
    year = day?.year
  }

  mutating func read(_ block: Block) {
    switch block.content {
    case .heading(_, let inlines):
      let text = inlines.plainText
      isAwaitingText = false
      if add(text, span: block.span) {
        isAwaitingText = entries.last?.text.isEmpty ?? false
      } else if let found = WrittenTime.day(in: text) {
        day = found
      } else if text.isDay {
        day = year.flatMap { Day(english: "\(text.trimmed) \($0)") }
      } else if let found = text.writtenYear {
        // `October 29-30, 2025`: the day above holds no longer, and which one does is not said.
        day = nil
        year = found
      }
    case .paragraph(let inlines):
      // Below a heading that is only a time stands what happened.
      if isAwaitingText, !(WrittenTime(inlines.plainText)?.isLeading ?? false),
        let last = entries.popLast()
      {
        entries.append(last.saying(inlines.plainText))
        isAwaitingText = false
      } else {
        readLines(inlines, in: block.span)
      }
    case .table(let table): read(table)
    case .list(let list):
      if isAwaitingText, let first = list.items.first?.blocks.first?.plainText,
        !(WrittenTime(first)?.isLeading ?? false), let last = entries.popLast()
      {
        entries.append(last.saying(first))
      }
      isAwaitingText = false
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
        isAwaitingText = entries.last?.text.isEmpty ?? false
      } else if isAwaitingText, !lineText.trimmed.isEmpty, let last = entries.popLast() {
        // A line that is only a time, and what happened in the next.
        entries.append(last.saying(lineText.trimmed))
        isAwaitingText = false
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
      var found: (column: Int, text: String, time: WrittenTime)?
      for (column, cell) in row.cells.enumerated() {
        let text = cell.plainText
        guard let time = WrittenTime(text), time.isLeading else { continue }
        found = (column, text, time)
        break
      }
      guard let (column, written, time) = found else {
        if let found = row.cells.first.flatMap({ WrittenTime.day(in: $0.plainText) }) {
          day = found
        }
        continue
      }
      if let found = row.cells[..<column].compactMap({ WrittenTime.day(in: $0.plainText) }).first {
        day = found
      }
      let rest = row.cells.indices.filter { $0 > column }.map { row.cells[$0].plainText.trimmed }
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
    let aside = dayInParentheses(&after)
    let rest = String(before) + String(after)
    append(
      time, aside: aside, at: Located(at, span.first(of: at) ?? span.firstLine),
      text: rest.trimmed.trimmingStart { ":-–—·|])( ".contains($0) }, span: span)
    return true
  }

  /// Takes the date off a text that begins with one: `(Oct 30) - Rolled back`.
  private func dayInParentheses(_ text: inout Substring) -> Day? {
    let rest = text.drop { $0 == " " }
    guard rest.first == "(", let close = rest.prefix(24).firstIndex(of: ")") else { return nil }
    let inside = String(rest[rest.index(after: rest.startIndex)..<close])
    let found =
      WrittenTime.day(in: inside) ?? year.flatMap { Day(english: "\(inside) \($0)") }
    if found != nil { text = rest[rest.index(after: close)...] }
    return found
  }

  private mutating func append(
    _ time: WrittenTime, aside: Day? = nil, at: Located<String>, text: String, span: Span
  ) {
    if let found = time.day ?? aside {
      day = found
    } else if let (month, number) = time.dayInYear {
      day = year.flatMap { Day(year: $0, month: month, day: number) }
    } else if time.hasUnreadDate {
      day = nil
    } else if let last = entries.last, last.day == day, last.minutes >= 18 * 60,
      time.minutes < 6 * 60
    {
      // Midnight passed between two times without dates.
      day = day.map { Day(daysSinceEpoch: $0.daysSinceEpoch + 1) }
    }
    let zone = time.zone == .unstated ? statedZone?.value ?? .unstated : time.zone
    entries.append(
      TimelineEntry(
        at: at, text: text, span: span, day: day, minutes: time.minutes, seconds: time.seconds,
        zone: zone))
  }
}

extension String {
  /// Whether it is a day and nothing else, as in `May 12` or `12 May 2026`.
  fileprivate var isDay: Bool {
    guard count <= 24, WrittenTime(self) == nil else { return false }
    return Day(iso: trimmed) != nil || Day(english: trimmed) != nil
      || Day(english: trimmed + " 2024") != nil
  }

  /// The only year that a text names, as in `October 29-30, 2025`.
  fileprivate var writtenYear: Int? {
    let years = split { !$0.isASCIIDigit }.compactMap { $0.count == 4 ? Int($0) : nil }
      .filter { (1990...2100).contains($0) }
    return years.count == 1 ? years[0] : nil
  }
}
