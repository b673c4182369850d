/// JSON whose keys are data, such as a schema's.
indirect enum JSONValue: Encodable, Sendable {
  case text(String)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .truth(let truth): try container.encode(truth)
    case .list(let items): try container.encode(items)
    case .object(let entries): try container.encode(entries)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(arrayLiteral items: JSONValue...) { self = .list(items) }
  init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: entries))
  }
}
