/// A new folder beside the one whose place it is to take.
///
/// It is locked for as long as its maker lives: so the next run can tell what a killed one left
/// behind, which it removes, from the work of another that runs at the same time.
struct FreshFolder {
  let path: String
  private let target: String
  private let lock: Folder.Lock?

  /// - Parameter target: the absolute path of a folder that is there, or is to be.
  init(for target: String) throws {
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let above = slash == target.startIndex ? "/" : String(target[..<slash])
    let stem = target[slash...].dropFirst() + ".tickmark-"
    try Folder.create(above)
    // Between making a folder and locking it, nobody may take it for a leftover.
    let gate = Folder.Lock(above, waits: true)
    defer { gate?.release() }
    if gate != nil {
      for name in try Folder.names(in: above) where name.hasPrefix(stem) {
        let (number, isOld) = Self.parts(name.dropFirst(stem.count))
        let path = above + "/" + name
        guard number != nil, let lock = Folder.Lock(path, waits: false) else { continue }
        if isOld, Folder.kind(of: target) == .none {
          try Folder.move(path, to: target)
        } else {
          try? Folder.remove(path)
        }
        lock.release()
      }
    }
    var number = 1
    while try !Folder.make("\(above)/\(stem)\(number)") { number += 1 }
    self.target = target
    path = "\(above)/\(stem)\(number)"
    lock = Folder.Lock(path, waits: false)
  }

  private static let old = "-old"

  private static func parts(_ rest: Substring) -> (number: Int?, isOld: Bool) {
    rest.hasSuffix(old) ? (Int(rest.dropLast(old.count)), true) : (Int(rest), false)
  }

  /// Puts it in its place, in one step where the file system can: at any moment the old folder is
  /// there, or the new one.
  func takePlace() throws {
    guard Folder.kind(of: target) == .folder else { return try Folder.move(path, to: target) }
    if try Folder.exchange(path, target) { return }
    let old = path + Self.old
    try Folder.move(target, to: old)
    do {
      try Folder.move(path, to: target)
    } catch {
      try Folder.move(old, to: target)
      throw error
    }
    try Folder.remove(old)
  }

  /// Removes what is there now: what was not finished, or the old folder. What cannot be removed is
  /// left to the next run.
  func remove() {
    try? Folder.remove(path)
    lock?.release()
  }
}
