/// A growing HTML text. Only `markup` is taken as it is; everything else is escaped.
struct HTMLBuffer {
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds trusted HTML.
  mutating func markup(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Adds text for between tags or inside a quoted attribute.
  mutating func text(_ text: String) {
    add(text, replacing: Self.textReplacements)
  }

  /// Adds an address for inside a quoted attribute; what no address may hold is encoded.
  mutating func address(_ address: String) {
    add(address, replacing: Self.addressReplacements)
  }

  /// Adds runs of bytes that need no replacement in one piece each.
  private mutating func add(_ text: String, replacing replacements: [String?]) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        guard let replacement = replacements[Int(source[index])] else { continue }
        bytes.append(contentsOf: source[start..<index])
        bytes.append(contentsOf: replacement.utf8)
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  /// What stands for each byte of text; nil for a byte that stands for itself.
  private static let textReplacements: [String?] = (0...255).map { byte in
    switch Unicode.Scalar(UInt8(byte)) {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n", "\r": nil
    // HTML has no control characters.
    case "\0"..." ", "\u{7F}": byte == 32 ? nil : "\u{FFFD}"
    default: nil
    }
  }

  /// What stands for each byte of an address; nil for a byte that stands for itself.
  private static let addressReplacements: [String?] = (0...255).map { byte in
    switch Unicode.Scalar(UInt8(byte)) {
    case "&": "&amp;"
    case "'": "&#39;"
    case "\0"..." ", "\u{7F}"..."\u{FF}", "\"", "<", ">", "\\", "^", "`", "{", "|", "}":
      "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    default: nil
    }
  }
}
