extension Rule {
  static let timelineComplete = Rule(
    id: "timeline-complete", code: "PM-05",
    title: "Timelines have at least four entries with time and text, in order",
    rationale: """
      Detected, taken, mitigated, resolved: a timeline with fewer entries does not show a response. \
      Entries before the incident, such as the deployment that caused it, are welcome.
      """,
    criteria: [.cc7_4], level: .error,
    examples: [
      .good("five entries", .postMortem),
      .good(
        "two at the same minute", .postMortem,
        "## Timeline (UTC)\n\n- 14:00 alert\n- 14:00 page\n- 14:08 acknowledged\n- 14:40 rolled back"
      ),
      .bad("two entries", .postMortem, "↓## Timeline (UTC)\n\n- 14:00 alert\n- 16:30 resolved"),
      .bad("no times", .postMortem, "↓## Timeline (UTC)\n\nFirst the alert, then the rollback."),
      .bad(
        "out of order", .postMortem,
        """
        ## Timeline (UTC)

        - 2026-03-12T14:00:00Z: alert
        - 2026-03-12T14:40:00Z: rolled back
        ↓- 2026-03-12T14:08:00Z: acknowledged
        - 2026-03-12T16:30:00Z: resolved
        """),
      .bad(
        "an entry without text", .postMortem,
        """
        ## Timeline (UTC)

        | Time | Event |
        |---|---|
        | 14:00 | alert |
        ↓| 14:08 | |
        | 14:40 | rolled back |
        | 16:30 | resolved |
        """),
    ]
  ) { evidence in
    evidence.postMortems.compactMap { postMortem -> Verdict? in
      guard let timeline = postMortem.timeline else { return nil }
      let subject = Subject.document(postMortem.document)
      let entries = timeline.entries
      let span = timeline.section.span
      guard entries.count >= 4 else {
        return .deviation(
          subject, at: span,
          "the timeline has \(counted(entries.count, "entry", "entries")) with a time; at least 4 are needed",
          help: "write “- 14:08 UTC: acknowledged by …” for each alert and action")
      }
      if let bare = entries.first(where: { $0.text.isEmpty }) {
        return .deviation(
          subject, at: bare.span, "entry \(bare.at.value) says nothing", help: "say what happened")
      }
      for (earlier, later) in zip(entries, entries.dropFirst())
      where later.order < earlier.order && later.day == earlier.day {
        return .deviation(
          subject, at: later.span, "entry \(later.at.value) stands after \(earlier.at.value)",
          notes: [Finding.Note("the entry before", at: earlier.span)],
          help: "put the entries in order, or add the date where midnight passed")
      }
      return .met(subject, at: span, "\(counted(entries.count, "entry", "entries")) in order")
    }
  }
}

extension TimelineEntry {
  /// Seconds for comparing two entries of one day, or of no known day.
  fileprivate var order: Int {
    let offset = if case .offset(let minutes) = zone { minutes } else { 0 }
    return ((day?.daysSinceEpoch ?? 0) * 1440 + minutes - offset) * 60 + seconds
  }
}
