// A line such as `<timeline of events>` is a blank to fill in, but to cmark it opens raw HTML that
// lasts to the next empty line: in a scraped document without any, to its end.
extension BlockReader {
  /// The blocks that an HTML block at the top level hides, where it begins with a blank to fill in;
  /// nil for HTML. Each line is read once more, and an excerpt never again.
  mutating func blocksBehindBlank(_ node: Node, depth: Int) -> [Block]? {
    guard !lines.isExcerpt, node.parent?.parent == nil, lines.isBlankToFillIn(node.line) else {
      return nil
    }
    var blocks: [Block] = []
    var run: [Range<Int>] = []
    var isFenced = false
    for line in node.line...max(node.line, min(node.lastLine, lines.count)) {
      let place = lines.row(line, from: lines.content(line, quotes: 0))
      if lines.bytes[place].starts(with: "```".utf8) { isFenced.toggle() }
      guard !isFenced, lines.isBlankToFillIn(line) else {
        run.append(lines.start(line)..<lines.lineEnd(line))
        continue
      }
      blocks += excerpt(run, depth: depth)
      run = []
      let span = span(from: place.lowerBound, to: place.upperBound)
      blocks.append(Block(.paragraph([.html(String(span.text))]), span: span))
    }
    return blocks + excerpt(run, depth: depth)
  }
}

extension BodyLines {
  /// Whether a line is `<some words>` and nothing else, and the first word is no HTML element.
  func isBlankToFillIn(_ line: Int) -> Bool {
    let text = bytes[row(line, from: content(line, quotes: 0))]
    guard text.count >= 4, text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">")
    else { return false }
    let inside = text.dropFirst().dropLast()
    let isWords = inside.allSatisfy { byte in
      byte == 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || byte >= 128
        || byte.isASCIILetter
    }
    guard isWords, let first = inside.first, first.isASCIILetter else { return false }
    let name = String(decoding: inside.prefix { $0.isASCIILetter }, as: UTF8.self).lowercased()
    return !Self.elements.contains(name)
  }

  private static let elements: Set<String> = [
    "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "blockquote", "body",
    "br", "button", "canvas", "caption", "center", "cite", "code", "col", "dd", "del", "details",
    "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
    "footer", "form", "frame", "h", "head", "header", "hr", "html", "i", "iframe", "img", "input",
    "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "menu", "meta", "nav",
    "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre",
    "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select",
    "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg",
    "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr",
  ]
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
