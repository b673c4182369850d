/// What of GitHub's markdown a body is read with: all of it, unless it holds what no author writes
/// and what takes cmark-gfm 0.29.0.gfm.6 a time, or a memory, that grows with its square.
///
/// A body is then read without the extension that would take so long: its text stays as written, and
/// a finding says at which line and why.
struct Dialect {
  private(set) var hasTables = true
  private(set) var hasAutolinks = true
  /// Why something is left out, and at which line (from 1) of the text.
  private(set) var problems: [(message: String, line: Int)] = []

  /// Most columns of a table. cmark appends each cell to the end of a list that it walks from the
  /// start, also for rows wider than their table, so every pipe of a line counts.
  static let maximumColumns = 250
  /// Most cells of a body that a table's rows leave out. cmark makes a node for each: a header of 250
  /// columns and 8 MB of one-letter lines would be a billion.
  static let maximumMissingCells = 100_000
  /// Most bytes that cmark looks through once more, because it takes a whole paragraph for the header
  /// of each line below that could be a table's second.
  static let maximumHeaderBytes = 20_000_000
  /// Most closing marks in one word that could be an address. cmark counts the parentheses of the
  /// whole address once more for every one at its end.
  static let maximumClosings = 1_000

  init(for text: UnsafeBufferPointer<UInt8>) {
    var line = Line()
    var number = 1
    var missing = 0
    // The bytes of the paragraph so far, and of all headers that cmark looks for.
    var paragraph = 0
    var headers = 0
    // The columns of the table that the lines may belong to; 0 outside of tables.
    var columns = 0
    func close(_ dialect: inout Dialect) {
      if line.pipes > Self.maximumColumns {
        dialect.leaveOutTables(
          "a line with \(line.pipes) “|” is no row of a table; at most \(Self.maximumColumns) "
            + "columns are read", number)
      }
      if line.closings > Self.maximumClosings, dialect.hasAutolinks {
        dialect.hasAutolinks = false
        dialect.problems.append(
          (
            "a word with \(line.closings) closing marks is no address; at most "
              + "\(Self.maximumClosings) are read, and no bare address here becomes a link", number
          ))
      }
      paragraph = line.isBlank || line.isUnderline ? 0 : paragraph + line.count
      if line.isBlank {
        columns = 0
      } else if line.isDelimiter {
        columns = max(columns, line.pipes + 1)
        headers += paragraph
        if headers > Self.maximumHeaderBytes {
          dialect.leaveOutTables("too many lines of a long paragraph could begin a table", number)
        }
      } else if columns > 0 {
        missing += max(0, columns - line.pipes - 1)
        if missing > Self.maximumMissingCells {
          dialect.leaveOutTables(
            "rows of tables leave out more than \(Self.maximumMissingCells) cells", number)
        }
      }
      line = Line()
      number += 1
    }
    for (index, byte) in text.enumerated() {
      if byte == 10 || byte == 13 {
        if byte == 10, index > 0, text[index - 1] == 13 { continue }
        close(&self)
      } else {
        line.add(byte)
      }
    }
    close(&self)
  }

  private mutating func leaveOutTables(_ reason: String, _ line: Int) {
    guard hasTables else { return }
    hasTables = false
    problems.append((reason + ", and no table here is", line))
  }

  /// What one line holds, byte by byte.
  private struct Line {
    var count = 0
    var pipes = 0
    /// Most closing marks in a word.
    var closings = 0
    var isBlank = true
    private var dashes = 0
    private var colons = 0
    private var hasText = false
    private var closingsOfWord = 0
    private var isAddress = false
    private var previous: UInt8 = 0

    /// `|---|:-:|`, also in a quote.
    var isDelimiter: Bool { dashes > 0 && !hasText && (pipes > 0 || colons > 0) }
    /// `---`, which ends a paragraph: it makes a heading of it.
    var isUnderline: Bool { dashes > 0 && !hasText && !isDelimiter }

    mutating func add(_ byte: UInt8) {
      count += 1
      // `//`, `w.` and `@` make a word an address to cmark.
      switch (previous, byte) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")), (UInt8(ascii: "w"), UInt8(ascii: ".")),
        (UInt8(ascii: "W"), UInt8(ascii: ".")), (_, UInt8(ascii: "@")):
        isAddress = true
      default: break
      }
      previous = byte
      switch byte {
      case UInt8(ascii: " "), 9, 11, 12:
        closingsOfWord = 0
        isAddress = false
        return
      // A mark of a quote alone makes no text.
      case UInt8(ascii: ">"): return
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: ")"), UInt8(ascii: ";"):
        closingsOfWord += isAddress ? 1 : 0
        closings = max(closings, closingsOfWord)
        hasText = true
      default: hasText = true
      }
      isBlank = false
    }
  }
}
