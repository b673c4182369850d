/// Finds what an author meant to fill in later.
///
/// Whole values are matched first; in prose only brackets around words and unmistakable words are.
/// Code, quotes, quoted words, links and checkboxes are left alone.
enum Placeholder {
  /// Whether a whole value, such as a cell or a key's text, is one.
  static func isPlaceholder(_ value: String, allowsNone: Bool = false) -> Bool {
    let text = value.trimmed
    if text.isEmpty || text.cannotBePlaceholder { return false }
    if text.utf8.first!.isASCIIAlphanumeric, text.utf8.last!.isASCIIAlphanumeric {
      // Nothing to take off at either end, and no bracket.
      let folded = text.folded
      if ["none", "n/a", "na", "nil"].contains(folded) { return !allowsNone }
      return words.contains(folded) || phrases.contains(folded)
    }
    let folded = text.folded.trimming { ".:;,!*_`\"'“” ".contains($0) }
    if folded.isEmpty { return true }
    if folded.allSatisfy({ "-–—._…?".contains($0) }) { return true }
    if ["none", "n/a", "na", "nil"].contains(folded) { return !allowsNone }
    if words.contains(folded) || folded.hasPrefix("@tb") { return true }
    if phrases.contains(folded) { return true }
    return isBracketed(text)
  }

  private static let words: Set<String> = [
    "tbd", "tbc", "tba", "tbh", "todo", "fixme", "xxx", "???", "?", "unknown", "unassigned",
    "pending",
    "later", "asap", "soon", "ongoing", "someone", "somebody", "anybody", "anyone", "lorem",
    "lorem ipsum", "yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "0000-00-00", "yyyymmdd",
    "placeholder",
    "team to decide", "team-to-decide", "name", "your name", "fill in", "未定",
  ]
  private static let phrases = [
    "to be determined", "to be decided", "to be defined", "to be confirmed", "to be assigned",
    "to be announced", "not assigned", "not yet assigned", "not known", "not yet known",
    "to be added", "to be written", "to be done",
  ]
  /// Words that are placeholders wherever they stand in prose, when written in capitals.
  private static let shouted: Set<String> = ["TBD", "TBC", "TBA", "TODO", "FIXME", "XXX"]

  /// `[assign name]`, `<title>`, `{start}`, `{{start}}`, `___`: the inside is words.
  private static func isBracketed(_ text: String) -> Bool {
    for (open, close) in [("[", "]"), ("<", ">"), ("{", "}")]
    where text.hasPrefix(open) && text.hasSuffix(close) {
      let inside = String(text.dropFirst().dropLast()).trimming { "{} ".contains($0) }
      return isFillIn(inside)
    }
    return text.count >= 3 && text.allSatisfy { $0 == "_" }
  }

  private static func isFillIn(_ inside: String) -> Bool {
    let text = inside.trimmed
    guard text.count >= 2, text.count <= 60, text.contains(where: \.isLetter) else { return false }
    guard !text.contains("://"), !text.contains("@"), !text.hasPrefix("/"), !text.hasPrefix("!")
    else {
      return false
    }
    // `[16:04]`, `[1]`, `[sic]`, `[EXTERNAL]`, `[#123]` are no blanks to fill.
    if text.contains(where: \.isNumber) { return false }
    return !["sic", "x", "ok", "edited", "redacted", "br", "/br", "br/", "b", "i", "u", "p"]
      .contains(text.folded)
  }

  /// The placeholders in a run of text, as written.
  static func found(in inlines: [Inline]) -> [String] {
    // Quoted words speak about a placeholder instead of being one.
    let prose = inlines.proseWithoutLinks
    guard prose.mayHoldPlaceholder else { return [] }
    let text = prose.withoutQuotations
    let whole = text.trimmed
    guard !whole.isEmpty else { return [] }
    var result: [String] = []
    for (open, close) in [(Character("["), Character("]")), ("{", "}"), ("<", ">")] {
      var rest = text[...]
      while let start = rest.firstIndex(of: open) {
        let inner = rest[rest.index(after: start)...]
        guard let end = inner.firstIndex(of: close) else { break }
        let inside = String(inner[..<end])
        let after = inner[end...].dropFirst()
        // `[text](…)` that cmark left alone, a footnote or a reference is no blank.
        let isReference = after.first == "(" || after.first == "[" || inside.hasPrefix("^")
        if !isReference, isFillIn(inside.trimming { $0 == open }) {
          result.append("\(open)\(inside)\(close)")
        }
        rest = after
      }
    }
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    where shouted.contains(String(word)) {
      result.append(String(word))
    }
    let folded = whole.folded
    if result.isEmpty, let phrase = phrases.first(where: { folded.holds(word: $0) }),
      phrase.hasPrefix("to be"), phrase != "to be done", phrase != "to be added",
      phrase != "to be written", phrase != "to be defined"
    {
      result.append(phrase)
    }
    return result
  }
}

extension [Inline] {
  /// Text without code, links, images and raw HTML; `<title>` is raw HTML to cmark but a blank to
  /// an author, so unknown tags are kept.
  fileprivate var proseWithoutLinks: String {
    if count == 1, case .text(let only) = self[0] { return only }
    return map { inline in
      switch inline {
      case .text(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let inner), .strong(let inner): inner.proseWithoutLinks
      case .html(let markup): markup.isBlankTag ? markup : ""
      case .code, .link, .image, .strikethrough, .footnoteReference: " · "
      }
    }.joined()
  }
}

extension String {
  /// Whether a look at the bytes of a trimmed text rules it out; most values are done with here.
  ///
  /// Nothing is taken off before a letter or digit, no placeholder but `0000-00-00` begins with a
  /// digit, and none of the words has more than 24 letters and digits, of which folding and trimming
  /// take none away.
  fileprivate var cannotBePlaceholder: Bool {
    guard let first = utf8.first else { return false }
    if (49...57).contains(first) { return true }
    guard first.isASCIIAlphanumeric, utf8.count > 24 else { return false }
    var count = 0
    for byte in utf8 where byte.isASCIIAlphanumeric {
      count += 1
      if count > 24 { return true }
    }
    return false
  }

  /// Whether `<title>`-like text is no HTML element that a document would use.
  fileprivate var isBlankTag: Bool {
    guard hasPrefix("<"), !hasPrefix("</"), !hasPrefix("<!"), !contains("=") else { return false }
    let name = dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
    let elements: Set<String> = [
      "a", "abbr", "b", "br", "code", "details", "div", "em", "hr", "i", "img", "kbd", "li", "ol",
      "p",
      "pre", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th",
      "thead", "tr", "u", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "del", "ins", "center", "font",
      "script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "video",
      "audio", "source", "picture", "figure", "figcaption", "blockquote", "dl", "dt", "dd", "mark",
      "section", "nav", "header", "footer", "main", "article", "aside", "caption", "link", "meta",
    ]
    return !elements.contains(name)
  }

  private static let placeholderStems = ByteStems([
    "[", "{", "<", "TB", "TODO", "FIXME", "XXX", "o be ", "ot yet ", "ot known",
  ])

  /// Whether a look at the bytes leaves it possible; most text is done with here.
  fileprivate var mayHoldPlaceholder: Bool {
    Self.placeholderStems.occur(in: self)
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    switch self {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}

extension Located<String> {
  /// The text, unless it is a blank that nobody filled in: “TBD”, “-”, “none”.
  var filled: Located<String>? { Placeholder.isPlaceholder(value) ? nil : self }
}
