import Subprocess

/// Asks the `git` program about a folder.
///
/// The content may be a stranger's, so nothing that its repository's settings name is run: no monitor,
/// hook, filter, textconv, pager, signing program, nor a fetch of what a partial clone lacks. Only
/// the settings of the person who runs it are trusted.
public struct Git: Sendable {
  /// What one text of a document says; its path is today's.
  public typealias Reader = @Sendable (SourceFile) -> Provenance.Reading

  private let folder: String
  /// Settings beside the fixed ones: filters of the repository, switched off.
  private var settings: [String] = []

  public init(folder: String) { self.folder = folder }

  /// What the history says of the files under the folder; where it cannot be asked, why.
  ///
  /// - Parameter makeReading: gives what is compared between the texts of a document; asked when git
  ///   has told which texts there are.
  public func provenance(
    _ makeReading: @escaping @Sendable () async -> Reader
  ) async -> Provenance {
    do {
      var git = self
      let prefix = try await git.prefix()
      git.settings = try await git.switchesOfFilters()
      return try await git.read(prefix: prefix, makeReading)
    } catch let failure as Failure {
      return Provenance(obstacle: failure.description)
    } catch {
      return Provenance(obstacle: "the git program could not be run")
    }
  }

  /// Why the history cannot be asked; no word of git's own, which names folders of this machine.
  private struct Failure: Error {
    let description: String
  }

  /// The folder's path in its repository, with a slash behind it; empty for the top.
  private func prefix() async throws -> String {
    let facts = String(
      decoding: try await run([
        "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix",
      ]), as: UTF8.self)
    // The prefix comes last and may hold line breaks.
    let parts = facts.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "true" else {
      throw Failure(description: "it is in no git work tree")
    }
    guard parts[1] == "false" else {
      throw Failure(description: "the clone is shallow and lacks the older commits")
    }
    guard try await code(["rev-parse", "--verify", "--quiet", "HEAD"]) == 0 else {
      throw Failure(description: "the repository has no commit yet")
    }
    return String(parts[2].dropLast())
  }

  /// Settings that switch off every filter program that the repository itself names.
  private func switchesOfFilters() async throws -> [String] {
    let result = try await answer(
      ["config", "--show-scope", "--name-only", "-z", "--get-regexp", #"^filter\."#], input: "")
    var drivers: Set<String> = []
    let fields = fields(result.output)
    for (scope, key) in zip(fields, fields.dropFirst()) where ["local", "worktree"].contains(scope)
    {
      guard key.hasPrefix("filter."), let dot = key.lastIndex(of: "."), dot > key.startIndex else {
        continue
      }
      drivers.insert(String(key[..<dot]))
    }
    // Such a name cannot be said on a command line.
    guard !drivers.contains(where: { $0.contains("=") }) else {
      throw Failure(
        description: "the repository's own settings name a filter that cannot be refused")
    }
    return drivers.sorted().flatMap { driver in
      ["clean=", "smudge=", "process=", "required=false"].flatMap { ["-c", "\(driver).\($0)"] }
    }
  }

  private func read(
    prefix: String, _ makeReading: @Sendable () async -> Reader
  ) async throws -> Provenance {
    let log = [
      "log", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--no-ext-diff", "--no-textconv",
      "--no-show-signature", "--format=" + GitLog.format,
    ]
    async let everything = run(log + ["--topo-order", "--no-diff-merges", "--", "."])
    async let tree = run(["ls-tree", "-r", "-z", "--name-only", "HEAD", "."])
    async let status = run([
      "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames",
      "--ignore-submodules=all", "--", ".",
    ])
    let newest = try await run(log + ["-1", "--no-diff-merges", "--no-patch"])
    guard var head = GitLog(newest).entries.first?.commit else {
      throw Failure(description: "the last commit cannot be read")
    }
    let hasMerges = try await !run(["rev-list", "-1", "--merges", "HEAD"]).isEmpty
    let files = Set(fields(try await tree))
    let states = Dictionary(files.map { ($0, .committed) }, uniquingKeysWith: { $1 })
      .merging(states(try await status, of: files, prefix: prefix)) { $1 }
    guard !files.isEmpty else { throw Failure(description: "no file of it is committed") }
    // Without merges every commit is on the main line.
    let mainLine =
      hasMerges
      ? try await run(log + ["--first-parent", "--diff-merges=first-parent", "--", "."]) : nil
    let all = GitHistory(GitLog(try await everything).entries, files: files)
    let arrived = mainLine.map { GitHistory(GitLog($0).entries, files: files) } ?? all
    var histories: [String: Provenance.History] = [:]
    for (path, arrivals) in arrived.revisions {
      histories[path] = Provenance.History(
        revisions: all.revisions[path] ?? arrivals, arrivals: arrivals)
    }
    let readings = try await readings(of: histories, await makeReading())
    for path in histories.keys { histories[path]!.findCompletion(readings) }
    try await mark(&histories, &head)
    return Provenance(
      head: head, histories: histories, states: states, readings: readings)
  }

  /// Most revisions of one document whose texts are read: the oldest and the newest of them.
  private static let readable = 200
  /// Most bytes of texts that are held at once.
  private static let portion = 8 << 20

  /// Reads what the revisions on the main line say, each text once.
  private func readings(
    of histories: [String: Provenance.History],
    _ reading: @escaping Reader
  ) async throws -> [String: Provenance.Reading] {
    var paths: [String: String] = [:]
    for (path, history) in histories where Self.isText(path) {
      let arrivals = history.arrivals
      let chosen =
        arrivals.count <= Self.readable
        ? arrivals[...]
        : arrivals.prefix(Self.readable / 2) + arrivals.suffix(Self.readable / 2)
      for revision in chosen { paths[revision.blob] = path }
    }
    let names = paths
    var readings: [String: Provenance.Reading] = [:]
    try await objects(names.keys.sorted()) { texts in
      let found = concurrentMap(texts) { name, bytes in
        reading(
          SourceFile(path: names[name] ?? "", text: String(decoding: bytes, as: UTF8.self)))
      }
      for (text, found) in zip(texts, found) { readings[text.name] = found }
    }
    return readings
  }

  private static func isText(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }

  /// Finds which of the commits that a page shows are signed, and which are squashes.
  private func mark(
    _ histories: inout [String: Provenance.History], _ head: inout Provenance.Commit
  ) async throws {
    var signed: Set<String> = []
    var squashed: Set<String> = []
    try await objects(Set(histories.values.flatMap(\.shownCommits) + [head.id]).sorted()) { texts in
      for (name, bytes) in texts {
        let text = CommitText(bytes)
        if text.isSigned { signed.insert(name) }
        if text.isSquash { squashed.insert(name) }
      }
    }
    head.isSigned = signed.contains(head.id)
    for path in histories.keys { histories[path]!.mark(signed: signed, squashed: squashed) }
  }

  /// Hands over the bytes of objects, a portion at a time; those that are lacking, or larger than
  /// any document, are left out.
  private func objects(
    _ names: [String], _ take: ([(name: String, bytes: ArraySlice<UInt8>)]) -> Void
  ) async throws {
    guard !names.isEmpty else { return }
    let sizes = String(
      decoding: try await run(
        ["cat-file", "--batch-check=%(objectname) %(objectsize)"],
        input: names.map { $0 + "\n" }.joined()), as: UTF8.self)
    var portions: [String] = [""]
    var size = 0
    for line in sizes.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let bytes = Int(words[1]), bytes <= Content.maximumSize else {
        continue
      }
      if size + bytes > Self.portion {
        portions.append("")
        size = 0
      }
      portions[portions.count - 1] += words[0] + "\n"
      size += bytes
    }
    // Git unpacks the next portion while this one is read.
    var output = try await run(["cat-file", "--batch"], input: portions[0])
    for following in portions.dropFirst() + [""] {
      async let next = following.isEmpty ? [] : run(["cat-file", "--batch"], input: following)
      take(Self.split(output))
      output = try await next
    }
  }

  /// The objects that `cat-file --batch` printed: `name kind size`, the bytes, a line break.
  private static func split(_ output: [UInt8]) -> [(name: String, bytes: ArraySlice<UInt8>)] {
    var texts: [(name: String, bytes: ArraySlice<UInt8>)] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), rest.count > size else { continue }
      texts.append((String(head[0]), rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    return texts
  }

  /// Files that are not as the last commit has them.
  private func states(_ output: [UInt8], of files: Set<String>, prefix: String)
    -> [String: Provenance.State]
  {
    var states: [String: Provenance.State] = [:]
    for field in fields(output) where field.utf8.count > 3 {
      // `XY path`, from the top of the repository.
      let path = field.dropFirst(3)
      guard path.hasPrefix(prefix) else { continue }
      let file = String(path.dropFirst(prefix.count))
      // What is only about to be committed is in no commit.
      states[file] = files.contains(file) ? .changed : .untracked
    }
    return states
  }

  private func fields(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Running

  /// Most bytes of output that are taken from git.
  private static let limit = 1 << 30

  private typealias Answer = (code: Int32, output: [UInt8], complaint: String)

  private func run(_ arguments: [String], input: String = "") async throws -> [UInt8] {
    let answer = try await answer(arguments, input: input)
    guard answer.code == 0 else {
      if answer.complaint.contains("not a git repository") {
        throw Failure(description: "it is in no git repository")
      }
      if answer.complaint.contains("bare repository") {
        throw Failure(description: "it is in no git work tree")
      }
      if answer.complaint.contains("dubious ownership") {
        throw Failure(
          description: "the repository belongs to another user; git asks for safe.directory")
      }
      if answer.complaint.contains("not allowed") || answer.complaint.contains("lazy fetching") {
        throw Failure(description: "the clone is partial and lacks older texts")
      }
      throw Failure(description: "git cannot read the repository (git \(arguments[0]) failed)")
    }
    return answer.output
  }

  private func code(_ arguments: [String]) async throws -> Int32 {
    try await answer(arguments, input: "").code
  }

  private func answer(_ arguments: [String], input: String) async throws -> Answer {
    let safe = [
      "-C", folder, "--no-pager", "--no-optional-locks", "--no-replace-objects",
      "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
      "-c", "safe.bareRepository=explicit", "-c", "core.quotePath=false",
      "-c", "i18n.logOutputEncoding=UTF-8", "-c", "log.showRoot=true", "-c", "log.follow=false",
      "-c", "log.showSignature=false", "-c", "diff.renameLimit=4000",
    ]
    let result = try await Subprocess.run(
      .name("git"), arguments: Arguments(safe + settings + arguments),
      environment: Self.environment, input: .string(input),
      output: .bytes(limit: Self.limit), error: .string(limit: 1 << 16))
    guard case .exited(let code) = result.terminationStatus else {
      throw Failure(description: "git was ended by a signal")
    }
    return (Int32(code), result.standardOutput, result.standardError)
  }

  /// The person's own, without what a hook sets to lead git to another repository.
  private static let environment = Environment.inherit.updating([
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1", "GIT_GRAFT_FILE": "/dev/null", "GIT_DIR": nil, "GIT_WORK_TREE": nil,
    "GIT_INDEX_FILE": nil, "GIT_COMMON_DIR": nil, "GIT_OBJECT_DIRECTORY": nil, "GIT_PREFIX": nil,
    "GIT_NAMESPACE": nil, "GIT_EXTERNAL_DIFF": nil, "GIT_TRACE": nil,
  ])
}

/// A commit as it is stored: headers, an empty line, the message.
private struct CommitText {
  let isSigned: Bool
  /// Whether it stands for several commits of a branch: what `git merge --squash` writes, or the
  /// button of a code host, which commits under its own name and ends the subject with a number.
  let isSquash: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    isSigned = head.contains { $0.starts(with: "gpgsig".utf8) }
    let message = lines.dropFirst(head.count + 1).map { String(decoding: $0, as: UTF8.self) }
    let isOfHost = head.contains {
      $0.starts(with: "committer ".utf8)
        && String(decoding: $0, as: UTF8.self).contains("<noreply@github.com>")
    }
    let parents = head.count { $0.starts(with: "parent ".utf8) }
    isSquash =
      message.contains { $0.hasPrefix("Squashed commit of the following:") }
      || isOfHost && parents == 1
        && message.first.map { $0.firstMatch(of: #/\(#[0-9]+\)$/#) != nil } ?? false
  }
}
