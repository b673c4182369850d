/// A heading of a document and what stands below it.
public struct Section: Sendable {
  /// The heading's plain text, its numbering included.
  public let title: String
  public let level: Int
  public let heading: Span
  /// The id of the heading on a page, unique in the document.
  public let anchor: String
  /// The top-level blocks after the heading up to the next one of the same or a higher level.
  public let range: Range<Int>
}

extension [Block] {
  /// The sections that the top-level headings open, in the order of the document.
  ///
  /// Anchors are made as on GitHub, or taken from a `{#id}` behind the heading;
  /// they avoid the `reserved` ids of the page that the document is put on.
  public func outline(reserved: Set<String> = []) -> [Section] {
    let headings = indices.filter { if case .heading = self[$0].content { true } else { false } }
    var ends = [Int](repeating: count, count: headings.count)
    var open: [Int] = []
    var anchors = Anchors(taken: reserved)
    var titles: [(text: String, level: Int, anchor: String)] = []
    for (number, index) in headings.enumerated() {
      guard case .heading(let level, let inlines) = self[index].content else { continue }
      while let last = open.last, titles[last].level >= level {
        ends[last] = index
        open.removeLast()
      }
      open.append(number)
      let (text, id) = inlines.splittingHeadingID
      let title = text.plainText
      titles.append((title, level, anchors.unique(id ?? Anchors.slug(of: title))))
    }
    return headings.indices.map { number in
      let index = headings[number]
      let title = titles[number]
      return Section(
        title: title.text, level: title.level, heading: self[index].span, anchor: title.anchor,
        range: index + 1..<ends[number])
    }
  }
}

extension [Inline] {
  /// A heading's text without the `{#id}` behind it, and the id.
  var splittingHeadingID: (text: [Inline], id: String?) {
    guard case .text(let last)? = self.last, last.hasSuffix("}"),
      let brace = last.lastIndex(of: "{")
    else { return (self, nil) }
    let id = last[brace...].dropFirst().dropLast()
    guard id.first == "#", id.count > 1, id.dropFirst().allSatisfy(Anchors.isAllowed) else {
      return (self, nil)
    }
    var rest = last[..<brace]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return (dropLast() + (rest.isEmpty ? [] : [.text(String(rest))]), String(id.dropFirst()))
  }
}

/// The ids given out on one page.
private struct Anchors {
  var taken: Set<String>
  private var repeats: [String: Int] = [:]

  init(taken: Set<String>) {
    self.taken = taken
  }

  mutating func unique(_ wanted: String) -> String {
    var anchor = wanted
    while !taken.insert(anchor).inserted {
      let number = repeats[wanted, default: 0] + 1
      repeats[wanted] = number
      anchor = "\(wanted)-\(number)"
    }
    return anchor
  }

  /// The id that GitHub gives a heading; a title without letters or digits becomes `section`.
  static func slug(of title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", "-": slug.append(scalar)
      case " ": slug.append("-")
      case "A"..."Z": slug.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
      case _ where !scalar.isASCII && isWordPart(scalar):
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: break
      }
    }
    return slug.contains { $0 != "-" } ? String(slug) : "section"
  }

  static func isAllowed(_ character: Character) -> Bool {
    character == "-" || character == "." || character.unicodeScalars.allSatisfy(isWordPart)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}
