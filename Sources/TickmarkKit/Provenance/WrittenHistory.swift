extension Provenance {
  /// A history written down, for examples and tests: a line for each arrival on the main line, oldest
  /// first, as in
  ///
  ///     2026-03-16T09:00:00Z INC-20260312-01.md
  ///     2026-03-20T10:00:00Z INC-20260312-01.md draft squash authored 2026-03-12T09:00:00Z by Dana
  ///     none: the clone is shallow
  ///
  /// A `first` commit has no parent, a `merge` has two; a `draft` is not complete; `changed` and
  /// `untracked` are how the file stands. `body x` names the text (else all are the same), `due
  /// A=2026-04-02` an action item's date, `review 2026-02-20` an entry of the ledger.
  init(lines: String) {
    var histories: [String: History] = [:]
    var states: [String: State] = [:]
    var readings: [String: Reading] = [:]
    var head: Commit?
    for (number, line) in lines.split(separator: "\n").enumerated() {
      if line.hasPrefix("none: ") {
        self.init(obstacle: String(line.dropFirst(6)))
        return
      }
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1, let committed = Instant(iso: words[0]) else { continue }
      func word(after name: String) -> String? {
        words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      }
      let name = word(after: "by") ?? "Dana Reyes"
      let person = Person(name: name, login: name.prefix { $0 != " " }.lowercased())
      var commit = Commit(
        id: String(repeating: "\(number % 10)", count: 40), author: person, committer: person,
        authored: word(after: "authored").flatMap { Instant(iso: $0) } ?? committed,
        committed: committed,
        parentCount: words.contains("first") ? 0 : words.contains("merge") ? 2 : 1)
      commit.isSquash = words.contains("squash")
      commit.isSigned = words.contains("signed")
      let path = words[1]
      let revision = Revision(commit: commit, path: path, blob: "\(commit.id) \(number)")
      let due = (word(after: "due") ?? "").split(separator: "=", maxSplits: 1).map {
        $0.replacing("_", with: " ")
      }
      readings[revision.blob] = Reading(
        isComplete: !words.contains("draft"),
        body: Digest(sha256: (word(after: "body") ?? "").utf8),
        due: due.count == 2 ? [Reading.key(due[0].folded): String(due[1])] : [:],
        reviews: Set(word(after: "review").flatMap { Day(iso: $0) }.map { [$0] } ?? []))
      var history = histories[path] ?? History(revisions: [], arrivals: [])
      history.revisions.insert(revision, at: 0)
      history.arrivals.insert(revision, at: 0)
      history.findCompletion(readings)
      histories[path] = history
      if words.contains("changed") { states[path] = .changed }
      if words.contains("untracked") { states[path] = .untracked }
      head = commit
    }
    guard let head else {
      self.init(obstacle: "there is no commit")
      return
    }
    self.init(
      head: head, histories: histories,
      states: histories.mapValues { _ in .committed }.merging(states) { $1 },
      readings: readings)
  }
}
