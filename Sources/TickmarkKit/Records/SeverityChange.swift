/// One entry of an incident's severity history, the oldest first.
public struct SeverityChange: Sendable {
  /// The level from then on.
  public let severity: Located<String>
  /// The level before, where the entry says so.
  public let from: Located<String>?
  public let at: Located<Instant>?
  public let by: Located<String>?
  public let reason: Located<String>?
  public let span: Span
}

extension Incident {
  /// The severity history as written; nil where there is none.
  public var severityChanges: [SeverityChange] {
    (value("severity_history")?.items ?? []).compactMap { item in
      guard let severity = item.string("severity") ?? item.string("to") ?? item.text else {
        return nil
      }
      return SeverityChange(
        severity: severity, from: item.string("from"), at: item.moment("at"),
        by: item.string("by"),
        reason: item.string("reason"), span: item.span.firstLine)
    }
  }
}
