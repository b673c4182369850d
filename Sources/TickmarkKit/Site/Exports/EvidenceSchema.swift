/// What `evidence.json` holds, as a JSON Schema (2020-12): its documentation for people and programs.
struct EvidenceSchema {
  let text: String

  static let name = "evidence.schema.json"
  static let path = "data/" + name

  init(_ map: SiteMap) { text = JSON.text(Self.schema(map.tables), keys: .plain) }

  private static func schema(_ tables: [DataTable]) -> JSONValue {
    let registers = tables.filter { $0.name != SiteMap.verdictTableName }
    var root = object(
      "Everything that one site of Tickmark says, for programs.",
      [
        "$schema": text("the name of this schema"),
        "tool": object(
          "what made the file",
          ["name": text("tickmark"), "version": text("its version")]),
        "organization": optional(text("as the settings name it")),
        "classification": optional(text("as the settings name it")),
        "period": optional(
          object(
            "the days that are examined, both included",
            ["from": day("the first"), "to": day("the last")])),
        "as_of": day("the day as of which everything is judged"),
        "as_of_stated": boolean("whether somebody named that day; else it is that of the build"),
        "time_zone": text("the zone in which days begin, an IANA name"),
        "summary": object(
          "the number of verdicts by outcome",
          Dictionary(
            uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, count($0.words)) })),
        "documents": list("every document that was read, by path", document),
        "promises": list("every limit that a playbook sets", promise),
        "verdicts": list("what every rule said of every subject, by place; met ones too", verdict),
        "registers": object(
          "the registers of the CSV files, by the file’s name",
          Dictionary(uniqueKeysWithValues: registers.map { ($0.name, register($0)) })),
      ])
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    root["$id"] = "https://tickmark.invalid/evidence.schema.json"
    root["title"] = "Evidence of incident response"
    return .object(root)
  }

  private static let document = object(
    "a document",
    [
      "path": text("its path in the content"),
      "type": optional(words("what it says it is", DocumentType.allCases.map(\.rawValue))),
      "id": optional(text("its id")), "title": text("its title"),
      "sha256": optional(
        described("of its bytes, in hexadecimal", ["type": "string", "pattern": "^[0-9a-f]{64}$"])),
      "page": optional(text("its page, from the site’s folder")),
      "front_matter": described(
        "as written, with our names for keys: values are text, lists or objects of them, or null",
        ["type": "object"]),
    ])

  private static let promise = object(
    "one limit",
    [
      "playbook": text("the playbook’s id"), "version": optional(text("its version")),
      "promise": words(
        "what is promised",
        TargetKind.allCases.map(\.rawValue) + [
          "post_mortem", "drills", "review", "incident_commander", "notify_personal_data",
          "risk_review",
        ]),
      "level": optional(text("the level of severity that it holds for; null for all")),
      "text": text("as written"),
      "limit": optional(
        text("as an ISO 8601 duration, business days as P5BD; null where it is none")),
      "reason": optional(text("why it cannot be read as a limit")),
      "path": text("the playbook’s path"), "line": place("its line"), "column": place("its column"),
    ])

  private static let verdict = object(
    "what one rule said of one subject",
    [
      "rule": text("the rule’s id"), "code": text("its citation"),
      "subject": text("what the verdict is about"), "path": text("the document of the place"),
      "outcome": words("what the rule says", Outcome.allCases.map(\.rawValue)),
      "level": words("how much a deviation weighs", Rule.Level.allCases.map(\.rawValue)),
      "message": text("the reason in one line"), "line": place("where the place begins"),
      "column": place("its column, in characters"), "end_line": place("where the place ends"),
      "end_column": place("the column behind its last character"),
      "notes": list(
        "what explains it",
        object(
          "a note; without a place it has null for path, line and column",
          [
            "message": text("what it says"), "path": optional(text("the document")),
            "line": optional(place("the line")), "column": optional(place("the column")),
          ])),
      "help": optional(text("what to do")),
      "overdue": ["type": "boolean", "description": "whether it should be done by now and is not"],
      "anchor": text("its stable name, by which it is cited"),
      "href": text("where the site shows it, from the site’s folder"),
      "exception": optional(text("id of the exception that accepts it")),
    ])

  private static func register(_ table: DataTable) -> [String: JSONValue] {
    list(
      "a row is \(table.row)",
      object(
        table.title,
        Dictionary(
          table.columns.map { ($0.name, optional(column($0))) },
          uniquingKeysWith: { first, _ in first })))
  }

  private static func column(_ column: DataTable.Column) -> [String: JSONValue] {
    switch column.type {
    case .string: text(column.meaning)
    case .integer, .number, .boolean:
      described(column.meaning, ["type": .string(column.type.rawValue)])
    case .date: day(column.meaning)
    case .datetime: described(column.meaning, ["type": "string", "format": "date-time"])
    }
  }

  // MARK: The parts of a schema

  private typealias Schema = [String: JSONValue]

  private static func described(_ meaning: String, _ schema: Schema) -> Schema {
    schema.merging(["description": .string(meaning)]) { first, _ in first }
  }

  private static func text(_ meaning: String) -> Schema { described(meaning, ["type": "string"]) }
  private static func day(_ meaning: String) -> Schema {
    described(meaning, ["type": "string", "format": "date"])
  }
  private static func boolean(_ meaning: String) -> Schema {
    described(meaning, ["type": "boolean"])
  }
  private static func count(_ meaning: String) -> Schema {
    described(meaning, ["type": "integer", "minimum": .integer(0)])
  }
  private static func place(_ meaning: String) -> Schema {
    described(meaning + ", from 1", ["type": "integer", "minimum": .integer(1)])
  }
  private static func words(_ meaning: String, _ words: [String]) -> Schema {
    described(meaning, ["type": "string", "enum": .array(words.map(JSONValue.string))])
  }
  private static func list(_ meaning: String, _ items: Schema) -> Schema {
    described(meaning, ["type": "array", "items": .object(items)])
  }

  /// An object that has all of these and nothing else.
  private static func object(_ meaning: String, _ properties: [String: Schema]) -> Schema {
    described(
      meaning,
      [
        "type": "object", "properties": .object(properties.mapValues(JSONValue.object)),
        "required": .array(properties.keys.sorted().map(JSONValue.string)),
        "additionalProperties": false,
      ])
  }

  /// The schema, or null.
  private static func optional(_ schema: Schema) -> Schema {
    var schema = schema
    if let type = schema["type"] { schema["type"] = [type, "null"] }
    if case .array(let words)? = schema["enum"] { schema["enum"] = .array(words + [.null]) }
    return schema
  }
}
