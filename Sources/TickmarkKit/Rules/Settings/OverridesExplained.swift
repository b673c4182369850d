extension Rule {
  static let overridesExplained = Rule(
    id: "overrides-explained", code: "CFG-04",
    title: "Rules that are switched off or made lighter exist, with a reason",
    rationale: """
      Who reads the result must see what was turned off, and why. A rule may always be made \
      heavier. A name that no rule has changes nothing, although somebody believes it does. This \
      rule itself cannot be changed.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("no rule is changed", .settings),
      .good(
        "switched off with a reason", .settings,
        "rules:\n  acknowledged-in-time: {level: off, reason: the pager keeps no times before May}"),
      .good("made heavier", .settings, "rules:\n  known-keys: error"),
      .good(
        "named by its code, lighter", .settings,
        "rules:\n  PM-02: {level: warning, reason: agreed with the auditor}"),
      .bad("no reason", .settings, "rules:\n  acknowledged-in-time: ↓off"),
      .bad("a reason to be written", .settings, "rules:\n  PM-02: {level: ↓warning, reason: TBD}"),
      .bad("no such rule", .settings, "rules:\n  ↓acknowleged-in-time: {level: off, reason: none}"),
      .bad("no such level", .settings, "rules:\n  PM-02: {level: ↓mild, reason: agreed}"),
      .bad(
        "changed twice", .settings,
        "rules:\n  PM-02: {level: warning, reason: a}\n  ↓post-mortem-on-time: error"),
      .bad("this rule", .settings, "rules:\n  CFG-04: {level: ↓off, reason: too strict}"),
    ]
  ) { evidence in
    let configuration = evidence.configuration
    guard let source = configuration.source else { return [] }
    guard !configuration.overrides.isEmpty else {
      return [.met(.settings, at: source.line(1), "no rule is changed")]
    }
    var seen: [String: Span] = [:]
    return configuration.overrides.map { verdict($0, &seen) }
  }

  private static func verdict(
    _ override: Configuration.Override, _ seen: inout [String: Span]
  ) -> Verdict {
    let name = override.rule.value
    guard let rule = named(name) else {
      let names = all.flatMap { [$0.id, $0.code] }
      return .deviation(
        .settings, at: override.rule.span, "“\(name)” is no rule",
        help: names.nearest(to: name).map { "did you mean “\($0)”?" } ?? "tickmark rules lists them"
      )
    }
    let subject = Subject("rules \(rule.code)", path: Content.settingsName)
    if let first = seen[rule.id] {
      return .deviation(
        subject, at: override.rule.span, "\(rule.id) is changed twice",
        notes: [Finding.Note("this one holds", at: first)], help: "keep one of them")
    }
    seen[rule.id] = override.rule.span
    let place = override.level?.span ?? override.rule.span
    guard rule.code != "CFG-04" else {
      return .deviation(
        subject, at: place, "\(rule.id) cannot be changed", help: "take the line out")
    }
    guard let change = override.change else {
      let words = Level.allCases.map(\.rawValue) + ["off"]
      return .deviation(
        subject, at: place,
        override.level.map { "“\($0.value)” is no level" } ?? "\(rule.id) is given no level",
        help: "use \(words.listed("or"))")
    }
    let isLighter = change.level.map { $0 < rule.level } ?? true
    let hasReason = override.reason.map { !Placeholder.isPlaceholder($0.value) } ?? false
    let done = change.level.map { "made a \($0.rawValue)" } ?? "switched off"
    guard !isLighter || hasReason else {
      return .deviation(
        subject, at: place, "\(rule.id) is \(done) without a reason",
        help: "write “\(rule.id): {level: \(override.level?.value ?? "off"), reason: …}”")
    }
    let reason = override.reason?.value
    return .met(subject, at: place, "\(rule.id) is \(done)" + (reason.map { ": \($0)" } ?? ""))
  }
}
