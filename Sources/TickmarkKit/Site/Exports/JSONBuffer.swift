/// JSON that is written piece by piece, looking as `JSON.text` makes it: a file of millions of values
/// is never in memory as a whole, neither as values nor as text.
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
    add(isFirst ? "\n\n" : "\n")
    indent()
    add(bracket)
    isFirst = false
  }

  /// Begins a member of an object; its value comes next. Whoever calls sorts the names.
  mutating func name(_ name: String) {
    element()
    string(name)
    add(" : ")
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
      open("[")
      for value in values {
        element()
        self.value(value)
      }
      close("]")
    case .object(let members):
      open("{")
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        self.name(name)
        self.value(value)
      }
      close("}")
    }
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
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case 0x08: add("\\b")
      case 0x09: add("\\t")
      case 0x0A: add("\\n")
      case 0x0C: add("\\f")
      case 0x0D: add("\\r")
      case 0..<0x20:
        add("\\u00")
        bytes.append(contentsOf: (byte < 16 ? "0" : "").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    add("\"")
  }
}
