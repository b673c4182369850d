extension Rule {
  static let approvedVersionInForce = Rule(
    id: "approved-version-in-force", code: "PB-07b",
    title: "An approved version of the playbook was in force for every incident and drill",
    rationale: """
      Each is judged by the playbook of its day. Before the first version came into force, or while \
      the one in use was not yet approved, there was no policy to follow. Where a playbook says \
      nothing of its approval, that is its own deviation (PB-06), reported once and not again for \
      every incident: this test is then undetermined.
      """,
    criteria: [.cc5_3, .cc7_4], level: .error,
    examples: [
      .good("approved three months before", .postMortem),
      .good("a drill after approval", .drill),
      .bad(
        "an incident before the first version", .postMortem,
        "id: INC-20251112-01\ndetected_at: ↓2025-11-12T14:00:00Z"),
      .bad("a drill before the first version", .drill, "held_on: ↓2025-11-18"),
      .bad("approved a week after the incident", .files, inForce(approved: "2026-03-19")),
      .good("approved on the very day", .files, inForce(approved: "2026-03-12", mark: "")),
      .other(
        .undetermined, "an approval nobody dated", .files,
        inForce(approved: nil, mark: "")),
      .bad("no playbook at all", .files, inForce(playbook: "elsewhere", approved: "2026-01-01")),
      .other(
        .notApplicable, "a void record", .postMortem, "status: void\nreason: recorded twice"),
    ]
  ) { evidence in
    let incidents = evidence.incidents.map { incident -> Verdict in
      let subject = Subject.incident(incident)
      guard !incident.isVoid else {
        return .notApplicable(subject, at: incident.place, "the record is void")
      }
      let day = incident.detectedAt.map {
        Located(evidence.calendar(for: incident.path).zone.day(of: $0.value), $0.span)
      }
      return verdict(
        subject, day, incident.playbook, incident.playbookGap, at: incident.place,
        key: "detected_at")
    }
    let drills = evidence.drills.map { drill in
      verdict(
        .document(drill.document), drill.heldOn, drill.playbook, drill.playbookGap,
        at: drill.place, key: "held_on")
    }
    return incidents + drills
  }

  private static func verdict(
    _ subject: Subject, _ day: Located<Day>?, _ playbook: Playbook?, _ gap: PlaybookGap?,
    at place: Span, key: String
  ) -> Verdict {
    guard let day else {
      return .undetermined(subject, at: place, "\(key) is missing, so no version can be told")
    }
    let date = day.value.iso
    guard let playbook else {
      return .deviation(
        subject, at: day.span,
        "no playbook was in force on \(date)" + (gap.map { ": \($0.words)" } ?? ""),
        notes: gap?.notes ?? [], help: gap?.help)
    }
    let name = playbook.id + (playbook.version.map { " version \($0.value)" } ?? "")
    if playbook.text("status")?.value.folded == "draft" {
      return .deviation(
        subject, at: day.span, "\(name) is a draft, so nothing approved was in force on \(date)",
        notes: [Finding.Note("the playbook", at: playbook.place)])
    }
    guard let approved = playbook.day("approved_on") else {
      return .undetermined(
        subject, at: day.span, "\(name) does not say when it was approved",
        notes: [Finding.Note("the playbook", at: playbook.place)])
    }
    guard approved.value <= day.value else {
      return .deviation(
        subject, at: day.span, "\(name) was approved \(approved.value.iso), after \(date)",
        notes: [Finding.Note("approved here", at: approved.span)])
    }
    return .met(subject, at: day.span, "\(name), approved \(approved.value.iso)")
  }

  private static func inForce(
    playbook: String = "PB-1", approved: String?, mark: String = "↓"
  ) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    \(approved.map { "approved_on: \($0)" } ?? "owner: dana")
    effective_from: 2026-01-01
    ---
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    playbook: \(playbook)
    severity: SEV-1
    detected_at: \(mark)2026-03-12T14:00:00Z
    ---
    """
  }
}
