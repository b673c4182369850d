import Foundation
import Testing

@Suite struct CheckTests {
  private let late = Tree.fixture("invalid/acknowledged-late")
  private let minimal = Tree.fixture("valid/minimal")
  private let outcomes: Set = [
    "met", "deviation", "excepted", "not_applicable", "not_yet_due", "undetermined",
  ]

  // MARK: Exit codes

  @Test func `a clean content ends with 0`() throws {
    let command = try Command("check", minimal, "--rule", "IN-08", "--rule", "post-mortem-on-time")
    #expect(command.exitCode == 0)
    #expect(command.complaints.isEmpty)
    #expect(!command.output.contains("error["))
  }

  @Test func `a deviation ends with 1`() throws {
    let command = try Command("check", late)
    #expect(command.exitCode == 1)
    #expect(command.output.contains("error[acknowledged-in-time]: INC-20260312-01 was"))
  }

  @Test func `fail-on decides what fails`() throws {
    #expect(try Command("check", late, "--fail-on", "never").exitCode == 0)
    let warnings = Tree.fixture("invalid/human-error")
    let causes = ["--rule", "causes-named"]
    #expect(try Command(arguments: ["check", warnings] + causes).exitCode == 0)
    #expect(
      try Command(arguments: ["check", warnings, "--fail-on", "warning"] + causes).exitCode == 1)
    #expect(try Command("check", warnings, "--fail-on", "sometimes").exitCode == 64)
  }

  @Test(arguments: [
    (
      "no settings", ["a.md": "---\ntype: drill\nid: D\n---\n"],
      "no tickmark.yml was found; “tickmark init” on the folder begins one"
    ),
    ("no documents", ["tickmark.yml": "organization: X\n"], "no documents were found"),
    (
      "only a README", ["tickmark.yml": "organization: X\n", "README.md": "# X\n"],
      "no documents were found; README.md was left out: a README is no document"
    ),
    (
      "settings that cannot be read", ["tickmark.yml": "organization: [X\n", "a.md": "x\n"],
      "tickmark.yml:2:1: YAML cannot be read"
    ),
    (
      "settings that are a sentence", ["tickmark.yml": "hello\n", "a.md": "x\n"], "settings must be"
    ),
    ("settings that are a list", ["tickmark.yml": "- hello\n", "a.md": "x\n"], "settings must be"),
    (
      "untyped documents", ["tickmark.yml": "organization: X\n", "a.md": "# A\n"],
      "nothing to test: no document says what it is"
    ),
  ])
  func `what cannot be assessed ends with 2 and the reason`(
    caption: String, files: [String: String], reason: String
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (path, text) in files { try scratch.write(text, to: "content/\(path)") }
    let command = try Command("check", in: scratch.url)
    #expect(command.exitCode == 2, "\(caption)")
    #expect(command.output.isEmpty)
    #expect(command.complaints.contains(reason), "\(caption): \(command.complaints)")
    #expect(command.complaints.hasPrefix("tickmark: content cannot be assessed: "))
  }

  @Test func `no folder ends with 2`() throws {
    let missing = try Command("check", "no-such-folder")
    #expect(missing.exitCode == 2)
    #expect(
      missing.complaints
        == "tickmark: no-such-folder: no such folder; to begin one: tickmark init no-such-folder\n")
    #expect(try Command("check", "Package.swift").exitCode == 2)
  }

  @Test func `wrong usage ends with 64 and says what is right`() throws {
    let flag = try Command("check", late, "--al")
    #expect(flag.exitCode == 64)
    #expect(flag.complaints.contains("--all"))
    let day = try Command("check", late, "--as-of", "2026-02-30")
    #expect(day.exitCode == 64)
    #expect(day.complaints.contains("YYYY-MM-DD"))
    #expect(try Command("check", late, "--format", "yaml").exitCode == 64)
    #expect(try Command("chekc").exitCode == 64)
  }

  @Test func `a report that cannot be written ends with 2`() throws {
    let command = try Command("check", minimal, "--output", "no/such/folder/report.txt")
    #expect(command.exitCode == 2)
    #expect(command.complaints.contains("no/such/folder/report.txt"))
  }

  // MARK: Text

  @Test func `text has no color away from a terminal`() throws {
    let command = try Command("check", late, environment: ["TERM": "xterm-256color"])
    #expect(!command.output.contains("\u{1B}"))
  }

  @Test func `output goes to a file as it would to the terminal`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for format in ["text", "json"] {
      let file = scratch.url.appending(path: "report.\(format)").path
      let written = try Command("check", late, "--format", format, "--output", file)
      #expect(written.output.isEmpty && written.exitCode == 1)
      let printed = try Command("check", late, "--format", format).output
      #expect(try scratch.text("report.\(format)") == printed)
    }
  }

  @Test func `as-of decides what is due`() throws {
    let missing = Tree.fixture("invalid/post-mortem-missing")
    func exists(asOf: String) throws -> String? {
      let verdicts = try Command("check", missing, "--format", "json", "--all", "--as-of", asOf)
        .object().objects("verdicts")
      let verdict = verdicts.first {
        $0["rule"] as? String == "post-mortem-exists"
          && $0["subject"] as? String == "INC-20260601-01"
      }
      return verdict?["outcome"] as? String
    }
    // Five business days from Monday 1 June end on the 8th; the due day itself is in time.
    #expect(try exists(asOf: "2026-06-08") == "not_yet_due")
    #expect(try exists(asOf: "2026-06-09") == "deviation")
  }

  // MARK: JSON

  @Test func `json has the keys that are promised and no others`() throws {
    let report = try Command("check", late, "--format", "json", "--all").object()
    #expect(
      report.names == [
        "tool", "as_of", "content", "since", "baseline", "summary", "rules", "verdicts",
      ])
    #expect(try report.object("tool").names == ["name", "version"])
    #expect(report["as_of"] as? String == "2026-07-10")
    #expect(report["content"] as? String == late)
    #expect(try report.object("summary").names == outcomes)
    let rules = try report.objects("rules")
    #expect(rules.count >= 45)
    for rule in rules {
      #expect(rule.names == ["id", "code", "exercised", "outcomes"])
      #expect(try rule.object("outcomes").names == outcomes)
      let counts = try rule.object("outcomes").values.compactMap { $0 as? Int }
      #expect(rule["exercised"] as? Bool == (counts.reduce(0, +) > 0))
    }
    for verdict in try report.objects("verdicts") {
      #expect(
        verdict.names == [
          "rule", "code", "subject", "path", "outcome", "level", "message", "line", "column",
          "end_line", "end_column", "notes", "help", "fingerprint", "standing", "expires",
          "overdue",
          "fails",
        ])
      #expect(outcomes.contains(verdict["outcome"] as? String ?? ""))
      for note in try verdict.objects("notes") {
        #expect(note.names == ["message", "path", "line", "column"])
      }
    }
  }

  @Test(arguments: ["invalid/everything-wrong", "valid/approved-exception", "valid/open-incident"])
  func `the counts are those of the verdicts`(fixture: String) throws {
    let folder = Tree.fixture(fixture)
    let all = try Command("check", folder, "--format", "json", "--all").object()
    let some = try Command("check", folder, "--format", "json").object()
    let verdicts = try all.objects("verdicts")
    for outcome in outcomes {
      let count = try all.object("summary")[outcome] as? Int
      #expect(count == verdicts.count { $0["outcome"] as? String == outcome }, "\(outcome)")
      let byRule = try all.objects("rules").compactMap {
        try $0.object("outcomes")[outcome] as? Int
      }
      #expect(count == byRule.reduce(0, +), "\(outcome)")
    }
    let unmet = verdicts.filter { $0["outcome"] as? String != "met" }
    #expect(try some.objects("verdicts").count == unmet.count)
    #expect(try some.object("summary") as NSDictionary == all.object("summary") as NSDictionary)
  }

  @Test func `verdicts are sorted by path, place and code`() throws {
    let report = try Command(
      "check", Tree.fixture("invalid/everything-wrong"), "--format", "json", "--all"
    ).object()
    let places = try report.objects("verdicts").map { verdict in
      (
        path: verdict["path"] as? String ?? "", line: verdict["line"] as? Int ?? 0,
        column: verdict["column"] as? Int ?? 0
      )
    }
    for (one, next) in zip(places, places.dropFirst()) {
      #expect((one.path, one.line, one.column) <= (next.path, next.line, next.column))
    }
  }

  @Test func `a place in json is the place in the text`() throws {
    let report = try Command("check", late, "--format", "json").object()
    let verdict = try #require(
      try report.objects("verdicts").first { $0["rule"] as? String == "acknowledged-in-time" })
    #expect(verdict["path"] as? String == "post-mortems/INC-20260312-01.md")
    #expect(verdict["line"] as? Int == 8 && verdict["column"] as? Int == 18)
    #expect(verdict["end_line"] as? Int == 8 && verdict["end_column"] as? Int == 38)
    let note = try #require(try verdict.objects("notes").first)
    #expect(note["path"] as? String == "playbook.md" && note["line"] as? Int == 22)
  }

  // MARK: Determinism

  @Test func `the same content gives the same bytes anywhere`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let source = Tree.root.appending(path: Tree.fixture("invalid/everything-wrong"))
    let names = try #require(FileManager.default.enumerator(atPath: source.path))
      .compactMap { $0 as? String }.sorted()
    let files = names.filter { $0.contains(".") && !$0.hasSuffix("/") }
    let places = [
      ("here", files, ["LC_ALL": "C", "TZ": "Asia/Kolkata"]),
      ("over/there", files.reversed(), ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"]),
      ("third", files.sorted { $0.count < $1.count }, ["TZ": "Pacific/Kiritimati"]),
    ]
    var reports: [String] = []
    for (place, order, environment) in places {
      for file in order {
        let text = String(
          decoding: try Data(contentsOf: source.appending(path: file)), as: UTF8.self)
        try scratch.write(text, to: "\(place)/content/\(file)")
      }
      for format in ["json", "text"] {
        let command = try Command(
          "check", "content", "--format", format, "--all",
          in: scratch.url.appending(path: place), environment: environment)
        #expect(command.exitCode == 1)
        reports.append(command.output)
      }
    }
    #expect(reports[0] == reports[2] && reports[0] == reports[4])
    #expect(reports[1] == reports[3] && reports[1] == reports[5])
  }
}
