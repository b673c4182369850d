/// The whole assessment for programs: every document with its front matter, what the playbooks
/// promise, every verdict, every register. `EvidenceSchema` says what each value means.
struct EvidenceFile {
  private let map: SiteMap

  static let path = "data/evidence.json"

  init(_ map: SiteMap) { self.map = map }

  var file: Site.File { Site.File(path: Self.path) { try write($0) } }
  var text: String { file.text }

  /// Hands over the text in parts. The names of each object are in order.
  private func write(_ take: (String) throws -> Void) throws {
    let settings = map.configuration
    let secrets = settings.source.flatMap { map.evidence.secrets[$0.path] } ?? []
    var json = JSONBuffer()
    func member(_ name: String, _ value: JSONValue) {
      json.name(name)
      json.value(value)
    }
    func list<Each>(
      _ name: String, _ all: some Sequence<Each>, write: (Each) -> Void
    ) throws {
      json.name(name)
      json.open("[")
      for each in all {
        json.element()
        write(each)
        if json.count >= Site.File.partSize { try take(json.take()) }
      }
      json.close("]")
    }
    json.open("{")
    member("$schema", .string(EvidenceSchema.name))
    member("as_of", .string(map.evidence.asOf.iso))
    member("as_of_stated", .bool(map.evidence.isAsOfStated))
    member("classification", JSONValue(settings.classification?.hiding(secrets)))
    try list("documents", map.evidence.documents) { json.value(value($0)) }
    member("organization", JSONValue(settings.organization?.value.hiding(secrets)))
    member(
      "period",
      settings.period.map {
        ["from": .string($0.from.value.iso), "to": .string($0.to.value.iso)]
      } ?? .null)
    try list("promises", map.evidence.playbooks.lazy.flatMap(promises)) { json.value($0) }
    json.name("registers")
    json.open("{")
    // The verdicts stand by themselves, with all that they say.
    let registers = map.tables.filter { $0.name != SiteMap.verdictTableName }
    for table in registers.sorted(by: { $0.name < $1.name }) {
      try list(table.name, table.rows) { json.value(table.value($0)) }
    }
    json.close("}")
    member("summary", JSONValue(map.assessment.count))
    member("time_zone", .string(map.zone.identifier))
    member(
      "tool", ["name": "tickmark", "version": .string(TickmarkVersion.current)])
    try list("verdicts", map.entries) { json.object(members($0)) }
    json.close("}")
    json.end()
    try take(json.take())
  }

  private func value(_ document: Document) -> JSONValue {
    let secrets = map.evidence.secrets[document.path] ?? []
    return [
      "front_matter": JSONValue(document.frontMatter.root.value, hiding: secrets),
      "id": JSONValue(document.frontMatter.text("id")?.value.hiding(secrets)),
      "page": JSONValue(map.href(document: document.path, from: "")),
      "path": .string(document.path),
      "sha256": JSONValue(map.digests[document.path]?.description),
      "title": .string(document.title.hiding(secrets)),
      "type": JSONValue(map.evidence.types[document.path]?.value.rawValue),
    ]
  }

  /// What `check --format json` says of a verdict, and where this site shows it.
  private func members(_ entry: SiteMap.Entry) -> KeyValuePairs<String, JSONValue> {
    let verdict = entry.verdict
    let finding = verdict.finding
    let (start, end) = (finding.span.start, finding.span.end)
    return [
      "anchor": .string(entry.id),
      "code": .string(entry.rule.code),
      "column": .integer(start.column),
      "end_column": .integer(end.column),
      "end_line": .integer(end.line),
      "exception": JSONValue(verdict.exception?.id),
      "help": JSONValue(finding.help),
      "href": .string(map.href(entry, from: "")),
      "level": .string(verdict.level.rawValue),
      "line": .integer(start.line),
      "message": .string(finding.message),
      "notes": .array(
        finding.notes.map { note in
          let start = note.span?.start
          return [
            "column": start.map { .integer($0.column) } ?? .null,
            "line": start.map { .integer($0.line) } ?? .null,
            "message": .string(note.message),
            "path": JSONValue(note.span?.path),
          ]
        }),
      "outcome": .string(verdict.outcome.rawValue),
      "overdue": .bool(verdict.outcome == .deviation && verdict.isOverdue),
      "path": .string(finding.span.path),
      "rule": .string(entry.rule.id),
      "subject": .string(verdict.subject.id),
    ]
  }

  /// Every limit that a playbook sets, with where it does.
  private func promises(_ playbook: Playbook) -> [JSONValue] {
    let secrets = map.evidence.secrets[playbook.path] ?? []
    func value(
      _ promise: String, level: String?, text: String, limit: String?, reason: String?,
      at span: Span
    ) -> JSONValue {
      [
        "column": .integer(span.start.column),
        "level": JSONValue(level?.hiding(secrets)),
        "limit": JSONValue(limit),
        "line": .integer(span.start.line),
        "path": .string(span.path),
        "playbook": .string(playbook.id.hiding(secrets)),
        "promise": .string(promise),
        "reason": JSONValue(reason?.hiding(secrets)),
        "text": .string(text.hiding(secrets)),
        "version": JSONValue(playbook.version?.value.hiding(secrets)),
      ]
    }
    func promise(
      _ name: String, _ limit: Located<TimeLimit>?, level: String? = nil
    ) -> [JSONValue] {
      guard let limit else { return [] }
      return [
        value(
          name, level: level, text: limit.value.text, limit: limit.value.iso, reason: nil,
          at: limit.span)
      ]
    }
    let targets = (playbook.severities?.levels ?? []).flatMap { level in
      TargetKind.allCases.compactMap { kind in
        level.targets[kind].map { target in
          value(
            kind.rawValue, level: level.id, text: target.text, limit: target.limit?.iso,
            reason: target.reason, at: target.span)
        }
      }
    }
    let promises = playbook.promises
    let duty = promises.postMortem
    var all = targets + promise("post_mortem", duty?.within)
    for limit in duty?.withinByLevel ?? [] {
      all += promise("post_mortem", limit.limit, level: limit.level.value)
    }
    all += promise("drills", promises.drills?.every) + promise("review", promises.reviewEvery)
    all += promise("incident_commander", promises.commanderWithin)
    all += promise("notify_personal_data", promises.notifyPersonalData)
    return all + promise("risk_review", promises.riskReviewEvery)
  }
}

extension DataTable {
  /// A row as an object, with a name for each column; `null` where nothing was recorded.
  fileprivate func value(_ row: [String]) -> JSONValue {
    .object(
      Dictionary(
        zip(columns, row).map { ($0.name, $0.value(of: $1)) },
        uniquingKeysWith: { first, _ in first }
      ))
  }
}

extension DataTable.Column {
  fileprivate func value(of cell: String) -> JSONValue {
    guard !cell.isEmpty else { return .null }
    switch type {
    case .string, .date, .datetime: return .string(cell)
    case .boolean: return .bool(cell == "true")
    case .integer: return Int(cell).map(JSONValue.integer) ?? .string(cell)
    case .number: return Double(cell).map(JSONValue.number) ?? .string(cell)
    }
  }
}

extension JSONValue {
  /// A text, or `null` where there is none.
  fileprivate init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// How many verdicts have each outcome.
  fileprivate init(_ count: (Outcome) -> Int) {
    self = [
      "deviation": .integer(count(.deviation)), "excepted": .integer(count(.excepted)),
      "met": .integer(count(.met)), "not_applicable": .integer(count(.notApplicable)),
      "not_yet_due": .integer(count(.notYetDue)), "undetermined": .integer(count(.undetermined)),
    ]
  }

  /// Front matter as written: all scalars are text.
  fileprivate init(_ value: YAMLValue, hiding secrets: [Secret]) {
    switch value {
    case .empty: self = .null
    case .scalar(let text): self = .string(text.hiding(secrets))
    case .list(let items): self = .array(items.map { JSONValue($0.value, hiding: secrets) })
    case .mapping(let entries):
      self = .object(
        Dictionary(
          entries.map {
            ($0.key.value.hiding(secrets), JSONValue($0.value.value, hiding: secrets))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
