/// Puts a site's files into a folder, all of them or none.
///
/// They are written to a new folder beside the output, which then takes its place in one step: a
/// failed or killed build leaves the old site as it was. A folder without our marker was made by
/// someone else and is never touched.
public struct SiteWriter {
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

  /// Writes the files and swaps them in.
  public func write(_ files: [Site.File]) throws {
    let fresh = try FreshFolder(for: output)
    defer { fresh.remove() }
    var folders: Set<String> = []
    for file in files {
      let path = fresh.path + "/" + file.path
      let folder = String(path[..<path.lastIndex(of: "/")!])
      if folders.insert(folder).inserted { try Folder.create(folder) }
      try Folder.write(file.text, to: path)
    }
    try check()
    try fresh.takePlace()
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
