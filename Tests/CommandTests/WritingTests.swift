import Foundation
import Testing

/// A person who has nothing, and does what the messages say. Long, because a transcript is one piece.
@Suite struct WritingTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String...) throws -> Command {
    try Command(arguments: arguments, in: scratch.url)
  }

  /// Puts words where blanks are: the first of the same blank each time.
  private func fill(_ path: String, _ answers: [(blank: String, words: String)]) throws {
    var text = try scratch.text(path)
    for (blank, words) in answers {
      let range = try #require(text.range(of: blank), "\(path) has no blank \(blank)")
      text.replaceSubrange(range, with: words)
    }
    try scratch.write(text, to: path)
  }

  /// Lines of a document that hold a blank, and lines that check names, both from 1.
  private func blanks(_ path: String) throws -> (written: Set<Int>, named: Set<Int>) {
    let lines = try scratch.text("content/" + path)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.indices.filter { index in
      lines[index].contains(#/\[[a-zA-Z][^\]|]+\]/#) && !lines[index].hasPrefix("controls:")
        && !lines[index].hasPrefix("# ") && !lines[index].hasPrefix("post_mortem:")
        && !lines[index].hasPrefix("  workweek:")
    }
    let verdicts = try run("check", "--format", "json").object().objects("verdicts")
    let named = verdicts.filter {
      $0["outcome"] as? String == "deviation" && $0["path"] as? String == path
        && $0["level"] as? String != "note"
    }.flatMap { ($0["line"] as? Int ?? 0)...($0["end_line"] as? Int ?? 0) }
    return (Set(written.map { $0 + 1 }), Set(named))
  }

  @Test func `from nothing to a green check`() throws {
    defer { scratch.remove() }
    #expect(try run("--help").output.contains("tickmark init"))

    // 1. Begin.
    let begun = try run("init", "--today", "2026-07-10")
    #expect(begun.exitCode == 0)
    #expect(begun.output.contains("Next: tickmark check content"))
    var check = try run("check")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("organization is left as “[name of the company]”"))
    let playbook = try blanks("playbook.md")
    // What follows from blanks, such as a review without a date, stands at the id.
    #expect(playbook.named == playbook.written.union([3]))
    #expect(playbook.written.count == 9)

    // 2. Decide.
    try decide(approved: "2026-07-08", nextReview: "2026-10-08")
    check = try run("check")
    #expect(check.exitCode == 0, "\(check.output)")

    // 3. Something happens.
    let incident = try run(
      "new", "incident", "--today", "2026-07-10", "--severity", "sev 3", "--detected-at",
      "2026-07-10T09:30:00Z", "--started-at", "2026-07-10T09:28:00Z", "--acknowledged-at",
      "2026-07-10T09:41:00Z", "--title", "Reports: late", "--commander", "Dana Reyes",
      "--owner", "Dana Reyes", "--source", "Uptime monitor")
    #expect(incident.output.hasPrefix("made content/incidents/INC-20260710-01.md\n"))
    let record = "incidents/INC-20260710-01.md"
    let begunRecord = try scratch.text("content/" + record)
    #expect(begunRecord.contains("severity: SEV-3"))
    #expect(begunRecord.contains("#   acknowledge within 4 hours: by 2026-07-10 13:30 UTC"))
    let left = try blanks(record)
    #expect(left.written == left.named)
    try fill(
      "content/" + record,
      [
        ("[what kind it is]", "operational"),
        ("[what customers feel, since when, and what is known]", "Reports come an hour late."),
        ("[time in UTC, what, who]", "09:41 UTC: Dana Reyes acknowledges"),
      ])
    check = try run("check")
    #expect(check.exitCode == 0, "\(check.output)")

    // 4. It is over, and a post-mortem is begun.
    try fill(
      "content/" + record,
      [
        ("status: open", "status: resolved"),
        ("# mitigated_at:", "mitigated_at: 2026-07-10T10:00:00Z"),
        ("# resolved_at:", "resolved_at: 2026-07-10T11:00:00Z"),
      ])
    let report = try run("new", "post-mortem", "--for", "INC-20260710-01", "--owner", "Dana Reyes")
    #expect(report.output.hasPrefix("made content/post-mortems/INC-20260710-01.md\n"))
    let written = try scratch.text("content/post-mortems/INC-20260710-01.md")
    #expect(written.contains("resolved_at: 2026-07-10T11:00:00Z"))
    #expect(written.contains("- 2026-07-10T09:28:00Z: started"))
    #expect(try run("new", "post-mortem", "--for", "INC-20260710-01").exitCode == 64)
    let path = "content/post-mortems/INC-20260710-01.md"
    try fill(
      path,
      [
        ("status: draft", "status: published"), ("# published_at:", "published_at: 2026-07-10"),
        ("[who writes it]", "Dana Reyes"), ("[who reviews it, not the author]", "Sam Okafor"),
        ("[one person]", "Sam Okafor"), ("[YYYY-MM-DD]", "2026-08-10"),
        ("[what keeps it from happening again]", "Alert on the age of reports"),
        ("[how many customers felt what, their data, the cost]", "12 customers waited an hour."),
        ("[what worked, and what did not]", "The restart worked; the alert came late."),
      ])
    let filled = try scratch.text(path).replacing(
      #/\[[a-z][^\]]+\]/#, with: "The queue was restarted")
    try scratch.write(filled, to: path)
    check = try run("check")
    #expect(check.exitCode == 0, "\(check.output)")
    #expect(!check.output.contains("error["))
  }

  /// Fills in what `init` left to decide.
  private func decide(approved: String, nextReview: String) throws {
    try fill(
      "content/tickmark.yml",
      [
        ("[name of the company]", "Example Cloud"),
        ("# holidays: holidays.txt", "holidays: [2026-07-03]"),
      ])
    try fill(
      "content/playbook.md",
      [
        ("[who keeps this up to date]", "Dana Reyes"),
        ("[who approves it, not the owner]", "Sam Okafor"), ("[YYYY-MM-DD]", approved),
        ("[YYYY-MM-DD]", approved), ("[YYYY-MM-DD]", approved),
        ("[who read it]", "Sam Okafor"), ("[YYYY-MM-DD]", nextReview),
        ("[name of the first on call]", "Dana Reyes"),
        ("[name of the second on call]", "Sam Okafor"), ("[name]", "Sam Okafor"),
        ("[another name]", "Dana Reyes"),
      ])
  }

  /// As many teams write them, before anybody thought of an audit.
  private static let oldReport = """
    # Post-mortem: Exports failed for all customers

    **Date:** 2026-06-18
    **Severity:** SEV-2
    **Author:** Dana Reyes
    **Status:** Complete
    **Detected:** 2026-06-18 09:10 UTC
    **Resolved:** 2026-06-18 11:40 UTC

    ## Summary

    Every export of a report failed for two and a half hours.

    ## Impact

    About 40 customers could not export reports. No data was lost or shown to anybody.

    ## Root cause

    The certificate of the export service ran out, because nothing renews it.

    ## Detection

    A customer wrote to support; no alert exists for certificates.

    ## Timeline (UTC)

    - 09:02 certificate ends, exports begin to fail
    - 09:10 support passes on the first complaint
    - 09:24 Dana Reyes takes the incident
    - 11:40 new certificate in place, exports work

    ## What went well

    - Support asked for details at once

    ## What went wrong

    - No alert before the certificate ended

    ## Action items

    | Action | Owner | Due | Status |
    |---|---|---|---|
    | Alert 30 days before a certificate ends | Sam Okafor | 2026-07-20 | open |
    | Renew certificates by machine | Dana Reyes | 2026-08-15 | open |

    """

  @Test func `from a post-mortem without front matter to a green check`() throws {
    defer { scratch.remove() }
    let begun = try run("init", "--today", "2026-07-10")
    #expect(begun.output.contains("tickmark adopt FILE --write"))
    try decide(approved: "2026-05-04", nextReview: "2026-08-04")
    let path = "content/post-mortems/exports.md"
    try scratch.write(Self.oldReport, to: path)
    var check = try run("check")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("help: run “tickmark adopt” on it"))

    // 1. Adopt it: what it states becomes front matter, what it lacks is named.
    let adopted = try run("adopt", "--write", path)
    #expect(adopted.exitCode == 0)
    #expect(adopted.output.contains("Next: tickmark check"))
    let missing = adopted.output.split(separator: "\n")
      .drop { $0 != "  missing" }.dropFirst().prefix { $0.hasPrefix("    ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let answers = [
      "id": "INC-20260618-01", "owner": "Dana Reyes", "reviewed_by": "Sam Okafor",
      "published_at": "2026-06-23", "incident_commander": "Dana Reyes",
      "started_at": "2026-06-18T09:02Z", "acknowledged_at": "2026-06-18T09:24Z",
      "mitigated_at": "2026-06-18T11:40Z", "detection_source": "Customer report",
      "data_exposure": "{determination: none, by: Sam Okafor, at: 2026-06-18T15:00Z}",
    ]
    #expect(Set(missing) == Set(answers.keys))
    let lines = missing.map { "\($0): \(answers[$0] ?? "")\n" }
    try fill(path, [("author: Dana Reyes\n", "author: Dana Reyes\n" + lines.joined())])

    // 2. Check names the two errors that are left, and how to mend each.
    check = try run("check")
    #expect(check.exitCode == 1)
    let errors = check.output.split(separator: "\n").filter { $0.hasPrefix("error[") }
    #expect(errors.count == 2, "\(check.output)")
    #expect(check.output.contains("help: add it under “communications:” with “channel: …” and"))
    #expect(check.output.contains("help: add “changes: [{kind: …, link: …}]”"))
    try fill(
      path,
      [
        (
          "author: Dana Reyes\n",
          """
          author: Dana Reyes
          communications: [{channel: status page, sent_at: 2026-06-18T09:40Z}]
          changes: [{kind: deployment, link: "https://git.example.com/export/pulls/7"}]

          """
        )
      ])
    // Who was told of the beginning is told of the end; only now can check see that.
    check = try run("check")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("help: add the resolution notice under “communications:”"))
    try fill(
      path,
      [
        (
          "sent_at: 2026-06-18T09:40Z}]",
          """
          sent_at: 2026-06-18T09:40Z},
            {kind: resolution, channel: status page, sent_at: 2026-06-18T11:45Z}]
          """
        )
      ])
    check = try run("check")
    #expect(check.exitCode == 0, "\(check.output)")
    #expect(!check.output.contains("error["))
    #expect(try scratch.text(path).hasSuffix(Self.oldReport))
  }

  @Test func `nothing is overwritten`() throws {
    defer { scratch.remove() }
    try scratch.write("mine\n", to: "content/README.md")
    let begun = try run("init", "--organization", "Example: Cloud", "--today", "2026-07-10")
    #expect(begun.exitCode == 0)
    #expect(begun.output.contains("left alone, it is there: content/README.md"))
    #expect(try scratch.text("content/README.md") == "mine\n")
    #expect(try scratch.text("content/tickmark.yml").contains("organization: \"Example: Cloud\""))
    let again = try run("init")
    #expect(again.exitCode == 0 && !again.output.contains("made "))

    let first = try run("new", "drill", "--today", "2026-07-10")
    #expect(first.output.hasPrefix("made content/drills/DRL-20260710-01.md"))
    let second = try run("new", "drill", "--today", "2026-07-10")
    #expect(second.output.hasPrefix("made content/drills/DRL-20260710-02.md"))
    let same = try run("new", "drill", "--today", "2026-07-10", "--id", "DRL-20260710-01")
    #expect(same.exitCode == 2 && same.complaints.contains("left alone"))
    #expect(try run("new", "drill", "--id", "../../away").exitCode == 64)
    #expect(try run("new", "playbook", "--system", "../away").exitCode == 64)
  }

  @Test func `ids, places and facts come from the content`() throws {
    defer { scratch.remove() }
    func new(_ arguments: String...) throws -> Command {
      try Command(arguments: ["new"] + arguments + ["--content", "content", "--dry-run"])
    }
    let several = try new("incident", "--today", "2026-07-10")
    #expect(several.exitCode == 64)
    #expect(several.complaints.contains("billing, learning, mobile, platform or savings"))
    let incident = try new(
      "incident", "--system", "platform", "--detected-at", "2026-07-07T20:00:00Z")
    #expect(incident.output.contains("id: INC-20260707-02\n"))
    let other = try new("incident", "--system", "platform", "--severity", "P9")
    #expect(other.exitCode == 64 && other.complaints.contains("it has P1, P2, P3 and P4"))
    let report = try new("post-mortem", "--for", "INC-20260707-01").output
    #expect(report.contains("# Due by 2026-07-14 23:59 America/New_York: 5 business days"))
    #expect(try new("post-mortem", "--for", "INC-20260707-09").complaints.contains("did you mean"))
    let exception = try new(
      "exception", "--rule", "IN-08", "--subject", "INC-20260312-01", "--today", "2026-07-10"
    ).output
    #expect(exception.contains("id: EXC-2026-003\n"))
    #expect(exception.contains("# INC-20260312-01 was acknowledged after 22 min"))
    let review = try new("risk-review", "--system", "mobile", "--quarter", "2026-Q2").output
    #expect(review.contains("id: RR-MOBILE-2026-Q2\n"))
    #expect(review.contains("# Published in 2026-Q2: INC-20260517-01."))
    #expect(try new("register", "--system", "mobile").output.contains("id: REG-MOBILE-2026-H1\n"))
    #expect(try new("drill", "--system", "nowhere").complaints.contains("has no playbook"))
  }
}
