/// Finds credentials of well-known shapes, private keys, passwords in addresses, and mail addresses
/// of persons: one pass over a file's bytes.
struct SecretScan: Sendable {
  /// Texts that are no secrets, in lower case; `@domain` stands for all addresses of a domain.
  private let allowed: Set<String>

  init(notSecret: [String] = []) { allowed = Set(notSecret.map(\.folded)) }

  /// What looks secret, by path.
  func secrets(in files: [SourceFile]) -> [String: [Secret]] {
    let found = concurrentMap(files) { secrets(in: $0) }
    var result: [String: [Secret]] = [:]
    for (file, secrets) in zip(files, found) where !secrets.isEmpty { result[file.path] = secrets }
    return result
  }

  /// What looks secret in a file, in reading order.
  func secrets(in file: SourceFile) -> [Secret] {
    var text = file.text
    return text.withUTF8 { bytes in
      var scanner = Scanner(file: file, bytes: bytes)
      scanner.run()
      return scanner.found.filter { !isAllowed($0) }
    }
  }

  /// The text with dots for every secret that is one of `known`: found again by its shape, so that
  /// one pass over a page is enough, however many there are.
  func covering(_ known: Set<String>, in text: String) -> String {
    let file = SourceFile(path: "", text: text)
    let found = secrets(in: file).filter { known.contains(String($0.span.text)) }
    return found.isEmpty ? text : file.span(0..<file.count).text(hiding: found)
  }

  private func isAllowed(_ secret: Secret) -> Bool {
    guard !allowed.isEmpty else { return false }
    let text = String(secret.span.text).folded
    return allowed.contains(text)
      || (secret.isPersonal
        && text.firstIndex(of: "@").map { allowed.contains(String(text[$0...])) }
          ?? false)
  }
}

/// One pass over the bytes of a file.
private struct Scanner {
  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  var found: [Secret] = []
  private var position = 0
  private var hasNoMoreKeyEnds = false

  init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      let end: Int?
      switch byte {
      case UInt8(ascii: "@"): end = address()
      case UInt8(ascii: "-"): end = privateKey()
      case UInt8(ascii: ":"): end = password()
      default: end = byte.isAlphanumeric ? credential() : nil
      }
      position = max(end ?? 0, position + 1)
    }
  }

  private func starts(_ prefix: [UInt8], at offset: Int) -> Bool {
    guard offset + prefix.count <= bytes.count else { return false }
    for index in prefix.indices where bytes[offset + index] != prefix[index] { return false }
    return true
  }

  private mutating func add(_ kind: String, _ range: Range<Int>, isPersonal: Bool = false) -> Int {
    found.append(Secret(kind: kind, span: file.span(range), isPersonal: isPersonal))
    return range.upperBound
  }

  // MARK: Tokens

  /// A token that begins here, at the start of a word.
  private mutating func credential() -> Int? {
    if position > 0, bytes[position - 1].isAlphanumeric || bytes[position - 1] == 95 { return nil }
    guard let shapes = CredentialShape.byFirstByte[bytes[position]] else { return nil }
    for shape in shapes where starts(shape.prefix, at: position) {
      var start = position + shape.prefix.count
      if shape.isLabel {
        let limit = min(start + 6, bytes.count)
        while start < limit, " =:\"'\t".utf8.contains(bytes[start]) { start += 1 }
      }
      var end = start
      while end < bytes.count, end - start <= shape.length.upperBound,
        shape.alphabet.contains(bytes[end])
      {
        end += 1
      }
      guard shape.length.contains(end - start) else { continue }
      // A sentence's full stop is no part of it.
      while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard isRandom(start..<end) else { continue }
      return add(shape.kind, (shape.isLabel ? start : position)..<end)
    }
    return nil
  }

  /// Whether text looks drawn, not written: a digit, many different characters, no word that marks
  /// a sample.
  private func isRandom(_ range: Range<Int>) -> Bool {
    let body = bytes[range]
    guard body.contains(where: { (48...57).contains($0) }), Set(body).count >= 6 else {
      return false
    }
    let text = String(decoding: body, as: UTF8.self).lowercased()
    return !["example", "xxxx", "redacted", "your", "0000000", "1234567890"].contains {
      text.holds($0)
    }
  }

  // MARK: Private keys

  private static let opening = Array("-----BEGIN ".utf8)
  private static let closing = Array("-----END ".utf8)
  private static let words = Array("PRIVATE KEY".utf8)

  private mutating func privateKey() -> Int? {
    guard !hasNoMoreKeyEnds, starts(Self.opening, at: position) else { return nil }
    let headEnd = min(position + 60, bytes.count)
    guard (position..<headEnd).contains(where: { starts(Self.words, at: $0) }) else { return nil }
    var end = position + Self.opening.count
    var letters = 0
    while end < bytes.count, !starts(Self.closing, at: end) {
      if bytes[end].isAlphanumeric { letters += 1 }
      end += 1
    }
    guard end < bytes.count else {
      hasNoMoreKeyEnds = true
      return nil
    }
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    // A sample such as “…” between the lines has no key in it.
    return letters >= 64 ? add("a private key", position..<end) : end
  }

  // MARK: Passwords in addresses

  /// `scheme://user:password@host`, seen from its first colon.
  private mutating func password() -> Int? {
    guard starts(Array("://".utf8), at: position) else { return nil }
    var colon: Int?
    var end = position + 3
    let limit = min(end + 200, bytes.count)
    while end < limit, bytes[end] != UInt8(ascii: "@") {
      let byte = bytes[end]
      if byte <= 32 || "/\"'<>()`|".utf8.contains(byte) { return nil }
      if byte == UInt8(ascii: ":"), colon == nil { colon = end }
      end += 1
    }
    guard end < limit, let colon, end - colon > 3 else { return nil }
    let range = colon + 1..<end
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    let samples = ["password", "pass", "secret", "token", "changeme", "example", "redacted", "xxx"]
    guard !"$<{[*%".utf8.contains(bytes[range.lowerBound]), Set(bytes[range]).count > 2,
      !samples.contains(where: { text == $0 })
    else { return end + 1 }
    return add("a password in an address", range)
  }

  // MARK: Mail addresses

  /// The address around this `@`.
  private mutating func address() -> Int? {
    var start = position
    while start > 0, position - start < 64, bytes[start - 1].isMailPart { start -= 1 }
    while start < position, bytes[start] == UInt8(ascii: ".") { start += 1 }
    var end = position + 1
    while end < bytes.count, end - position < 255,
      bytes[end].isAlphanumeric || bytes[end] == 45 || bytes[end] == 46
    {
      end += 1
    }
    while end > position + 1, bytes[end - 1] == 45 || bytes[end - 1] == 46 { end -= 1 }
    guard start < position, end > position + 4 else { return nil }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    let domain = String(decoding: bytes[position + 1..<end], as: UTF8.self).lowercased()
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last,
      top.count >= 2, top.allSatisfy(\.isLetter), name.contains(where: \.isLetter),
      !Self.isReserved(labels.map(String.init)), !Self.isFile(String(top)), !Self.isRole(name)
    else { return nil }
    return add("an e-mail address", start..<end, isPersonal: true)
  }

  /// Domains that belong to nobody (RFC 2606, RFC 6761).
  private static func isReserved(_ labels: [String]) -> Bool {
    ["example", "test", "invalid", "localhost", "local", "internal"].contains(labels.last!)
      || labels.suffix(2).first == "example" && ["com", "net", "org"].contains(labels.last!)
  }

  /// `logo@2x.png` is a file.
  private static func isFile(_ end: String) -> Bool {
    [
      "png", "jpg", "jpeg", "gif", "svg", "webp", "md", "js", "ts", "css", "json", "yml", "yaml",
      "html", "txt", "service", "sh", "py",
    ].contains(end)
  }

  /// Mailboxes that are a function's, not a person's.
  private static func isRole(_ name: String) -> Bool {
    let last = name.split { "-._+".contains($0) }.last.map(String.init) ?? name
    return roles.contains(name) || roles.contains(last) && name.contains("-")
  }

  private static let roles: Set<String> = [
    "abuse", "admin", "alerts", "billing", "compliance", "contact", "daemon", "devops", "dpo",
    "engineering", "git", "hello", "help", "helpdesk", "hostmaster", "incident", "incidents",
    "info", "it", "legal", "mailer", "noreply", "no-reply", "office", "on-call", "oncall", "ops",
    "postmaster", "press", "privacy", "reply", "root", "sales", "secops", "security", "sre",
    "status", "support", "team", "webmaster", "user", "username",
  ]
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }

  fileprivate var isMailPart: Bool { isAlphanumeric || "._%+-".utf8.contains(self) }
}
