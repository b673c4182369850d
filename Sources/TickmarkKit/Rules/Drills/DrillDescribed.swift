extension Rule {
  static let drillDescribed = Rule(
    id: "drill-described", code: "DR-07",
    title: "Drills say when, what, who led and who took part",
    rationale: "A drill without date, scenario and people cannot be told from a plan to hold one.",
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("all four", .drill),
      .bad("no scenario", .drill, "id: ↓DRL-20260218-01\nscenario: (absent)"),
      .bad("nobody took part", .drill, "id: ↓DRL-20260218-01\nparticipants: []"),
      .bad("led by nobody in particular", .drill, "facilitator: ↓TBD"),
    ]
  ) { evidence in
    evidence.drills.flatMap { drill -> [Verdict] in
      let subject = Subject.document(drill.document)
      let keys = ["held_on", "scenario", "facilitator", "participants"]
      let missing = keys.filter { drill.document.frontMatter[$0]?.isEmpty ?? true }
      var verdicts: [Verdict] = []
      if !missing.isEmpty {
        verdicts.append(
          .deviation(
            subject, at: drill.place,
            "\(missing.listed()) \(missing.count == 1 ? "is" : "are") missing",
            help: "add \(missing.map { "“\($0): …”" }.listed())"))
      }
      for key in ["scenario", "facilitator"] {
        if let text = drill.text(key), Placeholder.isPlaceholder(text.value) {
          verdicts.append(
            .deviation(
              subject, at: text.span, "\(key) is left as “\(text.value)”", help: "fill it in"))
        }
      }
      guard verdicts.isEmpty else { return verdicts }
      let count = drill.document.frontMatter["participants"]?.items.count ?? 0
      let leader = drill.text("facilitator")?.value ?? ""
      return [
        .met(subject, at: drill.place, "led by \(leader), \(counted(count, "participant"))")
      ]
    }
  }
}
