extension YAML {
  /// A text as a YAML scalar that reads back as the same text: plain where that is safe in block
  /// and flow, else in double quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Our own reader refuses what looks like an anchor or an alias, even within quotes.
      case "&", "*": result += escape(scalar)
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  /// A list of texts in flow style.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    func padded(_ width: Int) -> String {
      String(repeating: "0", count: width - digits.count) + digits
    }
    switch digits.count {
    case ...2: return "\\x" + padded(2)
    case ...4: return "\\u" + padded(4)
    default: return "\\U" + padded(8)
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0xA0...0x1FFF, 0x2010...0x2027, 0x2030...0x205F, 0x2070...0xD7FF, 0xE000...0xFEFE,
      0xFF00...0xFFFD:
      true
    default: scalar.value > 0xFFFF
    }
  }

  /// Words that some YAML reader takes for something else than text.
  private static let reserved: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf",
  ]

  private static func isPlain(_ text: String) -> Bool {
    if isTime(text) { return true }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic && isPrintable(scalar)
    }
    return isLetter(first) && last != " " && !reserved.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        isLetter($0) || ("0"..."9").contains($0) || " _-./+()".unicodeScalars.contains($0)
      }
  }

  /// `2026-03-12`, `2026-03-12T14:05Z`: left as people write them.
  private static func isTime(_ text: String) -> Bool {
    let shape = String(
      text.prefix(40).map { $0.isASCII && $0.isNumber ? "0" : $0 })
    return [
      "0000-00-00", "0000-00-00T00:00Z", "0000-00-00T00:00:00Z", "0000-00-00T00:00+00:00",
      "0000-00-00T00:00:00+00:00", "0000-00-00T00:00-00:00", "0000-00-00T00:00:00-00:00",
    ].contains(shape)
  }
}
