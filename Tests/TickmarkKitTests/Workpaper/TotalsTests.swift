import Testing

@testable import TickmarkKit

/// The same number on every page that shows it.
@Suite struct TotalsTests {
  /// By name: the runner describes every argument, and a site's description is the whole content.
  enum Sample: String, CaseIterable {
    case example, worse

    var site: Site { self == .example ? SampleSite.example : SampleSite.worse }
  }

  @Test(arguments: Sample.allCases)
  func `the cover, the population and its parts agree`(sample: Sample) {
    let site = sample.site
    let map = site.map
    let population = map.workpaper.population
    let page = PopulationPage(map)
    let index = IndexPage(map)
    #expect(page.total == map.evidence.incidents.count)
    #expect(page.parts.map(\.count).reduce(0, +) == page.total)
    #expect(page.groups.map(\.rows.count).reduce(0, +) == page.inPeriod)
    #expect(page.others.map(\.rows.count).reduce(page.inPeriod, +) == page.total)
    #expect(page.systems.map(\.sum).reduce(0, +) == page.total)
    #expect(page.systems.allSatisfy { $0.counts.map(\.number).reduce(0, +) == $0.sum })
    #expect(index.sums.inPeriod.count == page.inPeriod && index.sums.onRecord.count == page.total)
    #expect(index.rows.map(\.inPeriod.count).reduce(0, +) == page.inPeriod)
    #expect(index.rows.flatMap(\.severities).map(\.count).reduce(0, +) == page.inPeriod)
    #expect(population.canonicalText.split(separator: "\n").count == page.inPeriod)
    #expect(SubsequentEventsPage(map).incidentCount == population[.after].count)
  }

  @Test(arguments: Sample.allCases)
  func `the matrix has a row for each incident, and its columns add up to its rows`(sample: Sample)
  {
    let site = sample.site
    let map = site.map
    let sheets = map.workpaper.sheets
    let population = map.workpaper.population
    #expect(sheets[0].items.map(\.path) == population.inPeriod.map(\.incident.path))
    for (sheet, shown) in zip(sheets, MatrixPage(map).sheets) {
      let counted = sheet.rows.count { !$0.isVoid }
      #expect(shown.attributes.allSatisfy { $0.sum == counted })
      #expect(sheet.rows.allSatisfy { $0.cells.count == sheet.attributes.count })
      for (index, attribute) in shown.attributes.enumerated() {
        let marks = sheet.rows.filter { !$0.isVoid }.map { $0.cells[index].mark }
        #expect(attribute.deviations == marks.count { $0 == .deviation || $0 == .excepted })
        #expect(attribute.tested == attribute.deviations + marks.count { $0 == .met })
      }
      // What was tested leads to the verdict.
      for (row, cells) in zip(sheet.rows, shown.rows) {
        for (cell, view) in zip(row.cells, cells.cells) {
          #expect((cell.mark == .notTested) == (view.href == nil))
        }
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func `every row of an export is accounted for once`(sample: Sample) {
    let site = sample.site
    for source in site.map.workpaper.population.sources {
      guard let compared = source.reconciliation else { continue }
      #expect(
        source.rows
          == compared.matches.count + compared.onlyInExport.count + compared.leftOut.count)
    }
  }

  @Test(arguments: Sample.allCases)
  func `every verdict has its anchor on its page, which leads back to the rule`(sample: Sample) {
    let site = sample.site
    let pages = Dictionary(
      uniqueKeysWithValues: site.pages.map { page in
        let tags = Tag.all(in: page.text)
        return (
          page.path,
          (
            ids: Set(tags.compactMap { $0.value("id") }),
            links: Set(tags.compactMap { $0.value("href") })
          )
        )
      })
    let map = site.map
    #expect(map.entries.count == map.assessment.lines().count)
    for entry in map.entries {
      let page = pages[entry.page]
      #expect(page?.ids.contains(entry.id) == true, "\(entry.id) is not on \(entry.page)")
      let rule = SiteMap.href(SiteMap.page(entry.rule), from: entry.page)
      #expect(page?.links.contains(rule) == true, "\(entry.page) has no link to \(rule)")
    }
  }

  @Test func `the worst verdict decides a cell`() throws {
    let sheets = SampleSite.worse.map.workpaper.sheets
    let cells = sheets.flatMap(\.rows).flatMap(\.cells)
    for cell in cells {
      let outcomes = Set(cell.verdicts.map(\.verdict.outcome))
      if outcomes.contains(.deviation) { #expect(cell.mark == .deviation) }
      if outcomes.isEmpty { #expect(cell.mark == .notTested) }
      if cell.mark == .met { #expect(outcomes.isSubset(of: [.met, .notApplicable])) }
    }
    #expect(Set(cells.map(\.mark)).isSuperset(of: [.met, .deviation, .excepted, .notTested]))
  }
}
