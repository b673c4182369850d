import Testing

@testable import TickmarkKit

/// Every rule's examples are tests: what they promise is what the rule says.
@Suite struct RuleExampleTests {
  @Test(arguments: Rule.all.map(\.id))
  func examplesHold(id: String) throws {
    let rule = try #require(Rule.named(id))
    for example in rule.examples {
      let (files, mark) = example.files
      let assessment = Pipeline.assess(
        Content(files), today: Day(daysSinceEpoch: 0), provenance: example.provenance,
        rules: [rule])
      let verdicts = assessment.results[0].verdicts
      let label = "\(rule.code) \(id), “\(example.caption)”"
      let said = verdicts.map { "\($0.outcome.rawValue) \($0.subject.id): \($0.finding.message)" }
      #expect(verdicts.contains { $0.outcome == example.outcome }, "\(label): said \(said)")
      if example.outcome != .deviation {
        #expect(!verdicts.contains { $0.outcome == .deviation }, "\(label): said \(said)")
      }
      if let mark {
        let places = verdicts.filter { $0.outcome == example.outcome }
          .map { Example.Mark(path: $0.span.path, offset: $0.span.range.lowerBound) }
        let shown = places.map { place in "\(place.path):\(place.offset)" }
        #expect(
          places.contains(mark), "\(label): marked \(mark.path):\(mark.offset), said at \(shown)")
      }
    }
  }

  @Test func everyRuleHasGoodAndBadExamplesWithCaptions() {
    for rule in Rule.all {
      #expect(rule.examples.contains { $0.outcome == .met }, "\(rule.id) has no good example")
      #expect(rule.examples.contains { $0.outcome == .deviation }, "\(rule.id) has no bad example")
      #expect(rule.examples.allSatisfy { !$0.caption.isEmpty }, "\(rule.id) lacks a caption")
      #expect(!rule.rationale.isEmpty && !rule.criteria.isEmpty, "\(rule.id) lacks a reason")
      #expect(!rule.title.hasSuffix("."), "\(rule.id): titles have no full stop")
    }
  }

  @Test func idsAndCodesAreUnique() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
  }

  /// The sample documents are what examples change one thing in: no rule objects to them.
  @Test func samplesAreClean() {
    let assessment = Pipeline.assess(
      Content([
        "tickmark.yml": Sample.settings, "playbook.md": Sample.playbook,
        "INC-20260312-01.md": Sample.postMortem, "DRL-20260218-01.md": Sample.drill,
        "RR-2026-Q1.md": Sample.riskReview, "REG-2026-H1.md": Sample.register,
        "incidents.csv": Sample.export,
      ]), today: Day(daysSinceEpoch: 0))
    let said = assessment.lines { $0.outcome == .deviation || $0.outcome == .undetermined }
      .map { "\($0.rule.code) \($0.verdict.finding.message)" }
    // The samples have one drill and one risk review for two quarters.
    #expect(said.allSatisfy { $0.hasPrefix("DR-01") || $0.hasPrefix("RA-02") }, "\(said)")
  }
}
