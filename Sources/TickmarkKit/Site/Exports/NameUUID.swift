import Crypto

/// A UUID made from a name (version 5, RFC 9562 section 5.5): the same name always gives the same
/// one, so that what imports an export twice finds what it knows.
struct NameUUID: Sendable, Hashable, CustomStringConvertible {
  /// As RFC 9562 writes it, in lower case: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  let description: String
  private let bytes: [UInt8]

  /// The namespace of domain names, from RFC 9562 section 6.6.
  static let dns = NameUUID(bytes: [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  /// The namespace of everything Tickmark names.
  static let tickmark = NameUUID("tickmark.invalid", in: dns)

  init(_ name: String, in namespace: NameUUID) {
    // The RFC asks for SHA-1; nothing here depends on its strength.
    var bytes = Array(Insecure.SHA1.hash(data: namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.init(bytes: bytes)
  }

  /// The UUID of a thing by the parts of its name; no two lists of parts give the same name.
  init(of parts: String..., in namespace: NameUUID) {
    self.init(
      parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " "), in: namespace)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    description = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hex[$0].joined() }
      .joined(separator: "-")
  }
}

extension SiteMap {
  /// The namespace of one company's exports.
  var namespace: NameUUID {
    NameUUID("organization:" + (configuration.organization?.value ?? ""), in: .tickmark)
  }
}
