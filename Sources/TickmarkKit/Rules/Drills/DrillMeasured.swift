extension Rule {
  static let drillMeasured = Rule(
    id: "drill-measured", code: "DR-03",
    title: "Drills measure how long detecting, triaging, mitigating and notifying took",
    rationale: """
      Without the four times a drill shows that people met, not that the plan works. A tabletop \
      exercise may say “not_measured: {notified_at: reason}”, with a warning.
      """,
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("all four", .drill),
      .bad("nobody timed the notice", .drill, "id: ↓DRL-20260218-01\nnotified_at: (absent)"),
      .bad("nobody noted the start", .drill, "id: ↓DRL-20260218-01\ninjected_at: (absent)"),
      .bad(
        "a reason for not measuring", .drill,
        "notified_at: (absent)\nnot_measured: {notified_at: ↓tabletop exercise}"),
    ]
  ) { evidence in
    evidence.drills.map { drill in
      let subject = Subject.document(drill.document)
      let keys = ["injected_at"] + Drill.measures
      let reasons = drill.document.frontMatter["not_measured"]
      let missing = keys.filter { drill.instant($0) == nil }
      let unexplained = missing.filter { reasons?.string($0) == nil }
      if let written = missing.lazy.compactMap({ key in drill.text(key).map { (key, $0) } }).first {
        return .undetermined(
          subject, at: written.1.span, "\(written.0) “\(written.1.value)” cannot be read",
          help: "write it like 2026-02-18T15:06:00Z")
      }
      guard unexplained.isEmpty else {
        return .deviation(
          subject, at: drill.place,
          "\(unexplained.listed()) \(unexplained.count == 1 ? "is" : "are") missing",
          help: "add the times, or “not_measured: {\(unexplained[0]): reason}”")
      }
      if let key = missing.first, let reason = reasons?.string(key) {
        return .deviation(
          subject, at: reason.span, "\(key) was not measured: \(reason.value)", level: .warning)
      }
      let start = drill.instant("injected_at")!.value
      let times = Drill.measures.map { key in
        "\(key.dropLast(3)) \(duration(drill.instant(key)!.value - start))"
      }
      return .met(subject, at: drill.place, "from injection: \(times.listed())")
    }
  }
}
