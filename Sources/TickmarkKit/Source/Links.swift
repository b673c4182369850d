extension [Inline] {
  /// The destinations of links and images in reading order.
  var links: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let destination, _, let inner): [destination] + inner.links
      case .image(let destination, _, _): [destination]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.links
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: []
      }
    }
  }
}

extension Cell {
  var links: [String] { inlines.links }
}

extension [Block] {
  /// Every run of inlines (a paragraph, a heading, a cell) with the place it stands in.
  ///
  /// Code blocks and raw HTML hold none; `headings` gives the folded titles above a run.
  func eachRun(_ visit: (_ inlines: [Inline], _ span: Span, _ isQuoted: Bool) -> Void) {
    eachRun(isQuoted: false, visit)
  }

  private func eachRun(
    isQuoted: Bool, _ visit: (_ inlines: [Inline], _ span: Span, _ isQuoted: Bool) -> Void
  ) {
    // By index, because to copy a block with its span costs as much as to look at it.
    for index in indices {
      switch self[index].content {
      case .heading(_, let inlines), .paragraph(let inlines):
        visit(inlines, self[index].span, isQuoted)
      case .table(let table):
        for cell in table.header.cells { visit(cell.inlines, cell.span, isQuoted) }
        for row in table.rows {
          for cell in row.cells { visit(cell.inlines, cell.span, isQuoted) }
        }
      case .list(let list):
        for item in list.items { item.blocks.eachRun(isQuoted: isQuoted, visit) }
      case .quote(let blocks): blocks.eachRun(isQuoted: true, visit)
      case .footnote(_, let blocks): blocks.eachRun(isQuoted: isQuoted, visit)
      case .code, .html, .thematicBreak: break
      }
    }
  }
}
