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
  /// Largest `tickmark.yml` that is read, in bytes; a roster of 10,000 people has this size.
  public static let maximumSettings = 1024 * 1024
  /// Deepest folder that is entered.
  public static let maximumDepth = 32
  /// Most files of a content.
  public static let maximumFiles = 250_000
  /// Longest path below the content, in bytes.
  public static let maximumPath = 1_000
  /// Longest name, in bytes: file systems take 255, and a page adds an ending.
  public static let maximumName = 240
  public static let settingsName = "tickmark.yml"

  /// Why a folder cannot be a content.
  public enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case noFolder(String)
    case unreadable(String, String)
    /// A name that no page, link or line of a log could show as it is.
    case unusable(String, String)
    case tooManyFiles(String, limit: Int)

    public var description: String {
      switch self {
      case .missing(let path): "\(path): no such folder"
      case .noFolder(let path): "\(path): not a folder"
      case .unreadable(let path, let reason): "\(path): \(reason)"
      case .unusable(let path, let reason): "\(Self.shown(path)): \(reason); rename it"
      case .tooManyFiles(let path, let limit): "\(path): more than \(limit) files are not read"
      }
    }

    /// A path on one line.
    private static func shown(_ path: String) -> String {
      String(path.map { $0.unicodeScalars.contains { $0.value < 32 } ? "\u{FFFD}" : $0 })
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
    var listing = ContentListing()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      listing.add(path, size: bytes.count) { first in
        let size = min(bytes.count, first ?? .max)
        return size <= Content.maximumSize
          ? (Array(bytes.prefix(size)), nil)
          : ([], Content.tooLarge(size, limit: Content.maximumSize))
      }
    }
    for entry in leftOut { listing.leaveOut(entry.path, entry.reason) }
    self.init(listing)
  }

  /// Reads a folder; what begins with `.` or `_`, a `README.md` and symbolic links are left out.
  ///
  /// - Throws: `Failure` when the folder itself cannot be read.
  public init(folder root: String) throws {
    var status = stat()
    guard stat(root, &status) == 0 else { throw Failure.missing(root) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure.noFolder(root) }
    var listing = ContentListing()
    try listing.walk(root, folder: "", depth: 0)
    self.init(listing)
  }

  /// Reads what was listed, on all cores.
  private init(_ listing: ContentListing) {
    var documents: [SourceFile] = []
    var settings: [String: SourceFile] = [:]
    var attachments: [String: SourceFile] = [:]
    var files: [String: File] = [:]
    var redactions: [String: Redaction] = [:]
    var problems: [String: [Finding]] = [:]
    for read in concurrentMap(listing.files, ContentListing.ReadFile.init) {
      let path = read.listed.path
      if let problem = read.problem { problems[path, default: []].append(problem) }
      if let redaction = read.redaction { redactions[path] = redaction }
      if let file = read.file { files[path] = file }
      guard let source = read.source else { continue }
      switch read.listed.kind {
      case .document: documents.append(source)
      case .settings: settings[path.folder] = source
      case .attachment, .other: attachments[path] = source
      }
    }
    self.documents = documents.sorted { $0.path < $1.path }
    self.settings = settings
    self.attachments = attachments
    self.files = files
    self.redactions = redactions
    self.problems = problems
    paths = listing.paths
    ignored = listing.ignored.sorted { $0.path < $1.path }
    found = listing.found
  }

  /// Why no file may bear a name; nil for a name that is fine.
  static func objection(to name: String) -> String? {
    if name.utf8.count > maximumName {
      return "the name has \(name.utf8.count) bytes; at most \(maximumName) are read"
    }
    let hasControl = name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return hasControl ? "the name holds a line break or another control character" : nil
  }

  static func tooLarge(_ size: Int, limit: Int) -> String {
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
    guard status.st_mode & S_IFMT != S_IFDIR else {
      let folder = path.hasSuffix("/") ? path : path + "/"
      return ([], "is a folder; name its files, as in \(folder)*.md")
    }
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
    var after = stat()
    if failure == nil, fstat(descriptor, &after) != 0 || !isSame(status, after) {
      failure = "changed while it was read; run again"
    }
    return (failure == nil ? bytes : [], failure)
  }

  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    #if canImport(Darwin)
      let times = (one.st_mtimespec, other.st_mtimespec)
    #else
      let times = (one.st_mtim, other.st_mtim)
    #endif
    return one.st_size == other.st_size && times.0.tv_sec == times.1.tv_sec
      && times.0.tv_nsec == times.1.tv_nsec
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
