/// The levels of severity a playbook declares and the time limits it sets for each.
///
/// Rank is the order of the rows, never the digit: `S0`, `SEV-1`, `P1` and `Critical` may each be
/// rank 1.
public struct SeverityMatrix: Sendable {
  public let levels: [SeverityLevel]
  /// Where the first table that was read begins.
  public let span: Span

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
  /// Whether any level sets a time to resolve, beside or instead of one for the permanent fix.
  var hasResolveTargets: Bool { levels.contains { $0.targets[.resolve] != nil } }
}

/// A cell that sets, or seems to set, a time: the promise with its place.
public struct Target: Sendable {
  public let text: String
  public let span: Span
  /// Nil when the cell is no length of time; `reason` then says why.
  public let limit: TimeLimit?
  public let reason: String?

  /// Reads a cell's text; nil where it sets no target at all (`—`, `None`).
  init?(_ text: String, span: Span) {
    switch TimeLimit.read(text) {
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
}

/// A severity label as people write it: `SEV‑1`, `Sev 1`, `P1 — Critical`, `#P2`, `🔴 High (S1)`.
struct SeverityLabel {
  let id: String
  let name: String?
  /// What stands in parentheses in the label's cell, such as `≤15 min`.
  let aside: String?

  static let names: Set<String> = [
    "critical", "high", "major", "medium", "moderate", "normal", "low", "minor", "trivial", "info",
    "informational", "information", "urgent", "severe", "emergency", "significant", "catastrophic",
    "blocker", "cosmetic", "negligible", "notification", "notice", "warning", "elevated",
    "disaster",
    "very high", "very low", "highest", "lowest", "serious", "standard", "planned",
  ]

  /// Reads a cell; nil when it is no severity label.
  init?(_ cell: String) {
    var text = cell.trimmed
    var aside: String?
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      aside = String(text[text.index(after: open)...].dropLast()).trimmed
      text = String(text[..<open]).trimmed
    }
    while let first = text.unicodeScalars.first,
      !first.properties.isAlphabetic, !("0"..."9").contains(first)
    {
      text = String(text.unicodeScalars.dropFirst()).trimmed
    }
    guard !text.isEmpty, text.count <= 48 else { return nil }
    let folded = text.folded
    let code = SeverityLabel.code(folded)
    let head = code.map { String(text.prefix($0)).trimmed } ?? ""
    let tail = code.map { String(text.dropFirst($0)) } ?? text
    let rest = tail.trimmed.drop { "-–—:/,.|·•".contains($0) || $0.isWhitespace }
    let restName = String(rest).trimmed
    if code != nil {
      id = head
      if restName.isEmpty {
        let isName = aside.map { SeverityLabel.isName($0) } ?? false
        name = isName ? aside : nil
        self.aside = isName ? nil : aside
      } else {
        guard restName.split(separator: " ").count <= 5 else { return nil }
        name = restName
        self.aside = aside
      }
    } else if SeverityLabel.isName(restName) {
      id = restName
      // `Critical (P1)`: the code is the better id, but the author leads with the name.
      name = aside.flatMap { SeverityLabel.code($0.folded) == nil ? nil : $0 }
      self.aside = name == nil ? aside : nil
    } else if let dash = text.firstIndex(where: { "-–—:/".contains($0) }),
      SeverityLabel.isName(String(text[..<dash]).trimmed)
    {
      id = String(text[..<dash]).trimmed
      name = String(text[text.index(after: dash)...]).trimmed
      self.aside = aside
    } else {
      return nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    let folded = text.folded
    if names.contains(folded) { return true }
    // `Critical severity`, `High priority`
    let words = folded.split(separator: " ")
    return words.count == 2 && names.contains(String(words[0]))
      && ["severity", "priority", "impact", "level", "incident"].contains(words[1])
  }

  /// How many characters of a folded label are its code (`sev-1`, `p 2`, `s0`, `level 3`).
  private static func code(_ folded: String) -> Int? {
    let prefixes = [
      "severity", "sev", "priority", "prio", "level", "incident level", "tier", "class", "s", "p",
      "l", "cat", "category", "i",
    ]
    let head = folded.prefix { $0.isLetter || $0 == " " }.trimmed
    guard prefixes.contains(head) else {
      // A table may number its levels with bare digits.
      let digits = folded.prefix { $0.isNumber }
      return !digits.isEmpty && digits.count <= 2 && digits.count == folded.count
        ? digits.count : nil
    }
    var count = folded.prefix { $0.isLetter || $0 == " " || $0 == "-" }.count
    let digits = folded.dropFirst(count).prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    count += digits.count
    let next = folded.dropFirst(count).first
    return next.map { $0.isLetter || $0.isNumber || $0 == "%" } ?? false ? nil : count
  }

  /// The label for comparison: `SEV‑1`, `Sev 1` and `sev1` are one.
  static func key(_ label: String) -> String {
    String(label.folded.filter { $0.isLetter || $0.isNumber })
  }
}
