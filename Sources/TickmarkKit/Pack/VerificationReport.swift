/// What a check of a pack found, for a person or a program.
public struct VerificationReport: Sendable {
  private let verification: Verification
  private let pack: String
  private let signature: String
  private let rebuild: String

  /// - Parameters:
  ///   - signature: what is to be said of the signature.
  ///   - rebuild: what is to be said of a second build.
  public init(_ verification: Verification, pack: String, signature: String, rebuild: String) {
    self.verification = verification
    self.pack = pack
    self.signature = signature
    self.rebuild = rebuild
  }

  public var text: String {
    var lines: [String] = []
    for problem in verification.problems {
      let path = problem.path.isEmpty ? "the pack" : Self.printable(problem.path)
      lines.append("\(problem.kind.rawValue): \(path): \(problem.detail)")
    }
    if !lines.isEmpty { lines.append("") }
    lines.append("\(pack): \(verdict)")
    lines.append("signature: \(signature)")
    lines.append("second build: \(rebuild)")
    if let manifest = verification.manifest {
      let period = manifest.period.map { "\($0.from) to \($0.to)" } ?? "no period set"
      lines.append(
        "says of itself: \(Self.printable(manifest.organization ?? "organization not named")), \(period), as of \(manifest.asOf)\(manifest.interim ? ", interim" : ""), made with Tickmark \(Self.printable(manifest.tool.version))"
      )
      lines.append("root: \(manifest.root)")
    }
    return lines.joined(separator: "\n") + "\n\n" + Pack.whatItProves + "\n"
  }

  private var verdict: String {
    guard !verification.holds else { return "all \(verification.checked) files are as listed" }
    let files = Set(verification.problems.map(\.path)).count
    return "does not hold: \(files) of its files, \(verification.checked) checked"
  }

  /// Names come out of an archive that anybody may have made.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 32 || (127...159).contains($0.value)
            || $0.properties.generalCategory == .format ? "\u{FFFD}" : $0
        }))
  }

  public var json: String {
    struct Report: Encodable {
      let pack: String
      let holds: Bool
      let checked: Int
      let problems: [Line]
      let signature: String
      let rebuild: String
      let root: String?
      let limits: String
    }
    struct Line: Encodable {
      let path: String
      let kind: String
      let detail: String
    }
    let report = Report(
      pack: pack, holds: verification.holds, checked: verification.checked,
      problems: verification.problems.map {
        Line(path: $0.path, kind: $0.kind.rawValue, detail: $0.detail)
      },
      signature: signature, rebuild: rebuild, root: verification.manifest?.root,
      limits: Pack.whatItProves)
    return String(decoding: Manifest.encoded(report), as: UTF8.self)
  }
}
