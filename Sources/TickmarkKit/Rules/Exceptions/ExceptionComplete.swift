extension Rule {
  static let exceptionComplete = Rule(
    id: "exception-complete", code: "WV-01",
    title: "Exceptions say what, why, how bad, who answers and until when",
    rationale: """
      An exception is management's response to a deviation, and the auditor prints it beside the \
      deviation: whether the control was badly designed or not followed, the cause, the impact, what \
      makes up for it, what is done, by whom and by when. Rule, subject, reason, approval and expiry \
      are required-keys' (DOC-02).
      """,
    criteria: [.cc4_2, .cc5_3], level: .error,
    examples: [
      .good("everything said", .exception),
      .bad(
        "no compensating control", .exception, "id: ↓EXC-2026-001\ncompensating_control: (absent)"),
      .bad(
        "no root cause and no impact", .exception,
        "id: ↓EXC-2026-001\nroot_cause: (absent)\nimpact: (absent)"),
      .bad("a response to be written", .exception, "management_response: ↓TBD"),
      .bad("an id of another form", .exception, "id: ↓EXC-1"),
      .bad("a rule that does not exist", .exception, "rule: ↓acknowleged-in-time"),
      .good(
        "a rule by its code, no control made up for it", .exception,
        "rule: IN-08\ncompensating_control: none"),
    ]
  ) { evidence in
    evidence.exceptions.flatMap { exception -> [Verdict] in
      let subject = Subject.document(exception.document)
      let findings = findings(exception)
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      return [.met(subject, at: exception.place, "everything is said")]
    }
  }

  private static func findings(_ exception: Exception) -> [Finding] {
    var findings: [Finding] = []
    if let id = exception.text("id"), !isExceptionID(id.value) {
      findings.append(
        Finding(
          "id “\(id.value)” is not of the form EXC-YYYY-NNN", at: id.span,
          help: "write it like EXC-2026-001"))
    }
    if let rule = exception.rule, named(rule.value) == nil {
      findings.append(
        Finding(
          "“\(rule.value)” is no rule", at: rule.span,
          help: all.flatMap { [$0.id, $0.code] }.nearest(to: rule.value)
            .map { "did you mean “\($0)”?" } ?? "tickmark rules lists them"))
    }
    let keys = [
      "kind", "root_cause", "impact", "compensating_control", "management_response", "owner",
      "target_date", "status",
    ]
    let missing = keys.filter { exception.document.frontMatter[$0]?.isEmpty ?? true }
    if !missing.isEmpty {
      findings.append(
        Finding(
          "exception \(exception.id) lacks \(missing.listed())", at: exception.place,
          help: "add \(missing.map { "“\($0): …”" }.listed())"))
    }
    let words = keys + ["reason", "approved_by"]
    for text in words.compactMap(exception.text)
    where Placeholder.isPlaceholder(text.value, allowsNone: true) {
      findings.append(
        Finding("exception is left as “\(text.value)”", at: text.span, help: "fill it in"))
    }
    return findings
  }

  private static func isExceptionID(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "EXC" && parts[1].count == 4 && parts[2].count >= 3
      && parts[1...].allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }
}
