/// Times that a report states: in its front matter, or in its body in words.
public struct WrittenFacts: Sendable {
  /// By key (`detected_at`, `resolved_at`, …).
  public let times: [String: Fact]

  public struct Fact: Sendable {
    public let text: Located<String>
    public let instant: Instant?
  }

  init(_ document: Document, timeline: Timeline?) {
    var times: [String: Fact] = [:]
    for entry in document.frontMatter.root.entries where entry.key.value.hasSuffix("_at") {
      guard let text = entry.value.text else { continue }
      times[entry.key.value] = Fact(text: text, instant: Instant(iso: text.value))
    }
    for field in document.fields {
      guard let key = Self.key(field.label), times[key] == nil,
        let time = WrittenTime(field.value) ?? nil
      else { continue }
      times[key] = Self.fact(time, in: field.value, at: field.valueSpan)
    }
    for entry in timeline?.entries ?? [] {
      guard let key = Self.key(inEntry: entry.text), times[key] == nil else { continue }
      times[key] = Fact(text: entry.at, instant: entry.instant)
    }
    self.times = times
  }

  private static func fact(_ time: WrittenTime, in text: String, at span: Span) -> Fact {
    let written = String(text[time.range]).trimmed
    var instant: Instant?
    if let day = time.day, case .offset(let offset) = time.zone {
      let seconds = (time.minutes - offset) * 60 + time.seconds
      instant = Instant(secondsSinceEpoch: day.daysSinceEpoch * 86_400 + seconds)
    }
    return Fact(text: Located(written, span.first(of: written) ?? span), instant: instant)
  }

  /// Labels that state a time outright.
  private static func key(_ label: String) -> String? {
    let keys: [(String, [String])] = [
      (
        "started_at",
        [
          "start", "started", "start time", "started at", "incident start", "began",
          "incident started", "start / end time", "start date",
        ]
      ),
      (
        "detected_at",
        ["detected", "detected at", "first detected", "detection time", "time detected"]
      ),
      ("acknowledged_at", ["acknowledged", "acknowledged at", "ack time"]),
      ("contained_at", ["contained", "contained at"]),
      ("mitigated_at", ["mitigated", "mitigated at", "repaired"]),
      (
        "resolved_at",
        [
          "resolved", "resolved at", "end", "end time", "ended", "incident end",
          "resolution time", "incident resolved", "time resolved", "end date",
        ]
      ),
      ("closed_at", ["closed", "closed at"]),
    ]
    let folded = label.folded
    return keys.first { $0.1.contains(folded) }?.0
  }

  /// Entries such as `First detected 2021-05-10 12:15` or `Resolved`.
  private static func key(inEntry text: String) -> String? {
    let folded = text.folded
    let starts: [(String, [String])] = [
      ("detected_at", ["first detected", "detected", "detection:", "検知"]),
      ("mitigated_at", ["repaired", "mitigated"]),
      ("resolved_at", ["resolved", "incident resolved", "fully resolved"]),
    ]
    return starts.first { _, words in words.contains { folded.hasPrefix($0) } }?.0
  }
}
