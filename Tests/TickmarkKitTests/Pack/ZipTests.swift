import Testing

@testable import TickmarkKit

/// Archives as they come, and as somebody with bad intentions makes them.
@Suite struct ZipTests {
  static let two = [PackFile("a.txt", text: "first"), PackFile("b/c.txt", text: "second")]

  static func archive(_ files: [PackFile] = two) -> [UInt8] {
    try! ZipWriter.archive(files, day: "2026-07-10")
  }

  static func problems(_ bytes: [UInt8]) throws -> [String] {
    try ZipReader(bytes).problems.map { "\($0.path): \($0.detail)" }
  }

  /// The archive with every occurrence of a text replaced by one of the same length.
  static func patched(_ bytes: [UInt8], _ old: String, _ new: String, last: Bool = false) -> [UInt8]
  {
    var bytes = bytes
    let starts = bytes.indices.filter { bytes[$0...].starts(with: old.utf8) }
    for start in last ? starts.suffix(1) : starts[...] {
      bytes.replaceSubrange(start..<start + old.utf8.count, with: new.utf8)
    }
    return bytes
  }

  @Test func `what is written is read`() throws {
    let reader = try ZipReader(Self.archive())
    #expect(reader.problems.isEmpty)
    #expect(reader.files.map(\.path) == ["a.txt", "b/c.txt"])
    #expect(reader.files.map(\.bytes) == Self.two.map(\.bytes))
  }

  @Test func `the order of the files does not matter`() {
    #expect(Self.archive() == Self.archive(Self.two.reversed()))
  }

  @Test func `the day is the only time in it`() throws {
    let other = try ZipWriter.archive(Self.two, day: "2026-07-11")
    let differing = zip(Self.archive(), other).filter { $0 != $1 }.count
    // One byte of the date, in two headers of two files.
    #expect(differing == 4)
  }

  @Test(arguments: [
    ("../xx", "leads out"), ("/etcx", "absolute"), ("a\\..x", "backslash"), ("C:xyz", "drive"),
    ("a//bc", "empty part"), ("./abc", "empty part"), ("a\u{1B}bcd", "control"),
  ])
  func `a name that leads out is refused`(name: String, word: String) throws {
    let reader = try ZipReader(Self.patched(Self.archive(), "a.txt", name))
    #expect(reader.files.map(\.path) == ["b/c.txt"])
    #expect(reader.problems.contains { $0.path == name && $0.detail.contains(word) })
  }

  @Test func `two headers must say the same`() throws {
    #expect(
      try Self.problems(Self.patched(Self.archive(), "a.txt", "A.txt", last: true)).first
        == "A.txt: has two headers that say different things")
  }

  @Test func `a name stands once`() throws {
    let files = [PackFile("a.txt", text: "1"), PackFile("b.txt", text: "2")]
    let problems = try Self.problems(Self.patched(Self.archive(files), "b.txt", "a.txt"))
    #expect(problems.contains("a.txt: stands twice in the archive"))
  }

  @Test func `a file is no folder`() throws {
    let files = [PackFile("a", text: "1"), PackFile("a/b", text: "2")]
    #expect(try Self.problems(Self.archive(files)) == ["a/b: lies in “a”, which is a file"])
  }

  @Test func `a symbolic link is refused`() throws {
    var bytes = Self.archive()
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [80, 75, 1, 2]) })
    bytes[directory + 41] = 0xA1
    let reader = try ZipReader(bytes)
    #expect(reader.problems.first?.detail == "is a symbolic link")
    #expect(reader.files.map(\.path) == ["b/c.txt"])
  }

  @Test func `bytes that are no file's are seen`() throws {
    #expect(throws: ZipReader.Failure.self) { try ZipReader(Self.archive() + [0]) }
    // Before the first entry every offset is off by one; between entries one is.
    var bytes = Self.archive()
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [80, 75, 1, 2]) })
    bytes.insert(contentsOf: Array("hidden".utf8), at: directory)
    bytes[bytes.count - 6] += 6
    #expect(try Self.problems(bytes) == [": 6 bytes before the list of files are no file's"])
  }

  @Test func `a bomb is not unpacked`() throws {
    var bytes = Self.archive([PackFile("a", text: "x")])
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [80, 75, 1, 2]) })
    // A deflated file that says it is one of nearly 4 GiB.
    for (start, method, size) in [(0, 8, 22), (directory, 10, 24)] {
      bytes[start + method] = 8
      for offset in 0..<4 { bytes[start + size + offset] = 0xF0 }
    }
    #expect(throws: ZipReader.Failure.self) { try ZipReader(bytes) }
  }

  @Test func `damage is a problem of its file`() throws {
    let bytes = Self.patched(Self.archive(), "first", "worst")
    let reader = try ZipReader(bytes)
    #expect(reader.problems.map(\.path) == ["a.txt"])
  }

  /// No archive may crash the reader: every byte flipped, every length cut.
  @Test func `whatever the bytes, the reader returns`() {
    let whole = Self.archive()
    for index in whole.indices {
      for mask: UInt8 in [1, 0x80, 0xFF] {
        var bytes = whole
        bytes[index] ^= mask
        _ = try? ZipReader(bytes)
      }
      #expect(throws: ZipReader.Failure.self) { try ZipReader(Array(whole[..<index])) }
    }
  }
}
