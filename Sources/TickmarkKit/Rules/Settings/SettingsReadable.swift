extension Rule {
  static let settingsReadable = Rule(
    id: "settings-readable", code: "CFG-01",
    title: "The settings name the organization, a period in the right order and the as-of date",
    rationale: """
      Every outcome is judged as of one day, for one period. Without an as-of date in tickmark.yml \
      or on the command line the result would change from day to day.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("all three", .settings),
      .bad(
        "no organization", .settings,
        "organization: (absent)\n↓period: {from: 2026-01-01, to: 2026-06-30}"),
      .bad(
        "an organization to be filled in", .settings, "organization: ↓\"[name of the company]\""),
      .bad(
        "a period that ends before it begins", .settings,
        "period: {from: 2026-06-30, to: ↓2026-01-01}"),
      .bad("no as-of date", .settings, "organization: ↓Sample Company\nas_of: (absent)"),
      .bad("a date that does not exist", .settings, "as_of: ↓2026-06-31"),
      .bad(
        "a word that does not exist", .settings,
        "calendar:\n  time_zone: UTC\n  holidays: []\n  nonworking_start: ↓skip"),
      .good("a sample", .settings, "sample: {size: 8, engagement: Example 2026-H1}"),
      .bad(
        "a sample whose size is no number", .settings,
        "sample: {size: ↓a few, engagement: Example 2026-H1}"),
      .bad("a sample for no engagement", .settings, "sample: ↓{size: 8}"),
      .good(
        "the auditor's requests", .settings,
        "requests: asked.csv\n-- asked.csv --\nid,request\nR-1,Incident response plan"),
      .bad("requests in a file that is not there", .settings, "requests: ↓asked.csv"),
      .bad(
        "requests without ids", .settings,
        "requests: asked.csv\n-- asked.csv --\n↓request\nIncident response plan"),
      .bad(
        "a request mapped to what is none of ours", .settings,
        """
        requests: {file: asked.csv, map: {R-1: ↓pland}}
        -- asked.csv --
        id,request
        R-1,Incident response plan
        """),
    ]
  ) { evidence in
    let configuration = evidence.configuration
    guard let source = configuration.source else { return [] }
    var findings =
      (configuration.problems + evidence.calendarProblems)
      .filter { $0.key != "time_zone" && $0.key != "holidays" }.map(\.finding)
    if configuration.organization == nil {
      findings.append(
        Finding(
          "organization is missing", at: source.line(1), help: "add “organization: …”"))
    }
    if let name = configuration.organization, Placeholder.isPlaceholder(name.value) {
      findings.append(
        Finding("organization is left as “\(name.value)”", at: name.span, help: "fill it in"))
    }
    if let period = configuration.period, period.to.value < period.from.value {
      findings.append(
        Finding(
          "period ends \(period.to.value.iso), before it begins \(period.from.value.iso)",
          at: period.to.span, notes: [Finding.Note("it begins here", at: period.from.span)],
          help: "swap the dates"))
    }
    guard findings.isEmpty else { return findings.map { .deviation(.settings, $0) } }
    guard evidence.isAsOfStated else {
      return [
        .deviation(
          .settings, at: configuration.organization!.span,
          "as_of is not stated, so the result changes from day to day", level: .warning,
          help: "add “as_of: \(evidence.asOf.iso)”, or give --as-of")
      ]
    }
    return [
      .met(
        .settings, at: configuration.organization!.span,
        "\(configuration.organization!.value), as of \(evidence.asOf.iso)")
    ]
  }
}
