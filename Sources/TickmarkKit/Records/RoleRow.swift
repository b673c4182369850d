/// One row of a playbook's role table, or one `Primary on-call: …` line.
public struct RoleRow: Sendable {
  public let role: String
  /// Who holds it; nil where the table only says what the role does.
  public let primary: Located<String>?
  public let backup: Located<String>?
  public let span: Span
  /// Whether it is a labeled line and no row of a table.
  public let isLine: Bool

  private static let roleHeaders: Set<String> = [
    "role", "roles", "function", "position", "役割", "rolle",
  ]
  private static let primaryHeaders: Set<String> = [
    "primary", "holder", "name", "who", "person", "assigned to", "assignee", "staffed by", "owner",
    "contact", "held by", "current holder", "primary contact", "assigned", "担当",
  ]
  private static let backupHeaders: Set<String> = [
    "backup", "secondary", "alternate", "deputy", "backup contact", "back-up", "delegate",
  ]

  static func read(_ document: Document) -> [RoleRow] {
    var rows: [RoleRow] = []
    for (table, _, _) in document.tables {
      let headers = table.header.cells.map { $0.plainText.folded }
      guard let role = headers.firstIndex(where: roleHeaders.contains), role <= 1 else { continue }
      let primary = headers.firstIndex(where: primaryHeaders.contains)
      let backup = headers.firstIndex(where: backupHeaders.contains)
      // A table of business functions is none of roles.
      if headers[role] == "function", primary == nil, backup == nil { continue }
      for row in table.rows {
        func cell(_ column: Int?) -> Located<String>? {
          guard let column, column < row.cells.count else { return nil }
          let text = row.cells[column].plainText.trimmed
          return text.isEmpty ? nil : Located(text, row.cells[column].span)
        }
        guard let name = cell(role) else { continue }
        rows.append(
          RoleRow(
            role: name.value, primary: cell(primary), backup: cell(backup), span: row.span,
            isLine: false))
      }
    }
    for field in document.fields {
      let label = field.label.folded
      guard
        label.hasSuffix("on-call") || label.hasSuffix("escalation")
          || ["incident commander", "primary", "secondary"].contains(label),
        !field.value.isEmpty, field.value.count < 80, label.split(separator: " ").count <= 4,
        !label.contains(":")
      else { continue }
      rows.append(
        RoleRow(
          role: field.label, primary: Located(field.value, field.valueSpan), backup: nil,
          span: field.labelSpan, isLine: true))
    }
    return rows.sorted { $0.span < $1.span }
  }
}

extension SeverityMatrix {
  /// Text that looks like a severity table whose cells ran together when it was copied.
  static func hints(_ document: Document, found: SeverityMatrix?) -> [Finding] {
    guard found == nil else { return [] }
    var hints: [Finding] = []
    document.blocks.eachRun { inlines, span, _ in
      guard hints.isEmpty else { return }
      let text = inlines.plainText.folded
      let hasHeaders =
        text.contains("sevdefinition") || text.contains("severitydefinition")
        || text.contains("severitydescription") || text.contains("prioritydefinition")
        || (text.contains("sev") && text.contains("mtta target"))
      guard hasHeaders, !text.contains("|") else { return }
      hints.append(
        Finding(
          "text looks like a severity table whose cells ran together", at: span.firstLine,
          help: "write it as a markdown table: | Severity | Definition | Acknowledge | Resolve |"))
    }
    return hints
  }
}
