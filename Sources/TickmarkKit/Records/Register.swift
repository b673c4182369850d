/// The list of incidents that another tool keeps, exported to check ours for completeness; without
/// rows, the attestation of a period without incidents.
public final class Register: Record {
  public let document: Document
  /// The playbook whose records it lists; nil for the whole content.
  public let playbook: Playbook?
  /// The export beside it; nil where none is named or it is not in the content.
  let table: CSV?

  init(_ document: Document, attachments: [String: SourceFile], playbook: Playbook?) {
    self.document = document
    // One that lies at the top, and names no playbook, is the whole company's.
    let isCompanyWide = document.path.folder.isEmpty && document.frontMatter.text("playbook") == nil
    self.playbook = isCompanyWide ? nil : playbook
    table = document.frontMatter.text("file").flatMap { file in
      let folder = document.path.folder
      return attachments[folder.isEmpty ? file.value : folder + "/" + file.value]
    }.map(CSV.init)
  }

  public var source: Located<String>? { text("source") }
  public var query: Located<String>? { text("query") }
  public var runBy: Located<String>? { text("run_by") }
  public var runAt: Located<Instant>? { instant("run_at") }
  public var file: Located<String>? { text("file") }
  /// The number of rows as written.
  public var statedRows: Located<String>? { text("rows") }

  /// The days it is about, where it says so.
  public var period: (from: Day, to: Day)? {
    guard let value = document.frontMatter["period"], let from = value.day("from"),
      let to = value.day("to")
    else { return nil }
    return (from.value, to.value)
  }

  /// Whether an incident should be in it.
  public func covers(_ incident: Incident) -> Bool { playbook?.answers(for: incident) ?? true }

  /// Whether it says that there were no incidents: it has no export, or one without rows.
  public var isAttestation: Bool {
    if file != nil { return table?.rows.isEmpty ?? false }
    return statedRows.map { $0.value == "0" } ?? true
  }

  /// What a column holds.
  public enum Field: String, Sendable, CaseIterable {
    case id, severity, status
    case detectedAt = "detected_at"
    case resolvedAt = "resolved_at"

    /// Headers that are understood without `columns`.
    fileprivate var headers: [String] {
      switch self {
      case .id: ["id", "key", "incident id", "incident_id", "incident", "number", "issue key"]
      case .severity: ["severity", "priority", "sev"]
      case .status: ["status", "state"]
      case .detectedAt:
        ["detected_at", "detected", "created", "created_at", "opened", "opened_at", "triggered at"]
      case .resolvedAt: ["resolved_at", "resolved", "closed_at", "closed", "resolution date"]
      }
    }
  }

  /// The number of a field's column: by the register's `columns`, else by a usual name.
  func column(_ field: Field) -> Int? {
    if let named = document.frontMatter["columns"]?.string(field.rawValue) {
      return table?.column(named.value)
    }
    return field.headers.lazy.compactMap { [table] in table?.column($0) }.first
  }

  /// Columns that the register names and the export does not have.
  var missingColumns: [Located<String>] {
    guard let table else { return [] }
    return (document.frontMatter["columns"]?.entries ?? []).compactMap(\.value.text)
      .filter { table.column($0.value) == nil }
  }

  /// The export's rows as incidents; times without an offset are read in `zone`.
  func rows(in zone: Zone) -> [Row] {
    guard let table else { return [] }
    let columns = Dictionary(
      uniqueKeysWithValues: Field.allCases.map { ($0, column($0)) })
    func cell(_ row: CSV.Row, _ field: Field) -> Located<String>? { row[columns[field] ?? nil] }
    return table.rows.map { row in
      Row(
        id: cell(row, .id), severity: cell(row, .severity).map { mapped($0, by: "severities") },
        status: cell(row, .status).map { mapped($0, by: "statuses") },
        detected: cell(row, .detectedAt).map { Moment($0, zone: zone) },
        resolved: cell(row, .resolvedAt).map { Moment($0, zone: zone) },
        span: row.span.firstLine)
    }
  }

  /// Another tool's word in ours: `severities: {Highest: SEV-1}`, `statuses: {Canceled: void}`.
  private func mapped(_ word: Located<String>, by key: String) -> Located<String> {
    let folded = word.value.folded
    let entry = document.frontMatter[key]?.entries.first { $0.key.value.folded == folded }
    return Located(entry?.value.text?.value.trimmed ?? word.value, word.span)
  }

  /// One incident of the export.
  struct Row: Sendable {
    let id: Located<String>?
    let severity: Located<String>?
    let status: Located<String>?
    let detected: Moment?
    let resolved: Moment?
    let span: Span

    /// Whether the tool says that it was no incident after all.
    var isVoid: Bool { status?.value.folded == "void" }
  }

  /// A time as an export writes it.
  struct Moment: Sendable {
    let written: Located<String>
    let reading: Reading

    enum Reading: Sendable {
      case instant(Instant)
      /// A date without a time.
      case day(Day)
      case unreadable
    }

    init(_ written: Located<String>, zone: Zone) {
      self.written = written
      switch Instant.parse(written.value) {
      case .instant(let instant, _, _): reading = .instant(instant)
      case .dateOnly(let day): reading = .day(day)
      case .naive:
        // The same figures in UTC say which day and second of it the clock showed.
        reading =
          Instant(iso: written.value + "Z").map { shown in
            .instant(
              zone.instant(Zone.utc.day(of: shown), secondOfDay: Zone.utc.secondOfDay(of: shown)))
          } ?? .unreadable
      case .malformed: reading = .unreadable
      }
    }

    /// The day it falls on.
    func day(in zone: Zone) -> Day? {
      switch reading {
      case .instant(let instant): zone.day(of: instant)
      case .day(let day): day
      case .unreadable: nil
      }
    }

    /// Whether it agrees with a record's time: five minutes apart at most, or on the same day where
    /// only a date is written.
    func agrees(with instant: Instant, in zone: Zone) -> Bool {
      switch reading {
      case .instant(let own): abs(own - instant) <= 5 * 60
      case .day(let day): zone.day(of: instant) == day
      case .unreadable: false
      }
    }
  }
}
