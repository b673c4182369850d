/// Renders the body of a document as HTML that is safe to show: everything is escaped, raw HTML is
/// left out, and links and images are only those that the site allows.
public struct BodyHTML {
  /// What the site makes of a link's destination.
  public enum Link: Sendable, Equatable {
    /// A page of the site.
    case rewritten(String)
    /// A page elsewhere.
    case external(String)
    /// A destination that is not to be followed.
    case refused
    /// A destination that is not there, and why.
    case broken(String)
  }

  /// Decides about each destination that has no forbidden scheme.
  public let links: (String) -> Link
  /// The address of a local image that may be shown; nil leaves its alternative text.
  public let images: (String) -> String?
  /// HTML of phrasing elements to put at the beginning of a place, mostly none.
  ///
  /// Each heading, paragraph, code block and table row is asked for once, and so is each item with
  /// the text up to its second block. The spans do not overlap and ascend, apart from footnotes,
  /// which come last: the caller may walk a sorted list of marks alongside.
  public let marks: (Span) -> String

  public init(
    links: @escaping (String) -> Link,
    images: @escaping (String) -> String? = { _ in nil },
    marks: @escaping (Span) -> String = { _ in "" }
  ) {
    self.links = links
    self.images = images
    self.marks = marks
  }

  /// The blocks of a document, or some of them, with the anchors of the document's outline.
  public func render(_ blocks: [Block], outline: [Section]) -> String {
    let end = blocks.last?.span.range.upperBound ?? 0
    let size = end - (blocks.first?.span.range.lowerBound ?? 0)
    var writer = BodyWriter(site: self, sections: outline[...], capacity: max(size, 0) * 2)
    writer.body(blocks)
    return writer.html.string
  }
}

/// Writes one body; see `BodyHTML`.
struct BodyWriter {
  let site: BodyHTML
  var html: HTMLBuffer
  var footnotes = Footnotes()
  /// The sections whose headings are still to come.
  private var sections: ArraySlice<Section>

  init(site: BodyHTML, sections: ArraySlice<Section>, capacity: Int) {
    self.site = site
    self.sections = sections
    html = HTMLBuffer(capacity: capacity)
  }

  mutating func body(_ blocks: [Block]) {
    footnotes.define(in: blocks)
    for block in blocks {
      if case .heading(let level, let inlines) = block.content {
        heading(level, inlines.splittingHeadingID.text, block.span, anchor: anchor(of: block))
      } else {
        write(block)
      }
    }
    footnoteSection()
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .heading(let level, let inlines):
      heading(level, inlines.splittingHeadingID.text, block.span, anchor: nil)
    case .paragraph(let inlines):
      html.markup("<p>")
      mark(block.span)
      write(inlines)
      html.markup("</p>\n")
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .quote(let blocks):
      html.markup("<blockquote>\n")
      write(blocks)
      html.markup("</blockquote>\n")
    case .code(let info, let text):
      html.markup("<pre tabindex=\"0\">")
      mark(block.span)
      html.markup("<code")
      if let language = Self.language(of: info) {
        html.markup(" class=\"language-")
        html.text(language)
        html.markup("\"")
      }
      html.markup(">")
      html.text(text)
      html.markup("</code></pre>\n")
    case .html: mark(block.span)
    case .thematicBreak: html.markup("<hr>\n")
    case .footnote: break
    }
  }

  private mutating func heading(_ level: Int, _ inlines: [Inline], _ span: Span, anchor: String?) {
    // The page has the only heading of the first level.
    let tag = "h\(min(level + 1, 6))"
    html.markup("<\(tag)")
    if let anchor {
      html.markup(" id=\"")
      html.text(anchor)
      html.markup("\"")
    }
    html.markup(">")
    mark(span)
    write(inlines)
    html.markup("</\(tag)>\n")
  }

  private mutating func anchor(of heading: Block) -> String? {
    let offset = heading.span.range.lowerBound
    sections = sections.drop { $0.heading.range.lowerBound < offset }
    return sections.first.flatMap { $0.heading.range.lowerBound == offset ? $0.anchor : nil }
  }

  private mutating func write(_ list: List) {
    if let first = list.orderedFrom {
      html.markup(first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n")
    } else {
      html.markup("<ul>\n")
    }
    for item in list.items { write(item, isTight: list.isTight) }
    html.markup(list.orderedFrom == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ item: Item, isTight: Bool) {
    html.markup(item.task == nil ? "<li>" : "<li class=\"task-item\">")
    var end = item.span.range.upperBound
    var blocks = item.blocks[...]
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
      if let first = item.blocks.first { end = first.span.range.lowerBound }
      markItem(item, upTo: end)
      write(item.blocks)
      html.markup("</li>\n")
      return
    }
    blocks.removeFirst()
    if !isTight { html.markup("<p>") }
    markItem(item, upTo: first.span.range.upperBound)
    write(inlines)
    if !isTight { html.markup("</p>") }
    for block in blocks {
      html.markup("\n")
      if isTight, case .paragraph(let inlines) = block.content {
        mark(block.span)
        write(inlines)
      } else {
        write(block)
      }
    }
    html.markup("</li>\n")
  }

  private mutating func markItem(_ item: Item, upTo end: Int) {
    mark(Span(source: item.span.source, range: item.span.range.lowerBound..<end))
    switch item.task {
    case true?: html.markup("<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span> ")
    case false?: html.markup("<span class=\"task\" role=\"img\" aria-label=\"open\">☐</span> ")
    case nil: break
    }
  }

  private mutating func write(_ table: Table) {
    // Without `tabindex` a wide table could not be scrolled from the keyboard.
    html.markup("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead>\n")
    write(table.header, table.alignments, isHeader: true)
    html.markup("</thead>\n")
    if !table.rows.isEmpty {
      html.markup("<tbody>\n")
      for row in table.rows { write(row, table.alignments, isHeader: false) }
      html.markup("</tbody>\n")
    }
    html.markup("</table></div>\n")
  }

  private mutating func write(_ row: Row, _ alignments: [Table.Alignment], isHeader: Bool) {
    html.markup("<tr>")
    for (index, cell) in row.cells.enumerated() {
      // An empty heading would name its column with nothing.
      let isHeading = isHeader && !cell.inlines.isEmpty
      html.markup(isHeading ? "<th scope=\"col\"" : "<td")
      switch index < alignments.count ? alignments[index] : .none {
      case .none: break
      case .left: html.markup(" class=\"left\"")
      case .center: html.markup(" class=\"center\"")
      case .right: html.markup(" class=\"right\"")
      }
      html.markup(">")
      if index == 0 { mark(row.span) }
      write(cell.inlines)
      html.markup(isHeading ? "</th>" : "</td>")
    }
    html.markup("</tr>\n")
  }

  private mutating func mark(_ span: Span) {
    html.markup(site.marks(span))
  }

  /// The first word after a code fence, if it can be part of a class.
  private static func language(of info: String) -> String? {
    let word = info.utf8.prefix { $0 > 32 }
    let isPlain = word.allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte >= UInt8(ascii: "0")
      default: "+-._#".utf8.contains(byte)
      }
    }
    return word.isEmpty || word.count > 40 || !isPlain ? nil : String(Substring(word)).lowercased()
  }

  /// The footnotes in the order of their first reference, then those without one.
  private mutating func footnoteSection() {
    guard !footnotes.isEmpty else { return }
    html.markup("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    var number = 1
    // A footnote may refer to further ones.
    while let footnote = footnotes.footnote(number) {
      html.markup("<li id=\"fn:\(number)\">\n")
      write(footnote)
      for reference in 0..<footnotes.references(to: number) {
        html.markup("<a class=\"back\" href=\"#\(Footnotes.anchor(number, reference))\"")
        html.markup(" aria-label=\"Back to reference \(number)\">↩</a>\n")
      }
      html.markup("</li>\n")
      number += 1
    }
    html.markup("</ol>\n</section>\n")
  }
}
