extension Rule {
  static let externalEvidenceArchived = Rule(
    id: "external-evidence-archived", code: "EV-04",
    title: "Evidence on other sites has a copy in the content, or a host that keeps it",
    rationale: """
      Chats expire, dashboards forget, vendors close. Links under evidence, changes and \
      communications need an “archive” beside them, unless their host is listed under \
      “evidence_hosts” in tickmark.yml: your own git host keeps what it shows.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good(
        "the company's git host", .postMortem,
        "changes:\n  - {kind: pull-request, link: \"https://git.example.com/12\"}"),
      .good(
        "a chat with its copy", .postMortem,
        """
        evidence:
          - {kind: chat, link: "https://chat.test/1", archive: chat.txt}
        -- chat.txt --
        14:00 hello
        """),
      .bad(
        "a chat without", .postMortem,
        "evidence:\n  - {kind: chat, link: ↓\"https://chat.test/1\"}"),
      .bad(
        "a host that only ends like ours", .postMortem,
        "evidence:\n  - {kind: log, link: ↓\"https://evilgit.example.com/1\"}"),
      .bad(
        "an archive that is another link", .postMortem,
        "evidence:\n  - {kind: chat, link: ↓\"https://chat.test/1\", archive: \"https://chat.test/1.zip\"}"
      ),
      .other(
        .notApplicable, "a local file", .postMortem,
        "changes: (absent)\nevidence:\n  - {kind: log, file: a.log}\n-- a.log --\n14:00"),
    ]
  ) { evidence in
    let hosts = evidence.configuration.evidenceHosts.map(\.value.folded)
    return evidence.documents.flatMap { document -> [Verdict] in
      let references = EvidenceReference.all(in: document)
      guard evidence.types[document.path] != nil, !references.isEmpty else { return [] }
      let subject = Subject.document(document)
      let place = references[0].span.firstLine
      let external = references.compactMap { reference in
        reference.link.flatMap { link in
          link.value.host.map { (link: link, host: $0, archive: reference.archive) }
        }
      }
      guard !external.isEmpty else {
        return [.notApplicable(subject, at: place, "no evidence on other sites")]
      }
      let alone = external.filter { item in
        if hosts.contains(where: { item.host == $0 || item.host.hasSuffix("." + $0) }) {
          return false
        }
        return item.archive.map { $0.value.host != nil || Placeholder.isPlaceholder($0.value) }
          ?? true
      }
      guard alone.isEmpty else {
        let byHost = Dictionary(grouping: alone) { $0.host }
        return byHost.sorted { $0.key < $1.key }.map { host, items in
          let what =
            items.count == 1 ? "evidence on \(host) has" : "\(items.count) links to \(host) have"
          return .deviation(
            subject, at: items[0].link.span, "\(what) no copy in the content",
            notes: items.dropFirst().map { Finding.Note("this one as well", at: $0.link.span) },
            help: "add “archive: …”, or list the host under “evidence_hosts” in tickmark.yml")
        }
      }
      return [
        .met(
          subject, at: place,
          "\(counted(external.count, "link")) archived or on a host that keeps them")
      ]
    }
  }
}

extension String {
  /// The host of a web address, in lower case.
  fileprivate var host: String? {
    let text = folded
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last ?? authority
    return String(host.prefix { $0 != ":" })
  }
}
