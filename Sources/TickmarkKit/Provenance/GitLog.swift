/// Reads what `git log --raw -z` prints, in the format below, as commits with the files they changed.
///
/// Every field ends with NUL, so that no name, path or message can be mistaken for another:
///
/// ```
/// \u{1} id NUL parents NUL author NUL mail NUL time NUL committer NUL mail NUL time NUL
/// :oldmode newmode oldblob newblob status NUL path NUL [path NUL] …
/// ```
struct GitLog {
  /// The `--format` that this reads. No subject: nobody needs it, and it may hold anything.
  static let format = "%x01%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct"

  struct Entry: Sendable {
    let commit: Provenance.Commit
    let changes: [Change]
  }

  struct Change: Sendable {
    enum Kind: Sendable { case added, modified, deleted, renamed }
    let kind: Kind
    /// The path after the change, or the one that was deleted.
    let path: String
    /// The path before a rename or copy.
    let oldPath: String?
    let blob: String
  }

  /// Commits in the order of the output: newest first.
  let entries: [Entry]

  init(_ output: [UInt8]) {
    var fields = Fields(output)
    var entries: [Entry] = []
    while let start = fields.next() {
      // With `-z` a commit's head and its changes are parted by an empty field or a line break.
      guard let mark = start.firstIndex(of: 1) else { continue }
      let id = text(start[(mark + 1)...])
      guard let parents = fields.next(), let author = fields.next(), let mail = fields.next(),
        let authored = fields.next().flatMap(seconds), let committer = fields.next(),
        let committerMail = fields.next(), let committed = fields.next().flatMap(seconds)
      else { break }
      let commit = Provenance.Commit(
        id: id, author: person(author, mail),
        committer: person(committer, committerMail),
        authored: Instant(secondsSinceEpoch: authored),
        committed: Instant(secondsSinceEpoch: committed),
        parentCount: parents.split(separator: UInt8(ascii: " ")).count)
      var changes: [Change] = []
      while let head = fields.peek(), let change = Self.change(head, &fields) {
        changes.append(change)
      }
      entries.append(Entry(commit: commit, changes: changes))
    }
    self.entries = entries
  }

  /// `:100644 100644 5c5…  9a1… R087` and its paths; nil, with nothing taken, for a commit's head.
  private static func change(_ head: ArraySlice<UInt8>, _ fields: inout Fields) -> Change? {
    let line = head.drop { $0 == UInt8(ascii: "\n") }
    guard line.first == UInt8(ascii: ":") else { return nil }
    let parts = line.dropFirst().split(separator: UInt8(ascii: " "))
    guard parts.count == 5, let letter = parts[4].first else { return nil }
    _ = fields.next()
    guard let path = fields.next() else { return nil }
    let blob = text(parts[3])
    switch letter {
    case UInt8(ascii: "R"), UInt8(ascii: "C"):
      guard let target = fields.next() else { return nil }
      let isCopy = letter == UInt8(ascii: "C")
      return Change(
        kind: isCopy ? .added : .renamed, path: text(target), oldPath: text(path), blob: blob)
    case UInt8(ascii: "A"):
      return Change(kind: .added, path: text(path), oldPath: nil, blob: blob)
    case UInt8(ascii: "D"):
      return Change(kind: .deleted, path: text(path), oldPath: nil, blob: blob)
    default:
      return Change(kind: .modified, path: text(path), oldPath: nil, blob: blob)
    }
  }

  /// The fields between NULs, taken one by one.
  private struct Fields {
    private let bytes: [UInt8]
    private var position = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func peek() -> ArraySlice<UInt8>? {
      guard position < bytes.count else { return nil }
      let end = bytes[position...].firstIndex(of: 0) ?? bytes.count
      return bytes[position..<end]
    }

    mutating func next() -> ArraySlice<UInt8>? {
      guard let field = peek() else { return nil }
      position = field.endIndex + 1
      return field
    }
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
private func person(_ name: ArraySlice<UInt8>, _ mail: ArraySlice<UInt8>) -> Provenance.Person {
  Provenance.Person(name: text(name), login: text(mail.prefix { $0 != UInt8(ascii: "@") }))
}
private func seconds(_ bytes: ArraySlice<UInt8>) -> Int? { Int(text(bytes)) }
