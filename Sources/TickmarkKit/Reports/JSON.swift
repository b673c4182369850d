import Foundation

/// How every JSON report is written: keys sorted, so that the same input gives the same bytes.
enum JSON {
  /// How the names of Swift are written as keys.
  enum Keys {
    /// `as_of`, as in everything of our own.
    case snake
    /// `as-of`, as OSCAL has it.
    case kebab
    /// As they are.
    case plain
  }

  static func text(_ value: some Encodable, keys: Keys = .snake) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    switch keys {
    case .snake: encoder.keyEncodingStrategy = .convertToSnakeCase
    case .kebab: encoder.keyEncodingStrategy = .custom { KebabKey($0[$0.count - 1].stringValue) }
    case .plain: break
    }
    // Our own types always encode: they hold text, whole numbers and truth values only.
    let data = try! encoder.encode(value)
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

private struct KebabKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) {
    stringValue = String(name.flatMap { $0.isUppercase ? "-" + $0.lowercased() : String($0) })
  }

  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// A value that is written as `null` where there is none, instead of being left out.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
