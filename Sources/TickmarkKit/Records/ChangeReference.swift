/// A change that contained or fixed an incident, in the system that authorizes changes.
public struct ChangeReference: Sendable {
  public let kind: Located<String>?
  /// The link or the number.
  public let reference: Located<String>
  public let category: EvidenceItem.Category
}

/// What a record says of changes: which were made, or why none was needed.
public struct ChangeStatement: Sendable {
  public let references: [ChangeReference]
  /// Why nothing was changed; its value is empty where there is no reason.
  public let none: Located<String>?
  public let span: Span

  init(references: [ChangeReference], none: Located<String>?, span: Span) {
    self.references = references
    self.none = none
    self.span = span
  }

  init(_ value: Located<YAMLValue>, at span: Span) {
    var references: [ChangeReference] = []
    var none: Located<String>?
    for item in value.items {
      if let entry = item.entry("none") {
        none = item.string("none") ?? Located("", entry.key.span)
      } else if let text = item.text, text.value.folded.holdsNone {
        none = Located(
          text.value.trimmed.dropFirst(4).trimmed.trimmingStart { ":-–—, ".contains($0) }, text.span
        )
      } else if let evidence = EvidenceItem(item) {
        references.append(
          ChangeReference(
            kind: evidence.kind, reference: evidence.reference, category: evidence.category))
      }
    }
    self.references = references
    self.none = none
    self.span = span
  }
}

extension String {
  /// Whether a (folded) text begins with “none”, as in `none: the vendor repaired it`.
  fileprivate var holdsNone: Bool {
    guard hasPrefix("none") else { return false }
    return dropFirst(4).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

extension Incident {
  /// The changes of the front matter.
  public var changes: ChangeStatement? {
    for key in ["changes", "change"] {
      guard let value = value(key) else { continue }
      return ChangeStatement(value, at: value.span.firstLine)
    }
    return nil
  }

  /// Links to changes and runs in the parts of the post-mortem that tell of containment and fix.
  public var linkedChanges: [ChangeReference] {
    guard let sections = postMortem?.sections else { return [] }
    var found: [ChangeReference] = []
    for section in sections.sections(.containment) + sections.sections(.fix) {
      section.blocks.eachRun { inlines, span, _ in
        for link in inlines.links {
          let category = EvidenceItem.category(ofLink: link)
          guard category == .change || category == .run else { continue }
          found.append(
            ChangeReference(
              kind: nil, reference: Located(link, span.first(of: link) ?? span.firstLine),
              category: category))
        }
      }
    }
    return found
  }
}
