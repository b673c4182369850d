/// What a playbook allows a response, as comments beside the keys that it is about.
struct ResponseLimits {
  let playbook: Playbook
  let calendar: BusinessCalendar

  private static let verbs: [(TargetKind, String)] = [
    (.acknowledge, "acknowledge"), (.contain, "contain"), (.resolve, "resolve"),
    (.fix, "permanent fix"), (.update, "update"),
  ]

  /// Every level with its limits: for an author who has still to choose one.
  var levels: [String] {
    (playbook.severities?.levels ?? []).map { level in
      let limits = Self.verbs.compactMap { kind, verb in
        level.targets[kind].map { "\(verb) \($0.text.oneLine)" }
      }
      let what = level.definition.map { " (\($0.oneLine))" } ?? ""
      return "# \(level.id)\(what)" + (limits.isEmpty ? "" : ": " + limits.joined(separator: ", "))
    }
  }

  /// The limits of one level, each with the moment that it ends, where detection is known.
  func lines(for level: SeverityLevel, from detected: Instant?) -> [String] {
    let place = "\(playbook.path):\(level.span.start.line)"
    var lines = ["# \(level.id), as \(playbook.id) has it (\(place)):"]
    for (kind, verb) in Self.verbs {
      guard let target = level.targets[kind] else { continue }
      guard let limit = target.limit else {
        lines.append("#   \(verb): “\(target.text.oneLine)” is no length of time")
        continue
      }
      let every = kind == .update ? "every " : limit.isStrict ? "in " : "within "
      var line = "#   \(verb) \(every)\(limit.text)"
      if let detected, kind != .update, !limit.isImmediate {
        line += ": by \(Deadline(from: detected, within: limit, calendar: calendar).due)"
      }
      lines.append(line)
    }
    if let limit = playbook.promises.commanderWithin?.value {
      let due = detected.map { ": by \(Deadline(from: $0, within: limit, calendar: calendar).due)" }
      lines.append("#   name a commander within \(limit.text)\(due ?? "")")
    }
    for promise in playbook.promises.communication.promises(for: level)
    where promise.source != .template && promise.source != .checklist {
      lines.append("#   notices: \(promise.text.oneLine)")
    }
    return lines
  }

  /// When the post-mortem of an incident is due, with the counting.
  func postMortem(_ level: SeverityLevel?, anchor: (String) -> Instant?) -> [String] {
    guard let duty = playbook.promises.postMortem else {
      return ["# \(playbook.id) sets no time for post-mortems."]
    }
    if let level, !duty.requires(level) {
      return ["# \(level.id) requires no post-mortem."]
    }
    guard let limit = duty.limit(for: level)?.value else {
      return ["# A post-mortem is required; \(playbook.id) sets no time for it."]
    }
    let key = duty.from?.value ?? "resolved_at"
    let place = "\(playbook.path):\(duty.span.start.line)"
    guard let from = anchor(key) else {
      return ["# The post-mortem is due within \(limit.text) of \(key) (\(place))."]
    }
    let deadline = Deadline(from: from, within: limit, calendar: calendar)
    return [
      "# Due by \(deadline.due): \(limit.text) from \(key) (\(place)).",
      "#   \(deadline.working)",
    ]
  }
}
