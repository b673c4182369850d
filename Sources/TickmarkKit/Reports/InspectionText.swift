extension Inspection {
  /// What was read, for people.
  public var text: String {
    var lines = [
      "\(document.path): \(type.map { "taken for a \($0.rawValue)" } ?? "no known type"), because \(typeReason)"
    ]
    func section(_ title: String, _ rows: [String]) {
      guard !rows.isEmpty else { return }
      lines.append("")
      lines.append("  \(title)")
      lines += rows.map { "    " + $0 }
    }
    section("severity levels", (severities?.levels ?? []).map(Self.describe))
    section("promises", promiseRows)
    section(
      "roles",
      roles.map { role in
        let backup = role.backup.map { ", backup \($0.value)" } ?? ""
        return
          "\(role.role): \(role.primary?.value ?? "no holder named")\(backup)  (line \(role.span.start.line))"
      })
    section(
      "sections",
      sections.all.map { "\($0.part.rawValue): “\($0.title)”  (line \($0.span.start.line))" })
    section(
      "timeline",
      (timeline?.entries ?? []).map { entry in
        let instant = entry.instant.map { " = \($0.iso)" } ?? ""
        return
          "\(entry.at.value)\(instant)  \(entry.text.prefix(60))  (line \(entry.span.start.line))"
      })
    section(
      "action items",
      actionItems.map { item in
        "\(item.text.prefix(60)) · owner \(item.owner?.value ?? "none") · due \(item.due?.value ?? "none") · \(item.status?.value ?? "no status")  (line \(item.span.start.line))"
      })
    section(
      "times",
      times.sorted { $0.key < $1.key }.map { key, fact in
        "\(key): \(fact.text.value)\(fact.instant == nil ? "  (no zone or date: not an instant)" : "")  (line \(fact.text.span.start.line))"
      })
    section(
      "problems",
      (document.problems + hints).map { problem in
        "line \(problem.span.start.line): \(problem.message)"
          + (problem.help.map { "; \($0)" } ?? "")
      })
    if lines.count == 1 { lines.append("  nothing was recognized in it") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ level: SeverityLevel) -> String {
    let targets = level.targets.sorted { $0.key < $1.key }.map { kind, target in
      guard let limit = target.limit else { return "\(kind.rawValue): \(target.reason ?? "")" }
      return "\(kind.rawValue) \(limit.text)"
    }
    let name = level.name.map { " \($0)" } ?? ""
    return "\(level.rank). \(level.id)\(name): "
      + (targets.isEmpty ? "no time set" : targets.joined(separator: ", "))
      + "  (line \(level.span.start.line))"
  }

  private var promiseRows: [String] {
    var rows: [String] = []
    if let duty = promises.postMortem {
      let who =
        duty.requiredFor.isEmpty ? "levels not said" : duty.requiredFor.map(\.value).listed()
      let limit =
        duty.within?.value.text ?? (duty.withinByLevel.isEmpty ? "no limit" : "a limit per level")
      rows.append(
        "post-mortem: \(limit) from \(duty.from?.value ?? "(not said)"), for \(who)  (line \(duty.span.start.line))"
      )
    }
    if let duty = promises.drills {
      rows.append(
        "drills: every \(duty.every?.value.text ?? "(not said)"), in \(duty.environment?.value ?? "(not said)")  (line \(duty.span.start.line))"
      )
    }
    for (name, limit) in [
      ("review every", promises.reviewEvery),
      ("incident commander within", promises.commanderWithin),
      ("notify of personal data within", promises.notifyPersonalData),
    ] {
      if let limit { rows.append("\(name) \(limit.value.text)  (line \(limit.span.start.line))") }
    }
    return rows
  }
}
