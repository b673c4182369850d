import Testing

@testable import TickmarkKit

@Suite struct OutlineTests {
  private func outline(_ text: String, reserved: Set<String> = []) -> [String] {
    Markdown.parse(file(text), from: 0).blocks.outline(reserved: reserved).map {
      "\($0.level) \($0.title) #\($0.anchor) \($0.range)"
    }
  }

  @Test func `a section holds its subsections`() {
    #expect(
      outline("x\n\n# A\n\na\n\n### B\n\nb\n\n## C\n\n# D\n\n> # no\n") == [
        "1 A #a 2..<6", "3 B #b 4..<5", "2 C #c 6..<6", "1 D #d 7..<8",
      ])
  }

  @Test func `titles keep their numbering and lose their markup`() {
    #expect(outline("## 2.1 *Detect* `x` ##\n") == ["2 2.1 Detect x #21-detect-x 1..<1"])
    #expect(outline("## \\## 3. Go\n") == ["2 ## 3. Go #-3-go 1..<1"])
  }

  @Test(arguments: [
    ("Über Straße_1", "über-straße_1"), ("P1 — Critical!", "p1--critical"), ("日本 語", "日本-語"),
    ("🚀", "section"), ("", "section"), ("a.b/c", "abc"), ("½ ٣", "-٣"), ("<b>x</b> & y", "x--y"),
  ])
  func `anchors are those of GitHub`(title: String, anchor: String) {
    let blocks = Markdown.parse(file("# \(title)\n"), from: 0).blocks
    #expect(blocks.outline().map(\.anchor) == [anchor])
  }

  @Test func `anchors are unique`() {
    let blocks = Markdown.parse(file("# a-1\n# a\n# A\n# a\n# main\n"), from: 0).blocks
    #expect(
      blocks.outline(reserved: ["main"]).map(\.anchor) == ["a-1", "a", "a-2", "a-3", "main-1"])
  }

  @Test func `an id behind the heading is used`() {
    #expect(outline("# A b {#my-id.2}\n# {#x}\n") == ["1 A b #my-id.2 1..<1", "1  #x 2..<2"])
    #expect(
      outline("# A {#a\"b}\n# B {#}\n# C {x}\n# `{#d}`\n") == [
        "1 A {#a\"b} #a-ab 1..<1", "1 B {#} #b- 2..<2", "1 C {x} #c-x 3..<3", "1 {#d} #d 4..<4",
      ])
  }
}
