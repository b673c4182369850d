extension Rule {
  static let detectionExplained = Rule(
    id: "detection-explained", code: "PM-11",
    title: "Post-mortems say how the incident was detected and how long that took",
    rationale: """
      The gap between the beginning and the alert measures the monitoring. How: the section or \
      “detection_source” names it. How long: the section says it, or the record has both the start \
      and the detection. Where neither section nor source is there, the missing section is reported \
      (PM-03).
      """,
    criteria: [.cc7_2], level: .warning,
    examples: [
      .good("both in the section", .postMortem),
      .good(
        "how long is in the record", .postMortem, "## Detection\n\nThe uptime monitor fired."),
      .good(
        "a source in the record, and no section", .files,
        report("detection_source: Uptime monitor\nstarted_at: 2026-03-12T13:58:00Z")),
      .bad(
        "not how long", .postMortem,
        "started_at: unknown\n↓## Detection\n\nThe uptime monitor fired."),
      .bad(
        "not how", .postMortem,
        "detection_source: (absent)\n↓## Detection\n\nAfter two minutes."),
      .bad(
        "a source only", .files,
        report("detection_source: ↓Uptime monitor\nstarted_at: unknown")),
    ]
  ) { evidence in
    evidence.postMortems.compactMap { verdict($0, evidence) }
  }

  private static func verdict(_ postMortem: PostMortem, _ evidence: Evidence) -> Verdict? {
    let section = postMortem.sections[.detection].flatMap { $0.blank() == nil ? $0 : nil }
    let text = section?.plainText.trimmed ?? ""
    let source = postMortem.text("detection_source")?.filled
    guard let place = text.isEmpty ? source?.span : section?.span else { return nil }
    let subject = Subject.document(postMortem.document)
    let length = postMortem.detectionDelay.map { duration($0) }
    let folded = text.folded
    let saysLength =
      length != nil || TimeLimit.anyLength(in: folded) != nil
      || ["immediately", "at once", "instantly", "same minute"].contains { folded.holds($0) }
    let saysHow = source != nil || folded.namesSource
    guard folded.isEmpty || folded.utf8.count(where: { $0 > 127 }) * 3 < folded.utf8.count else {
      return .undetermined(
        subject, at: place, "the section is in a language that is not searched for a source")
    }
    guard saysHow else {
      return .deviation(
        subject, at: place, "the section does not say how the incident was detected",
        help: "name the alert, the monitor or the person who reported it")
    }
    guard saysLength else {
      return .deviation(
        subject, at: place, "nothing says how long it took to detect the incident",
        help: "add “started_at: …”, or the time from the start to the alert")
    }
    return .met(
      subject, at: place, "how it was detected" + (length.map { ", and after \($0)" } ?? ""))
  }

  private static func report(_ keys: String) -> String {
    """
    -- report.md --
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    \(keys)
    ---
    # Sign-in unavailable
    """
  }
}

extension PostMortem {
  /// Seconds from the start to the detection, where both are recorded.
  fileprivate var detectionDelay: Int? {
    guard let started = instant("started_at"), let detected = instant("detected_at") else {
      return nil
    }
    return detected.value - started.value
  }
}

extension String {
  /// Whether the (folded) text names who or what noticed: more than a length of time.
  fileprivate var namesSource: Bool {
    let fillers: Set<String> = [
      "after", "about", "the", "a", "an", "it", "was", "detected", "noticed", "found", "in",
      "within", "and", "of", "one", "two", "three", "four", "five", "ten", "minute", "minutes",
      "min", "hour", "hours", "second", "seconds", "h", "immediately", "later", "quickly", "at",
      "once", "we",
    ]
    return words.contains { !fillers.contains($0) && !$0.allSatisfy(\.isNumber) }
  }
}
