import Testing

@testable import TickmarkKit

/// Markdown that is made to take long. Each shape is read whole; what is bounded is said with its line.
@Suite struct HostileMarkdownTests {
  /// Generous: a shape takes a few hundredths of a second, and hours where time grows with a square
  /// or worse.
  private static let longest = Duration.seconds(20)

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  private static let shapes: [(String, String)] = [
    ("open brackets", times("[", 100_000)), ("open images", times("![", 50_000)),
    ("nested brackets", times("[", 50_000) + times("]", 50_000)),
    ("nested links", times("[", 900) + "a" + times("](u)", 900)),
    ("links that never close", times("[a](", 20_000)),
    ("links into open angles", times("[a](<b", 10_000)), ("titles", times("[a](b \"", 10_000)),
    ("quotes on one line", times(">", 50_000) + "a"),
    ("quotes of quotes", lines(300) { times(">", $0) + "a" }),
    ("lists on one line", times("- ", 20_000) + "a"), ("numbered", times("1. ", 10_000) + "a"),
    ("lists in lists", lines(300) { times("  ", $0) + "- a" }),
    ("quotes in lists", times("> - ", 10_000) + "a"), ("stars", times("* ", 20_000) + "a"),
    ("emphasis that opens", times("*a _b ", 10_000)),
    ("emphasis that closes", times("a* b_ ", 10_000)),
    ("pairs that never meet", "a**b" + times("c* ", 20_000)),
    ("runs", times("*", 50_000) + "a" + times("*", 50_000)),
    ("underscores", times("_", 100_000)), ("tildes", times("~a ", 20_000)),
    ("code of all lengths", lines(400) { "e" + times("`", $0) }), ("code", times("`a``", 20_000)),
    ("tags", times("<", 100_000)), ("comments", times("a <!-- ", 10_000)),
    ("processing", times("a <?", 10_000)), ("character data", times("a <![CDATA[", 5_000)),
    ("declarations", times("a <!A ", 10_000)), ("attributes", "<a" + times(" b", 40_000)),
    ("entities", times("&", 100_000)), ("addresses", times("www.", 20_000)),
    ("protocols", times("http://", 10_000)), ("colons", times("://", 20_000)),
    ("mail", times("a@", 30_000)), ("mail with dots", times("a@b.", 20_000)),
    ("addresses with parentheses", times("www.a.b" + times(")", 900) + " ", 50)),
    ("definitions", lines(5_000) { "[\($0)]: x" }),
    ("one definition, often", times("[a]: x\n", 10_000)),
    ("a long address, often", "[a]: " + times("x", 50_000) + "\n\n" + times("[a]", 3_000)),
    ("footnotes", lines(3_000) { "[^\($0)]: x" } + times("[^1]", 3_000)),
    ("footnotes that open", times("[^", 20_000)), ("a footnote, often", times("[^a]: x\n", 5_000)),
    ("headings", times("# a\n", 10_000)), ("underlines", times("a\n-\n", 10_000)),
    ("a long paragraph", times("a b\n", 50_000)), ("rules, nearly", times("* ", 30_000) + "a"),
    ("fences", times("```\n", 10_001)), ("indentation", times(" ", 100_000) + "a"),
    ("tabs", times("\t", 50_000) + "a"), ("blank lines", times("\n", 100_000)),
    ("zeros", times("\0", 50_000)), ("backslashes", times("\\", 100_000)),
    ("accents", "a" + times("\u{301}", 30_000)), ("joined", times("👩\u{200D}", 10_000)),
    ("blanks to fill in", times("<some words>\n", 5_000)),
    ("tables of one row", times("|a|\n|-|\n\n", 5_000)), ("delimiters", times("|-|\n", 1_000)),
    ("a long head", times("a|b\n", 5_000) + "-|-\n"),
    ("pipes escaped", "a|b\n-|-\n" + times("\\|", 200)),
    ("rows", "|a|b|\n|-|-|\n" + times("|c|d|\n", 10_000)),
    ("checkboxes", times("- [ ] a\n", 5_000)), ("flags", times("🇦", 10_000)),
  ]

  @Test(arguments: shapes.map(LongText.init))
  func `it ends`(shape: LongText) {
    var read: Document?
    let taken = ContinuousClock().measure {
      read = Document(SourceFile(path: "t.md", text: "# T\n\n" + shape.text + "\n"))
    }
    #expect(taken < Self.longest, "\(shape)")
    for problem in read?.problems ?? [] {
      #expect(problem.message.contains("100 levels"), "\(shape): \(problem.message)")
    }
  }

  @Test(arguments: [
    (
      LongText(
        "a wide table",
        times("a|", 40_000) + "\n" + times("-|", 40_000) + "\n" + times("b|", 40_000)), 3,
      "a line with 40000 “|” is no row of a table; at most 250 columns are read"
    ),
    (
      LongText("a wide row", "|a|b|\n|-|-|\n" + times("|", 200_000)), 5,
      "a line with 200000 “|” is no row of a table"
    ),
    (
      LongText("a wide header", times("|", 200_000) + "\n|-|-|"), 3,
      "a line with 200000 “|” is no row"
    ),
    (
      LongText("pipes in code", "a|b\n-|-\n" + times("`" + times("|", 10), 10_000)), 5,
      "a line with 100000 “|”"
    ),
    (
      LongText(
        "rows that leave all out",
        times("|a", 200) + "|\n" + times("|-", 200) + "|\n" + times("x\n", 10_000)), 503,
      "rows of tables leave out more than 100000 cells"
    ),
    (
      LongText(
        "a paragraph of headers",
        times("a|b\n", 20) + times(times("a|b\n", 20) + "-|-|-\n", 5_000)), 16_486,
      "too many lines of a long paragraph could begin a table"
    ),
    (
      LongText("an address that closes without end", "www.example.com" + times(")", 400_000)), 3,
      "a word with 400000 closing marks is no address; at most 1000 are read"
    ),
  ])
  func `what cmark would take too long for is kept as text, and said`(
    shape: LongText, line: Int, expected: String
  ) throws {
    var read: Document?
    let taken = ContinuousClock().measure {
      read = Document(SourceFile(path: "t.md", text: "# T\n\n" + shape.text + "\n\nThe end.\n"))
    }
    #expect(taken < Self.longest, "\(shape)")
    let document = try #require(read)
    let problem = try #require(document.problems.first, "\(shape)")
    #expect(problem.message.hasPrefix(expected), "\(shape): \(problem.message)")
    #expect(abs(problem.span.start.line - line) <= 2, "\(shape): \(problem.span.start.line)")
    #expect(document.problems.count == 1)
    // Nothing is lost: the text before and behind is read.
    #expect(document.sections.first?.title == "T")
    #expect(document.blocks.last.map { String($0.span.text) } == "The end.")
  }

  @Test func `wide is allowed up to the limit`() {
    let columns = Dialect.maximumColumns - 1
    let table =
      "|" + Self.times("a|", columns) + "\n|" + Self.times("-|", columns) + "\n|"
      + Self.times("b|", columns) + "\n"
    let document = Document(SourceFile(path: "t.md", text: table))
    guard case .table(let read)? = document.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(read.header.cells.count == columns && document.problems.isEmpty)
  }

  @Test func `links have a limit, and the text of the rest stays`() throws {
    let text = Self.times("[a](b)\n", Markdown.maximumLinks) + "[c](d) ![e](f)\n"
    let document = Document(SourceFile(path: "t.md", text: text))
    #expect(
      document.problems.map(\.message) == ["more than 20000 links; the rest is read as text"])
    guard case .paragraph(let inlines)? = document.blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.links.count == Markdown.maximumLinks)
    #expect(inlines.plainText.hasSuffix("a c e"))
  }
}
