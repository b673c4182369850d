extension Rule {
  static let drillGapsClosed = Rule(
    id: "drill-gaps-closed", code: "DR-06",
    title: "Drills state their gaps, and each led to an action and a changed playbook",
    rationale: """
      “None found” is a statement; silence is not. A gap that changes nothing will be found again: \
      each has an action and the version of the playbook that closes it, in force after the drill, \
      or a reason for leaving the playbook as it is (“no_change”).
      """,
    criteria: [.cc7_5], level: .error,
    examples: [
      .good("no gap found, and said so", .drill),
      .good(
        "a gap that needs no change", .drill,
        "gaps:\n  - {gap: the list was old, action: DRL-20260218-01-A1, no_change: the playbook names the list}"
      ),
      .bad("nothing said", .drill, "id: ↓DRL-20260218-01\ngaps: (absent)"),
      .bad("no action", .drill, "gaps:\n  - {gap: ↓the list was old, no_change: none needed}"),
      .bad("nothing changed", .drill, "gaps:\n  - {gap: ↓the list was old, action: renew it}"),
      .bad(
        "a version that does not exist", .drill,
        "gaps:\n  - {gap: the list was old, action: renew it, playbook_version: ↓\"9.0\"}"),
      .bad(
        "a version from before the drill", .drill,
        "gaps:\n  - {gap: the list was old, action: renew it, playbook_version: ↓\"1.0\"}"),
    ]
  ) { evidence in
    evidence.drills.flatMap { drill -> [Verdict] in
      let subject = Subject.document(drill.document)
      guard let gaps = drill.gaps else {
        return [
          .deviation(
            subject, at: drill.place, "gaps are not stated",
            help: "add “gaps: []”, or list them: gap, action, playbook_version")
        ]
      }
      let findings = gaps.compactMap { finding($0, drill, evidence) }
      guard findings.isEmpty else { return findings.map { .deviation(subject, $0) } }
      let place = drill.document.frontMatter.root.entry("gaps")?.key.span ?? drill.place
      let count = gaps.count
      return [
        .met(
          subject, at: place, count == 0 ? "no gap was found" : "\(counted(count, "gap")) closed")
      ]
    }
  }

  private static func finding(_ gap: Drill.Gap, _ drill: Drill, _ evidence: Evidence) -> Finding? {
    let shown = "“\(gap.text.value.shortened)”"
    guard let action = gap.action, !Placeholder.isPlaceholder(action.value) else {
      return Finding("gap \(shown) has no action", at: gap.text.span, help: "add “action: …”")
    }
    if gap.noChange != nil { return nil }
    guard let version = gap.playbookVersion else {
      return Finding(
        "gap \(shown) changed nothing in the playbook", at: gap.text.span,
        help: "add “playbook_version: …”, or “no_change: reason”")
    }
    let versions = evidence.playbooks.filter { $0.id.folded == drill.playbook?.id.folded }
    guard let playbook = versions.first(where: { $0.version?.value == version.value }) else {
      let known = versions.compactMap(\.version?.value)
      return Finding(
        "gap \(shown) names version \(version.value), which is not in the content",
        at: version.span,
        help: known.isEmpty ? nil : "name a version that is there: \(known.listed("or"))")
    }
    guard let held = drill.heldOn,
      let changed = playbook.day("approved_on") ?? playbook.effectiveFrom,
      changed.value < held.value
    else { return nil }
    return Finding(
      "gap \(shown) names version \(version.value), approved \(changed.value.iso), before the drill",
      at: version.span, notes: [Finding.Note("approved here", at: changed.span)])
  }
}
