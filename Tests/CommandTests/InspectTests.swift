import Foundation
import Testing

@Suite struct InspectTests {
  private let playbook = Tree.fixture("valid/own-calendar/mumbai/playbook.md")
  private let postMortem = Tree.fixture("valid/minimal/post-mortems/INC-20260312-01.md")

  @Test func `json has the keys that are promised`() throws {
    let command = try Command("inspect", "--format", "json", playbook, postMortem)
    #expect(command.exitCode == 0)
    let files = try command.objects()
    #expect(files.count == 2)
    let promised: Set = [
      "path", "type", "type_reason", "id", "severity_levels", "promises", "roles", "sections",
      "timeline", "action_items", "times",
    ]
    for file in files { #expect(file.names.isSuperset(of: promised)) }
    #expect(files.map { $0["type"] as? String } == ["playbook", "post-mortem"])

    let levels = try files[0].objects("severity_levels")
    #expect(levels.map { $0["id"] as? String } == ["SEV-1", "SEV-2", "SEV-3"])
    #expect(levels.map { $0["rank"] as? Int } == [1, 2, 3])
    #expect(levels[0].names == ["id", "name", "rank", "line", "targets"])
    let target = try levels[0].object("targets").object("acknowledge")
    #expect(target.names.isSuperset(of: ["text", "limit", "line", "column"]))
    #expect(target["limit"] as? String == "PT15M")
    #expect(try files[0].object("promises").object("post_mortem")["limit"] as? String == "P5BD")

    let sections = try files[1].object("sections")
    #expect(try sections.object("root-cause").names == ["heading", "line"])
    let entries = try files[1].objects("timeline")
    #expect(entries.count == 5)
    #expect(entries[0].names.isSuperset(of: ["at", "text", "line"]))
    let items = try files[1].objects("action_items")
    #expect(items.map { $0["owner"] as? String } == ["Dana Reyes", "Sam Okafor"])
    #expect(items[0].names == ["text", "owner", "due", "status", "line"])
    #expect(try files[1].object("times").names.contains("resolved_at"))
  }

  @Test func `of a folder its files have to be named`() throws {
    for verb in ["inspect", "adopt"] {
      let command = try Command(verb, "Tests")
      #expect(
        command.complaints == "tickmark: Tests: is a folder; name its files, as in Tests/*.md\n")
      #expect(command.exitCode == 2)
    }
  }

  @Test func `a file that is missing ends with 2 and hides no other`() throws {
    let command = try Command("inspect", "--format", "json", "no-such-file.md", postMortem)
    #expect(command.exitCode == 2)
    #expect(command.complaints == "tickmark: no-such-file.md: No such file or directory\n")
    #expect(try command.objects().count == 1)
  }

  @Test func `an unreadable target says why`() throws {
    let file = Tree.fixture("invalid/target-is-no-time/playbook.md")
    let command = try Command("inspect", "--format", "json", file)
    let level = try #require(try command.objects().first?.objects("severity_levels").first)
    let target = try level.object("targets").object("resolve")
    #expect(target["limit"] is NSNull)
    #expect((target["reason"] as? String)?.contains("Next release") == true)
  }

  @Test func `text tells type, reason and lines`() throws {
    let output = try Command("inspect", postMortem).output
    #expect(output.contains("taken for a post-mortem, because front matter says"))
    #expect(output.contains("root-cause: “Root cause”  (line 31)"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `a type can be asked for`() throws {
    let command = try Command("inspect", "--format", "json", "--type", "drill", postMortem)
    #expect(try command.objects()[0]["type"] as? String == "drill")
    #expect(try Command("inspect", "--type", "poem", postMortem).exitCode == 64)
    #expect(try Command("inspect").exitCode == 64)
  }

  /// Found documents of other companies, where they stand beside the tree.
  @Test(
    .enabled("shared/corpus is not beside the tree") {
      Tree.shared("corpus") != nil || Tree.shared("seeds") != nil
    })
  func `found documents are read without a crash`() throws {
    var paths: [String] = []
    for folder in ["corpus", "seeds"].compactMap(Tree.shared) {
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      paths += (names ?? []).filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
        .map { folder.appending(path: $0).path }
    }
    #expect(!paths.isEmpty)
    for path in paths.sorted() {
      let command = try Command("inspect", "--format", "json", path)
      #expect(command.exitCode == 0, "\(path): \(command.complaints)")
      #expect(try command.objects().count == 1, "\(path)")
    }
  }
}
