extension Rule {
  static let voidExplained = Rule(
    id: "void-explained", code: "REG-07",
    title: "Void records say why, and who agreed",
    rationale: """
      Calling an incident void takes it out of every test, so it needs a second pair of eyes. The \
      record stays and keeps its number.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("a reason and an approver", .files, void("reason: opened twice\napproved_by: sam")),
      .bad("no reason", .files, void("approved_by: sam", mark: "↓")),
      .bad("nobody agreed", .files, void("reason: opened twice", mark: "↓")),
      .bad("a reason to be written", .files, void("reason: ↓TBD\napproved_by: sam")),
      .bad(
        "agreed by somebody the roster does not know", .files,
        void("reason: opened twice\napproved_by: ↓Robin")
          + "\n-- tickmark.yml --\norganization: S\npeople: [{id: sam, name: Sam Okafor}]"),
    ]
  ) { evidence in
    evidence.incidents.filter(\.isVoid).map { incident in
      let subject = Subject.incident(incident)
      let missing = ["reason", "approved_by"].filter { incident.text($0) == nil }
      guard missing.isEmpty else {
        return .deviation(
          subject, at: incident.place, "void record \(incident.id) lacks \(missing.listed())",
          help: "add \(missing.map { "“\($0): …”" }.listed())")
      }
      let reason = incident.text("reason")!
      let approver = incident.text("approved_by")!
      for text in [reason, approver] where Placeholder.isPlaceholder(text.value) {
        return .deviation(
          subject, at: text.span, "void record \(incident.id) is left as “\(text.value)”",
          help: "write why, and who agreed")
      }
      if !evidence.configuration.people.isEmpty,
        evidence.configuration.person(approver.value) == nil
      {
        return .deviation(
          subject, at: approver.span, "“\(approver.value)” is not on the roster", level: .warning,
          help: "add the person under “people” in tickmark.yml")
      }
      return .met(subject, at: reason.span, "\(reason.value), agreed by \(approver.value)")
    }
  }

  private static func void(_ keys: String, mark: String = "") -> String {
    "-- v.md --\n---\ntype: incident\nid: \(mark)INC-20260312-01\nseverity: SEV-3\nstatus: void\n\(keys)\n---"
  }
}
