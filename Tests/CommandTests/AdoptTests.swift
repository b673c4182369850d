import Foundation
import Testing

@Suite struct AdoptTests {
  private static let report = """
    # INC-20260312-01: Sign-in failed

    **Severity:** SEV-2 (major) | **Owner:** Dana Reyes
    **Date:** 2026-03-12
    **Detected:** 2026-03-12 14:05 UTC
    **Resolved:** 16:20

    ## Timeline

    - 14:05 alert

    ## Root cause

    A certificate ran out.
    """

  @Test func `the log says what, where, what is missing and shows the change`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.report, to: "a.md")
    let command = try Command("adopt", "a.md", in: scratch.url)
    #expect(command.exitCode == 0)
    #expect(command.complaints.isEmpty)
    #expect(
      command.output.hasPrefix(
        """
        a.md: taken for a post-mortem, because it states a severity and has sections of a report

          proposed
            type: post-mortem               what it was taken for
            id: INC-20260312-01             line 1, title
            owner: Dana Reyes               line 3, label
            severity: SEV-2                 line 3, label
            detected_at: 2026-03-12T14:05Z  line 5, label

          missing

        """), "\(command.output)")
    #expect(
      command.output.contains(
        "compared with the playbook's time to resolve; found “16:20” (line 6), but it has no date"))
    #expect(
      command.output.hasSuffix(
        """
        --- a/a.md
        +++ b/a.md
        @@ -1,3 +1,12 @@
        +---
        +type: post-mortem
        +id: INC-20260312-01
        +owner: Dana Reyes
        +severity: SEV-2
        +detected_at: 2026-03-12T14:05Z
        +# started_at: found “2026-03-12”, but it is a date without a time
        +# resolved_at: found “16:20”, but it has no date
        +---
         # INC-20260312-01: Sign-in failed
        \u{20}
         **Severity:** SEV-2 (major) | **Owner:** Dana Reyes

        Nothing is written yet: the same with --write puts it into the file.

        """), "\(command.output)")
    #expect(try scratch.text("a.md") == Self.report)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `writing keeps every byte of the text, twice`(ending: String, mark: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let text = mark + Self.report.replacing("\n", with: ending)
    try scratch.write(text, to: "a.md")
    let first = try Command("adopt", "--write", "a.md", in: scratch.url)
    #expect(first.exitCode == 0)
    #expect(first.output.contains("\nwritten\n\nNext: tickmark check"))
    let adopted = try scratch.text("a.md")
    #expect(adopted.utf8.starts(with: Array((mark + "---" + ending).utf8)))
    #expect(
      Array(adopted.utf8.suffix(Self.report.replacing("\n", with: ending).utf8.count))
        == Array(Self.report.replacing("\n", with: ending).utf8))
    let second = try Command("adopt", "--write", "a.md", in: scratch.url)
    #expect(second.exitCode == 0)
    #expect(second.output.contains("nothing to add"))
    #expect(try scratch.text("a.md") == adopted)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["a.md"])
  }

  @Test func `keys that are there stay, others go below them`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let body =
      "# Post-mortem\n\n**Owner:** Sam\n**Severity:** SEV-1\n\n## Timeline\n## Root cause\n"
    try scratch.write("---\nowner: Dana # kept\nlayout: post\n---\n" + body, to: "a.md")
    try Command("adopt", "--write", "a.md", in: scratch.url)
    #expect(
      try scratch.text("a.md")
        == "---\nowner: Dana # kept\nlayout: post\ntype: post-mortem\nseverity: SEV-1\n---\n" + body
    )
  }

  @Test(arguments: [
    ("---\n{owner: Dana}\n---\n# Post-mortem\n## Timeline\n## Root cause\n", "cannot be added to"),
    ("---\nowner: [\n---\n# Post-mortem\n## Timeline\n## Root cause\n", "YAML cannot be read"),
    ("---\ntype: post\n---\n# Post-mortem\n## Timeline\n## Root cause\n", "no type of document"),
    ("# Notes\n\nLunch.\n", "say which with --type"),
  ])
  func `what cannot be adopted is said and left alone`(text: String, reason: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(text, to: "a.md")
    let command = try Command("adopt", "--write", "a.md", in: scratch.url)
    #expect(command.exitCode == 2)
    #expect(command.output.contains(reason), "\(command.output)")
    #expect(try scratch.text("a.md") == text)
  }

  @Test func `bytes that are no text are never written`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let bytes = Data("# Post-mortem\n\nSeverity: SEV-1\n\nCaf".utf8) + [0xE9, 0x0A]
    try bytes.write(to: scratch.url.appending(path: "a.md"))
    let command = try Command("adopt", "--write", "a.md", in: scratch.url)
    #expect(command.exitCode == 2)
    #expect(command.complaints == "tickmark: a.md: text is not UTF-8; save the file as UTF-8\n")
    #expect(try Data(contentsOf: scratch.url.appending(path: "a.md")) == bytes)
  }

  @Test func `json has the keys that are promised`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.report, to: "a.md")
    let file = try #require(
      try Command("adopt", "--format", "json", "a.md", in: scratch.url).objects().first)
    #expect(
      file.names == [
        "path", "type", "type_reason", "written", "keys", "kept", "missing", "problems", "diff",
      ])
    let keys = try file.objects("keys")
    #expect(keys[1].names == ["key", "value", "source", "line"])
    #expect(
      keys.compactMap { $0["key"] as? String } == [
        "type", "id", "owner", "severity", "detected_at",
      ])
    let missing = try file.objects("missing")
    #expect(missing[0].names == ["key", "why", "found"])
    #expect(missing.contains { $0["key"] as? String == "resolved_at" })
  }

  @Test func `an adopted document has no error in its front matter`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("organization: X\nas_of: 2026-06-01\n", to: "c/tickmark.yml")
    try scratch.write(Self.report, to: "c/a.md")
    try Command("adopt", "--write", "c/a.md", in: scratch.url)
    let check = try Command(
      "check", "c", "--rule", "DOC-01", "--rule", "DOC-02", "--rule", "DOC-04", in: scratch.url)
    #expect(check.exitCode == 0, "\(check.output)")
  }

  /// Found documents of other companies, where they stand beside the tree.
  @Test(.enabled("shared/corpus is not beside the tree") { Tree.shared("corpus") != nil })
  func `what found documents state is proposed, and nothing else`() throws {
    let corpus = try #require(Tree.shared("corpus"))
    let names = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String }
    let paths = (names ?? []).filter { $0.hasSuffix(".md") && $0.contains("/") }
      .map { corpus.appending(path: $0).path }
    let files = try Command(arguments: ["adopt", "--format", "json"] + paths.sorted()).objects()
    #expect(files.count == paths.count)
    var counts: [String: Int] = [:]
    for file in files {
      for key in try file.objects("keys") { counts[key["key"] as? String ?? "", default: 0] += 1 }
    }
    // Counted by hand in the documents.
    #expect(counts["severity"] == 7)
    #expect(counts["owner"] == 4)
    #expect(counts["author"] == 12)
  }
}
