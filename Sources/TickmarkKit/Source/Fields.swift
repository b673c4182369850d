/// A labeled value in a document's body: what authors write where we would use front matter.
struct Field: Sendable {
  let label: String
  let labelSpan: Span
  /// The value on the label's own line or in its cell, as plain text.
  let value: String
  let valueSpan: Span
  /// What is nested below the label, such as the bullets under `- **Impact**:`.
  let blocks: [Block]
}

extension [Block] {
  /// Labeled values: rows of a two-column table (`Field | Details`), bullets and paragraphs that
  /// begin with a bold label or with `Label: value`.
  var fields: [Field] {
    var result: [Field] = []
    for block in self { Field.collect(block, into: &result, depth: 0) }
    return result
  }
}

extension Field {

  private static let fieldHeaders: Set<String> = [
    "field", "section", "item", "key", "property", "attribute", "metadata", "項目", "", "detail",
    "metric", "feld", "campo",
  ]

  fileprivate static func collect(_ block: Block, into result: inout [Field], depth: Int) {
    switch block.content {
    case .table(let table):
      guard let first = table.header.cells.first,
        fieldHeaders.contains(first.plainText.folded), table.header.cells.count >= 2
      else { return }
      for row in table.rows where row.cells.count >= 2 {
        let label = row.cells[0].plainText.trimmed
        // `Field | Description | Example` keeps its value last.
        let value = row.cells.count > 2 ? row.cells[row.cells.count - 1] : row.cells[1]
        result.append(
          Field(
            label: label, labelSpan: row.cells[0].span, value: value.plainText.trimmed,
            valueSpan: value.span, blocks: []))
      }
    case .list(let list):
      for item in list.items {
        guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
          continue
        }
        let rest = Array(item.blocks.dropFirst())
        if let field = field(inlines, in: first.span, nested: rest) { result.append(field) }
      }
    case .paragraph(let inlines):
      // Several labels may share a paragraph, one a line.
      var offset = block.span.range.lowerBound
      for line in inlines.split(whereSeparator: \.isBreak) {
        let number = block.span.source.lineNumber(at: offset)
        let lineSpan = block.span.source.line(number)
        if let field = field(Array(line), in: lineSpan, nested: []) { result.append(field) }
        offset =
          number < block.span.source.lineCount
          ? block.span.source.lineStarts[number] : block.span.range.upperBound
      }
    case .quote(let inner) where depth < 2:
      for block in inner { collect(block, into: &result, depth: depth + 1) }
    default: break
    }
  }

  /// `**Label**: value`, `**Label:** value`, `**Label** · value`, `Label: value`.
  private static func field(_ inlines: [Inline], in span: Span, nested: [Block]) -> Field? {
    guard let first = inlines.first else { return nil }
    let label: String
    let value: String
    if case .strong(let inner) = first {
      label = inner.plainText
      value = Array(inlines.dropFirst()).plainText
      let separated = value.trimmed
      let isLabel =
        label.trimmed.hasSuffix(":") || separated.isEmpty
        || separated.first.map { ":·-–—=|".contains($0) } ?? false
      guard isLabel else { return nil }
    } else {
      let text = inlines.plainText
      guard text.utf8.contains(UInt8(ascii: ":")), let colon = text.firstIndex(of: ":") else {
        return nil
      }
      label = String(text[..<colon])
      value = String(text[text.index(after: colon)...])
      guard value.first.map(\.isWhitespace) ?? true, label.split(separator: " ").count <= 6 else {
        return nil
      }
    }
    let name = label.trimmed.trimming { ":*".contains($0) }
    guard !name.isEmpty, name.count <= 60 else { return nil }
    let content = value.trimmed.trimmingStart { ":·-–—=|".contains($0) || $0.isWhitespace }
    let firstLine = content.prefix { !$0.isNewline }
    let place = span.first(of: firstLine.prefix(40)) ?? span.firstLine
    return Field(
      label: name, labelSpan: span.first(of: name) ?? span.firstLine, value: content,
      valueSpan: content.isEmpty ? (nested.covering ?? span.firstLine) : place, blocks: nested)
  }
}

extension Inline {
  var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension String {
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var text = trimmingStart(isTrimmed)[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }

  func trimmingStart(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed))
  }
}
