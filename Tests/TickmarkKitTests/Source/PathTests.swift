import Foundation
import Testing

@testable import TickmarkKit

/// Files whose names and links are made to mislead.
@Suite struct PathTests {
  private let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tickmark-\(UUID())").path
    try Folder.create(root + "/content")
  }

  private func write(_ path: String, _ text: String = "---\ntype: drill\nid: D\n---\n# T\n") throws
  {
    let path = root + "/" + path
    try Folder.create(String(path[..<path.lastIndex(of: "/")!]))
    try Folder.write(text, to: path)
  }

  /// The documents, or why there are none.
  private func read() -> [String] {
    do {
      return try Content(folder: root + "/content").documents.map(\.path)
    } catch {
      return ["\(error)".replacing(root + "/", with: "")]
    }
  }

  @Test(arguments: [
    "a b.md", "a'b.md", "a\"b.md", "100%.md", "%2e%2e.md", "a#b.md", "a?b.md", "a&b;c.md", "<b>.md",
    "index.md", "é.md", "👩‍👩‍👧.md", "-rf.md", "~.md", "$(id).md", "a\\b.md", "CON.md", "a:b.md",
    "..a.md.md",
    "x.markdown", "X.MD", "documents.md", "{{x}}.md", "a|b.md", "\u{202E}dm.md",
  ])
  func `a strange name is a name`(name: String) throws {
    try write("content/" + name)
    #expect(read() == (name.hasPrefix(".") ? [] : [name]))
    let pages = SiteMap.pages(of: [name])
    #expect(pages[name]?.hasPrefix("documents/") == true)
    #expect(pages[name]?.utf8.contains { $0 < 32 || "<>:\"|?*\\".utf8.contains($0) } == false)
  }

  @Test(arguments: [
    ("a\nb.md", "content/a\u{FFFD}b.md: the name holds a line break"),
    ("a\u{1B}[2Jb.md", "content/a\u{FFFD}[2Jb.md: the name holds a line break or another control"),
    (
      String(repeating: "x", count: 250) + ".md",
      ".md: the name has 253 bytes; at most 240 are read; rename it"
    ),
  ])
  func `a name that no log or page can show is refused`(name: String, reason: String) throws {
    try write("content/good.md")
    try write("content/" + name)
    #expect(read().count == 1 && read()[0].contains(reason), "\(read())")
  }

  @Test func `a path has a limit`() throws {
    let folder = (0..<6).map { _ in String(repeating: "x", count: 200) }.joined(separator: "/")
    try write("content/\(folder)/a.md")
    #expect(read()[0].contains("the path has 1004 bytes; at most 1000 are read; rename it"))
  }

  #if os(Linux)
    @Test func `a name that is no text is refused`() throws {
      let bytes: [CChar] = (root + "/content/a").utf8.map { CChar(bitPattern: $0) } + [-1, 0]
      let file = try #require(fopen(bytes, "w"))
      fclose(file)
      #expect(read() == ["content/a\u{FFFD}: the name is not UTF-8; rename it"])
    }

    @Test func `two names that Unicode takes for one are refused`() throws {
      try write("content/caf\u{E9}.md")
      try write("content/cafe\u{301}.md")
      #expect(read()[0].contains("two names here differ only in how their accents are encoded"))
    }
  #endif

  @Test func `links and loops are left out and counted`() throws {
    try write("outside.md")
    try write("content/a.md")
    for (name, target) in [
      ("out.md", "../outside.md"), ("passwd.md", "/etc/passwd"), ("loop", "."), ("up", ".."),
      ("self.md", "self.md"), ("gone.md", "nowhere"), ("in.md", "a.md"),
    ] {
      #expect(symlink(target, root + "/content/" + name) == 0)
    }
    #expect(mkfifo(root + "/content/pipe.md", 0o600) == 0)
    let content = try Content(folder: root + "/content")
    #expect(content.documents.map(\.path) == ["a.md"])
    #expect(content.found == 9)
    #expect(content.ignored.count == 8)
    #expect(content.ignored.filter { $0.reason == "a symbolic link" }.count == 7)
    #expect(content.ignored.first { $0.path == "pipe.md" }?.reason == "not a regular file")
  }

  @Test func `folders have a depth`() throws {
    let deep = (0...Content.maximumDepth).map { "\($0)" }.joined(separator: "/")
    try write("content/\(deep)/a.md")
    try write("content/b.md")
    let content = try Content(folder: root + "/content")
    #expect(content.documents.map(\.path) == ["b.md"])
    #expect(content.ignored.map(\.reason) == ["nested too deep"])
  }

  @Test func `a document of 8 MB is read, and one byte more is said`() throws {
    try write("content/a.md", String(repeating: "x", count: Content.maximumSize))
    try write("content/b.md", String(repeating: "x", count: Content.maximumSize + 1))
    let content = try Content(folder: root + "/content")
    #expect(content.documents.map(\.count) == [Content.maximumSize, 0])
    #expect(content.problems.keys.sorted() == ["b.md"])
    #expect(
      content.problems["b.md"]?.first?.message
        == "file is not read: 8388609 bytes; at most 8388608 are read")
  }

  @Test func `every document has a page of its own, whatever the case and the place`() {
    let paths = [
      "README2.md", "Readme2.md", "a-2.md", "a.html/b.md", "a.markdown", "a.markdown.md", "a.md",
      "a:b.md", "a?b.md", "a_b.md", "A.md", "B/x.md", "b/X.md", "index.md", "rules/index.md",
      "x./y.md", "x_/y.md", "nul.md", "Nul.txt.md", "c.html.html/d.md", "c.html.md", "c.md",
    ]
    let pages = SiteMap.pages(of: paths)
    #expect(pages.count == paths.count)
    let names = Set(pages.values.map { $0.lowercased() })
    #expect(names.count == paths.count)
    for page in names {
      #expect(!names.contains { $0.hasPrefix(page + "/") }, "\(page) would be a folder, too")
    }
    #expect(pages["a.md"] == "documents/a-2-2.html" || pages["a.md"] == "documents/a-2.html")
    #expect(pages["index.md"] == "documents/index.html")
    #expect(pages["nul.md"] == "documents/nul_.html")
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "..%2f..%2fetc/passwd", "file:///etc/passwd", "a/../../x.md",
    "\\\\host\\x", "..\\..\\x",
  ])
  func `a link out of the content leads nowhere`(destination: String) throws {
    try write("content/tickmark.yml", "organization: X\n")
    try write("content/a.md", "---\ntype: drill\nid: D\n---\n# T\n\n[x](<\(destination)>)\n")
    let content = try Content(folder: root + "/content")
    let assessment = Pipeline.assess(content, today: Day(daysSinceEpoch: 20_000))
    let page = try #require(
      Site(Workpaper(assessment), templates: try Templates()).pages
        .first { $0.path == "documents/a.html" })
    let links = Tag.all(in: page.text).compactMap { $0.value("href") }
    #expect(!links.contains { $0.contains("passwd") || $0.hasSuffix("x.md") }, "\(links)")
  }
}
