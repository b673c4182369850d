/// What version control recorded of one document, beside the dates that it claims.
struct HistoryView: Sendable {
  /// Why nothing can be shown.
  let obstacle: String?
  let isKnown: Bool
  let recorded: [Row]

  struct Row: Sendable {
    let event: String
    let when: HTML
    /// The start of the commit's name.
    let commit: String?
    /// By whom, by what kind of commit, and whether signed.
    let how: String?
  }

  /// Nil where nobody asked for the history.
  init?(_ document: Document, _ evidence: Evidence) {
    guard let provenance = evidence.provenance else { return nil }
    let zone = evidence.calendar(for: document.path).zone
    let state = provenance.state(of: document.path)
    guard let history = provenance[document.path], let first = history.first,
      let last = history.last, state != .untracked
    else {
      obstacle = provenance.obstacle(for: document.path) ?? "no commit is known to hold it"
      isKnown = false
      recorded = []
      return
    }
    obstacle = nil
    isKnown = true
    func row(_ event: String, _ revision: Provenance.Revision) -> Row {
      Row(event, revision.commit, origin: history.origin(of: revision).commit, zone)
    }
    var rows = [row("first on the main line", first)]
    if let complete = history.completion {
      rows.append(
        complete.commit.id == first.commit.id
          ? Row("first complete", text: "when it first appeared")
          : row("first complete", complete))
    } else {
      rows.append(Row("first complete", text: "in no commit that was read"))
    }
    if last.commit.id != first.commit.id { rows.append(row("last change", last)) }
    var count = "\(history.arrivals.count) on the main line"
    if history.revisions.count != history.arrivals.count {
      count += ", \(history.revisions.count) with its branches"
    }
    rows.append(Row("revisions", text: count))
    if first.path != document.path {
      rows.append(Row("at first called", text: first.path))
    }
    if state == .changed {
      rows.append(
        Row("this text", text: "changed after the last commit; no commit holds what is shown here"))
    }
    recorded = rows
  }
}

extension HistoryView.Row {
  fileprivate init(_ event: String, text: String) {
    self.init(event: event, when: HTML.write { $0.text(text) }, commit: nil, how: nil)
  }

  /// - Parameters:
  ///   - commit: by which it came to the main line.
  ///   - origin: by which it was written; another one where a merge brought it.
  init(
    _ event: String, _ commit: Provenance.Commit, origin: Provenance.Commit, _ zone: Zone
  ) {
    var how: [String] = []
    let author = origin.author.name
    how.append(
      author == commit.committer.name
        ? "by \(author)" : "written by \(author), committed by \(commit.committer.name)")
    // Another day tells of a rebase, or of a clock that was set.
    if abs(origin.committed - origin.authored) > 86_400 || commit.id != origin.id {
      how.append("its author’s clock said \(zone.local(origin.authored)) \(zone.identifier)")
    }
    if commit.isMerge { how.append("by a merge") }
    if commit.isSquash { how.append("a squash of several commits") }
    how.append(
      commit.isSigned ? "signed; whose signature is not checked here" : "not signed")
    self.init(
      event: event, when: .instant(commit.committed, in: zone), commit: commit.shortID,
      how: how.joined(separator: "; "))
  }
}

/// The commit that the content stood at, and what of it no commit holds.
struct RepositoryView: Sendable {
  let isReadable: Bool
  let headRows: [HistoryView.Row]
  let treeState: String
  let openFiles: [String]

  /// Nil where nobody asked for the history.
  init?(_ evidence: Evidence) {
    guard let provenance = evidence.provenance else { return nil }
    guard let head = provenance.head else {
      isReadable = false
      headRows = []
      treeState = "The history cannot be shown: \(provenance.obstacle ?? "no commit is known")."
      openFiles = []
      return
    }
    isReadable = true
    headRows = [
      HistoryView.Row("last commit", head, origin: head, evidence.configuration.calendar.zone)
    ]
    openFiles = evidence.uncommitted.map { path in
      "\(path): \(provenance.obstacle(for: path) ?? "changed after the last commit")"
    }
    treeState =
      openFiles.isEmpty
      ? "Every file of the content is as this commit has it."
      : "Not as this commit has them, and so not to be found in it:"
  }
}
