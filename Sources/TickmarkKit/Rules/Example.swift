/// A small content that shows what a rule says: documentation and test at once.
///
/// The text patches a complete sample (a playbook, a post-mortem …): lines before the first `## `
/// replace front-matter keys (`key: (absent)` takes one away), each `## Title` replaces that
/// section. `↓` marks where the finding starts. Whole contents are written as several files,
/// divided by `-- path --` lines; such files may follow a patch, too. A part called `.git` is the
/// history, as `Provenance(lines:)` reads it.
public struct Example: Sendable {
  /// What the rule says of it.
  public let outcome: Outcome
  public let caption: String
  let base: Base
  let marked: String

  /// The sample that an example patches.
  public enum Base: Sendable {
    case playbook, postMortem, drill, riskReview, register, exception, settings, files
  }

  /// The text as a page shows it.
  public var text: String { marked.filter { $0 != "↓" } }

  static func good(_ caption: String, _ base: Base, _ text: String = "") -> Example {
    Example(outcome: .met, caption: caption, base: base, marked: text)
  }

  static func bad(_ caption: String, _ base: Base, _ text: String) -> Example {
    Example(outcome: .deviation, caption: caption, base: base, marked: text)
  }

  static func other(
    _ outcome: Outcome, _ caption: String, _ base: Base, _ text: String
  ) -> Example {
    Example(outcome: outcome, caption: caption, base: base, marked: text)
  }

  /// Where `↓` stands: a file and a byte offset in its text without the mark.
  struct Mark: Equatable {
    let path: String
    let offset: Int
  }

  /// The files that the example stands for, and the mark in them.
  var files: (files: [String: String], mark: Mark?) {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let patch = lines.prefix { !$0.hasPrefix("-- ") }.joined(separator: "\n")
    var files: [String: String] = [:]
    switch base {
    case .files: break
    case .playbook: files["playbook.md"] = Sample.playbook.patched(with: patch)
    case .settings:
      files[Content.settingsName] = Sample.settings.patched(with: patch)
      files["INC-20260312-01.md"] = Sample.postMortem
    case .postMortem: files["INC-20260312-01.md"] = Sample.postMortem.patched(with: patch)
    case .drill: files["DRL-20260218-01.md"] = Sample.drill.patched(with: patch)
    case .riskReview:
      files["RR-2026-Q1.md"] = Sample.riskReview.patched(with: patch)
      files["INC-20260312-01.md"] = Sample.postMortem
    case .register:
      files["REG-2026-H1.md"] = Sample.register.patched(with: patch)
      files["incidents.csv"] = Sample.export
      files["INC-20260312-01.md"] = Sample.postMortem
    case .exception:
      files["EXC-2026-001.md"] = Sample.exception.patched(with: patch)
      files["INC-20260312-01.md"] = Sample.postMortem.patched(
        with: "acknowledged_at: 2026-03-12T14:22:00Z")
    }
    files.merge(Self.divided(marked)) { _, written in written }
    if files[Content.settingsName] == nil { files[Content.settingsName] = Sample.settings }
    let hasPlaybook = files.values.contains { $0.contains("type: playbook") }
    if !hasPlaybook { files["playbook.md"] = Sample.playbook }
    var mark: Mark?
    for (path, text) in files {
      guard let range = text.firstRange(of: "↓") else { continue }
      mark = Mark(
        path: path, offset: text.utf8.distance(from: text.startIndex, to: range.lowerBound))
      files[path] = text.replacing("↓", with: "")
    }
    return (files, mark)
  }

  /// What the example's history says: the lines of a part called `.git`.
  var provenance: Provenance? {
    Self.divided(text)[".git"].map { Provenance(lines: $0) }
  }

  private static func divided(_ text: String) -> [String: String] {
    var files: [String: String] = [:]
    var path: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        path = line.dropFirst(3).dropLast(3).trimmed
        files[path!] = ""
      } else if let path {
        files[path]! += line + "\n"
      }
    }
    return files
  }
}

extension String {
  /// A sample document with some keys and sections replaced.
  fileprivate func patched(with patch: String) -> String {
    let lines = patch.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("## ") || $0.hasPrefix("↓## ") } ?? lines.count
    let keys = Self.groups(Array(lines[..<start])) { !($0.hasPrefix(" ") || $0.isEmpty) }
    let sections = Self.groups(Array(lines[start...])) {
      $0.hasPrefix("## ") || $0.hasPrefix("↓## ")
    }
    var groups = Self.groups(
      split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    ) {
      $0.hasPrefix("## ") || ($0.first?.isLetter ?? false) && $0.contains(":")
        || $0.hasPrefix("---") || $0.hasPrefix("# ")
    }
    for key in keys where !key[0].isEmpty {
      let fence = groups.lastIndex { $0[0] == "---" } ?? groups.count
      let name = key[0].filter { $0 != "↓" }.prefix { $0 != ":" } + ":"
      let place = groups[..<fence].firstIndex { $0[0].hasPrefix(name) }
      let isAbsent = key[0].hasSuffix("(absent)")
      if let place {
        groups[place] = isAbsent ? [] : key
      } else if !isAbsent {
        groups.insert(key, at: fence)
      }
      groups.removeAll { $0.isEmpty }
    }
    for section in sections {
      let title = section[0].filter { $0 != "↓" }
      if let place = groups.firstIndex(where: { $0[0] == title }) {
        groups[place] = section + [""]
      } else {
        groups.append(section)
      }
    }
    return groups.map { $0.joined(separator: "\n") }.joined(separator: "\n") + "\n"
  }

  private static func groups(_ lines: [String], startsAt isStart: (String) -> Bool) -> [[String]] {
    var groups: [[String]] = []
    for line in lines {
      if groups.isEmpty || isStart(line) {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    return groups
  }
}
