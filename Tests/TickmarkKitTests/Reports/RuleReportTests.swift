import Foundation
import Testing

@testable import TickmarkKit

@Suite struct RuleReportTests {
  @Test func theListHasALineForEachRule() throws {
    let lines = RuleList().text.split(separator: "\n")
    #expect(lines.count == Rule.all.count)
    let line = try #require(lines.first { $0.hasPrefix("IN-08 ") })
    #expect(line.contains("  error  ") || line.contains("  error    "))
    #expect(line.contains(" acknowledged-in-time "))
    let json = try JSONSerialization.jsonObject(with: Data(RuleList().json.utf8))
    let rules = try #require(json as? [[String: Any]])
    #expect(rules.count == Rule.all.count)
    #expect(
      rules.allSatisfy {
        Set($0.keys) == ["id", "code", "title", "level", "criteria", "can_be_excepted"]
      })
    #expect(rules.first { $0["code"] as? String == "DOC-02" }?["can_be_excepted"] as? Bool == false)
  }

  @Test func anExplanationShowsEverything() {
    for rule in Rule.all {
      let text = RuleExplanation(rule).text
      #expect(text.hasPrefix("\(rule.code) \(rule.id) (\(rule.level.rawValue))\n\(rule.title)\n"))
      #expect(!text.contains("↓"))
      for criterion in rule.criteria { #expect(text.contains(criterion.paraphrase)) }
      for example in rule.examples { #expect(text.contains(": \(example.caption)\n")) }
      #expect(rule.rationale.wrapped(at: 78).split(separator: "\n").allSatisfy { $0.count <= 78 })
    }
  }

  @Test func anExampleIsShownAsItsAuthorWroteIt() {
    let text = RuleExplanation(.subsequentEvents).text
    #expect(
      text.contains(
        """
          ✗ deviation: detected after it
              the sample post-mortem with
              | detected_at: 2026-07-02T14:00:00Z

        """))
  }

  @Test func aWrongNameHasANearestOne() {
    #expect(RuleExplanation.suggestion(for: "acknowleged-in-time") == "acknowledged-in-time")
    #expect(RuleExplanation.suggestion(for: "REG-2") == "REG-02")
    #expect(RuleExplanation.suggestion(for: "nothing at all like a rule") == nil)
  }
}
