/// How written words are compared: people type many hyphens and spaces that look alike.
extension StringProtocol {
  /// The text for comparison: lower case, every hyphen and dash as `-`, every space as one plain
  /// space, straight quotes, full-width forms as ASCII, and nothing at the ends.
  var folded: String {
    if utf8.isFolded { return String(self) }
    if let ascii = utf8.withContiguousStorageIfAvailable(String.init(foldingASCII:)) ?? nil {
      return ascii
    }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var pendingSpace = false
    func append(_ byte: UInt8) {
      if pendingSpace, !result.isEmpty { result.append(32) }
      pendingSpace = false
      result.append(byte)
    }
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: append(UInt8(scalar.value) + 32)
      case 0x21...0x7E: append(UInt8(scalar.value))
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        pendingSpace = true
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: break
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: append(UInt8(ascii: "-"))
      case 0x2018, 0x2019, 0x201A, 0x2032: append(UInt8(ascii: "'"))
      case 0x201C, 0x201D, 0x201E, 0x2033: append(UInt8(ascii: "\""))
      case 0xFF01...0xFF5E:
        let ascii = UInt8(scalar.value - 0xFEE0)
        append(ascii >= 0x41 && ascii <= 0x5A ? ascii + 32 : ascii)
      default:
        if pendingSpace, !result.isEmpty { result.append(32) }
        pendingSpace = false
        result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text without white space at its ends.
  var trimmed: String {
    // Most text has nothing to trim, and its outer characters tell so at once.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    if (33..<127).contains(first.value), (33..<127).contains(last.value) { return String(self) }
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Whether there is nothing to see in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text with Latin letters bare of their accents, as many people type them: `duração` and
  /// `duracao` are one word to a reader.
  var unaccented: String {
    if utf8.allSatisfy({ $0 < 128 }) { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "à"..."å": result.append("a")
      case "ç": result.append("c")
      case "è"..."ë": result.append("e")
      case "ì"..."ï": result.append("i")
      case "ñ": result.append("n")
      case "ò"..."ö": result.append("o")
      case "ù"..."ü": result.append("u")
      case "\u{300}"..."\u{36F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The folded words: runs of letters and digits.
  var words: [String] {
    let folded = folded
    // Of ASCII every byte is a character; asking Unicode of each is slow.
    guard folded.utf8.allSatisfy({ $0 < 128 }) else {
      return folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
    return folded.utf8.split { !((97...122).contains($0) || (48...57).contains($0)) }
      .map { String(Substring($0)) }
  }
}

extension String {
  /// ASCII folded byte by byte, as `folded` does character by character; nil where there is more
  /// than ASCII.
  fileprivate init?(foldingASCII bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.allSatisfy({ $0 < 128 }) else { return nil }
    self.init(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var pendingSpace = false
      for byte in bytes {
        if byte == 32 || (9...13).contains(byte) {
          pendingSpace = true
          continue
        }
        if pendingSpace, count > 0 {
          result[count] = 32
          count += 1
        }
        pendingSpace = false
        result[count] = (65...90).contains(byte) ? byte + 32 : byte
        count += 1
      }
      return count
    }
  }
}

extension Collection<UInt8> {
  /// Whether folding would change nothing: lower-case ASCII with single spaces inside.
  fileprivate var isFolded: Bool {
    var previous = UInt8(ascii: " ")
    for byte in self {
      guard byte < 127, byte >= 32, !(65...90).contains(byte),
        byte != 32 || previous != 32
      else { return false }
      previous = byte
    }
    return previous != 32 || isEmpty
  }
}

extension String {
  /// Whether the (folded) text holds `word` as a whole word or run of words.
  ///
  /// Bytes are compared, not characters: rules ask this of every line of every document.
  func holds(word: String) -> Bool {
    eachOccurrence(of: word) { hay, range in
      let before = range.lowerBound == 0 ? nil : hay[range.lowerBound - 1]
      let after = range.upperBound == hay.count ? nil : hay[range.upperBound]
      return !(before.map(\.isWordPart) ?? false) && !(after.map(\.isWordPart) ?? false)
    }
  }

  /// Whether the text holds `part`, byte for byte.
  func holds(_ part: String) -> Bool {
    eachOccurrence(of: part) { _, _ in true }
  }

  /// Whether any occurrence of `needle` is accepted.
  private func eachOccurrence(
    of needle: String, _ accept: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool
  ) -> Bool {
    var hay = self
    var needle = needle
    return hay.withUTF8 { hay in
      needle.withUTF8 { needle in
        guard let first = needle.first, hay.count >= needle.count else { return false }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          let end = start + needle.count
          var matched = 1
          while matched < needle.count, hay[start + matched] == needle[matched] { matched += 1 }
          if matched == needle.count, accept(hay, start..<end) { return true }
        }
        return false
      }
    }
  }
}

extension UInt8 {
  /// A letter or digit, or part of a character beyond ASCII.
  fileprivate var isWordPart: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 128...: true
    default: false
    }
  }
}

extension Collection where Element == String {
  /// The element nearest to a mistyped `word`: at most two edits, or a third of its length, away.
  func nearest(to word: String) -> String? {
    let word = word.folded
    let typed = Array(word)
    let bytes = Array(word.utf8)
    let allowed = Swift.max(2, typed.count / 3)
    var nearest: (word: String, distance: Int)?
    for element in self {
      let folded = element.folded
      let distance: Int?
      // Of ASCII every byte is a character.
      if bytes.count == typed.count, folded.utf8.allSatisfy({ $0 < 128 }) {
        distance = editDistance(bytes, Array(folded.utf8), atMost: nearest?.distance ?? allowed)
      } else {
        distance = editDistance(typed, Array(folded), atMost: nearest?.distance ?? allowed)
      }
      guard let distance else { continue }
      if nearest.map({ (distance, element) < ($0.distance, $0.word) }) ?? true {
        nearest = (element, distance)
      }
    }
    return nearest?.word
  }
}

/// The number of insertions, removals, changes and swaps of neighbors between two words
/// (the optimal string alignment distance); nil where it is more than `limit`.
private func editDistance<Letter: Equatable>(
  _ left: [Letter], _ right: [Letter], atMost limit: Int
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let change = last[column] + (character == other ? 0 : 1)
      var best = Swift.min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
        best = Swift.min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
    // What is too far in two rows on end does not come nearer.
    if last.min()! > limit, beforeLast.min()! > limit { return nil }
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// `1 person`, `2 people`: a count with the noun it needs.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

extension Sequence where Element == String {
  /// `a`, `a and b`, `a, b and c`.
  func listed(_ conjunction: String = "and") -> String {
    let all = Array(self)
    guard all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(conjunction) " + all[all.count - 1]
  }
}

extension String {
  /// Whether the text has the shape `YYYY-MM-DD`, be there such a day or not.
  var isWrittenAsDate: Bool {
    let bytes = Array(utf8)
    return bytes.count == 10 && bytes[4] == 45 && bytes[7] == 45
      && bytes.indices.allSatisfy { $0 == 4 || $0 == 7 || (48...57).contains(bytes[$0]) }
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// `47 min`, `1 h 05 min`, `2 d 03 h`, `38 s`: a length of time for people.
func duration(_ seconds: Int) -> String {
  let sign = seconds < 0 ? "-" : ""
  let seconds = abs(seconds)
  if seconds < 60 { return "\(sign)\(seconds) s" }
  let minutes = seconds / 60
  let rest = seconds % 60 == 0 ? "" : " \(twoDigits(seconds % 60)) s"
  if minutes < 60 { return "\(sign)\(minutes) min\(rest)" }
  let hours = minutes / 60
  if hours < 48 {
    return "\(sign)\(hours) h" + (minutes % 60 == 0 ? "" : " \(twoDigits(minutes % 60)) min") + rest
  }
  return "\(sign)\(hours / 24) d" + (hours % 24 == 0 ? "" : " \(twoDigits(hours % 24)) h")
}

extension String {
  /// The text without what stands in double quotes: quoted words are somebody else's.
  var withoutQuotations: String {
    guard holds("\"") || holds("“") || holds("„") else { return self }
    var result = ""
    var quoted = ""
    var isQuoted = false
    for character in self {
      if "\"“”„".contains(character) {
        isQuoted.toggle()
        quoted = ""
        result += " "
      } else if isQuoted {
        quoted.append(character)
      } else {
        result.append(character)
      }
    }
    // A quote that never closes was an inch mark or a slip.
    return isQuoted ? result + quoted : result
  }
}
