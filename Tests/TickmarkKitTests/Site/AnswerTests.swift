import Testing

@testable import TickmarkKit

/// Totals tie: what one page counts, another lists.
@Suite struct AnswerTests {
  private static func map(_ files: [String: String]) -> SiteMap {
    let assessment = Pipeline.assess(Content(files), today: Day(iso: "2026-07-10")!)
    return SiteMap(Workpaper(assessment))
  }

  @Test(arguments: [SampleSite.example, SampleSite.worse])
  func `verdicts by rule, by document and by outcome are the same`(site: Site) {
    let map = site.map
    let byRule = FindingsByPage(.rule, map)
    let byDocument = FindingsByPage(.document, map)
    let byOutcome = Tally.all(map.entries) { _ in nil }.map(\.count)
    for page in [byRule, byDocument] {
      let sums = Outcome.allCases.indices.map { index in
        page.groups.reduce(0) { $0 + $1.tallies[index].count }
      }
      #expect(sums == byOutcome)
      #expect(page.totals.map(\.count) == byOutcome)
      #expect(page.groups.reduce(0) { $0 + $1.count } == page.total)
    }
    let numbers = { (page: FindingsByPage) in Set(page.open.flatMap(\.rows).map(\.number)) }
    #expect(numbers(byRule) == numbers(byDocument))
    #expect(numbers(byRule) == Set(map.entries.filter(\.needsAttention).compactMap(\.number)))
    #expect(!numbers(byRule).contains(""))
  }

  @Test(arguments: [SampleSite.example, SampleSite.worse])
  func `systems share all records, each in one`(site: Site) {
    let map = site.map
    let sheets = SystemSheet.all(map, from: SiteMap.systems)
    func sum(_ list: SystemSheet.List) -> Int {
      sheets.reduce(0) { $0 + $1.section(list).count }
    }
    #expect(sum(.incidents) == map.evidence.incidents.count)
    #expect(sum(.drills) == map.evidence.drills.count)
    #expect(sum(.riskReviews) == map.evidence.riskReviews.count)
    #expect(sum(.registers) == map.evidence.registers.count)
    #expect(sum(.versions) == map.evidence.playbooks.count)
    #expect(sum(.deviations) == map.assessment.count(.deviation))
    #expect(sheets.reduce(0) { $0 + $1.deviations.count } == map.assessment.count(.deviation))
    #expect(sum(.required) == map.evidence.incidents.count(where: \.isPostMortemRequired))
    let actions = ActionsPage(map)
    #expect(sum(.actions) == actions.total)
    for sheet in sheets where sheet.moreIncidents == nil {
      let said = sheet.incidents.count { $0.position == "in the period" }
      #expect(said == sheet.section(.inPeriod).count)
    }
    for (list, state) in [(SystemSheet.List.open, "open"), (.overdue, "overdue")] {
      #expect(sum(list) == actions.groups.first { $0.id == state }?.count)
    }
    #expect(Set(sheets.map(\.id)).count == sheets.count)
  }

  @Test func `the requests count what the systems list`() {
    let map = SampleSite.example.map
    let sheets = SystemSheet.all(map, from: SiteMap.requests)
    let page = RequestsPage(map)
    #expect(page.requests.count == 14)
    for (request, view) in zip(Request.all, page.requests) {
      #expect(!view.isUnanswered, "\(view.title)")
      for (list, shown) in zip(request.lists, view.lists) {
        #expect(shown.total == sheets.reduce(0) { $0 + $1.section(list.list).count })
        for part in shown.parts {
          #expect(sheets.contains { $0.section(list.list).href == part.href })
        }
      }
      #expect(view.rules.map(\.code) == request.rules)
    }
  }

  @Test func `requests name rules that exist, each once`() {
    let codes = Set(Rule.all.map(\.code))
    for request in Request.all {
      #expect(Set(request.rules).count == request.rules.count, "\(request.title)")
      #expect(request.rules.filter { !codes.contains($0) } == [], "\(request.title)")
    }
  }

  @Test func `where there is nothing, nothing is claimed`() throws {
    let map = Self.map(["tickmark.yml": "organization: Empty\n"])
    let page = RequestsPage(map)
    #expect(page.requests.count == 14)
    let templates = try Templates()
    for request in page.requests {
      #expect(request.isUnanswered, "\(request.title)")
      #expect(request.lists.allSatisfy { $0.total == 0 && $0.parts.isEmpty })
    }
    let text = templates.render(page)
    #expect(text.ranges(of: "Nothing here answers it").count == 14)
    #expect(!text.contains("rule met"))
    for view in Site(map.workpaper, templates: templates).pages {
      #expect(!view.text.lowercased().contains("compliant"))
    }
    #expect(GlossaryPage(map).people.isEmpty)
    #expect(ExceptionsPage(map).total == 0)
  }

  @Test func `files in are files out, with the reason of each that is left out`() {
    let map = Self.map([
      "tickmark.yml": "organization: A\nignore: [old]\n", "README.md": "x", ".git/config": "x",
      "old/a.md": "x", "old/b.log": "x", "a.md": "x", "b.png": "x", "c.csv": "a,b\n",
    ])
    let about = AboutPage(map)
    #expect(about.found == 8)
    #expect(about.inputs.map(\.count) == [1, 2, 1, 4])
    #expect(about.isComplete)
    #expect(about.ignored.map(\.path) == [".git/config", "README.md", "old/a.md", "old/b.log"])
    #expect(EvidencePage(map).total == 4)
    let example = AboutPage(SampleSite.example.map)
    #expect(example.isComplete)
    #expect(example.accounted - example.ignored.count == EvidencePage(SampleSite.example.map).total)
  }

  @Test func `a digest is of the file's bytes`() throws {
    let page = EvidencePage(Self.map(["tickmark.yml": "organization: A\n", "b.txt": "abc"]))
    let files = try #require(page.groups.first { $0.id == "files" })
    // FIPS 180-4, example B.1.
    #expect(
      files.rows.map(\.digest)
        == ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
  }

  @Test func `an exception shows what it covers, and one that lapsed covers nothing`() {
    let page = ExceptionsPage(SampleSite.example.map)
    #expect(page.live + page.lapsed == page.total)
    #expect(page.exceptions.flatMap(\.covers).count == page.excepted.count)
    #expect(page.unansweredCount == SampleSite.example.map.assessment.count(.deviation))
    for exception in page.exceptions where !exception.isLive {
      #expect(exception.covers.isEmpty)
      #expect(exception.lapse != nil)
    }
  }
}
