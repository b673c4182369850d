/// JSON Schema 2020-12 of front matter and of `tickmark.yml`, for editors and other tools.
///
/// It is made from the definitions that the reader and the unknown-key rule use (`Key`). A schema
/// sees one file: it cannot know the `key_aliases` of a content.
public enum KeySchema {
  /// The schema of one type's front matter.
  public static func text(of type: DocumentType) -> String {
    JSON.text(
      document("front-matter:\(type.rawValue)", "Front matter of \(type.withArticle)", schema(type))
    )
  }

  /// The schema of `tickmark.yml`.
  public static var settings: String {
    var schema = mapping(Key.settings)
    // A folder's own settings may hold nothing but a calendar.
    schema["required"] = nil
    return JSON.text(document("settings", "Settings of a content (tickmark.yml)", schema))
  }

  /// The schema of all front matter: the key `type` decides.
  public static var text: String {
    let types = DocumentType.allCases
    let root: [String: JSONValue] = [
      "type": "object", "required": ["type"],
      "properties": [
        "type": .object(["enum": .array(types.map { .string($0.rawValue) })])
      ],
      "allOf": .array(
        types.map { type in
          [
            "if": [
              "properties": ["type": ["const": .string(type.rawValue)]], "required": ["type"],
            ],
            "then": ["$ref": .string("#/$defs/\(type.rawValue)")],
          ]
        }),
      "$defs": .object(
        Dictionary(uniqueKeysWithValues: types.map { ($0.rawValue, .object(schema($0))) })),
    ]
    return JSON.text(document("front-matter", "Front matter of a document", root))
  }

  private static func document(
    _ name: String, _ title: String, _ schema: [String: JSONValue]
  ) -> JSONValue {
    .object(
      schema.merging([
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": .string("urn:tickmark:schema:\(name)"), "title": .string(title),
      ]) { $1 })
  }

  private static func schema(_ type: DocumentType) -> [String: JSONValue] {
    var schema = mapping(type.keys)
    guard case .object(var properties)? = schema["properties"] else { return schema }
    properties["type"] = ["const": .string(type.rawValue), "description": "what the file is"]
    for name in Key.presentation where properties[name] == nil {
      properties[name] = ["description": "read by site generators, not by Tickmark"]
    }
    schema["properties"] = .object(properties)
    return schema
  }

  /// A mapping that holds these keys and the author's own.
  private static func mapping(_ keys: [Key]) -> [String: JSONValue] {
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    var schema: [String: JSONValue] = [
      "type": "object",
      "properties": .object(
        Dictionary(
          uniqueKeysWithValues: keys.map { key in
            (
              key.name,
              .object(value(key).merging(["description": .string(key.summary)]) { own, _ in own })
            )
          })),
      "patternProperties": ["^x[-_]": true],
      "additionalProperties": false,
    ]
    if !required.isEmpty { schema["required"] = .array(required) }
    return schema
  }

  private static func value(_ key: Key) -> [String: JSONValue] {
    let object: JSONValue =
      key.fields.isEmpty ? ["type": "object"] : .object(mapping(key.fields))
    switch key.shape {
    case .text, .limit: return scalar
    case .date: return date
    case .instant: return instant
    case .dateOrInstant: return ["anyOf": [.object(date), .object(instant)]]
    case .limits: return ["anyOf": [.object(scalar), object]]
    case .word(let words):
      let values = words.map { JSONValue.string($0) }
      let truths = words.compactMap { Bool($0).map { JSONValue.bool($0) } }
      return ["enum": .array(values + truths)]
    case .list: return ["type": "array", "items": ["anyOf": [.object(scalar), object]]]
    case .mapping:
      if case .object(let schema) = object { return schema }
      return ["type": "object"]
    case .any:
      return [
        "anyOf": [
          .object(scalar), object,
          ["type": "array", "items": ["anyOf": [.object(scalar), object]]],
        ]
      ]
    }
  }

  /// Any text; YAML readers take `1.0` for a number and `no` for a truth value.
  private static let scalar: [String: JSONValue] = ["type": ["string", "number", "boolean"]]
  private static let date: [String: JSONValue] = [
    "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  ]
  /// No `format: date-time`, which asks for the seconds; Tickmark does not.
  private static let instant: [String: JSONValue] = [
    "type": "string",
    "pattern":
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)$",
  ]
}
