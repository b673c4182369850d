import Foundation
import Testing

/// Reports, exit codes and the baseline, as a pipeline uses them.
@Suite struct ReportCommandTests {
  private let late = Tree.fixture("invalid/acknowledged-late")
  private let minimal = Tree.fixture("valid/minimal")
  private let wrong = Tree.fixture("invalid/everything-wrong")

  // MARK: Files

  @Test func `several reports are written at once`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let names = ["text", "json", "sarif", "junit", "github", "gitlab"]
    let reports = names.flatMap { ["--report", "\($0)=\(scratch.url.path)/out.\($0)"] }
    let command = try Command(arguments: ["check", late] + reports)
    #expect(command.exitCode == 1 && command.complaints.isEmpty)
    #expect(command.output.contains("error[acknowledged-in-time]"))
    for name in names {
      let written = try scratch.text("out.\(name)")
      #expect(written == (try Command("check", late, "--format", name).output), "\(name)")
      #expect(!written.isEmpty)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(left.count == names.count, "nothing else is left behind: \(left)")
  }

  @Test func `the site comes with reports, too`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let command = try Command(
      "build", late, "--output", scratch.url.path + "/site", "--fail-on", "error",
      "--report", "sarif=\(scratch.url.path)/out.sarif")
    #expect(command.exitCode == 1)
    #expect(try scratch.text("out.sarif").contains("\"acknowledged-in-time\""))
    #expect(try scratch.text("site/index.html").contains("</html>"))
  }

  @Test func `when one report cannot be written, none is, and the old ones stay`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("old", to: "out.sarif")
    try scratch.write("", to: "folder/x")
    for bad in ["no/such/out.xml", "\(scratch.url.path)/folder"] {
      let command = try Command(
        "check", late, "--report", "sarif=\(scratch.url.path)/out.sarif", "--report", "junit=\(bad)"
      )
      #expect(command.exitCode == 2)
      #expect(command.complaints.hasPrefix("tickmark: \(bad) cannot be written: "))
      #expect(try scratch.text("out.sarif") == "old")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
    #expect(left == ["folder", "out.sarif"])
  }

  @Test func `a symbolic link stays one, and a device is no file`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("old", to: "real.json")
    let link = scratch.url.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: scratch.url.appending(path: "real.json"))
    try Command("check", late, "--report", "json=\(link.path)")
    #expect(try scratch.text("real.json").hasPrefix("{"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("real.json"))
    try Command("check", late, "--report", "json=/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(arguments: [
    ["--report", "sarif"], ["--report", "pdf=out.pdf"], ["--report", "sarif="],
    ["--report", "sarif=a", "--report", "junit=a"], ["--output", "a", "--report", "junit=a"],
    ["--format", "yaml"], ["--color", "red"], ["--since", "soon"], ["--fail-on", "error,never"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    #expect(try Command(arguments: ["check", late] + arguments).exitCode == 64)
  }

  // MARK: GitHub

  @Test func `the job summary goes after what is there, and only for github`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let summary = scratch.url.appending(path: "summary.md").path
    let environment = ["GITHUB_STEP_SUMMARY": summary]
    try Command("check", late, environment: environment)
    #expect(!FileManager.default.fileExists(atPath: summary))
    try scratch.write("# Before\n", to: "summary.md")
    let command = try Command("check", late, "--format", "github", environment: environment)
    #expect(command.exitCode == 1 && command.output.hasPrefix("::error file=\(late)/"))
    let text = try scratch.text("summary.md")
    #expect(text.hasPrefix("# Before\n## Tickmark: deviations\n"))
    try scratch.write(String(repeating: "x", count: 1024 * 1024 - 300), to: "summary.md")
    try Command("check", late, "--format", "github", environment: environment)
    #expect(try scratch.text("summary.md").utf8.count <= 1024 * 1024)
    let bad = try Command(
      "check", late, "--format", "github", environment: ["GITHUB_STEP_SUMMARY": "/no/such/file"])
    #expect(bad.exitCode == 2 && bad.output.hasPrefix("::error "))
  }

  @Test func `an absolute content is named from the working folder`() throws {
    let absolute = Tree.root.appending(path: late).path
    let command = try Command("check", absolute, "--format", "github")
    #expect(command.output.hasPrefix("::error file=\(late)/"))
  }

  // MARK: Color

  @Test func `color is as asked for`() throws {
    let plain = try Command("check", late).output
    #expect(!plain.contains("\u{1B}"))
    let always = try Command("check", late, "--color", "always", environment: ["NO_COLOR": "1"])
    #expect(always.output.contains("\u{1B}[31merror\u{1B}[0m"))
    let bare = always.output.replacing(#/\u{1B}\[\d+m/#, with: "")
    #expect(bare == plain)
    #expect(try Command("check", late, "--color", "never").output == plain)
  }

  // MARK: Exit codes

  /// The table in the README is read here, so that neither changes alone.
  @Test func `exit codes are those of the README`() throws {
    let readme = try String(contentsOf: Tree.root.appending(path: "README.md"), encoding: .utf8)
    let rows = try #require(readme.range(of: "| exit | meaning |\n")).upperBound
    let table = readme[rows...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("|") }.dropFirst()
    let codes = table.compactMap { Int32($0.split(separator: "|")[0].filter { $0 != " " }) }
    #expect(codes == [0, 1, 2, 64])
    let runs = [
      try Command("check", minimal, "--rule", "IN-08"), try Command("check", late),
      try Command("check", "no-such-folder"), try Command("check", late, "--no-such-option"),
    ]
    #expect(runs.map(\.exitCode) == codes)
    for name in ["check", "build", "baseline"] {
      #expect(try Command(name, "no-such-folder").exitCode == 2, "\(name)")
    }
  }

  @Test func `what leaves nothing to test ends with 2`() throws {
    let unexercised = try Command("check", late, "--rule", "drill-measured")
    #expect(unexercised.exitCode == 2 && unexercised.output.isEmpty)
    #expect(
      unexercised.complaints
        == "tickmark: \(late) cannot be assessed: nothing was tested: drill-measured found nothing here to test, or is switched off\n"
    )
    let none = try Command("check", late, "--rule", "IN-08", "--since", "2027-01-01")
    #expect(none.exitCode == 2 && none.complaints.contains("nothing is left to test"))
  }

  @Test func `fail-on takes several`() throws {
    func code(_ failOn: String) throws -> Int32 {
      try Command("check", wrong, "--fail-on", failOn).exitCode
    }
    for failOn in ["error", "undetermined", "overdue", "warning,overdue"] {
      #expect(try code(failOn) == 1, "\(failOn)")
    }
    #expect(try code("never") == 0)
  }

  // MARK: Late adopters

  @Test func `a baseline makes a red build green, and only what is new fails`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let copy = scratch.url.appending(path: "content")
    try FileManager.default.copyItem(at: Tree.root.appending(path: late), to: copy)
    let file = scratch.url.appending(path: "baseline.yml").path
    let rule = ["--rule", "acknowledged-in-time"]
    #expect(try Command(arguments: ["check", copy.path] + rule).exitCode == 1)
    let written = try Command("baseline", copy.path, "--output", file)
    #expect(written.exitCode == 0 && written.output.contains(" known deviation"))
    #expect(try scratch.text("baseline.yml") == Command("baseline", copy.path).output)

    let green = try Command("check", copy.path, "--baseline", file)
    #expect(green.exitCode == 0)
    #expect(green.output.contains("known before, failing nothing"))
    #expect(
      green.output.contains("post-mortems/INC-20260312-01.md:8: error[acknowledged-in-time]"))
    let expired = try Command("check", copy.path, "--baseline", file, "--as-of", "2026-10-09")
    #expect(expired.exitCode == 1 && expired.output.contains("expired 2026-10-08"))

    let path = "content/post-mortems/INC-20260312-01.md"
    try scratch.write(
      try scratch.text(path).replacing("14:22:00Z", with: "14:40:00Z"), to: path)
    let changed = try Command(arguments: ["check", copy.path, "--baseline", file] + rule)
    #expect(changed.exitCode == 1 && changed.output.contains("is mended or changed"))
  }

  @Test func `a baseline hides nothing on the site`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = scratch.url.appending(path: "baseline.yml").path
    try Command("baseline", late, "--output", file)
    for (name, more) in [("plain", []), ("known", ["--baseline", file, "--since", "2026-12-31"])] {
      let build = try Command(
        arguments: ["build", late, "--output", "\(scratch.url.path)/\(name)"] + more)
      #expect(build.exitCode == 0, "\(build.complaints)")
    }
    #expect(
      FileManager.default.contentsEqual(
        atPath: scratch.url.path + "/plain", andPath: scratch.url.path + "/known"))
  }

  @Test func `a baseline that cannot be read ends with 2 and is not overwritten`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("version: 1\nknown: nothing\n", to: "baseline.yml")
    let file = scratch.url.appending(path: "baseline.yml").path
    let check = try Command("check", late, "--baseline", file)
    #expect(check.exitCode == 2 && check.output.isEmpty)
    #expect(check.complaints.contains("baseline.yml:2:8: known must be a list"))
    #expect(try Command("baseline", late, "--output", file).exitCode == 2)
    #expect(try scratch.text("baseline.yml") == "version: 1\nknown: nothing\n")
    #expect(try Command("check", late, "--baseline", "no-such.yml").exitCode == 2)
    #expect(try Command("baseline", late, "--expires", "2020-01-01").exitCode == 64)
  }

  @Test func `records detected earlier are told and fail nothing`() throws {
    let rule = ["--rule", "IN-08", "--rule", "PB-01"]
    let command = try Command(arguments: ["check", late, "--since", "2026-04-01"] + rule)
    #expect(command.exitCode == 0)
    #expect(command.output.contains("dated 2026-03-12, before --since"))
    #expect(try Command(arguments: ["check", late, "--since", "2026-03-12"] + rule).exitCode == 1)
  }
}
