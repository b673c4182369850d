extension BodyWriter {
  /// Writes running text; inside a link, further links are only their text.
  mutating func write(_ inlines: [Inline], inLink: Bool = false) {
    for inline in inlines { write(inline, inLink: inLink) }
  }

  private mutating func write(_ inline: Inline, inLink: Bool) {
    switch inline {
    case .text(let text): html.text(text)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br>\n")
    case .code(let text):
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
    case .emphasis(let inner): write(inner, as: "em", inLink: inLink)
    case .strong(let inner): write(inner, as: "strong", inLink: inLink)
    case .strikethrough(let inner): write(inner, as: "del", inLink: inLink)
    case .html(let markup): if markup.isLineBreakTag { html.markup(" ") }
    case .footnoteReference(let name): footnoteReference(name, inLink: inLink)
    case .link(_, _, let inner) where inLink: write(inner, inLink: true)
    case .link(let destination, let title, let inner):
      link(to: destination, title: title) { $0.write(inner, inLink: true) }
    case .image(let destination, _, let alt):
      image(destination, alt: alt.plainText, inLink: inLink)
    }
  }

  private mutating func write(_ inner: [Inline], as tag: String, inLink: Bool) {
    html.markup("<\(tag)>")
    write(inner, inLink: inLink)
    html.markup("</\(tag)>")
  }

  private mutating func link(
    to destination: String, title: String, _ content: (inout BodyWriter) -> Void
  ) {
    let decision = LinkTarget(destination) == .refused ? .refused : site.links(destination)
    switch decision {
    case .rewritten(let address) where LinkTarget(address) == .relative:
      openLink(address, title: title, attributes: "")
      content(&self)
      html.markup("</a>")
    case .external(let address) where LinkTarget(address) == .absolute:
      openLink(address, title: title, attributes: " class=\"external\" rel=\"noopener noreferrer\"")
      content(&self)
      html.markup("</a>")
    case .broken(let reason):
      html.markup("<span class=\"broken\" title=\"")
      html.text(reason)
      html.markup("\">")
      content(&self)
      html.markup("</span>")
    case .refused, .rewritten, .external:
      html.markup("<span class=\"refused\">")
      content(&self)
      html.markup("</span>")
    }
  }

  private mutating func openLink(_ address: String, title: String, attributes: String) {
    html.markup("<a href=\"")
    html.address(address)
    html.markup("\"")
    html.markup(attributes)
    if !title.isEmpty {
      html.markup(" title=\"")
      html.text(title)
      html.markup("\"")
    }
    html.markup(">")
  }

  /// An image of the site, or its alternative text in brackets as a link to it: the page must
  /// not fetch anything from elsewhere.
  private mutating func image(_ destination: String, alt: String, inLink: Bool) {
    if LinkTarget(destination) == .relative, let address = site.images(destination),
      LinkTarget(address) == .relative
    {
      html.markup("<img src=\"")
      html.address(address)
      html.markup("\" alt=\"")
      html.text(alt)
      html.markup("\">")
    } else if inLink {
      html.text("[\(alt)]")
    } else {
      link(to: destination, title: "") { $0.html.text("[\(alt.isEmpty ? "image" : alt)]") }
    }
  }

  private mutating func footnoteReference(_ name: String, inLink: Bool) {
    guard !inLink, let (number, reference) = footnotes.refer(to: name) else {
      html.text("[^\(name)]")
      return
    }
    let anchor = Footnotes.anchor(number, reference)
    html.markup("<sup><a id=\"\(anchor)\" href=\"#fn:\(number)\">\(number)</a></sup>")
  }
}
