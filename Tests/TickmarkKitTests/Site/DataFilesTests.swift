import Testing

@testable import TickmarkKit

@Suite struct DataFilesTests {
  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), ("'=1", "''=1"), ("''@", "'''@"), ("'quoted'", "'quoted'"),
    ("a=b", "a=b"), ("", ""), ("a\u{0}b", "a\u{FFFD}b"), ("–5", "–5"),
  ])
  func `no spreadsheet computes a text`(text: String, safe: String) {
    #expect(CSVText.safe(text) == safe)
  }

  private func table(_ texts: [String]) -> DataTable {
    DataTable(
      "x", title: "X", row: "one", of: texts, secrets: { _ in [] },
      fields: [.text("text", "a text", { $0 }), .number("count", "−", { -$0.count })])
  }

  @Test func `cells are quoted where they must be, and numbers stay numbers`() {
    #expect(
      CSVText(table(["a", "b,c", "say \"hi\"", "one\ntwo", "=x", " y"])).text
        == "\u{FEFF}text,count\r\na,-1\r\n\"b,c\",-3\r\n\"say \"\"hi\"\"\",-8\r\n"
        + "\"one\ntwo\",-7\r\n'=x,-2\r\n\" y\",-2\r\n")
  }

  @Test func `what is written is read back`() {
    let texts = ["a;b", "x, \"y\"\r\nz", SampleSite.hostile, "née ✗", "=1", "'=1", "'"]
    let read = CSV(SourceFile(path: "x.csv", text: CSVText(table(texts)).text))
    #expect(read.problems.isEmpty)
    #expect(read.header.map(\.value) == ["text", "count"])
    #expect(
      read.rows.map { row in
        let cell = row.cells[0].value
        let trigger = cell.first { $0 != "'" }
        let isGuarded = cell.hasPrefix("'") && trigger.map { "=+-@\t\r".contains($0) } ?? false
        return isGuarded ? String(cell.dropFirst()) : cell
      } == texts)
  }

  @Test func `every file of the site is read back as it is`() throws {
    for site in [SampleSite.example, SampleSite.worse] {
      let files = DataFiles(site.map).files
      for table in site.map.tables {
        let path = DataFiles.path(table)
        let file = try #require(files.first { $0.path == path })
        let read = CSV(SourceFile(path: path, text: file.text))
        #expect(read.problems.isEmpty, "\(path)")
        #expect(read.header.map(\.value) == table.columns.map(\.name))
        #expect(read.rows.count == table.rows.count, "\(path)")
        #expect(read.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(path)")
      }
    }
  }

  @Test func `the files have the rows of the pages`() throws {
    for site in [SampleSite.example, SampleSite.worse] {
      let map = site.map
      let tables = Dictionary(uniqueKeysWithValues: map.tables.map { ($0.name, $0) })
      func cells(_ table: String, _ column: String) throws -> [String] {
        try #require(tables[table]?.cells(column), "\(table).\(column)")
      }
      let incidents = PopulationPage(map)
      let rows = (incidents.groups + incidents.others).flatMap(\.rows)
      #expect(try cells("incidents", "id").count == incidents.total)
      #expect(
        try cells("incidents", "deviations").compactMap { Int($0) }.reduce(0, +)
          == rows.map(\.deviations).reduce(0, +))
      let required = try cells("post-mortems", "required").count { $0 == "true" }
      #expect(required == PostMortemsPage(map).requiredCount)
      let states = try cells("action-items", "state")
      for group in ActionsPage(map).groups {
        #expect(states.count { $0 == group.label } == group.count, "\(group.id)")
      }
      #expect(try cells("drills", "id").count == DrillsPage(map).total)
      #expect(try cells("documents", "file").count == DocumentsPage(map).total)
      let outcomes = try cells("findings", "outcome")
      for tally in IndexPage(map).tallies {
        #expect(outcomes.count { $0 == tally.outcome.words } == tally.count)
      }
      let rules = RulesPage(map)
      #expect(
        try cells("rules", "code").count == rules.exercised.count + rules.notExercised.count)
      #expect(DataPage(map).files.map(\.rowCount).dropLast() == map.tables.map(\.rows.count)[...])
    }
  }

  @Test func `every verdict is in the file once, with the place where the site shows it`() throws {
    let site = SampleSite.worse
    let table = site.map.verdictTable
    let anchors = try #require(table.cells("anchor"))
    #expect(Set(anchors).count == anchors.count)
    let hrefs = try #require(table.cells("href"))
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, $0.text) })
    let ids = pages.mapValues { Set(Tag.all(in: $0).compactMap { $0.value("id") }) }
    for (anchor, href) in zip(anchors, hrefs) {
      let page = String(href.split(separator: "#")[0]).percentDecoded
      #expect(ids[page]?.contains(anchor) ?? false, "\(href)")
    }
  }

  @Test func `secrets are in no file`() throws {
    let key = "AKIA" + "Q7Z3MX5WJ2LRT8KD"
    let content = Content([
      "tickmark.yml": "organization: S\nas_of: 2026-07-10",
      "post-mortem.md": """
      ---
      type: post-mortem
      id: INC-20260312-01
      title: Rotated \(key)
      ---
      ## Action items

      | Action | Owner | Due | Status |
      |---|---|---|---|
      | Revoke \(key) everywhere | Dana Reyes | 2026-04-01 | open |
      """,
    ])
    let workpaper = Workpaper(Pipeline.assess(content, today: Day(iso: "2026-07-10")!))
    #expect(workpaper.evidence.secrets["post-mortem.md"]?.isEmpty == false)
    let map = SiteMap(workpaper)
    let texts = try #require(map.tables.first { $0.name == "action-items" }?.cells("text"))
    #expect(texts.count == 1)
    #expect(texts[0].contains("everywhere"))
    for file in DataFiles(map).files { #expect(!file.text.contains(key), "\(file.path)") }
  }
}
