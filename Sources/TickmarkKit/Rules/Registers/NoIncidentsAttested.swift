extension Rule {
  static let noIncidentsAttested = Rule(
    id: "no-incidents-attested", code: "REG-03",
    title: "A period without incidents is attested, and the plan was drilled",
    rationale: """
      No incident is a claim like any other: somebody looked, with a query, after the period ended, \
      and signs for it (type: register without rows: source, query, run_by, run_at). Since nothing \
      real has tested the plan, at least one drill must have. A register at the top of the content \
      attests for all playbooks.
      """,
    criteria: [.cc7_2, .cc7_3, .cc7_4], level: .error,
    examples: [
      .good("attested, and drilled", .files, quiet(attested: "2026-07-02T14:00:00Z", drill: true)),
      .good(
        "an export without rows", .files,
        quiet(attested: "2026-07-02T14:00:00Z", drill: true, more: "file: list.csv")
          + "\n-- list.csv --\nKey,Opened\n"),
      .bad("nobody looked", .files, quiet(drill: true)),
      .bad(
        "looked before the period ended", .files,
        quiet(attested: "↓2026-05-02T14:00:00Z", drill: true)),
      .bad(
        "nobody signs", .files,
        quiet(attested: "2026-07-02T14:00:00Z", drill: true, more: "run_by: TBD", mark: "↓")),
      .bad(
        "no drill either", .files, quiet(attested: "2026-07-02T14:00:00Z", drill: false, mark: "↓")),
      .other(.notApplicable, "there was an incident", .postMortem, ""),
      .other(
        .notYetDue, "the period has not ended", .files,
        quiet(drill: true)
          + "\n-- tickmark.yml --\norganization: S\nperiod: {from: 2026-01-01, to: 2026-06-30}\nas_of: 2026-06-01"
      ),
    ]
  ) { evidence in
    guard let period = evidence.configuration.period, period.from.value <= period.to.value else {
      return []
    }
    return evidence.playbooks.filter(evidence.isNewest).flatMap { playbook -> [Verdict] in
      let name = "\(period.from.value.iso) to \(period.to.value.iso)"
      let subject = Subject("\(playbook.id) \(name)", path: playbook.path)
      let count = evidence.incidents.count { incident in
        guard playbook.answers(for: incident), !incident.isVoid else { return false }
        let zone = evidence.calendar(for: incident.path).zone
        return incident.detectedAt.map { period.contains(zone.day(of: $0.value)) } ?? true
      }
      if let from = playbook.effectiveFrom, from.value > period.to.value {
        return [.notApplicable(subject, at: from.span, "in force from \(from.value.iso) only")]
      }
      guard count == 0 else {
        return [
          .notApplicable(subject, at: playbook.place, "\(counted(count, "incident")) in the period")
        ]
      }
      guard evidence.isPast(period.to.value) else {
        return [
          .notYetDue(subject, at: playbook.place, "the period ends \(period.to.value.iso)")
        ]
      }
      return [attestation(of: playbook, subject, period, evidence)]
        + drill(of: playbook, subject, period, evidence)
    }
  }

  private static func attestation(
    of playbook: Playbook, _ subject: Subject, _ period: Configuration.Period, _ evidence: Evidence
  ) -> Verdict {
    let registers = evidence.registers.filter { register in
      register.isAttestation
        && (register.playbook == nil || register.playbook?.id.folded == playbook.id.folded)
        && (register.period.map { $0.from <= period.from.value && period.to.value <= $0.to } ?? true)
    }
    let help = "add a register without rows: source, query, run_by, run_at"
    guard let register = registers.first else {
      return .deviation(
        subject, at: playbook.place,
        "\(playbook.id) has no incident from \(period.from.value.iso) to \(period.to.value.iso), and nobody attests it",
        help: help)
    }
    let missing = ["source", "query", "run_by", "run_at"].filter { key in
      register.text(key).map { Placeholder.isPlaceholder($0.value) } ?? true
    }
    guard missing.isEmpty else {
      return .deviation(
        subject, at: register.place, "attestation \(register.id) lacks \(missing.listed())",
        help: "add \(missing.map { "“\($0): …”" }.listed())")
    }
    guard let run = register.runAt else {
      return .undetermined(
        subject, at: register.text("run_at")!.span, "run_at of \(register.id) cannot be read")
    }
    let day = evidence.calendar(for: register.path).zone.day(of: run.value)
    guard day > period.to.value else {
      return .deviation(
        subject, at: run.span,
        "\(register.id) was run \(day.iso), before the period ended \(period.to.value.iso)",
        help: "run the query again and attest the whole period")
    }
    let by = register.runBy?.value ?? ""
    return .met(
      subject, at: register.place, "no incident, says \(by) on \(day.iso) (\(register.id))")
  }

  private static func drill(
    of playbook: Playbook, _ subject: Subject, _ period: Configuration.Period, _ evidence: Evidence
  ) -> [Verdict] {
    let isDrilled = evidence.drills.contains { drill in
      drill.playbook?.id.folded == playbook.id.folded
        && drill.heldOn.map { period.contains($0.value) && $0.value <= evidence.asOf } ?? false
    }
    guard !isDrilled else { return [] }
    return [
      .deviation(
        subject, at: playbook.place,
        "\(playbook.id) was tried by no incident and no drill in the period",
        help: "hold a drill and file its record (type: drill)")
    ]
  }

  /// A system without incidents.
  private static func quiet(
    attested: String? = nil, drill: Bool, more: String = "", mark: String = ""
  ) -> String {
    let missesDrill = attested != nil && !drill
    let marksPlaybook = attested == nil && mark.isEmpty || missesDrill
    let playbook =
      "-- playbook.md --\n---\ntype: playbook\nid: \(marksPlaybook && more.isEmpty ? mark : "")PB-1\n---"
    let exercise = drill ? "\n-- d.md --\n---\ntype: drill\nid: D-1\nheld_on: 2026-02-18\n---" : ""
    let runBy = more.hasPrefix("run_by") ? "" : "run_by: dana\n"
    let register = attested.map {
      "\n-- r.md --\n---\ntype: register\nid: \(missesDrill ? "" : mark)REG-1\nsource: the pager\nquery: all\n\(runBy)run_at: \($0)\n\(more)\n---"
    }
    return playbook + exercise + (register ?? "")
  }
}
