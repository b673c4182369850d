extension Rule {
  static let unchangedSinceApproval = Rule(
    id: "unchanged-since-approval", code: "PB-07",
    title: "The text of a playbook is the one that was approved",
    rationale: """
      An approval holds for the words that were approved. Their digest, stored with it \
      (“approved_digest”), shows any later change of the body; front matter may change, because \
      reviews are added there, and so may white space at the ends of lines and the kind of line \
      breaks. Without a digest, and where version control is asked, the day on which the body last \
      changed on the main line is set against the approval, one business day allowed. Without \
      either nothing can be compared, and nothing is claimed.
      """,
    criteria: [.cc5_3], level: .error,
    examples: [
      .good("the same words", .files, approved("Call Dana.", digest: approvedDigest)),
      .good(
        "other white space and front matter", .files,
        approved("Call Dana.  \n\n", digest: "sha256:\(approvedDigest)", extra: "owner: dana")),
      .bad("other words", .files, approved("Call Sam.", digest: "↓" + approvedDigest)),
      .bad("no digest", .files, approved("Call Dana.", digest: "↓abc123")),
      .other(.notApplicable, "no digest is stored", .playbook, ""),
      .good(
        "no digest, and the body did not change after the approval", .playbook,
        recorded("2025-11-30T09:00:00Z a", "2026-02-20T09:00:00Z a")),
      .bad(
        "no digest, and the body changed after the approval", .playbook,
        "approved_on: ↓2025-12-01\n" + recorded("2025-11-30T09:00:00Z a", "2026-02-20T09:00:00Z b")),
      .other(
        .undetermined, "imported after the approval", .playbook,
        recorded("2026-02-20T09:00:00Z a first")),
      .other(
        .undetermined, "changed and not committed", .playbook,
        recorded("2025-11-30T09:00:00Z a changed")),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let document = playbook.document
      guard let stored = playbook.text("approved_digest") else {
        if let verdict = recorded(playbook, evidence) { return verdict }
        return .notApplicable(
          subject, at: playbook.place,
          "no digest was stored at approval (approved_digest); this body's is \(document.bodyDigest)"
        )
      }
      var written = stored.value.folded
      if written.hasPrefix("sha256:") { written = String(written.dropFirst(7)) }
      guard written.utf8.count == 64, written.allSatisfy(\.isHexDigit) else {
        return .deviation(
          subject, at: stored.span, "“\(stored.value.shortened)” is no SHA-256",
          help: "write its 64 hexadecimal digits")
      }
      let actual = document.bodyDigest.description
      guard actual == written else {
        let approval = playbook.text("approved_on").map {
          [Finding.Note("approved here", at: $0.span)]
        }
        return .deviation(
          subject, at: stored.span,
          "body has changed since approval: its digest is \(actual.prefix(12))…, \(written.prefix(12))… was approved",
          notes: approval ?? [],
          help: "have the changed text approved as a new version, with “approved_digest: \(actual)”"
        )
      }
      return .met(subject, at: stored.span, "the body is the one approved")
    }
  }

  /// What the history says; nil where it was not asked, or says nothing of any document (which
  /// DOC-12 reports), or where the playbook names no day of approval.
  private static func recorded(_ playbook: Playbook, _ evidence: Evidence) -> Verdict? {
    guard let provenance = evidence.provenance, provenance.obstacle == nil,
      let approved = playbook.day("approved_on")
    else { return nil }
    let subject = Subject.playbook(playbook)
    if let obstacle = provenance.obstacle(for: playbook.path) {
      return .undetermined(
        subject, at: approved.span,
        "no digest was stored at approval, and when the body last changed is not known: \(obstacle)",
        help: "commit it")
    }
    guard let change = provenance.lastChangeOfBody(of: playbook.path) else {
      return .undetermined(
        subject, at: approved.span,
        "no digest was stored at approval, and the history could not be read far enough")
    }
    let zone = evidence.calendar(for: playbook.path).zone
    let day = zone.day(of: change.commit.committed).iso
    let place = "commit \(change.commit.shortID)"
    switch evidence.arrival(of: change, by: approved.value, businessDays: 1) {
    case .inTime:
      return .met(
        subject, at: approved.span,
        "the body last changed \(day) (\(place)), and was approved \(approved.value.iso)")
    case .open(let why):
      return .undetermined(
        subject, at: approved.span,
        "whether the body changed after the approval of \(approved.value.iso) is not known: \(why)",
        notes: [Finding.Note("arrived with \(place), \(day)")],
        help: "store the digest of the approved body as “approved_digest”")
    case .late:
      return .deviation(
        subject, at: approved.span,
        "body last changed \(day), after its approval of \(approved.value.iso)",
        notes: [Finding.Note("changed by \(place)")],
        help: "have the changed text approved as a new version")
    }
  }

  private static func recorded(_ lines: String...) -> String {
    "-- .git --\n"
      + lines.map { line in
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        return "\(words[0]) playbook.md body \(words[1]) \(words.dropFirst(2).joined())"
      }.joined(separator: "\n")
  }

  /// Of `# Incidents`, an empty line and `Call Dana.`
  private static let approvedDigest = Digest(sha256: "# Incidents\n\nCall Dana.\n".utf8).description

  private static func approved(_ body: String, digest: String, extra: String = "status: x")
    -> String
  {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    approved_digest: \(digest)
    \(extra)
    ---
    # Incidents

    \(body)
    """
  }
}

extension Provenance {
  /// The arrival that gave a document the body it has; nil where older texts were not read.
  func lastChangeOfBody(of path: String) -> Revision? {
    guard let arrivals = self[path]?.arrivals, let newest = arrivals.first,
      let body = reading(of: newest)?.body
    else { return nil }
    var last = newest
    for arrival in arrivals {
      guard let reading = reading(of: arrival) else { return nil }
      guard reading.body == body else { break }
      last = arrival
    }
    return last
  }
}
