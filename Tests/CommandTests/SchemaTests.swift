import Foundation
import Testing

@Suite struct SchemaTests {
  @Test(arguments: [
    "playbook", "incident", "post-mortem", "drill", "risk-review", "exception", "register",
  ])
  func `a type's schema lists its keys and closes the rest`(type: String) throws {
    let command = try Command("schema", type)
    #expect(command.exitCode == 0)
    let schema = try command.object()
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:tickmark:schema:front-matter:\(type)")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(try schema.object("patternProperties").names == ["^x[-_]"])
    let required = try #require(schema["required"] as? [String])
    #expect(required.starts(with: ["type", "id"]))
    let properties = try schema.object("properties")
    for (name, value) in properties {
      #expect((value as? Object)?["description"] is String, "\(name)")
    }
    #expect(try properties.object("type")["const"] as? String == type)
  }

  @Test func `without a type, the key decides`() throws {
    let schema = try Command("schema").object()
    #expect(try schema.object("$defs").count == 7)
    #expect(try schema.objects("allOf").count == 7)
    #expect(schema["required"] as? [String] == ["type"])
  }

  @Test func `settings have a schema of their own`() throws {
    let properties = try Command("schema", "settings").object().object("properties")
    #expect(properties.names.isSuperset(of: ["organization", "calendar", "people", "rules"]))
    let calendar = try properties.object("calendar")
    #expect(calendar["additionalProperties"] as? Bool == false)
    #expect(try calendar.object("properties").names.contains("hours_clock"))
    #expect(try Command("schema", "poem").exitCode == 64)
  }
}
