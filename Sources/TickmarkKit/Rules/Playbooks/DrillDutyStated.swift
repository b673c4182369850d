extension Rule {
  static let drillDutyStated = Rule(
    id: "drill-duty", code: "PB-23",
    title: "The playbook says how often drills are held, where, and what they measure",
    rationale: """
      A plan that was never tried is a hope. How often makes the duty testable, “never in \
      production” keeps the drill from becoming an incident, and the times it measures are what \
      the company learns from it.
      """,
    criteria: [.cc7_5], level: .warning,
    examples: [
      .good("front matter and a sentence", .playbook),
      .good(
        "all of it in a list", .playbook,
        """
        drills: (absent)
        ## Drills

        We run a quarterly drill:

        1. Inject a failure in staging (NEVER prod)
        2. Time how long it takes to: detect → triage → mitigate → notify
        """),
      .good(
        "measures in front matter", .playbook,
        """
        drills: {every: quarterly, environment: staging, measures: [detect, triage, mitigate, notify]}
        ## Drills
        """),
      .good(
        "a tabletop needs no environment", .playbook,
        "drills: (absent)\n## Drills\n\nA tabletop exercise every quarter measures the time to decide."
      ),
      .bad("no duty", .playbook, "id: ↓PB-1\ndrills: (absent)\n## Drills\n\nNone."),
      .bad("no cadence", .playbook, "↓drills: {environment: staging}"),
      .bad("no place", .playbook, "↓drills: {every: quarterly}"),
      .bad("in production", .playbook, "drills: {every: quarterly, environment: ↓production}"),
      .bad(
        "nothing measured", .playbook,
        "↓drills: {every: quarterly, environment: staging}\n## Drills"),
    ]
  ) { evidence in
    evidence.playbooks.map { playbook in
      let subject = Subject.playbook(playbook)
      let help =
        "add “drills: {every: quarterly, environment: staging, measures: [detect, triage, mitigate, notify]}”"
      guard let duty = playbook.promises.drills else {
        return .deviation(
          subject, at: playbook.place, "no duty to hold drills is stated", help: help)
      }
      guard let every = duty.every else {
        return .deviation(
          subject, at: duty.span, "drills have no cadence", help: help)
      }
      let isTabletop = duty.span.firstLine.text.folded.holds("tabletop")
      guard
        let environment = duty.environment?.filled
          ?? (isTabletop ? Located("talk only", duty.span) : nil)
      else {
        return .deviation(
          subject, at: duty.span,
          "drills have no environment, and nothing keeps them out of production",
          help: help)
      }
      if environment.value.namesProduction {
        return .deviation(
          subject, at: environment.span, "drills are held in “\(environment.value)”",
          help: "hold them where no customer is")
      }
      let measures = playbook.document.frontMatter["drills"]?["measures"]
      guard measures != nil || playbook.clauses.drillMeasures != nil else {
        return .deviation(
          subject, at: duty.span, "drills measure nothing", help: help)
      }
      return .met(
        subject, at: duty.span, "\(every.value.text), in \(environment.value), with times taken")
    }
  }
}

extension String {
  /// `production`, `prod`, `live`; `prod-like` and `not production` are something else.
  fileprivate var namesProduction: Bool {
    let words = self.words
    return ["production", "prod", "live"].contains(where: words.contains)
      && !["like", "not", "never", "non", "staging", "pre"].contains(where: words.contains)
  }
}
