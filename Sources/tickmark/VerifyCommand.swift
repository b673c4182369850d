import ArgumentParser
import TickmarkKit

/// Checks a pack, as the one who gets it.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a pack: every byte, the signature, and a second build.",
    discussion: """
      PACK is a zip or the folder it was unpacked into. Every file that was changed, dropped, added \
      or renamed is named. A pack zipped again by another program still holds.

      Exit codes: 0 everything that was asked for holds, 1 something does not, 2 the pack could \
      not be read, 64 wrong usage.

        tickmark verify evidence.zip --allowed-signers signers --rebuild
      """)

  @Argument(help: "A pack, or the folder it was unpacked into.", completion: .file())
  var pack: String

  @Option(
    help: "Who may sign, as ssh-keygen reads it: “name ssh-ed25519 AAAA…”, one a line.",
    completion: .file())
  var allowedSigners: String?

  @Flag(help: "Build the site again from the sources inside and compare it byte for byte.")
  var rebuild = false

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() async throws {
    do {
      let source = try PackSource(pack)
      var verification = Verification(source)
      let signature = try await checkSignature(source, &verification)
      let again = try rebuild ? checkRebuild(source, &verification) : "not asked for"
      let report = VerificationReport(
        verification, pack: pack, signature: signature, rebuild: again)
      Console.write(format == .json ? report.json : report.text)
      if !verification.holds { throw ExitCode(1) }
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.complain("\(error)")
      throw ExitCode(2)
    }
  }

  private func checkSignature(
    _ source: PackSource, _ verification: inout Verification
  ) async throws -> String {
    guard let manifest = source.files[Manifest.name] else { return "no manifest to be signed" }
    func fail(_ words: String) -> String {
      verification.add([PackProblem(path: Pack.signature, kind: .signature, detail: words)])
      return words
    }
    guard let signature = source.files[Pack.signature] else {
      let words = "not signed: nothing shows who made this pack"
      return allowedSigners == nil ? words : fail(words)
    }
    switch try await SSHKeygen.check(signature, of: manifest, allowedSigners: allowedSigners) {
    case .good(let signer): return "good, by \(signer)"
    case .unknown(let key):
      return "fits the manifest, by a key nobody here vouches for (\(key)); give --allowed-signers"
    case .bad(let reason): return fail("does not hold: \(reason)")
    }
  }

  private func checkRebuild(
    _ source: PackSource, _ verification: inout Verification
  ) throws -> String {
    guard let manifest = verification.manifest else { return "not possible without a manifest" }
    guard manifest.tool.version == TickmarkVersion.current else {
      let words =
        "not possible: made with Tickmark \(manifest.tool.version), this is \(TickmarkVersion.current)"
      verification.add([PackProblem(path: "", kind: .rebuild, detail: words)])
      return words
    }
    let found = Verification.differences(
      source, from: try Packing.rebuild(source, manifest), below: Pack.site)
    verification.add(found)
    return found.isEmpty ? "the same bytes" : "\(found.count) files come out otherwise"
  }
}
