/// A playbook in force at the as-of date, with its reviews.
struct PlaybookRow: Sendable {
  let playbook: Link
  let version: String?
  let effectiveFrom: String?
  let lastReview: String?
  let nextReview: String?
  /// `in 40 days`, `12 days ago`: from the as-of date to the next review.
  let distance: String?

  init(_ playbook: Playbook, _ map: SiteMap, from page: String) {
    let asOf = map.evidence.asOf
    self.playbook = Link(
      label: playbook.document.title, href: map.href(document: playbook.path, from: page) ?? "")
    version = playbook.version?.value
    effectiveFrom = playbook.effectiveFrom?.value.iso
    lastReview = playbook.reviews.last { $0.on.value <= asOf }?.on.value.iso
    nextReview = playbook.nextReview?.value.iso
    distance = playbook.nextReview.map { next in
      let days = next.value - asOf
      if days == 0 { return "today" }
      return days > 0 ? "in \(counted(days, "day"))" : "\(counted(-days, "day")) ago"
    }
  }
}
