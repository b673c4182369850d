/// A register as plain rows and columns: what CSV files, their dictionary and the data page share.
///
/// Every text in it is free of secrets; it is made safe for spreadsheets only when it is written.
public struct DataTable: Sendable {
  /// The file's name without its ending: `action-items`.
  public let name: String
  public let title: String
  /// What a row is, as a phrase: “one action item of a post-mortem”.
  public let row: String
  public let columns: [Column]
  public let rowCount: Int
  private let cells: @Sendable (Int) -> [String]

  /// As many cells as there are columns; empty where nothing was recorded. They are made whenever
  /// they are asked for: a register may be longer than memory is large.
  public var rows: LazyMapCollection<Range<Int>, [String]> { (0..<rowCount).lazy.map(cells) }

  public struct Column: Sendable {
    public let name: String
    public let type: ColumnType
    public let meaning: String
  }

  /// What the cells of a column hold, in the words of Frictionless Data's Table Schema.
  public enum ColumnType: String, Sendable {
    case string, integer, number, boolean
    /// `2026-03-12`.
    case date
    /// In UTC: `2026-03-12T14:22:00Z`.
    case datetime
  }

  /// A column together with how its cell is read off a value.
  struct Field<Value>: Sendable {
    let column: Column
    let isText: Bool
    let cell: @Sendable (Value) -> String?

    private init(
      _ name: String, _ type: ColumnType, _ meaning: String,
      _ cell: @escaping @Sendable (Value) -> String?
    ) {
      column = Column(name: name, type: type, meaning: meaning)
      isText = type == .string
      self.cell = cell
    }

    static func text(
      _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Value) -> String?
    ) -> Field { Field(name, .string, meaning, cell) }

    static func number(
      _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Value) -> Int?
    ) -> Field { Field(name, .integer, meaning) { cell($0).map(String.init) } }

    static func flag(
      _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Value) -> Bool?
    ) -> Field { Field(name, .boolean, meaning) { cell($0).map { $0 ? "true" : "false" } } }

    static func day(
      _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Value) -> Day?
    ) -> Field { Field(name, .date, meaning) { cell($0)?.iso } }

    static func instant(
      _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Value) -> Instant?
    ) -> Field { Field(name, .datetime, meaning) { cell($0)?.iso } }

    /// Minutes with hundredths, off a number of seconds.
    static func minutes(
      _ name: String, _ meaning: String, seconds: @escaping @Sendable (Value) -> Int?
    ) -> Field {
      Field(name, .number, meaning) { value in
        seconds(value).map { seconds in
          let hundredths = (abs(seconds) * 100 + 30) / 60
          return (seconds < 0 && hundredths > 0 ? "-" : "")
            + "\(hundredths / 100).\(twoDigits(hundredths % 100))"
        }
      }
    }
  }

  /// - Parameter secrets: what no text of a value's row may show.
  init<Value: Sendable>(
    _ name: String, title: String, row: String, of values: [Value],
    secrets: @escaping @Sendable (Value) -> [Secret], fields: [Field<Value>]
  ) {
    self.name = name
    self.title = title
    self.row = row
    columns = fields.map(\.column)
    rowCount = values.count
    cells = { index in
      let value = values[index]
      let secrets = secrets(value)
      return fields.map { field in
        let cell = field.cell(value) ?? ""
        return field.isText && !secrets.isEmpty ? cell.hiding(secrets) : cell
      }
    }
  }

  /// The cells of a column, by its name; nil where there is none.
  func cells(_ column: String) -> [String]? {
    columns.firstIndex { $0.name == column }.map { index in rows.map { $0[index] } }
  }
}
