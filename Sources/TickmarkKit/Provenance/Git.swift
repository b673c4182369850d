import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Asks the `git` program about a folder. Nothing of the repository's own settings that runs a
/// program is obeyed: the content may be a stranger's.
public struct Git: Sendable {
  private let folder: String

  public init(folder: String) { self.folder = folder }

  /// What the history says of the files under the folder.
  ///
  /// - Parameter isComplete: whether a text is all that its type of document asks for.
  public func provenance(
    isComplete: @escaping @Sendable (SourceFile) -> Bool = { _ in true }
  ) async -> Provenance {
    do {
      return try await read(isComplete)
    } catch let failure as Failure {
      return Provenance(obstacle: failure.description)
    } catch {
      return Provenance(obstacle: "the git program could not be run")
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private func read(_ isComplete: @escaping @Sendable (SourceFile) -> Bool) async throws
    -> Provenance
  {
    let facts = try await lines([
      "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix",
    ])
    guard facts.first == "true" else { throw Failure(description: "it is in no git work tree") }
    guard facts.count > 1, facts[1] == "false" else {
      throw Failure(description: "the clone is shallow: it lacks the older commits")
    }
    guard (try? await lines(["rev-parse", "--verify", "--quiet", "HEAD"])) != nil else {
      throw Failure(description: "the repository has no commit yet")
    }
    let log = ["log", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--format=" + GitLog.format]
    async let everything = run(log + ["--", "."])
    async let mainLine = run(log + ["--first-parent", "-m", "--", "."])
    async let head = run(["log", "-1", "--format=" + GitLog.format])
    async let tree = run(["ls-tree", "-r", "-z", "--name-only", "HEAD", "."])
    async let status = run([
      "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".",
    ])
    let files = Set(fields(try await tree))
    let prefix = facts.count > 2 ? facts[2] : ""
    let states = states(try await status, prefix: prefix)
    guard let newest = GitLog(try await head).entries.first?.commit else {
      throw Failure(description: "the last commit cannot be read")
    }
    let all = GitHistory(GitLog(try await everything).entries, files: files)
    let arrived = GitHistory(GitLog(try await mainLine).entries, files: files)
    var histories: [String: Provenance.History] = [:]
    for (path, revisions) in all.revisions {
      histories[path] = Provenance.History(
        revisions: revisions, arrivals: arrived.revisions[path] ?? revisions)
    }
    try await judge(&histories, isComplete)
    return Provenance(head: newest, histories: histories, states: states)
  }

  /// Finds the first complete text of each document, and which commits are signed.
  private func judge(
    _ histories: inout [String: Provenance.History],
    _ isComplete: @escaping @Sendable (SourceFile) -> Bool
  ) async throws {
    let paths = histories.keys.sorted()
    // Oldest first: most documents are complete when they arrive.
    var open = paths.map { (path: $0, index: histories[$0]!.arrivals.count - 1) }
    while !open.isEmpty {
      let texts = try await objects(open.map { histories[$0.path]!.arrivals[$0.index].blob })
      let found = histories
      let verdicts = concurrentMap(Array(zip(open, texts))) { place, text in
        let revision = found[place.path]!.arrivals[place.index]
        return isComplete(
          SourceFile(path: revision.path, text: String(decoding: text, as: UTF8.self)))
      }
      var next: [(path: String, index: Int)] = []
      for (place, isDone) in zip(open, verdicts) {
        if isDone {
          histories[place.path]!.completion = histories[place.path]!.arrivals[place.index]
        } else if place.index > 0 {
          next.append((place.path, place.index - 1))
        }
      }
      open = next
    }
    let commits = Set(histories.values.flatMap { $0.shown.map(\.commit.id) }).sorted()
    let texts = try await objects(commits)
    let signed = Set(zip(commits, texts).filter { Self.isSigned($0.1) }.map(\.0))
    let squashed = Set(zip(commits, texts).filter { Self.isSquash($0.1) }.map(\.0))
    for path in paths { histories[path]!.mark(signed: signed, squashed: squashed) }
  }

  private static func isSigned(_ commit: ArraySlice<UInt8>) -> Bool {
    let head = commit.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
    return head.contains { $0.starts(with: "gpgsig".utf8) }
  }

  /// Whether it says what `git merge --squash` writes.
  private static func isSquash(_ commit: ArraySlice<UInt8>) -> Bool {
    String(decoding: commit, as: UTF8.self).contains("\nSquashed commit of the following:")
  }

  /// The texts of objects, in their order; an empty one where the repository lacks it.
  private func objects(_ names: [String]) async throws -> [ArraySlice<UInt8>] {
    guard !names.isEmpty else { return [] }
    let output = try await run(
      ["cat-file", "--batch"], input: names.map { $0 + "\n" }.joined())
    var texts: [ArraySlice<UInt8>] = []
    var rest = output[...]
    for _ in names {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), rest.count > size else {
        texts.append([])
        continue
      }
      texts.append(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return texts + Array(repeating: [], count: names.count - texts.count)
  }

  private func states(_ output: [UInt8], prefix: String) -> [String: Provenance.State] {
    var states: [String: Provenance.State] = [:]
    for field in fields(output) where field.utf8.count > 3 {
      // `XY path`, from the top of the repository.
      let path = String(field.dropFirst(3))
      guard path.hasPrefix(prefix) else { continue }
      states[String(path.dropFirst(prefix.count))] = field.hasPrefix("??") ? .untracked : .changed
    }
    return states
  }

  private func fields(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func lines(_ arguments: [String]) async throws -> [String] {
    String(decoding: try await run(arguments), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Most bytes of output that are taken from git.
  private static let limit = 1 << 30

  private func run(_ arguments: [String], input: String = "") async throws -> [UInt8] {
    let safe = [
      "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false",
      "-c", "core.quotePath=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false",
      "-c", "log.follow=false", "-c", "diff.renameLimit=4000", "-c", "status.relativePaths=false",
      "-c", "status.submoduleSummary=false", "-C", folder,
    ]
    // Programs that a repository may name for showing differences are not run.
    let own = arguments.first == "log" ? ["--no-ext-diff", "--no-textconv", "--no-show-signature"] : []
    let result = try await Subprocess.run(
      .name("git"), arguments: Arguments(safe + [arguments[0]] + own + arguments.dropFirst()),
      environment: .inherit.updating(["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"]),
      input: .string(input), output: .bytes(limit: Self.limit), error: .string(limit: 1 << 16))
    guard case .exited(0) = result.terminationStatus else {
      let words = result.standardError
      if words.contains("not a git repository") {
        throw Failure(description: "it is in no git repository")
      }
      let first = words.split(separator: "\n").first.map { ": \($0)" } ?? ""
      throw Failure(description: "git cannot read the repository\(first)")
    }
    return result.standardOutput
  }
}
