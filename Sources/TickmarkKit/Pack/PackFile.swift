import Crypto

/// One file of a pack: its path from the pack's folder, and its bytes.
public struct PackFile: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(_ path: String, text: String) {
    self.init(path, Array(text.utf8))
  }

  /// The SHA-256 of the bytes, in lower-case hexadecimal as `sha256sum` prints it.
  public var sha256: String { Self.sha256(bytes) }

  static func sha256(_ bytes: some Collection<UInt8>) -> String {
    SHA256.hash(data: Array(bytes)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// What is wrong with a path that comes out of an archive; nil for one that stays below the
  /// folder it is unpacked into, on any system.
  static func fault(inPath path: String) -> String? {
    if path.isEmpty { return "an empty name" }
    if path.hasPrefix("/") { return "an absolute name" }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "a name with a backslash" }
    if path.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      return "a name with a control character"
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") { return "a name that leads out of the pack" }
    if parts.contains("") || parts.contains(".") { return "a name with an empty part" }
    let second = parts[0].utf8.dropFirst().first
    if parts[0].utf8.count >= 2, second == UInt8(ascii: ":") { return "a name with a drive" }
    return nil
  }

  /// By the bytes of the path: the same in every locale.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// The lines of `SHA256SUMS`: what `sha256sum -c` reads.
///
/// Names with a backslash or a line break, which coreutils would escape, occur in no pack.
struct Checksums: Sendable {
  static let name = "SHA256SUMS"
  private(set) var digests: [String: String] = [:]

  init(_ digests: [String: String]) { self.digests = digests }

  /// Reads a list; nil where a line is no line of such a list.
  init?(text: String) {
    for line in text.utf8.split(separator: 10) {
      let bytes = Array(line)
      guard bytes.count > 66, bytes[64] == 32, bytes[65] == 32,
        bytes[..<64].allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
      else { return nil }
      let path = String(decoding: bytes[66...], as: UTF8.self)
      guard digests.updateValue(String(decoding: bytes[..<64], as: UTF8.self), forKey: path) == nil
      else { return nil }
    }
  }

  /// One line a file, sorted by the bytes of the path.
  var text: String {
    digests.sorted { PackFile.isBefore($0.key, $1.key) }
      .map { "\($0.value)  \($0.key)\n" }.joined()
  }
}
