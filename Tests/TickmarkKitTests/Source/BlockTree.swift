@testable import TickmarkKit

/// A file made of this text.
func file(_ text: String) -> SourceFile { SourceFile(path: "test.md", text: text) }

/// The blocks of a text as lines: what each one is, its text, and its source between « and ».
func tree(_ text: String, from offset: Int = 0) -> String {
  tree(Markdown.parse(file(text), from: offset).blocks)
}

func tree(_ blocks: [Block], indent: String = "") -> String {
  blocks.map { block in
    let place = source(block.span)
    let inner = indent + "  "
    switch block.content {
    case .heading(let level, let text):
      return "\(indent)h\(level) \(text.plainText) \(place)\n"
    case .paragraph(let text): return "\(indent)p \(shown(text.plainText)) \(place)\n"
    case .list(let list):
      let kind = list.orderedFrom.map { "ol \($0)" } ?? "ul"
      return "\(indent)\(kind) \(place)\n"
        + list.items.map { item in
          let task = item.task.map { $0 ? " done" : " open" } ?? ""
          return "\(inner)li\(task) \(source(item.span))\n"
            + tree(item.blocks, indent: inner + "  ")
        }.joined()
    case .table(let table):
      return "\(indent)table \(place)\n"
        + ([table.header] + table.rows).map { row in
          let cells = row.cells.map { "\(shown($0.plainText)) \(source($0.span))" }
          return "\(inner)\(source(row.span)) \(cells.joined(separator: ", "))\n"
        }.joined()
    case .quote(let blocks): return "\(indent)quote \(place)\n" + tree(blocks, indent: inner)
    case .code(let info, let text): return "\(indent)code [\(info)] \(shown(text)) \(place)\n"
    case .html(let text): return "\(indent)html \(shown(text)) \(place)\n"
    case .thematicBreak: return "\(indent)hr \(place)\n"
    case .footnote(let name, let blocks):
      return "\(indent)footnote \(name) \(place)\n" + tree(blocks, indent: inner)
    }
  }.joined()
}

private func source(_ span: Span) -> String { "«\(shown(String(span.text)))»" }

private func shown(_ text: String) -> String {
  String(
    text.flatMap { character in
      switch character {
      case "\n", "\r\n", "\r": "⏎"
      case "\t": "→"
      default: String(character)
      }
    })
}
