/// A stretch of text that looks like a credential or like somebody's mail address. Its text is never
/// printed, only its kind, place and length.
public struct Secret: Sendable {
  /// In words, with its article: `an AWS access key`.
  public let kind: String
  public let span: Span
  /// Whether it is about a person rather than a way in.
  public let isPersonal: Bool

  /// The number of characters.
  public var length: Int { span.text.count }
}

extension Span {
  /// The span's text with everything secret in it as dots.
  func text(hiding secrets: [Secret]) -> String {
    var result = ""
    var position = range.lowerBound
    for secret in secrets where secret.span.range.overlaps(range) {
      let hidden = secret.span.range.clamped(to: range)
      guard hidden.lowerBound >= position else { continue }
      result += source[position..<hidden.lowerBound]
      result += source[hidden].map { $0.isNewline ? $0 : "•" }
      position = hidden.upperBound
    }
    return result + source[position..<max(position, range.upperBound)]
  }
}

extension String {
  /// The text with the kind of every secret in its place, wherever the text quotes one.
  func hiding(_ secrets: [Secret]) -> String {
    secrets.reduce(self) { text, secret in
      text.holds(String(secret.span.text))
        ? text.replacing(secret.span.text, with: "[\(secret.kind)]") : text
    }
  }
}

extension Finding {
  /// The finding without the secrets, wherever its words quote them.
  func hiding(_ secrets: [Secret]) -> Finding {
    Finding(
      message.hiding(secrets), at: span,
      notes: notes.map { Note($0.message.hiding(secrets), at: $0.span) },
      help: help?.hiding(secrets))
  }
}
