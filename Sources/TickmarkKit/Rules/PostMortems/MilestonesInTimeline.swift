extension Rule {
  static let milestonesInTimeline = Rule(
    id: "milestones-in-timeline", code: "PM-07",
    title: "The timeline and the record give the milestones the same times",
    rationale: """
      The deadlines are tested against the record; the timeline tells what people did. Where an \
      entry names a milestone (“acknowledged”, “resolved”), it lies within five minutes of the \
      record's time; where none does, any entry within five minutes will do. Entries without a date \
      are set on the milestone's own day.
      """,
    criteria: [.cc2_1], level: .warning,
    examples: [
      .good("the same times", .postMortem),
      .good("five minutes apart", .postMortem, timeline("14:13", "16:30")),
      .good(
        "two entries of one kind, one of them in time", .postMortem,
        timeline("14:00 paged\n- 14:02 acknowledged by a bot, not a person\n- 14:08", "16:30")),
      .bad("acknowledged six minutes later", .postMortem, timeline("↓14:14", "16:30")),
      .bad("resolved an hour earlier", .postMortem, timeline("14:08", "↓15:30")),
      .good(
        "“resolved” of something else", .postMortem,
        timeline("14:08", "15:10 the name server resolved the host again\n- 16:30")),
      .other(
        .undetermined, "no zone, so nothing can be compared", .files,
        """
        -- report.md --
        ---
        type: post-mortem
        id: INC-20260312-01
        severity: SEV-1
        detected_at: 2026-03-12T14:00:00Z
        ---
        ## Timeline

        - 14:00 alert
        - 14:08 acknowledged
        """),
      .other(
        .undetermined, "nothing of the timeline is near the record", .postMortem,
        "## Timeline (UTC)\n\n- 09:00 planning\n- 09:10 tea\n- 09:20 coffee\n- 09:30 deployment"),
    ]
  ) { evidence in
    evidence.postMortems.flatMap { postMortem -> [Verdict] in
      guard let timeline = postMortem.timeline, !timeline.entries.isEmpty else { return [] }
      return verdicts(postMortem, timeline)
    }
  }

  private static let tolerance = 5 * 60

  private static let words: [(Incident.Milestone, [String])] = [
    (.detected, ["detected"]),
    (.acknowledged, ["acknowledged", "acknowledges"]),
    (.contained, ["contained"]),
    (.mitigated, ["mitigated"]),
    (.resolved, ["resolved"]),
  ]

  private static func verdicts(_ postMortem: PostMortem, _ timeline: Timeline) -> [Verdict] {
    let subject = Subject.document(postMortem.document)
    var found: [Verdict] = []
    var agreed: [String] = []
    let texts = timeline.entries.map(\.text.folded)
    for (milestone, words) in words {
      guard let recorded = postMortem.instant(milestone.key) else { continue }
      let distances = timeline.entries.map { $0.distance(from: recorded.value) }
      if texts.indices.contains(where: { index in
        (distances[index].map { abs($0) <= tolerance } ?? false)
          && words.contains { texts[index].holds(word: $0) }
      }) {
        agreed.append(milestone.rawValue)
        continue
      }
      let stating = texts.indices.first { index in
        distances[index] != nil && words.contains { texts[index].holds($0) }
          && timeline.entries[index].states(words)
      }
      if let stating, let distance = distances[stating] {
        let entry = timeline.entries[stating]
        let apart = duration(abs(distance))
        found.append(
          .deviation(
            subject, at: entry.at.span,
            "\(milestone.rawValue) at \(entry.at.value) in the timeline; \(milestone.key) is \(apart) \(distance > 0 ? "earlier" : "later")",
            notes: [Finding.Note("the record", at: recorded.span)],
            help: "correct the one that is wrong"))
      } else if distances.contains(where: { $0.map { abs($0) <= tolerance } ?? false }) {
        agreed.append(milestone.rawValue)
      }
    }
    guard found.isEmpty else { return found }
    let place = timeline.section.span
    guard !agreed.isEmpty else {
      return [
        .undetermined(
          subject, at: place, "no entry of the timeline can be set beside a time of the record",
          help: "write the entries in UTC, and name what was reached: acknowledged, resolved")
      ]
    }
    let names = agreed.listed()
    return [.met(subject, at: place, "\(names) as in the record")]
  }

  private static func timeline(_ acknowledged: String, _ resolved: String) -> String {
    """
    ## Timeline (UTC)

    - 14:00 alert
    - \(acknowledged) acknowledged by Dana
    - 14:40 rolled back
    - \(resolved) resolved
    """
  }
}

extension TimelineEntry {
  /// Seconds from an instant to the entry; without a date, on the day that is nearest.
  fileprivate func distance(from instant: Instant) -> Int? {
    if let own = self.instant { return own - instant }
    guard case .offset(let offset) = zone else { return nil }
    let ofDay = (minutes - offset) * 60 + seconds
    let difference = (ofDay - instant.secondsSinceEpoch) % 86_400
    if difference > 43_200 { return difference - 86_400 }
    return difference < -43_200 ? difference + 86_400 : difference
  }

  /// Whether the entry is the milestone: the word begins or ends a sentence of it, unnegated.
  fileprivate func states(_ words: [String]) -> Bool {
    for part in text.split(whereSeparator: { ".;,:—–".contains($0) }) {
      let folded: String = part.folded
      if Self.doubts.contains(where: { folded.holds($0) }) { continue }
      let all = folded.words
      guard let first = all.first, let last = all.last else { continue }
      if words.contains(first) || words.contains(last) { return true }
      // “Incident is resolved for all customers”
      if all.count > 2, words.contains(all[2]), first == "incident" || first == "issue" {
        return true
      }
    }
    return false
  }

  private static let doubts = ["not ", "bot", "almost", "partly", "partially", "if "]
}
