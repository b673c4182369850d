extension BlockReader {
  /// The running text of a node; `block` is the place of what cannot be read.
  mutating func inlines(in parent: Node, of block: Span, depth: Int = 1) -> [Inline] {
    if depth > Markdown.deepest {
      let message = "markup nested deeper than \(Markdown.deepest) levels is read as plain text"
      problems.append((message, block))
      return [.text(flatText(of: parent))]
    }
    return parent.children.map { inline($0, of: block, depth: depth) }
  }

  private mutating func inline(_ node: Node, of block: Span, depth: Int) -> Inline {
    switch node.kind {
    case .text: return .text(node.literal)
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .inlineCode: return .code(node.literal)
    case .inlineHTML: return .html(node.literal)
    case .footnoteReference:
      let number = Int(node.literal) ?? 0
      let isKnown = number > 0 && number <= footnoteNames.count
      return .footnoteReference(isKnown ? footnoteNames[number - 1] : node.literal)
    case let kind:
      let inner = inlines(in: node, of: block, depth: depth + 1)
      if kind == .link || kind == .image {
        links += 1
        guard links <= Markdown.maximumLinks else { return unlinked(inner, block) }
      }
      switch kind {
      case .emphasis: return .emphasis(inner)
      case .strong: return .strong(inner)
      case .link: return .link(destination: node.destination, title: node.title, inner)
      case .image: return .image(destination: node.destination, title: node.title, alt: inner)
      default: return .strikethrough(inner)
      }
    }
  }

  /// The text of a link too many.
  private mutating func unlinked(_ inner: [Inline], _ block: Span) -> Inline {
    if links == Markdown.maximumLinks + 1 {
      let message = "more than \(Markdown.maximumLinks) links; the rest is read as text"
      problems.append((message, block))
    }
    return .text(inner.plainText)
  }

  private func flatText(of node: Node) -> String {
    var text = ""
    node.forEachDescendant { inner in
      switch inner.kind {
      case .text, .inlineCode: text += inner.literal
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
    return text
  }
}
