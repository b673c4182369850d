import Testing

@testable import TickmarkKit

@Suite struct PlainTextTests {
  private func blocks(_ text: String) -> [Block] { Markdown.parse(file(text), from: 0).blocks }

  @Test func `markup is stripped`() {
    let text =
      "*a* **b ~~c~~**\n`d` [e](f) ![g *h*](i) <i>j</i><br/>k\\\nl &amp; \\* x[^n]\n\n"
      + "[^n]: y\n"
    #expect(blocks(text)[0].plainText == "a b c d e g h j\nk\nl & * x")
    #expect(blocks(text)[0].prose == "a b c  e g h j\nk\nl & * x")
  }

  @Test func `blocks, items and rows stand on their own lines`() {
    let text = """
      # A

      - b
      - c
        > d

      | e | f<br>g |
      |---|---|
      | `h` | |

      ```
      i

      j
      ```
      <div>k</div>

      ---
      """
    #expect(blocks(text).plainText == "A\nb\nc\nd\ne\tf\ng\nh\t\ni\n\nj")
    #expect(blocks(text).prose == "A\nb\nc\nd\ne\tf\ng\n\t")
  }

  @Test(arguments: ["<br>", "<BR>", "<br/>", "<br />", "<br\n>"])
  func `a line break tag has many spellings`(tag: String) {
    #expect(tag.isLineBreakTag)
  }

  @Test(arguments: ["<b>", "<break>", "<br x>", "</br", "br>", "<!-- <br> -->"])
  func `other tags are none`(tag: String) {
    #expect(!tag.isLineBreakTag)
  }
}
