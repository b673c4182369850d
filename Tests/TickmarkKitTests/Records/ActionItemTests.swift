import Testing

@testable import TickmarkKit

/// Action items in the shapes that people write them in.
@Suite struct ActionItemTests {
  /// `text | owner | due | state`, a line for each item below the heading “Action items”.
  private func read(_ body: String, heading: String = "## Action items\n\n") -> [String] {
    let document = document("# T\n\n\(heading)\(body)\n")
    return ActionItemReader.read(document, sections: ReportSections(document)).map { item in
      [item.text, item.owner?.value ?? "-", item.due?.value ?? "-", item.state.rawValue]
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("- [ ] Add an index (@dana, due 2026-04-02)", "Add an index | @dana | 2026-04-02 | open"),
    ("- [x] Add an index (@dana, due 2026-04-02)", "Add an index | @dana | 2026-04-02 | done"),
    ("- Add an index (@dana, 2026-04-02)", "Add an index | @dana | 2026-04-02 | open"),
    ("- Add an index [owner: Dana, due: 2026-04-02]", "Add an index | Dana | 2026-04-02 | open"),
    ("- Add an index — @dana — due 2026-04-02", "Add an index | @dana | 2026-04-02 | open"),
    ("- Add an index (@dana, due April 2, 2026)", "Add an index | @dana | April 2, 2026 | open"),
    (
      "- [x] Add an index (@dana, due 2026-04-02, done 2026-04-01): [pull 7](https://x.example/7)",
      "Add an index: pull 7 | @dana | 2026-04-02 | done"
    ),
    ("1. Add an index (@dana)", "Add an index | @dana | - | open"),
    ("- Add an index (see the ticket)", "Add an index (see the ticket) | - | - | open"),
    ("- Add an index\n  - Owner: Dana\n  - Due: Q3", "Add an index | Dana | Q3 | open"),
    (
      "| Action | Owner | Due |\n|---|---|---|\n| Add an index | Dana | 2026-04-02 |",
      "Add an index | Dana | 2026-04-02 | open"
    ),
    (
      "| # | Task | Assignee | Deadline | Status |\n|---|---|---|---|---|\n| 1 | Go | D | TBD | ✅ |",
      "Go | D | TBD | done"
    ),
    (
      "| What | Who | When |\n|---|---|---|\n| **Go** | `D` | *soon* |", "Go | D | soon | open"
    ),
    (
      "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Go | D | Q3 | Won't do |",
      "Go | D | Q3 | dropped"
    ),
    (
      "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Go | | | not done |",
      "Go | - | - | open"
    ),
  ])
  func `one item`(body: String, expected: String) {
    #expect(read(body) == [expected])
  }

  @Test func `a group is no task, its bullets are`() {
    #expect(
      read("- **Process**\n  - Say who (@dana)\n- **Code**:\n  - Say what (@sam)") == [
        "Say who | @dana | - | open", "Say what | @sam | - | open",
      ])
  }

  @Test func `tables that hold something else are left alone`() {
    #expect(read("| Role | Owner | Backup |\n|---|---|---|\n| IC | D | S |", heading: "") == [])
    #expect(read("| Severity | Action | Owner |\n|---|---|---|\n| P1 | x | y |", heading: "") == [])
    #expect(
      read("| Action | Owner | Due |\n|---|---|---|\n| Go | D | Q3 |", heading: "## Notes\n\n")
        == ["Go | D | Q3 | open"])
  }

  @Test func `a cell of a two-column table is not paired with guesses`() {
    let rows = """
      | Field | Details |
      |---|---|
      | Preventive Actions | Add an index; alert on it |
      | Owners and Due Dates | Dana 2026-09-01; Sam 2026-09-02 |
      """
    #expect(
      read(rows, heading: "") == ["Add an index | - | - | open", "alert on it | - | - | open"])
  }

  @Test func `ids are their own or counted`() {
    let document = document(
      """
      ## Action items

      | ID | Action | Owner |
      |---|---|---|
      | INC-1-A7 | Go | D |
      | | Come | D |
      """)
    let items = ActionItemReader.read(document, sections: ReportSections(document))
    #expect(items.map(\.id) == ["INC-1-A7", "A2"])
    #expect(items.map { $0.span.start.line } == [5, 6])
  }

  @Test func `an item is named by its report's id, or by its place in the file`() throws {
    let list = "# R\n\n## Action items\n\n- Add an alert (@dana, due 2026-06-01)\n"
    let named = PostMortem(document("---\nid: INC-20260312-01\n---\n" + list))
    #expect(named.subjectID(try #require(named.actionItems.first)) == "INC-20260312-01-A1")
    let nameless = PostMortem(document(list))
    let item = try #require(nameless.actionItems.first)
    #expect(nameless.subjectID(item) == "A1 of \(nameless.path)")
  }
}
