/// What changed between two versions, for reading.
struct DiffView: Sendable {
  static let anchor = "page:changes"

  let earlier: Link
  let sections: [Section]
  let addedCount: Int
  let removedCount: Int
  let unchangedCount: Int
  /// Nil where everything was compared and is shown.
  let cut: String?

  /// The most changes that the page shows.
  static let mostChanges = 200

  struct Section: Sendable {
    let heading: HTML
    let changes: [Change]
  }

  struct Change: Sendable {
    let word: String
    let text: HTML
  }

  init(_ before: Playbook, _ after: Playbook, _ map: SiteMap, from page: String) {
    let diff = PlaybookDiff(from: before.document, to: after.document)
    earlier = Link(
      label: "version \(before.version?.value ?? before.path)",
      href: map.href(document: before.path, from: page) ?? "")
    var left = Self.mostChanges
    var sections: [Section] = []
    for section in diff.sections where left > 0 {
      let changes = section.changes.prefix(left)
      left -= changes.count
      let title = section.title ?? "Above the first heading"
      sections.append(
        Section(
          heading: HTML.write { html in
            if let anchor = section.anchor,
              let href = map.href(document: after.path, anchor: anchor, from: page)
            {
              html.link(title, to: href)
            } else {
              html.text(title)
            }
          }, changes: changes.map(Change.init)))
    }
    self.sections = sections
    addedCount = diff.added
    removedCount = diff.removed
    unchangedCount = diff.unchanged
    let all = diff.sections.reduce(0) { $0 + $1.changes.count }
    var limits: [String] = []
    if all > Self.mostChanges {
      limits.append("only the first \(Self.mostChanges) of \(all) changes are shown")
    }
    if diff.notCompared > 0 {
      limits.append(
        "\(counted(diff.notCompared, "line")) beyond the first \(PlaybookDiff.mostLines) were not compared"
      )
    }
    cut = limits.isEmpty ? nil : limits.joined(separator: "; ")
  }
}

extension DiffView.Change {
  init(_ change: PlaybookDiff.Change) {
    word =
      switch change.kind {
      case .added: "added"
      case .removed: "removed"
      case .reworded: "reworded"
      }
    text = HTML.write { html in
      for (index, piece) in change.pieces.enumerated() {
        if index > 0 { html.text(" ") }
        // A whole line is marked by its word.
        switch change.kind == .reworded ? piece.kind : .same {
        case .same: html.text(piece.text)
        case .added:
          html.markup("<ins>")
          html.text(piece.text)
          html.markup("</ins>")
        case .removed:
          html.markup("<del>")
          html.text(piece.text)
          html.markup("</del>")
        }
      }
    }
  }
}
