extension Rule {
  static let recoveryDescribed = Rule(
    id: "recovery-described", code: "PM-12",
    title: "Post-mortems describe the steps of containment and of recovery",
    rationale: """
      Stopping the harm and restoring the service are two things, and the second is often forgotten. \
      Both may stand in one section whose title or words name them, or in two. The missing section \
      itself is reported with the others (PM-03), an empty one by PM-04.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("one section for both", .postMortem),
      .good(
        "two sections", .postMortem,
        "## Containment\n\nThe flag was set.\n## Resolution\n\nThe corrected version went out.\n## Containment and recovery\n"
      ),
      .good(
        "recovery in the words", .postMortem,
        "## Containment and recovery\n## Containment\n\nThe flag was set; sign-in was restored at once."
      ),
      .good(
        "a resolution that tells both", .postMortem,
        "## Resolution\n\nThe corrected version went out.\n## Containment and recovery\n"),
      .bad(
        "containment only", .postMortem,
        "↓## Containment\n\nThe address was blocked.\n## Containment and recovery\n"),
      .bad(
        "recovery only", .postMortem,
        "↓## Permanent fix\n\nThe corrected version went out.\n## Containment and recovery\n"),
    ]
  ) { evidence in
    evidence.postMortems.compactMap { postMortem -> Verdict? in
      let sections = postMortem.sections.all.filter {
        ($0.part == .containment || $0.part == .fix) && $0.blank() == nil
      }
      guard let first = sections.first else { return nil }
      let subject = Subject.document(postMortem.document)
      let text = sections.map { $0.title + "\n" + $0.plainText }.joined(separator: "\n").folded
      // “Resolution” tells both in many templates; “Permanent fix” does not.
      let isContained =
        sections.contains { $0.part == .containment || $0.title.folded.holds("resol") }
        || containing.contains { text.holds($0) }
      let isRecovered =
        sections.contains { $0.part == .fix } || recovering.contains { text.holds($0) }
      // Words of other scripts are not known here.
      guard text.utf8.count(where: { $0 > 127 }) * 3 < text.utf8.count else {
        return .undetermined(
          subject, at: first.span, "the section is in a language that is not searched for steps")
      }
      guard isContained else {
        return .deviation(
          subject, at: first.span,
          "the report says how service was restored, not how harm was stopped",
          help: "add “## Containment and recovery”")
      }
      guard isRecovered else {
        return .deviation(
          subject, at: first.span,
          "the report says how harm was stopped, not how service recovered",
          help: "say what was restored, and how that was verified")
      }
      return .met(subject, at: first.span, "containment and recovery are described")
    }
  }

  private static let containing = [
    "contain", "mitigat", "roll back", "rolled back", "rollback", "revert", "isolat", "block",
    "disabl", "revok", "flag", "stopp", "workaround", "failover", "failed over", "switched",
    "scaled", "restart", "rotat", "throttl",
  ]
  private static let recovering = [
    "recover", "restor", "resol", "rolled back", "rollback", "roll back", "revert", "redeploy",
    "re-deploy", "restart", "fixed", "repair", "healed", "replay", "reprocess", "back to normal",
    "back up", "deployed", "healthy", "caught up", "came back", "rebuilt", "working again",
  ]
}
