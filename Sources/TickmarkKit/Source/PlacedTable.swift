/// A table with what stands above it, which often says what the table is about.
struct PlacedTable {
  let table: Table
  let span: Span
  /// The nearest heading's text.
  let heading: String
  /// The headings above the nearest one, outermost first, without the document's own.
  let trail: [String]
  /// The paragraph before the table, where nothing stands between.
  let preface: String

  /// The table with its columns as rows, each with the span of what was its header; nil where
  /// rows differ in length.
  var transposed: PlacedTable? {
    let grid = [table.header] + table.rows
    let columns = table.header.cells.indices
    guard columns.count >= 3, grid.allSatisfy({ $0.cells.count == columns.count }) else {
      return nil
    }
    let rows = columns.map { column in
      Row(cells: grid.map { $0.cells[column] }, span: table.header.cells[column].span)
    }
    return PlacedTable(
      table: Table(
        alignments: grid.map { _ in .none }, header: rows[0], rows: Array(rows.dropFirst())),
      span: span, heading: heading, trail: trail, preface: preface)
  }
}

extension Document {
  /// All tables outside code fences, in the order of the document.
  var tables: [PlacedTable] {
    var result: [PlacedTable] = []
    var headings: [(level: Int, text: String)] = []
    var preface = ""
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block.content {
        case .heading(let level, let inlines):
          headings.removeAll { $0.level >= level }
          headings.append((level, inlines.plainText))
          preface = ""
        case .paragraph(let inlines): preface = inlines.plainText
        case .table(let table):
          let above = headings.dropLast().filter { $0.level > 1 }
          result.append(
            PlacedTable(
              table: table, span: block.span, heading: headings.last?.text ?? "",
              trail: above.map(\.text), preface: preface))
          preface = ""
        case .quote(let inner), .footnote(_, let inner): visit(inner)
        case .list(let list):
          for item in list.items { visit(item.blocks) }
        default: break
        }
      }
    }
    visit(blocks)
    return result
  }
}
