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
  public var channels: [Channel] {
    channelText.map { Channel.named(in: $0.value.folded) } ?? []
  }

  /// Whom it reached: by its audience, else by what its channel usually reaches.
  public var reach: Reach? {
    audience.flatMap { Reach.named(in: $0.value.folded) } ?? channels.first?.reach
  }

  public var isOutside: Bool { reach?.isOutside ?? false }

  /// A trial post, which nobody was told by.
  public var isTest: Bool { kind?.value.folded == "test" || audience?.value.folded == "test" }
}

extension Incident {
  /// The notices that were sent about it, in the order they were sent; trial posts and second
  /// copies (one channel, one text) are left out, and so is what was sent before it began.
  public var communications: [Communication] {
    var seen: Set<String> = []
    let began = (time(.started) ?? detectedAt)?.value
    let all = writtenCommunications.filter { communication in
      if communication.isTest { return false }
      if let began, let sent = communication.sentAt?.value, sent < began { return false }
      guard let text = communication.text?.value.folded, !text.isEmpty else { return true }
      let channel = communication.channelText?.value.folded ?? ""
      return seen.insert(channel + "\n" + text).inserted
    }
    return all.filter { $0.sentAt != nil }.sorted { $0.sentAt!.value < $1.sentAt!.value }
  }

  /// Every entry under `communications`, as written.
  public var writtenCommunications: [Communication] {
    (document.frontMatter["communications"]?.items ?? []).map { item in
      func instant(_ key: String) -> Located<Instant>? {
        item.string(key).flatMap { text in
          Instant(iso: text.value).map { Located<Instant>($0, text.span) }
        }
      }
      return Communication(
        kind: item.string("kind"), channelText: item.names("channel"),
        audience: item.names("audience"), sentAt: instant("sent_at"),
        nextUpdateBy: instant("next_update_by"),
        unreadableNextUpdate: instant("next_update_by") == nil
          ? item.string("next_update_by") : nil, text: item.string("text"),
        archive: item.string("archive"), span: item.span.firstLine)
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
