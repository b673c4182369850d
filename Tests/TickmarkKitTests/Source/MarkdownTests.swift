import Testing

@testable import TickmarkKit

@Suite struct MarkdownTests {
  @Test func `every kind of block has its place`() {
    let text = """
      # One #

      Two
      ---

      some *text*
      of two lines

      > quoted

      ```swift
      let x = 1
      ```

      ***
      <div>raw</div>

      """
    #expect(
      tree(text) == """
        h1 One «# One #»
        h2 Two «Two⏎---»
        p some text of two lines «some *text*⏎of two lines»
        quote «> quoted»
          p quoted «quoted»
        code [swift] let x = 1⏎ «```swift⏎let x = 1⏎```»
        hr «***»
        html <div>raw</div>⏎ «<div>raw</div>»

        """)
  }

  @Test(arguments: ["Two\n---\nnext\n", "> Two\n> ---\nnext\n", "- Two\n  ---\n---\n"])
  func `an underlined heading ends at its underline`(text: String) {
    let heading = tree(text).split(separator: "\n").first { $0.contains("h2") }
    #expect(heading?.hasSuffix("---»") == true)
    #expect(heading?.contains("next") == false)
  }

  @Test func `an open fence ends with the quote around it`() {
    #expect(
      tree("> ```\n> x\n>\ny\n") == """
        quote «> ```⏎> x»
          code [] x⏎⏎ «```⏎> x»
        p y «y»

        """)
  }

  @Test func `items end with their last block and not with the blank lines after it`() {
    #expect(
      tree("- a\n\n  b\n\n\n- c\n\n\nd\n3) e\n") == """
        ul «- a⏎⏎  b⏎⏎⏎- c»
          li «- a⏎⏎  b»
            p a «a»
            p b «b»
          li «- c»
            p c «c»
        p d 3) e «d⏎3) e»

        """)
    #expect(tree("3) e\n4)\n") == "ol 3 «3) e⏎4)»\n  li «3) e»\n    p e «e»\n  li «4)»\n")
  }

  @Test func `checkboxes are read from the item's own beginning`() {
    #expect(
      tree("- [ ] see [x] here\n- [X]  up\n- [x] **b**\n- \\[x] no\n- [x](u) no\n- [ ]\n") == """
        ul «- [ ] see [x] here⏎- [X]  up⏎- [x] **b**⏎- \\[x] no⏎- [x](u) no⏎- [ ]»
          li open «- [ ] see [x] here»
            p see [x] here «see [x] here»
          li done «- [X]  up»
            p up «up»
          li done «- [x] **b**»
            p b «**b**»
          li «- \\[x] no»
            p [x] no «\\[x] no»
          li «- [x](u) no»
            p x no «[x](u) no»
          li «- [ ]»
            p [ ] «[ ]»

        """)
    #expect(tree("> 1. [x] q\n").contains("li done «1. [x] q»"))
  }

  @Test func `footnotes stay where they were written and keep their names`() {
    let text = "a[^z] b[^y] c[^z]\n\n> [^y]: two\n> lines\n\n[^z]: last\n\n[^z]: again\n"
    let blocks = Markdown.parse(file(text), from: 0).blocks
    guard case .paragraph(let inlines) = blocks[0].content else { return }
    #expect(
      inlines.filter { if case .footnoteReference = $0 { true } else { false } }
        == [.footnoteReference("z"), .footnoteReference("y"), .footnoteReference("z")])
    #expect(
      tree(blocks) == """
        p a b c «a[^z] b[^y] c[^z]»
        quote «> [^y]: two»
        footnote y «[^y]: two⏎> lines»
          p two lines «two⏎> lines»
        footnote z «[^z]: last»
          p last «last»

        """)
  }

  @Test func `inlines carry their markup`() {
    let text = "*a* **b** ~~c~~ `d` [e](f \"g\") ![h](i) <br> j\\\nk www.x.org\n"
    guard
      case .paragraph(let inlines)? = Markdown.parse(file(text), from: 0).blocks.first?.content
    else { return }
    #expect(
      inlines == [
        .emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "),
        .strikethrough([.text("c")]), .text(" "), .code("d"), .text(" "),
        .link(destination: "f", title: "g", [.text("e")]), .text(" "),
        .image(destination: "i", title: "", alt: [.text("h")]), .text(" "), .html("<br>"),
        .text(" j"), .lineBreak, .text("k "),
        .link(destination: "http://www.x.org", title: "", [.text("www.x.org")]),
      ])
  }

  @Test func `places are the file's own when the body starts below the front matter`() {
    let matter = "\u{FEFF}---\r\ntitle: é\r\n---\r\n"
    let body = "\r\n# Ü\r\n\r\n| é | b |\r\n|---|---|\r\n| ü |  |\r\n"
    #expect(
      tree(matter + body, from: matter.utf8.count) == """
        h1 Ü «# Ü»
        table «| é | b |⏎|---|---|⏎| ü |  |»
          «| é | b |» é «é», b «b»
          «| ü |  |» ü «ü»,  «»

        """)
  }

  @Test func `a file may end its lines with CR and begin with a byte-order mark`() {
    #expect(
      tree("\u{FEFF}# A\r\rb\rc\r") == "h1 A «# A»\np b c «b⏎c»\n")
    #expect(
      tree("\u{FEFF}| a | b |\r|---|---|\r| c | d |") == """
        table «| a | b |⏎|---|---|⏎| c | d |»
          «| a | b |» a «a», b «b»
          «| c | d |» c «c», d «d»

        """)
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\0", "\r", "   ", "|", "-", "[", "[^a]: b", "```", "> "])
  func `anything can be parsed`(text: String) {
    for offset in 0...text.utf8.count + 1 { _ = Markdown.parse(file(text), from: offset) }
  }

  @Test func `nesting is bounded`() {
    let text = String(repeating: ">", count: 100_000) + " x\n\nnext\n"
    let (blocks, problems) = Markdown.parse(file(text), from: 0)
    #expect(problems.map(\.message) == ["block nested deeper than 100 levels is not read"])
    #expect(problems[0].span.range == 100..<100_002)
    #expect(blocks.count == 2)

    let markup = String(repeating: "![", count: 5000) + "x" + String(repeating: "](y)", count: 5000)
    let image = Markdown.parse(file(markup), from: 0)
    #expect(
      image.problems.map(\.message)
        == ["markup nested deeper than 100 levels is read as plain text"])
    #expect(image.blocks.plainText == "x")
  }

  @Test func `documents are parsed in parallel`() async {
    let source = file(String(repeating: "~~a~~ www.x.org http://y.org\n\n", count: 200))
    let expected = Markdown.parse(source, from: 0).blocks.compactMap(\.inlines)
    #expect(expected.count == 200)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask { Markdown.parse(source, from: 0).blocks.compactMap(\.inlines) == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}

extension Block {
  fileprivate var inlines: [Inline]? {
    if case .paragraph(let inlines) = content { inlines } else { nil }
  }
}
