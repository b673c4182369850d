import Zlib

/// Writes a zip archive (PKWARE APPNOTE 6.3.10) whose bytes depend on nothing but the files and a day.
///
/// Entries are sorted by the bytes of their names and stored without compression: what a compressor
/// makes of a file differs between its versions, and a pack must come out the same everywhere.
struct ZipWriter {
  /// What a zip without the 64-bit extension cannot hold.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter day: the date that every entry carries (`YYYY-MM-DD`), at 00:00.
  static func archive(_ files: [PackFile], day: String) throws -> [UInt8] {
    let files = files.sorted { PackFile.isBefore($0.path, $1.path) }
    let size = files.reduce(22) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + 76 }
    guard files.count < 0xFFFF, size < 0xFFFF_FFFF else {
      throw Failure(
        description:
          "\(files.count) files with \(size) bytes; a pack holds at most 65,534 files and 4 GiB")
    }
    let date = dosDate(day)
    var out: [UInt8] = []
    out.reserveCapacity(size)
    var directory: [UInt8] = []
    for file in files {
      let offset = out.count
      var common: [UInt8] = []
      // Version 2.0; names are UTF-8; stored; midnight of the day.
      common.add16(20, 0x0800, 0, 0, date)
      common.add32(checksum(file.bytes), UInt32(file.bytes.count), UInt32(file.bytes.count))
      common.add16(UInt16(file.path.utf8.count), 0)
      out.add32(0x0403_4B50)
      out += common
      out += file.path.utf8
      out += file.bytes
      directory.add32(0x0201_4B50)
      // Made on Unix, so that the mode counts: a regular file that everybody may read.
      directory.add16(0x0314)
      directory += common
      directory.add16(0, 0, 0)
      directory.add32(0o100644 << 16, UInt32(offset))
      directory += file.path.utf8
    }
    let start = out.count
    out += directory
    out.add32(0x0605_4B50)
    out.add16(0, 0, UInt16(files.count), UInt16(files.count))
    out.add32(UInt32(directory.count), UInt32(start))
    out.add16(0)
    return out
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: uLong = 0
    bytes.withUnsafeBufferPointer { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest.prefix(1 << 30))
        sum = crc32(sum, part.baseAddress, uInt(part.count))
        rest = rest.dropFirst(part.count)
      }
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// The date as MS-DOS has it, whose years begin with 1980.
  private static func dosDate(_ day: String) -> UInt16 {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1980...2107).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return 0x21 }
    return UInt16((parts[0] - 1980) << 9 | parts[1] << 5 | parts[2])
  }
}

extension [UInt8] {
  fileprivate mutating func add16(_ values: UInt16...) {
    for value in values { append(contentsOf: [UInt8(value & 0xFF), UInt8(value >> 8)]) }
  }

  fileprivate mutating func add32(_ values: UInt32...) {
    for value in values {
      for shift in [0, 8, 16, 24] as [UInt32] {
        append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
  }
}
