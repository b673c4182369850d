import Zlib

/// Reads a zip archive that somebody else may have made to mislead.
///
/// Both places where a zip names a file must agree, every byte must belong to one file, and nothing
/// is unpacked beyond what was announced. What is wrong with single entries is listed; what makes
/// the archive unreadable is thrown.
struct ZipReader {
  /// Why nothing was read.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Most bytes that are unpacked from one archive.
  static let maximumTotal = 4 << 30
  /// Most bytes that a byte of the archive may become, from 64 MiB on. HTML tables become a
  /// twentieth; deflate's own limit is 1:1032.
  static let maximumRatio = 200

  private(set) var files: [PackFile] = []
  private(set) var problems: [PackProblem] = []
  private let bytes: [UInt8]

  private struct Entry {
    let name: String
    let flags: Int
    let method: Int
    let crc: UInt32
    let packed: Int
    let size: Int
    let offset: Int
    /// Where the bytes of the file begin.
    var start = 0
    var hasDescriptor: Bool { flags & 8 != 0 }
  }

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let (entries, directory) = try directory()
    let total = entries.reduce(0) { $0 + $1.size }
    guard total <= Self.maximumTotal, total <= max(64 << 20, bytes.count * Self.maximumRatio) else {
      throw Failure(
        description:
          "\(bytes.count) bytes that say they unpack to \(total); that is no pack, and nothing was unpacked"
      )
    }
    var kept: [Entry] = []
    var seen: Set<String> = []
    for entry in entries {
      guard let entry = checked(entry) else { continue }
      guard seen.insert(entry.name).inserted else {
        problem(entry.name, .unsafe, "stands twice in the archive")
        continue
      }
      kept.append(entry)
    }
    checkGaps(kept, directory: directory, all: entries.count == kept.count)
    for entry in kept {
      if entry.name.hasSuffix("/") { continue }
      if let content = unpack(entry) { files.append(PackFile(entry.name, content)) }
    }
    checkFolders()
  }

  private mutating func problem(_ path: String, _ kind: PackProblem.Kind, _ text: String) {
    problems.append(PackProblem(path: path, kind: kind, detail: text))
  }

  // MARK: The directory at the end

  private mutating func directory() throws -> ([Entry], start: Int) {
    let end = try endRecord()
    let count = word(end + 10)
    let size = long(end + 12)
    let start = long(end + 16)
    guard word(end + 4) == 0, word(end + 6) == 0, word(end + 8) == count else {
      throw Failure(description: "an archive of several parts, which is not read")
    }
    guard count != 0xFFFF, start != 0xFFFF_FFFF, size != 0xFFFF_FFFF else {
      throw Failure(description: "an archive with the 64-bit extension, which is not read")
    }
    guard start + size == end else {
      throw Failure(description: "the list of files does not end where the archive ends")
    }
    if word(end + 20) > 0 {
      problem("", .unsafe, "the archive has a comment of \(word(end + 20)) bytes")
    }
    var entries: [Entry] = []
    var position = start
    for _ in 0..<count {
      guard position + 46 <= end, long(position) == 0x0201_4B50 else {
        throw Failure(description: "the list of files cannot be read")
      }
      let nameEnd = position + 46 + word(position + 28)
      let next = nameEnd + word(position + 30) + word(position + 32)
      guard next <= end else { throw Failure(description: "the list of files cannot be read") }
      let name = String(validating: bytes[(position + 46)..<nameEnd], as: UTF8.self)
      let entry = Entry(
        name: name ?? "", flags: word(position + 8), method: word(position + 10),
        crc: UInt32(long(position + 16)), packed: long(position + 20), size: long(position + 24),
        offset: long(position + 42))
      // The upper byte tells the system; on Unix the upper half of the attributes is the mode.
      let mode = bytes[position + 5] == 3 ? long(position + 38) >> 16 & 0o170000 : 0
      switch mode {
      case _ where name == nil:
        problem("an entry without a readable name", .unsafe, "its name is no UTF-8")
      case 0, 0o100000, 0o040000: entries.append(entry)
      case 0o120000: problem(entry.name, .unsafe, "is a symbolic link")
      default: problem(entry.name, .unsafe, "is no regular file")
      }
      position = next
    }
    guard position == end else {
      throw Failure(description: "the list of files is longer than it says")
    }
    return (entries, start)
  }

  /// The last record that ends where the file ends: bytes behind it belong to nothing.
  private func endRecord() throws -> Int {
    var position = bytes.count - 22
    var hasRecord = false
    while position >= max(0, bytes.count - 22 - 0xFFFF) {
      if long(position) == 0x0605_4B50 {
        hasRecord = true
        if position + 22 + word(position + 20) == bytes.count { return position }
      }
      position -= 1
    }
    throw Failure(
      description: hasRecord
        ? "there are bytes behind the end of the archive"
        : "no zip archive, or one that is cut off")
  }

  // MARK: The entries

  /// The entry with where its bytes are; nil, with a problem, where it cannot be trusted.
  private mutating func checked(_ entry: Entry) -> Entry? {
    let name = entry.name
    let path = name.hasSuffix("/") ? String(name.dropLast()) : name
    if let fault = PackFile.fault(inPath: path) {
      problem(name, .unsafe, "has \(fault)")
      return nil
    }
    let header = entry.offset
    guard header + 30 <= bytes.count, long(header) == 0x0403_4B50 else {
      problem(name, .unsafe, "is listed, and not where the list says")
      return nil
    }
    let nameEnd = header + 30 + word(header + 26)
    var entry = entry
    entry.start = nameEnd + word(header + 28)
    guard entry.start + entry.packed <= bytes.count else {
      problem(name, .unsafe, "is cut off")
      return nil
    }
    let sizes = (long(header + 14), long(header + 18), long(header + 22))
    let isSame =
      bytes[(header + 30)..<nameEnd].elementsEqual(name.utf8) && word(header + 6) == entry.flags
      && word(header + 8) == entry.method
      && (entry.hasDescriptor || sizes == (Int(entry.crc), entry.packed, entry.size))
    guard isSame else {
      problem(name, .unsafe, "has two headers that say different things")
      return nil
    }
    guard entry.flags & 0x2041 == 0 else {
      problem(name, .unsafe, "is encrypted")
      return nil
    }
    guard entry.method == 0 && entry.packed == entry.size || entry.method == 8 else {
      problem(name, .unsafe, "is packed by method \(entry.method), which is not read")
      return nil
    }
    if name.hasSuffix("/"), entry.size > 0 {
      problem(name, .unsafe, "is a folder with content")
      return nil
    }
    return entry
  }

  /// Entries must lie one behind the other, from the first byte to the list.
  private mutating func checkGaps(_ entries: [Entry], directory: Int, all: Bool) {
    var end = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      if entry.offset < end {
        problem(entry.name, .unsafe, "shares bytes with another entry")
      } else if all, entry.offset > end {
        problem(entry.name, .unsafe, "has \(entry.offset - end) bytes before it that are no file's")
      }
      end = max(end, entry.start + entry.packed)
      if entry.hasDescriptor {
        let hasMark = end + 4 <= bytes.count && long(end) == 0x0807_4B50
        end += hasMark ? 16 : 12
      }
    }
    if all, end != directory {
      problem("", .unsafe, "\(abs(directory - end)) bytes before the list of files are no file's")
    }
  }

  /// A name that is a file and a folder at once cannot be unpacked.
  private mutating func checkFolders() {
    let names = Set(files.map(\.path))
    for file in files {
      var folder = file.path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if names.contains(String(folder)) {
          problem(file.path, .unsafe, "lies in “\(folder)”, which is a file")
        }
      }
    }
  }

  private mutating func unpack(_ entry: Entry) -> [UInt8]? {
    let packed = bytes[entry.start..<entry.start + entry.packed]
    let content = entry.method == 0 ? Array(packed) : Self.inflated(packed, size: entry.size)
    guard let content else {
      problem(entry.name, .changed, "its compressed bytes are damaged")
      return nil
    }
    // A wrong checksum of the zip is nothing to go by: the digests tell which files changed.
    if ZipWriter.checksum(content) != entry.crc {
      problem(entry.name, .changed, "its bytes are not those that were zipped")
    }
    return content
  }

  /// The unpacked bytes, which must be as many as announced and take all that was packed.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard packed.count < Int(UInt32.max), size < Int(UInt32.max) else { return nil }
    var input = Array(packed)
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // One byte more than announced, so that more would show.
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(size + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
        count = size + 1 - Int(stream.avail_out)
      }
    }
    return isWhole && output.count == size ? output : nil
  }

  // MARK: Little-endian numbers; zero behind the end

  private func word(_ offset: Int) -> Int {
    guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  private func long(_ offset: Int) -> Int { word(offset) | word(offset + 2) << 16 }
}
