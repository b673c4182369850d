extension Rule {
  static let evidenceFilesPresent = Rule(
    id: "evidence-files-present", code: "EV-01",
    title: "Files named as evidence are in the content, whole",
    rationale: """
      A record that points to a log nobody can open proves nothing. A file outside the content or \
      behind a symbolic link is not in the pack; an empty file or a Git LFS pointer is a name \
      without the thing. Files and archives of the front matter are looked for, and links of the \
      text that lead to files are looked into (whether those exist is links-resolve, DOC-08).
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("a log beside the record", .postMortem, item("logs/auth.log") + log("14:00 timeout")),
      .good(
        "an archived copy of a chat", .postMortem,
        "communications:\n  - {channel: chat, link: \"https://chat.test/1\", archive: logs/auth.log}"
          + log("14:00 hello")),
      .bad("a file that is not there", .postMortem, item("↓logs/auth.log")),
      .bad("a slip in the name", .postMortem, item("↓logs/auht.log") + log("14:00 timeout")),
      .bad("a file outside the content", .postMortem, item("↓../../var/auth.log")),
      .bad("an absolute path", .postMortem, item("↓/var/log/auth.log")),
      .bad("a hidden file", .postMortem, item("↓.logs/auth.log") + "\n-- .logs/auth.log --\n14:00"),
      .bad(
        "a Git LFS pointer", .postMortem,
        item("↓logs/auth.log") + log("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a")),
      .bad("an empty file", .postMortem, item("↓logs/auth.log") + "\n-- logs/auth.log --"),
      .bad(
        "a picture in the text that is a pointer", .postMortem,
        "## Detection\n\n↓![graph](graph.png)"
          + "\n-- graph.png --\nversion https://git-lfs.github.com/spec/v1"),
    ]
  ) { evidence in
    evidence.documents.flatMap { document -> [Verdict] in
      guard evidence.types[document.path] != nil else { return [] }
      let subject = Subject.document(document)
      var count = 0
      var findings: [Finding] = []
      for reference in EvidenceReference.all(in: document) {
        for target in reference.localTargets(in: evidence, from: document.path) {
          count += 1
          if let finding = finding(target, document, evidence) { findings.append(finding) }
        }
      }
      for (path, span) in linkedFiles(document, evidence) {
        count += 1
        if let reason = evidence.files[path]?.emptiness {
          findings.append(Finding("“\(path)” \(reason)", at: span, help: help))
        }
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      guard count > 0 else { return [] }
      let total = count
      return [.met(subject, at: document.top, "\(counted(total, "file")) there")]
    }
  }

  private static let help = "put the file itself into the content"

  private static func finding(
    _ target: Located<String>, _ document: Document, _ evidence: Evidence
  ) -> Finding? {
    let shown = "“\(target.value)”"
    switch evidence.resolve(target.value, from: document.path) {
    case .external, .document, .missingAnchor: return nil
    case .file(let path):
      guard let reason = evidence.files[path]?.emptiness else { return nil }
      return Finding("\(shown) \(reason)", at: target.span, help: help)
    case .missing(let path, let suggestion):
      let left = evidence.ignored.first { ignored in
        ignored.path == path || ignored.path.hasSuffix("/") && path.hasPrefix(ignored.path)
      }
      guard let left else {
        return Finding(
          "\(shown) is not in the content", at: target.span,
          help: suggestion.map { "did you mean “\($0)”?" } ?? help)
      }
      return Finding("\(shown) is left out: \(left.reason)", at: target.span, help: help)
    case .outside:
      return Finding("\(shown) is outside the content", at: target.span, help: help)
    case .refused:
      return Finding("\(shown) is no path that is followed", at: target.span, help: help)
    }
  }

  /// Files that links and pictures of the text lead to, each once.
  private static func linkedFiles(
    _ document: Document, _ evidence: Evidence
  ) -> [(path: String, span: Span)] {
    var result: [(String, Span)] = []
    var seen: Set<String> = []
    document.blocks.eachRun { inlines, span, _ in
      for destination in inlines.links {
        guard case .file(let path) = evidence.resolve(destination, from: document.path),
          seen.insert(path).inserted
        else { continue }
        result.append((path, span.firstLine))
      }
    }
    return result
  }

  private static func item(_ path: String) -> String {
    "evidence:\n  - {kind: log, file: \(path)}"
  }

  private static func log(_ text: String) -> String { "\n-- logs/auth.log --\n\(text)" }
}
