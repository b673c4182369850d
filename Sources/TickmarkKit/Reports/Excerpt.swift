/// One line of a file, cut around the part that matters, with marks below that part.
struct Excerpt {
  let line: String
  let marks: String

  /// - Parameter width: the columns it may take.
  init(_ span: Span, width: Int, hiding secrets: [Secret]) {
    let source = span.source
    func text(_ range: Range<Int>) -> Substring {
      source.span(range).text(hiding: secrets).printable[...]
    }
    let number = source.lineNumber(at: span.range.lowerBound)
    let whole = source.line(number)
    let lower = max(span.range.lowerBound, whole.range.lowerBound)
    let upper = min(max(span.range.upperBound, lower), max(whole.range.upperBound, lower))
    var before = text(whole.range.lowerBound..<lower)
    var marked = text(lower..<upper)
    var after = text(upper..<max(whole.range.upperBound, upper))
    if before.columns + marked.columns + after.columns > width {
      if marked.columns > width {
        marked = marked.head(width - 1) + "…"
        after = ""
      }
      let room = width - marked.columns
      let lead = max(room / 2, room - after.columns)
      if before.columns > lead { before = lead == 0 ? "" : "…" + before.tail(lead - 1) }
      let tail = room - before.columns
      if after.columns > tail { after = tail == 0 ? "" : after.head(tail - 1) + "…" }
    }
    line = String(before + marked + after)
    marks =
      String(repeating: " ", count: before.columns)
      + String(repeating: "^", count: max(marked.columns, 1))
  }
}

extension Substring {
  /// The columns of a terminal that the text takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The last space before so many columns are used, else the first one behind them; nil where
  /// there is none.
  func lastBreak(within columns: Int) -> Index? {
    var used = 0
    var found: Index?
    for index in indices {
      if self[index] == " ", index > startIndex {
        if used > columns { return found ?? index }
        found = index
      }
      used += self[index].columns
    }
    return found
  }

  /// As much of the beginning as goes into so many columns.
  fileprivate func head(_ columns: Int) -> Substring {
    var used = 0
    return prefix { character in
      used += character.columns
      return used <= columns
    }
  }

  /// As much of the end as goes into so many columns.
  fileprivate func tail(_ columns: Int) -> Substring {
    var used = 0
    var start = endIndex
    while start > startIndex {
      let previous = index(before: start)
      used += self[previous].columns
      guard used <= columns else { break }
      start = previous
    }
    return self[start...]
  }
}

extension Character {
  /// Two for what terminals draw wide: East Asian letters, full-width forms and emoji (the blocks
  /// of Unicode's East Asian Width, UAX #11, that are wide as a whole).
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.value {
    case ..<0x1100: return 1
    case 0x200B...0x200D, 0x2060: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
  }
}
