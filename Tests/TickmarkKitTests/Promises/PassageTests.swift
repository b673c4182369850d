import Testing

@testable import TickmarkKit

/// What counts as a heading, an item or a paragraph in documents that were pasted together.
@Suite struct PassageTests {
  private func passages(_ text: String) -> [Passage] {
    Document(SourceFile(path: "a.md", text: text)).passages
  }

  private func outline(_ text: String) -> [String] {
    passages(text).map { "\($0.headings.joined(separator: " › ")): \($0.kind) \($0.text)" }
  }

  @Test func theTitleOfTheWholeIsNoContext() {
    #expect(
      outline("# Template 7\n\n## Roles\n\nText.") == [
        ": heading Template 7", "roles: heading Roles", "roles: paragraph Text.",
      ])
  }

  @Test func numberedLinesAreHeadings() {
    #expect(
      outline("2. Lifecycle\n2.1 Detection\nFound by:\n- Sentry\n2.2 Triage\n- Look") == [
        "lifecycle: heading Lifecycle", "lifecycle › 2.1 detection: heading 2.1 Detection",
        "lifecycle › 2.1 detection: paragraph Found by:",
        "lifecycle › 2.1 detection: bullet Sentry",
        "lifecycle › 2.2 triage: heading 2.2 Triage", "lifecycle › 2.2 triage: bullet Look",
      ])
  }

  @Test func aTextWithoutHeadingsHasShortLinesInstead() {
    #expect(
      outline("Sources\n\n  • Sentry — backend\n  • Monitor — pings\n\nAll of it works.") == [
        "sources: heading Sources", "sources: bullet Sentry — backend",
        "sources: bullet Monitor — pings", "sources: paragraph All of it works.",
      ])
    #expect(outline("## A\n\nShort line\n").last == "a: paragraph Short line")
  }

  @Test func aBoldLabelAloneIsAHeading() {
    #expect(
      outline("## A\n\n**Sources:**\n\n| Name | What |\n|---|---|\n| Sentry | errors |") == [
        "a: heading A", "a › sources:: heading Sources:", "a › sources:: cell Sentry",
        "a › sources:: cell errors",
      ])
    #expect(
      outline("## A\n\n**Nothing is closed before it is quiet.**").last?.contains("paragraph")
        == true)
  }

  @Test func placesAreTheirOwn() {
    for passage in passages("## A\n\n- one\n- **two**: 2\n\nlines that\nbelong together\n") {
      let first = passage.text.split(separator: " ")[0].filter { $0 != ":" }
      #expect(passage.span.text.contains(first), "\(passage.text)")
    }
  }
}
