/// How soon a breach of personal data is notified: what the playbook says, else what the laws it
/// names allow, else 72 hours.
public struct NotificationDuty: Sendable {
  public let limit: TimeLimit
  /// Where it is promised; nil where the law alone sets it.
  public let span: Span?
  /// Whose limit it is, for a message.
  public let authority: String

  init(_ playbook: Playbook?) {
    if let stated = playbook?.promises.notifyPersonalData {
      limit = stated.value
      span = stated.span
      authority = "the playbook allows"
      return
    }
    // Of several laws the strictest holds; one that is not known here counts as 72 hours.
    let regimes = playbook?.duties.regimes ?? []
    let onlyHealth = !regimes.isEmpty && regimes.allSatisfy { $0.value.folded == "hipaa" }
    span = regimes.first?.span
    limit = onlyHealth ? TimeLimit(60, .day) : TimeLimit(72, .hour)
    authority = onlyHealth ? "HIPAA (45 CFR 164.404) allows" : "GDPR, Article 33 allows"
  }

  var note: Finding.Note {
    span.map { Finding.Note("promised here", at: $0) }
      ?? Finding.Note("the playbook sets no time of its own, so the law's holds")
  }
}

extension Evidence {
  /// A deadline of the law: hours run through nights and weekends whatever the calendar says.
  func noticeDeadline(from: Instant, _ duty: NotificationDuty, for path: String) -> Deadline {
    var calendar = calendar(for: path)
    calendar.hoursClock = .calendar
    return Deadline(from: from, within: duty.limit, calendar: calendar)
  }
}
