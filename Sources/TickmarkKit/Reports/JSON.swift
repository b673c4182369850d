import Foundation

/// How every JSON report is written: keys sorted, so that the same input gives the same bytes.
enum JSON {
  /// How keys are written: our own reports use `snake_case`, others' formats what they prescribe.
  enum Keys { case snakeCase, asWritten }

  static func text(_ value: some Encodable, keys: Keys = .snakeCase) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = keys == .snakeCase ? .convertToSnakeCase : .useDefaultKeys
    // Our own types always encode: they hold text, whole numbers and truth values only.
    let data = try! encoder.encode(value)
    return String(decoding: data, as: UTF8.self) + "\n"
  }
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
