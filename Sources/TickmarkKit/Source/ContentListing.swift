#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a content, listed and told apart by their names before any of them is read: the
/// order is the folder's, and reading takes all cores.
struct ContentListing {
  private(set) var files: [Listed] = []
  private(set) var paths: Set<String> = []
  private(set) var ignored: [Content.Ignored] = []
  /// How many files there were, and folders that were not entered.
  private(set) var found = 0

  enum Kind {
    case document
    case settings
    /// Text that settings or documents may name: holidays, exports.
    case attachment
    case other
  }

  struct Listed: Sendable {
    let path: String
    let kind: Kind
    /// In bytes, when it was listed.
    let size: Int
    /// Gives the bytes, all or the first of them, or why they cannot be had.
    let read: @Sendable (_ first: Int?) -> ([UInt8], String?)
  }

  mutating func leaveOut(_ path: String, _ reason: String) {
    found += 1
    ignored.append(Content.Ignored(path: path, reason: reason))
  }

  /// Lists one file by what it is.
  mutating func add(
    _ path: String, size: Int, read: @escaping @Sendable (_ first: Int?) -> ([UInt8], String?)
  ) {
    let components = path.split(separator: "/")
    guard let name = components.last.map(String.init) else { return }
    if let hidden = components.first(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) {
      return leaveOut(path, "“\(hidden)” begins with “\(hidden.prefix(1))”")
    }
    paths.insert(path)
    let lower = name.lowercased()
    if lower == "readme.md" { return leaveOut(path, Content.Ignored.readme) }
    found += 1
    let kind: Kind =
      if name == Content.settingsName {
        .settings
      } else if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") {
        .document
      } else if lower.hasSuffix(".ics") || lower.hasSuffix(".txt") || lower.hasSuffix(".csv") {
        .attachment
      } else {
        .other
      }
    files.append(Listed(path: path, kind: kind, size: size, read: read))
  }

  /// Lists a folder and what lies below it.
  ///
  /// - Throws: `Content.Failure` for a folder that cannot be read, or a name that no page could show.
  mutating func walk(_ root: String, folder: String, depth: Int) throws {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let directory = opendir(path) else {
      throw Content.Failure.unreadable(path, String(cString: strerror(errno)))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      guard name != ".", name != ".." else { continue }
      if let reason = isText ? Content.objection(to: name) : "the name is not UTF-8" {
        throw Content.Failure.unusable(path + "/" + name, reason)
      }
      names.append(name)
    }
    names.sort()
    // Strings are equal where Unicode takes them for one, though their bytes differ.
    if let (name, _) = zip(names, names.dropFirst()).first(where: { $0 == $1 }) {
      throw Content.Failure.unusable(
        path + "/" + name, "two names here differ only in how their accents are encoded")
    }
    for name in names {
      let relative = folder.isEmpty ? name : folder + "/" + name
      guard relative.utf8.count <= Content.maximumPath else {
        throw Content.Failure.unusable(
          root + "/" + relative,
          "the path has \(relative.utf8.count) bytes; at most \(Content.maximumPath) are read")
      }
      guard found < Content.maximumFiles else {
        throw Content.Failure.tooManyFiles(root, limit: Content.maximumFiles)
      }
      var status = stat()
      guard lstat(root + "/" + relative, &status) == 0 else {
        // Gone since the folder was listed.
        if errno == ENOENT { continue }
        throw Content.Failure.unreadable(root + "/" + relative, String(cString: strerror(errno)))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where name.hasPrefix(".") || name.hasPrefix("_"):
        leaveOut(relative + "/", "begins with “\(name.prefix(1))”")
      case S_IFDIR where depth >= Content.maximumDepth:
        leaveOut(relative + "/", "nested too deep")
      case S_IFDIR: try walk(root, folder: relative, depth: depth + 1)
      case S_IFLNK: leaveOut(relative, "a symbolic link")
      case S_IFREG:
        add(relative, size: Int(status.st_size)) { first in
          Content.read(root + "/" + relative, first: first, limit: Content.maximumSize)
        }
      default: leaveOut(relative, "not a regular file")
      }
    }
  }
}

extension ContentListing {
  /// A file with what was read of it.
  struct ReadFile: Sendable {
    let listed: Listed
    /// Nil for what is no text.
    private(set) var source: SourceFile?
    /// For what is neither document nor settings.
    private(set) var file: Content.File?
    private(set) var redaction: Redaction?
    private(set) var problem: Finding?

    init(_ listed: Listed) {
      self.listed = listed
      let (bytes, failure) = listed.read(nil)
      switch listed.kind {
      case .document:
        take(bytes, failure)
        withhold()
      case .settings where bytes.count > Content.maximumSettings:
        take([], Content.tooLarge(bytes.count, limit: Content.maximumSettings))
      case .settings: take(bytes, failure)
      case .attachment:
        take(bytes, failure)
        let text = source?.text.utf8.prefix(Content.File.headSize)
        file = kept(bytes, failure, head: text.map(Array.init) ?? [])
      case .other:
        let start = failure == nil ? bytes : listed.read(Content.File.headSize).0
        file = kept(bytes, failure, head: Array(start.prefix(Content.File.headSize)))
      }
    }

    private func kept(_ bytes: [UInt8], _ failure: String?, head: [UInt8]) -> Content.File {
      Content.File(
        size: listed.size, head: head, digest: failure == nil ? Digest(sha256: bytes) : nil)
    }

    /// Takes the bytes as text.
    private mutating func take(_ bytes: [UInt8], _ failure: String?) {
      let text = String(decoding: bytes, as: UTF8.self)
      let source = SourceFile(path: listed.path, text: text)
      self.source = source
      if let failure {
        problem = Finding("file is not read: \(failure)", at: source.line(1))
      } else if text.utf8.count != bytes.count || !text.utf8.elementsEqual(bytes) {
        let offset = zip(text.utf8, bytes).prefix { $0 == $1 }.count
        problem = Finding(
          "text is not UTF-8 from byte \(offset + 1) on",
          at: source.span(offset..<offset + 3), help: "save the file as UTF-8")
      }
    }

    /// Takes out of a document what management keeps back.
    private mutating func withhold() {
      guard let source else { return }
      let redaction = Redaction(source)
      guard redaction.count > 0 || !redaction.slips.isEmpty else { return }
      self.redaction = redaction
      self.source = SourceFile(path: source.path, text: redaction.text)
    }
  }
}

extension String {
  /// The folder of a path; empty for the content's own.
  var folder: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }

  /// The last part of a path.
  var name: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
}
