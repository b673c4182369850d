#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders and files by plain system calls; every failure names its path.
enum Folder {
  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
    init(_ path: String, _ reason: String) { description = "\(path): \(reason)" }
  }

  enum Kind { case none, folder, other }

  /// What stands at a path; a symbolic link is `other`.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .none }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// The names in a folder, sorted.
  static func names(in path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw Failure(path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func text(of path: String) throws -> String {
    let (bytes, failure) = Content.read(path)
    if let failure { throw Failure(path, failure) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes a folder and those above it.
  static func create(_ path: String) throws {
    if kind(of: path) == .folder || path.isEmpty { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try create(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure(path) }
  }

  static func write(_ text: String, to path: String) throws {
    try write(to: path) { try $0(text) }
  }

  /// Writes a new file part by part.
  static func write(
    to path: String, _ parts: ((String) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path) }
    defer { close(descriptor) }
    try parts { part in
      var part = part
      try part.withUTF8 { bytes in
        var done = 0
        while done < bytes.count {
          #if canImport(Darwin)
            let count = Darwin.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
          #elseif canImport(Musl)
            let count = Musl.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
          #else
            let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
          #endif
          if count < 0, errno == EINTR { continue }
          guard count >= 0 else { throw Failure(path) }
          done += count
        }
      }
    }
  }

  /// Whether a file is there, no link, and holds just this text.
  static func holds(_ text: String, at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    var text = text
    return text.withUTF8 { bytes in
      guard Int(status.st_size) == bytes.count else { return false }
      return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        var done = 0
        while done < bytes.count {
          let count = read(descriptor, buffer.baseAddress!, buffer.count)
          guard count > 0, done + count <= bytes.count,
            memcmp(buffer.baseAddress!, bytes.baseAddress! + done, count) == 0
          else { return false }
          done += count
        }
        return true
      }
    }
  }

  /// Gives a file a second name; some file systems know none.
  static func link(_ path: String, to name: String) -> Bool {
    #if canImport(Darwin)
      Darwin.link(path, name) == 0
    #elseif canImport(Musl)
      Musl.link(path, name) == 0
    #else
      Glibc.link(path, name) == 0
    #endif
  }

  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw Failure(target) }
  }

  /// Swaps two folders in one step.
  ///
  /// - Returns: false, with nothing done, where the file system cannot.
  static func exchange(_ one: String, _ other: String) throws -> Bool {
    #if canImport(Darwin)
      let isDone = renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
    #elseif canImport(Glibc)
      let isDone = renameat2(AT_FDCWD, one, AT_FDCWD, other, 2) == 0
    #else
      let isDone = false
      errno = ENOSYS
    #endif
    guard isDone || [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw Failure(other) }
    return isDone
  }

  /// Makes a folder; false where something of that name is there.
  static func make(_ path: String) throws -> Bool {
    if mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw Failure(path) }
    return false
  }

  /// A lock on a folder that ends with the process.
  struct Lock {
    private let descriptor: Int32

    /// nil where another process holds it, and where the file system has no locks.
    init?(_ path: String, waits: Bool) {
      descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      guard flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        return nil
      }
    }

    func release() { close(descriptor) }
  }

  /// Removes a folder with all that is in it; symbolic links are removed, not followed.
  static func remove(_ path: String) throws {
    if kind(of: path) == .folder {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw Failure(path) }
    } else {
      guard unlink(path) == 0 || errno == ENOENT else { throw Failure(path) }
    }
  }

  /// The path without links and dots, also of something that is not there yet.
  static func absolute(_ path: String) throws -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    var parts = path.split(separator: "/").map(String.init)
    guard let last = parts.popLast(), last != ".." else { throw Failure(path) }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    let above = try absolute(parent.isEmpty ? "." : parent)
    return last == "." ? above : (above == "/" ? "" : above) + "/" + last
  }

}

#if canImport(Glibc)
  /// The C library has it, but shows it to C alone. The flag 2 is RENAME_EXCHANGE.
  @_silgen_name("renameat2")
  private func renameat2(
    _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32,
    _ new: UnsafePointer<CChar>, _ flags: UInt32
  ) -> Int32
#endif
