extension Rule {
  static let drillTemplatesUsed = Rule(
    id: "drill-templates-used", code: "DR-08",
    title: "The notice of a drill was written from the playbook's templates",
    rationale: """
      A template that nobody has filled in under time pressure is untested. Asked where the drill \
      measured a notice.
      """,
    criteria: [.cc7_4], level: .note,
    examples: [
      .good("named", .drill),
      .good(
        "told in the text", .drill,
        "templates_used: (absent)\n## What happened\n\nThe notice came straight from the template."),
      .bad("not said", .drill, "id: ↓DRL-20260218-01\ntemplates_used: (absent)"),
      .other(.notApplicable, "no notice in this drill", .drill, "notified_at: (absent)"),
    ]
  ) { evidence in
    evidence.drills.map { drill in
      let subject = Subject.document(drill.document)
      guard drill.instant("notified_at") != nil else {
        return .notApplicable(subject, at: drill.place, "no notice was measured")
      }
      if let used = drill.document.frontMatter["templates_used"], !used.isEmpty {
        return .met(subject, at: used.span, "templates are named")
      }
      if drill.document.blocks.plainText.folded.holds("template") {
        return .met(subject, at: drill.place, "the text speaks of the templates")
      }
      return .deviation(
        subject, at: drill.place, "nothing says that the notice used the templates",
        help: "add “templates_used: […]”")
    }
  }
}
