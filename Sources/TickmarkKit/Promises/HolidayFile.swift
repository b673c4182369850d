extension BusinessCalendar {
  /// Holidays as a file lists them, and what could not be read, by line from 1.
  public typealias HolidayReading = (
    days: [(day: Day, name: String)], problems: [(line: Int, message: String)]
  )

  /// Reads a list of holidays: one date a line with an optional name and `#` comments, or the
  /// whole-day events of an iCalendar file (RFC 5545).
  public static func holidays(in text: String, ics: Bool) -> HolidayReading {
    let lines = text.split(omittingEmptySubsequences: false) {
      ["\n", "\r\n", "\r"].contains($0)
    }
    if ics {
      var reader = CalendarFileReader()
      return reader.read(lines)
    }
    return list(lines)
  }

  private static func list(_ lines: [Substring]) -> HolidayReading {
    var reading: HolidayReading = ([], [])
    for (index, line) in lines.enumerated() {
      let content = stripped(line.prefix { $0 != "#" })
      guard !content.isEmpty else { continue }
      let beside = stripped(content.dropFirst(10), of: " \t,;:-\"")
      // “2026-01-01 # New Year's Day”: a comment beside a date is most often its name.
      let name = beside.isEmpty ? stripped(line.drop { $0 != "#" }, of: " \t#") : beside
      let isDivided = content.dropFirst(10).first.map { " \t,;:".contains($0) } ?? true
      if let day = Day(iso: content.prefix(10)), isDivided {
        reading.days.append((day, String(name)))
      } else {
        let found = "“\(content.prefix(40))”"
        reading.problems.append(
          (index + 1, "a holiday begins with its date (YYYY-MM-DD), found \(found)"))
      }
    }
    return reading
  }

  fileprivate static func stripped(
    _ text: Substring, of characters: String = " \t\u{FEFF}"
  ) -> Substring {
    var text = text
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}

/// Reads the holidays of an iCalendar file.
private struct CalendarFileReader {
  private struct Event {
    let line: Int
    var start: Day?
    var end: Day?
    var length: Int?
    var name = ""
    var isCancelled = false
    var hasProblem = false
  }

  private var event: Event?
  /// Components inside the event, such as an alarm, have properties of the same names.
  private var depth = 0
  private var hasEvents = false
  private var reading: BusinessCalendar.HolidayReading = ([], [])

  mutating func read(_ lines: [Substring]) -> BusinessCalendar.HolidayReading {
    for (number, line) in unfolded(lines) {
      guard let colon = valueColon(line) else { continue }
      let name = line[..<colon].prefix { $0 != ";" }.uppercased()
      property(
        name, parameters: line[..<colon].uppercased(),
        value: line[line.index(after: colon)...], line: number)
    }
    if let event { problem("the event has no END:VEVENT", line: event.line) }
    if !hasEvents { problem("the file holds no event (BEGIN:VEVENT)", line: 1) }
    return reading
  }

  /// Content lines with their continuations, which begin with a blank, under the first's number.
  private func unfolded(_ lines: [Substring]) -> [(number: Int, line: String)] {
    var result: [(number: Int, line: String)] = []
    for (index, line) in lines.enumerated() {
      if let first = line.first, first == " " || first == "\t", !result.isEmpty {
        result[result.count - 1].line += line.dropFirst()
      } else {
        result.append((index + 1, String(line)))
      }
    }
    return result
  }

  /// The colon before the value; one inside a quoted parameter does not count.
  private func valueColon(_ line: String) -> String.Index? {
    var isQuoted = false
    return line.indices.first { index in
      if line[index] == "\"" { isQuoted.toggle() }
      return line[index] == ":" && !isQuoted
    }
  }

  private mutating func property(
    _ name: String, parameters: String, value: Substring, line: Int
  ) {
    let value = BusinessCalendar.stripped(value)
    if event == nil {
      if name == "BEGIN", value.uppercased() == "VEVENT" {
        event = Event(line: line)
        hasEvents = true
      }
      return
    }
    switch name {
    case "BEGIN": depth += 1
    case "END" where depth > 0: depth -= 1
    case "END": finish()
    case _ where depth > 0: break
    case "DTSTART":
      let day = day(value, line: line)
      event?.start = day
    case "DTEND":
      let day = day(value, line: line)
      event?.end = day
    case "DURATION":
      let length = length(value, line: line)
      event?.length = length
    case "SUMMARY": event?.name = CalendarFileReader.unescaped(value)
    case "STATUS": event?.isCancelled = value.uppercased() == "CANCELLED"
    case "RRULE", "RDATE":
      problem("\(name): an event that repeats is not read; list the date of each year", line: line)
    default: break
    }
  }

  private mutating func day(_ value: Substring, line: Int) -> Day? {
    let bytes = Array(value.utf8)
    if bytes.count == 8, let number = Day.number(bytes),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      return day
    }
    let isTimed = bytes.count > 8 && bytes[8] == UInt8(ascii: "T")
    problem(
      isTimed
        ? "a holiday is a whole day (VALUE=DATE), found the time “\(value)”"
        : "“\(value)” is no date (YYYYMMDD)", line: line)
    return nil
  }

  private mutating func length(_ value: Substring, line: Int) -> Int? {
    if case .limit(let limit) = TimeLimit.read(String(value)), case .days(let days) = limit.length,
      days > 0
    {
      return days
    }
    problem("DURATION “\(value)” is no number of whole days", line: line)
    return nil
  }

  private mutating func finish() {
    guard let event else { return }
    self.event = nil
    if event.hasProblem || event.isCancelled { return }
    guard let start = event.start else {
      problem("the event has no DTSTART", line: event.line)
      return
    }
    // DTEND is the day after the last. Some programs write the first day for a single day.
    let length = event.end.map { max($0 - start, $0 == start ? 1 : 0) } ?? event.length ?? 1
    guard (1...366).contains(length) else {
      problem("the event lasts \(length) days", line: event.line)
      return
    }
    for offset in 0..<length { reading.days.append((start.adding(days: offset), event.name)) }
  }

  private mutating func problem(_ message: String, line: Int) {
    event?.hasProblem = true
    reading.problems.append((line, message))
  }

  /// A text without the backslashes of RFC 5545, 3.3.11.
  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(isEscaped && (character == "n" || character == "N") ? " " : character)
        isEscaped = false
      }
    }
    return result
  }
}
