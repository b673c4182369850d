/// The times that a severity table sets, and its rows as levels.
extension SeverityTable {
  static func targetColumns(
    _ table: Table, headers: [String], others: [Int], _ placed: PlacedTable
  ) -> [TargetColumn] {
    var best: [TargetKind: (strength: Int, columns: [TargetColumn])] = [:]
    for column in others {
      let header = headers[column]
      let cells = cells(column, of: table)
      let kinds = SeverityColumn.kinds(header: header)
      for (index, found) in kinds.enumerated() {
        let part = kinds.count > 1 ? (index: index, count: kinds.count) : nil
        guard
          found.isCertain || part != nil || areMostlyTimes(cells)
            || found.kind == .acknowledge && sayMostly(cells)
        else { continue }
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
    // `Internal | Customers` below “Cadence for each severity”.
    let above = (placed.heading + " " + placed.preface).folded
    if best[.update] == nil, ["update", "cadence", "communicat"].contains(where: above.holds(_:)) {
      let often = others.filter { column in
        !best.values.contains { $0.columns.contains { $0.column == column } }
          && areMostlyCadences(cells(column, of: table))
      }
      best[.update] =
        often.isEmpty
        ? nil
        : (
          1,
          often.map { column in
            TargetColumn(
              kind: .update, column: column, header: table.header.cells[column].plainText.trimmed,
              part: nil, doubt: nil)
          }
        )
    }
    return best.values.flatMap(\.columns).sorted { $0.column < $1.column }
  }

  /// Whether most cells of a column say how often: `every 30 min`.
  private static func areMostlyCadences(_ cells: [Cell]) -> Bool {
    let often = cells.filter { cell in
      guard case .limit(let limit) = TimeLimit.read(cell.plainText), !limit.isImmediate else {
        return false
      }
      let words = TimeTokens(cell.plainText).tokens.map(\.kind)
      return TimeVocabulary.everies.contains { words.contains(.word($0)) }
    }
    return often.count >= 2 && often.count * 2 > cells.count
  }

  /// Whether a column whose header leaves doubt holds times: at least half of its cells must be.
  static func areMostlyTimes(_ cells: [Cell]) -> Bool {
    let limits = cells.filter {
      if case .limit = TimeLimit.read($0.plainText) { true } else { false }
    }
    return !cells.isEmpty && limits.count * 2 >= cells.count
  }

  /// Whether most cells of a column say in words who does what by when.
  private static func sayMostly(_ cells: [Cell]) -> Bool {
    let told = cells.filter {
      !SeverityLine(text: $0.plainText.trimmed, span: $0.span).statedInCell(for: .acknowledge)
        .isEmpty
    }
    return told.count >= 2 && told.count * 2 >= cells.count
  }

  /// What the cells of a row say beside the time that their column is about.
  private func said(_ row: Row) -> [TargetKind: Target] {
    var said: [TargetKind: Target] = [:]
    let columns = targetColumns.filter { $0.kind == .acknowledge }
    // Where two columns compete, no sentence decides.
    guard columns.count == 1 else { return [:] }
    for column in columns where column.part == nil && column.doubt == nil {
      guard column.column < row.cells.count else { continue }
      let cell = row.cells[column.column]
      let line = SeverityLine(text: cell.plainText.trimmed, span: cell.span)
      for (kind, target) in line.statedInCell(for: column.kind) {
        let isOther = kind != column.kind && targetColumns.contains { $0.kind == kind }
        if !isOther, said[kind] == nil { said[kind] = target }
      }
    }
    return said
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

  /// The hours that stand beside a label: `P2 (business hours)`.
  private static func coverage(_ aside: String) -> String? {
    let tokens = TimeTokens(aside).tokens
    let found = TimeScanner(tokens: tokens).qualifier(at: 0)
    return found?.end == tokens.count ? aside : nil
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
      let hours = (text(coverageColumn) ?? label.aside.flatMap(Self.coverage)).flatMap(Self.hours)
      let said = said(row)
      for kind in TargetKind.allCases {
        let whole = target(row, for: kind)
        // “Fix within 4 h” in a column of responses is no time to respond.
        let isAboutOthers = kind == .acknowledge && said[kind] == nil && !said.isEmpty
        let target = whole?.limit == nil ? said[kind] ?? whole : isAboutOthers ? nil : whole
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
