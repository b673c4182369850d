/// A tag as a browser reads it: just enough to see what a page holds.
struct Tag {
  let name: String
  let attributes: [(name: String, value: String)]

  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// All start tags of a page.
  static func all(in html: String) -> [Tag] {
    var scanner = Scanner(bytes: Array(html.utf8))
    return scanner.tags()
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func tags() -> [Tag] {
      var tags: [Tag] = []
      while index < bytes.count {
        let isTag =
          bytes[index] == UInt8(ascii: "<") && index + 1 < bytes.count
          && isLetter(bytes[index + 1])
        index += 1
        if isTag { tags.append(tag()) }
      }
      return tags
    }

    private mutating func tag() -> Tag {
      let name = word()
      var attributes: [(name: String, value: String)] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] <= 32 || bytes[index] == UInt8(ascii: "/") {
          index += 1
          continue
        }
        let name = word()
        var value = ""
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
          index += 1
          value = self.value()
        } else if name.isEmpty {
          index += 1
        }
        attributes.append((name, value))
      }
      return Tag(name: name, attributes: attributes)
    }

    private mutating func word() -> String {
      let start = index
      while index < bytes.count, bytes[index] > 32, !"=>/".utf8.contains(bytes[index]) {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() -> String {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return word() }
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      index += 1
      return text.unescaped
    }

    private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  }
}

extension String {
  fileprivate var unescaped: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  var percentDecoded: String {
    var result: [UInt8] = []
    var bytes = Array(utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count >= 2,
        let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
