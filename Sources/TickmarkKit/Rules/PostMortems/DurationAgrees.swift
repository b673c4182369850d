extension Rule {
  static let durationAgrees = Rule(
    id: "duration-agrees", code: "PM-18",
    title: "The duration a post-mortem states is the one its times give",
    rationale: """
      A duration is the first number a reader quotes. It is computed from detection to resolution; a \
      report that counts from the beginning of the harm is right too, and told which one it matches. \
      A minute more or less is rounding; “about 3 hours” may be off by half an hour.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good("from detection to resolution", .postMortem, "duration: 2 h 30 min"),
      .good("a minute of rounding", .postMortem, "duration: 2 h 31 min"),
      .good("from the start", .postMortem, "duration: 152 minutes"),
      .good("about so", .postMortem, "duration: about 3 hours\nresolved_at: 2026-03-12T16:45:00Z"),
      .good(
        "in the text", .postMortem,
        "## Summary\n\nNobody could sign in. Duration: 2 h 30 min from detection to resolution."),
      .good(
        "as two times of day", .postMortem,
        "## Summary\n\n- **Duration**: 14:00 - 16:30 UTC"),
      .bad("off by ten minutes", .postMortem, "duration: ↓2 h 40 min"),
      .bad("in a bullet", .postMortem, "## Summary\n\n- **Duration**: ↓3h 30m"),
      .other(.undetermined, "no length of time", .postMortem, "duration: ↓most of the afternoon"),
      .other(
        .undetermined, "nothing to compare with", .postMortem,
        "duration: ↓2 h 30 min\nresolved_at: (absent)"),
      .other(.notApplicable, "none is stated", .postMortem, ""),
    ]
  ) { evidence in
    evidence.postMortems.map(verdict)
  }

  private static func verdict(_ postMortem: PostMortem) -> Verdict {
    let subject = Subject.document(postMortem.document)
    guard let (text, length) = WrittenDuration.stated(in: postMortem.document) else {
      return .notApplicable(subject, at: postMortem.place, "no duration is stated")
    }
    guard let length else {
      return .undetermined(
        subject, at: text.span, "the duration “\(text.value.shortened)” is no length of time",
        help: "write it as 2 h 30 min")
    }
    guard let resolved = postMortem.instant("resolved_at"),
      let detected = postMortem.instant("detected_at") ?? postMortem.instant("started_at")
    else {
      return .undetermined(
        subject, at: text.span,
        "the duration cannot be compared: detected_at or resolved_at is missing")
    }
    for (key, words) in [("detected_at", "detection"), ("started_at", "the start")] {
      guard let from = postMortem.instant(key) else { continue }
      let computed = resolved.value - from.value
      if abs(computed - length.seconds) <= length.tolerance {
        return .met(
          subject, at: text.span, "\(duration(computed)) from \(words) to resolution")
      }
    }
    let computed = duration(resolved.value - detected.value)
    return .deviation(
      subject, at: text.span,
      "the duration is stated as \(duration(length.seconds)); detection to resolution took \(computed)",
      notes: [
        Finding.Note("detected here", at: detected.span),
        Finding.Note("resolved here", at: resolved.span),
      ], help: "correct the one that is wrong")
  }
}
