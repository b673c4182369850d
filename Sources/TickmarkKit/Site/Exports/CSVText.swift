/// A register as a CSV file by RFC 4180: a header, lines that end in CRLF, quotes doubled, UTF-8. A
/// byte-order mark comes first, without which Excel takes the text for another encoding.
struct CSVText {
  let table: DataTable

  init(_ table: DataTable) { self.table = table }

  var text: String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Hands over the text in parts of whole rows.
  func write(_ take: (String) throws -> Void) rethrows {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    func add(_ cells: [String]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: Self.quoted(cell).utf8)
      }
      bytes.append(contentsOf: [13, 10])
    }
    add(table.columns.map(\.name))
    for row in table.rows {
      add(zip(table.columns, row).map { $0.type == .string ? Self.safe($1) : $1 })
      guard bytes.count >= Site.File.partSize else { continue }
      try take(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
    try take(String(decoding: bytes, as: UTF8.self))
  }

  /// Characters that make a spreadsheet take a cell for a formula.
  private static let triggers = Array("=+-@\t\r".utf8)

  /// The text so that no spreadsheet computes it: an apostrophe goes before `=`, `+`, `-`, `@`, a
  /// tab and a carriage return, and before apostrophes that stand before one of these, so that
  /// taking one away gives the text back.
  static func safe(_ text: String) -> String {
    let first = text.utf8.first { $0 != UInt8(ascii: "'") }
    let isFormula = first.map(triggers.contains) ?? false
    let shown = isFormula ? "'" + text : text
    guard shown.utf8.contains(where: { $0 < 32 && !(9...13).contains($0) }) else { return shown }
    // No spreadsheet and few readers take control characters.
    return String(
      String.UnicodeScalarView(
        shown.unicodeScalars.map { $0.value < 32 && !(9...13).contains($0.value) ? "\u{FFFD}" : $0 }
      ))
  }

  private static func quoted(_ cell: String) -> String {
    let bytes = cell.utf8
    guard
      bytes.contains(where: { [34, 44, 59, 9, 10, 11, 12, 13].contains($0) }) || bytes.first == 32
        || bytes.last == 32
    else { return cell }
    // By the byte: with an accent behind it, a quotation mark is another character.
    let doubled = bytes.flatMap { $0 == 34 ? [34, 34] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
