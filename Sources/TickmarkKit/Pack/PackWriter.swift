import Foundation

/// Puts a pack in its place: written beside it and renamed, so that it is whole or not there.
public enum PackWriter {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// - Parameter force: whether a file that is no pack may be replaced.
  public static func write(_ archive: [UInt8], to path: String, force: Bool) throws {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw Failure(description: "\(path) is a folder; choose another --output")
      }
      guard force || isPack(path) else {
        throw Failure(
          description: "\(path) is no pack of Tickmark and is left alone; say --force to replace it"
        )
      }
    }
    do {
      try Data(archive).write(to: url, options: .atomic)
    } catch {
      throw Failure(description: "\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  private static func isPack(_ path: String) -> Bool {
    guard let source = try? PackSource(path) else { return false }
    return source.manifest != nil
  }
}
