/// The levels of severity a playbook declares and the time limits it sets for each.
///
/// Rank is the order of the rows, never the digit: `S0`, `SEV-1`, `P1` and `Critical` may each be
/// rank 1.
public struct SeverityMatrix: Sendable {
  public let levels: [SeverityLevel]
  /// Where the first table that was read begins.
  public let span: Span
  /// What the document says twice, and differently.
  let conflicts: [Finding]

  /// The level with a label: by id or name, whatever the hyphens, spaces, case and emphasis.
  public func level(_ label: String) -> SeverityLevel? {
    let key = SeverityLabel.key(label)
    guard !key.isEmpty else { return nil }
    return levels.first { SeverityLabel.key($0.id) == key }
      ?? levels.first { $0.name.map(SeverityLabel.key) == key }
      ?? SeverityLabel(label).flatMap { label in
        levels.first { SeverityLabel.key($0.id) == SeverityLabel.key(label.id) }
      }
  }

  /// The levels of the first table: what later tables, such as an escalation matrix, must cover.
  public var firstScheme: [SeverityLevel] {
    levels.filter { span.range.contains($0.span.range.lowerBound) }
  }

  /// Whether any level sets a time to resolve, beside or instead of one for the permanent fix.
  var hasResolveTargets: Bool { levels.contains { $0.targets[.resolve] != nil } }
}

/// One row of a severity table.
public struct SeverityLevel: Sendable {
  /// The label as the playbook writes it, such as `SEV-1` or `Critical`.
  public let id: String
  /// A second name, such as `Critical` in `P1 — Critical`.
  public let name: String?
  /// 1 for the first row of its table.
  public let rank: Int
  public let definition: String?
  public var targets: [TargetKind: Target]
  public let span: Span
  /// When the post-mortem is due, where the table says so.
  var postMortem: Target? = nil
}

/// What a severity table sets a time for.
public enum TargetKind: String, Sendable, CaseIterable, Comparable {
  case acknowledge, contain, resolve
  /// The permanent fix, which may follow long after service is restored.
  case fix
  case update

  public static func < (left: TargetKind, right: TargetKind) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

/// A cell that sets, or seems to set, a time: the promise with its place.
public struct Target: Sendable {
  public let text: String
  public let span: Span
  /// Nil when the cell is no length of time; `reason` then says why.
  public private(set) var limit: TimeLimit?
  public let reason: String?

  /// Reads a cell's text; nil where it sets no target at all (`—`, `None`).
  ///
  /// - Parameter header: what the column says of bare numbers and of the hours that count, as in
  ///   `Response time (min)` or `Response (business hours)`.
  init?(_ text: String, span: Span, under header: String = "") {
    switch Target.read(text, under: header) {
    case .none: return nil
    case .limit(let limit):
      self.limit = limit
      reason = nil
    case .unreadable(let reason):
      limit = nil
      self.reason = reason
    }
    self.text = text
    self.span = span
  }

  /// Reads a text that sets one kind of time.
  ///
  /// `Status update: within 15 min` and `Communication: 1 hour` may mean the first one only.
  init?(_ text: String, span: Span, of kind: TargetKind, under header: String) {
    self.init(text, span: span, under: header)
    guard kind == .update else { return }
    // “Within 5 minutes, every 15 minutes thereafter”: the first one, and then how often.
    if limit == nil, let often = Target.cadence(after: text) {
      self.init(often, span: span.first(of: often) ?? span, under: header)
      return
    }
    guard let limit else { return }
    let words = TimeTokens(text).tokens.map(\.kind)
    let isEvery =
      TimeVocabulary.everies.contains { words.contains(.word($0)) }
      || TimeLanguages.times.contains { words.contains(.word($0)) }
    let strength = SeverityColumn(header: header.folded)?.strength ?? 3
    let isOpen = strength < 2 || strength == 2 && text.folded.holds(word: "within")
    guard limit.isImmediate || isOpen && !isEvery else { return }
    let reason = "“\(text)” under “\(header)” does not say how often"
    self.init(unreadable: reason, text, span: span)
  }

  /// What follows the first word to somebody: `every 15 minutes thereafter`.
  private static func cadence(after text: String) -> String? {
    let clauses = text.split { ",;".contains($0) }.map { String($0).trimmed }
    guard clauses.count > 1 else { return nil }
    let often = clauses.compactMap { clause -> String? in
      var words = clause.split(separator: " ").map(String.init)
      let isThen = words.first.map { ["then", "and"].contains($0.folded) } ?? false
      if isThen { words.removeFirst() }
      guard words.first?.folded == "every" else { return nil }
      if words.last.map({ ["thereafter", "after", "afterwards"].contains($0.folded) }) == true {
        words.removeLast()
      }
      let often = words.joined(separator: " ")
      if case .limit = TimeLimit.read(often) { return often }
      return nil
    }
    return often.count == 1 ? often[0] : nil
  }

  /// The target while a service is covered, as a column of the table says: `Business hours`.
  func during(_ hours: String) -> Target {
    guard let limit, limit.qualifier == nil, case .clock(let seconds) = limit.length, seconds > 0
    else { return self }
    var target = self
    target.limit = TimeLimit(amounts: limit.amounts, isStrict: limit.isStrict, qualifier: hours)
    return target
  }

  /// A cell that seems to set a time that must not be used.
  init(unreadable reason: String, _ text: String, span: Span) {
    self.text = text
    self.span = span
    self.reason = reason
    limit = nil
  }

  private static func read(_ text: String, under header: String) -> TimeLimit.Reading {
    let reading = TimeLimit.read(text)
    let folded = header.folded
    if case .unreadable = reading, let unit = SeverityColumn.unit(ofHeader: folded),
      text.contains(where: \.isNumber), !text.contains(where: \.isLetter)
    {
      return TimeLimit.read(text + " " + unit)
    }
    if case .limit(let limit) = reading, limit.qualifier == nil,
      let open = folded.firstIndex(of: "("), folded.hasSuffix(")"),
      case let aside = String(folded[folded.index(after: open)...].dropLast()),
      case let tokens = TimeTokens(aside).tokens,
      let (qualifier, end) = TimeScanner(tokens: tokens).qualifier(at: 0), end == tokens.count
    {
      return .limit(
        TimeLimit(amounts: limit.amounts, isStrict: limit.isStrict, qualifier: qualifier))
    }
    return reading
  }
}

extension SeverityMatrix {
  /// Reads every severity table of a document, else the levels it describes one by one; tables
  /// that grade the same labels complete each other, the earlier one first.
  init?(_ document: Document) {
    var levels: [SeverityLevel] = []
    var conflicts: [Finding] = []
    var span: Span?
    func add(_ found: [SeverityLevel], at place: Span) {
      let known = levels
      let same = found.map { level in known.firstIndex { $0.isSame(as: level, byName: true) } }
      let isSameScale = !same.contains(nil) && Set(same).count == same.count
      for (index, level) in zip(same, found) {
        guard
          let index = isSameScale
            ? index : known.firstIndex(where: { $0.isSame(as: level, byName: false) })
        else {
          levels.append(level)
          continue
        }
        levels[index].postMortem = levels[index].postMortem ?? level.postMortem
        for (kind, target) in level.targets {
          guard let first = levels[index].targets[kind] else {
            levels[index].targets[kind] = target
            continue
          }
          if let limit = target.limit, let firstLimit = first.limit,
            limit.length != firstLimit.length
          {
            conflicts.append(
              Finding(
                "\(level.id) has two times to \(kind.rawValue): “\(target.text)” here, “\(first.text)” on line \(first.span.start.line), which counts",
                at: target.span.firstLine))
          }
        }
      }
      span = span ?? place
    }
    for placed in document.tables {
      guard let found = SeverityTable.read(placed, in: document) else { continue }
      add(found.levels, at: placed.span)
    }
    let isUpdateInTable = levels.contains { $0.targets[.update] != nil }
    // What is described beside them completes the same levels: a list of update cadences.
    for scale in SeverityHeadings(document).scales {
      let known = levels
      let isKnown = scale.allSatisfy { level in
        known.contains { $0.isSame(as: level, byName: true) }
      }
      // A table of some of the levels (who is updated how often) does not make the scale.
      let isWider =
        scale.count > known.count
        && known.allSatisfy { level in scale.contains { $0.isSame(as: level, byName: false) } }
      guard span == nil || isKnown || isWider else { continue }
      let kinds = Set(known.flatMap(\.targets.keys))
      add(
        scale.map { level in
          var level = level
          level.targets = level.targets.filter { !kinds.contains($0.key) }
          return level
        }, at: scale[0].span)
      if span != nil, !known.isEmpty, isWider {
        levels = scale.compactMap { level in
          levels.first { $0.isSame(as: level, byName: false) }?.placed(as: level)
        }
        span = Span(
          source: scale[0].span.source,
          range: scale[0].span.range.lowerBound..<scale[scale.count - 1].span.range.upperBound)
      }
    }
    for scale in LevelTimes.lines(document) {
      let known = levels
      let isKnown = scale.allSatisfy { level in
        known.contains { $0.isSame(as: level, byName: true) }
      }
      let kinds = Set(known.flatMap(\.targets.keys))
      guard span == nil || isKnown && kinds.isDisjoint(with: scale.flatMap(\.targets.keys)) else {
        continue
      }
      add(scale, at: scale[0].span)
    }
    guard let span else { return nil }
    if !isUpdateInTable {
      for (label, target) in LevelTimes.updates(document, levels: levels.map(\.id)) {
        guard let index = levels.firstIndex(where: { $0.id == label }) else { continue }
        levels[index].targets[.update] = levels[index].targets[.update] ?? target
      }
    }
    self.levels = levels
    self.span = span
    self.conflicts = conflicts
  }
}

extension SeverityLevel {
  /// The level with the name, rank and place that a wider scale gives it.
  fileprivate func placed(as other: SeverityLevel) -> SeverityLevel {
    SeverityLevel(
      id: id, name: name ?? other.name, rank: other.rank,
      definition: other.definition ?? definition, targets: targets, span: other.span,
      postMortem: postMortem ?? other.postMortem)
  }

  /// Whether two tables mean the same level: by id, or by any of their two names.
  fileprivate func isSame(as other: SeverityLevel, byName: Bool) -> Bool {
    let id = SeverityLabel.key(id)
    let otherID = SeverityLabel.key(other.id)
    if id == otherID { return true }
    guard byName else { return false }
    let name = name.map(SeverityLabel.key)
    let otherName = other.name.map(SeverityLabel.key)
    return name == otherID || otherName == id
  }
}
