/// A block of a document's body, with the bytes it was written in.
public struct Block: Sendable {
  public let content: Content
  public let span: Span

  public init(_ content: Content, span: Span) {
    self.content = content
    self.span = span
  }

  /// What a block holds.
  public enum Content: Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case table(Table)
    case quote([Block])
    case code(info: String, text: String)
    /// Raw HTML, as written.
    case html(String)
    case thematicBreak
    case footnote(name: String, [Block])
  }
}

/// A bulleted or numbered list.
public struct List: Sendable {
  /// The first number of a numbered list; nil for bullets.
  public let orderedFrom: Int?
  /// Whether the items are set without space between them.
  public let isTight: Bool
  public let items: [Item]

  public init(orderedFrom: Int?, isTight: Bool, items: [Item]) {
    self.orderedFrom = orderedFrom
    self.isTight = isTight
    self.items = items
  }
}

/// One item of a list; its span starts at the item's marker.
public struct Item: Sendable {
  /// Whether the item's checkbox is ticked; nil for an item without a checkbox.
  public let task: Bool?
  public let blocks: [Block]
  public let span: Span

  public init(task: Bool?, blocks: [Block], span: Span) {
    self.task = task
    self.blocks = blocks
    self.span = span
  }
}

/// A pipe table; every row has as many cells as the header.
public struct Table: Sendable {
  /// How a column is aligned; `none` where the author left it open.
  public enum Alignment: Sendable {
    case none, left, center, right
  }

  public let alignments: [Alignment]
  public let header: Row
  public let rows: [Row]

  public init(alignments: [Alignment], header: Row, rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// One row of a table.
public struct Row: Sendable {
  public let cells: [Cell]
  public let span: Span

  public init(cells: [Cell], span: Span) {
    self.cells = cells
    self.span = span
  }
}

/// One cell of a table; its span is the text between the pipes without blanks at its ends.
///
/// An empty cell has an empty span between its pipes; a cell that the row leaves out
/// has an empty span at the row's end.
public struct Cell: Sendable {
  public let inlines: [Inline]
  public let span: Span

  public init(_ inlines: [Inline], span: Span) {
    self.inlines = inlines
    self.span = span
  }
}

/// A piece of running text.
///
/// It carries no place of its own, because the columns that cmark gives are wrong after indented
/// lines, lazy quotes and escaped pipes: search the text inside the span of the block instead.
public enum Inline: Sendable, Equatable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(destination: String, title: String, [Inline])
  indirect case image(destination: String, title: String, alt: [Inline])
  /// Raw HTML, as written.
  case html(String)
  /// The name of the footnote.
  case footnoteReference(String)
}
