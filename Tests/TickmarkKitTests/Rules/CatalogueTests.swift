import Testing

@testable import TickmarkKit

/// The catalogue's codes beside the rules: each has a rule, or a reason for having none.
@Suite struct CatalogueTests {
  private static let numbers: [String: [Int]] = [
    "DOC": [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13],
    "PB": Array(1...23) + [25, 26, 27, 30],
    "IN": Array(1...23) + [25, 26, 27],
    "COM": Array(1...9),
    "PM": Array(1...15) + [17, 18],
    "ACT": Array(1...13),
    "DR": Array(1...11),
    "REG": [1, 2, 3, 4, 6, 7],
    "RA": [1, 2],
    "EV": Array(1...6),
    "CFG": Array(1...4),
    "WV": Array(1...6),
  ]

  private static let codes: [String] =
    numbers.flatMap { (prefix: String, numbers: [Int]) in
      numbers.map { (number: Int) -> String in prefix + "-" + twoDigits(number) }
    } + ["PB-07b"]

  /// Codes that no rule has, and why.
  private static let withoutRule = [
    "EV-02": "the pack's manifest holds the hashes and its verification tests them",
    "IN-26": "asks about events that became no incident, of which no record is kept here",
    "ACT-12": "off by default: a weekly trail of reviews is nothing a record shows",
  ]

  @Test func everyCodeHasARuleOrAReason() {
    let rules = Set(Rule.all.map(\.code))
    let open = Self.codes.filter {
      !rules.contains($0) && Self.withoutRule[$0] == nil
    }
    #expect(open.isEmpty, "no rule and no reason for \(open.sorted())")
  }

  @Test func noRuleIsOutsideTheCatalogue() {
    #expect(Set(Rule.all.map(\.code)).subtracting(Self.codes).isEmpty)
  }

  @Test func reasonsAreForCodesWithoutRules() {
    let rules = Set(Rule.all.map(\.code))
    #expect(Set(Self.withoutRule.keys).isSubset(of: Set(Self.codes)))
    #expect(
      rules.isDisjoint(with: Self.withoutRule.keys), "a rule was written: take its reason out")
  }

  /// `AllRules.swift` lists by code within each family, in the catalogue's order of families.
  @Test func rulesAreInTheOrderOfTheirCodes() {
    let families = ["DOC", "PB", "IN", "COM", "PM", "ACT", "DR", "REG", "RA", "EV", "CFG", "WV"]
    let codes = Rule.all.map(\.code)
    let sorted = codes.sorted { left, right in
      func key(_ code: String) -> (Int, String) {
        (families.firstIndex { code.hasPrefix($0 + "-") } ?? families.count, code)
      }
      return key(left) < key(right)
    }
    #expect(codes == sorted)
  }
}
