/// A notice of a breach to somebody outside: an authority, customers, a controller.
public struct Notification: Sendable {
  public let to: Located<String>?
  public let sentAt: Located<Instant>?
  /// Why it came late, which the GDPR asks for in Article 33(1).
  public let lateReason: Located<String>?
  public let span: Span

  /// Whether it goes to the company on whose behalf the data was processed.
  var isToController: Bool { to?.value.folded.holds("controller") ?? false }
}

/// What a record says of breach notices: which were sent, or why none is due.
public struct NotificationStatement: Sendable {
  public let notices: [Notification]
  /// The written determination that none is due; its value is empty where there is no reason.
  public let none: Located<String>?

  init(_ value: Located<YAMLValue>) {
    var notices: [Notification] = []
    var none: Located<String>?
    for item in value.items {
      if let entry = item.entry("none") {
        none = item.string("none") ?? Located("", entry.key.span)
      } else if let text = item.text {
        if text.value.folded.hasPrefix("none") {
          none = Located(
            text.value.trimmed.dropFirst(4).trimmed.trimmingStart { ":-–—, ".contains($0) },
            text.span)
        }
      } else {
        notices.append(
          Notification(
            to: item.string("to") ?? item.string("audience"), sentAt: item.moment("sent_at"),
            lateReason: item.string("late_reason"),
            span: item.string("to")?.span ?? item.span.firstLine))
      }
    }
    self.notices = notices
    self.none = none
  }
}

extension Incident {
  public var notifications: NotificationStatement? {
    value("notifications").map(NotificationStatement.init)
  }
}

extension Located<YAMLValue> {
  /// The instant under a key; nil where it is missing or has no offset.
  func moment(_ key: String) -> Located<Instant>? {
    string(key).flatMap { text in Instant(iso: text.value).map { Located<Instant>($0, text.span) } }
  }
}
