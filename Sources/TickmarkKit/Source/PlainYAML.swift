/// The plain part of YAML that nearly all front matter keeps to, read without libYAML.
///
/// Composing a document's front matter in libYAML takes longer than all of cmark's work on its body.
/// Read here are block mappings and block lists indented by spaces, flow mappings and flow lists on
/// one line, and plain or quoted text on one line. Whatever else occurs (comments, escapes, tabs,
/// anchors, text of several lines, keys written twice, any doubt) gives nil, and the whole is
/// libYAML's: it alone says what is wrong. A test holds both readings against each other.
struct PlainYAML {
  private let source: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  /// The value of the lines in `range`, or nil where they may hold more than is read here.
  static func read(_ source: SourceFile, range: Range<Int>) -> Located<YAMLValue>? {
    let value = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      var reader = PlainYAML(source: source, bytes: bytes, range: range)
      return reader.document()
    }
    return value ?? nil
  }

  private init(source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.source = source
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Deeper nesting, and mappings of more keys, are left to libYAML.
  private static let deepest = 6
  private static let most = 200

  private func at(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 10 }

  private mutating func document() -> Located<YAMLValue>? {
    guard nextIndent() == 0, at(position) != UInt8(ascii: "-"),
      let value = mapping(indent: 0, depth: 0), nextIndent() == nil
    else { return nil }
    return value
  }

  // MARK: Blocks

  /// Goes to the first character of the next line that has one, and gives its column (from 0); nil
  /// at the end. `position` stands at a line's beginning or on its line break.
  private mutating func nextIndent() -> Int? {
    while position < end {
      if bytes[position] == 10 { position += 1 }
      let start = position
      while position < end, bytes[position] == 32 { position += 1 }
      if position < end, bytes[position] != 10 { return position - start }
    }
    return nil
  }

  /// A block mapping whose first key stands at `position`, in column `indent`.
  private mutating func mapping(indent: Int, depth: Int) -> Located<YAMLValue>? {
    guard depth < Self.deepest else { return nil }
    let start = position
    var entries: [YAMLValue.Entry] = []
    repeat {
      guard let key = key(), entries.count < Self.most,
        !entries.contains(where: { $0.key.value == key.value })
      else { return nil }
      skipSpaces()
      var value: Located<YAMLValue>?
      if at(position) != 10 {
        value = inline(depth: depth + 1)
      } else {
        let line = position
        if let inner = nextIndent(), inner > indent {
          value = block(indent: inner, depth: depth + 1)
        } else {
          // A list may stand in the column of its key: libYAML's.
          if at(position) == UInt8(ascii: "-") { return nil }
          position = line
          value = Located(.empty, key.span)
        }
      }
      guard let value else { return nil }
      entries.append(YAMLValue.Entry(key: key, value: value))
      let line = position
      guard let next = nextIndent(), next >= indent else {
        position = line
        break
      }
      // A line further in goes on with the text before.
      guard next == indent else { return nil }
    } while true
    let last = entries[entries.count - 1].value.span.range.upperBound
    return Located(.mapping(entries), source.span(start..<max(start, last)))
  }

  private mutating func block(indent: Int, depth: Int) -> Located<YAMLValue>? {
    at(position) == UInt8(ascii: "-")
      ? list(indent: indent, depth: depth) : mapping(indent: indent, depth: depth)
  }

  /// A block list whose first hyphen stands at `position`, in column `indent`.
  private mutating func list(indent: Int, depth: Int) -> Located<YAMLValue>? {
    guard depth < Self.deepest else { return nil }
    let start = position
    var items: [Located<YAMLValue>] = []
    repeat {
      guard at(position) == UInt8(ascii: "-"), at(position + 1) == 32 else { return nil }
      let hyphen = position
      position += 1
      skipSpaces()
      guard at(position) != 10, at(position) != UInt8(ascii: "-") else { return nil }
      let column = indent + position - hyphen
      let value =
        beginsKey
        ? mapping(indent: column, depth: depth + 1) : inline(depth: depth + 1)
      guard let value else { return nil }
      items.append(value)
      let line = position
      guard let next = nextIndent(), next >= indent else {
        position = line
        break
      }
      guard next == indent else { return nil }
    } while true
    return Located(.list(items), source.span(start..<items[items.count - 1].span.range.upperBound))
  }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == 32 { position += 1 }
  }

  // MARK: Keys

  /// Where the name at `position` ends, if it can be a key's.
  private var nameEnd: Int? {
    var offset = position
    guard at(offset).isASCIILetter || at(offset) == 95 else { return nil }
    while at(offset).isASCIILetter || at(offset).isASCIIDigit || at(offset) == 95
      || at(offset) == UInt8(ascii: "-")
    { offset += 1 }
    return offset - position <= 100 ? offset : nil
  }

  private var beginsKey: Bool {
    nameEnd.map { at($0) == UInt8(ascii: ":") && (at($0 + 1) == 32 || at($0 + 1) == 10) } ?? false
  }

  /// A key with its colon.
  private mutating func key() -> Located<String>? {
    guard beginsKey, let nameEnd else { return nil }
    let name = text(position..<nameEnd)
    guard !Self.isNull(name) else { return nil }
    let key = Located(name, source.span(position..<nameEnd))
    position = nameEnd + 1
    return key
  }

  private static func isNull(_ text: String) -> Bool {
    ["~", "null", "Null", "NULL"].contains(text)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: What stands on one line

  /// A value to the end of the line.
  private mutating func inline(depth: Int) -> Located<YAMLValue>? {
    guard let value = value(depth: depth, isFlow: false) else { return nil }
    skipSpaces()
    return at(position) == 10 ? value : nil
  }

  private mutating func value(depth: Int, isFlow: Bool) -> Located<YAMLValue>? {
    switch at(position) {
    case UInt8(ascii: "["): flowList(depth: depth)
    case UInt8(ascii: "{"): flowMapping(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted()
    default: plain(isFlow: isFlow)
    }
  }

  private mutating func flowList(depth: Int) -> Located<YAMLValue>? {
    guard depth < Self.deepest else { return nil }
    let start = position
    var items: [Located<YAMLValue>] = []
    position += 1
    skipSpaces()
    while at(position) != UInt8(ascii: "]") {
      guard let item = value(depth: depth + 1, isFlow: true), endsItem(before: UInt8(ascii: "]"))
      else { return nil }
      items.append(item)
    }
    position += 1
    return Located(
      .list(items), source.span(start..<(items.last?.span.range.upperBound ?? start + 1)))
  }

  private mutating func flowMapping(depth: Int) -> Located<YAMLValue>? {
    guard depth < Self.deepest else { return nil }
    let start = position
    var entries: [YAMLValue.Entry] = []
    position += 1
    skipSpaces()
    while at(position) != UInt8(ascii: "}") {
      guard let key = key(), entries.count < Self.most,
        !entries.contains(where: { $0.key.value == key.value })
      else { return nil }
      skipSpaces()
      guard let value = value(depth: depth + 1, isFlow: true), endsItem(before: UInt8(ascii: "}"))
      else { return nil }
      entries.append(YAMLValue.Entry(key: key, value: value))
    }
    position += 1
    let last = entries.last?.value.span.range.upperBound ?? start + 1
    return Located(.mapping(entries), source.span(start..<max(start, last)))
  }

  /// Goes past the comma behind an item, if there is one: before another item, not before `close`.
  private mutating func endsItem(before close: UInt8) -> Bool {
    skipSpaces()
    if at(position) == close { return true }
    guard at(position) == UInt8(ascii: ","), at(position + 1) == 32 else { return false }
    position += 1
    skipSpaces()
    return at(position) != close
  }

  /// Text in quotes without escapes, which is what stands between them.
  private mutating func quoted() -> Located<YAMLValue>? {
    let start = position
    let quote = bytes[start]
    position += 1
    while at(position) != quote {
      guard let length = characterLength, at(position) != UInt8(ascii: "\\") else { return nil }
      position += length
    }
    position += 1
    // Twice a quote stands for one; a colon would make it a key.
    guard at(position) != quote, at(position) != UInt8(ascii: ":") else { return nil }
    let value = text(start + 1..<position - 1)
    return Located(value.isBlank ? .empty : .scalar(value), source.span(start..<position))
  }

  private mutating func plain(isFlow: Bool) -> Located<YAMLValue>? {
    let start = position
    guard let first = characterLength,
      first > 1 || at(start).isASCIILetter || at(start).isASCIIDigit
        || "/(+$_.".utf8.contains(at(start))
    else { return nil }
    var last = start
    while at(position) != 10 {
      let byte = bytes[position]
      if isFlow, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      {
        break
      }
      guard let length = characterLength else { return nil }
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "&"): return nil
      // Where text could end or a comment begin.
      case UInt8(ascii: ":"):
        let next = at(position + 1)
        guard next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "/") else {
          return nil
        }
      case UInt8(ascii: "#") where at(position - 1) == 32: return nil
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
        if isFlow { return nil }
      default: break
      }
      position += length
      if byte != 32 { last = position }
    }
    guard last > start else { return nil }
    // Blanks before the end are no part of the text.
    let value = text(start..<last)
    return Located(Self.isNull(value) ? .empty : .scalar(value), source.span(start..<last))
  }

  /// The bytes of the character at `position`; nil for what libYAML may take for a line break, a
  /// control or no character: only ASCII, Latin, Greek and common punctuation are taken.
  private var characterLength: Int? {
    let byte = at(position)
    if byte >= 32, byte < 127 { return 1 }
    if (0xC3...0xCF).contains(byte) { return 2 }
    if byte == 0xE2, at(position + 1) == 0x80, (0x90...0xA7).contains(at(position + 2)) { return 3 }
    return nil
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  fileprivate var isASCIIDigit: Bool { (48...57).contains(self) }
}
