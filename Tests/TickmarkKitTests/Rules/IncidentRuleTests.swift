import Testing

@testable import TickmarkKit

/// What the examples of the incident rules cannot show: levels, and several rules at once.
@Suite struct IncidentRuleTests {
  private func verdicts(_ rule: Rule, _ front: String) -> [Verdict] {
    let example = Example.good("", .postMortem, front)
    let content = Content(example.files.files)
    return Pipeline.assess(content, today: Day(daysSinceEpoch: 0), rules: [rule])
      .results[0].verdicts
  }

  private func deviationLevel(_ rule: Rule, _ front: String) -> Rule.Level? {
    verdicts(rule, front).first { $0.outcome == .deviation }?.level
  }

  @Test func lowerLevelsWeighLess() {
    #expect(deviationLevel(.changeReferenced, "changes: (absent)") == .error)
    #expect(deviationLevel(.changeReferenced, "severity: SEV-3\nchanges: (absent)") == .warning)
    #expect(deviationLevel(.exposureDetermined, "data_exposure: none") == .error)
    #expect(
      deviationLevel(.exposureDetermined, "severity: SEV-3\ndata_exposure: none") == .warning)
  }

  @Test func suspicionsWeighLessThanFacts() {
    func exposed(_ word: String) -> String {
      "severity: SEV-2\n"
        + "data_exposure: {determination: \(word), by: sam, at: 2026-03-12T16:00:00Z}"
    }
    #expect(deviationLevel(.exposureIsTopSeverity, exposed("confirmed")) == .error)
    #expect(deviationLevel(.exposureIsTopSeverity, exposed("suspected")) == .warning)
    let closed = "data_exposure: {determination: suspected, by: sam, at: 2026-03-12T16:00:00Z}"
    #expect(deviationLevel(.exposureDetermined, closed) == .warning)
  }

  @Test func historiesThatContradictWeighMoreThanSilentOnes() {
    let first = "severity_history:\n  - {severity: SEV-2, at: 2026-03-12T14:05:00Z, by: dana}\n"
    #expect(deviationLevel(.severityChangesLogged, first) == .error)
    #expect(
      deviationLevel(.severityChangesLogged, first + "  - {severity: SEV-1}") == .warning)
  }

  /// A vendor's outage keeps its deadlines: no rule leaves it out.
  @Test func vendorsOutagesStayInThePopulation() {
    let late = "category: vendor\nvendor: Example Hosting\nresolved_at: 2026-03-12T23:00:00Z"
    #expect(deviationLevel(.resolvedInTime, late) == .error)
    #expect(verdicts(.categoryNamed, late).map(\.outcome) == [.met])
  }

  @Test func criteriaOfThePlaybookMakeClosingAnError() throws {
    let heading = "## Closing an incident"
    let start = try #require(Sample.playbook.firstRange(of: heading)?.lowerBound)
    let silent = String(Sample.playbook[..<start])
    func level(_ playbook: String) -> Rule.Level? {
      var files = Example.good("", .postMortem, "verified_by: (absent)").files.files
      files["playbook.md"] = playbook
      let assessment = Pipeline.assess(
        Content(files), today: Day(daysSinceEpoch: 0), rules: [.closedWhenDone])
      return assessment.results[0].verdicts.first { $0.outcome == .deviation }?.level
    }
    #expect(level(silent) == .warning)
    #expect(level(silent + "\n\(heading)\n\n- Containment is verified.\n") == .error)
  }

  /// The title of a document and the tasks of its other sections are no closing list.
  @Test func closingListsStandUnderTheirHeading() {
    func list(_ text: String) -> [Bool]? {
      ClosingList(Document(SourceFile(path: "a.md", text: text)))?.items.map(\.isDone)
    }
    #expect(list("# Closing of accounts fails\n\n## Action items\n\n- [ ] repair it") == nil)
    #expect(list("# INC\n\n## Definition of done\n\n- [x] a\n- [ ] b\n") == [true, false])
    #expect(list("# INC\n\n## Exit criteria\n\n- a\n- b\n") == nil)
  }

  @Test(arguments: [
    ("https://github.com/example/app/pull/12", EvidenceItem.Category.change),
    ("https://gitlab.com/example/app/-/merge_requests/3", .change),
    ("https://github.com/example/app/commit/3cd0aff", .change),
    ("https://github.com/example/app/actions/runs/77", .run),
    ("https://gitlab.com/example/app/-/pipelines/8", .run),
    ("https://example.pagerduty.com/incidents/Q1", .signal), ("evidence/web.log", .signal),
    ("https://example.com/minutes", .other),
  ])
  func linksTellWhatTheyShow(link: String, category: EvidenceItem.Category) {
    #expect(EvidenceItem.category(ofLink: link) == category)
  }
}
