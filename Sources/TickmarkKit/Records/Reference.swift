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
    if destination.hasPrefix("https://") || destination.hasPrefix("http://") { return .external }
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
      if document.sections.contains(where: { $0.anchor == anchor }) {
        return .document(path: resolved, anchor: anchor)
      }
      let anchors = document.sections.map(\.anchor)
      if let same = anchors.first(where: { $0.folded == anchor.removingPercentEncoding.folded }) {
        return .document(path: resolved, anchor: same)
      }
      return .missingAnchor(path: resolved, anchor: anchor, suggestion: anchors.nearest(to: anchor))
    }
    if paths.contains(resolved) { return .file(path: resolved) }
    if folders.contains(resolved) { return .file(path: resolved) }
    return .missing(path: resolved, suggestion: suggestion(for: resolved))
  }

  /// The path that one that leads nowhere may have meant: in other case, in another folder, or by a
  /// name like it in the same one. Not all paths are compared: each missing link would do so.
  private func suggestion(for path: String) -> String? {
    if let same = pathsByFolded[path.folded] { return same }
    let moved = pathsByName[path.name.folded] ?? []
    // A name that every system has says nothing.
    if moved.count == 1 { return moved[0] }
    return (moved.count <= 100 ? moved.nearest(to: path) : nil)
      ?? (pathsByFolder[path.folder] ?? []).nearest(to: path)
  }

  /// A relative path joined to the folder of a file; nil where it leaves the content.
  private static func join(_ target: String, to path: String) -> String? {
    guard !target.hasPrefix("/") else { return nil }
    func split(_ text: String) -> [String] {
      text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }
    var parts = Array(split(path).dropLast())
    for part in split(target) {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(part)
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
