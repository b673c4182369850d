import Testing

@testable import TickmarkKit

/// A blank to fill in does not hide what follows it.
@Suite struct BlankTests {
  private func kinds(_ text: String) -> [String] {
    Document(SourceFile(path: "a.md", text: text)).blocks.map { block in
      switch block.content {
      case .heading(_, let inlines): "heading \(inlines.plainText)"
      case .paragraph: "paragraph \(block.span.text)"
      case .list(let list): "list of \(list.items.count)"
      case .code: "code"
      case .html: "html"
      default: "other"
      }
    }
  }

  @Test func whatFollowsIsRead() {
    #expect(
      kinds("### Events\n<timeline of events>\n### Cause\n<what caused it>\n- one\n- two\nText.")
        == [
          "heading Events", "paragraph <timeline of events>", "heading Cause",
          "paragraph <what caused it>", "list of 2",
        ])
  }

  @Test(arguments: [
    "<div>\n### Title\n</div>", "<details open>\nText\n</details>", "<my-element>\n### Title",
    "<a href=\"x\">\n### Title", "<!-- note -->\n### Title\n-->",
  ])
  func htmlStaysHTML(text: String) {
    #expect(kinds(text).first == "html")
  }

  @Test func placesAreTheFilesOwn() {
    let blocks = Document(
      SourceFile(path: "a.md", text: "# T\n\n<some words>\n## Café\n<more words>\n- x\n")
    ).blocks
    #expect(
      blocks.map { String($0.span.text) } == [
        "# T", "<some words>", "## Café", "<more words>", "- x",
      ])
  }

  @Test func codeBehindABlankStaysWhole() {
    #expect(
      kinds("<some words>\n```\n<other words>\n```\n## B") == [
        "paragraph <some words>", "code", "heading B",
      ])
  }
}
