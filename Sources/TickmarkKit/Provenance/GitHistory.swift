/// Follows each document back through the commits, through renames and parallel branches.
struct GitHistory {
  /// By today's path, newest first.
  private(set) var revisions: [String: [Provenance.Revision]] = [:]

  /// - Parameters:
  ///   - entries: newest first, no commit before its children.
  ///   - files: the paths at the newest commit.
  init(_ entries: [GitLog.Entry], files: Set<String>) {
    /// What a path of the past is called today.
    var names = Dictionary(files.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    /// Seen under a path of which nobody knows yet that it was renamed later: a parallel branch.
    var pending: [String: [Provenance.Revision]] = [:]
    for entry in entries {
      // What was renamed away in the same commit frees its name, so names are taken first.
      var taken: [(old: String, name: String)] = []
      for change in entry.changes where change.kind != .deleted {
        let revision = Provenance.Revision(
          commit: entry.commit, path: change.path, blob: change.blob)
        guard let name = names[change.path] else {
          pending[change.path, default: []].append(revision)
          continue
        }
        revisions[name, default: []].append(revision)
        if change.kind == .renamed, let old = change.oldPath {
          names[change.path] = nil
          taken.append((old, name))
        }
      }
      for (old, name) in taken {
        names[old] = name
        revisions[name]! += pending.removeValue(forKey: old) ?? []
      }
    }
  }
}
