import Testing

@testable import TickmarkKit

@Suite struct ScaffoldTests {
  /// A blank that no rule sees would stay in a record for good.
  @Test(arguments: Scaffold.texts.keys.sorted())
  func `every blank is a placeholder`(name: String) throws {
    let text = try #require(Scaffold.texts[name])
    let blanks = text.matches(of: #/\[[a-zA-Z][^\]\[]*\]/#).map { String($0.output) }
    let lists: Set = ["[mon, tue, wed, thu, fri]", "[archive/]", "[git.example.com]"]
    for blank in blanks where !blank.contains("CC") && !lists.contains(blank) {
      guard blank != "[SEV-1, SEV-2]" else { continue }
      #expect(Placeholder.isPlaceholder(blank), "\(name): \(blank)")
    }
  }

  @Test(arguments: Scaffold.texts.keys.sorted())
  func `nothing of a scaffold is left in a document`(name: String) throws {
    let source = try #require(Scaffold.texts[name])
    let blocks = source.split(separator: "\n").filter {
      $0.hasPrefix("{{") && $0.hasSuffix("}}") && !$0.contains("|")
    }.map { String($0.dropFirst(2).dropLast(2)) }
    let text = Scaffold(name: name).filled(
      [:], blocks: Dictionary(blocks.map { ($0, ["# \($0)"]) }) { first, _ in first })
    #expect(!text.contains("{{") && !text.contains("}}"))
    for block in blocks { #expect(text.contains("\n# \(block)\n")) }
    #expect(text.hasSuffix("\n"))
  }

  @Test(arguments: [
    ("Dana Reyes", "Dana Reyes"), ("2026-07-10", "2026-07-10"),
    ("2026-07-10T14:30:00Z", "2026-07-10T14:30:00Z"), ("no", "\"no\""), ("a: b", "\"a: b\""),
    ("# x", "\"# x\""), ("say \"hi\"\\", "\"say \\\"hi\\\"\\\\\""), ("[blank]", "\"[blank]\""),
    ("@dana", "\"@dana\""), ("日本", "日本"), ("1.0", "\"1.0\""),
  ])
  func `a value is the same text to a YAML reader`(text: String, yaml: String) throws {
    #expect(text.yamlScalar == yaml)
    let source = SourceFile(path: "a.yml", text: "key: \(text.yamlScalar)\n")
    let read = YAML.read(source, range: 0..<source.count).0
    #expect(read?.string("key")?.value == text)
  }

  @Test func `control characters and line breaks never enter a line`() {
    let text = Scaffold(name: "incident.md").filled(["id": "INC-1", "title": "a\nb\u{0}: c"])
    #expect(text.contains("# INC-1: a b : c\n"))
  }

  @Test func `a post-mortem has the playbook's sections in its order`() {
    let playbook = Document(
      SourceFile(
        path: "playbook.md",
        text: """
          # Playbook

          ## Post-mortem template

          ### What broke
          ### Root cause analysis
          ### Blast radius review
          """))
    let text = PostMortemSections(playbook).applied(
      to:
        "---\nid: X\n---\n\n# X\n\n## Summary\n\n[a]\n\n## Root cause\n\n[b]\n\n## Timeline\n\n[c]\n"
    )
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    #expect(titles.contains("## Root cause analysis") && titles.contains("## Blast radius review"))
    #expect(titles.contains("## Summary") && titles.contains("## Timeline"))
    #expect(text.contains("## Root cause analysis\n\n[b]\n"))
    #expect(text.hasPrefix("---\nid: X\n---\n\n# X\n\n## "))
  }
}
