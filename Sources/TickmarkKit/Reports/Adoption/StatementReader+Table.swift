/// Facts in tables: `Field | Value`, or one row below a head of labels.
extension StatementReader {
  static let lastColumn: Set<String> = [
    "example", "value", "values", "details", "beispiel", "ejemplo", "値", "内容", "wert", "valor",
    "valeur", "值", "information", "data",
  ]

  static let fieldColumn: Set<String> = [
    "", "field", "item", "key", "property", "attribute", "metadata", "項目", "feld", "campo",
    "detail",
    "字段", "项目", "champ", "attribut", "merkmal", "name",
  ]

  mutating func read(_ table: Table) {
    func isKnown(_ cell: Cell) -> Bool { !StatedLabels.keys(Self.label(cell).text).isEmpty }
    let header = table.header.cells
    // One row under a head of labels.
    if table.rows.count == 1, header.filter(isKnown).count >= 2,
      !(table.rows[0].cells.first.map(isKnown) ?? false)
    {
      for (head, cell) in zip(header, table.rows[0].cells) {
        add(head, cell, in: table.rows[0].span)
      }
      return
    }
    let rows = table.rows.filter { $0.cells.count >= 2 }
    guard let first = header.first, header.count >= 2 else { return }
    let known = rows.filter { $0.cells.first.map(isKnown) ?? false }.count
    let isHead = isKnown(first) && !rows.isEmpty && known * 2 >= rows.count
    let isFactTable =
      header.count == 2
      && (Self.fieldColumn.contains(first.plainText.folded)
        || Self.lastColumn.contains(header[1].plainText.folded))
    guard known >= 2 || known >= 1 && (isFactTable || known * 2 >= rows.count) else { return }
    for row in (isHead ? [table.header] : []) + rows {
      if row.cells.count == 4, isKnown(row.cells[2]) {
        add(row.cells[0], row.cells[1], in: row.span)
        add(row.cells[2], row.cells[3], in: row.span)
      } else {
        let isLast =
          row.cells.count > 2
          && Self.lastColumn.contains(header[header.count - 1].plainText.folded)
        add(row.cells[0], isLast ? row.cells[row.cells.count - 1] : row.cells[1], in: row.span)
      }
    }
  }

  private mutating func add(_ head: Cell, _ cell: Cell, in row: Span) {
    let value = StatedLine.unmarked(Self.marked(cell.inlines))
    let label = Self.label(head)
    if !value.isEmpty { add(label.text, [value], at: row.firstLine, .table, aside: label.aside) }
  }

  /// A cell's label, and what stands in parentheses behind it.
  private static func label(_ cell: Cell) -> (text: String, aside: String?) {
    let text = cell.plainText.folded.trimming { ":* ".contains($0) }
    guard StatedLabels.keys(text).isEmpty, text.hasSuffix(")"),
      let open = text.lastIndex(of: "(")
    else { return (text, nil) }
    return (
      text[..<open].trimmed,
      String(cell.plainText.trimmed.drop { $0 != "(" }.dropFirst().dropLast())
    )
  }
}
