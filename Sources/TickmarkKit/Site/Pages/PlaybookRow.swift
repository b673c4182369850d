/// A playbook in force at the as-of date, with its reviews.
struct PlaybookRow: Sendable {
  let playbook: Link
  let version: String?
  let effectiveFrom: String?
  let lastReview: String?
  let nextReview: String?
  /// `in 40 days`, `12 days ago`: from the as-of date to the next review.
  let distance: String?

  /// The version in force of each playbook, in the order of their paths.
  static func inForce(_ map: SiteMap, from page: String) -> [PlaybookRow] {
    let asOf = map.evidence.asOf
    let families = Dictionary(grouping: map.evidence.playbooks) { $0.id.folded }
    let current = families.values.compactMap { versions in
      versions.filter { ($0.effectiveFrom?.value ?? asOf) <= asOf }.max { left, right in
        let days = (left.effectiveFrom?.value, right.effectiveFrom?.value)
        guard days.0 != days.1 else { return left.path > right.path }
        return (days.0?.daysSinceEpoch ?? .min) < (days.1?.daysSinceEpoch ?? .min)
      }
    }
    return current.sorted { $0.path < $1.path }.map { PlaybookRow($0, map, from: page) }
  }

  private init(_ playbook: Playbook, _ map: SiteMap, from page: String) {
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
