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
    let table = Self.withoutRemarks(placed.table)
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

    guard
      let labels = Self.labels(
        table, in: labelColumn, isTransposed: isTransposed,
        isCertain: SeverityWords.levelHeaders.contains(headers[labelColumn])
          && others.contains { column in
            SeverityColumn(header: headers[column])
              .map { $0.isCertain || Self.areMostlyTimes(Self.cells(column, of: table)) } ?? false
          })
    else { return nil }
    // Labels that come back grade the rows of a list; one alone is the author's slip.
    let distinct = Set(labels.map { SeverityLabel.key($0.id + ($0.name ?? "")) }).count
    guard distinct >= 2, distinct + 1 >= labels.count else { return nil }
    // Bare digits are levels only under a header that says severity or priority.
    if labels.allSatisfy({ $0.isBare && $0.name == nil }),
      !others.contains(where: { Self.isColumnOfNames($0, headers[$0], of: table) }),
      !["sev", "prio", "gravit", "schwere", "级", "度"].contains(
        where: headers[labelColumn].holds(_:))
    {
      return nil
    }
    guard !Self.areSupportTiers(labels, headers: headers, placed) else { return nil }

    var columns = Self.targetColumns(table, headers: headers, others: others, placed)
    let isAboutReviews = SeverityColumn.isPostMortem((placed.heading + " " + placed.preface).folded)
    let postMortem = others.first {
      (SeverityColumn.isPostMortem(headers[$0])
        || isAboutReviews && SeverityColumn.deadlines.contains(headers[$0]))
        && Self.areMostlyTimes(Self.cells($0, of: table))
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
        && (SeverityWords.nameHeaders.contains(headers[column])
          || Self.isColumnOfNames(column, headers[column], of: table))
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

  /// The labels of the rows; nil where two of them are none, or one without a header that says
  /// that it is a level (`Request` below `P1`, `P2`, `P3`).
  private static func labels(
    _ table: Table, in column: Int, isTransposed: Bool, isCertain: Bool
  ) -> [SeverityLabel]? {
    var labels: [SeverityLabel] = []
    var own = 0
    for row in table.rows {
      guard column < row.cells.count else { return nil }
      var text = row.cells[column].plainText
      // `Target SEV1` heads a column of targets.
      if isTransposed {
        text = text.split(separator: " ").drop { isTarget($0) }.joined(separator: " ")
      }
      if let label = SeverityLabel(text) {
        labels.append(label)
      } else if isCertain, !isTransposed, let label = SeverityLabel(ownWord: text) {
        labels.append(label)
        own += 1
      } else {
        return nil
      }
    }
    return own == 0 || own == 1 && labels.count >= 3 ? labels : nil
  }

  private static func isTarget(_ word: some StringProtocol) -> Bool {
    ["target", "sla", "slo", "goal", "objetivo", "meta", "objectif", "ziel"].contains(word.folded)
  }

  /// The table without the lines of text below it, which markdown takes for rows of one cell.
  private static func withoutRemarks(_ table: Table) -> Table {
    let kept = table.rows.lastIndex { row in
      row.cells.dropFirst().contains { !$0.plainText.trimmed.isEmpty }
        || row.cells.first.flatMap { SeverityLabel($0.plainText) } != nil
    }
    guard let kept, kept + 1 < table.rows.count else { return table }
    return Table(
      alignments: table.alignments, header: table.header, rows: Array(table.rows[...kept]))
  }

  /// Whether a column calls each level by its name: `1 | Critical | …`.
  private static func isColumnOfNames(_ column: Int, _ header: String, of table: Table) -> Bool {
    SeverityWords.scales.contains(header) && !SeverityWords.weighed.contains(header)
      && table.rows.allSatisfy { row in
        column < row.cells.count && SeverityLabel.isName(row.cells[column].plainText.trimmed)
      }
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

  static func cells(_ column: Int, of table: Table) -> [Cell] {
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
    // `Urgency | Impact | Priority | Response time`: what is weighed comes before what it gives.
    if SeverityWords.weighed.contains(bare),
      let result = headers.indices.dropFirst().first(where: {
        SeverityWords.results.contains(headers[$0])
      })
    {
      return result
    }
    if SeverityWords.levelHeaders.contains(headers[0]) || SeverityWords.levelHeaders.contains(bare)
      || bare.words.count <= 3 && bare.words.last.map(SeverityWords.scales.contains) == true
      || (2...4).contains(bare.words.count) && SeverityWords.isScale(of: bare.words)
    {
      return 0
    }
    func isCoded(_ column: Int) -> Bool {
      cells(column, of: table).allSatisfy { cell in
        SeverityLabel(cell.plainText).map { $0.isCoded && !$0.isTier } ?? false
      }
    }
    // `Kind of request | Priority | Response time`: what is graded stands before its level.
    if ["type", "tipo", "kind", "categor", "art", "impact", "descri", "typ"]
      .contains(where: headers[0].hasPrefix(_:)),
      let graded = headers.indices.dropFirst().first(where: {
        SeverityWords.levelHeaders.contains(headers[$0]) && isCoded($0)
      })
    {
      return graded
    }
    // Any other short header, where every row begins with a level's own code.
    let isListed = ["id", "task", "item", "ref", "ticket", "phase", "step", "test", "story"]
    return isCoded(0) && headers[0].words.count <= 3
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
}
