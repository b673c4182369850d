/// A table exported by another tool, read as RFC 4180 has it: every value with its place.
///
/// Quoted cells may hold separators, line breaks and doubled quotes; lines end in LF, CRLF or CR;
/// a byte-order mark and empty lines are skipped. A semicolon or tab separates where the first line
/// has more of them than commas.
struct CSV: Sendable {
  let header: [Located<String>]
  let rows: [Row]
  /// What could not be read.
  let problems: [Finding]

  /// One line of the table, with a cell for each column that was written.
  struct Row: Sendable {
    let cells: [Located<String>]
    let span: Span

    /// The trimmed cell of a column; nil where the row is too short or the cell is empty.
    subscript(column: Int?) -> Located<String>? {
      guard let column, column < cells.count else { return nil }
      let cell = cells[column].map(\.trimmed)
      return cell.value.isEmpty ? nil : cell
    }
  }

  /// Most rows and most cells of a row that are read.
  static let maximumRows = 100_000
  static let maximumCells = 500

  /// The column with a name, whatever its case and surrounding blanks.
  func column(_ name: String) -> Int? {
    let key = name.folded
    return header.firstIndex { $0.value.folded == key }
  }

  init(_ source: SourceFile) {
    var reader = Reader(source)
    var rows: [Row] = []
    while let row = reader.row() {
      if row.cells.count == 1, row.cells[0].value.trimmed.isEmpty { continue }
      guard rows.count <= Self.maximumRows else {
        reader.problems.append(
          Finding("more than \(Self.maximumRows) rows; the rest is not read", at: row.span))
        break
      }
      rows.append(row)
    }
    header = rows.first?.cells.map { $0.map(\.trimmed) } ?? []
    self.rows = Array(rows.dropFirst())
    let width = header.count
    if let long = self.rows.first(where: { $0.cells.count > width }) {
      reader.problems.append(
        Finding(
          "row has \(long.cells.count) cells; the header names \(counted(width, "column"))",
          at: long.span.firstLine, help: "put a cell that holds the separator in quotes"))
    }
    problems = reader.problems
  }

  private struct Reader {
    let source: SourceFile
    let bytes: [UInt8]
    let separator: UInt8
    var position: Int
    var problems: [Finding] = []

    init(_ source: SourceFile) {
      self.source = source
      bytes = Array(source.text.utf8)
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var counts: [UInt8: Int] = [:]
      var isQuoted = false
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, byte == 10 || byte == 13 { break }
        if !isQuoted { counts[byte, default: 0] += 1 }
      }
      let others = [UInt8(ascii: ";"), 9].filter {
        counts[$0, default: 0] > counts[UInt8(ascii: ","), default: 0]
      }
      separator = others.max { counts[$0]! < counts[$1]! } ?? UInt8(ascii: ",")
    }

    mutating func row() -> Row? {
      guard position < bytes.count else { return nil }
      let start = position
      var cells: [Located<String>] = []
      while true {
        let cell = cell()
        if cells.count < CSV.maximumCells { cells.append(cell) }
        guard position < bytes.count, bytes[position] == separator else { break }
        position += 1
      }
      let end = position
      if position < bytes.count, bytes[position] == 13 { position += 1 }
      if position < bytes.count, bytes[position] == 10 { position += 1 }
      return Row(cells: cells, span: source.span(start..<end))
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

    private mutating func cell() -> Located<String> {
      let start = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return Located(
          String(decoding: bytes[start..<position], as: UTF8.self),
          source.span(start..<position).trimmed)
      }
      var value: [UInt8] = []
      position += 1
      var isClosed = false
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        guard byte == UInt8(ascii: "\"") else {
          value.append(byte)
          continue
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          isClosed = true
          break
        }
        value.append(byte)
        position += 1
      }
      if !isClosed {
        problems.append(
          Finding("quote opens here and never closes", at: source.span(start..<start + 1)))
      }
      // What follows a closing quote belongs to the cell, as spreadsheets read it.
      while position < bytes.count, !isEnd(bytes[position]) {
        value.append(bytes[position])
        position += 1
      }
      return Located(String(decoding: value, as: UTF8.self), source.span(start..<position))
    }
  }
}
