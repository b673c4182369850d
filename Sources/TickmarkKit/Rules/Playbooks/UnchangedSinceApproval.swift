extension Rule {
  static let unchangedSinceApproval = Rule(
    id: "unchanged-since-approval", code: "PB-07",
    title: "The text of a playbook is the one that was approved",
    rationale: """
      An approval holds for the words that were approved. Their digest, stored with it \
      (“approved_digest”), shows any later change of the body; front matter may change, because \
      reviews are added there, and so may white space at the ends of lines and the kind of line \
      breaks. Without a digest nothing can be compared, and nothing is claimed.
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
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let document = playbook.document
      guard let stored = playbook.text("approved_digest") else {
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
