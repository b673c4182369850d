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

extension SeverityMatrix {
  /// Reads every severity table of a document, else the levels it describes one by one; tables
  /// that grade the same labels complete each other, the earlier one first.
  init?(_ document: Document) {
    var levels: [SeverityLevel] = []
    var conflicts: [Finding] = []
    var span: Span?
    // Which plan of the customer a level's time is for, where each plan has a table of its own.
    var plans: [Int: [TargetKind: String]] = [:]
    func add(_ found: [SeverityLevel], at place: Span, plan: String? = nil) {
      let known = levels
      let same = found.map { level in known.firstIndex { $0.isSame(as: level, byName: true) } }
      let isSameScale = !same.contains(nil) && Set(same).count == same.count
      for (index, level) in zip(same, found) {
        guard
          let index = isSameScale
            ? index : known.firstIndex(where: { $0.isSame(as: level, byName: false) })
        else {
          plans[levels.count] = plan.map { plan in level.targets.mapValues { _ in plan } }
          levels.append(level)
          continue
        }
        levels[index].postMortem = levels[index].postMortem ?? level.postMortem
        for (kind, target) in level.targets {
          guard let first = levels[index].targets[kind] else {
            levels[index].targets[kind] = target
            continue
          }
          guard let limit = target.limit, let firstLimit = first.limit,
            limit.length != firstLimit.length
          else { continue }
          if let plan, let other = plans[index]?[kind], other != plan {
            levels[index].targets[kind] = Target(
              unreadable: "“\(first.text)” for \(other), “\(target.text)” for \(plan)",
              first.text, span: first.span)
          } else {
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
      add(found.levels, at: placed.span, plan: placed.plan)
    }
    let isUpdateInTable = levels.contains { $0.targets[.update] != nil }
    // What is described beside them completes the same levels: a list of update cadences.
    let described = SeverityHeadings(document)
    for scale in described.scales {
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
    for scale in described.meanings where scale.contains(where: { $0.postMortem != nil }) {
      let known = levels
      guard scale.allSatisfy({ level in known.contains { $0.isSame(as: level, byName: true) } })
      else { continue }
      add(scale, at: scale[0].span)
    }
    // Levels without any time are read where a sentence says how often they are updated, or when
    // their post-mortems are due.
    if span == nil,
      let scale = described.meanings.first(where: { scale in
        scale.contains { $0.postMortem?.limit != nil }
          || !LevelTimes.updates(document, levels: scale.map(\.id)).isEmpty
      })
    {
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

extension PlacedTable {
  /// The plan of the customer that the words above it name: `Starter plan:`, `Plan Básico`.
  fileprivate var plan: String? {
    let written = (preface.isEmpty ? heading : preface).trimming { ":* ".contains($0) }
    let words = written.folded.split(separator: " ")
    let names = ["plan", "plano", "package", "edition", "subscription"]
    guard (2...3).contains(words.count),
      names.contains(where: { $0 == words[0] || $0 == words[words.count - 1] })
    else { return nil }
    // A plan for incidents is no plan that is bought.
    let ours = ["response", "incident", "action", "escalation", "communication", "recovery", "the"]
    return ours.contains { word in words.contains { $0 == word } } ? nil : written
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
