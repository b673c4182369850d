/// The numbers, words and signs of a text about time, with their places.
struct TimeTokens {
  struct Token {
    enum Kind: Equatable {
      /// A number in hundredths: 1.5 is 150.
      case number(hundredths: Int)
      /// A word in lower case; a word that does not follow a number keeps its digits (`p1`).
      case word(String)
      case sign(Character)
      /// Digits that are no count: `12:30`, `1.2.3`, `1,5`, a number of seven digits.
      case digits
    }

    let kind: Kind
    /// The text as written.
    let written: String
    let range: Range<String.Index>
    /// Whether no blank stands between this token and the one before.
    let isJoined: Bool
  }

  private(set) var tokens: [Token] = []

  /// The characters of the text that count, lower case not yet applied.
  private let characters: [(scalar: Unicode.Scalar, index: String.Index)]
  private let text: String

  init(_ text: String) {
    self.text = text
    var characters: [(scalar: Unicode.Scalar, index: String.Index)] = []
    for index in text.unicodeScalars.indices {
      if let scalar = TimeTokens.normalized(text.unicodeScalars[index]) {
        characters.append((scalar, index))
      }
    }
    self.characters = characters
    divide()
  }

  /// One plain form for hyphens and blanks that look alike; emphasis counts as a blank, and
  /// characters without width vanish.
  private static func normalized(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      " "
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: nil
    case 0x2018, 0x2019: "'"
    case 0xD7: "x"
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0xFF1C: "<"
    case 0x2A, 0x60, 0x5F: " "
    default: scalar
    }
  }

  private func scalar(_ position: Int) -> Unicode.Scalar? {
    position < characters.count ? characters[position].scalar : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private mutating func divide() {
    var position = 0
    var isJoined = false
    while let first = scalar(position) {
      if first == " " {
        position += 1
        isJoined = false
        continue
      }
      let start = position
      let kind: Token.Kind
      if TimeTokens.isDigit(first) {
        kind = number(&position)
      } else if first.properties.isAlphabetic {
        kind = word(&position, afterNumber: isJoined && follows(.number))
      } else {
        position += 1
        kind = .sign(Character(first))
      }
      let end = text.unicodeScalars.index(after: characters[position - 1].index)
      let range = characters[start].index..<end
      tokens.append(
        Token(kind: kind, written: String(text[range]), range: range, isJoined: isJoined))
      isJoined = true
    }
  }

  private enum Shape { case number }

  private func follows(_ shape: Shape) -> Bool {
    if case .number = tokens.last?.kind { return true }
    return false
  }

  private func number(_ position: inout Int) -> Token.Kind {
    let start = position
    while TimeTokens.isDigit(scalar(position)) { position += 1 }
    let whole = Int(spelled(start..<position))
    var isCount = position - start <= 6
    var hundredths = 0
    let separators: [Unicode.Scalar] = [".", ",", ":"]
    var parts = 0
    while let separator = scalar(position), separators.contains(separator),
      TimeTokens.isDigit(scalar(position + 1))
    {
      let fraction = position + 1
      position = fraction
      while TimeTokens.isDigit(scalar(position)) { position += 1 }
      parts += 1
      // “1.500” and “1,5” mean different numbers in different countries.
      if separator == ".", parts == 1, position - fraction <= 2 {
        let digits = spelled(fraction..<position)
        hundredths = Int(digits.count == 1 ? digits + "0" : digits) ?? 0
      } else {
        isCount = false
      }
    }
    guard isCount, let whole else { return .digits }
    return .number(hundredths: whole * 100 + hundredths)
  }

  private func word(_ position: inout Int, afterNumber: Bool) -> Token.Kind {
    let start = position
    // `p1` is one word, `週1回` a number between two.
    let isLatin = scalar(start).map { $0.value < 0x2E80 } ?? false
    while let next = scalar(position) {
      let isPart =
        next.properties.isAlphabetic || next == "'"
        || (!afterNumber && isLatin && TimeTokens.isDigit(next))
      guard isPart else { break }
      // “4h以内”: a letter of ours ends where Chinese or Japanese begins.
      if afterNumber, next.value > 0x2E7F, position > start,
        let last = scalar(position - 1), last.isASCII
      {
        break
      }
      position += 1
    }
    return .word(TimeLanguages.english(spelled(start..<position).lowercased()))
  }

  private func spelled(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for position in range { result.append(characters[position].scalar) }
    return String(result)
  }
}
