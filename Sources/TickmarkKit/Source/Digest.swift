import Crypto

/// The SHA-256 of some bytes (FIPS 180-4): what shows whether a text is still the one approved.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes in hexadecimal, lower case.
  public let description: String

  /// One that was written down.
  init(hexadecimal text: String) { description = text }

  public init(sha256 bytes: some Collection<UInt8>) {
    description = SHA256.hash(data: Array(bytes)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

extension Document {
  /// The digest of the body as people mean it: without front matter, white space at the ends of
  /// lines, blank lines at either end, and the kind of line breaks.
  public var bodyDigest: Digest {
    let bytes = source[frontMatter.bodyStart..<source.count].utf8
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    for index in lines.indices {
      while let last = lines[index].last, last == 32 || (9...13).contains(last) {
        lines[index].removeLast()
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let text = lines.drop { $0.isEmpty }
    return Digest(sha256: Array(text.map { $0 + [UInt8(ascii: "\n")] }.joined()))
  }
}
