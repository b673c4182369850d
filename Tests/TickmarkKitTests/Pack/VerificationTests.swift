import Testing

@testable import TickmarkKit

@Suite struct VerificationTests {
  @Test func `a pack as it was made holds`() throws {
    let verification = try SamplePack.verify(SamplePack.all)
    #expect(verification.problems.isEmpty)
    #expect(verification.checked == SamplePack.all.count)
    #expect(verification.manifest == SamplePack.manifest)
  }

  @Test(arguments: SamplePack.all.map(\.path))
  func `a changed file is named`(path: String) throws {
    let original = try #require(SamplePack.all.first { $0.path == path })
    // Each of some places, so that keys, digests and names of the manifest are all hit.
    let count = original.bytes.count
    for offset in stride(from: 0, to: max(count, 1), by: max(1, count / 40)) {
      var bytes = original.bytes
      if bytes.isEmpty { bytes = [65] } else { bytes[offset] ^= 1 }
      let files = SamplePack.all.map { $0.path == path ? PackFile(path, bytes) : $0 }
      let verification = try SamplePack.verify(files)
      #expect(verification.named.contains("changed \(path)"), "\(path) at \(offset)")
      let others = verification.problems.map(\.path).filter { $0 != path }
      // The signature's digest stands in the sums only: either may be the wrong one.
      #expect(
        others.isEmpty || path == "SHA256SUMS" && others == [Pack.signature]
          || path == Pack.signature && others == ["SHA256SUMS"],
        "\(path) at \(offset): \(verification.named)")
    }
  }

  @Test(arguments: SamplePack.all.map(\.path))
  func `a dropped file is named`(path: String) throws {
    let verification = try SamplePack.verify(SamplePack.all.filter { $0.path != path })
    #expect(verification.named == ["missing \(path)"])
  }

  @Test(arguments: SamplePack.all.map(\.path))
  func `a renamed file is named by both names`(path: String) throws {
    let files = SamplePack.all.map { $0.path == path ? PackFile(path + "x", $0.bytes) : $0 }
    #expect(
      try SamplePack.verify(files).named == ["missing \(path)", "extra \(path)x"])
  }

  @Test func `an added file is named`() throws {
    let files = SamplePack.all + [PackFile("site/new.html", text: "new")]
    #expect(try SamplePack.verify(files).named == ["extra site/new.html"])
  }

  @Test func `the sums agree with sha256sum`() throws {
    // FIPS 180-4: the digest of the empty text.
    #expect(
      PackFile("x", []).sha256
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let sums = try #require(SamplePack.all.first { $0.path == "SHA256SUMS" })
    let lines = String(decoding: sums.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == SamplePack.all.count - 1)
    #expect(lines.map { $0.dropFirst(66) }.contains("manifest.json.sig"))
  }

  @Test func `a folder around the pack does not matter`() throws {
    let files = SamplePack.all.map { PackFile("evidence-2026/" + $0.path, $0.bytes) }
    #expect(try SamplePack.verify(files).problems.isEmpty)
  }

  @Test func `nothing at all holds nothing`() throws {
    #expect(
      try SamplePack.verify([PackFile("a.txt", text: "a")]).named
        == ["missing manifest.json", "missing SHA256SUMS"])
  }

  @Test func `names from an archive cannot move the cursor`() throws {
    let verification = try SamplePack.verify(
      SamplePack.all + [PackFile("a\u{202E}\u{9B}b", text: "")])
    let text = VerificationReport(verification, pack: "p", signature: "none", rebuild: "none").text
    #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9B}" })
    #expect(text.contains("extra: a\u{FFFD}\u{FFFD}b"))
  }

  @Test func `a statement never says passed where nothing was met`() {
    var manifest = SamplePack.manifest
    #expect(InTotoStatement(manifest, digest: "").predicate.result == "PASSED")
    manifest.rules.met = []
    #expect(InTotoStatement(manifest, digest: "").predicate.result == "WARNED")
    manifest.rules.deviating = ["IN-08"]
    #expect(InTotoStatement(manifest, digest: "").predicate.result == "FAILED")
  }
}
