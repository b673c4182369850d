/// A pack: the site, the sources it was made from and what proves that neither was changed.
///
/// This room sees paths and bytes only. What a pack proves is that its files are those that were
/// packed; that they are true, or complete, no digest can show.
public enum Pack {
  public static let site = "site/"
  public static let sources = "sources/"
  public static let templates = "templates/"
  public static let signature = "manifest.json.sig"
  static let readme = "README.txt"

  /// The zip's bytes: the same files and manifest give the same bytes on every machine.
  ///
  /// - Parameters:
  ///   - files: those that the manifest lists.
  ///   - signature: an SSH signature of the manifest's bytes, in armor; nil leaves it unsigned.
  public static func archive(
    _ files: [PackFile], _ manifest: Manifest, signature: [UInt8]? = nil
  ) throws -> [UInt8] {
    try ZipWriter.archive(
      complete(files, manifest, signature: signature), day: manifest.asOf)
  }

  /// All files of a pack.
  static func complete(
    _ files: [PackFile], _ manifest: Manifest, signature: [UInt8]? = nil
  ) -> [PackFile] {
    let bytes = manifest.bytes
    var all = files
    all.append(PackFile(Manifest.name, bytes))
    all.append(
      PackFile(
        InTotoStatement.name, InTotoStatement(manifest, digest: PackFile.sha256(bytes)).bytes))
    if let signature { all.append(PackFile(Self.signature, signature)) }
    let sums = Checksums(
      Dictionary(all.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first }))
    return all + [PackFile(Checksums.name, text: sums.text)]
  }

  /// What to do with a pack, for who finds it on a disk.
  ///
  /// - Parameter title: the organization and period.
  public static func readme(_ title: String) -> PackFile {
    PackFile(
      readme,
      text: """
        \(title)

        Open site/index.html in a browser. It needs no server, no network and no script.

        site/           the evidence, as pages; its registers as CSV files in site/data/
        sources/        the documents that it was made from
        provenance.json what version control recorded of them, where git was asked
        manifest.json   every file with its size and SHA-256, and what the pack was made from
        SHA256SUMS      the same digests for:  sha256sum -c SHA256SUMS
        statement.json  the results as an in-toto statement about manifest.json

        To check it:       tickmark verify PACK
        To make it again:  tickmark verify PACK --rebuild

        \(whatItProves)

        Prepared by management; not an auditor's opinion.

        """)
  }

  /// The limits of a check, said with every result.
  public static let whatItProves = """
    Digests show that the files are the ones this manifest lists. A signature shows who vouched for
    that list, when the key came to you by another road. Neither shows that the records are true,
    when they were written, or that every incident was recorded.
    """
}

/// What is wrong with one file of a pack.
public struct PackProblem: Sendable, Equatable {
  public enum Kind: String, Sendable, Codable {
    case changed, missing, extra
    /// What an honest archive does not hold.
    case unsafe
    /// The signature does not hold.
    case signature
    /// Built again it comes out otherwise.
    case rebuild
  }

  /// From the pack's folder; empty for the pack as a whole.
  public let path: String
  public let kind: Kind
  public let detail: String

  public init(path: String, kind: Kind, detail: String) {
    self.path = path
    self.kind = kind
    self.detail = detail
  }
}
