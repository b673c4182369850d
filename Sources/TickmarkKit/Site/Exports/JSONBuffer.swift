/// JSON that is written piece by piece: a file of millions of values is never in memory as a whole,
/// neither as values nor as text. Each value stands on a line of its own, which is what line tools
/// can search, and half as long as with a line for every member.
struct JSONBuffer {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  var count: Int { bytes.count }

  /// Takes out what was written so far.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Begins an object or an array.
  mutating func open(_ bracket: StaticString) {
    add(bracket)
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: StaticString) {
    depth -= 1
    if !isFirst {
      add("\n")
      indent()
    }
    add(bracket)
    isFirst = false
  }

  /// Begins a member of an object; its value comes next. Whoever calls sorts the names.
  mutating func name(_ name: String) {
    element()
    string(name)
    add(": ")
  }

  /// Begins an element of an array; its value comes next.
  mutating func element() {
    add(isFirst ? "\n" : ",\n")
    indent()
    isFirst = false
  }

  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: add("null")
    case .bool(let value): add(value ? "true" : "false")
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value):
      let text = String(value)
      bytes.append(contentsOf: text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8)
    case .string(let value): string(value)
    case .array(let values):
      add("[")
      var isFirst = true
      for value in values {
        if !isFirst { add(", ") }
        isFirst = false
        self.value(value)
      }
      add("]")
    case .object(let members): object(members.sorted { $0.key < $1.key })
    }
  }

  /// Writes an object; whoever calls sorts the names.
  mutating func object(_ members: some Sequence<(key: String, value: JSONValue)>) {
    add("{")
    var isFirst = true
    for (name, value) in members {
      if !isFirst { add(", ") }
      isFirst = false
      string(name)
      add(": ")
      self.value(value)
    }
    add("}")
  }

  /// Ends the text.
  mutating func end() { add("\n") }

  private mutating func indent() {
    for _ in 0..<depth { add("  ") }
  }

  private mutating func add(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func string(_ text: String) {
    add("\"")
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices where Self.isEscaped[Int(source[index])] {
        bytes.append(contentsOf: source[start..<index])
        escape(source[index])
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
    add("\"")
  }

  private static let isEscaped: [Bool] = (0...255).map { byte in
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): add("\\\"")
    case UInt8(ascii: "\\"): add("\\\\")
    case 0x08: add("\\b")
    case 0x09: add("\\t")
    case 0x0A: add("\\n")
    case 0x0C: add("\\f")
    case 0x0D: add("\\r")
    default:
      add("\\u00")
      bytes.append(contentsOf: (byte < 16 ? "0" : "").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }
}
