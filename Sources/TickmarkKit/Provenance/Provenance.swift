/// What version control recorded of a content's documents: when each really arrived, who brought it,
/// how often it changed.
///
/// A commit's dates are what its author's and committer's clocks said, and both can be set by hand; a
/// page that shows them says so. Where the history cannot answer, it says why, and nothing is met.
public struct Provenance: Sendable {
  /// The commit that the work tree stands at.
  public let head: Commit?
  /// Why the history says nothing of any document: no repository, a shallow clone, no git.
  public let obstacle: String?
  let histories: [String: History]
  /// How files stand; what is not here is in no commit.
  let states: [String: State]
  /// What texts say, by the name of the text; those of the main line only.
  let readings: [String: Reading]
  /// How many documents a commit brought at once.
  private let arrivalCounts: [String: Int]

  /// A commit as it names itself.
  public struct Commit: Sendable, Equatable {
    /// The full name: 40 or 64 hexadecimal digits.
    public let id: String
    public let author: Person
    public let committer: Person
    /// When it was written, by its author's clock.
    public let authored: Instant
    /// When it was last applied, by its committer's clock: later after a rebase.
    public let committed: Instant
    public let parentCount: Int
    /// Whether it carries a signature; whose, and whether it is good, takes the signer's key.
    public internal(set) var isSigned = false
    /// Whether it says that it stands for commits of a branch, whose own dates are gone.
    public internal(set) var isSquash = false

    public var isMerge: Bool { parentCount > 1 }
    /// Enough of the name to find it.
    public var shortID: String { String(id.prefix(12)) }
  }

  public struct Person: Sendable, Equatable {
    public let name: String
    /// The address up to its “@”: enough to find the person in the roster.
    public let login: String
  }

  /// One document through the commits, newest first.
  public struct History: Sendable {
    /// Commits that changed it, wherever they were made.
    public internal(set) var revisions: [Revision]
    /// Commits that changed it on the main line: merges in place of what they brought.
    public internal(set) var arrivals: [Revision]
    /// The arrival by which it first was published and had what its type requires.
    public internal(set) var completion: Revision?

    /// The arrival by which it first appeared on the main line.
    public var first: Revision? { arrivals.last }
    public var last: Revision? { arrivals.first }

    /// The commit of a branch by which a text was written, where a merge brought it.
    func origin(of arrival: Revision) -> Revision {
      guard arrival.commit.isMerge else { return arrival }
      return revisions.last { $0.blob == arrival.blob } ?? arrival
    }

    /// The commits that a page or a rule names.
    var shownCommits: [String] {
      [revisions.first, revisions.last, arrivals.first, arrivals.last, completion]
        .compactMap { $0?.commit.id }
    }

    mutating func findCompletion(_ readings: [String: Reading]) {
      completion = arrivals.last { readings[$0.blob]?.isComplete ?? false }
    }

    mutating func mark(signed: Set<String>, squashed: Set<String>) {
      func mark(_ revision: inout Revision) {
        if signed.contains(revision.commit.id) { revision.commit.isSigned = true }
        if squashed.contains(revision.commit.id) { revision.commit.isSquash = true }
      }
      for index in revisions.indices { mark(&revisions[index]) }
      for index in arrivals.indices { mark(&arrivals[index]) }
      if completion != nil { mark(&completion!) }
    }
  }

  /// What one commit left of a document.
  public struct Revision: Sendable {
    public internal(set) var commit: Commit
    /// Its path at that commit, from the content's folder.
    public let path: String
    /// The name of its text in the repository.
    public let blob: String
  }

  /// How a file stands against the last commit.
  public enum State: String, Sendable, Codable {
    case committed, changed, untracked
  }

  /// A history that cannot be asked.
  public init(obstacle: String) {
    self.obstacle = obstacle
    head = nil
    histories = [:]
    states = [:]
    readings = [:]
    arrivalCounts = [:]
  }

  init(
    head: Commit, histories: [String: History], states: [String: State],
    readings: [String: Reading]
  ) {
    obstacle = nil
    self.head = head
    self.histories = histories
    self.states = states
    self.readings = readings
    arrivalCounts = histories.values.reduce(into: [:]) { counts, history in
      if let id = history.first?.commit.id { counts[id, default: 0] += 1 }
    }
  }

  public subscript(path: String) -> History? { histories[path] }

  /// What a revision says; nil where its text was not read.
  public func reading(of revision: Revision) -> Reading? { readings[revision.blob] }

  /// How many files a commit brought to the main line at once: many are an import.
  public func countBrought(by commit: Commit) -> Int { arrivalCounts[commit.id] ?? 0 }

  /// How a file stands; nil where the history cannot be asked.
  public func state(of path: String) -> State? {
    guard obstacle == nil else { return nil }
    return states[path] ?? .untracked
  }

  /// Files that are not as the last commit has them, sorted.
  public var uncommitted: [String] { states.filter { $0.value != .committed }.keys.sorted() }

  /// Why nothing can be said of a document; nil where its history can be told.
  public func obstacle(for path: String) -> String? {
    if let obstacle { return obstacle }
    switch state(of: path) {
    case .untracked?: return "it is not committed"
    case .changed?: return "it was changed after the last commit"
    case .committed?, nil: return histories[path] == nil ? "no commit is known to hold it" : nil
    }
  }
}
