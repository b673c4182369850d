/// Milestones that a timeline names.
enum StatedMilestone {
  /// Entries that are nothing but the name of a milestone, such as `First detected` or
  /// `Resolved: traffic is normal`.
  static func key(ofEntry text: String) -> String? {
    let words: [(String, [String])] = [
      (
        "started_at",
        [
          "incident started", "incident start", "incident began", "start of incident",
          "fault occurs", "outage started", "outage begins", "incident begins",
        ]
      ),
      ("detected_at", ["first detected", "detected", "incident detected", "fault detected", "検知"]),
      (
        "acknowledged_at",
        ["acknowledged", "alert acknowledged", "incident acknowledged", "page acknowledged"]
      ),
      ("mitigated_at", ["mitigated", "incident mitigated", "repaired"]),
      ("resolved_at", ["resolved", "incident resolved", "fully resolved", "incident is resolved"]),
    ]
    let folded = text.folded
    return words.first { _, starts in
      starts.contains { start in
        guard folded.hasPrefix(start) else { return false }
        let rest = folded.dropFirst(start.count)
        return rest.isEmpty || ".:;,—–(!".contains(rest.first!) || rest.hasPrefix(" - ")
          || rest.hasPrefix(" by ")
          || rest.hasPrefix(" — ")
      }
    }?.0
  }
}
