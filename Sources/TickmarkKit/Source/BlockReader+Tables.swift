// cmark knows the text of every cell; where the cells are is found in the source.
extension BlockReader {
  func headerLine(of table: Node) -> Int {
    // cmark itself gives the start of the paragraph that the table interrupted.
    for row in table.children where row.kind == .row { return row.line - 2 }
    return table.lastLine - 1
  }

  mutating func table(_ node: Node) -> Block {
    let headerLine = headerLine(of: node)
    let start =
      headerLine == node.line ? start(of: node) : lines.content(headerLine, quotes: quotes)
    var header = Row(cells: [], span: span(from: start, to: nil))
    var rows: [Row] = []
    for child in node.children {
      if child.kind == .headerRow {
        header = row(child, lines.row(headerLine, from: start))
      } else {
        let start = lines.content(child.line, quotes: quotes)
        rows.append(row(child, lines.row(child.line, from: start)))
      }
    }
    let end = rows.last?.span.range.upperBound ?? lines.end(headerLine + 1)
    let table = Table(alignments: node.alignments, header: header, rows: rows)
    return Block(.table(table), span: span(from: start, to: end))
  }

  private mutating func row(_ node: Node, _ range: Range<Int>) -> Row {
    let places = lines.cells(in: range)
    var cells: [Cell] = []
    for child in node.children {
      let place = cells.count < places.count ? places[cells.count] : range.suffix(0)
      let span = span(from: place.lowerBound, to: place.upperBound)
      cells.append(Cell(inlines(in: child, of: span), span: span))
    }
    return Row(cells: cells, span: span(from: range.lowerBound, to: range.upperBound))
  }
}
