import Foundation

/// The outcome as an in-toto Statement v1 about the manifest, with a predicate of type test-result
/// v0.1, for tools that keep attestations (https://in-toto.io). It is not signed by itself.
struct InTotoStatement: Codable, Equatable {
  static let name = "statement.json"
  static let type = "https://in-toto.io/InTotoStatement/v1"
  static let testResult = "https://in-toto.io/attestation/test-result/v0.1"

  let subject: [Subject]
  let predicateType: String
  let predicate: Predicate
  let _type: String

  struct Subject: Codable, Equatable {
    let name: String
    let digest: SHA256Digest
  }

  struct SHA256Digest: Codable, Equatable {
    let sha256: String
  }

  /// The words are the predicate's; a rule “passed” where it was met wherever it applied.
  struct Predicate: Codable, Equatable {
    let result: String
    let configuration: [Subject]
    let passedTests: [String]
    let warnedTests: [String]
    let failedTests: [String]
  }

  /// - Parameter digest: the SHA-256 of the manifest's bytes.
  init(_ manifest: Manifest, digest: String) {
    let rules = manifest.rules
    _type = Self.type
    predicateType = Self.testResult
    subject = [Subject(name: Manifest.name, digest: SHA256Digest(sha256: digest))]
    predicate = Predicate(
      // What was not looked at has not passed.
      result: !rules.deviating.isEmpty
        ? "FAILED" : rules.met.isEmpty || !rules.toLookAt.isEmpty ? "WARNED" : "PASSED",
      configuration: [
        Subject(name: "settings", digest: SHA256Digest(sha256: manifest.configurationDigest))
      ],
      passedTests: rules.met, warnedTests: rules.toLookAt, failedTests: rules.deviating)
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try! encoder.encode(self)) + [10]
  }

  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(InTotoStatement.self, from: Data(bytes)) else {
      return nil
    }
    self = read
  }
}
