extension Rule {
  static let uniqueIDs = Rule(
    id: "unique-ids", code: "DOC-09",
    title: "No two documents share an id",
    rationale: """
      A citation must lead to one document. Versions of a playbook share its id and differ in \
      version; an incident's record and its post-mortem share the incident's.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("every id once", .postMortem),
      .good(
        "two versions of a playbook", .files,
        """
        -- old.md --
        ---
        type: playbook
        id: PB-1
        version: "1.0"
        ---
        -- new.md --
        ---
        type: playbook
        id: PB-1
        version: "1.1"
        ---
        """),
      .bad(
        "two drills with one id, in different case", .files,
        """
        -- a.md --
        ---
        type: drill
        id: DRL-20260218-01
        ---
        -- b.md --
        ---
        type: drill
        id: ↓drl-20260218-01
        ---
        """),
    ]
  ) { evidence in
    var seen: [String: Document] = [:]
    return evidence.documents.compactMap { document in
      guard let id = document.frontMatter.text("id"), let type = evidence.types[document.path]
      else { return nil }
      var key = id.value.folded
      switch type.value {
      case .playbook: key += "@" + (document.frontMatter.text("version")?.value.folded ?? "")
      case .incident: key += "/incident"
      default: break
      }
      guard let first = seen[key] else {
        seen[key] = document
        return .met(.document(document), at: id.span, "no other document has the id \(id.value)")
      }
      // Two records of one incident are incident-sequence's to report.
      if type.value == .incident, IncidentNumber(id.value) != nil { return nil }
      return .deviation(
        .document(document), at: id.span, "id “\(id.value)” is taken by \(first.path)",
        notes: [
          Finding.Note("first used here", at: first.frontMatter.text("id")?.span ?? first.top)
        ], help: "give one of the documents another id")
    }
  }
}
