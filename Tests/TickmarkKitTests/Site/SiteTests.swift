import Foundation
import Testing

@testable import TickmarkKit

@Suite struct SiteTests {
  @Test(arguments: [SampleSite.example, SampleSite.worse, SampleSite.paged])
  func `every link inside the site leads to a page and an anchor in it`(site: Site) {
    let tags = Dictionary(
      uniqueKeysWithValues: site.files.filter { $0.path.hasSuffix(".html") }
        .map { ($0.path, Tag.all(in: $0.text)) })
    let paths = Set(site.files.map(\.path))
    let ids = tags.mapValues { $0.compactMap { $0.value("id") } }
    for (page, found) in ids {
      let repeated = Dictionary(grouping: found) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(repeated.isEmpty, "\(page) has an id more than once")
    }
    for (page, tags) in tags {
      for href in tags.compactMap({ $0.value("href") ?? $0.value("src") }) {
        if ["https:", "http:", "mailto:"].contains(where: href.hasPrefix) { continue }
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = Self.resolve(String(parts[0]).percentDecoded, from: page)
        #expect(paths.contains(target), "\(page) links to \(href)")
        guard parts.count == 2 else { continue }
        let anchor = String(parts[1]).percentDecoded
        #expect(ids[target]?.contains(anchor) ?? false, "\(page) links to \(href)")
      }
    }
  }

  private static func resolve(_ href: String, from page: String) -> String {
    guard !href.isEmpty else { return page }
    var folder = page.split(separator: "/").dropLast().map(String.init)
    for part in href.split(separator: "/") {
      if part == ".." { folder.removeLast() } else { folder.append(String(part)) }
    }
    return folder.joined(separator: "/")
  }

  @Test(arguments: [2, SiteMap.mostNamesakes, SiteMap.mostNamesakes + 1])
  func `an id leads to all that bear it, unless they are too many`(count: Int) {
    var files = ["tickmark.yml": "organization: Sample\nas_of: 2026-07-10\n"]
    for number in 0..<count {
      files["\(number).md"] = "---\ntype: incident\nid: INC-20260312-01\n---\n"
    }
    let assessment = Pipeline.assess(
      Content(files), today: Day(iso: "2026-07-10")!, rules: [])
    let map = SiteMap(Workpaper(assessment))
    let others = count <= SiteMap.mostNamesakes ? count - 1 : 0
    #expect(map.named["0.md"]?.count == others)
    #expect(map.references["0.md", default: []].count == others)
  }

  @Test func `hostile content adds no element and no attribute`() {
    // The names that our own templates and writers use; an addition belongs here on purpose.
    let elements: Set<String> = [
      "html", "head", "meta", "title", "link", "body", "a", "p", "span", "strong", "em", "del",
      "ins",
      "header", "nav", "ul", "ol", "li", "main", "section", "article", "aside", "footer", "div",
      "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "th",
      "td", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "pre", "code", "mark",
      "time", "br", "hr", "blockquote", "sup", "data", "script", "b",
      // Pictures.
      "svg", "desc", "line", "circle", "text",
    ]
    let attributes: Set<String> = [
      "lang", "charset", "name", "content", "http-equiv", "rel", "href", "media", "class", "id",
      "aria-label", "aria-labelledby", "aria-current", "aria-hidden", "role", "tabindex", "scope",
      "colspan", "datetime", "title", "start", "value", "src", "defer",
      "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
    ]
    for page in SampleSite.worse.pages {
      let tags = Tag.all(in: page.text)
      for tag in tags {
        #expect(elements.contains(tag.name), "\(page.path) holds <\(tag.name)>")
        for attribute in tag.attributes {
          #expect(
            attributes.contains(attribute.name),
            "\(page.path) holds <\(tag.name) \(attribute.name)>")
        }
      }
      // One script, our own, and nothing between its tags.
      let own = "<script src=\"\(SiteMap.root(of: page.path))assets/script.js\" defer></script>"
      #expect(tags.count { $0.name == "script" } == 1)
      #expect(page.text.ranges(of: "<script").count == 1)
      #expect(page.text.contains(own), "\(page.path)")
      #expect(tags.allSatisfy { tag in tag.name == "script" || tag.value("src") == nil })
    }
  }

  @Test func `hostile content stays text in the search data`() throws {
    let file = try #require(SampleSite.worse.files.first { $0.path == "assets/search.js" })
    let start = "window.tickmarkSearch = "
    #expect(file.text.hasPrefix(start) && file.text.hasSuffix(";\n"))
    // Nothing that ends a script, a comment or, in old engines, a line.
    for scalar in file.text.unicodeScalars {
      #expect(!"<>&\u{2028}\u{2029}".unicodeScalars.contains(scalar))
    }
    let json = String(file.text.dropFirst(start.count).dropLast(2))
    let rows = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    #expect(rows == SearchData(SampleSite.worse.map).rows)
    #expect(rows.contains { $0[1].contains("<script>alert(1)</script>\"\u{301} onload") })
    #expect(rows.contains { $0[1].contains("line\u{2028}break\u{2029}in") })
    for row in rows { #expect(row.count == 4) }
  }

  @Test func `the search knows every document and every finding, and where they are`() throws {
    let map = SampleSite.worse.map
    let rows = SearchData(map).rows
    #expect(rows.count { $0[0] == "deviation" } == map.assessment.count(.deviation))
    #expect(rows.count { $0[0] == "undetermined" } == map.assessment.count(.undetermined))
    let pages = Set(SampleSite.worse.pages.map(\.path))
    for row in rows {
      let page = row[3].prefix { $0 != "#" }
      #expect(pages.contains(String(page).percentDecoded), "\(row)")
    }
    let targets = Set(rows.map { $0[3] })
    for document in map.evidence.documents {
      let page = try #require(map.page(ofDocument: document.path))
      #expect(targets.contains(SiteMap.href(page, from: "")), "\(page)")
    }
  }

  @Test func `a citation names the record, the rule, the line and the digest of the file`() throws {
    let map = SampleSite.example.map
    let entry = try #require(map.entry("IN-08", on: "INC-20260312-01"))
    let page = try #require(SampleSite.example.pages.first { $0.path == entry.page }).text
    let source = entry.verdict.span.source
    let digest = Digest(sha256: source.text.utf8).description
    let start = try #require(page.ranges(of: "<p class=\"cite\">").first?.upperBound)
    let end = try #require(page[start...].ranges(of: "</p>").first?.lowerBound)
    let cited = page[start..<end].replacing(#/<[^>]*>/#, with: "")
    #expect(
      cited
        == "INC-20260312-01, IN-08, \(source.path) line \(entry.verdict.span.start.line), "
        + "sha256 \(digest.prefix(12))")
    #expect(page[start..<end].contains("<data value=\"\(digest)\">"))
    // The whole of it is among the facts, for whoever reads on paper.
    #expect(page.contains("<td class=\"source\">\(digest)</td>"))
  }

  @Test func `every page says what it is, is not indexed and has a way up`() {
    for page in SampleSite.example.pages {
      #expect(page.text.contains("Prepared by management, not an auditor’s opinion."))
      #expect(page.text.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(page.text.contains("<span class=\"unseen\">Classification: </span>Confidential"))
      #expect(page.text.contains("script-src 'self'; style-src 'self';"))
      let wayUp = "<a href=\"\(SiteMap.href(SiteMap.index, from: page.path))\">Overview</a></li>"
      #expect(page.text.contains(wayUp) == (page.path != SiteMap.index), "\(page.path)")
    }
  }

  @Test func `pages stay light`() {
    for page in SampleSite.example.pages {
      let limit = page.path == SiteMap.index ? 60_000 : 200_000
      #expect(page.text.utf8.count < limit, "\(page.path) has \(page.text.utf8.count) bytes")
    }
  }

  /// What the README shows under “Your own look”.
  @Test func `one style sheet and one layout restyle the site`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let readme = try String(contentsOfFile: SampleSite.root + "/README.md", encoding: .utf8)
    for (name, language) in [("style.css", "css"), ("layout.mustache", "html")] {
      let fence = "```\(language)\n"
      let start = try #require(readme.ranges(of: fence).first?.upperBound)
      let end = try #require(readme[start...].ranges(of: "```").first?.lowerBound)
      try Data(readme[start..<end].utf8).write(to: folder.appending(path: name))
    }
    let templates = try Templates(replacedBy: folder.path)
    let site = Site(SampleSite.example.map.workpaper, templates: templates)
    let style = try #require(site.files.first { $0.path == "assets/style.css" })
    #expect(style.text.contains("Georgia"))
    let index = try #require(site.pages.first { $0.path == SiteMap.index }).text
    #expect(index.contains("<h1>Example Cloud</h1>"))
    #expect(index.contains("<a href=\"findings.html\">Findings</a>"))
    #expect(index.contains("not an auditor’s opinion"))
    #expect(!index.contains("{{"))
  }

  @Test func `the sample shows every outcome`() {
    let counts = Outcome.allCases.filter { SampleSite.worse.map.assessment.count($0) == 0 }
    #expect(counts == [])
  }

  @Test func `the same content gives the same bytes`() {
    let again = Site(SampleSite.example.map.workpaper, templates: try! Templates())
    #expect(again.files.map(\.text) == SampleSite.example.files.map(\.text))
  }

  @Test func `the numbers of the cover are the numbers of the lists`() throws {
    let map = SampleSite.worse.map
    let index = IndexPage(map)
    let findings = FindingsPage(map)
    for tally in index.tallies where tally.outcome.name != "met" {
      let group = try #require(findings.groups.first { $0.id == tally.outcome.name })
      #expect(tally.count == group.count)
      #expect(tally.count == group.verdicts.count + group.lines.count)
    }
    let shown = map.evidence.documents.map { DocumentPage($0, map) }.flatMap {
      $0.verdicts.map(\.id) + ($0.lines + $0.met).map(\.id)
    }
    #expect(index.verdicts == shown.count + AboutPage(map).verdicts.count)
    #expect(index.tallies.map(\.count).reduce(0, +) == index.verdicts)
  }

  @Test(arguments: ["example", "worse"])
  func `post-mortems and actions add up on their pages`(name: String) {
    let site = name == "example" ? SampleSite.example : SampleSite.worse
    let page = PostMortemsPage(site.map)
    #expect(page.totals.map(\.count).reduce(page.notTestedCount ?? 0, +) == page.requiredCount)
    #expect(page.groups.flatMap(\.rows).count == page.requiredCount)
    #expect(
      page.requiredCount + page.notRequiredCount + page.unknownCount + page.voidCount
        == page.allCount)
    let actions = ActionsPage(site.map)
    #expect(actions.groups.map(\.count).reduce(0, +) == actions.total)
    for table in actions.tables {
      #expect(table.lines.map(\.sum).reduce(0, +) == actions.total)
      #expect(table.sums.map(\.number) == actions.groups.map(\.count))
      for line in table.lines { #expect(line.cells.map(\.number).reduce(0, +) == line.sum) }
      for column in table.sums.indices {
        #expect(
          table.lines.map { $0.cells[column].number }.reduce(0, +) == table.sums[column].number)
      }
    }
  }

  @Test func `every incident of the period has a sheet, on a page that can be sent`() throws {
    let page = PrintAllPage(SampleSite.example.map)
    let period = try #require(SampleSite.example.map.configuration.period)
    let incidents = SampleSite.example.map.evidence.incidents
    #expect(page.sheetCount > 15)
    #expect(page.sheetCount + page.leftOut.count == incidents.count)
    for incident in incidents where !incident.isVoid {
      guard let detected = incident.detectedAt?.value else { continue }
      let isInside = period.contains(Zone.utc.day(of: detected))
      #expect(page.sheets.contains { $0.incident.label == incident.id } == isInside)
    }
    for page in SampleSite.example.pages where page.path.hasPrefix("print-all") {
      #expect(page.text.utf8.count < 200_000)
    }
  }

  @Test func `the parts of a long list are the whole list, each row once`() throws {
    let map = SampleSite.paged.map
    let lists = FindingsPage.lists(map)
    for (list, whole) in zip(lists, FindingsPage.lists(SampleSite.example.map)) {
      let parts = ListPart.all(of: SiteMap.findings, lists).filter { $0.shows(list.id) }
      #expect(parts.count == max((whole.rows.count + 19) / 20, 1))
      #expect(parts.flatMap { list.rows(on: $0) ?? [] }.map(\.id) == whole.rows.map(\.id))
      // From the first to the last and back.
      let pagers = parts.compactMap { list.pager(on: $0) }
      #expect(pagers.count == (parts.count > 1 ? parts.count : 0))
      for (part, pager) in zip(parts, pagers) {
        #expect((pager.before == nil) == part.isFirst)
        #expect((pager.after == nil) == (pager.lastRow == pager.allRows))
        #expect(pager.allRows == whole.rows.count)
      }
    }
    #expect(Set(SampleSite.paged.pages.map(\.path)).count == SampleSite.paged.pageCount)
    #expect(SampleSite.example.pages.allSatisfy { !$0.text.contains("class=\"siblings pager\"") })
  }

  @Test func `a document names those that it is named by`() {
    let map = SampleSite.example.map
    for (document, targets) in map.named {
      for target in targets { #expect(map.references[target]?.contains(document) ?? false) }
    }
    let report = "platform/post-mortems/INC-20260309-01.md"
    let record = "platform/incidents/INC-20260309-01.md"
    #expect(map.named[report]?.contains(record) ?? false)
    #expect(map.named[record]?.contains(report) ?? false)
  }

  @Test func `no page speaks of compliance`() {
    for page in SampleSite.example.pages where !page.path.hasPrefix("documents/") {
      let text = page.text.lowercased()
      #expect(!text.contains("compliant"), "\(page.path)")
    }
  }

  @Test func `a time is shown in two zones, by the second where it has seconds`() {
    let zone = Zone(identifier: "America/New_York")!
    #expect(
      HTML.instant(Instant(iso: "2026-03-12T02:22:30Z")!, in: zone).markup == """
        <time datetime="2026-03-12T02:22:30Z">2026-03-12 02:22:30 UTC</time> \
        <span class="local">(2026-03-11 22:22:30 New York)</span>
        """)
    #expect(
      HTML.instant(Instant(iso: "2026-03-12T14:22:00Z")!, in: .utc).markup
        == "<time datetime=\"2026-03-12T14:22:00Z\">2026-03-12 14:22 UTC</time>")
  }

  @Test func `an accent does not keep a quotation mark from being escaped`() throws {
    let layout = "{{frame.title}}"
    let templates = try Templates(replacements: ["about.mustache": layout])
    struct Page: PageView {
      static let template = "about"
      let frame: Frame
    }
    let text = "a\"\u{301}b<\u{338}c&d"
    let page = Page(frame: Frame(SampleSite.example.map, path: "x.html", title: text))
    #expect(templates.render(page) == "a&quot;\u{301}b&lt;\u{338}c&amp;d")
  }
}
