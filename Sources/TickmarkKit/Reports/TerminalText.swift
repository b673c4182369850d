/// Terminal colors, or none.
struct Style: Sendable {
  let isColored: Bool

  private func wrap(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func strong(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func paintMark(_ text: String) -> String { wrap(text, "31") }

  func paint(_ text: String, _ verdict: Verdict) -> String {
    switch (verdict.outcome, verdict.level) {
    case (.deviation, .error): wrap(text, "31")
    case (.deviation, .warning): wrap(text, "33")
    default: wrap(text, "36")
    }
  }
}

extension String {
  /// The text without characters that could move the cursor or hide what follows; a tab is a space.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isUnprintable {
        result.append(scalar)
      } else {
        result.append(scalar == "\t" || scalar == "\n" ? " " : "\u{FFFD}")
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Control characters, and the marks that turn the direction of text around.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<32, 127..<160, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
