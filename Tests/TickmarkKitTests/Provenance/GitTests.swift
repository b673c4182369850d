import Foundation
import Testing

@testable import TickmarkKit

/// Git is asked about real repositories.
@Suite struct GitTests {
  private let report = "INC-20260312-01.md"
  /// Claims to have been published on 2026-03-17, a Tuesday; due 2026-03-19.
  private let text = Sample.postMortem
  private let draft = Sample.postMortem.replacing(
    "published_at:", with: "status: draft\npublished_at:")

  private func said(_ repository: Repository, _ folder: String = "") async throws -> Verdict {
    let verdicts = try await repository.verdicts(.claimedDatesRecorded, folder)
    return try #require(verdicts.first { $0.subject.path.hasSuffix(report) })
  }

  // MARK: What became of a post-mortem

  @Test func `a post-mortem committed on its day is confirmed`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit([report: text], at: "2026-03-17T15:30:00Z")
    let verdict = try await said(repository)
    #expect(verdict.outcome == .met, "\(verdict.finding.message)")
    let history = try #require(await repository.provenance()[report])
    #expect(history.first?.commit.isMerge == false)
    #expect(history.first?.commit.author.name == "Dana Reyes")
    #expect(history.completion?.commit == history.first?.commit)
  }

  @Test(arguments: [
    "none: the clone is shallow",
    """
    2025-11-24T15:00:00Z playbook.md first by Dana signed body a review 2026-02-20
    2026-01-21T18:00:00Z INC-1.md merge draft
    2026-04-18T19:00:00Z INC-1.md authored 2026-03-18T19:00:00Z due Add_an_index=2026-04-02
    2026-06-29T19:00:00Z INC-2.md squash changed
    2026-06-30T19:00:00Z INC-3.md untracked
    """,
  ])
  func `a history that was written down is the same history`(lines: String) throws {
    let written = Provenance(lines: lines)
    let read = try #require(Provenance(written.bytes))
    #expect(read.bytes == written.bytes)
    #expect(read.head == written.head)
    #expect(read.obstacle == written.obstacle)
    for path in ["playbook.md", "INC-1.md", "INC-2.md", "INC-3.md", "INC-4.md"] {
      #expect(read.state(of: path) == written.state(of: path))
      #expect(read.obstacle(for: path) == written.obstacle(for: path))
      #expect(read[path]?.completion?.commit == written[path]?.completion?.commit)
      #expect(read[path]?.arrivals.map(\.commit) == written[path]?.arrivals.map(\.commit))
    }
  }

  @Test(arguments: [
    "", "{}", "[1",
    #"{"format": "tickmark-provenance/2", "commits": [], "files": [], "texts": []}"#,
    #"{"format": "tickmark-provenance/1", "head": "a", "commits": [], "files": [], "texts": []}"#,
  ])
  func `what is no history is refused`(text: String) {
    #expect(Provenance(Array(text.utf8)) == nil)
  }

  @Test func `a back-dated post-mortem is found`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit([report: draft], at: "2026-03-13T15:00:00Z")
    try repository.commit([report: text], at: "2026-03-26T15:00:00Z")
    let verdict = try await said(repository)
    #expect(verdict.outcome == .deviation)
    #expect(verdict.level == .error)
    #expect(
      verdict.finding.message
        == "published_at 2026-03-17 is claimed; the finished text is on the main line from 2026-03-26, after it was due"
    )
    let history = try #require(await repository.provenance()[report])
    #expect(history.first?.commit.committed == Instant(iso: "2026-03-13T15:00:00Z"))
    #expect(history.completion?.commit.committed == Instant(iso: "2026-03-26T15:00:00Z"))
    #expect(history.arrivals.count == 2)
  }

  @Test func `a merge counts from the day of the merge`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.git("checkout", "-q", "-b", "branch")
    try repository.commit([report: draft], at: "2026-03-16T15:00:00Z", by: "Robin Lee")
    try repository.commit([report: text], at: "2026-03-17T15:00:00Z", by: "Robin Lee")
    try repository.git("checkout", "-q", "main")
    try repository.git("merge", "-q", "--no-ff", "--no-edit", "branch", at: "2026-03-26T15:00:00Z")
    #expect(try await said(repository).outcome == .deviation)
    let history = try #require(await repository.provenance()[report])
    let first = try #require(history.first)
    #expect(first.commit.isMerge)
    #expect(history.arrivals.count == 1)
    #expect(history.revisions.count == 2)
    #expect(history.origin(of: first).commit.author.name == "Robin Lee")
    #expect(history.origin(of: first).commit.committed == Instant(iso: "2026-03-17T15:00:00Z"))
  }

  @Test func `a squash cannot be judged`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.git("checkout", "-q", "-b", "branch")
    try repository.commit([report: text], at: "2026-03-17T15:00:00Z")
    try repository.git("checkout", "-q", "main")
    try repository.git("merge", "-q", "--squash", "branch")
    try repository.git("commit", "-q", "--no-edit", at: "2026-03-26T15:00:00Z")
    let verdict = try await said(repository)
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.finding.message.hasSuffix("a squash replaced the commits of its branch"))
  }

  @Test func `a squash by the button of a code host cannot be judged`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.write(text, to: report)
    try repository.git("add", "-A")
    try repository.git(
      "-c", "user.name=x", "commit", "-q", "-m", "Post-mortem (#12)", at: "2026-03-26T15:00:00Z")
    #expect(try await said(repository).outcome == .deviation, "a number alone is no squash")
    let tree = try repository.git("rev-parse", "HEAD^{tree}").trimmed
    let parent = try repository.git("rev-parse", "HEAD^").trimmed
    try repository.write(
      """
      tree \(tree)
      parent \(parent)
      author Dana Reyes <dana@example.com> 1774537200 +0000
      committer GitHub <noreply@github.com> 1774537200 +0000
      gpgsig -----BEGIN PGP SIGNATURE-----
       x
       -----END PGP SIGNATURE-----

      Post-mortem (#12)

      """, to: ".git/made")
    let made = try repository.git("hash-object", "-t", "commit", "-w", ".git/made").trimmed
    try repository.git("reset", "-q", "--hard", made)
    #expect(try await said(repository).finding.message.hasSuffix("commits of its branch"))
    let provenance = await repository.provenance()
    #expect(provenance[report]?.first?.commit.isSigned == true)
    #expect(provenance["playbook.md"]?.first?.commit.isSigned == false)
  }

  @Test func `a rebase cannot be judged, and says both dates`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit(
      [report: text], at: "2026-04-02T15:00:00Z", authored: "2026-03-17T15:00:00Z")
    let verdict = try await said(repository)
    #expect(verdict.outcome == .undetermined)
    #expect(
      verdict.finding.message.hasSuffix(
        "its author's clock said 2026-03-17, and it was applied again on 2026-04-02, as a rebase does"
      ))
  }

  @Test func `an import cannot be judged`() async throws {
    let repository = try Repository()
    try repository.commit(
      ["tickmark.yml": Sample.settings, "playbook.md": Sample.playbook, report: text],
      at: "2026-06-02T15:00:00Z")
    let first = try await said(repository)
    #expect(first.outcome == .undetermined)
    #expect(first.finding.message.contains("imported with the first commit"))

    let later = try Repository()
    try later.begin()
    var files = [report: text]
    for number in 1...9 { files["old/\(number).md"] = "# \(number)\n" }
    try later.commit(files, at: "2026-06-02T15:00:00Z")
    let second = try await said(later)
    #expect(second.outcome == .undetermined)
    #expect(second.finding.message.contains("one commit brought 10 files at once"))
  }

  // MARK: Where git cannot say

  @Test func `a shallow clone is said once`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit([report: text], at: "2026-03-17T15:00:00Z")
    let clone = try Repository(false)
    try clone.git("clone", "-q", "--depth", "1", "file://\(repository.url.path)", "clone")
    let verdicts = try await clone.verdicts(.claimedDatesRecorded, "clone")
    #expect(verdicts.map(\.outcome) == [.undetermined])
    #expect(
      verdicts[0].finding.message.hasSuffix("the clone is shallow and lacks the older commits"))
    for rule in [Rule.contentCommitted, .actionDueMoved] {
      #expect(try await clone.verdicts(rule, "clone").map(\.outcome) == [.undetermined])
    }
  }

  @Test func `what is changed or untracked is undetermined, and named`() async throws {
    let repository = try Repository()
    try repository.begin()
    #expect(try await repository.verdicts(.contentCommitted).map(\.outcome) == [.met])
    try repository.write(text, to: report)
    #expect(try await said(repository).finding.message.hasSuffix("it is not committed"))
    try repository.git("add", "-A")
    #expect(try await said(repository).finding.message.hasSuffix("it is not committed"))
    try repository.commit([:], at: "2026-03-17T15:00:00Z")
    #expect(try await said(repository).outcome == .met)
    try repository.write(text + "\nMore.\n", to: report)
    try repository.write("x", to: "logs/a b.log")
    let verdict = try await said(repository)
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.finding.message.hasSuffix("it was changed after the last commit"))
    let tree = try await repository.verdicts(.contentCommitted)
    #expect(tree.map(\.outcome) == [.deviation])
    #expect(
      tree[0].finding.notes.map(\.message) == [
        "\(report): it was changed after the last commit", "logs/a b.log: it is not committed",
      ])
  }

  @Test func `no repository, no commit, nothing committed: each has its words`() async throws {
    let plain = try Repository(false)
    #expect(await plain.provenance().obstacle == "it is in no git repository")
    let empty = try Repository()
    #expect(await empty.provenance().obstacle == "the repository has no commit yet")
    try empty.begin()
    try empty.write(text, to: "other/\(report)")
    #expect(await empty.provenance("other").obstacle == "no file of it is committed")
    #expect(await empty.provenance(".git").obstacle == "it is in no git work tree")
    #expect(await empty.provenance("no-such-folder").obstacle != nil)
  }

  // MARK: Wherever the content lies

  private static let names = [
    "café.md", "Ωmega.md", "with space.md", "line\nbreak.md", "\"quotes\" 'n' \\.md", "事故.md",
    "-dash.md", ":(top)colon.md", "tab\there.md", "*.md",
  ]

  @Test func `a subfolder of a larger repository, with names in any script`() async throws {
    let repository = try Repository()
    try repository.commit(["main.c": "int main;"], at: "2025-11-01T09:00:00Z")
    try repository.begin(folder: "docs/été\n/")
    for name in Self.names {
      try repository.commit(["docs/été\n/\(name)": "# \(name)\n"], at: "2026-02-02T09:00:00Z")
    }
    try repository.commit(["main.c": "int other;"], at: "2026-03-01T09:00:00Z")
    let provenance = await repository.provenance("docs/été\n")
    #expect(provenance.obstacle == nil)
    #expect(provenance.uncommitted == [])
    for name in Self.names {
      let first = provenance[name]?.first?.commit.committed
      #expect(first == Instant(iso: "2026-02-02T09:00:00Z"), "\(name)")
      #expect(provenance.state(of: name) == .committed, "\(name)")
    }
    #expect(provenance["main.c"] == nil)
    #expect(provenance.head?.committed == Instant(iso: "2026-03-01T09:00:00Z"))
    for name in Self.names { try repository.write("# Changed\n", to: "docs/été\n/\(name)") }
    #expect(await repository.provenance("docs/été\n").uncommitted == Self.names.sorted())
  }

  @Test func `a work tree of its own`() async throws {
    let repository = try Repository()
    try repository.begin(folder: "docs/")
    try repository.git("worktree", "add", "-q", "-b", "other", "tree")
    let provenance = await repository.provenance("tree/docs")
    #expect(provenance["playbook.md"]?.arrivals.count == 1)
    #expect(provenance.uncommitted == [])
  }

  @Test func `a document is followed through renames, and a reused name is another`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit(["draft.md": text], at: "2026-03-13T09:00:00Z")
    try repository.git("mv", "draft.md", "next.md")
    try repository.commit([:], at: "2026-03-16T09:00:00Z")
    try repository.git("mv", "next.md", report)
    try repository.commit([:], at: "2026-03-17T09:00:00Z")
    try repository.commit(
      ["draft.md": "# Another\n\nOf other words.\n"], at: "2026-04-01T09:00:00Z")
    let provenance = await repository.provenance()
    #expect(provenance[report]?.arrivals.map(\.path) == [report, "next.md", "draft.md"])
    #expect(provenance["draft.md"]?.arrivals.count == 1)
  }

  @Test func `a rename on the main line finds what a branch did to the old name`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit([report: text], at: "2026-03-13T09:00:00Z")
    try repository.git("checkout", "-q", "-b", "branch")
    try repository.commit([report: text + "\nMore.\n"], at: "2026-03-15T09:00:00Z")
    try repository.git("checkout", "-q", "main")
    try repository.git("mv", report, "renamed.md")
    try repository.commit([:], at: "2026-03-14T09:00:00Z")
    try repository.git("merge", "-q", "--no-edit", "branch", at: "2026-03-16T09:00:00Z")
    let history = try #require(await repository.provenance()["renamed.md"])
    #expect(history.arrivals.count == 3)
    #expect(history.revisions.count == 3)
  }

  // MARK: Hostile repositories

  @Test func `no program that a repository names is run`() async throws {
    let repository = try Repository()
    try repository.begin()
    let older = try repository.git("rev-parse", "HEAD:playbook.md").trimmed
    try repository.commit(
      [
        "playbook.md": Sample.playbook + "\nMore.\n", ".gitattributes": "* filter=evil diff=evil\n",
      ],
      at: "2026-02-01T09:00:00Z")
    let marker = repository.url.appending(path: ".git/ran").path
    let script = repository.url.appending(path: ".git/evil.sh").path
    try repository.write("#!/bin/sh\necho \"$0 $*\" >> '\(marker)'\ncat\n", to: ".git/evil.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    for name in ["post-index-change", "post-checkout", "reference-transaction"] {
      try FileManager.default.copyItem(
        atPath: script, toPath: repository.url.path + "/.git/hooks/\(name)")
    }
    let settings = [
      "core.fsmonitor": script, "core.pager": script, "pager.log": script, "diff.external": script,
      "diff.evil.textconv": script, "diff.evil.command": script, "filter.evil.clean": script,
      "filter.evil.smudge": script, "filter.evil.process": script, "filter.evil.required": "true",
      "gpg.program": script, "log.showSignature": "true", "alias.log": "!\(script)",
      "alias.status": "!\(script)", "core.sshCommand": script, "core.gitProxy": script,
      "core.editor": script, "core.askPass": script, "credential.helper": "!\(script)",
      "core.repositoryFormatVersion": "1", "extensions.partialClone": "origin",
      "remote.origin.promisor": "true", "remote.origin.url": "ssh://example.com/x",
    ]
    for (key, value) in settings { try repository.git("config", key, value) }
    // A text of the past that only the remote has.
    let object = ".git/objects/\(older.prefix(2))/\(older.dropFirst(2))"
    try FileManager.default.removeItem(at: repository.url.appending(path: object))
    // So that the text must be looked at, and would go through the filter.
    try repository.write(Sample.playbook + "\nMore!\n", to: "playbook.md")
    let provenance = await repository.provenance()
    let ran = try? String(contentsOfFile: marker, encoding: .utf8)
    #expect(ran == nil)
    #expect(provenance.state(of: "playbook.md") != .committed)
    // The trap is set: git as people use it runs some of them.
    try repository.git("status", fails: true)
    #expect(FileManager.default.fileExists(atPath: marker))
  }

  @Test func `settings that bend the log do not`() async throws {
    let repository = try Repository()
    try repository.begin()
    try repository.commit([report: text], at: "2026-03-17T15:00:00Z")
    let genuine = try repository.git("rev-parse", "HEAD").trimmed
    // A stand-in for the commit, with another date, that only this clone knows of.
    let tree = try repository.git("rev-parse", "HEAD^{tree}").trimmed
    let fake = try repository.git(
      "commit-tree", tree, "-p", "HEAD^", "-m", "x", at: "2026-01-01T09:00:00Z"
    ).trimmed
    try repository.git("replace", genuine, fake)
    for (key, value) in [
      "log.showRoot": "false", "diff.renames": "false", "log.follow": "true",
      "i18n.logOutputEncoding": "UTF-16", "status.showUntrackedFiles": "no",
      "diff.noPrefix": "true", "format.pretty": "oneline", "log.date": "relative",
      "core.quotePath": "true", "log.diffMerges": "off", "diff.orderFile": "/dev/null",
    ] { try repository.git("config", key, value) }
    let provenance = await repository.provenance()
    #expect(provenance[report]?.first?.commit.id == genuine)
    #expect(provenance["playbook.md"]?.arrivals.count == 1)
  }
}
