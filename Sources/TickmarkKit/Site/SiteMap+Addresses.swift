extension SiteMap {
  /// A relative link from one page to another, good in a zip and from any folder.
  static func href(_ page: String, fragment: String? = nil, from: String) -> String {
    let hash = fragment.map { "#" + $0.percentEncoded(keeping: "-._~:@/") } ?? ""
    if page == from, !hash.isEmpty { return hash }
    return root(of: from) + page.percentEncoded(keeping: "-._~/") + hash
  }

  /// The way from a page up to the site's folder.
  static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  func href(_ entry: Entry, from: String) -> String {
    Self.href(entry.page, fragment: entry.id, from: from)
  }

  func href(document path: String, anchor: String? = nil, from: String) -> String? {
    documentPages[path].map { Self.href($0, fragment: anchor, from: from) }
  }

  /// A link to a line of a document; the line must be among `places`.
  func href(_ span: Span, from: String) -> String? {
    let line = span.source.lineNumber(at: span.range.lowerBound)
    let isPlace = places[span.path]?[line] != nil
    return href(document: span.path, anchor: isPlace ? Self.anchor(line: line) : nil, from: from)
  }

  /// A colon keeps our anchors apart from those of headings, which have none.
  static func anchor(line: Int) -> String { "line:\(line)" }
}

extension String {
  /// The text with what no anchor should hold replaced.
  var anchorPart: String {
    // Most ids are as they should be.
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"):
        true
      default: false
      }
    }
    return isPlain
      ? self : String(map { $0.isLetter || $0.isNumber || "-._/@".contains($0) ? $0 : "_" })
  }

  /// Percent-encodes every byte but ASCII letters, digits and the given marks.
  func percentEncoded(keeping marks: String) -> String {
    func isKept(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: marks.utf8.contains(byte)
      }
    }
    // Most addresses are as they should be.
    guard !utf8.allSatisfy(isKept) else { return self }
    var result: [UInt8] = []
    for byte in utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += Array("%\(hex.count == 1 ? "0" : "")\(hex)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
