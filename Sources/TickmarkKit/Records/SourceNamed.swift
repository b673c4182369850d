/// The source that noticed an incident, as its record names it.
public struct SourceNamed: Sendable {
  public let text: Located<String>
  /// Whether the record says that it is none of the playbook's: `other: a call from a partner`.
  public let isOther: Bool
}

extension Incident {
  /// From the front matter, else what a post-mortem's “Detection Method” row or line says.
  public var detectionSource: SourceNamed? {
    if let value = value("detection_source") {
      if let other = value.string("other") { return SourceNamed(text: other, isOther: true) }
      guard let text = value.text.map({ $0.map(\.trimmed) }) else { return nil }
      guard text.value.folded.hasPrefix("other:") else {
        return SourceNamed(text: text, isOther: false)
      }
      return SourceNamed(
        text: Located(text.value.dropFirst(6).trimmed, text.span), isOther: true)
    }
    for document in [document, postMortem?.document].compactMap({ $0 }) {
      for field in document.fields where !field.value.isEmpty {
        guard ["detection method", "detected by", "detection source"].contains(field.label.folded)
        else { continue }
        return SourceNamed(text: Located(field.value, field.valueSpan), isOther: false)
      }
    }
    return nil
  }
}
