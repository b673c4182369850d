import CMarkGFM
import Synchronization

/// Reads the body of a document with cmark-gfm, the parser of GitHub's own markdown.
public enum Markdown {
  /// How deep blocks, and markup within them, may nest before they are kept as text.
  static let deepest = 100
  /// Most links and images of a document; each is resolved, tested and written.
  static let maximumLinks = 20_000

  /// The blocks of a file from `offset` (a line's start) on, in the order of the file,
  /// and what could not be read.
  public static func parse(
    _ source: SourceFile, from offset: Int
  ) -> (blocks: [Block], problems: [(message: String, span: Span)]) {
    let result = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      let start = min(max(offset, 0), bytes.count)
      let first = source.lineNumber(at: start)
      let text = UnsafeBufferPointer(rebasing: bytes[start...])
      let dialect = Dialect(for: text)
      var reader = BlockReader(
        lines: BodyLines(source: source, bytes: bytes, first: first), dialect: dialect)
      let blocks = reader.read(text, depth: 1)
      let limits = dialect.problems.map { ($0.message, source.line(first + $0.line - 1)) }
      return (blocks: blocks, problems: limits + reader.problems)
    }
    return result ?? ([], [])
  }

  /// Calls `read` with the root of cmark's tree of a text; the tree does not outlive the call.
  static func withTree<Result>(
    of text: UnsafeBufferPointer<UInt8>, _ dialect: Dialect, _ read: (Node) -> Result
  ) -> Result? {
    // Only this call knows the parser and its tree.
    nonisolated(unsafe) let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, extensions.strikethrough)
    if dialect.hasTables { cmark_parser_attach_syntax_extension(parser, extensions.table) }
    if dialect.hasAutolinks { cmark_parser_attach_syntax_extension(parser, extensions.autolink) }
    text.withMemoryRebound(to: CChar.self) { text in
      if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
    }
    nonisolated(unsafe) var root: OpaquePointer?
    inlineReading.withLock { _ in root = cmark_parser_finish(parser) }
    defer { cmark_node_free(root) }
    return Node(root).map(read)
  }

  /// The extensions in use, registered on first use.
  ///
  /// Checkboxes are read by `BlockReader` and not by cmark's extension, which takes
  /// `- [ ] see [x]` for done and knows no checkbox inside a block quote.
  private nonisolated(unsafe) static let extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    return (
      table: cmark_find_syntax_extension("table"),
      strikethrough: cmark_find_syntax_extension("strikethrough"),
      autolink: cmark_find_syntax_extension("autolink")
    )
  }()

  /// Held while cmark reads inlines, because it switches `~`, `:` and `w` on and off in a table
  /// that all its parsers share: a parser that finishes would take them from the others.
  private static let inlineReading = Mutex(())
}

/// A node of cmark's tree, usable while the tree is.
struct Node {
  enum Kind {
    case heading, paragraph, list, item, quote, code, html, thematicBreak, footnote
    case table, headerRow, row
    case text, softBreak, lineBreak, inlineCode, inlineHTML, footnoteReference
    case emphasis, strong, strikethrough, link, image
    case other
  }

  fileprivate let pointer: OpaquePointer

  fileprivate init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default:
      // The extensions' types get their numbers when they are registered.
      switch String(cString: cmark_node_get_type_string(pointer)) {
      case "table": .table
      case "table_header": .headerRow
      case "table_row": .row
      case "strikethrough": .strikethrough
      default: .other
      }
    }
  }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }

  var children: Children { Children(first: Node(cmark_node_first_child(pointer))) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate var node: Node?

    fileprivate init(first: Node?) { node = first }

    mutating func next() -> Node? {
      defer { node = node?.next }
      return node
    }
  }

  /// The text of a text, code or HTML node, or the number of a footnote reference.
  var literal: String { string(cmark_node_get_literal(pointer)) }

  // Places, from 1; a paragraph that a table interrupted has line 0. Columns count bytes.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var codeInfo: String { string(cmark_node_get_fence_info(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The first number of a numbered list.
  var listStart: Int? {
    let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
    return isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil
  }
  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }

  var alignments: [Table.Alignment] {
    let letters = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer),
      count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
    return letters.map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// All nodes below and including this one as they are entered, without recursion.
  func forEachDescendant(_ visit: (Node) -> Void) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      if event == CMARK_EVENT_ENTER, let node = Node(cmark_iter_get_node(iterator)) { visit(node) }
    }
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
