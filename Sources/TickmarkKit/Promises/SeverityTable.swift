/// Recognizes severity tables by shape, not by one spelling, and leaves look-alikes alone:
/// risk grids, alert lists, decision tables, vulnerability targets, samples in a code fence.
struct SeverityTable {
  let table: Table
  /// The column that holds the labels: the first, or the second after a number or a name.
  let labelColumn: Int
  let labels: [SeverityLabel]
  /// At most one column for each kind of target; the first one counts.
  let targetColumns: [TargetKind: Int]
  let nameColumn: Int?
  let definitionColumn: Int?

  private static let levelHeaders: Set<String> = [
    "sev", "severity", "level", "priority", "severity level", "priority level", "incident level",
    "incident severity", "incident priority", "classification", "class", "sev level", "p level",
    "severity/priority", "priority/severity", "sev.", "impact level", "urgency", "code", "prio",
    "重大度", "深刻度", "レベル", "優先度", "schweregrad", "priorität", "stufe", "gravité", "sévérité",
    "niveau", "priorité", "severidad", "prioridad", "nivel", "severidade", "prioridade", "nível",
  ]
  private static let nameHeaders: Set<String> = [
    "name", "label", "type", "title", "category", "level", "nombre", "nom", "bezeichnung", "名称",
    "severity", "level name", "alias", "classification", "priority", "meaning",
  ]
  private static let definitionHeaders = [
    "definition", "description", "criteria", "criterion", "impact", "example", "meaning", "signal",
    "characteristic", "scope", "condition", "when", "what", "symptom", "trigger", "scenario",
    "indicator", "definición", "description", "beschreibung", "定義", "説明", "事象", "effect",
    "who is affected", "business impact", "typical", "action", "responder", "escalat", "notif",
    "ic required", "commander", "team", "owner", "who", "page", "channel", "comms", "communication",
  ]
  /// Headers of tables that grade something else than incidents.
  private static let foreignHeaders = [
    "cvss", "likelihood", "probability", "count", "total", "open", "closed", "mtd", "rpo", "rto",
    "risk", "finding", "vulnerab", "patch", "alert name", "alerts", "alert", "metric", "threshold",
    "ticket", "due", "due date", "assignee", "status", "control", "score", "weight", "points",
    "test",
    "bug", "story", "cost", "budget",
  ]

  init?(_ table: Table, under heading: String) {
    let headers = table.header.cells.map { $0.plainText.folded }
    guard headers.count >= 2, table.rows.count >= 2 else { return nil }
    let context = heading.folded
    let isForeign = [
      "vulnerabilit", "risk register", "risk matrix", "bug bounty", "patch", "backlog",
    ]
    .contains { context.holds($0) }
    guard !isForeign, let labelColumn = Self.labelColumn(headers) else { return nil }
    let others = headers.indices.filter { $0 != labelColumn }
    guard !others.contains(where: { Self.isForeign(headers[$0]) }) else { return nil }

    var labels: [SeverityLabel] = []
    for row in table.rows {
      guard labelColumn < row.cells.count,
        let label = SeverityLabel(row.cells[labelColumn].plainText)
      else { return nil }
      labels.append(label)
    }
    guard Set(labels.map { SeverityLabel.key($0.id) }).count >= 2 else { return nil }
    // Bare digits are levels only under a header that says severity or priority.
    let areDigits = labels.allSatisfy { $0.id.allSatisfy(\.isNumber) }
    if areDigits, !headers[labelColumn].holds("sev"), !headers[labelColumn].holds("prio") {
      return nil
    }

    var targets: [TargetKind: Int] = [:]
    for column in others {
      guard let (kind, isCertain) = Self.kind(ofHeader: headers[column]), targets[kind] == nil
      else { continue }
      let cells = table.rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
      if isCertain || Self.areMostlyTimes(cells) { targets[kind] = column }
    }
    // “Fix” alone is how some say “resolve”; “permanent fix” is more than that.
    if targets[.resolve] == nil, let fix = targets[.fix], !Self.isPermanent(headers[fix]) {
      targets[.resolve] = targets.removeValue(forKey: .fix)
    }
    let definition = others.first { column in
      targets.values.contains(column) == false
        && Self.definitionHeaders.contains { headers[column].holds($0) }
    }
    let name = others.first { column in
      !targets.values.contains(column) && Self.nameHeaders.contains(headers[column])
    }
    guard !targets.isEmpty || definition != nil || name != nil || labels.contains(where: \.hasTime)
    else { return nil }
    self.table = table
    self.labelColumn = labelColumn
    self.labels = labels
    targetColumns = targets
    nameColumn = name
    definitionColumn = definition
  }

  private static func labelColumn(_ headers: [String]) -> Int? {
    if levelHeaders.contains(headers[0]) { return 0 }
    let leading: Set<String> = ["#", "", "name", "label", "icon", "color", "colour", "code"]
    if leading.contains(headers[0]), levelHeaders.contains(headers[1]) { return 1 }
    return nil
  }

  private static func isForeign(_ header: String) -> Bool {
    foreignHeaders.contains { foreign in
      foreign.count > 5 ? header.contains(foreign) : header.words.contains(foreign)
    }
  }

  /// What a column sets a time for; not certain where the header alone does not say that it is one.
  static func kind(ofHeader header: String) -> (TargetKind, isCertain: Bool)? {
    let words = header.words
    func has(_ stems: String...) -> Bool {
      stems.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    if has("example", "definition", "description", "criteria", "notif", "escalat", "owner", "who") {
      return nil
    }
    let saysTime =
      has("time", "sla", "slo", "target", "within", "deadline", "mtta", "mttr", "goal", "window")
      || words.contains("max")
    if has("update", "cadence", "frequency", "interval") || header.holds("更新") {
      return (.update, true)
    }
    if words.contains("mtta") || words.contains("tta") || has("acknowledg") || words.contains("ack")
    {
      return (.acknowledge, true)
    }
    if has("contain", "mitigat") || words.contains("mttm") || words.contains("ttm") {
      return (.contain, saysTime || words.count <= 2)
    }
    if isPermanent(header) { return (.fix, true) }
    if words.contains("mttr") || words.contains("ttr") || header.holds("解決") || header.holds("復旧") {
      return (.resolve, true)
    }
    if has("resol", "restor", "remediat", "recover", "repair") { return (.resolve, saysTime) }
    if words == ["fix"] || header.holds("time to fix") { return (.fix, false) }
    if has("respon", "reaction", "triage", "react", "engage") || header.holds("応答")
      || header.holds("対応時間") || header.holds("初動") || has("reaktion", "respuesta", "réponse")
    {
      return (.acknowledge, saysTime)
    }
    if header == "sla" || header == "time" || header == "target" || header == "target time" {
      return (.acknowledge, false)
    }
    if header == "comms" || has("communication") { return (.update, false) }
    return nil
  }

  private static func isPermanent(_ header: String) -> Bool {
    header.holds("permanent fix") || header.holds("final fix") || header.holds("long-term fix")
      || header.holds("permanent solution") || header.holds("permanent resolution")
  }

  /// Whether a column whose header leaves doubt holds times: at least half of its cells must be.
  private static func areMostlyTimes(_ cells: [Cell]) -> Bool {
    let limits = cells.filter {
      if case .limit = TimeLimit.read($0.plainText) { true } else { false }
    }
    return !cells.isEmpty && limits.count * 2 >= cells.count
  }

  /// The rows as levels.
  var levels: [SeverityLevel] {
    zip(table.rows, labels).enumerated().map { index, pair in
      let (row, label) = pair
      func text(_ column: Int?) -> String? {
        guard let column, column < row.cells.count else { return nil }
        let text = row.cells[column].plainText.trimmed
        return text.isEmpty ? nil : text
      }
      var targets: [TargetKind: Target] = [:]
      for (kind, column) in targetColumns where column < row.cells.count {
        targets[kind] = Target(row.cells[column].plainText.trimmed, span: row.cells[column].span)
      }
      if targetColumns[.acknowledge] == nil, label.hasTime, let aside = label.aside {
        targets[.acknowledge] = Target(aside, span: row.cells[labelColumn].span)
      }
      return SeverityLevel(
        id: label.id, name: label.name ?? text(nameColumn), rank: index + 1,
        definition: text(definitionColumn), targets: targets, span: row.span)
    }
  }
}

extension SeverityLabel {
  /// Whether the parenthesis in the label's cell is a time, as in `P1 — Critical (≤15 min)`.
  fileprivate var hasTime: Bool {
    guard let aside, case .limit = TimeLimit.read(aside) else { return false }
    return true
  }
}

extension SeverityMatrix {
  /// Reads every severity table of a document; tables that grade the same labels complete each
  /// other, the earlier one first.
  init?(_ document: Document) {
    var levels: [SeverityLevel] = []
    var span: Span?
    for (table, place, heading) in document.tables {
      guard let found = SeverityTable(table, under: heading) else { continue }
      span = span ?? place
      for level in found.levels {
        let key = SeverityLabel.key(level.id)
        if let index = levels.firstIndex(where: { SeverityLabel.key($0.id) == key }),
          levels[index].span.range.upperBound <= place.range.lowerBound
        {
          levels[index].targets.merge(level.targets) { first, _ in first }
        } else {
          levels.append(level)
        }
      }
    }
    guard let span else { return nil }
    self.levels = levels
    self.span = span
  }
}

extension Document {
  /// All tables outside code fences, with the heading they stand under.
  var tables: [(table: Table, span: Span, heading: String)] {
    var result: [(Table, Span, String)] = []
    var heading = ""
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block.content {
        case .heading(_, let inlines): heading = inlines.plainText
        case .table(let table): result.append((table, block.span, heading))
        case .quote(let inner), .footnote(_, let inner): visit(inner)
        case .list(let list):
          for item in list.items { visit(item.blocks) }
        default: break
        }
      }
    }
    visit(blocks)
    return result
  }
}
