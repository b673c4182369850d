/// What falls due, for a calendar: open tasks, missing post-mortems, the next reviews and drills,
/// and the last days of exceptions.
public struct DueDates: Sendable {
  /// Sorted by day, kind and id.
  public let dates: [DueDate]

  /// One day on which something is due.
  public struct DueDate: Sendable {
    public let kind: Kind
    /// What is due; together with the kind it stays the same when the day moves.
    public let id: String
    public let day: Day
    /// What is to be done, in a few words.
    public let title: String
    /// How the day was found, and who answers for it.
    public let details: [String]
    /// The document that sets it.
    public let path: String
    /// Whether the day lies before the as-of date.
    public let isOverdue: Bool
  }

  public enum Kind: String, Sendable, CaseIterable {
    case action = "action item"
    case postMortem = "post-mortem"
    case review = "playbook review"
    case drill
    case exception = "exception ends"
  }

  public init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    let all =
      Self.actions(evidence) + Self.postMortems(assessment) + Self.reviews(evidence)
      + Self.drills(evidence) + Self.exceptions(evidence)
    dates = all.sorted {
      ($0.day, $0.kind.rawValue, $0.id, $0.path) < ($1.day, $1.kind.rawValue, $1.id, $1.path)
    }
  }

  private static func date(
    _ kind: Kind, _ id: String, on day: Day, _ title: String, _ details: [String?],
    in path: String, _ evidence: Evidence
  ) -> DueDate {
    let secrets = evidence.secrets[path] ?? []
    return DueDate(
      kind: kind, id: id.hiding(secrets), day: day, title: title.hiding(secrets),
      details: details.compactMap { $0?.hiding(secrets) }, path: path,
      isOverdue: evidence.isPast(day))
  }

  private static func actions(_ evidence: Evidence) -> [DueDate] {
    let register = ActionRegister(evidence)
    return (register.rows(.overdue) + register.rows(.open)).compactMap { row in
      guard let day = row.item.dueDay else { return nil }
      return date(
        .action, row.id, on: day, row.item.text, [row.owner.map { "Owner: \($0)" }],
        in: row.postMortem.path, evidence)
    }
  }

  /// Those that are required and not published, late ones too.
  private static func postMortems(_ assessment: Assessment) -> [DueDate] {
    PostMortemRegister(assessment).required.compactMap { row in
      guard row.publication == nil, let deadline = row.deadline else { return nil }
      return date(
        .postMortem, row.incident.id, on: deadline.dueDay, "Publish the post-mortem",
        [deadline.working], in: row.incident.path, assessment.evidence)
    }
  }

  private static func reviews(_ evidence: Evidence) -> [DueDate] {
    ReviewLedger.all(evidence).compactMap { ledger in
      guard let day = ledger.next else { return nil }
      return date(
        .review, ledger.id, on: day, "Review the playbook",
        [
          ledger.isNextSet ? "As the playbook sets it" : "Counted: \(ledger.cadence) after the last"
        ],
        in: ledger.shown.path, evidence)
    }
  }

  /// The next one of each playbook, as the last drill that was held sets it, or as it is recorded
  /// beforehand.
  private static func drills(_ evidence: Evidence) -> [DueDate] {
    Dictionary(grouping: evidence.drills) { $0.playbook?.id.folded ?? "" }.values.compactMap {
      drills in
      let dated = drills.filter { $0.heldOn != nil }
        .sorted { ($0.heldOn!.value, $0.path) < ($1.heldOn!.value, $1.path) }
      let name = drills[0].playbook?.id ?? "no playbook"
      if let coming = dated.first(where: { $0.heldOn!.value > evidence.asOf }) {
        return date(
          .drill, name, on: coming.heldOn!.value, "Hold a drill", ["Recorded as \(coming.id)"],
          in: coming.path, evidence)
      }
      guard let last = dated.last, let next = last.day("next_drill_on") else { return nil }
      return date(
        .drill, name, on: next.value, "Hold a drill", ["As \(last.id) sets it"], in: last.path,
        evidence)
    }
  }

  private static func exceptions(_ evidence: Evidence) -> [DueDate] {
    evidence.exceptions.compactMap { exception in
      guard exception.isLive(on: evidence.asOf), let day = exception.expiresOn?.value else {
        return nil
      }
      return date(
        .exception, exception.id, on: day, "Last day of the exception",
        [
          exception.rule.map { "Rule: \($0.value)" },
          exception.subject.map { "Subject: \($0.value)" },
        ], in: exception.path, evidence)
    }
  }
}
