import Mustache

/// Markup that goes into a page as it is, with three braces: only the escaping writers here make
/// it. Everything else in a page type is text, which the templates escape.
struct HTML: Sendable, MustacheCustomRenderable {
  let markup: String

  var renderText: String { markup }
  var isNull: Bool { false }

  /// Writes trusted markup and escaped text.
  static func write(_ body: (inout HTMLBuffer) -> Void) -> HTML {
    var buffer = HTMLBuffer(capacity: 256)
    body(&buffer)
    return HTML(markup: buffer.string)
  }
}

// Nothing else reaches the library's escaping, and no other module here knows Mustache.
// swift-format-ignore: AvoidRetroactiveConformances
extension String: @retroactive MustacheCustomRenderable {
  /// The text as the templates escape it.
  ///
  /// They escape whole characters, and a quotation mark with a combining accent is another
  /// character than the mark: a no-break space before the accent keeps the two apart. HTML has no
  /// control characters.
  public var renderText: String {
    let bytes = utf8
    guard bytes.contains(where: { $0 >= 0x7F || $0 < 32 && !(9...13).contains($0) }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    var isAfterMarkup = false
    for scalar in unicodeScalars {
      if isAfterMarkup, !scalar.isASCII { result.append("\u{A0}") }
      isAfterMarkup = "<>&\"'".unicodeScalars.contains(scalar)
      let isControl = scalar.value < 32 && !(9...13).contains(scalar.value) || scalar == "\u{7F}"
      result.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  public var isNull: Bool { false }
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
    markup("<a href=\"")
    self.address(address)
    markup(name.map { "\" class=\"\($0)\">" } ?? "\">")
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
