/// Recognizes severity tables by shape, not by one spelling, and leaves look-alikes alone:
/// risk grids, alert lists, decision tables, vulnerability targets, support tiers, samples.
struct SeverityTable {
  let table: Table
  /// The column that holds the labels: the first, or the second after a number or a name.
  let labelColumn: Int
  let labels: [SeverityLabel]
  /// The columns that set a time; several where headers of one rank compete.
  let targetColumns: [TargetColumn]
  /// The column that says when the post-mortem is due.
  let postMortemColumn: Int?
  /// The column that says in which hours a level's times run.
  let coverageColumn: Int?
  let nameColumn: Int?
  let definitionColumn: Int?

  /// A column, or one slash-separated part of its cells, that sets one kind of time.
  struct TargetColumn {
    var kind: TargetKind
    let column: Int
    let header: String
    /// Which of how many parts of the cell; nil for the whole cell.
    let part: (index: Int, count: Int)?
    /// Why no cell of it can be read, where the header alone leaves it open.
    let doubt: String?
  }

  /// Reads a table with a level a row, else one with a level a column.
  static func read(_ placed: PlacedTable, in document: Document) -> SeverityTable? {
    SeverityTable(placed, in: document)
      ?? placed.transposed.flatMap { SeverityTable($0, in: document, isTransposed: true) }
  }

  private init?(_ placed: PlacedTable, in document: Document, isTransposed: Bool = false) {
    let table = placed.table
    let headers = table.header.cells.map { $0.plainText.folded.trimming { "*_`: ".contains($0) } }
    guard headers.count >= 2, table.rows.count >= 2,
      !SeverityContext.isForeign(
        placed.trail + [placed.heading], preface: placed.preface, in: document),
      let labelColumn = isTransposed
        ? (Self.holds(SeverityWords.audienceHeaders, headers[0]) ? nil : 0)
        : Self.labelColumn(headers, of: table)
    else { return nil }
    let others = headers.indices.filter { $0 != labelColumn }
    guard
      !headers.contains(where: {
        Self.holds(SeverityWords.foreignHeaders, $0) && !SeverityColumn.isPostMortem($0)
      })
    else { return nil }

    var labels: [SeverityLabel] = []
    for row in table.rows {
      guard labelColumn < row.cells.count,
        let label = SeverityLabel(row.cells[labelColumn].plainText)
      else { return nil }
      labels.append(label)
    }
    // Labels that come back grade the rows of a list; one alone is the author's slip.
    let distinct = Set(labels.map { SeverityLabel.key($0.id + ($0.name ?? "")) }).count
    guard distinct >= 2, distinct + 1 >= labels.count else { return nil }
    // Bare digits are levels only under a header that says severity or priority.
    if labels.allSatisfy({ $0.isBare && $0.name == nil }),
      !["sev", "prio", "gravit", "schwere", "级", "度"].contains(
        where: headers[labelColumn].holds(_:))
    {
      return nil
    }
    guard !Self.areSupportTiers(labels, headers: headers, placed) else { return nil }

    var columns = Self.targetColumns(table, headers: headers, others: others, placed)
    let postMortem = others.first {
      SeverityColumn.isPostMortem(headers[$0]) && Self.areMostlyTimes(Self.cells($0, of: table))
    }
    if isTransposed {
      // Its rows are of every kind, so that only those that hold times are taken for targets.
      columns.removeAll { !Self.areMostlyTimes(Self.cells($0.column, of: table)) }
      guard !columns.isEmpty, Self.areTargets(columns, of: table, labels, placed) else {
        return nil
      }
    }
    let isCertain = columns.contains { $0.doubt == nil }
    guard isCertain || !others.contains(where: { Self.isDoubtful(headers[$0]) }) else { return nil }
    let taken = Set(columns.map(\.column))
    let definition = others.first { column in
      !taken.contains(column)
        && SeverityWords.definitionHeaders.contains { headers[column].holds($0) }
    }
    let name = others.first { column in
      !taken.contains(column) && column != definition
        && SeverityWords.nameHeaders.contains(headers[column])
    }
    // A form whose times are still to be filled in promises nothing.
    let isBlank =
      !columns.isEmpty
      && table.rows.allSatisfy { row in
        columns.allSatisfy { column in
          column.column >= row.cells.count || row.cells[column.column].plainText.trimmed.isEmpty
        }
      }
    guard !isBlank || definition != nil else { return nil }
    guard
      !columns.isEmpty || postMortem != nil || definition != nil || name != nil
        || labels.contains(where: \.hasTime)
    else { return nil }
    self.table = table
    self.labelColumn = labelColumn
    self.labels = labels
    targetColumns = columns
    postMortemColumn = postMortem
    coverageColumn = others.first {
      !taken.contains($0) && SeverityColumn.coverage.contains(headers[$0])
    }
    nameColumn = name
    definitionColumn = definition
  }

  /// Escalation or support tiers (`L1 | Helpdesk | 15 min`) count people, not severities.
  private static func areSupportTiers(
    _ labels: [SeverityLabel], headers: [String], _ placed: PlacedTable
  ) -> Bool {
    guard labels.allSatisfy({ $0.isTier && !($0.name.map(SeverityLabel.isName) ?? false) }) else {
      return false
    }
    let people = ["contact", "who", "role", "person", "team", "owner", "rol", "contacto", "担当"]
    let says = ["escal", "eskal", "support", "soporte", "suporte", "on-call", "tier"]
    let defines = ["definition", "description", "impact", "criteria", "example", "severity"]
    return headers.contains { header in people.contains { header.words.contains($0) } }
      || says.contains { placed.heading.folded.holds($0) }
        && !headers.contains { header in defines.contains { header.holds($0) } }
  }

  /// Whether a transposed table promises times: dashboards (`Response time | 500 ms | 2 s`) and
  /// reports (`MTTR | 14 min | 3 h`) have its shape too.
  private static func areTargets(
    _ columns: [TargetColumn], of table: Table, _ labels: [SeverityLabel], _ placed: PlacedTable
  ) -> Bool {
    let heading = placed.heading.folded
    let promises = ["target", "goal", "sla", "slo", "objective", "expect", "commitment"]
    let scales = ["severit", "priorit", "incident", "escalat", "sever", "grav"]
    guard labels.allSatisfy(\.isGraded) || scales.contains(where: heading.holds(_:)) else {
      return false
    }
    return columns.allSatisfy { column in
      let header = column.header.folded
      let isMeasure = header.hasPrefix("mtt") || header.hasPrefix("mean")
      let isPromised = promises.contains { header.holds($0) || heading.holds($0) }
      return (!isMeasure || isPromised)
        && cells(column.column, of: table).allSatisfy { cell in
          guard case .limit(let limit) = TimeLimit.read(cell.plainText),
            case .clock(let seconds) = limit.length
          else { return true }
          return seconds == 0 || seconds >= 60
        }
    }
  }

  private static func cells(_ column: Int, of table: Table) -> [Cell] {
    table.rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
  }

  private static func labelColumn(_ headers: [String], of table: Table) -> Int? {
    let leading: Set<String> = [
      "#", "", "name", "label", "icon", "color", "colour", "code", "emoji", "symbol", "no.", "nr.",
    ]
    if headers[0].isEmpty || leading.contains(headers[0]), headers.count > 2,
      SeverityWords.levelHeaders.contains(headers[1]), headers[0] != "code"
    {
      return 1
    }
    let bare = String(headers[0].prefix { !"(（".contains($0) }).trimmed
    if SeverityWords.levelHeaders.contains(headers[0]) || SeverityWords.levelHeaders.contains(bare)
      || bare.words.count <= 3 && bare.words.last.map(SeverityWords.scales.contains) == true
    {
      return 0
    }
    // Any other short header, where every row begins with a level's own code.
    let isCoded = table.rows.allSatisfy { row in
      row.cells.first.flatMap { SeverityLabel($0.plainText) }.map { $0.isCoded && !$0.isTier }
        ?? false
    }
    let isListed = ["id", "task", "item", "ref", "ticket", "phase", "step", "test", "story"]
    return isCoded && headers[0].words.count <= 3
      && !isListed.contains(where: headers[0].holds(word:))
      && headers.dropFirst().contains { SeverityColumn(header: $0)?.isCertain ?? false } ? 0 : nil
  }

  private static func holds(_ headers: Set<String>, _ header: String) -> Bool {
    headers.contains { foreign in
      foreign.count > 5 ? header.contains(foreign) : header.words.contains(foreign)
    }
  }

  private static func isDoubtful(_ header: String) -> Bool {
    holds(SeverityWords.doubtfulHeaders, header) && !header.holds("status page")
      && !header.holds("status update")
  }

  // MARK: Times

  private static func targetColumns(
    _ table: Table, headers: [String], others: [Int], _ placed: PlacedTable
  ) -> [TargetColumn] {
    var best: [TargetKind: (strength: Int, columns: [TargetColumn])] = [:]
    for column in others {
      let header = headers[column]
      let cells = cells(column, of: table)
      let kinds = SeverityColumn.kinds(header: header)
      for (index, found) in kinds.enumerated() {
        let part = kinds.count > 1 ? (index: index, count: kinds.count) : nil
        guard found.isCertain || part != nil || areMostlyTimes(cells) else { continue }
        let target = TargetColumn(
          kind: found.kind, column: column, header: table.header.cells[column].plainText.trimmed,
          part: part, doubt: nil)
        let known = best[found.kind]
        if known == nil || known!.strength < found.strength {
          best[found.kind] = (found.strength, [target])
        } else if known!.strength == found.strength {
          best[found.kind]!.columns.append(target)
        }
      }
    }
    // “Fix” alone is how some say “resolve”; “permanent fix” is more than that.
    if best[.resolve] == nil, let fix = best[.fix],
      !fix.columns.contains(where: { SeverityColumn.isPermanent($0.header.folded) })
    {
      best[.resolve] = (fix.strength, fix.columns)
      for index in fix.columns.indices { best[.resolve]!.columns[index].kind = .resolve }
      best[.fix] = nil
    }
    let isReview = (headers + [placed.heading.folded]).contains {
      $0.holds("post-mortem") || $0.holds("postmortem") || $0.holds("review")
    }
    if best[.acknowledge] == nil, best[.resolve] == nil, !isReview,
      let column = others.first(where: { SeverityColumn.unspecified.contains(headers[$0]) })
    {
      let cells = cells(column, of: table)
      if areMostlyTimes(cells) {
        let kind = SeverityColumn(header: placed.heading.folded)?.kind
        let header = table.header.cells[column].plainText.trimmed
        let isSaid = kind == .acknowledge || kind == .resolve
        let target = TargetColumn(
          kind: isSaid ? kind! : .acknowledge, column: column, header: header, part: nil,
          doubt: isSaid ? nil : "“\(header)” does not say whether to respond or to resolve")
        best[target.kind] = (1, [target])
      }
    }
    return best.values.flatMap(\.columns).sorted { $0.column < $1.column }
  }

  /// Whether a column whose header leaves doubt holds times: at least half of its cells must be.
  private static func areMostlyTimes(_ cells: [Cell]) -> Bool {
    let limits = cells.filter {
      if case .limit = TimeLimit.read($0.plainText) { true } else { false }
    }
    return !cells.isEmpty && limits.count * 2 >= cells.count
  }

  private func target(_ row: Row, _ column: TargetColumn) -> Target? {
    guard column.column < row.cells.count else { return nil }
    let cell = row.cells[column.column]
    let text = cell.plainText.trimmed
    if let doubt = column.doubt {
      return Target(text, span: cell.span).map { Target(unreadable: doubt, $0.text, span: $0.span) }
    }
    guard let (index, count) = column.part else {
      return Target(text, span: cell.span, of: column.kind, under: column.header)
    }
    let parts = text.split { "/|;\n".contains($0) }.map { String($0).trimmed }
    guard parts.count == count else {
      return Target(text, span: cell.span).map {
        let reason = "“\($0.text)” under “\(column.header)” does not divide into \(count) times"
        return Target(unreadable: reason, $0.text, span: $0.span)
      }
    }
    return Target(parts[index], span: cell.span)
  }

  /// What a row sets for one kind: columns that compete must agree.
  private func target(_ row: Row, for kind: TargetKind) -> Target? {
    let found = targetColumns.filter { $0.kind == kind }.compactMap { column in
      target(row, column).map { (header: column.header, target: $0) }
    }
    guard let first = found.first else { return nil }
    for other in found.dropFirst() where other.target.limit != first.target.limit {
      let reason =
        "two columns set it: “\(first.header)” says “\(first.target.text)”, "
        + "“\(other.header)” says “\(other.target.text)”"
      return Target(unreadable: reason, first.target.text, span: first.target.span)
    }
    return first.target
  }

  /// What a cell says of the clock, unless it runs always or nothing is said.
  private static func hours(_ text: String) -> String? {
    let tokens = TimeTokens(text).tokens
    if TimeScanner(tokens: tokens).aroundTheClock(at: 0) != nil { return nil }
    if case .none = TimeLimit.read(text) { return nil }
    return text.count <= 40 ? text.folded : nil
  }

  /// Whether the least level stands first, by the levels' own words.
  private var isAscending: Bool {
    func word(_ label: SeverityLabel) -> String {
      (label.isCoded ? label.name ?? "" : label.id).folded
    }
    guard let first = labels.first.map(word), let last = labels.last.map(word) else { return false }
    return SeverityWords.least.contains(first) && SeverityWords.greatest.contains(last)
  }

  /// The rows as levels.
  var levels: [SeverityLevel] {
    let isAscending = isAscending
    return zip(table.rows, labels).enumerated().map { index, pair in
      let (row, label) = pair
      func text(_ column: Int?) -> String? {
        guard let column, column < row.cells.count else { return nil }
        let text = row.cells[column].plainText.trimmed
        return text.isEmpty ? nil : text
      }
      var targets: [TargetKind: Target] = [:]
      let hours = text(coverageColumn).flatMap(Self.hours)
      for kind in TargetKind.allCases {
        let target = target(row, for: kind)
        // Updates are owed for as long as somebody works on it.
        targets[kind] = hours.flatMap { kind == .update ? nil : target?.during($0) } ?? target
      }
      if !targetColumns.contains(where: { $0.kind == .acknowledge }), label.hasTime,
        let aside = label.aside
      {
        targets[.acknowledge] = Target(aside, span: row.cells[labelColumn].span)
      }
      return SeverityLevel(
        id: label.id, name: label.name ?? text(nameColumn),
        rank: isAscending ? labels.count - index : index + 1,
        definition: text(definitionColumn) ?? label.remark, targets: targets, span: row.span,
        postMortem: postMortemColumn.flatMap { column in
          text(column).flatMap { Target($0, span: row.cells[column].span) }
        })
    }
  }
}
