/// What management keeps back, taken out of a document before anything reads it: values of keys that
/// its front matter lists under `confidential`, and what stands between `<!-- confidential -->` and
/// `<!-- /confidential -->`.
///
/// A mark stands in the place of what was taken, and line breaks stay, so that lines keep their
/// numbers. Taking out again changes nothing: the pack's sources build the pack's site.
public struct Redaction: Sendable {
  /// What stands in the place of something withheld.
  public static let mark = "[withheld by management]"

  public let text: String
  /// How many marks the text holds.
  public let count: Int
  /// Slips through which something may have been left in: a message and the line it is about.
  let slips: [(message: String, line: Int, help: String)]

  init(_ source: SourceFile) {
    var work = Work(source: source)
    // Most documents keep nothing back, and their bytes are theirs.
    guard source.text.holds(folded: "confidential") || source.text.holds(Self.mark) else {
      text = source.text
      count = 0
      slips = []
      return
    }
    let frontMatter = FrontMatter.read(source)
    work.takeOutKeys(frontMatter)
    work.takeOutSpans()
    text = work.text
    slips = work.slips
    count = text.ranges(of: Self.mark).count
  }

  /// The slips as findings in the text that is left.
  func problems(in source: SourceFile) -> [Finding] {
    slips.map { Finding($0.message, at: source.line($0.line), help: $0.help) }
  }
}

/// Byte ranges to be replaced, found first and taken out at the end.
private struct Work {
  let source: SourceFile
  private var ranges: [(range: Range<Int>, mark: String)] = []
  var slips: [(message: String, line: Int, help: String)] = []

  init(source: SourceFile) { self.source = source }

  private mutating func slip(_ message: String, at offset: Int, _ help: String) {
    slips.append((message, source.lineNumber(at: offset), help))
  }

  // MARK: Front matter

  mutating func takeOutKeys(_ frontMatter: FrontMatter) {
    guard let fence = frontMatter.span else {
      if !frontMatter.problems.isEmpty { unreadable(at: 0) }
      return
    }
    guard frontMatter.problems.isEmpty else {
      if String(fence.text).holds(folded: "confidential") {
        unreadable(at: fence.range.lowerBound)
      }
      return
    }
    guard let listed = frontMatter["confidential"] else { return }
    let entries = frontMatter.root.entries
    let isFlow = frontMatter.root.span.text.hasPrefix("{")
    for item in listed.items {
      guard let name = item.text?.value.trimmed, !isFlow,
        let index = entries.firstIndex(where: { $0.key.value == name }),
        !["confidential", "type", "id"].contains(name)
      else {
        let what = item.text?.value.trimmed ?? "an item"
        slip(
          "“\(what)” is listed under confidential and is no key that can be withheld",
          at: item.span.range.lowerBound,
          isFlow
            ? "write the front matter as “key: value” lines"
            : "name a key of this front matter other than type, id and confidential")
        continue
      }
      let start = source.text.utf8.dropFirst(entries[index].key.span.range.upperBound)
        .firstIndex(of: UInt8(ascii: ":"))
      guard let start else { continue }
      let from = source.text.utf8.distance(from: source.text.utf8.startIndex, to: start) + 1
      // Up to the next key, whatever the value is and however it is written.
      let end =
        index + 1 < entries.count
        ? lineStart(at: entries[index + 1].key.span.range.lowerBound)
        : lineStart(at: fence.range.upperBound - 1)
      guard from < end else { continue }
      ranges.append((from..<end, " \"\(Redaction.mark)\""))
    }
  }

  private mutating func unreadable(at offset: Int) {
    slip(
      "front matter cannot be read, so nobody knows what it keeps confidential", at: offset,
      "mend the front matter")
  }

  private func lineStart(at offset: Int) -> Int {
    source.lineStarts[source.lineNumber(at: offset) - 1]
  }

  // MARK: Marked spans

  mutating func takeOutSpans() {
    var openings: [Int] = []
    var text = source.text
    let tags = text.withUTF8 { Self.tags(in: $0) }
    for tag in tags {
      if !tag.isClosing {
        openings.append(tag.range.lowerBound)
      } else if let opening = openings.popLast() {
        if openings.isEmpty { takeOut(opening..<tag.range.upperBound) }
      } else {
        slip(
          "confidential closes here and was never opened", at: tag.range.lowerBound,
          "put “<!-- confidential -->” before what is to be withheld")
      }
    }
    if let opening = openings.first {
      takeOut(opening..<source.count)
      slip(
        "confidential opens here and never closes, so all that follows is withheld", at: opening,
        "put “<!-- /confidential -->” behind what is to be withheld")
    }
  }

  private mutating func takeOut(_ range: Range<Int>) {
    // Without the backslash, “[…]: word” would be a link's definition, which no page shows.
    ranges.append((range, "\\" + Redaction.mark))
  }

  /// Comments whose first word is `confidential`, `/confidential` or `end confidential`.
  private static func tags(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(range: Range<Int>, isClosing: Bool)] {
    var tags: [(Range<Int>, Bool)] = []
    var position = 0
    while position + 7 <= bytes.count {
      guard bytes[position] == UInt8(ascii: "<"),
        bytes[position..<position + 4].elementsEqual("<!--".utf8)
      else {
        position += 1
        continue
      }
      var end = position + 4
      while end + 3 <= bytes.count, !bytes[end..<end + 3].elementsEqual("-->".utf8) { end += 1 }
      guard end + 3 <= bytes.count else { break }
      let words = String(decoding: bytes[(position + 4)..<end], as: UTF8.self).folded
      let isClosing = ["/confidential", "/ confidential", "end confidential"].contains {
        words.hasPrefix($0)
      }
      if isClosing || words == "confidential" || words.hasPrefix("confidential:") {
        tags.append((position..<end + 3, isClosing))
      }
      position = end + 3
    }
    return tags
  }

  // MARK: What is left

  var text: String {
    var result = ""
    var position = 0
    for (range, mark) in ranges.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard range.upperBound > position else { continue }
      if range.lowerBound >= position { result += source[position..<range.lowerBound] + mark }
      let start = max(range.lowerBound, position)
      result += source[start..<range.upperBound].filter(\.isNewline)
      position = range.upperBound
    }
    return result + source[position..<max(source.count, position)]
  }
}

extension String {
  /// Whether the text holds a word in small letters, in any case of ASCII.
  fileprivate func holds(folded word: String) -> Bool {
    let needle = Array(word.utf8)
    var hay = self
    return hay.withUTF8 { hay in
      guard let first = needle.first, hay.count >= needle.count else { return false }
      for start in 0...(hay.count - needle.count) where hay[start] | 0x20 == first {
        if zip(hay[start..<start + needle.count], needle).allSatisfy({ $0 | 0x20 == $1 }) {
          return true
        }
      }
      return false
    }
  }
}
