/// What a verdict is known by from run to run: the rule, the subject and the words it is about.
///
/// Lines may move, files may move, messages may be worded better: the fingerprint stays. When the
/// words themselves change, it is another finding.
public struct Fingerprint: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 32 hexadecimal digits, lower case: the first half of a SHA-256.
  public let description: String

  /// Reads a fingerprint as written; nil when it is none.
  public init?(written text: String) {
    guard text.utf8.count == 32,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    description = text
  }

  /// - Parameter ordinal: from 1, among verdicts that are alike in everything else.
  fileprivate init(parts: [String], ordinal: Int) {
    // With their lengths, so that no part can run into the next.
    let text = (parts + ["\(ordinal)"]).map { "\($0.utf8.count):\($0)" }.joined()
    description = String(Digest(sha256: Array(text.utf8)).description.prefix(32))
  }

  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    left.description < right.description
  }

  /// The fingerprints of verdicts in the order of their places; equal ones are numbered.
  ///
  /// - Parameter findings: those of the verdicts, in the same order.
  static func of(
    _ lines: [Assessment.Line], _ findings: [Finding], secrets: [String: [Secret]]
  ) -> [Fingerprint] {
    let parts = { @Sendable (index: Int) -> [String] in
      let (line, finding) = (lines[index], findings[index])
      // Secrets as dots: a digest of a short one could be guessed.
      let words = finding.span.firstLine.text(hiding: secrets[finding.span.path] ?? [])
      // A message quotes names and values; several keys missing in one place differ in nothing else.
      return [line.rule.id, line.verdict.subject.id.folded, words.folded]
        + finding.message.quotations.map(\.folded)
    }
    var seen: [Fingerprint: Int] = [:]
    return concurrentMap(Array(lines.indices)) { Fingerprint(parts: parts($0), ordinal: 1) }
      .enumerated().map { index, first in
        let ordinal = seen[first, default: 0] + 1
        seen[first] = ordinal
        return ordinal == 1 ? first : Fingerprint(parts: parts(index), ordinal: ordinal)
      }
  }
}

extension String {
  /// What stands between “ and ”.
  fileprivate var quotations: [String] {
    // Most messages quote nothing; the mark's first byte tells.
    guard utf8.contains(0xE2) else { return [] }
    return split(separator: "“").dropFirst().compactMap { rest in
      rest.firstIndex(of: "”").map { String(rest[..<$0]) }
    }
  }
}
