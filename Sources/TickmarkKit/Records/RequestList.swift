/// The auditor's own list of requests: a CSV that `requests` of tickmark.yml names.
public struct RequestList: Sendable {
  /// The CSV's path in the content.
  public let path: String
  public let requests: [Item]

  /// One request as the auditor wrote it.
  public struct Item: Sendable {
    public let id: String
    public let text: String
    /// The criteria it names, as written; nil for none.
    public let criteria: String?
    /// What it was mapped to by hand; empty for “none”, nil where nobody mapped it.
    public let topics: [RequestTopic]?
    /// Where it was mapped: `tickmark.yml` or the list's column.
    public let mappedIn: String?
    public let span: Span
  }

  /// Most requests that are read, and most characters of an id and of a text that are kept: lists of
  /// real engagements have some hundreds of a few lines.
  static let maximumCount = 2_000
  static let maximumID = 100
  static let maximumText = 2_000
  /// Most mistakes of one list that are told.
  private static let maximumProblems = 20

  /// The columns, with headers that are understood without `columns`.
  private enum Field: String, CaseIterable {
    case id, request, criteria, tickmark

    var headers: [String] {
      switch self {
      case .id:
        ["id", "request id", "request_id", "ref", "reference", "no", "no.", "number", "#", "item"]
      case .request: ["request", "request text", "description", "text", "evidence requested"]
      case .criteria: ["criteria", "criterion", "controls", "control", "tsc"]
      case .tickmark: ["tickmark"]
      }
    }
  }

  /// Reads the settings and the list they name; what cannot be read is a problem.
  init?(
    settings: Located<YAMLValue>?, attachments: [String: SourceFile],
    problems: inout [(String, Finding)]
  ) {
    guard let settings else { return nil }
    var findings: [Finding] = []
    defer {
      let left = findings.count - Self.maximumProblems
      problems += findings.prefix(Self.maximumProblems).map { ("requests", $0) }
      if left > 0 {
        problems.append(
          (
            "requests",
            Finding(
              "\(counted(left, "more mistake")) in the request list", at: settings.span.firstLine)
          ))
      }
    }
    guard let name = settings.text?.map(\.trimmed) ?? settings.string("file"), !name.value.isEmpty
    else {
      findings.append(
        Finding(
          "requests names no file", at: settings.span.firstLine,
          help: "write “requests: requests.csv”, or “requests: {file: requests.csv}”"))
      return nil
    }
    guard let source = attachments[name.value] else {
      findings.append(
        Finding(
          "request list “\(name.value)” is not in the content", at: name.span,
          help: "put the CSV beside tickmark.yml"))
      return nil
    }
    let table = CSV(source)
    findings += table.problems
    var columns: [Field: Int] = [:]
    for field in Field.allCases {
      if let own = settings["columns"]?.string(field.rawValue) {
        columns[field] = table.column(own.value)
        if columns[field] == nil {
          findings.append(
            Finding("request list has no column “\(own.value)”", at: own.span))
        }
      } else {
        columns[field] = field.headers.lazy.compactMap { table.column($0) }.first
      }
    }
    for field in [Field.id, .request] where columns[field] == nil {
      findings.append(
        Finding(
          "request list has no column of \(field == .id ? "ids" : "requests")",
          at: source.line(1),
          help: "name it: requests: {file: \(name.value), columns: {\(field.rawValue): …}}"))
    }
    guard let id = columns[.id], let text = columns[.request] else { return nil }
    if table.rows.count > Self.maximumCount {
      findings.append(
        Finding(
          "more than \(Self.maximumCount) requests; the rest is not read",
          at: table.rows[Self.maximumCount].span.firstLine))
    }

    var byHand: [String: Located<YAMLValue>] = [:]
    for entry in settings["map"]?.entries ?? [] { byHand[entry.key.value.folded] = entry.value }
    var seen: [String: Span] = [:]
    var items: [Item] = []
    for row in table.rows.prefix(Self.maximumCount) {
      guard let written = row[id] else {
        findings.append(Finding("request has no id", at: row.span.firstLine))
        continue
      }
      let key = written.value.folded
      if let first = seen[key] {
        findings.append(
          Finding(
            "request “\(written.value.cut(to: Self.maximumID))” is listed twice", at: written.span,
            notes: [Finding.Note("first here", at: first)]))
        continue
      }
      seen[key] = written.span
      let set = byHand[key].map(Self.names) ?? row[columns[.tickmark]].map { Self.names($0) }
      let topics = set.map { Self.topics($0, &findings) }
      items.append(
        Item(
          id: written.value.cut(to: Self.maximumID),
          text: (row[text]?.value ?? "").cut(to: Self.maximumText),
          criteria: row[columns[.criteria]]?.value.cut(to: Self.maximumID),
          // What names nothing that exists was not mapped.
          topics: topics ?? nil,
          mappedIn: (topics ?? nil) == nil
            ? nil : byHand[key] != nil ? Content.settingsName : source.path,
          span: row.span.firstLine))
    }
    for entry in settings["map"]?.entries ?? [] where seen[entry.key.value.folded] == nil {
      findings.append(
        Finding(
          "map names request “\(entry.key.value.cut(to: Self.maximumID))”, which the list does not have",
          at: entry.key.span))
    }
    if items.isEmpty {
      findings.append(Finding("request list has no requests", at: source.line(1)))
    }
    path = source.path
    requests = items
  }

  /// The names in a value: a list, or words between commas and semicolons.
  private static func names(_ value: Located<YAMLValue>) -> [Located<String>] {
    value.items.compactMap(\.text).flatMap(names)
  }

  private static func names(_ text: Located<String>) -> [Located<String>] {
    text.value.split { $0 == "," || $0 == ";" }
      .map { Located($0.trimmed, text.span) }.filter { !$0.value.isEmpty }
  }

  /// Nil where a name is none of ours: then the whole is not taken for mapped.
  private static func topics(
    _ names: [Located<String>], _ findings: inout [Finding]
  ) -> [RequestTopic]? {
    if names.count == 1, ["none", "-"].contains(names[0].value.folded) { return [] }
    let topics = names.map { RequestTopic(written: $0.value) }
    for (name, topic) in zip(names, topics) where topic == nil {
      let known = RequestTopic.allCases.map(\.rawValue)
      findings.append(
        Finding(
          "“\(name.value.cut(to: maximumID))” is no request of Tickmark’s", at: name.span,
          help: known.nearest(to: name.value).map { "did you mean “\($0)”?" }
            ?? "use a number of requests.html, none, or one of: \(known.listed("or"))"))
    }
    return names.isEmpty || topics.contains(nil) ? nil : topics.compactMap { $0 }
  }
}

extension String {
  /// The first code points: characters can be as long as somebody wants.
  fileprivate func cut(to count: Int) -> String {
    unicodeScalars.count <= count
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}
