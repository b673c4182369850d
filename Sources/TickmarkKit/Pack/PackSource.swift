import Foundation

/// The files of a pack as they are found: in a zip, or in a folder it was unpacked into.
public struct PackSource: Sendable {
  public let files: [String: [UInt8]]
  /// What could not be taken as it is.
  public let problems: [PackProblem]

  /// Why there is nothing to look at.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Largest archive that is read, in bytes.
  static let maximumSize = 4 << 30

  /// Reads a zip or a folder.
  public init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(description: "\(path): no such pack")
    }
    if isFolder.boolValue {
      try self.init(folder: path)
    } else {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard let size = attributes[.size] as? Int, size <= Self.maximumSize else {
        throw Failure(description: "\(path): larger than any pack")
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      do {
        try self.init(zip: Array(data))
      } catch let failure as ZipReader.Failure {
        throw Failure(description: "\(path): \(failure)")
      }
    }
  }

  public init(zip: [UInt8]) throws {
    let reader = try ZipReader(zip)
    self.init(reader.files, problems: reader.problems)
  }

  init(_ files: [PackFile], problems: [PackProblem] = []) {
    // Who packs a folder by hand gets its name before every path.
    let tops = Set(files.map { $0.path.prefix { $0 != "/" } })
    let hasManifest = files.contains { $0.path == Manifest.name || $0.path == Checksums.name }
    let top = tops.count == 1 && !hasManifest ? tops.first! + "/" : ""
    self.files = Dictionary(
      files.map { (String($0.path.dropFirst(top.count)), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    self.problems = problems
  }

  private init(folder root: String) throws {
    var files: [PackFile] = []
    var problems: [PackProblem] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let path = folder.isEmpty ? root : root + "/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        let relative = folder.isEmpty ? name : folder + "/" + name
        // This looks at a link itself, not at what it leads to.
        let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + relative)
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory?: pending.append(relative)
        case .typeRegular?:
          let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + relative))
          files.append(PackFile(relative, Array(data)))
        case .typeSymbolicLink?:
          problems.append(PackProblem(path: relative, kind: .unsafe, detail: "is a symbolic link"))
        default:
          problems.append(PackProblem(path: relative, kind: .unsafe, detail: "is no regular file"))
        }
      }
    }
    self.init(files, problems: problems)
  }

  /// The files below a folder of the pack (`site/`), by their path from there.
  public func files(below folder: String) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix(folder) {
      result[String(path.dropFirst(folder.count))] = bytes
    }
    return result
  }

  public var manifest: Manifest? { files[Manifest.name].flatMap { Manifest($0) } }
}
