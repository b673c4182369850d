/// The whole assessment for programs: every document with its front matter, what the playbooks
/// promise, every verdict, every register. `EvidenceSchema` says what each value means.
struct EvidenceFile {
  let text: String

  static let path = "data/evidence.json"

  init(_ map: SiteMap) { text = JSON.text(Shape(map)) }

  private struct Shape: Encodable {
    let schema = EvidenceSchema.name
    let tool = JSONReport.Tool()
    let organization: Nullable<String>
    let classification: Nullable<String>
    let period: Nullable<Period>
    let asOf: String
    let asOfStated: Bool
    let timeZone: String
    let summary: JSONReport.Counts
    let documents: [Document]
    let promises: [Promise]
    let verdicts: [Verdict]
    let registers: [String: [JSONValue]]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case tool, organization, classification, period, asOf, asOfStated, timeZone, summary
      case documents, promises, verdicts, registers
    }

    init(_ map: SiteMap) {
      let settings = map.configuration
      let secrets = settings.source.flatMap { map.evidence.secrets[$0.path] } ?? []
      organization = Nullable(settings.organization?.value.hiding(secrets))
      classification = Nullable(settings.classification?.hiding(secrets))
      period = Nullable(
        settings.period.map { Period(from: $0.from.value.iso, to: $0.to.value.iso) })
      asOf = map.evidence.asOf.iso
      asOfStated = map.evidence.isAsOfStated
      timeZone = map.zone.identifier
      summary = JSONReport.Counts(map.assessment.count)
      documents = map.evidence.documents.map { Document($0, map) }
      promises = map.evidence.playbooks.flatMap { Promise.all($0, map.evidence) }
      verdicts = map.entries.map { Verdict($0, map) }
      // The verdicts are there already, with all that they say.
      registers = Dictionary(
        uniqueKeysWithValues: map.tables.filter { $0.name != SiteMap.verdictTableName }
          .map { ($0.name, $0.jsonRows) })
    }
  }

  private struct Period: Encodable {
    let from: String
    let to: String
  }

  private struct Document: Encodable {
    let path: String
    let type: Nullable<String>
    let id: Nullable<String>
    let title: String
    let sha256: Nullable<String>
    let page: Nullable<String>
    let frontMatter: JSONValue

    init(_ document: TickmarkKit.Document, _ map: SiteMap) {
      let secrets = map.evidence.secrets[document.path] ?? []
      path = document.path
      type = Nullable(map.evidence.types[document.path]?.value.rawValue)
      id = Nullable(document.frontMatter.text("id")?.value.hiding(secrets))
      title = document.title.hiding(secrets)
      sha256 = Nullable(map.digests[document.path]?.description)
      page = Nullable(map.href(document: document.path, from: ""))
      frontMatter = JSONValue(document.frontMatter.root.value, hiding: secrets)
    }
  }

  private struct Promise: Encodable {
    let playbook: String
    let version: Nullable<String>
    let promise: String
    let level: Nullable<String>
    let text: String
    let limit: Nullable<String>
    let reason: Nullable<String>
    let path: String
    let line: Int
    let column: Int

    private init(
      _ promise: String, of playbook: Playbook, level: String? = nil, text: String, limit: String?,
      reason: String? = nil, at span: Span, hiding secrets: [Secret]
    ) {
      self.playbook = playbook.id.hiding(secrets)
      version = Nullable(playbook.version?.value.hiding(secrets))
      self.promise = promise
      self.level = Nullable(level?.hiding(secrets))
      self.text = text.hiding(secrets)
      self.limit = Nullable(limit)
      self.reason = Nullable(reason?.hiding(secrets))
      path = span.path
      line = span.start.line
      column = span.start.column
    }

    static func all(_ playbook: Playbook, _ evidence: Evidence) -> [Promise] {
      let secrets = evidence.secrets[playbook.path] ?? []
      func promise(
        _ name: String, _ limit: Located<TimeLimit>?, level: String? = nil
      ) -> [Promise] {
        limit.map { limit in
          [
            Promise(
              name, of: playbook, level: level, text: limit.value.text, limit: limit.value.iso,
              at: limit.span, hiding: secrets)
          ]
        } ?? []
      }
      let targets = (playbook.severities?.levels ?? []).flatMap { level in
        TargetKind.allCases.compactMap { kind in
          level.targets[kind].map { target in
            Promise(
              kind.rawValue, of: playbook, level: level.id, text: target.text,
              limit: target.limit?.iso, reason: target.reason, at: target.span, hiding: secrets)
          }
        }
      }
      let promises = playbook.promises
      let duty = promises.postMortem
      return targets + promise("post_mortem", duty?.within)
        + (duty?.withinByLevel ?? []).flatMap {
          promise("post_mortem", $0.limit, level: $0.level.value)
        }
        + promise("drills", promises.drills?.every) + promise("review", promises.reviewEvery)
        + promise("incident_commander", promises.commanderWithin)
        + promise("notify_personal_data", promises.notifyPersonalData)
        + promise("risk_review", promises.riskReviewEvery)
    }
  }

  /// What `check --format json` says of a verdict, and where this site shows it.
  private struct Verdict: Encodable {
    let line: JSONReport.VerdictLine
    let anchor: String
    let href: String
    let exception: Nullable<String>

    enum CodingKeys: CodingKey {
      case anchor, href, exception
    }

    init(_ entry: SiteMap.Entry, _ map: SiteMap) {
      line = JSONReport.VerdictLine((entry.rule, entry.verdict))
      anchor = entry.id
      href = map.href(entry, from: "")
      exception = Nullable(entry.verdict.exception?.id)
    }

    func encode(to encoder: any Encoder) throws {
      try line.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(anchor, forKey: .anchor)
      try container.encode(href, forKey: .href)
      try container.encode(exception, forKey: .exception)
    }
  }
}

extension DataTable {
  /// The rows as objects, a name for each column; `null` where nothing was recorded.
  fileprivate var jsonRows: [JSONValue] {
    rows.map { row in
      .object(
        Dictionary(
          zip(columns, row).map { ($0.name, $0.value(of: $1)) },
          uniquingKeysWith: { first, _ in first }))
    }
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
