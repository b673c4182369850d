/// What is put beside the places of a document, taken in the order of the document: anchors for
/// lines that links lead to, and marks of what does not hold there.
final class Marks {
  private var places: ArraySlice<(offset: Int, line: Int)>
  private var entries: ArraySlice<SiteMap.Entry>
  private let map: SiteMap
  private let page: String

  init(_ document: Document, _ map: SiteMap, page: String) {
    self.map = map
    self.page = page
    places = map.places(in: document.path)[...]
    entries =
      map.entries(inDocument: document.path).filter {
        ![.met, .notApplicable].contains($0.outcome)
      }[...]
  }

  /// The markup of everything before an offset that was not taken yet.
  func take(upTo end: Int) -> String {
    guard
      places.first.map({ $0.offset < end }) ?? false
        || entries.first.map({ $0.verdict.span.range.lowerBound < end }) ?? false
    else { return "" }
    return HTML.write { html in
      while let place = places.first, place.offset < end {
        html.markup("<span class=\"place\" id=\"\(SiteMap.anchor(line: place.line))\"></span>")
        places.removeFirst()
      }
      while let entry = entries.first, entry.verdict.span.range.lowerBound < end {
        let outcome = entry.outcome
        html.markup("<a class=\"mark \(outcome.name)\" href=\"")
        html.address(map.href(entry, from: page))
        html.markup("\"><span aria-hidden=\"true\">\(outcome.symbol)</span>")
        html.markup("<span class=\"unseen\">\(outcome.words)</span> ")
        html.text(entry.rule.code)
        html.markup("</a> ")
        entries.removeFirst()
      }
    }.markup
  }
}
