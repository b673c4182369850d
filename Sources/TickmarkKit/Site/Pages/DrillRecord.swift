/// One drill: its four times against targets, and what became of the gaps it found.
struct DrillRecord: Sendable {
  let drillDetails: [Detail]
  let measures: [Measure]
  let drillRulings: [Ruling]
  let trail: [Trail]
  /// What the record says of gaps where it lists none.
  let gapStatement: String?
  let tasks: [Task]

  struct Measure: Sendable {
    let step: String
    let at: HTML?
    let fromInjection: String?
    let fromDetection: String?
    let target: Link?
    /// `kept`, `missed`, or why neither can be said; nil where there is no target.
    let verdict: String?
    let reason: String?
  }

  /// One gap on its way to a changed playbook.
  struct Trail: Sendable {
    let gap: String
    let found: String?
    let action: String?
    let actionHref: String?
    let actionState: String?
    let change: Link?
    /// A version that the gap names and the content does not have.
    let missingVersion: String?
    /// What leads to the differences between the versions.
    let differences: Link?
    let changedOn: String?
    let changedAfter: String?
    /// Why the playbook was left as it is.
    let noChange: String?
  }

  struct Task: Sendable {
    let id: Link
    let wording: String
    let owner: String?
    let dueOn: String?
    let doneOn: String?
    let state: String
    let proof: HTML?
  }

  init(_ drill: Drill, _ map: SiteMap, from page: String) {
    let evidence = map.evidence
    let zone = evidence.calendar(for: drill.path).zone
    let participants = (drill.document.frontMatter["participants"]?.items ?? [])
      .compactMap(\.text).map { map.configuration.person($0.value)?.name ?? $0.value }
    drillDetails = [
      Detail("held on", drill.heldOn.map { .day($0.value) }),
      Detail("scenario", text: drill.text("scenario")?.value),
      Detail("environment", text: drill.environment?.value),
      Detail("severity", text: drill.text("severity")?.value),
      Detail("led by", text: drill.text("facilitator").map { map.person($0.value) }),
      Detail("took part", text: participants.joined(separator: ", ")),
      Detail(
        "playbook in force",
        drill.playbook.flatMap { map.link($0, from: page) }.map { .link($0) }),
      Detail("next drill", drill.day("next_drill_on").map { .day($0.value) }),
    ]
    let injected = drill.instant("injected_at")?.value
    let detected = drill.instant("detected_at")?.value
    measures = Drill.measures.map { key in
      let time = drill.instant(key)
      let target = drill.target(of: key)
      let reason = drill.document.frontMatter["not_measured"]?.string(key)?.value
      return Measure(
        step: Self.steps[key] ?? key, at: time.map { .instant($0.value, in: zone) },
        fromInjection: Self.span(injected, time?.value),
        fromDetection: key == "detected_at" ? nil : Self.span(detected, time?.value),
        target: target.map {
          Link(label: $0.text, href: map.href($0.span, from: page) ?? "")
        },
        verdict: target.flatMap { target in
          guard let limit = target.limit, !limit.isImmediate else { return "cannot be tested" }
          guard let time, let detected else { return nil }
          let deadline = evidence.deadline(from: detected, within: limit, for: drill.path)
          return deadline.isMet(by: time.value) ? "kept" : "missed"
        }, reason: time == nil ? reason : nil)
    }
    let entries = map.entries(onPage: map.page(ofDocument: drill.path) ?? SiteMap.about)
    drillRulings = ["DR-03", "DR-04", "DR-05", "DR-06"].flatMap {
      Ruling.all($0, on: drill.id, in: entries, map, from: page)
    }
    let ledger = drill.playbook.flatMap { map.ledger(of: $0) }
    trail = DrillTrail.all(drill, evidence).map {
      Trail($0, ledger, evidence, map, from: page)
    }
    gapStatement =
      drill.gaps.map { $0.isEmpty ? "No gap was found, and the record says so." : nil }
      ?? "Gaps are not stated."
    tasks = drill.actionItems.map { item in
      Task(
        id: Link(label: item.id, href: map.href(item.span, from: page) ?? ""), wording: item.text,
        owner: item.owner.map { map.configuration.person($0.value)?.name ?? $0.value },
        dueOn: item.due?.value, doneOn: item.completed?.value,
        state: ActionRegister.State(item, asOf: evidence.asOf).rawValue,
        proof: map.proof(of: item, in: drill.path, from: page))
    }
  }

  private static let steps = [
    "detected_at": "detect", "triaged_at": "triage", "mitigated_at": "mitigate",
    "notified_at": "notify",
  ]

  private static func span(_ start: Instant?, _ end: Instant?) -> String? {
    start.flatMap { start in end.map { duration($0 - start) } }
  }
}

extension DrillRecord.Trail {
  fileprivate init(
    _ trail: DrillTrail, _ ledger: ReviewLedger?, _ evidence: Evidence, _ map: SiteMap,
    from page: String
  ) {
    gap = trail.gap.text.value
    found = trail.found?.iso
    action = trail.gap.action?.value
    actionHref = trail.action.flatMap { map.href($0.span, from: page) }
    actionState = trail.action.map { item in
      let state = ActionRegister.State(item, asOf: evidence.asOf).rawValue
      return item.completedDay.map { "\(state) \($0.iso)" } ?? state
    }
    change = trail.version.flatMap { map.link($0, from: page) }
    missingVersion = trail.version == nil ? trail.gap.playbookVersion?.value : nil
    differences = trail.version.flatMap { version in
      guard let before = ledger?.version(before: version),
        let href = map.href(document: version.path, anchor: DiffView.anchor, from: page)
      else { return nil }
      return Link(label: "what changed since \(before.version?.value ?? before.path)", href: href)
    }
    changedOn = trail.changed?.iso
    changedAfter = trail.changed.flatMap { changed in
      trail.found.map { "\(counted(changed - $0, "day")) after the drill" }
    }
    noChange = trail.gap.noChange?.value
  }
}
