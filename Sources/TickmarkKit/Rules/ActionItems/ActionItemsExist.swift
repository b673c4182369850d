extension Rule {
  static let actionItemsExist = Rule(
    id: "action-items-exist", code: "ACT-01",
    title: "Every post-mortem leads to an action item, or says why not",
    rationale: "An incident from which nothing follows will come back, and the auditor knows it.",
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("two items", .postMortem),
      .good(
        "a reason for none", .postMortem,
        "no_actions_reason: the vendor fixed it, and we leave the vendor in May\n## Action items\n\nNothing follows, see above."
      ),
      .bad("neither", .postMortem, "id: ↓INC-20260312-01\n## Action items\n\nWe will be careful."),
    ]
  ) { evidence in
    evidence.postMortems.map { postMortem in
      let subject = Subject.document(postMortem.document)
      if let first = postMortem.actionItems.first {
        let count = postMortem.actionItems.count
        return .met(subject, at: first.span, counted(count, "action item"))
      }
      if let reason = postMortem.text("no_actions_reason"), !reason.value.isEmpty {
        return .met(subject, at: reason.span, "none, because \(reason.value)")
      }
      return .deviation(
        subject, at: postMortem.place, "no action item was found, and no reason for none",
        help:
          "add a table | Action | Owner | Due | or “- [ ] … (@owner, due 2026-04-02)”, or “no_actions_reason: …”"
      )
    }
  }
}
