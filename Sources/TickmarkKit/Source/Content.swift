#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that a company keeps, as files: which are documents, which are not, and why.
public struct Content: Sendable {
  /// The markdown files, sorted by path.
  public let documents: [SourceFile]
  /// Every `tickmark.yml`, by the folder it is in (`""` for the content's own).
  public let settings: [String: SourceFile]
  /// Other files' text, for what the settings name (holiday lists).
  public let attachments: [String: SourceFile]
  /// The paths of all files, for links.
  public let paths: Set<String>
  /// The files that are neither documents nor settings, by path: logs, images, exports.
  public let files: [String: File]
  /// What management keeps back, for each document that keeps something back.
  public let redactions: [String: Redaction]
  /// What was left out, and why.
  public let ignored: [Ignored]
  /// What could not be read, by path.
  public let problems: [String: [Finding]]
  /// How many files there were, and folders that were not entered: counted as they are met, so that
  /// the lists above can be added up against it.
  public let found: Int

  public struct Ignored: Sendable {
    public let path: String
    public let reason: String

    /// Why a file is left out that the settings name.
    static let bySettings = "listed under “ignore” in tickmark.yml"

    /// A README is found by links, and no document.
    static let readme = "a README is no document"

    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// A file that is kept as it is.
  public struct File: Sendable {
    /// Its length in bytes.
    public let size: Int
    /// Its first bytes, which tell a picture from a pointer to one.
    public let head: [UInt8]
    /// Of all its bytes; nil where they could not be read, or are more than `maximumSize`.
    public let digest: Digest?

    /// Most bytes of a head.
    public static let headSize = 200
  }

  /// Largest document that is read, in bytes.
  public static let maximumSize = 8 * 1024 * 1024
  /// Deepest folder that is entered.
  public static let maximumDepth = 32
  public static let settingsName = "tickmark.yml"

  /// Why a folder cannot be a content.
  public enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case noFolder(String)
    case unreadable(String, String)

    public var description: String {
      switch self {
      case .missing(let path): "\(path): no such folder"
      case .noFolder(let path): "\(path): not a folder"
      case .unreadable(let path, let reason): "\(path): \(reason)"
      }
    }
  }

  /// A content held in memory, path → text: what tests and rule examples use.
  public init(_ files: [String: String]) {
    self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  /// A content held in memory, path → bytes, as it comes out of a pack.
  ///
  /// - Parameter leftOut: what the folder held besides, and why it is not among the files.
  public init(bytes files: [String: [UInt8]], leftOut: [Ignored] = []) {
    var builder = Builder()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      builder.add(path, size: bytes.count) { first in
        let size = min(bytes.count, first ?? .max)
        return size <= Content.maximumSize
          ? (Array(bytes.prefix(size)), nil)
          : ([], Content.tooLarge(size, limit: Content.maximumSize))
      }
    }
    for entry in leftOut { builder.leaveOut(entry.path, entry.reason) }
    self = builder.content
  }

  /// Reads a folder; what begins with `.` or `_`, a `README.md` and symbolic links are left out.
  ///
  /// - Throws: `Failure` when the folder itself cannot be read.
  public init(folder root: String) throws {
    var status = stat()
    guard stat(root, &status) == 0 else { throw Failure.missing(root) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure.noFolder(root) }
    var builder = Builder()
    try builder.walk(root, folder: "", depth: 0)
    self = builder.content
  }

  private init(_ builder: Builder, documents: [SourceFile]) {
    self.documents = documents
    settings = builder.settings
    attachments = builder.attachments
    paths = builder.paths
    files = builder.files
    redactions = builder.redactions
    ignored = builder.ignored.sorted { $0.path < $1.path }
    problems = builder.problems
    found = builder.found
  }

  private struct Builder {
    var documents: [SourceFile] = []
    var settings: [String: SourceFile] = [:]
    var attachments: [String: SourceFile] = [:]
    var paths: Set<String> = []
    var files: [String: File] = [:]
    var ignored: [Ignored] = []
    var problems: [String: [Finding]] = [:]
    var redactions: [String: Redaction] = [:]
    var found = 0

    var content: Content { Content(self, documents: documents.sorted { $0.path < $1.path }) }

    mutating func leaveOut(_ path: String, _ reason: String) {
      found += 1
      ignored.append(Ignored(path: path, reason: reason))
    }

    /// Files one file by what it is; `read` gives its bytes, all or the first of them, or why they
    /// cannot be had.
    mutating func add(_ path: String, size: Int, read: (_ first: Int?) -> ([UInt8], String?)) {
      let components = path.split(separator: "/").map(String.init)
      guard let name = components.last else { return }
      if let hidden = components.first(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) {
        return leaveOut(path, "“\(hidden)” begins with “\(hidden.prefix(1))”")
      }
      let lower = name.lowercased()
      if lower == "readme.md" {
        paths.insert(path)
        return leaveOut(path, Ignored.readme)
      }
      found += 1
      paths.insert(path)
      let folder = components.dropLast().joined(separator: "/")
      if name == Content.settingsName {
        settings[folder] = file(path, read(nil))
      } else if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") {
        documents.append(redacted(file(path, read(nil))))
      } else if lower.hasSuffix(".ics") || lower.hasSuffix(".txt") || lower.hasSuffix(".csv") {
        let whole = read(nil)
        let text = file(path, whole)
        attachments[path] = text
        files[path] = File(
          size: size, head: Array(text.text.utf8.prefix(File.headSize)), digest: digest(whole))
      } else {
        let whole = read(nil)
        let start = whole.1 == nil ? whole.0 : read(File.headSize).0
        files[path] = File(
          size: size, head: Array(start.prefix(File.headSize)), digest: digest(whole))
      }
    }

    private mutating func redacted(_ source: SourceFile) -> SourceFile {
      let redaction = Redaction(source)
      guard redaction.count > 0 || !redaction.slips.isEmpty else { return source }
      redactions[source.path] = redaction
      return SourceFile(path: source.path, text: redaction.text)
    }

    private func digest(_ read: ([UInt8], String?)) -> Digest? {
      read.1 == nil ? Digest(sha256: read.0) : nil
    }

    private mutating func file(_ path: String, _ read: ([UInt8], String?)) -> SourceFile {
      let (bytes, failure) = read
      let text = String(decoding: bytes, as: UTF8.self)
      let source = SourceFile(path: path, text: text)
      if let failure {
        problems[path, default: []].append(
          Finding("file is not read: \(failure)", at: source.line(1)))
      } else if text.utf8.count != bytes.count || !text.utf8.elementsEqual(bytes) {
        let offset = zip(text.utf8, bytes).prefix { $0 == $1 }.count
        problems[path, default: []].append(
          Finding(
            "text is not UTF-8 from byte \(offset + 1) on",
            at: source.span(offset..<offset + 3), help: "save the file as UTF-8"))
      }
      return source
    }

    mutating func walk(_ root: String, folder: String, depth: Int) throws {
      let path = folder.isEmpty ? root : root + "/" + folder
      guard let directory = opendir(path) else {
        throw Failure.unreadable(path, String(cString: strerror(errno)))
      }
      defer { closedir(directory) }
      var names: [String] = []
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
      }
      for name in names.sorted() {
        let relative = folder.isEmpty ? name : folder + "/" + name
        var status = stat()
        guard lstat(root + "/" + relative, &status) == 0 else { continue }
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

  private static func tooLarge(_ size: Int, limit: Int) -> String {
    "\(size) bytes; at most \(limit) are read"
  }

  /// Reads a file with plain system calls: Foundation's take ten times as long.
  ///
  /// - Returns: the bytes, or why there are none.
  public static func read(
    _ path: String, first: Int? = nil, limit: Int = .max
  ) -> (bytes: [UInt8], failure: String?) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return ([], String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return ([], String(cString: strerror(errno))) }
    let size = min(Int(status.st_size), first ?? .max)
    guard size <= limit else { return ([], tooLarge(size, limit: limit)) }
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, buffer.baseAddress! + count, size - count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, buffer.baseAddress! + count, size - count)
        #else
          let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = String(cString: strerror(errno)) }
        if got <= 0 { break }
        count += got
      }
    }
    return (failure == nil ? bytes : [], failure)
  }
}

extension SourceFile {
  /// Reads one file wherever it is; its path stays as given.
  ///
  /// - Throws: `Content.Failure` when it cannot be read.
  public convenience init(readingFrom path: String) throws {
    let (bytes, failure) = Content.read(path, limit: Content.maximumSize)
    if let failure { throw Content.Failure.unreadable(path, failure) }
    self.init(path: path, text: String(decoding: bytes, as: UTF8.self))
  }
  /// Reads one file that is to be written again: every byte of it must be text.
  ///
  /// - Throws: `Content.Failure` when it cannot be read or is not UTF-8.
  public convenience init(adopting path: String) throws {
    let (bytes, failure) = Content.read(path, limit: Content.maximumSize)
    if let failure { throw Content.Failure.unreadable(path, failure) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Content.Failure.unreadable(path, "text is not UTF-8; save the file as UTF-8")
    }
    self.init(path: path, text: text)
  }
}
