import Foundation
import Testing

@testable import TickmarkKit

/// The README's table of limits says what the code does.
@Suite struct LimitTests {
  @Test(arguments: [
    ("bytes of a document", Content.maximumSize, "8 MB"),
    ("bytes of front matter", FrontMatter.maximumSize, "64 kB"),
    ("bytes of `tickmark.yml`", Content.maximumSettings, "1 MB"),
    ("levels of YAML", YAML.maximumDepth, "16"),
    ("levels of markdown", Markdown.deepest, "100"),
    ("files of a content", Content.maximumFiles, "250,000"),
    ("levels of folders", Content.maximumDepth, "32"),
    ("bytes of a path", Content.maximumPath, "1,000"),
    ("bytes of a name", Content.maximumName, "240"),
    ("links of a document", Markdown.maximumLinks, "20,000"),
    ("columns of a table", Dialect.maximumColumns, "250"),
    ("cells that rows leave out", Dialect.maximumMissingCells, "100,000"),
    ("closing marks of an address", Dialect.maximumClosings, "1,000"),
    ("rows of a CSV", CSV.maximumRows, "100,000"), ("cells of a row", CSV.maximumCells, "500"),
  ])
  func `a limit is written down`(what: String, limit: Int, written: String) throws {
    let readme = try String(
      contentsOfFile: SampleSite.root + "/README.md", encoding: .utf8)
    let line = try #require(
      readme.split(separator: "\n").first { $0.contains("| \(what) |") }, "no line on \(what)")
    #expect(line.contains("| \(written) |"), "\(line)")
    let units = ["MB": 1024 * 1024, "kB": 1024]
    let parts = written.replacing(",", with: "").split(separator: " ")
    let value = Int(parts[0])! * (parts.count > 1 ? units[String(parts[1])]! : 1)
    #expect(value == limit)
  }
}
