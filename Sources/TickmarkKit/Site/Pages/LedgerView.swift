/// The reviews of one playbook, each held against the cadence.
struct LedgerView: Sendable {
  let ledgerID: String
  let cadence: String
  /// Nil where the playbook promises none and a year is assumed.
  let cadencePlace: Place?
  let reviews: [Review]
  let nextReview: String?
  /// `in 40 days`.
  let nextDistance: String?
  let isNextSet: Bool
  let ledgerRulings: [Ruling]

  struct Review: Sendable {
    let on: String
    let by: String?
    let finding: String?
    /// `90 days`; nil for the first.
    let interval: String?
    let dueBy: String?
    /// `6 days late`.
    let late: String?
    let version: String?
  }

  init(_ ledger: ReviewLedger, _ map: SiteMap, from page: String) {
    let asOf = map.evidence.asOf
    ledgerID = ledger.id
    cadence = ledger.cadence
    cadencePlace = ledger.promise.map { Place($0, map, from: page) }
    reviews = ledger.entries.map { entry in
      Review(
        on: entry.review.on.value.iso, by: entry.review.by.map { map.person($0.value) },
        finding: entry.review.outcome,
        interval: entry.daysSincePrevious.map { counted($0, "day") }, dueBy: entry.due?.iso,
        late: entry.daysLate.map { "\(counted($0, "day")) late" },
        version: entry.playbook.version?.value)
    }
    nextReview = ledger.next?.iso
    isNextSet = ledger.isNextSet
    nextDistance = ledger.next.map { next in
      let days = next - asOf
      if days == 0 { return "today" }
      return days > 0 ? "in \(counted(days, "day"))" : "\(counted(-days, "day")) ago"
    }
    let subject = Subject.playbook(ledger.shown).id
    ledgerRulings = ["PB-03", "PB-04", "PB-05"].compactMap { map.entry($0, on: subject) }
      .map { Ruling($0, map, from: page) }
  }
}
