import Foundation
import Testing

/// Packs as they are made, sent, unpacked and doubted.
@Suite struct PackTests {
  private let scratch: Scratch
  private var folder: URL { scratch.url }

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      """
      organization: Sample Company
      period: {from: 2026-01-01, to: 2026-06-30}
      as_of: 2026-07-10
      ignore: [old]
      """, to: "content/tickmark.yml")
    try scratch.write(
      """
      ---
      type: incident
      id: INC-20260312-01
      title: Checkout fails
      severity: SEV-1
      confidential: [customers_affected]
      customers_affected: 412
      detected_at: 2026-03-12T14:00:00Z
      ---
      # Checkout fails

      <!-- confidential -->Quuxcorp<!-- /confidential --> was hit. See [the log](log.bin), [this](README.md).
      """, to: "content/shop/incident.md")
    try scratch.write(
      "# Read me, <!-- confidential -->Quuxcorp<!-- /confidential -->", to: "content/shop/README.md"
    )
    try scratch.write("PASSWORD", to: "content/.env")
    try scratch.write("# Old", to: "content/old/old.md")
    try Data([0, 255, 254, 10]).write(to: folder.appending(path: "content/shop/log.bin"))
  }

  @discardableResult
  private func tickmark(_ arguments: String..., environment: [String: String] = [:]) throws
    -> Command
  {
    try Command(arguments: arguments, in: folder, environment: environment)
  }

  private func run(_ program: String, _ arguments: String..., input: String? = nil) throws -> Int32
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  @Test func `a pack is made, checked and made again`() throws {
    defer { scratch.remove() }
    let pack = try tickmark("pack", "--output", "a.zip")
    #expect(pack.exitCode == 0, "\(pack.complaints)")
    #expect(pack.output.contains("withheld: 2 places"))
    let verify = try tickmark("verify", "a.zip", "--rebuild")
    #expect(verify.exitCode == 0, "\(verify.output)")
    #expect(verify.output.contains("second build: the same bytes"))
    #expect(verify.output.contains("not signed: nothing shows who made this pack"))
    let raw = String(decoding: try bytes("a.zip"), as: UTF8.self)
    for word in ["Quuxcorp", "412", "PASSWORD", "# Old"] where word != "412" {
      #expect(!raw.contains(word), "\(word)")
    }
    #expect(!raw.contains("customers_affected: 412"))
    #expect(raw.contains("customers_affected: \"[withheld by management]\""))
  }

  @Test func `the same bytes everywhere`() throws {
    defer { scratch.remove() }
    try tickmark("pack", "--output", "a.zip")
    try scratch.write("", to: "elsewhere/x")
    try FileManager.default.copyItem(
      at: folder.appending(path: "content"), to: folder.appending(path: "elsewhere/records"))
    for (number, environment) in [
      ["TZ": "Asia/Kolkata", "LC_ALL": "C"], ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"],
    ].enumerated() {
      let output = "elsewhere/\(number).zip"
      let made = try tickmark(
        "pack", "elsewhere/records", "--output", output, environment: environment)
      #expect(made.exitCode == 0, "\(made.complaints)")
      #expect(try bytes(output) == bytes("a.zip"))
    }
  }

  @Test func `what git recorded travels with the pack`() throws {
    defer { scratch.remove() }
    let commit = """
      git init -q -b main && git -c user.name='Dana Reyes' -c user.email=dana@example.com \
      commit -q --allow-empty -m begun && git add -A content && git -c user.name='Dana Reyes' \
      -c user.email=dana@example.com commit -q -m records
      """
    try #require(try run("sh", "-c", commit) == 0)
    try tickmark("pack", "--output", "clean.zip")
    try scratch.write("\nMore.\n", to: "content/shop/more.md")
    try tickmark("pack", "--output", "dirty.zip")
    try scratch.write("", to: "elsewhere/x")
    for (name, isDirty) in [("clean", false), ("dirty", true)] {
      let unpack = "import zipfile; zipfile.ZipFile('\(name).zip').extractall('/\(name)')"
        .replacing("'/", with: "'\(folder.path)/elsewhere/")
      try #require(try run("python3", "-c", unpack) == 0)
      // The repository is gone, and so is who asked it.
      let verify = try tickmark(
        "verify", "elsewhere/\(name)", "--rebuild", environment: ["PATH": "/nonexistent"])
      #expect(verify.exitCode == 0, "\(verify.output)")
      let manifest = String(
        decoding: try bytes("elsewhere/\(name)/manifest.json"), as: UTF8.self)
      #expect(manifest.contains("\"dirty\" : \(isDirty)"))
      #expect(manifest.contains("\"commit\" : \""))
      for page in ["index.html", "print-all.html", "documents/shop/incident.html"] {
        let path = folder.appending(path: "elsewhere/\(name)/site/\(page)")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else {
          Issue.record("no \(page)")
          continue
        }
        #expect(text.contains("1 file not as committed") == isDirty, "\(page)")
      }
      let history = String(
        decoding: try bytes("elsewhere/\(name)/provenance.json"), as: UTF8.self)
      #expect(history.contains("Dana Reyes"))
      #expect(!history.contains("@example.com"))
    }
    #expect(try tickmark("pack", "--output", "a.zip", "--provenance", "none").exitCode == 0)
    #expect(!String(decoding: try bytes("a.zip"), as: UTF8.self).contains("provenance.json\""))
  }

  @Test func `another zip program's pack holds, and so does a folder`() throws {
    defer { scratch.remove() }
    try tickmark("pack", "--output", "a.zip")
    let unpack = "import zipfile; zipfile.ZipFile('a.zip').extractall('out')"
    try #require(try run("python3", "-c", unpack) == 0)
    #expect(try tickmark("verify", "out", "--rebuild").exitCode == 0)
    #expect(try run("sh", "-c", "cd out && sha256sum -c --strict SHA256SUMS") == 0)
    let again = """
      import os, zipfile
      with zipfile.ZipFile('b.zip', 'w', zipfile.ZIP_DEFLATED) as z:
        for top, _, names in os.walk('out', topdown=False):
          for name in sorted(names, reverse=True):
            path = os.path.join(top, name); z.write(path, os.path.relpath(path, 'out'))
      """
    try #require(try run("python3", "-c", again) == 0)
    #expect(try bytes("b.zip") != bytes("a.zip"))
    #expect(try tickmark("verify", "b.zip", "--rebuild").exitCode == 0)
    try scratch.write("changed", to: "out/sources/shop/incident.md")
    let verify = try tickmark("verify", "out", "--format", "json")
    #expect(verify.exitCode == 1)
    let problems = try verify.object().objects("problems")
    #expect(problems.map { $0["path"] as? String } == ["sources/shop/incident.md"])
  }

  @Test func `sources that make another site are found`() throws {
    defer { scratch.remove() }
    let make = """
      import zipfile
      z = zipfile.ZipFile('a.zip'); z.extractall('content2')
      """
    try tickmark(
      "pack", "--output", "a.zip", "--as-of", "2026-07-11", "--period", "2026-02-01..2026-07-20")
    try #require(try run("python3", "-c", make) == 0)
    let verify = try tickmark("verify", "a.zip", "--rebuild")
    #expect(verify.exitCode == 0, "\(verify.output)")
    #expect(verify.output.contains("2026-02-01 to 2026-07-20, as of 2026-07-11, interim"))
    try scratch.write("<p>forged</p>", to: "content2/site/index.html")
    #expect(
      try tickmark("verify", "content2", "--rebuild").output.contains("rebuild: site/index.html"))
  }

  @Test func `a signature holds for its key and its manifest only`() throws {
    defer { scratch.remove() }
    for name in ["key", "other"] {
      try #require(
        try run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name) == 0)
    }
    let signed = try tickmark("pack", "--output", "a.zip", "--sign", "key")
    #expect(signed.exitCode == 0, "\(signed.complaints)")
    try tickmark("pack", "--output", "b.zip", "--sign", "key")
    #expect(try bytes("a.zip") == bytes("b.zip"))
    for (name, file) in [("key", "good"), ("other", "bad")] {
      try scratch.write("lead@example.com \(try scratch.text("\(name).pub"))", to: file)
    }
    let good = try tickmark("verify", "a.zip", "--allowed-signers", "good")
    #expect(good.exitCode == 0, "\(good.output)")
    #expect(good.output.contains("signature: good, by lead@example.com"))
    let unknown = try tickmark("verify", "a.zip")
    #expect(unknown.exitCode == 0)
    #expect(unknown.output.contains("by a key nobody here vouches for"))
    let bad = try tickmark("verify", "a.zip", "--allowed-signers", "bad")
    #expect(bad.exitCode == 1)
    #expect(bad.output.contains("its key is not in bad"))
    // A forged pack: another content, all digests right, and the old signature.
    try scratch.write("---\ntype: incident\nid: X\n---\n# Forged\n", to: "content/shop/incident.md")
    try tickmark("pack", "--output", "c.zip")
    let graft = """
      import zipfile, hashlib
      old, new = zipfile.ZipFile('a.zip'), zipfile.ZipFile('c.zip')
      sig = old.read('manifest.json.sig')
      with zipfile.ZipFile('d.zip', 'w') as z:
        for i in new.namelist():
          data = new.read(i)
          if i == 'SHA256SUMS':
            lines = data.decode().splitlines() + [hashlib.sha256(sig).hexdigest() + '  manifest.json.sig']
            data = ''.join(l + chr(10) for l in sorted(lines, key=lambda l: l[66:].encode()))
          z.writestr(i, data)
        z.writestr('manifest.json.sig', sig)
      """
    try #require(try run("python3", "-c", graft) == 0)
    let forged = try tickmark("verify", "d.zip", "--allowed-signers", "good", "--format", "json")
    #expect(forged.exitCode == 1)
    #expect(try forged.object().objects("problems").map { $0["kind"] as? String } == ["signature"])
    let unsigned = try tickmark("verify", "c.zip", "--allowed-signers", "good")
    #expect(unsigned.exitCode == 1)
  }

  @Test func `secrets are named by their places and not packed`() throws {
    defer { scratch.remove() }
    let token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    try scratch.write("line\ntoken \(token)\n", to: "content/shop/server.log")
    let refused = try tickmark("pack", "--output", "a.zip")
    #expect(refused.exitCode == 1)
    #expect(refused.complaints.contains("shop/server.log:2:7: a GitHub token stands here"))
    #expect(!refused.complaints.contains(token))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "a.zip").path))
    #expect(try tickmark("pack", "--output", "a.zip", "--allow-secrets").exitCode == 0)
  }

  @Test func `a slip in what is withheld stops the pack`() throws {
    defer { scratch.remove() }
    try scratch.write("---\ntype: incident\n---\n<!-- confidential --> Bob", to: "content/b.md")
    let refused = try tickmark("pack", "--output", "a.zip")
    #expect(refused.exitCode == 1)
    #expect(refused.complaints.contains("b.md:4: confidential opens here and never closes"))
  }

  @Test func `only a pack is replaced`() throws {
    defer { scratch.remove() }
    try scratch.write("mine", to: "a.zip")
    #expect(try tickmark("pack", "--output", "a.zip").exitCode == 2)
    #expect(try scratch.text("a.zip") == "mine")
    #expect(try tickmark("pack", "--output", "a.zip", "--force").exitCode == 0)
    #expect(try tickmark("pack", "--output", "a.zip").exitCode == 0)
  }

  @Test func `what changed is said`() throws {
    defer { scratch.remove() }
    try tickmark("pack", "--output", "a.zip")
    let same = try tickmark("compare", "a.zip", "content")
    #expect(same.exitCode == 0, "\(same.complaints)")
    #expect(same.output.contains("nothing in the registers differs"))
    let incident = try scratch.text("content/shop/incident.md")
    try scratch.write(
      incident.replacing("detected_at:", with: "acknowledged_at: yesterday\ndetected_at:")
        .replacing("Checkout fails", with: "Checkout <b>stopped</b>"),
      to: "content/shop/incident.md")
    let compared = try tickmark("compare", "a.zip", "content", "--output", "changes.html")
    #expect(compared.exitCode == 0)
    let page = try scratch.text("changes.html")
    #expect(page.contains("Checkout &lt;b&gt;stopped&lt;/b&gt;"))
    #expect(!page.contains("<b>"))
    let json = try tickmark("compare", "a.zip", "content", "--format", "json").object()
    let record = try #require(
      try json.objects("records").first { $0["register"] as? String == "incidents" })
    #expect(record["change"] as? String == "changed")
    #expect(
      try json.objects("verdicts").contains {
        $0["code"] as? String == "DOC-04" && $0["new"] as? String == "deviation"
      })
    #expect(try tickmark("compare", "a.zip", "nowhere").exitCode == 2)
  }

  @Test func `what is no pack is said to be none`() throws {
    defer { scratch.remove() }
    try scratch.write("no zip", to: "a.zip")
    #expect(try tickmark("verify", "a.zip").exitCode == 2)
    #expect(try tickmark("verify", "nowhere.zip").exitCode == 2)
    #expect(try tickmark("verify").exitCode == 64)
    #expect(
      try tickmark("pack", "--output", "b.zip", "--period", "2026-06-30..2026-01-01").exitCode == 64
    )
  }
}
