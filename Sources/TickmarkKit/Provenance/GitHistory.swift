/// Follows each document back through the commits, through renames and parallel branches.
struct GitHistory {
  private(set) var revisions: [String: [Provenance.Revision]] = [:]

  /// - Parameters:
  ///   - entries: newest first.
  ///   - files: the paths at the newest commit.
  init(_ entries: [GitLog.Entry], files: Set<String>) {
    /// What an older path is called today.
    var names: [String: String] = [:]
    /// Paths whose older commits belong to another file that had the same name.
    var ended: Set<String> = []
    /// Seen under a path of which nobody knows yet that it was renamed later: a parallel branch.
    var pending: [String: [Provenance.Revision]] = [:]
    for entry in entries {
      for change in entry.changes {
        guard change.kind != .deleted else {
          ended.insert(change.path)
          continue
        }
        guard !ended.contains(change.path) else { continue }
        let revision = Provenance.Revision(
          commit: entry.commit, path: change.path, blob: change.blob)
        guard let name = names[change.path] ?? (files.contains(change.path) ? change.path : nil)
        else {
          pending[change.path, default: []].append(revision)
          continue
        }
        revisions[name, default: []].append(revision)
        guard let old = change.oldPath, names[old] == nil, !files.contains(old) else { continue }
        names[old] = name
        revisions[name]! += pending.removeValue(forKey: old) ?? []
      }
    }
  }
}
