import Testing

@testable import TickmarkKit

@Suite struct CSVTests {
  private func read(_ text: String) -> CSV { CSV(SourceFile(path: "a.csv", text: text)) }

  private func cells(_ text: String) -> [[String]] { read(text).rows.map { $0.cells.map(\.value) } }

  @Test func quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
    #expect(
      cells("a,b\r\n\"x, y\",\"say \"\"hi\"\"\r\ntwice\"\r\nz,\r\n") == [
        ["x, y", "say \"hi\"\r\ntwice"], ["z", ""],
      ])
  }

  @Test func everyCellHasItsPlace() throws {
    let row = try #require(read("\u{FEFF}id,at\nINC-1, 2026-03-12 \n").rows.first)
    let cell = try #require(row[1])
    #expect(cell.value == "2026-03-12")
    #expect(cell.span.start == Position(line: 2, column: 8))
    #expect(row[2] == nil)
    #expect(row[nil] == nil)
  }

  @Test func headersAreFoundInAnyCaseAndAfterAByteOrderMark() {
    let table = read("\u{FEFF}Key ; Created\nA;B\n")
    #expect(table.column("key") == 0)
    #expect(table.column("CREATED") == 1)
    #expect(table.column("x") == nil)
    #expect(table.rows[0].cells.map(\.value) == ["A", "B"])
  }

  @Test func tabsSeparateAndEmptyLinesAreSkipped() {
    #expect(cells("a\tb\n\n1\t2\n\n") == [["1", "2"]])
    #expect(cells("") == [])
    #expect(cells("a,b") == [])
    #expect(cells("a,b\n1,2") == [["1", "2"]])
    #expect(cells("a,b\r1,2\r3,4") == [["1", "2"], ["3", "4"]])
  }

  @Test func faultsAreSaidAndNothingIsLost() {
    let open = read("a,b\n1,\"2\n3,4\n")
    #expect(open.problems.map(\.message) == ["quote opens here and never closes"])
    #expect(open.problems[0].span.start == Position(line: 2, column: 3))
    let long = read("a,b\n1,2,3\n")
    #expect(long.problems.map(\.message) == ["row has 3 cells; the header names 2 columns"])
    #expect(cells("a,b\n\"x\"y,2\n") == [["xy", "2"]])
  }

  @Test func hostileTablesEnd() {
    let wide = read(String(repeating: ",", count: 200_000))
    #expect(wide.header.count == CSV.maximumCells)
    let quotes = read(String(repeating: "\"", count: 200_001))
    #expect(quotes.problems.count == 1)
    #expect(read("a\n" + String(repeating: "x\n", count: 120_000)).rows.count == CSV.maximumRows)
    #expect(read("a\u{0},b\n\u{0},\u{202E}\n").rows.count == 1)
  }
}
