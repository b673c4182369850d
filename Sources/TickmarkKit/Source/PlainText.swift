extension [Inline] {
  /// What a reader sees: markup stripped, code and the alternative text of images kept.
  public var plainText: String { text(keepsCode: true) }

  /// What a reader sees without code, for rules about the author's own words.
  public var prose: String { text(keepsCode: false) }

  private func text(keepsCode: Bool) -> String {
    if count == 1, case .text(let only) = self[0] { return only }
    var text = PlainText(keepsCode: keepsCode)
    text.add(self)
    return text.result
  }
}

extension Cell {
  /// What a reader sees in the cell; `<br>` is a line break.
  public var plainText: String { inlines.plainText }

  /// What a reader sees in the cell without code.
  public var prose: String { inlines.prose }
}

extension Block {
  /// What a reader sees of the block: items and rows on lines of their own, cells between tabs.
  public var plainText: String { [self].plainText }

  /// What a reader sees of the block without code.
  public var prose: String { [self].prose }
}

extension [Block] {
  /// What a reader sees of the blocks, each on lines of its own.
  public var plainText: String { text(keepsCode: true) }

  /// What a reader sees of the blocks without code.
  public var prose: String { text(keepsCode: false) }

  private func text(keepsCode: Bool) -> String {
    var text = PlainText(keepsCode: keepsCode)
    text.add(self)
    return text.result
  }
}

/// The text of blocks and inlines in one growing string.
private struct PlainText {
  let keepsCode: Bool
  var result = ""

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): result += text
      case .softBreak: result += " "
      case .lineBreak: result += "\n"
      case .code(let text): if keepsCode { result += text }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner)
      case .link(_, _, let inner), .image(_, _, let inner): add(inner)
      case .html(let markup): if markup.isLineBreakTag { result += "\n" }
      case .footnoteReference: break
      }
    }
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): addLine { $0.add(inlines) }
      case .list(let list): for item in list.items { add(item.blocks) }
      case .table(let table):
        add(table.header)
        for row in table.rows { add(row) }
      case .quote(let blocks), .footnote(_, let blocks): add(blocks)
      case .code(_, let text):
        if keepsCode { addLine { $0.result += text.hasSuffix("\n") ? text.dropLast() : text[...] } }
      case .html, .thematicBreak: break
      }
    }
  }

  private mutating func add(_ row: Row) {
    addLine { text in
      for (index, cell) in row.cells.enumerated() {
        if index > 0 { text.result += "\t" }
        text.add(cell.inlines)
      }
    }
  }

  private mutating func addLine(_ content: (inout PlainText) -> Void) {
    if !result.isEmpty { result += "\n" }
    content(&self)
  }
}

extension String {
  /// Whether this raw HTML is `<br>` in one of its spellings.
  var isLineBreakTag: Bool {
    let tag = lowercased()
    guard tag.hasPrefix("<br"), tag.hasSuffix(">") else { return false }
    return tag.dropFirst(3).dropLast().allSatisfy { $0.isWhitespace || $0 == "/" }
  }
}
