/// The registers as files of the site: a CSV each, the dictionary of their columns, and a data
/// package that says the same to programs.
struct DataFiles {
  let tables: [DataTable]

  init(_ map: SiteMap) { tables = map.tables }

  static func path(_ table: DataTable) -> String { "data/\(table.name).csv" }
  static let package = "data/datapackage.json"

  var files: [Site.File] {
    (tables + [dictionary]).map { table in
      Site.File(path: Self.path(table)) { try CSVText(table).write($0) }
    }
      + [Site.File(path: Self.package, text: JSON.text(Package(tables + [dictionary])))]
  }

  /// How a text that could be taken for a formula is written.
  static let formulaNote =
    "In text columns an apostrophe stands before what a spreadsheet would compute (= + - @, tab, carriage return), also behind apostrophes; take one away for the text as written."

  /// What every column of every file means, as a register of its own.
  var dictionary: DataTable {
    typealias Line = (table: DataTable, column: DataTable.Column)
    return DataTable(
      "dictionary", title: "Data dictionary", row: "one column of a file",
      of: tables.flatMap { table in table.columns.map { Line(table: table, column: $0) } },
      secrets: { _ in [] },
      fields: [
        .text("file", "the file, in this folder") { "\($0.table.name).csv" },
        .text("column", "the column’s name") { $0.column.name },
        .text("type", "string, integer, number, boolean, date, or datetime in UTC") {
          $0.column.type.rawValue
        },
        .text("meaning", "what a cell says; an empty cell: not recorded, or does not apply") {
          $0.column.meaning
        },
        .text("writing", "how cells are written, where that is not plain") {
          $0.column.type == .string ? Self.formulaNote : nil
        },
      ])
  }

  /// The shape of Frictionless Data's Data Package and Table Schema.
  private struct Package: Encodable {
    let name = "incident-response-evidence"
    let title = "Incident response evidence"
    let description = DataFiles.formulaNote
    let resources: [Resource]

    init(_ tables: [DataTable]) { resources = tables.map(Resource.init) }

    struct Resource: Encodable {
      let name: String
      let title: String
      let description: String
      let path: String
      let profile = "tabular-data-resource"
      let format = "csv"
      let mediatype = "text/csv"
      let encoding = "utf-8-sig"
      let schema: Schema

      init(_ table: DataTable) {
        name = table.name
        title = table.title
        description = "A row is \(table.row)."
        path = "\(table.name).csv"
        schema = Schema(
          fields: table.columns.map {
            Column(name: $0.name, type: $0.type.rawValue, description: $0.meaning)
          })
      }
    }

    struct Schema: Encodable {
      let fields: [Column]
    }

    struct Column: Encodable {
      let name: String
      let type: String
      let description: String
    }
  }
}

extension SiteMap {
  static let verdictTableName = "findings"

  /// Every verdict, with the place where the site shows it.
  var verdictTable: DataTable {
    DataTable(
      Self.verdictTableName, title: "Findings",
      row: "one verdict of one rule on one subject, met ones too", of: entries,
      secrets: { _ in [] },
      fields: [
        .text("anchor", "its stable name") { $0.id },
        .text("code", "the rule’s citation") { $0.rule.code },
        .text("rule", "the rule’s id") { $0.rule.id },
        .text("level", "how much a deviation weighs: error, warning or note") {
          $0.verdict.level.rawValue
        },
        .text("outcome", "what the rule says of the subject") { $0.outcome.words },
        .text("subject", "what the verdict is about") { $0.verdict.subject.id },
        // A verdict takes the secrets out of its own words.
        .text("message", "the reason in one line") { $0.verdict.finding.message },
        .text("exception", "id of the exception that accepts it") { $0.verdict.exception?.id },
        .text("criteria", "criteria the rule supports") {
          $0.rule.criteria.map(\.rawValue).joined(separator: " ")
        },
        .text("file", "path of the place in the content") { $0.verdict.span.path },
        .number("line", "line in that file, from 1") { $0.verdict.span.start.line },
        .number("column", "character of the line, from 1") { $0.verdict.span.start.column },
        .text("href", "where this site shows it, from the site’s folder") {
          href($0, from: Self.index)
        },
      ])
  }

  /// The address of a register's CSV file.
  func csv(_ name: String, from page: String) -> String {
    Self.href("data/\(name).csv", from: page)
  }
}
