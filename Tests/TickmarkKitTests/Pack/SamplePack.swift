@testable import TickmarkKit

/// A small pack, made by hand: what it holds does not matter here.
enum SamplePack {
  static let files = [
    PackFile("site/index.html", text: "<p>One</p>"),
    PackFile("site/data/findings.csv", text: "anchor,outcome\r\nA,rule met\r\n"),
    PackFile("sources/tickmark.yml", text: "organization: Sample\n"),
    PackFile("sources/naïve/日本.md", text: "# Name in any script\n"),
    PackFile("sources/empty.txt", text: ""),
    PackFile("README.txt", text: "Read me\n"),
  ]

  static let manifest = Manifest(
    tool: Manifest.Tool(version: "0.1.0"), organization: "Sample", asOf: "2026-07-10",
    asOfFrom: .settings, period: .init(from: "2026-01-01", to: "2026-06-30", setBy: .settings),
    interim: false, source: .init(),
    outcomes: .init(
      met: 1, deviation: 0, excepted: 0, notApplicable: 0, notYetDue: 0, undetermined: 0),
    rules: .init(met: ["DOC-01"], toLookAt: [], deviating: [], notExercised: ["DR-01"]),
    withheld: .init(places: 0, documents: []), secretsAllowed: 0,
    leftOut: [.init(path: ".git/", reason: "begins with “.”")], files: files)

  /// All files, with a signature that only looks like one.
  static let all = Pack.complete(files, manifest, signature: Array("SIGNATURE".utf8))

  static func verify(_ files: [PackFile]) throws -> Verification {
    Verification(try PackSource(zip: ZipWriter.archive(files, day: "2026-07-10")))
  }
}

extension Verification {
  var named: Set<String> { Set(problems.map { "\($0.kind.rawValue) \($0.path)" }) }
}
