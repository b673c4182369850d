/// A company's own front-matter keys, read as ours: `key_aliases` in `tickmark.yml`.
///
/// Keys are renamed once, when documents become evidence, so that no record and no rule knows of
/// aliases. Values keep their places; a key keeps the place of the word that was written.
struct KeyAliases {
  /// Our key by the company's own.
  private let keys: [String: String]

  init(_ configuration: Configuration) {
    keys = Dictionary(
      configuration.keyAliases.filter { Self.isUsable($0.own.value, for: $0.key.value) }
        .map { ($0.own.value, $0.key.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a key may stand for one of ours: no type of document has both already.
  static func isUsable(_ own: String, for key: String) -> Bool {
    Key.allNames.contains(key)
      && !DocumentType.allCases.contains { type in
        let names = type.keys.map(\.name)
        return names.contains(own) && names.contains(key)
      }
  }

  /// The document with our keys. A key that is written by both names keeps the value under ours.
  func applied(to document: Document) -> Document {
    let root = document.frontMatter.root
    guard !keys.isEmpty, root.entries.contains(where: { keys[$0.key.value] != nil }) else {
      return document
    }
    var taken = Set(root.entries.map(\.key.value))
    let entries = root.entries.map { entry -> YAMLValue.Entry in
      guard let key = keys[entry.key.value], taken.insert(key).inserted else { return entry }
      return YAMLValue.Entry(key: Located(key, entry.key.span), value: entry.value)
    }
    return document.with(document.frontMatter.with(Located(.mapping(entries), root.span)))
  }
}

extension Key {
  /// The names of all keys of all types.
  static let allNames = Set(DocumentType.allCases.flatMap { $0.keys.map(\.name) })
}
