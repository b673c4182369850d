import Testing

@testable import TickmarkKit

/// Values of front matter with their places, however they are written.
@Suite struct FrontMatterTests {
  private func value(_ key: String, in yaml: String) -> String? {
    let source = file("---\n\(yaml)\n---\n")
    guard let value = FrontMatter.read(source)[key] else { return nil }
    return "\(value.text?.value ?? value.value.kind) at \(shown(value.span))"
  }

  @Test(arguments: [
    ("a: plain", "plain at 2:4 «plain»"),
    ("a:   spaced out   # why", "spaced out at 2:6 «spaced out»"),
    ("a: \"quoted\"", "quoted at 2:4 «\"quoted\"»"),
    ("a: 'it''s'", "it's at 2:4 «'it''s'»"),
    (#"a: "say \"hi\"" "#, #"say "hi" at 2:4 «"say \"hi\""»"#),
    ("é: x\na: ü", "ü at 3:4 «ü»"),
    ("{x: 👩‍👩‍👧 é, a: b}", "b at 2:13 «b»"),
    ("{x: 1, a: [2, 3]}", "a list at 2:11 «[2, 3»"),
    ("a: {b: c}", "a mapping at 2:4 «{b: c»"),
    ("a:\n  b: c", "a mapping at 3:3 «b: c»"),
    ("a:\n  - b\n  - c", "a list at 3:3 «- b\n  - c»"),
    ("a: 2026-02-18", "2026-02-18 at 2:4 «2026-02-18»"),
    ("a: 12:30", "12:30 at 2:4 «12:30»"),
    ("a: no", "no at 2:4 «no»"),
    ("a: 1.0", "1.0 at 2:4 «1.0»"),
    ("a: 0x1F", "0x1F at 2:4 «0x1F»"),
    ("a: \"null\"", "null at 2:4 «\"null\"»"),
    ("a: fast, *really*", "fast, *really* at 2:4 «fast, *really*»"),
    ("a: R&D, *x*", "R&D, *x* at 2:4 «R&D, *x*»"),
  ])
  func `a value stays text and has its place`(yaml: String, expected: String) {
    #expect(value("a", in: yaml) == expected)
  }

  @Test(arguments: ["a:", "a: ~", "a: null", "b: c", "a: \"\"", "a: '  '", "a: |\n\nb: c"])
  func `no value is none`(yaml: String) {
    #expect(value("a", in: yaml) == nil)
  }

  @Test func `a folded text is one value that begins at its mark`() throws {
    let source = file("---\na: >\n  one\n  two\nb: c\n---\n")
    let front = FrontMatter.read(source)
    #expect(front.text("a")?.value == "one two")
    #expect(front["a"]?.span.start == Position(line: 2, column: 4))
    #expect(front["b"].map { shown($0.span) } == "5:4 «c»")
  }

  @Test func `an indented fence belongs to a text`() {
    let front = FrontMatter.read(file("---\na: |\n  one\n  ---\n  two\nb: c\n---\n"))
    #expect(front.text("a")?.value == "one\n---\ntwo")
    #expect(front.text("b")?.value == "c" && front.problems.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line breaks of every kind keep the places`(newline: String) {
    let text = ["---", "type: drill", "id: é1", "x: y", "---", "# T", ""]
      .joined(separator: newline)
    for mark in ["", "\u{FEFF}"] {
      let front = FrontMatter.read(file(mark + text))
      #expect(front.problems.isEmpty)
      #expect(front["x"].map { shown($0.span) } == "4:4 «y»")
      #expect(front["id"].map { shown($0.span) } == "3:5 «é1»")
    }
  }

  @Test(arguments: [
    ("---\nid: a\nid: b\n---\n", "2:1 key “id” is written twice"),
    ("---\na: b: c\n---\n", "2:1 YAML cannot be read: mapping values are not allowed"),
    ("---\na: [b\n---\n", "YAML cannot be read"),
    ("---\n- a\n---\n", "2:1 front matter must be keys and values, found a list"),
    ("---\nhello\n---\n", "2:1 front matter must be keys and values, found text"),
    ("---\na: &x 1\n---\n", "2:1 anchors and aliases are not read"),
    ("---\na: &x 1\n*x : 2\n---\n", "2:1 anchors and aliases are not read"),
    ("---\na: b\n# T\n", "1:1 front matter opens here and never closes"),
    ("---\n? [a, b]\n: c\n---\n", "a key must be text, found a list"),
  ])
  func `what cannot be read is said with its place`(text: String, expected: String) throws {
    let problems = FrontMatter.read(file(text)).problems
    let first = try #require(problems.first)
    let said = "\(first.span.start.line):\(first.span.start.column) \(first.message)"
    #expect(said.contains(expected), "\(said)")
    #expect(problems.count == 1)
  }

  @Test func `depth and size have limits`() {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(FrontMatter.read(file("---\na: \(deep)\n---\n")).problems.count == 1)
    let long = "---\na: \(String(repeating: "x", count: FrontMatter.maximumSize))\n---\nbody\n"
    let front = FrontMatter.read(file(long))
    #expect(front.problems.first?.message.contains("at most 65536 are read") == true)
  }

  @Test func `aliases that would grow without end are refused at once`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for number in 1...30 {
      let alias = "*a\(number - 1)"
      let items = Array(repeating: alias, count: 10).joined(separator: ", ")
      lines.append("a\(number): &a\(number) [\(items)]")
    }
    let yaml = lines.joined(separator: "\n")
    for text in [yaml, yaml + "\n? *a30\n: x", yaml + "\n? [*a30, *a30]\n: x"] {
      #expect(FrontMatter.read(file("---\n\(text)\n---\n")).problems.count == 1)
    }
  }

  @Test(arguments: ["", "---", "# Title\n", " ---\na: b\n---\n", "----\na: b\n----\n"])
  func `a file without a fence has none`(text: String) {
    let front = FrontMatter.read(file(text))
    #expect(front.span == nil && front.problems.isEmpty && front.root.entries.isEmpty)
  }

  @Test(arguments: ["---\n---\nbody\n", "---\n# nothing\n---\nbody\n", "---\na: b\n...\nbody\n"])
  func `the body begins behind the fence`(text: String) {
    let source = file(text)
    let front = FrontMatter.read(source)
    #expect(source[front.bodyStart..<source.count] == "body\n")
    #expect(front.problems.isEmpty)
  }
}
