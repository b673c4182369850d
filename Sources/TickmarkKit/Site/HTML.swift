import Mustache

/// Markup that goes into a page as it is, with three braces: only the escaping writers here make
/// it. Everything else in a page type is text, which the templates escape.
struct HTML: Sendable, MustacheCustomRenderable, MustacheParent {
  let markup: String

  var renderText: String { markup }
  var isNull: Bool { false }
  func child(named: String) -> Any? { nil }

  /// Writes trusted markup and escaped text.
  static func write(_ body: (inout HTMLBuffer) -> Void) -> HTML {
    var buffer = HTMLBuffer(capacity: 256)
    body(&buffer)
    return HTML(markup: buffer.string)
  }
}

extension HTMLBuffer {
  /// `2026-03-12 14:22 UTC (10:22 New York)`, with seconds where they are not zero.
  mutating func instant(_ instant: Instant, in zone: Zone) {
    let hasSeconds = instant.secondsSinceEpoch % 60 != 0
    let utc = Zone.utc.dateAndTime(of: instant, separator: " ", seconds: hasSeconds)
    markup("<time datetime=\"")
    text(instant.iso)
    markup("\">")
    text(utc)
    markup(" UTC</time>")
    guard zone != .utc else { return }
    let local = zone.dateAndTime(of: instant, separator: " ", seconds: hasSeconds)
    let isSameDay = zone.day(of: instant) == Zone.utc.day(of: instant)
    markup(" <span class=\"local\">(")
    text(isSameDay ? String(local.dropFirst(11)) : local)
    markup(" ")
    text(zone.city)
    markup(")</span>")
  }

  mutating func day(_ day: Day) {
    markup("<time datetime=\"\(day.iso)\">\(day.iso)</time>")
  }

  mutating func link(_ label: String, to address: String, class name: String? = nil) {
    markup(name.map { "<a class=\"\($0)\" href=\"" } ?? "<a href=\"")
    self.address(address)
    markup("\">")
    text(label)
    markup("</a>")
  }
}

extension HTML {
  static func instant(_ instant: Instant, in zone: Zone) -> HTML {
    write { $0.instant(instant, in: zone) }
  }

  static func day(_ day: Day) -> HTML { write { $0.day(day) } }
}

extension Zone {
  /// The last part of the name, as people say it: `New York`.
  var city: String {
    let name = identifier.split(separator: "/").last.map(String.init) ?? identifier
    return name.replacing("_", with: " ")
  }
}
