import Testing

@testable import TickmarkKit

@Suite struct RedactionTests {
  private func redact(_ text: String) -> Redaction {
    Redaction(SourceFile(path: "a.md", text: text))
  }

  @Test func `a listed key loses its value, however it is written`() {
    let redaction = redact(
      """
      ---
      type: incident
      confidential: [customers_affected, x-names, x-story]
      customers_affected: 412 # the secret
      x-names:
      - Alice
      - Bob
      x-story: "one
        two: three"
      title: Late
      ---
      Body
      """)
    #expect(
      redaction.text == """
        ---
        type: incident
        confidential: [customers_affected, x-names, x-story]
        customers_affected: "[withheld by management]"
        x-names: "[withheld by management]"


        x-story: "[withheld by management]"

        title: Late
        ---
        Body
        """)
    #expect(redaction.count == 3)
    #expect(redaction.slips.isEmpty)
  }

  @Test func `marked text goes, lines keep their numbers`() {
    let redaction = redact(
      """
      One <!-- confidential -->Alice<!-- /confidential --> two.

      <!--CONFIDENTIAL: names of customers-->
      - Bob

      <!-- confidential -->nested<!-- /confidential -->
      - Carol
      <!-- end confidential -->
      Last
      """)
    #expect(
      redaction.text
        == "One \\[withheld by management] two.\n\n\\[withheld by management]\n\n\n\n\n\nLast")
    #expect(redaction.count == 2)
    #expect(redaction.slips.isEmpty)
  }

  @Test(arguments: [
    "---\nid: A\nconfidential: owner\nowner: Alice\n---\n<!-- confidential -->x<!-- /confidential -->: y",
    "---\nconfidential: [a]\na: {b: [1,\n 2]}\n---\n| a | <!-- confidential -->x\ny<!-- /confidential --> |",
    "plain <!-- a comment --> text", "a\r\n<!-- confidential -->b\r\nc<!-- /confidential -->\r\nd",
  ])
  func `taking out again changes nothing`(text: String) {
    let once = redact(text)
    let twice = redact(once.text)
    #expect(twice.text == once.text)
    #expect(twice.count == once.count)
    let lines = SourceFile(path: "", text: text).lineCount
    #expect(SourceFile(path: "", text: once.text).lineCount == lines)
  }

  @Test func `the mark shows on the page`() {
    let source = SourceFile(
      path: "a.md", text: redact("<!-- confidential -->A<!-- /confidential -->: said so").text)
    let document = Document(source)
    let html = BodyHTML(links: { _ in .refused }).render(document.blocks, outline: [])
    #expect(html == "<p>[withheld by management]: said so</p>\n")
  }

  @Test(arguments: [
    ("a <!-- confidential --> b", "never closes"), ("a <!-- /confidential --> b", "never opened"),
    ("---\nconfidential: [ownr]\nowner: A\n---\n", "“ownr” is listed"),
    ("---\nconfidential: [id]\nid: A\n---\n", "“id” is listed"),
    ("---\nconfidential: [owner\nowner: A\n---\n", "cannot be read"),
    ("---\n{confidential: [owner], owner: A}\n---\n", "“owner” is listed"),
  ])
  func `a slip is said`(text: String, words: String) {
    let slips = redact(text).slips
    #expect(slips.count == 1)
    #expect(slips.first?.message.contains(words) == true)
  }

  @Test func `what never closes is withheld to the end`() {
    #expect(redact("a <!-- confidential --> b\nc").text == "a \\[withheld by management]\n")
  }

  /// Nothing of it may come out anywhere: not on a page, in an export or in the search data.
  @Test func `nothing withheld is in the site`() throws {
    let content = try Content(folder: SampleSite.root + "/content")
    var files: [String: String] = [:]
    for source in content.documents + content.settings.values { files[source.path] = source.text }
    let path = "savings/post-mortems/INC-20260312-01.md"
    files[path] =
      files[path]!.replacing("\nid:", with: "\nconfidential: [title]\nid:")
      .replacingOccurrence(ofLine: "title:", with: "title: Zanzibarquux")
      + "\n<!-- confidential -->Zanzibarquux<!-- /confidential -->\n"
    let evidence = Pipeline.assess(Content(files), today: Day(iso: "2026-07-10")!)
    let site = Site(Workpaper(evidence, sample: nil), templates: try Templates())
    var marks = 0
    for file in site.files {
      #expect(!file.text.contains("Zanzibarquux"), "\(file.path)")
      if file.text.contains("[withheld by management]") { marks += 1 }
    }
    #expect(marks > 3)
    let about = try #require(site.files.first { $0.path == "about.html" })
    #expect(about.text.contains("2 places in 1 document"))
  }

  @Test func `a secret is covered wherever it is quoted`() throws {
    let token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    let content = Content([
      "tickmark.yml": "organization: Sample\nas_of: 2026-07-10\n",
      "a.md": """
      ---
      type: incident
      id: INC-20260312-01
      title: Key \(token) found
      x-token: \(token)
      ---
      # Key

      It was `\(token)`, of <alex.field@customer.company>.
      """,
    ])
    let assessment = Pipeline.assess(content, today: Day(iso: "2026-07-10")!)
    let site = Site(Workpaper(assessment, sample: nil), templates: try Templates())
    for file in site.files {
      #expect(!file.text.contains(token), "\(file.path)")
      // The rule's own page shows a made-up address that is the same.
      if file.path.hasPrefix("rules/") { continue }
      #expect(!file.text.contains("alex.field@customer"), "\(file.path)")
    }
  }
}

extension String {
  fileprivate func replacingOccurrence(ofLine start: String, with line: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(start) ? line[...] : $0 }.joined(separator: "\n")
  }
}
