import Foundation

/// A history as a file of a pack, so that the pages that show it can be built again, and read, without
/// the repository. Each commit stands in it once; of what older texts said, only dates and digests.
extension Provenance {
  public static let fileName = "provenance.json"

  /// Sorted throughout, so that the same history gives the same bytes.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Texts, whole numbers and truth values always encode.
    return Array(try! encoder.encode(ProvenanceFile(self))) + [10]
  }

  /// Reads what `bytes` wrote; nil for anything else.
  public init?(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let file = try? decoder.decode(ProvenanceFile.self, from: Data(bytes)),
      let provenance = file.provenance
    else { return nil }
    self = provenance
  }
}

private struct ProvenanceFile: Codable {
  static let currentFormat = "tickmark-provenance/1"

  var format = Self.currentFormat
  var obstacle: String?
  /// The commit that the work tree stood at.
  var head: String?
  var commits: [Commit] = []
  var files: [File] = []
  var texts: [Text] = []

  struct Commit: Codable {
    let id, author, authorLogin, committer, committerLogin: String
    /// `YYYY-MM-DDTHH:MM:SSZ`
    let authored, committed: String
    let parents: Int
    let signed, squash: Bool
  }

  struct File: Codable {
    let path: String
    let state: Provenance.State?
    /// Newest first; arrivals are those of the main line.
    let revisions, arrivals: [Revision]
    let completion: Revision?
  }

  struct Revision: Codable {
    let commit, path, text: String
  }

  struct Text: Codable {
    let id: String
    let complete: Bool
    let body: String?
    let due: [Due]
    let reviews: [String]
  }

  struct Due: Codable {
    /// A digest of the item's words or id.
    let item: String
    let date: String
  }
}

// MARK: Writing

extension ProvenanceFile {
  fileprivate init(_ provenance: Provenance) {
    obstacle = provenance.obstacle
    head = provenance.head?.id
    var known: [String: Provenance.Commit] = [:]
    for commit in provenance.histories.values.flatMap({ $0.revisions + $0.arrivals }).map(\.commit)
      + [provenance.head].compactMap({ $0 })
    {
      // Only the commits that a page shows were asked for their marks, wherever they stand.
      if commit.isSigned || commit.isSquash || known[commit.id] == nil { known[commit.id] = commit }
    }
    commits = known.values.sorted { $0.id < $1.id }.map { commit in
      Commit(
        id: commit.id, author: commit.author.name, authorLogin: commit.author.login,
        committer: commit.committer.name, committerLogin: commit.committer.login,
        authored: commit.authored.iso, committed: commit.committed.iso,
        parents: commit.parentCount, signed: commit.isSigned, squash: commit.isSquash)
    }
    let paths = Set(provenance.histories.keys).union(provenance.states.keys)
    files = paths.sorted().map { path in
      let history = provenance.histories[path]
      return File(
        path: path, state: provenance.states[path],
        revisions: history?.revisions.map(Self.written) ?? [],
        arrivals: history?.arrivals.map(Self.written) ?? [],
        completion: history?.completion.map(Self.written))
    }
    texts = provenance.readings.sorted { $0.key < $1.key }.map { id, reading in
      Text(
        id: id, complete: reading.isComplete, body: reading.body?.description,
        due: reading.due.sorted { $0.key < $1.key }.map { Due(item: $0.key, date: $0.value) },
        reviews: reading.reviews.sorted().map(\.iso))
    }
  }

  private static func written(_ revision: Provenance.Revision) -> Revision {
    Revision(commit: revision.commit.id, path: revision.path, text: revision.blob)
  }
}

// MARK: Reading

extension ProvenanceFile {
  /// Nil where it contradicts itself: another format, a commit that it does not hold, no time.
  fileprivate var provenance: Provenance? {
    guard format == Self.currentFormat else { return nil }
    if let obstacle { return Provenance(obstacle: obstacle) }
    var commits: [String: Provenance.Commit] = [:]
    for commit in self.commits {
      guard let authored = Instant(iso: commit.authored),
        let committed = Instant(iso: commit.committed)
      else { return nil }
      commits[commit.id] = Provenance.Commit(
        id: commit.id, author: .init(name: commit.author, login: commit.authorLogin),
        committer: .init(name: commit.committer, login: commit.committerLogin),
        authored: authored, committed: committed, parentCount: commit.parents,
        isSigned: commit.signed, isSquash: commit.squash)
    }
    func read(_ revision: Revision) -> Provenance.Revision? {
      commits[revision.commit].map {
        Provenance.Revision(commit: $0, path: revision.path, blob: revision.text)
      }
    }
    guard let head = head.flatMap({ commits[$0] }) else { return nil }
    var histories: [String: Provenance.History] = [:]
    var states: [String: Provenance.State] = [:]
    for file in files {
      states[file.path] = file.state
      guard !file.arrivals.isEmpty else { continue }
      let revisions = file.revisions.compactMap(read)
      let arrivals = file.arrivals.compactMap(read)
      guard revisions.count == file.revisions.count, arrivals.count == file.arrivals.count else {
        return nil
      }
      histories[file.path] = Provenance.History(
        revisions: revisions, arrivals: arrivals, completion: file.completion.flatMap(read))
    }
    let readings = texts.map { text in
      let reading = Provenance.Reading(
        isComplete: text.complete, body: text.body.map(Digest.init(hexadecimal:)),
        due: Dictionary(text.due.map { ($0.item, $0.date) }, uniquingKeysWith: { $1 }),
        reviews: Set(text.reviews.compactMap { Day(iso: $0) }))
      return (text.id, reading)
    }
    return Provenance(
      head: head, histories: histories, states: states,
      readings: Dictionary(readings, uniquingKeysWith: { $1 }))
  }
}
