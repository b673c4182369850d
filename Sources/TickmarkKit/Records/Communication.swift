/// One notice that was sent during an incident.
public struct Communication: Sendable {
  /// `first`, `update` or `resolution`, where written.
  public let kind: Located<String>?
  public let channelText: Located<String>?
  public let audience: Located<String>?
  public let sentAt: Located<Instant>?
  /// When the notice promised the next one.
  public let nextUpdateBy: Located<Instant>?
  /// `next_update_by` as written, where it is no instant.
  public let unreadableNextUpdate: Located<String>?
  /// What was sent, word for word.
  public let text: Located<String>?
  /// Where a copy is kept.
  public let archive: Located<String>?
  public let span: Span
  /// One post may go out on several: `channel: status page and e-mail`.
  public let channels: [Channel]
  /// Whom it reached: by its audience, else by what its channel usually reaches.
  public let reach: Reach?

  public var isOutside: Bool { reach?.isOutside ?? false }

  /// A trial post, which nobody was told by.
  public var isTest: Bool { kind?.value.folded == "test" || audience?.value.folded == "test" }
}

extension [Communication] {
  /// What was sent, in the order it was sent, without trial posts, second copies and what is older
  /// than the incident.
  func sent(since began: Located<Instant>?) -> [Communication] {
    var seen: Set<String> = []
    let all = filter { communication in
      if communication.isTest { return false }
      if let began = began?.value, let sent = communication.sentAt?.value, sent < began {
        return false
      }
      guard let text = communication.text?.value.folded, !text.isEmpty else { return true }
      let channel = communication.channelText?.value.folded ?? ""
      return seen.insert(channel + "\n" + text).inserted
    }
    return all.filter { $0.sentAt != nil }.sorted { $0.sentAt!.value < $1.sentAt!.value }
  }

}

extension Communication {
  /// Every entry under `communications`, as written.
  static func all(in frontMatter: FrontMatter) -> [Communication] {
    (frontMatter["communications"]?.items ?? []).map { item in
      func instant(_ key: String) -> Located<Instant>? {
        item.string(key).flatMap { text in
          Instant(iso: text.value).map { Located<Instant>($0, text.span) }
        }
      }
      let channelText = item.names("channel")
      let channels = channelText.map { Channel.named(in: $0.value.folded) } ?? []
      let audience = item.names("audience")
      return Communication(
        kind: item.string("kind"), channelText: channelText, audience: audience,
        sentAt: instant("sent_at"),
        nextUpdateBy: instant("next_update_by"),
        unreadableNextUpdate: instant("next_update_by") == nil
          ? item.string("next_update_by") : nil, text: item.string("text"),
        archive: item.string("archive"), span: item.span.firstLine, channels: channels,
        reach: audience.flatMap { Reach.named(in: $0.value.folded) } ?? channels.first?.reach)
    }
  }
}

extension Incident {
  /// The one reference to evidence that holds all notices, where the record names one.
  var exportOfNotices: EvidenceReference? {
    let kinds = ["communication", "communications", "notice", "notices"]
    return EvidenceReference.all(in: document).first {
      $0.key == "evidence" && kinds.contains($0.kind?.value.folded ?? "")
    }
  }

  /// Where to point for what was never sent: the list of notices, else the severity.
  var communicationsPlace: Span {
    document.frontMatter.root.entry("communications")?.key.span ?? severityLabel?.span ?? place
  }
}

extension Located<YAMLValue> {
  /// The text under a key; the items of a list with commas between them.
  fileprivate func names(_ key: String) -> Located<String>? {
    guard let value = self[key] else { return nil }
    let names = value.items.compactMap(\.text).map(\.value.trimmed)
    return names.isEmpty ? nil : Located<String>(names.joined(separator: ", "), value.span)
  }
}
