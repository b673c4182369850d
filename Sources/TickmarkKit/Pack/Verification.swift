/// Whether the files of a pack are those that its manifest lists.
///
/// The manifest, its digest in `SHA256SUMS` and its digest in the statement vouch for each other:
/// where one of the three was changed, the other two tell which. Somebody who changes all three
/// makes another pack, which only a signature, or the root hash known from elsewhere, can tell.
public struct Verification: Sendable {
  /// Sorted by path.
  public private(set) var problems: [PackProblem]
  /// Nil where it is missing or cannot be read.
  public let manifest: Manifest?
  /// How many files were checked against a digest.
  public private(set) var checked = 0

  public var holds: Bool { problems.isEmpty }

  public init(_ source: PackSource) {
    manifest = source.manifest
    problems = source.problems
    let files = source.files
    let sums = files[Checksums.name].flatMap {
      Checksums(text: String(decoding: $0, as: UTF8.self))
    }
    let actual = files.mapValues { PackFile.sha256($0) }
    let digest = actual[Manifest.name]
    let isListed = digest != nil && sums?.digests[Manifest.name] == digest
    let isStated =
      digest != nil
      && files[InTotoStatement.name].flatMap { InTotoStatement($0) }?.subject.first?.digest.sha256
        == digest
    if let manifest, let digest, manifest.isConsistent, isListed || isStated {
      check(actual, against: expected(manifest, digest, actual, sums))
    } else if let sums {
      // The manifest itself was changed or lost; the list of sums says what the rest should be.
      check(actual, against: sums.digests.merging([Checksums.name: actual[Checksums.name]!]) { $1 })
      if digest != nil, !problems.contains(where: { $0.path == Manifest.name }) {
        add(Manifest.name, .changed, "it contradicts itself or cannot be read")
      }
    } else {
      add(
        Manifest.name, digest == nil ? .missing : .changed, "nothing says what the files should be")
      add(
        Checksums.name, files[Checksums.name] == nil ? .missing : .changed,
        "nothing says what the files should be")
    }
    problems.sort { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
  }

  private mutating func add(_ path: String, _ kind: PackProblem.Kind, _ detail: String) {
    guard !problems.contains(where: { $0.path == path && $0.kind == kind }) else { return }
    problems.append(PackProblem(path: path, kind: kind, detail: detail))
  }

  /// The digests of all files but the sums and the signature, from the manifest alone.
  private func expected(
    _ manifest: Manifest, _ digest: String, _ actual: [String: String], _ sums: Checksums?
  ) -> [String: String] {
    var expected = Dictionary(
      manifest.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    expected[Manifest.name] = digest
    expected[InTotoStatement.name] = PackFile.sha256(
      InTotoStatement(manifest, digest: digest).bytes)
    // Only the sums know the signature, and a signature may be taken for what it is without them.
    expected[Pack.signature] = sums?.digests[Pack.signature]
    if sums == nil { expected[Pack.signature] = actual[Pack.signature] }
    var all = expected
    all[Pack.signature] = actual[Pack.signature] ?? all[Pack.signature]
    expected[Checksums.name] = PackFile.sha256(Checksums(all).text.utf8)
    return expected
  }

  private mutating func check(_ actual: [String: String], against expected: [String: String]) {
    for (path, digest) in expected {
      guard let found = actual[path] else {
        add(path, .missing, "the pack lists it and it is not there")
        continue
      }
      checked += 1
      // Only the sums speak of the signature: where the two differ, both are named.
      if found != digest { add(path, .changed, "its bytes are not the ones listed") }
    }
    for path in actual.keys where expected[path] == nil {
      add(path, .extra, "the pack does not list it")
    }
  }
}

extension Verification {
  /// Adds what a look at the signature, or a second build, found.
  public mutating func add(_ found: [PackProblem]) {
    problems = (problems + found).sorted {
      ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue)
    }
  }

  /// How the files of a pack differ from those that were built again.
  public static func differences(
    _ source: PackSource, from rebuilt: [PackFile], below folder: String
  ) -> [PackProblem] {
    let files = source.files
    let made = Dictionary(
      rebuilt.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(files.keys.filter { $0.hasPrefix(folder) }).union(made.keys)
    return paths.sorted().compactMap { path in
      let detail: String
      switch (files[path], made[path]) {
      case (let found?, let again?) where found == again: return nil
      case (_?, _?): detail = "built again from the sources it comes out otherwise"
      case (_?, nil): detail = "no build from the sources makes it"
      default: detail = "a build from the sources makes it, and the pack lacks it"
      }
      return PackProblem(path: path, kind: .rebuild, detail: detail)
    }
  }
}
