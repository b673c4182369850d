/// What changed from one site to another: records that came, went or say something else, and
/// verdicts that turned.
///
/// It reads the registers that every site carries (`data/*.csv`), so that packs, sites and contents
/// compare alike, whatever their version.
public struct Comparison: Sendable {
  public let old: Side
  public let new: Side
  public let records: [RecordChange]
  public let verdicts: [VerdictChange]
  /// Verdicts that are in both and say the same.
  public let unturned: Int

  /// One of the two.
  public struct Side: Sendable, Encodable {
    /// Where it was read from.
    public let name: String
    /// Its registers: file name without ending → text.
    let tables: [String: String]
    public let verdicts: Int

    /// - Parameter files: the site's files by path, such as `data/findings.csv`; others are passed over.
    public init(name: String, files: [String: [UInt8]]) throws {
      var tables: [String: String] = [:]
      for (path, bytes) in files where path.hasPrefix("data/") && path.hasSuffix(".csv") {
        tables[String(path.dropFirst(5).dropLast(4))] = String(decoding: bytes, as: UTF8.self)
      }
      guard let findings = tables["findings"] else { throw NothingToCompare(name: name) }
      self.name = name
      self.tables = tables
      verdicts = Table(findings).rows.count
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(name, forKey: .name)
      try container.encode(verdicts, forKey: .verdicts)
    }

    private enum Keys: String, CodingKey { case name, verdicts }
  }

  public struct NothingToCompare: Error, CustomStringConvertible {
    public let name: String
    public var description: String {
      "\(name): no data/findings.csv in it; compare packs, sites or contents"
    }
  }

  public enum Change: String, Sendable, Encodable { case new, gone, changed }

  public struct RecordChange: Sendable, Encodable {
    /// The register: `incidents`, `drills` …
    public let register: String
    public let id: String
    public let change: Change
    /// What it says now and said before; empty for what came or went.
    public let fields: [Field]
  }

  public struct Field: Sendable, Encodable {
    public let name: String
    public let old: String
    public let new: String
  }

  public struct VerdictChange: Sendable, Encodable {
    public let code: String
    public let rule: String
    public let subject: String
    /// Nil where there was none.
    public let old: String?
    /// Nil where there is none any more.
    public let new: String?
    /// The reason in the newer of them.
    public let message: String

    /// A deviation that is new, or one where something else was.
    public var isWorse: Bool { new == "deviation" && old != "deviation" }
  }

  /// The registers of records, and which of their columns make a name.
  private static let registers: [(name: String, key: [String])] = [
    ("incidents", ["id"]), ("post-mortems", ["id"]), ("action-items", ["id"]), ("drills", ["id"]),
    ("playbooks", ["id", "version"]), ("exceptions", ["id"]), ("registers", ["id"]),
    ("documents", ["file"]), ("evidence-files", ["path"]),
  ]
  /// Columns that follow from where a thing stands, and those that only count verdicts.
  private static let passedOver: Set<String> = [
    "line", "href", "met", "deviation", "excepted", "not_applicable", "not_yet_due", "undetermined",
    "deviations",
  ]

  public init(from old: Side, to new: Side) {
    self.old = old
    self.new = new
    records = Self.registers.flatMap { name, key in
      Self.records(name, key, Table(old.tables[name] ?? ""), Table(new.tables[name] ?? ""))
    }
    let before = Table(old.tables["findings"] ?? "").keyed(by: ["anchor"])
    let after = Table(new.tables["findings"] ?? "").keyed(by: ["anchor"])
    var changes: [VerdictChange] = []
    var unturned = 0
    for anchor in Set(before.keys).union(after.keys).sorted() {
      let (was, now) = (before[anchor], after[anchor])
      guard was?["outcome"] != now?["outcome"] else {
        unturned += 1
        continue
      }
      let shown = now ?? was ?? [:]
      changes.append(
        VerdictChange(
          code: shown["code"] ?? "", rule: shown["rule"] ?? "", subject: shown["subject"] ?? "",
          old: was?["outcome"], new: now?["outcome"], message: shown["message"] ?? ""))
    }
    verdicts = changes
    self.unturned = unturned
  }

  private static func records(
    _ register: String, _ key: [String], _ old: Table, _ new: Table
  ) -> [RecordChange] {
    let before = old.keyed(by: key)
    let after = new.keyed(by: key)
    // A column that only one version of Tickmark writes is no change of a record.
    let columns = new.columns.filter { old.columns.contains($0) && !passedOver.contains($0) }
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      guard let was = before[id] else {
        return RecordChange(register: register, id: id, change: .new, fields: [])
      }
      guard let now = after[id] else {
        return RecordChange(register: register, id: id, change: .gone, fields: [])
      }
      let fields = columns.compactMap { column -> Field? in
        let (left, right) = (was[column] ?? "", now[column] ?? "")
        return left == right ? nil : Field(name: column, old: left, new: right)
      }
      return fields.isEmpty
        ? nil : RecordChange(register: register, id: id, change: .changed, fields: fields)
    }
  }

  /// A register by columns.
  private struct Table {
    let columns: [String]
    let rows: [[String: String]]

    init(_ text: String) {
      let csv = CSV(SourceFile(path: "", text: text))
      let columns = csv.header.map(\.value)
      self.columns = columns
      rows = csv.rows.map { row in
        Dictionary(
          zip(columns, row.cells.map(\.value)), uniquingKeysWith: { first, _ in first })
      }
    }

    /// The rows by name; a second row of one name gets a number.
    func keyed(by key: [String]) -> [String: [String: String]] {
      var result: [String: [String: String]] = [:]
      for row in rows {
        let name = key.map { row[$0] ?? "" }.filter { !$0.isEmpty }.joined(separator: "@")
        var unique = name
        var number = 1
        while result[unique] != nil {
          number += 1
          unique = "\(name) (\(number))"
        }
        result[unique] = row
      }
      return result
    }
  }
}

extension Comparison {
  public var isEmpty: Bool { records.isEmpty && verdicts.isEmpty }

  /// The verdicts in the order in which they matter: what became a deviation first.
  public var turned: [VerdictChange] {
    verdicts.filter { $0.old != nil && $0.new != nil }
      .sorted {
        ($0.isWorse ? 0 : 1, $0.code, $0.subject) < ($1.isWorse ? 0 : 1, $1.code, $1.subject)
      }
  }
  /// Verdicts that only one of the two has, but for rules met.
  public var added: [VerdictChange] { verdicts.filter { $0.old == nil && $0.new != "rule met" } }
  public var removed: [VerdictChange] { verdicts.filter { $0.new == nil && $0.old != "rule met" } }

  /// One line: how much changed.
  public var summary: String {
    func count(_ change: Change) -> Int { records.count { $0.change == change } }
    let worse = verdicts.count(where: \.isWorse)
    return
      "records: \(count(.new)) new, \(count(.gone)) gone, \(count(.changed)) changed; verdicts: "
      + "\(turned.count) turned, \(worse) of all became or came as deviations, \(unturned) the same"
  }

  public var text: String {
    var lines = ["\(old.name) → \(new.name)", summary]
    func section(_ title: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      lines += ["", title] + entries.map { "  \($0.printable)" }
    }
    section(
      "records",
      records.flatMap { record in
        ["\(record.change.rawValue) \(record.register) \(record.id)"]
          + record.fields.map { "    \($0.name): \(Self.shown($0.old)) → \(Self.shown($0.new))" }
      })
    section("verdicts that turned", turned.map(Self.line))
    section("verdicts that came, other than rules met", added.map(Self.line))
    section("verdicts that went, other than rules met", removed.map(Self.line))
    if isEmpty { lines += ["", "nothing in the registers differs"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ change: VerdictChange) -> String {
    "\(change.code) \(change.subject): \(change.old ?? "none") → \(change.new ?? "none"); \(change.message)"
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "nothing" : "“\(value)”" }

  public var json: String {
    struct Report: Encodable {
      let old: Side
      let new: Side
      let records: [RecordChange]
      let verdicts: [VerdictChange]
      let unturned: Int
    }
    return JSON.text(
      Report(old: old, new: new, records: records, verdicts: verdicts, unturned: unturned))
  }
}
