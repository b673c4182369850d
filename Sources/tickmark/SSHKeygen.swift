import Foundation
import Subprocess
import TickmarkKit

/// Signs and checks with the `ssh-keygen` of OpenSSH, so that no key is ever read here.
enum SSHKeygen {
  /// Keeps a signature of ours from being taken for one of something else.
  static let namespace = "tickmark"

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// An armored signature of the bytes.
  static func signature(of bytes: [UInt8], key: String) async throws -> [UInt8] {
    let ended = try await run(["-Y", "sign", "-n", namespace, "-f", key], input: bytes)
    guard ended.succeeded, !ended.output.isEmpty else {
      throw Failure(description: "ssh-keygen could not sign with \(key): \(ended.reason)")
    }
    return Array(ended.output.utf8)
  }

  /// What the signature of a pack says.
  enum Finding {
    /// By whom, as the list of allowed signers names them.
    case good(String)
    /// It fits, and no list was given that says whose key it is.
    case unknown(String)
    case bad(String)
  }

  /// - Parameter allowedSigners: a file as `man ssh-keygen` describes it; nil where nobody gave one.
  static func check(
    _ signature: [UInt8], of bytes: [UInt8], allowedSigners: String?
  ) async throws -> Finding {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "tickmark-\(UUID().uuidString).sig")
    try Data(signature).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let about = ["-n", namespace, "-s", file.path]
    let fits = try await run(["-Y", "check-novalidate"] + about, input: bytes)
    guard fits.succeeded else { return .bad("it is no signature of this manifest") }
    let key = fits.output.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let allowedSigners else { return .unknown(key) }
    let named = try await run(
      ["-Y", "find-principals", "-s", file.path, "-f", allowedSigners], input: [])
    guard named.succeeded, let signer = named.output.split(whereSeparator: \.isNewline).first else {
      return .bad("its key is not in \(allowedSigners)")
    }
    let verified = try await run(
      ["-Y", "verify", "-f", allowedSigners, "-I", String(signer)] + about, input: bytes)
    return verified.succeeded ? .good(String(signer)) : .bad(verified.reason)
  }

  private struct Ended {
    let succeeded: Bool
    let output: String
    let reason: String
  }

  private static func run(_ arguments: [String], input: [UInt8]) async throws -> Ended {
    do {
      let result = try await Subprocess.run(
        .name("ssh-keygen"), arguments: Arguments(arguments), input: .array(input),
        output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
      let said = result.standardError.split(whereSeparator: \.isNewline).last
      return Ended(
        succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
        reason: said.map(String.init) ?? "it did not say why")
    } catch {
      throw Failure(description: "ssh-keygen cannot be run; install OpenSSH: \(error)")
    }
  }
}
