/// The registers as files: what each holds, column by column.
struct DataPage: PageView {
  static let template = "data"

  let frame: Frame
  let files: [File]
  let packageHref: String
  let formulaNote: String

  struct File: Sendable {
    let id: String
    let name: String
    let csvHref: String
    let holds: String
    let rowCount: Int
    let columnCount: Int
    let columns: [Column]
  }

  struct Column: Sendable {
    let column: String
    let type: String
    let meaning: String
  }

  init(_ map: SiteMap) {
    let path = SiteMap.data
    frame = Frame(map, path: path, title: "Data")
    let data = DataFiles(map)
    files = (data.tables + [data.dictionary]).map { table in
      File(
        id: table.name, name: table.title, csvHref: map.csv(table.name, from: path),
        holds: table.row, rowCount: table.rows.count, columnCount: table.columns.count,
        columns: table.columns.map {
          Column(column: $0.name, type: $0.type.rawValue, meaning: $0.meaning)
        })
    }
    packageHref = SiteMap.href(DataFiles.package, from: path)
    formulaNote = DataFiles.formulaNote
  }
}
