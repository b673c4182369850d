/// Where a link in a document leads.
public enum Reference: Sendable, Equatable {
  /// Another site or a mailbox: http, https or mailto.
  case external
  /// A document of the content, and a heading's anchor in it.
  case document(path: String, anchor: String?)
  /// Another file of the content, such as an image or a log.
  case file(path: String)
  /// A place in the content that is not there; `suggestion` is what was probably meant.
  case missing(path: String, suggestion: String?)
  /// A document that is there, without such a heading.
  case missingAnchor(path: String, anchor: String, suggestion: String?)
  /// A path that leads out of the content.
  case outside
  /// A scheme that is not allowed.
  case refused
}

extension Evidence {
  /// Where a link leads, seen from the document it is written in.
  public func resolve(_ destination: String, from path: String) -> Reference {
    let (target, anchor) = destination.splittingFragment
    if let scheme = target.scheme {
      return ["http", "https", "mailto"].contains(scheme) ? .external : .refused
    }
    guard !target.hasPrefix("//"), !target.contains("\\") else { return .refused }
    let resolved: String
    if target.isEmpty {
      resolved = path
    } else {
      guard let found = Self.join(target.removingPercentEncoding, to: path) else { return .outside }
      resolved = found
    }
    if let document = documentsByPath[resolved] {
      guard let anchor, !anchor.isEmpty else { return .document(path: resolved, anchor: nil) }
      let anchors = document.sections.map(\.anchor)
      if anchors.contains(anchor) { return .document(path: resolved, anchor: anchor) }
      if let same = anchors.first(where: { $0.folded == anchor.removingPercentEncoding.folded }) {
        return .document(path: resolved, anchor: same)
      }
      return .missingAnchor(path: resolved, anchor: anchor, suggestion: anchors.nearest(to: anchor))
    }
    if paths.contains(resolved) { return .file(path: resolved) }
    let folder = resolved.hasSuffix("/") ? resolved : resolved + "/"
    if paths.contains(where: { $0.hasPrefix(folder) }) { return .file(path: resolved) }
    let sameName = paths.filter { $0.folded == resolved.folded }.min()
    return .missing(
      path: resolved, suggestion: sameName ?? Array(paths).sorted().nearest(to: resolved))
  }

  /// A relative path joined to the folder of a file; nil where it leaves the content.
  private static func join(_ target: String, to path: String) -> String? {
    guard !target.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// The part before `#`, and the part after it.
  fileprivate var splittingFragment: (String, String?) {
    guard let hash = firstIndex(of: "#") else { return (withoutQuery, nil) }
    return (String(self[..<hash]).withoutQuery, String(self[index(after: hash)...]))
  }

  private var withoutQuery: String {
    scheme == nil ? String(prefix { $0 != "?" }) : self
  }

  /// The lower-case scheme of a URL, as a browser finds it: blanks and control characters do not
  /// hide one.
  fileprivate var scheme: String? {
    guard utf8.contains(UInt8(ascii: ":")) else { return nil }
    let visible = unicodeScalars.filter { $0.value > 32 }
    guard let colon = visible.firstIndex(of: ":"),
      let first = visible.first, first.properties.isAlphabetic
    else { return nil }
    let name = visible[..<colon]
    guard
      name.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      })
    else { return nil }
    return String(String.UnicodeScalarView(name)).lowercased()
  }

  fileprivate var removingPercentEncoding: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    let source = Array(utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
