import Testing

@testable import TickmarkKit

/// The contradictions that a careful reader finds in the seed playbooks are found, by the rule
/// they belong to, and what only looks like one is left alone.
@Suite(.enabled(if: Seed.areThere, Comment(rawValue: Seed.absence)))
struct SeedContradictionTests {
  /// A defect of a seed: what a rule must say, in part; nil where it must say nothing.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let number: Int
    let seed: Seed
    let code: String
    let message: String?

    init(_ number: Int, _ seed: Seed, _ code: String, _ message: String?) {
      self.number = number
      self.seed = seed
      self.code = code
      self.message = message
    }

    var testDescription: String { "\(number): \(seed) \(code) \(message ?? "silent")" }
  }

  static let expectations = [
    Expectation(2, .f0, "DOC-11", "CC7.3"),
    Expectation(3, .f0, "PB-19", "e-mail"),
    Expectation(4, .f0, "COM-09", "safe"),
    Expectation(15, .f2, "DOC-11", "CC7.3"),
    Expectation(6, .f0, "PB-06", "approval is a sentence without a recorded name"),
    Expectation(6, .f0, "PB-13", nil),
    Expectation(6, .f0, "PB-14", "role “On-call” has no backup"),
    Expectation(9, .f1, "PB-25", "S1 under 1 hour, S2 under 4 hours and S3 under 24 hours"),
    Expectation(9, .f1, "PB-25", "for containment of every level"),
    Expectation(10, .f1, "PB-12", "“data loss” is S1, not S0"),
    Expectation(11, .f1, "PB-01", "version is missing"),
    Expectation(11, .f1, "PB-03", "updated, which is not a review"),
    Expectation(11, .f1, "PB-04", "next_review_on is missing"),
    Expectation(11, .f1, "PB-06", "no approval is recorded"),
    Expectation(11, .f1, "PB-22", "does not say for which levels"),
    Expectation(12, .f1, "PB-16", "“Sprint backlog” is a list of work"),
    Expectation(12, .f1, "PB-09", "“Sprint backlog” is no time and nobody: S3"),
    Expectation(12, .f1, "PB-15", nil),
    Expectation(13, .f2, "DOC-06", "[assign name/role]"),
    Expectation(13, .f2, "PB-13", "holder of “Primary on-call” is left as “[assign name/role]”"),
    Expectation(13, .f2, "PB-14", "backup of “Primary on-call” is left as “[assign name/role]”"),
    Expectation(
      14, .f2, "PB-25", "15 min to name a commander end before the under 1 hour in which P2"),
    Expectation(15, .f2, "PB-22", "resolution is assumed"),
    Expectation(15, .f2, "PB-04", "next_review_on is missing"),
    Expectation(15, .f2, "PB-09", nil),
    Expectation(16, .f3, "PB-22", "no duty to write post-mortems"),
    Expectation(16, .f3, "PB-09", "“Next release”"),
    Expectation(16, .f3, "PB-02", "more than one owner"),
    Expectation(16, .f3, "PB-03", "updated, which is not a review"),
    Expectation(18, .f4, "PB-16", "“DevSecOps”"),
    Expectation(18, .f4, "PB-16", "“CTO”"),
    Expectation(18, .f4, "PB-16", "“Security Officer”"),
    Expectation(18, .f4, "PB-16", "“Product”"),
    Expectation(18, .f4, "PB-14", "role “Scribe” has no backup"),
    Expectation(18, .f4, "PB-13", "role “Incident Commander” has no holder"),
    Expectation(18, .f4, "PB-09", nil),
    Expectation(19, .f4, "PB-05", "review due 2025-09-06 has not taken place"),
    Expectation(19, .f4, "PB-08", nil),
    Expectation(20, .f4, "PB-26", "for GDPR and HIPAA alike"),
  ]

  @Test(arguments: expectations)
  func isFound(_ expectation: Expectation) throws {
    let said = try expectation.seed.assessment().said(expectation.code)
    if let message = expectation.message {
      #expect(said.contains { $0.contains(message) }, "said \(said)")
    } else {
      #expect(said.isEmpty)
    }
  }

  /// 1: the playbook numbers SEV-1 only, yet its SEV-2 post-mortems must carry an id.
  @Test func lesserIncidentsNeedAnID() throws {
    let report = "---\ntype: post-mortem\nseverity: SEV-2\ndetected_at: 2026-03-12T14:00:00Z\n---\n"
    let said = try Seed.f0.assessment(files: ["report.md": report]).said("IN-01")
    #expect(said == ["the incident has no id"])
  }

  /// 5: a drill on 18 May is not the first quarter's.
  @Test func drillOfMayIsNotTheFirstQuarters() throws {
    let drill = "---\ntype: drill\nid: DRL-20260518-01\nheld_on: 2026-05-18\n---\n"
    let assessment = try Seed.f0.assessment(files: ["drill.md": drill])
    #expect(assessment.said("DR-01").contains { $0.contains("no drill was held in 2026-Q1") })
    #expect(assessment.said("DR-01", .met).contains { $0.contains("DRL-20260518-01") })
  }

  /// 17: a post-mortem in F3's own table has no timeline and cannot pair actions with owners.
  @Test func tableOfF3SplitsActionsFromOwners() throws {
    let report = """
      ---
      type: post-mortem
      id: INC-20260312-01
      severity: High
      detected_at: 2026-03-12T14:00:00Z
      ---
      | Field | Details |
      | --- | --- |
      | Root Cause | a missing check |
      | Customer Impact | 12 customers saw errors |
      | Preventive Actions | add the check; alert on it |
      | Owners and Due Dates | Lea Brand 2026-06-01; Lea Brand 2026-06-08 |
      """
    let assessment = try Seed.f3.assessment(files: ["report.md": report])
    #expect(assessment.said("PM-03").contains { $0.contains("“Timeline (UTC)” is missing") })
    #expect(assessment.said("ACT-02").count == 2)
    #expect(assessment.said("ACT-03").count == 2)
  }

  /// 7: words that speak of placeholders are none.
  @Test func quotedPlaceholderIsLeftAlone() throws {
    #expect(try !Seed.f0.assessment().said("DOC-06").contains { $0.contains("TBD") })
  }

  /// 8: cells that ran together are explained, not silently missed.
  @Test func gluedTableIsExplained() throws {
    let text = try "---\ntype: playbook\nid: PB-F0\n---\n" + Seed.f0.raw
    #expect(
      Seed.assess(["f0.md": text]).said("PB-08") == [
        "text looks like a severity table whose cells ran together"
      ])
  }

  /// 18: “—” is no target, and nobody to page.
  @Test func dashIsADecision() throws {
    #expect(try !Seed.f4.assessment().said("PB-16").contains { $0.contains("—") })
  }

  /// Times of one step only agree with nothing: nothing was compared.
  @Test func timesOfOneStepAreNotCompared() throws {
    let assessment = try Seed.f4.assessment()
    #expect(assessment.said("PB-25", .notApplicable) == ["no two of its times can be compared"])
  }

  /// What the seeds do state is found.
  @Test(arguments: [
    (Seed.f0, ["PB-08", "PB-09", "PB-10", "PB-12", "PB-13", "PB-15", "PB-20", "PB-23", "PB-25"]),
    (.f1, ["PB-08", "PB-10", "PB-15", "PB-20", "PB-21"]),
    (.f2, ["PB-08", "PB-09", "PB-10", "PB-12", "PB-20", "PB-21", "PB-27"]),
    (.f3, ["PB-08", "PB-10", "PB-12", "PB-20", "PB-21", "PB-25", "PB-27", "PB-30"]),
    (.f4, ["PB-08", "PB-09", "PB-10", "PB-12", "PB-20", "PB-21", "PB-27"]),
  ])
  func statedDutiesAreMet(seed: Seed, codes: [String]) throws {
    let assessment = try seed.assessment()
    for code in codes {
      #expect(assessment.said(code) == [], "\(code)")
      #expect(!assessment.said(code, .met).isEmpty, "\(code) is not met")
    }
  }

  /// What they leave out is said.
  @Test(arguments: [
    (Seed.f0, ["PB-11", "PB-26", "PB-27", "PB-30"]),
    (.f1, ["PB-11", "PB-13", "PB-23", "PB-27", "PB-30"]),
    (.f2, ["PB-06", "PB-11", "PB-23", "PB-26", "PB-30"]),
    (.f3, ["PB-06", "PB-11", "PB-13", "PB-14", "PB-23", "PB-26"]),
    (.f4, ["PB-01", "PB-06", "PB-11", "PB-15", "PB-22", "PB-23", "PB-30"]),
  ])
  func missingDutiesAreSaid(seed: Seed, codes: [String]) throws {
    let assessment = try seed.assessment()
    for code in codes { #expect(!assessment.said(code).isEmpty, "\(code)") }
  }
}
