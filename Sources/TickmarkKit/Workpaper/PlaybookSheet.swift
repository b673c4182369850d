extension AttributeSheet {
  static let playbookAttributes: [Attribute] = [
    Attribute("P1", "Has a version and one owner", [.playbookVersion, .playbookOwner]),
    Attribute(
      "P2", "Approved, and unchanged since", [.approvalRecorded, .unchangedSinceApproval]),
    Attribute(
      "P3", "Reviewed in each interval of the period",
      [.playbookReviewed, .nextReview, .reviewsOnTime]),
    Attribute(
      "P4", "Severity, roles and communication are complete",
      [
        .severityTableFound, .targetsReadable, .levelsDefined, .rolesStaffed, .levelsCovered,
        .communicationPlanned,
      ]),
    Attribute(
      "P5", "Changed after gaps that its drills found", [.drillGapsClosed],
      beyond: "whether the change closes the gap"),
  ]

  /// Every version that was in force on some day of the period, or whose days are not known.
  static func playbooks(_ evidence: Evidence, _ lines: VerdictIndex) -> AttributeSheet {
    let period = evidence.configuration.period
    let rows = evidence.playbooks.filter { playbook in
      guard let period else { return true }
      if let from = playbook.effectiveFrom, from.value > period.to.value { return false }
      // Replaced before the period began, by a version in force on its first day.
      return !evidence.playbooks.contains { other in
        guard other.id.folded == playbook.id.folded, let next = other.effectiveFrom,
          let own = playbook.effectiveFrom
        else { return false }
        return own.value < next.value && next.value <= period.from.value
      }
    }.map { playbook in
      let drills = evidence.drills.filter { $0.playbook?.path == playbook.path }
      return Row(
        label: playbook.id + (playbook.version.map { ", version \($0.value)" } ?? ""),
        title: playbook.document.title, day: playbook.effectiveFrom?.value, path: playbook.path,
        note: nil, isVoid: false,
        cells: playbookAttributes.map { attribute in
          attribute.letter == "P5"
            ? Cell(drills.flatMap { lines.of(attribute.rules, path: $0.path) })
            : Cell(lines.of(attribute.rules, path: playbook.path))
        })
    }
    return AttributeSheet(
      id: "playbooks", title: "Playbooks", attributes: playbookAttributes, rows: rows)
  }
}
