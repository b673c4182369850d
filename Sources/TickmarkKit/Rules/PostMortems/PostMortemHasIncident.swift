extension Rule {
  static let postMortemHasIncident = Rule(
    id: "post-mortem-has-incident", code: "PM-17",
    title: "Every post-mortem belongs to an incident",
    rationale: """
      A report about nothing in the register cannot be sampled, and hides an incident from the \
      population. A post-mortem belongs to the record with its id; without one it is the record \
      itself, and then it says how severe the incident was and when it was detected.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("it is the record", .postMortem),
      .good("a record of its own", .files, content("INC-20260312-01", "INC-20260312-01")),
      .bad("a slip in the id", .files, content("INC-20260312-01", "↓INC-20260312-10")),
      .bad("a report that says neither how severe nor when", .files, content(nil, "↓Sign-in")),
    ]
  ) { evidence in
    let records = evidence.documents.filter { evidence.types[$0.path]?.value == .incident }
    let ids = records.compactMap { $0.frontMatter.text("id")?.value }
    let known = Set(ids.map(\.folded))
    return evidence.postMortems.map { postMortem in
      let subject = Subject.document(postMortem.document)
      if known.contains(postMortem.id.folded) {
        return .met(subject, at: postMortem.place, "record \(postMortem.id)")
      }
      let missing = ["severity", "detected_at"].filter { postMortem.text($0) == nil }
      guard missing.isEmpty else {
        let near = ids.nearest(to: postMortem.id).map { "did you mean “\($0)”?" }
        return .deviation(
          subject, at: postMortem.place,
          "no incident \(postMortem.id) is recorded, and the report itself has no \(missing.listed("or"))",
          help: near ?? "add what is missing, or record the incident with “type: incident”")
      }
      return .met(subject, at: postMortem.place, "the post-mortem is the record")
    }
  }

  private static func content(_ record: String?, _ report: String) -> String {
    let incident = record.map { id in
      """
      -- incident.md --
      ---
      type: incident
      id: \(id)
      severity: SEV-1
      detected_at: 2026-03-12T14:00:00Z
      ---

      """
    }
    return (incident ?? "") + """
      -- report.md --
      ---
      type: post-mortem
      id: \(report)
      author: dana
      ---
      # Sign-in unavailable
      """
  }
}
