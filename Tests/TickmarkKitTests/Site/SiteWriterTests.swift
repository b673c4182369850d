import Foundation
import Synchronization
import Testing

@testable import TickmarkKit

@Suite struct SiteWriterTests {
  private let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    folder = url.path
    try FileManager.default.createDirectory(
      atPath: folder + "/content", withIntermediateDirectories: true)
  }

  private func writer(_ output: String = "site") throws -> SiteWriter {
    try SiteWriter(output: folder + "/" + output, content: folder + "/content")
  }

  private func site(_ files: [String: String]) -> [Site.File] {
    var files = files
    files[SiteWriter.marker] = "{}"
    return files.sorted { $0.key < $1.key }.map { Site.File(path: $0.key, text: $0.value) }
  }

  private func names(_ path: String = "") throws -> [String] {
    try Folder.names(in: folder + "/" + path)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }

  @Test func `a site takes the place of the one before as a whole`() throws {
    try writer("deep/site").write(site(["a/b.html": "1", "old.html": "1"]))
    try writer("deep/site").write(site(["a/b.html": "2"]))
    #expect(text("deep/site/a/b.html") == "2")
    #expect(try names("deep/site") == ["a", SiteWriter.marker])
    #expect(try names("deep") == ["site"])
  }

  @Test func `a page that stays the same is not written again`() throws {
    func node(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      return try #require(attributes[.systemFileNumber] as? Int)
    }
    try writer().write(site(["a.html": "same", "b.html": "1", "c.html": "", "d.html": "12"]))
    let before = try (node("site/a.html"), node("site/b.html"), node("site/c.html"))
    // Kept alive, so that its node is not given to another file.
    try FileManager.default.linkItem(
      atPath: folder + "/site/b.html", toPath: folder + "/content/b.html")
    try writer().write(site(["a.html": "same", "b.html": "2", "c.html": "", "d.html": "1"]))
    #expect(try node("site/a.html") == before.0)
    #expect(try node("site/c.html") == before.2)
    #expect(try node("site/b.html") != before.1)
    #expect(text("site/b.html") == "2")
    #expect(text("site/d.html") == "1")
    #expect(text("content/b.html") == "1")
  }

  @Test func `a link in the old site is not followed`() throws {
    try writer().write(site(["a.html": "1"]))
    try FileManager.default.removeItem(atPath: folder + "/site/a.html")
    try Folder.write("1", to: folder + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/site/a.html", withDestinationPath: folder + "/elsewhere")
    try writer().write(site(["a.html": "1"]))
    #expect(Folder.kind(of: folder + "/site/a.html") == .other)
    #expect(
      !(try FileManager.default.attributesOfItem(atPath: folder + "/site/a.html")[.type]
        as? FileAttributeType == .typeSymbolicLink))
  }

  @Test func `a site is written file by file as it is made`() throws {
    let example = SampleSite.example
    let count = Mutex(0)
    try writer().write(example) { _ in count.withLock { $0 += 1 } }
    #expect(count.withLock { $0 } == example.fileCount)
    for file in example.files {
      #expect(Folder.holds(file.text, at: folder + "/site/" + file.path), "\(file.path)")
    }
  }

  @Test func `a build that fails leaves the old site as it was`() throws {
    try writer().write(site(["a.html": "1"]))
    #expect(throws: Folder.Failure.self) {
      try writer().write(site(["a.html": "2", "b": "a file", "b/c.html": "in a file"]))
    }
    #expect(text("site/a.html") == "1")
    #expect(try names() == ["content", "site"])
  }

  @Test func `a folder that someone else made is left alone`() throws {
    try Folder.create(folder + "/site")
    try Folder.write("mine", to: folder + "/site/thesis.txt")
    #expect(throws: SiteWriter.Failure.self) { try writer() }
    #expect(text("site/thesis.txt") == "mine")
  }

  @Test func `an empty folder may be used`() throws {
    try Folder.create(folder + "/site")
    try writer().write(site(["a.html": "1"]))
    #expect(text("site/a.html") == "1")
  }

  @Test func `a file or a link in the place of the folder is left alone`() throws {
    try Folder.write("mine", to: folder + "/site")
    #expect(throws: SiteWriter.Failure.self) { try writer() }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/gone", withDestinationPath: folder + "/nowhere")
    #expect(throws: SiteWriter.Failure.self) { try writer("gone") }
  }

  @Test(arguments: ["content", "content/public", "content/../content/x", ".", ".."])
  func `the site and the content may not lie in each other`(output: String) {
    #expect(throws: SiteWriter.Failure.self) { try writer(output) }
  }

  @Test func `a folder with a longer name is no folder of the content`() throws {
    try writer("content-site").write(site(["a.html": "1"]))
    #expect(text("content-site/a.html") == "1")
  }
}
