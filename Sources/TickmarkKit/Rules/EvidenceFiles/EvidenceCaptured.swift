extension Rule {
  static let evidenceCaptured = Rule(
    id: "evidence-captured", code: "EV-03",
    title: "Screenshots and logs say when, by whom and from which system they were taken",
    rationale: """
      A picture cut to the part that matters shows neither clock nor address; without them an \
      auditor cannot tell which system it is of, or when. Asked for are “captured_at”, \
      “captured_by” and “system”. References that lead to the system itself (a pull request, a run) \
      need none.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good(
        "all three", .postMortem,
        """
        evidence:
          - {kind: log, link: "https://git.example.com/auth.log", captured_at: 2026-03-12T17:00:00Z, captured_by: dana, system: auth}
        """),
      .bad(
        "a screenshot from nowhere", .postMortem,
        "evidence:\n  - {kind: screenshot, file: ↓graph.png, captured_at: 2026-03-12T17:00:00Z}"),
      .bad("a picture by its name", .postMortem, "evidence:\n  - ↓graph.png"),
      .bad(
        "a capturer to be named", .postMortem,
        """
        evidence:
          - {kind: log, file: ↓a.log, captured_at: 2026-03-12T17:00:00Z, captured_by: TBD, system: auth}
        """),
      .bad(
        "captured before the incident began", .postMortem,
        """
        evidence:
          - {kind: log, file: a.log, captured_at: ↓2026-03-11T17:00:00Z, captured_by: dana, system: auth}
        """),
      .other(
        .notApplicable, "a pull request", .postMortem,
        "evidence:\n  - {kind: pull-request, link: \"https://git.example.com/12\"}"),
    ]
  ) { evidence in
    let incidents = Dictionary(
      evidence.incidents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return evidence.documents.flatMap { document -> [Verdict] in
      let references = EvidenceReference.all(in: document).filter { $0.key == "evidence" }
      guard evidence.types[document.path] != nil, !references.isEmpty else { return [] }
      let subject = Subject.document(document)
      let place = references[0].span.firstLine
      let captures = references.filter(\.isCapture)
      guard !captures.isEmpty else {
        return [.notApplicable(subject, at: place, "no screenshot or log among the evidence")]
      }
      let findings = captures.compactMap { capture -> Finding? in
        let missing = [
          ("captured_at", capture.capturedAt), ("captured_by", capture.capturedBy),
          ("system", capture.system),
        ].filter { _, text in text.map { Placeholder.isPlaceholder($0.value) } ?? true }.map(\.0)
        guard !missing.isEmpty else { return earlier(capture, than: incidents[document.path]) }
        let what = capture.kind?.value ?? "picture or log"
        return Finding(
          "\(what) does not say its \(missing.listed())",
          at: (capture.link ?? capture.archive)?.span ?? capture.span.firstLine,
          help: "add \(missing.map { "“\($0): …”" }.listed())")
      }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      return [
        .met(
          subject, at: place, "\(counted(captures.count, "capture")) with time, person and system")
      ]
    }
  }

  /// A capture from before the incident shows something else.
  private static func earlier(_ capture: EvidenceReference, than incident: Incident?) -> Finding? {
    guard let start = incident?.beganAt, let at = capture.capturedAt,
      let captured = Instant(iso: at.value), captured < start.value
    else { return nil }
    return Finding(
      "it was captured \(duration(start.value - captured)) before the incident began", at: at.span,
      notes: [Finding.Note("it began here", at: start.span)], help: "correct the one that is wrong")
  }
}
