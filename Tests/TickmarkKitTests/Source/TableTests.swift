import Testing

@testable import TickmarkKit

@Suite struct TableTests {
  @Test func `escaped pipes do not part cells, in code neither`() {
    #expect(
      tree("| a \\| b | `c \\| d` |\n|---|---|\n| \\|\\| | e\\\\|f | g |\n") == """
        table «| a \\| b | `c \\| d` |⏎|---|---|⏎| \\|\\| | e\\\\|f | g |»
          «| a \\| b | `c \\| d` |» a | b «a \\| b», c | d «`c \\| d`»
          «| \\|\\| | e\\\\|f | g |» || «\\|\\|», e|f «e\\\\|f»

        """)
  }

  @Test func `code does not protect a pipe`() {
    #expect(
      tree("| a | b |\n|---|---|\n| `c | d` |\n").contains("«| `c | d` |» `c «`c», d` «d`»"))
  }

  @Test func `outer pipes can be left out`() {
    #expect(
      tree("a | b\n--|:-:\nc |  \nd\n | e\n") == """
        table «a | b⏎--|:-:⏎c |  ⏎d⏎ | e»
          «a | b» a «a», b «b»
          «c |» c «c»,  «»
          «d» d «d»,  «»
          «| e» e «e»,  «»

        """)
  }

  @Test func `an empty cell lies between its pipes and a missing one at the row's end`() {
    let blocks = Markdown.parse(file("|a|b|c|d|\n|-|-|-|-|\n||  |x|\n"), from: 0).blocks
    guard case .table(let table)? = blocks.first?.content else { return }
    #expect(table.rows[0].cells.map(\.span.range) == [21..<21, 23..<23, 25..<26, 27..<27])
    #expect(table.rows[0].span.range == 20..<27)
  }

  @Test func `a table in quotes and items has its cells where they are`() {
    #expect(
      tree("> x\n> é | b\n> ---|---\n>c | d\n>\n> y\n") == """
        quote «> x⏎> é | b⏎> ---|---⏎>c | d⏎>⏎> y»
          p x «x»
          table «é | b⏎> ---|---⏎>c | d»
            «é | b» é «é», b «b»
            «c | d» c «c», d «d»
          p y «y»

        """)
    #expect(
      tree("-\t| a | b |\n\t|---|---|\n\t|\tc\t| d |\n    | e | f |\n") == """
        ul «-→| a | b |⏎→|---|---|⏎→|→c→| d |⏎    | e | f |»
          li «-→| a | b |⏎→|---|---|⏎→|→c→| d |⏎    | e | f |»
            table «| a | b |⏎→|---|---|⏎→|→c→| d |⏎    | e | f |»
              «| a | b |» a «a», b «b»
              «|→c→| d |» c «c», d «d»
              «| e | f |» e «e», f «f»

        """)
    #expect(
      tree("1. > - | a | b |\n   >   |---|---|\n   >   | > c | d |\n").contains(
        "«| > c | d |» > c «> c», d «d»"))
  }

  @Test func `a table may interrupt a paragraph`() {
    #expect(
      tree("one\ntwo\n| a | b |\n|---|---|\n\nthree\na|b\n-|-\nc|d\n") == """
        p one two «one⏎two»
        table «| a | b |⏎|---|---|»
          «| a | b |» a «a», b «b»
        p three «three»
        table «a|b⏎-|-⏎c|d»
          «a|b» a «a», b «b»
          «c|d» c «c», d «d»

        """)
  }

  @Test func `alignments are kept`() {
    let blocks = Markdown.parse(file("|a|b|c|d|\n|-|:-|:-:|-:|\n"), from: 0).blocks
    guard case .table(let table)? = blocks.first?.content else { return }
    #expect(table.alignments == [.none, .left, .center, .right])
    #expect(table.rows.isEmpty)
  }

  @Test func `every cell's place holds its own text`() {
    let rows = (0..<300).map { row in
      "|" + (0..<6).map { " é\($0)r\(row)\\| " }.joined(separator: "|") + "|"
    }
    let text = "|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n" + rows.joined(separator: "\n")
    let blocks = Markdown.parse(file(text), from: 0).blocks
    guard case .table(let table)? = blocks.first?.content else { return }
    #expect(table.rows.count == 300)
    for cell in table.rows.flatMap(\.cells) {
      #expect(cell.span.text == cell.plainText.dropLast() + "\\|")
    }
  }
}

/// Tables directly below a line of a list item or quote, which cmark takes for its text.
@Suite struct SwallowedTableTests {
  @Test func `a table below a numbered title is a table of the item`() {
    #expect(
      tree("1. Levels\n| Severity | Do |\n|---|---|\n| P1 | `a \\| b` |\n2. Next\n") == """
        ol 1 «1. Levels⏎| Severity | Do |⏎|---|---|⏎| P1 | `a \\| b` |⏎2. Next»
          li «1. Levels⏎| Severity | Do |⏎|---|---|⏎| P1 | `a \\| b` |»
            p Levels «Levels»
            table «| Severity | Do |⏎|---|---|⏎| P1 | `a \\| b` |»
              «| Severity | Do |» Severity «Severity», Do «Do»
              «| P1 | `a \\| b` |» P1 «P1», a | b «`a \\| b`»
          li «2. Next»
            p Next «Next»

        """)
  }

  @Test func `what comes after the last pipe is a paragraph again`() {
    #expect(
      tree("- one  \ntwo\na | b\n--|--\nc\nd | e\nthree\n  *four*\n") == """
        ul «- one  ⏎two⏎a | b⏎--|--⏎c⏎d | e⏎three⏎  *four*»
          li «- one  ⏎two⏎a | b⏎--|--⏎c⏎d | e⏎three⏎  *four*»
            p one⏎two «one  ⏎two»
            table «a | b⏎--|--⏎c⏎d | e»
              «a | b» a «a», b «b»
              «c» c «c»,  «»
              «d | e» d «d», e «e»
            p three four «three⏎  *four*»

        """)
  }

  @Test func `there may be several, the first without a title, and in quotes`() {
    #expect(
      tree("> - | a | b |\n|---|---|\n> | c | d |\n> text\n>> | e | f | g |\n|-|-|-|\n").contains(
        "table «| a | b |⏎|---|---|⏎> | c | d |»"))
    #expect(
      tree("- | a | b |\n|-|-|\n| c | d |\ntext\n| e | f | g |\n|-|-|-|\n") == """
        ul «- | a | b |⏎|-|-|⏎| c | d |⏎text⏎| e | f | g |⏎|-|-|-|»
          li «- | a | b |⏎|-|-|⏎| c | d |⏎text⏎| e | f | g |⏎|-|-|-|»
            table «| a | b |⏎|-|-|⏎| c | d |»
              «| a | b |» a «a», b «b»
              «| c | d |» c «c», d «d»
            p text «text»
            table «| e | f | g |⏎|-|-|-|»
              «| e | f | g |» e «e», f «f», g «g»

        """)
  }

  @Test func `deeply indented lines are re-read too, but never as lists`() {
    #expect(
      tree("x\n    - y\n    |a|b|\n    |-|-|\n    |c|d|\nz\n    - w\n") == """
        p x - y «x⏎    - y»
        table «|a|b|⏎    |-|-|⏎    |c|d|»
          «|a|b|» a «a», b «b»
          «|c|d|» c «c», d «d»
        p z - w «z⏎    - w»

        """)
  }

  @Test func `links and footnotes are still known`() {
    let text =
      "1. See [r] and[^n]\n| a | b |\n|--|--|\n| [r] | [^n] |\n\n"
      + "[r]: https://x.org\n[^n]: N\n"
    let blocks = Markdown.parse(file(text), from: 0).blocks
    guard case .list(let list) = blocks[0].content,
      case .paragraph(let title) = list.items[0].blocks[0].content,
      case .table(let table) = list.items[0].blocks[1].content
    else {
      Issue.record("no table in \(tree(text))")
      return
    }
    let link = Inline.link(destination: "https://x.org", title: "", [.text("r")])
    #expect(title == [.text("See "), link, .text(" and"), .footnoteReference("n")])
    #expect(table.rows[0].cells.map(\.inlines) == [[link], [.footnoteReference("n")]])
    #expect(list.items[0].blocks.count == 2)
  }

  @Test(arguments: [
    "```\n| a | b |\n|---|---|\n```\n", "<div>\n| a | b |\n|---|---|\n</div>\n",
    "- x\n| a | b |\n|---|\n", "- x\n| a |\n|---|\n", "- x\n| a | b |\n|---|--x|\n",
    "    | a | b |\n    |---|---|\n",
  ])
  func `what is no table is left alone`(text: String) {
    #expect(!tree(text).contains("table"))
  }
}
