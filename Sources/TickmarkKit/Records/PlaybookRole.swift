/// A role that a playbook staffs: a row of its role table, or being on call.
public struct PlaybookRole: Sendable {
  public let name: String
  /// Who holds it, as written; nil where the playbook only says what the role does.
  public let holder: Located<String>?
  public let backup: Located<String>?
  public let span: Span

  /// `Incident Commander (IC)` is also `Incident Commander` and `IC`.
  public var aliases: [String] {
    guard let open = name.firstIndex(of: "("), name.hasSuffix(")") else { return [name] }
    let short = name[name.index(after: open)...].dropLast()
    return [name, name[..<open].trimmed, short.trimmed]
  }

  /// The roles of a playbook. A `Secondary` line is the backup of the `Primary` one; `X is on-call`
  /// staffs being on call where nothing else does.
  static func read(_ document: Document, _ passages: [Passage]) -> [PlaybookRole] {
    var roles: [PlaybookRole] = []
    var lines: [RoleRow] = []
    for row in RoleRow.read(document) {
      if row.isLine {
        lines.append(row)
      } else {
        roles.append(
          PlaybookRole(name: row.role, holder: row.primary, backup: row.backup, span: row.span))
      }
    }
    let seconds = ["secondary", "backup", "escalation", "second"]
    let backups = lines.filter { row in seconds.contains { row.role.folded.holds($0) } }
    for row in lines where !seconds.contains(where: { row.role.folded.holds($0) }) {
      let isOnCall = row.role.folded.holds("on-call") || row.role.folded.holds("primary")
      roles.append(
        PlaybookRole(
          name: row.role, holder: row.primary,
          backup: row.backup ?? (isOnCall ? backups.first?.primary : nil), span: row.span))
    }
    if roles.isEmpty {
      roles += backups.map {
        PlaybookRole(name: $0.role, holder: $0.primary, backup: nil, span: $0.span)
      }
    }
    if !roles.contains(where: { $0.name.folded.holds("on-call") }) {
      roles += passages.lazy.compactMap(onCall).prefix(1)
    }
    return roles.sorted { $0.span < $1.span }
  }

  /// `Single-founder stage: Founder is on-call 24/7.`
  private static func onCall(_ passage: Passage) -> PlaybookRole? {
    guard passage.kind == .paragraph || passage.isItem, !passage.isTemplate,
      passage.folded.holds(" is on-call") || passage.folded.holds(" is on call")
    else { return nil }
    for verb in [" is on-call", " is on call", " is on‑call"] {
      guard let range = passage.text.firstRange(of: verb) else { continue }
      let before = passage.text[..<range.lowerBound]
      let name = (before.split { ":.;,".contains($0) }.last ?? before).trimmed
      guard !name.isEmpty, name.split(separator: " ").count <= 4,
        !["who", "whoever", "engineer", "that", "nobody", "someone"].contains(name.folded)
      else { return nil }
      return PlaybookRole(
        name: "On-call", holder: Located(name, passage.place(of: name)), backup: nil,
        span: passage.span.firstLine)
    }
    return nil
  }
}
