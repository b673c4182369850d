import Testing

@testable import TickmarkKit

/// Front matter by people who mean no good, and by tools that mean well.
@Suite struct HostileYAMLTests {
  /// Every problem as `line: message`, or what the key `a` holds.
  private func read(_ bytes: [UInt8]) -> String {
    let source = Content(bytes: ["t.md": bytes]).documents[0]
    let front = FrontMatter.read(source)
    for problem in front.problems {
      #expect(problem.span.range.upperBound <= source.count)
    }
    if let problem = front.problems.first {
      return "\(problem.span.start.line): \(problem.message)"
    }
    guard let value = front["a"] else { return "no a" }
    return value.text?.value ?? value.value.kind
  }

  private static func nested(_ open: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + String(repeating: close, count: count)
  }

  @Test(
    arguments: [
      // What grows: refused before it can.
      ("a: &x [l, o, l]\nb: [*x, *x]", "2: anchors and aliases are not read"),
      ("a: &x {b: 1}\nc:\n  <<: *x", "2: anchors and aliases are not read"),
      ("a: &x [*x]", "YAML cannot be read"), ("a: *a", "YAML cannot be read"),
      ("&a a: 1", "anchors and aliases are not read"), ("a: &x\nb: 1", "anchors and aliases"),
      ("? &x [a]\n: 1\n? *x\n: 2", "anchors and aliases"),
      // Merging without an alias is a key like any other.
      ("<<: {a: 1}", "no a"), ("a: 1\n<<: 2", "1"),
      // Depth.
      ("a: \(nested("[", "]", 15))", "a list"),
      ("a: \(nested("[", "]", 17))", "deeper than 16 levels"),
      ("a: \(nested("[", "]", 20_000))", "2: "), ("a: \(nested("{a: ", "}", 10_000))", "2: "),
      ("a: \(String(repeating: "[", count: 60_000))", "2: "),
      ("a: \(String(repeating: "- ", count: 30_000))", "2: "),
      ("a:\n  \(String(repeating: "? ", count: 30_000))", ": "),
      (
        "a:\n" + (1...300).map { String(repeating: " ", count: $0) + "b:\n" }.joined(),
        "deeper than 16 levels"
      ),
      // Keys that are there twice, whatever they are.
      ("a: 1\na: 2", "key “a” is written twice"), ("a: {b: 1, b: 2}", "key “b” is written twice"),
      ("a: 1\n\"a\": 2", "key “a” is written twice"),
      ("a: 1\n? a\n: 2", "key “a” is written twice"),
      // Tags change nothing: a value is the text that was written.
      ("a: !!binary aGk=", "aGk="), ("a: !!int \"7\"", "7"),
      ("a: !!python/object:os.system x", "x"),
      ("a: !!set {x, y}", "a mapping"), ("a: !<tag:example.com,2026:x> y", "y"),
      ("a: !local x", "x"),
      ("a: !!str", "no a"), ("%TAG ! tag:x,2026:\na: 1", "YAML cannot be read"),
      ("%YAML 9.9\na: 1", "YAML cannot be read"),
      // Several documents in one: the fence ends the front matter, so the rest is the body's.
      ("a: 1\n---\na: 2", "1"), ("a: 1\n...\na: 2", "1"),
      // Characters.
      ("a: x\u{2028}y", "2: a line separator (U+2028) stands here"),
      ("a: \"x\u{2029}y\"", "2: a line separator (U+2029) stands here"), ("a: \u{FEFF}x", "x"),
      ("a: \"\\u0000\"", "\0"), ("a: \"\\x1b[2J\"", "\u{1B}[2J"),
      ("a: x\u{7}y", "YAML cannot be read"),
      ("a: x\u{85}y", "2: a line separator (U+0085) stands here"),
      ("a: \"\\uD800\"", "YAML cannot be read"),
      ("a: \u{202E}x", "\u{202E}x"),
      ("a: |\n  x\n  y\n", "x\ny"), ("a: >-\n  x\n  y", "x y"), ("a: \"x\\\n  y\"", "xy"),
      ("\ta: 1", "YAML cannot be read"), ("a:\t1", "1"), ("a: 1 #b", "1"), ("a: 1#b", "1#b"),
      ("a: 'x", "YAML cannot be read"), ("a: \"x", "YAML cannot be read"), ("a: ]", "YAML cannot"),
      ("a: @x", "YAML cannot be read"), ("a: `x", "YAML cannot be read"), ("a: %x", "YAML cannot"),
      ("a: x: y", "YAML cannot be read"), ("a: -", "YAML cannot be read"),
      ("a: - b", "YAML cannot"),
      ("a: ? b", "YAML cannot be read"), (": 1", "YAML cannot be read"),
      ("{}: 1", "a key must be text"),
      ("[a]: 1", "a key must be text"), ("a", "front matter must be keys and values"),
      ("", "no a"), ("# a: 1", "no a"), ("a: 1\nb", "YAML cannot be read"),
    ].map { (LongText($0.0), $0.1) })
  func `it is read as written, or refused with a place`(yaml: LongText, expected: String) {
    let said = read(Array("---\n\(yaml.text)\n---\n# Body\n".utf8))
    #expect(said.contains(expected), "\(yaml): \(said)")
  }

  @Test(arguments: [
    ("CRLF", "---\r\na: 1\r\n---\r\n", "1"), ("CR", "---\ra: 1\r---\r", "1"),
    ("mixed", "---\r\na: 1\r---\n", "1"), ("a byte-order mark", "\u{FEFF}---\na: 1\n---\n", "1"),
    ("two of them", "\u{FEFF}\u{FEFF}---\na: 1\n---\n", "no a"),
    ("NUL in a value", "---\na: x\0y\n---\n", "YAML cannot be read"),
    ("NUL before the fence", "\0---\na: 1\n---\n", "no a"),
    ("a line separator is no line break", "---\u{2028}a: 1\u{2028}---\u{2028}", "no a"),
    ("no end", "---\na: 1\n", "1: front matter opens here and never closes"),
    ("only fences", "---\n---\n", "no a"), ("only a fence", "---\n", "never closes"),
  ])
  func `line breaks and marks`(caption: String, text: String, expected: String) {
    let said = read(Array(text.utf8))
    #expect(said.contains(expected), "\(caption): \(said)")
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
  ])
  func `bytes that are no text are said with the byte`(bytes: [UInt8]) throws {
    let content = Content(bytes: ["t.md": Array("---\na: x".utf8) + bytes + Array("\n---\n".utf8)])
    let problem = try #require(content.problems["t.md"]?.first)
    #expect(problem.message == "text is not UTF-8 from byte 9 on")
    #expect(problem.span.range.upperBound <= content.documents[0].count)
  }

  @Test func `text in UTF-16 is said, and not taken for an empty document`() {
    let utf16: [UInt8] = [0xFF, 0xFE] + "---\na: 1\n---\n".utf8.flatMap { [$0, 0] }
    #expect(Content(bytes: ["t.md": utf16]).problems["t.md"]?.count == 1)
  }

  @Test func `settings have the same limits, and one of their own`() {
    func first(_ text: String) -> String {
      let content = Content(["tickmark.yml": text, "a.md": "---\ntype: drill\nid: D\n---\n"])
      let assessment = Pipeline.assess(content, today: Day(daysSinceEpoch: 0), rules: [])
      return assessment.obstacle ?? "none"
    }
    #expect(first("organization: X\n") == "none")
    #expect(first("organization: &x X\n").contains("anchors and aliases are not read"))
    #expect(first("organization: \(Self.nested("[", "]", 40))\n").contains("deeper than 16"))
    let long = "organization: X\n" + String(repeating: "# x\n", count: 300_000)
    #expect(first(long).contains("1200016 bytes; at most 1048576 are read"))
  }
}
