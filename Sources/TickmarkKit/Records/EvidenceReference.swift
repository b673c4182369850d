/// One reference to evidence in front matter: a file kept beside the record, or a link.
public struct EvidenceReference: Sendable {
  /// The key it stands under: `evidence`, `changes` or `communications`.
  public let key: String
  /// `log`, `screenshot`, `pull-request` …; nil where none is written.
  public let kind: Located<String>?
  /// Where it leads: another site, or a file of the content.
  public let link: Located<String>?
  /// The copy that is kept.
  public let archive: Located<String>?
  public let capturedAt: Located<String>?
  public let capturedBy: Located<String>?
  public let system: Located<String>?
  public let span: Span

  private init(key: String, _ item: Located<YAMLValue>) {
    self.key = key
    kind = item.string("kind") ?? item.string("channel")
    link = item.string("file") ?? item.string("link") ?? item.text?.map(\.trimmed)
    archive = item.string("archive")
    capturedAt = item.string("captured_at")
    capturedBy = item.string("captured_by")
    system = item.string("system")
    span = item.span
  }

  /// All references of a document's front matter.
  static func all(in document: Document) -> [EvidenceReference] {
    ["evidence", "changes", "communications"].flatMap { key in
      (document.frontMatter[key]?.items ?? []).map { EvidenceReference(key: key, $0) }
    }.filter { $0.link.map { $0.value.folded != "none" } ?? ($0.archive != nil) }
  }

  /// The targets that are, or should be, files of the content.
  func localTargets(in evidence: Evidence, from path: String) -> [Located<String>] {
    [link, archive].compactMap { $0 }.filter {
      evidence.resolve($0.value, from: path) != .external && $0.value.looksLikePath
    }
  }

  /// Whether it is a picture or a log: something cut out of a system at some moment.
  var isCapture: Bool {
    let captures = ["screenshot", "screen shot", "image", "picture", "photo", "log", "logs"]
    if let kind, captures.contains(kind.value.folded) { return true }
    guard key == "evidence" else { return false }
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".log"]
    return [link, archive].compactMap { $0?.value.folded }.contains { target in
      endings.contains { target.hasSuffix($0) }
    }
  }
}

extension Evidence {
  /// The files that documents name, in front matter or by a link, each with the paths of those
  /// documents, sorted.
  var filesNamed: [String: [String]] {
    var named: [String: [String]] = [:]
    for document in documents {
      func add(_ destination: String) {
        guard case .file(let path) = resolve(destination, from: document.path),
          named[path]?.last != document.path
        else { return }
        named[path, default: []].append(document.path)
      }
      for reference in EvidenceReference.all(in: document) {
        for target in reference.localTargets(in: self, from: document.path) { add(target.value) }
      }
      if let file = document.frontMatter.text("file") { add(file.value) }
      document.blocks.eachRun { inlines, _, _ in inlines.links.forEach(add) }
    }
    return named
  }
}

extension String {
  /// Whether a reference is a path and not a name such as `OPS-12` or `pull 12`.
  fileprivate var looksLikePath: Bool {
    holds("/")
      || last.map { !$0.isWhitespace } ?? false && !holds(" ")
        && dropFirst().dropLast().contains(".")
  }
}

extension Content.File {
  /// Why a file is no evidence although it is there; nil where it may be.
  var emptiness: String? {
    if size == 0 { return "is empty" }
    if head.starts(with: Array("version https://git-lfs.github.com/spec/".utf8)) {
      return "is a Git LFS pointer, not the file itself"
    }
    if head.starts(with: Array("/annex/objects/".utf8)) {
      return "is a git-annex pointer, not the file itself"
    }
    return nil
  }
}
