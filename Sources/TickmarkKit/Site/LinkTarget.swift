/// What kind of address the author of a document wrote into a link.
///
/// An allow-list, because a page of evidence is opened by people who trust it: an address that
/// a browser might read in another way than we do is refused.
enum LinkTarget: Sendable {
  /// A path or fragment without a scheme.
  case relative
  /// An address with an allowed scheme.
  case absolute
  case refused

  static let schemes: Set<String> = ["http", "https", "mailto"]

  init(_ address: String) {
    // Browsers drop control characters and outer blanks, and take a backslash for a slash.
    let isTricky = address.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard !isTricky, !address.utf8.contains(UInt8(ascii: "\\")), address.utf8.first != 32,
      !address.hasPrefix("//")
    else {
      self = .refused
      return
    }
    let beginning = address.utf8.prefix { !":/?#".utf8.contains($0) }
    if beginning.endIndex < address.endIndex, address.utf8[beginning.endIndex] == UInt8(ascii: ":")
    {
      let isAllowed = Self.schemes.contains(String(beginning)?.lowercased() ?? "")
      self = isAllowed ? .absolute : .refused
    } else {
      // An entity that was not read might become the colon of a scheme in other hands.
      let entity = beginning.firstIndex(of: UInt8(ascii: "&"))
      let isEntity = entity.map { address.utf8[$0...].contains(UInt8(ascii: ";")) } ?? false
      self = isEntity ? .refused : .relative
    }
  }
}
