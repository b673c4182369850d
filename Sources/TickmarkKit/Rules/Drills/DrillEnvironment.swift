extension Rule {
  static let drillEnvironment = Rule(
    id: "drill-not-in-production", code: "DR-02",
    title: "Drills are not held in production",
    rationale: """
      A drill that breaks production is an incident. A tabletop exercise has the environment \
      “none”; an environment like production is named by its own name.
      """,
    criteria: [.cc7_5, .cc8_1], level: .error,
    examples: [
      .good("staging", .drill),
      .good("a tabletop exercise", .drill, "environment: none"),
      .good("like production", .drill, "environment: prod-like"),
      .bad("production", .drill, "environment: ↓production"),
      .bad("production by another name", .drill, "environment: ↓live cluster"),
      .bad("not said", .drill, "id: ↓DRL-20260218-01\nenvironment: (absent)"),
    ]
  ) { evidence in
    evidence.drills.map { drill in
      let subject = Subject.document(drill.document)
      guard let environment = drill.environment,
        !Placeholder.isPlaceholder(environment.value, allowsNone: true)
      else {
        return .deviation(
          subject, at: drill.place, "the environment is missing",
          help: "add “environment: staging”, or none for a tabletop exercise")
      }
      let folded = environment.value.folded
      let allowed = [
        "prod-like", "production-like", "pre-prod", "preprod", "pre-production", "non-prod",
        "non-production", "nonprod",
      ]
      let isProduction =
        !allowed.contains(folded)
        && ["prod", "production", "live", "prd"].contains { folded.holds(word: $0) }
      guard !isProduction else {
        let promise = drill.playbook?.promises.drills?.environment
        return .deviation(
          subject, at: environment.span, "\(drill.id) was held in “\(environment.value)”",
          notes: promise.map { [Finding.Note("the playbook promises \($0.value)", at: $0.span)] }
            ?? [],
          help: "hold drills where nobody depends on the result")
      }
      return .met(subject, at: environment.span, "held in \(environment.value)")
    }
  }
}
