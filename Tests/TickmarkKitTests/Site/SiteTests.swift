import Testing

@testable import TickmarkKit

@Suite struct SiteTests {
  @Test(arguments: [SampleSite.example, SampleSite.worse])
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

  @Test func `hostile content adds no element and no attribute`() {
    // The names that our own templates and writers use; an addition belongs here on purpose.
    let elements: Set<String> = [
      "html", "head", "meta", "title", "link", "body", "a", "p", "span", "strong", "em", "del",
      "header", "nav", "ul", "ol", "li", "main", "section", "article", "aside", "footer", "div",
      "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "th",
      "td", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "pre", "code", "mark",
      "time", "br", "hr", "blockquote", "sup", "b",
      // Pictures.
      "svg", "desc", "line", "circle", "text",
    ]
    let attributes: Set<String> = [
      "lang", "charset", "name", "content", "http-equiv", "rel", "href", "media", "class", "id",
      "aria-label", "aria-labelledby", "aria-current", "aria-hidden", "role", "tabindex", "scope",
      "colspan", "datetime", "title", "start",
      "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
    ]
    for page in SampleSite.worse.pages {
      for tag in Tag.all(in: page.text) {
        #expect(elements.contains(tag.name), "\(page.path) holds <\(tag.name)>")
        for attribute in tag.attributes {
          #expect(
            attributes.contains(attribute.name),
            "\(page.path) holds <\(tag.name) \(attribute.name)>")
        }
      }
      #expect(!page.text.contains("<script"))
    }
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
      $0.verdicts + $0.lines + $0.met
    }
    #expect(index.verdicts == shown.count + AboutPage(map).verdicts.count)
    #expect(index.tallies.map(\.count).reduce(0, +) == index.verdicts)
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
    let text = "a\"\u{301}b<\u{338}c&d"
    #expect(text.renderText == "a\"\u{A0}\u{301}b<\u{A0}\u{338}c&d")
    #expect("née".renderText == "née")
  }
}
