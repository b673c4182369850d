/// What falls due as an iCalendar file (RFC 5545) that calendars import or subscribe to: a whole
/// day for each, which takes up nobody's time.
struct CalendarFile {
  let text: String

  static let path = "data/due-dates.ics"

  init(_ map: SiteMap) {
    let stamp = map.evidence.asOf.compact + "T000000Z"
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", text: "-//Tickmark//Tickmark \(TickmarkVersion.current)//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    let name = map.configuration.organization?.value ?? "Organization not named"
    lines.add("NAME", text: "Incident response: \(name)")
    lines.add("X-WR-CALNAME", text: "Incident response: \(name)")
    var uids: [NameUUID: Int] = [:]
    for date in DueDates(map.assessment).dates {
      let uid = NameUUID(of: "due", date.kind.rawValue, date.id, in: map.namespace)
      // Two records may share an id, which is a deviation, and both fall due.
      uids[uid, default: 0] += 1
      let count = uids[uid]!
      let own = count == 1 ? uid : NameUUID("\(count)", in: uid)
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", own.description)
      lines.add("DTSTAMP", stamp)
      lines.add("DTSTART;VALUE=DATE", date.day.compact)
      lines.add("DTEND;VALUE=DATE", date.day.adding(days: 1).compact)
      lines.add("TRANSP", "TRANSPARENT")
      lines.add("CATEGORIES", text: date.kind.rawValue)
      lines.add(
        "SUMMARY",
        text: (date.isOverdue ? "Overdue: " : "") + "\(date.id): \(date.title)")
      lines.add(
        "DESCRIPTION",
        text: (date.details + ["Source: \(date.path)", "As of \(map.evidence.asOf.iso)"])
          .joined(separator: "\n"))
      lines.add("END", "VEVENT")
    }
    lines.add("END", "VCALENDAR")
    text = lines.text
  }
}

/// Content lines by RFC 5545, section 3.1: at most 75 bytes without the line break, folded between
/// code points; lines end in CRLF.
struct CalendarLines {
  private var bytes: [UInt8] = []

  static let maximumLength = 75

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a line whose value is written as it is.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > Self.maximumLength {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += Array(String(scalar).utf8)
      length += width
    }
    bytes += [13, 10]
  }

  /// Adds a line whose value is any text.
  mutating func add(_ name: String, text: String) {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        escaped.append(contentsOf: ["\\", "n"])
      case "\t": escaped.append(scalar)
      // No text may hold control characters.
      case _ where scalar.properties.generalCategory == .control: escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
      previous = scalar
    }
    add(name, String(escaped))
  }
}

extension Day {
  /// `20260312`.
  fileprivate var compact: String { iso.filter { $0 != "-" } }
}
