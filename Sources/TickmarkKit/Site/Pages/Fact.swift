/// A row of a document's front matter, as it was written.
struct Fact: Sendable {
  let key: String
  let value: HTML

  /// All rows but those that the page shows elsewhere.
  static func all(
    _ document: Document, _ map: SiteMap, _ marks: Marks, from page: String
  ) -> [Fact] {
    let entries = document.frontMatter.root.entries
    let writer = FactWriter(
      document: document, map: map, page: page, zone: map.evidence.calendar(for: document.path).zone
    )
    return entries.indices.map { index in
      // A row holds the places up to the next key, or to the closing fence.
      let end =
        index + 1 < entries.count
        ? entries[index + 1].key.span.range.lowerBound : document.frontMatter.bodyStart
      let marked = marks.take(upTo: end)
      let key = entries[index].key.value
      return Fact(
        key: key,
        value: HTML.write { html in
          html.markup(marked)
          if key == "playbook", let playbook = map.playbook(of: document.path, from: page) {
            html.link(playbook.label, to: playbook.href)
          } else {
            writer.write(entries[index].value.value, to: &html)
          }
        })
    }
  }
}

/// Writes YAML values for people: times in two zones, links, lists.
private struct FactWriter {
  let document: Document
  let map: SiteMap
  let page: String
  let zone: Zone

  func write(_ value: YAMLValue, to html: inout HTMLBuffer) {
    switch value {
    case .empty: html.markup("<span class=\"none\">nothing</span>")
    case .scalar(let text): write(text, to: &html)
    case .list(let items) where items.allSatisfy({ $0.text != nil }):
      for (index, item) in items.enumerated() {
        if index > 0 { html.markup(", ") }
        write(item.value, to: &html)
      }
      if items.isEmpty { html.markup("<span class=\"none\">none</span>") }
    case .list(let items):
      html.markup("<ul>")
      for item in items {
        html.markup("<li>")
        write(item.value, to: &html)
        html.markup("</li>")
      }
      html.markup("</ul>")
    case .mapping(let entries):
      for (index, entry) in entries.enumerated() {
        if index > 0 { html.markup("<br>") }
        html.markup("<span class=\"key\">")
        html.text(entry.key.value)
        html.markup("</span> ")
        write(entry.value.value, to: &html)
      }
    }
  }

  private func write(_ text: String, to html: inout HTMLBuffer) {
    if let instant = Instant(iso: text) {
      html.instant(instant, in: zone)
    } else if let day = Day(iso: text) {
      html.day(day)
    } else if text.hasPrefix("https://") || text.hasPrefix("http://"), LinkTarget(text) == .absolute
    {
      html.external(text)
    } else if let person = map.configuration.people.first(where: { $0.id == text }) {
      let anchor = SiteMap.anchor(person: person.id)
      html.link(person.name, to: SiteMap.href(SiteMap.glossary, fragment: anchor, from: page))
      html.markup(" <span class=\"local\">(")
      html.text(text)
      html.markup(")</span>")
    } else if let other = map.pagesByID[text], other != page {
      html.link(text, to: SiteMap.href(other, from: page))
    } else {
      html.text(text)
    }
  }
}

extension SiteMap {
  /// The version of the playbook that answers for a record.
  fileprivate func playbook(of path: String, from page: String) -> Link? {
    let playbook =
      incident(at: path)?.playbook
      ?? drill(at: path)?.playbook
    guard let playbook, let href = href(document: playbook.path, from: page) else { return nil }
    let version = playbook.version.map { ", version \($0.value)" } ?? ""
    return Link(label: playbook.id + version, href: href)
  }
}
