/// The playbooks in force, each with its review ledger and its versions.
struct PlaybooksPage: PageView {
  static let template = "playbooks"

  let frame: Frame
  let total: Int
  let versionCount: Int
  let rows: [Row]
  let isEmpty: Bool

  struct Row: Sendable {
    let anchor: String
    let title: String
    let system: String
    let current: Link
    let owner: String?
    let inForceFrom: String?
    let lastReview: String?
    let versions: [PlaybookRecord.Version]
    let ledger: LedgerView
  }

  init(_ map: SiteMap) {
    let path = SiteMap.playbooks
    frame = Frame(map, path: path, title: "Playbooks")
    let ledgers = ReviewLedger.all(map.evidence)
    var anchors = PageAnchors()
    rows = ledgers.map { ledger in
      let shown = ledger.shown
      return Row(
        anchor: anchors.unique("playbook:" + ledger.id.anchorPart), title: shown.document.title,
        system: map.systemName(shown.path.folder),
        current: map.link(shown, from: path) ?? Link(label: shown.id, href: ""),
        owner: shown.owner.map { map.person($0.value) },
        inForceFrom: shown.effectiveFrom?.value.iso,
        lastReview: ledger.entries.last?.review.on.value.iso,
        versions: ledger.versions.map {
          PlaybookRecord.Version(
            $0, ledger, map, from: path, isShown: $0.playbook.path == ledger.current?.path)
        }, ledger: LedgerView(ledger, map, from: path))
    }
    total = rows.count
    isEmpty = rows.isEmpty
    versionCount = map.evidence.playbooks.count
  }
}
