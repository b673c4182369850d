/// Several stems that are looked for in one pass over a text's bytes.
struct ByteStems: Sendable {
  /// The stems by their first byte.
  private let byFirst: [[[UInt8]]]

  init(_ stems: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for stem in stems.map({ Array($0.utf8) }) { byFirst[Int(stem[0])].append(stem) }
    self.byFirst = byFirst
  }

  /// Whether any of them stands in the text, byte for byte.
  func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { start in
        let stems = byFirst[Int(bytes[start])]
        return !stems.isEmpty
          && stems.contains { stem in
            bytes.count - start >= stem.count
              && stem.indices.allSatisfy { bytes[start + $0] == stem[$0] }
          }
      }
    }
  }
}
