/// The registers as files: what each holds, column by column.
struct DataPage: PageView {
  static let template = "data"

  let frame: Frame
  let files: [File]
  let exports: [Export]
  let packageHref: String
  let formulaNote: String

  /// A file in a format that other programs import.
  struct Export: Sendable {
    let format: String
    let exportHref: String
    let purpose: String
  }

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
        holds: table.row, rowCount: table.rowCount, columnCount: table.columns.count,
        columns: table.columns.map {
          Column(column: $0.name, type: $0.type.rawValue, meaning: $0.meaning)
        })
    }
    exports = [
      (
        EvidenceFile.path,
        "The whole assessment as JSON: documents with their front matter, promises, every verdict, and the registers below."
      ),
      (EvidenceSchema.path, "The JSON Schema of evidence.json, which says what each value means."),
      (
        OSCALResults.path,
        "OSCAL \(OSCALResults.version) assessment results, for tools of governance and risk: a finding for each rule that decided anything, an observation for each deviation."
      ),
      (
        CalendarFile.path,
        "An iCalendar file of what falls due: open actions, post-mortems, the next reviews and drills, last days of exceptions."
      ),
      (
        SiteMap.populationList,
        "The list of incidents that the digest of the population is made of."
      ),
    ].map { file, purpose in
      Export(
        format: String(file.dropFirst("data/".count)), exportHref: SiteMap.href(file, from: path),
        purpose: purpose)
    }
    packageHref = SiteMap.href(DataFiles.package, from: path)
    formulaNote = DataFiles.formulaNote
  }
}
