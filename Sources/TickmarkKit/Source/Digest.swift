/// The SHA-256 of some bytes (FIPS 180-4): what shows whether a text is still the one approved.
///
/// Forty lines that never change are cheaper to trust than a dependency that must be built; the
/// standard's own vectors are the test.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes in hexadecimal, lower case.
  public let description: String

  public init(sha256 bytes: some Collection<UInt8>) {
    var message = Array(bytes)
    let bits = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }

    var state = Self.start
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: message.count, by: 64) {
      for index in 0..<16 {
        words[index] = message[block + index * 4..<block + index * 4 + 4]
          .reduce(0) { $0 << 8 | UInt32($1) }
      }
      for index in 16..<64 {
        let (near, far) = (words[index - 2], words[index - 15])
        let mixedNear = near.turned(17) ^ near.turned(19) ^ near >> 10
        let mixedFar = far.turned(7) ^ far.turned(18) ^ far >> 3
        words[index] = mixedNear &+ words[index - 7] &+ mixedFar &+ words[index - 16]
      }
      var h = state
      for index in 0..<64 {
        let sum = h[4].turned(6) ^ h[4].turned(11) ^ h[4].turned(25)
        let choice = (h[4] & h[5]) ^ (~h[4] & h[6])
        let first = h[7] &+ sum &+ choice &+ Self.constants[index] &+ words[index]
        let other = h[0].turned(2) ^ h[0].turned(13) ^ h[0].turned(22)
        let majority = (h[0] & h[1]) ^ (h[0] & h[2]) ^ (h[1] & h[2])
        h = [first &+ other &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
      }
      for index in 0..<8 { state[index] &+= h[index] }
    }
    description = state.map { word in
      let hex = String(word, radix: 16)
      return String(repeating: "0", count: 8 - hex.count) + hex
    }.joined()
  }

  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
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
