extension Provenance.Reading {
  /// What a document said at one revision, read as it is read today.
  init(_ written: Document, _ aliases: KeyAliases) {
    let document = aliases.applied(to: written)
    let front = document.frontMatter
    let type = front.text("type").flatMap { DocumentType(rawValue: $0.value) }
    var due: [String: String] = [:]
    var reviews: Set<Day> = []
    var isComplete = front.text("status")?.value.folded != "draft"
    switch type {
    case .postMortem?:
      // Its timeline is most of the work of reading it, and nothing here asks for it.
      let postMortem = PostMortem(document, hasTimeline: false)
      let found = Set(postMortem.sections.all.map(\.part))
      // The parts whose lack is an error of PM-03; a summary may stand without a title.
      isComplete =
        !postMortem.isDraft && postMortem.publishedAt != nil
        && found.isSuperset(of: [.timeline, .rootCause, .impact, .actions])
      for item in postMortem.actionItems {
        guard let date = item.due?.value, (Day(iso: date) ?? Day(english: date)) != nil else {
          continue
        }
        for key in Self.keys(of: item) where due[key] == nil { due[key] = date }
      }
    case .playbook?:
      for item in front["reviews"]?.items ?? [] {
        if let day = item.day("on")?.value ?? item.text.flatMap({ Day(iso: $0.value) }) {
          reviews.insert(day)
        }
      }
      if let last = front.day("last_reviewed_on")?.value { reviews.insert(last) }
    default: break
    }
    self.init(
      isComplete: isComplete, body: type == .playbook ? document.bodyDigest : nil, due: due,
      reviews: reviews)
  }

  /// How an action item is found again: by an id of its own, else by its words. `A1`, `A2` … are
  /// counted, so that a row put in between would make others of them.
  static func keys(of item: ActionItem) -> [String] {
    let isCounted = item.id.wholeMatch(of: #/A[0-9]+/#) != nil
    return ((isCounted ? [] : ["#" + item.id.folded]) + [item.text.folded]).map(key)
  }
}
