import Synchronization

/// Puts a site's files into a folder, all of them or none.
///
/// They are written to a new folder beside the output, which then takes its place in one step: a
/// failed or killed build leaves the old site as it was. A folder without our marker was made by
/// someone else and is never touched.
///
/// A page that has the bytes of the old site's is not written again: the new folder gets a second
/// name for the same file, as long as both folders are there.
public struct SiteWriter: Sendable {
  /// Every site has this file; it tells our folders from others'.
  public static let marker = "tickmark-site.json"

  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let output: String

  /// - Parameter content: the folder the site is made from; neither may lie in the other.
  public init(output: String, content: String) throws {
    let output = try Folder.absolute(output)
    let content = try Folder.absolute(content)
    guard output != content, !(output + "/").hasPrefix(content == "/" ? "/" : content + "/") else {
      throw Failure(
        description: "\(output) lies in the content; choose an --output outside \(content)")
    }
    guard !(content + "/").hasPrefix(output == "/" ? "/" : output + "/") else {
      throw Failure(
        description: "\(output) holds the content; choose an --output that does not")
    }
    self.output = output
    try check()
  }

  /// Makes the site's files, writes them and swaps them in.
  ///
  /// - Parameter progress: told, from several threads, after each file how many are done.
  public func write(_ site: Site, progress: (@Sendable (Int) -> Void)? = nil) throws {
    let done = Atomic(0)
    try write { put in
      try site.forEachFile { file in
        try put(file)
        progress?(done.add(1, ordering: .relaxed).newValue)
      }
    }
  }

  /// Writes the files and swaps them in.
  public func write(_ files: [Site.File]) throws {
    try write { put in for file in files { try put(file) } }
  }

  private func write(_ fill: (@Sendable (Site.File) throws -> Void) throws -> Void) throws {
    let fresh = try FreshFolder(for: output)
    defer { fresh.remove() }
    try fill { file in
      let path = fresh.path + "/" + file.path
      try Folder.create(String(path[..<path.lastIndex(of: "/")!]))
      try put(file, at: path)
    }
    try check()
    try fresh.takePlace()
  }

  private func put(_ file: Site.File, at path: String) throws {
    switch file.content {
    case .text(let text):
      let before = output + "/" + file.path
      if Folder.holds(text, at: before), Folder.link(before, to: path) { return }
      try Folder.write(to: path) { try $0(text) }
    case .parts(let parts): try Folder.write(to: path, parts)
    }
  }

  private func check() throws {
    switch Folder.kind(of: output) {
    case .none: return
    case .other:
      throw Failure(description: "\(output) is no folder; choose another --output")
    case .folder:
      let names = try Folder.names(in: output)
      guard names.isEmpty || names.contains(Self.marker) else {
        throw Failure(
          description: """
            \(output) was not made by tickmark (it has no \(Self.marker)) and is left alone; \
            choose another --output, or empty it
            """)
      }
    }
  }
}
