extension Workpaper {
  /// Every register but that of the verdicts, whose anchors only the site knows.
  public var tables: [DataTable] {
    [
      incidentTable, postMortemTable, actionTable, drillTable, playbookTable, reviewTable,
      documentTable,
      exceptionTable, registerTable, reconciliationTable, ruleTable, fileTable,
    ]
  }

  private func secrets(_ path: String) -> [Secret] { evidence.secrets[path] ?? [] }

  /// What a record may quote: its own secrets and those of its post-mortem.
  private func secrets(_ incident: Incident) -> [Secret] {
    secrets(incident.path) + (incident.postMortem.map { secrets($0.path) } ?? [])
  }

  /// Deviations of the verdicts shown on a document's page, by its path.
  private var deviations: [String: Int] {
    var counts: [String: Int] = [:]
    for result in assessment.results {
      for verdict in result.verdicts where verdict.outcome == .deviation {
        counts[verdict.subject.path, default: 0] += 1
      }
    }
    return counts
  }

  var incidentTable: DataTable {
    typealias Field = DataTable.Field<Incident>
    let deviations = deviations
    let milestones: [Field] = Incident.Milestone.allCases.map { milestone in
      .instant(milestone.key, "when it was \(milestone.rawValue), as recorded; UTC") {
        $0.time(milestone)?.value
      }
    }
    let times: [(TargetKind, String, @Sendable (Incident) -> Located<Instant>?)] = [
      (.acknowledge, "acknowledgment", { $0.acknowledgedAt }),
      (.contain, "containment (mitigation where no containment is recorded)", { $0.containedAt }),
      (.resolve, "resolution", { $0.resolvedAt }),
    ]
    let spans: [Field] = times.flatMap { kind, event, time -> [Field] in
      let seconds = { @Sendable (incident: Incident) in
        time(incident).flatMap { end in
          incident.detectedAt.map { end.value - $0.value }
        }
      }
      let key = kind.rawValue
      return [
        .number("\(key)_seconds", "seconds from detection to \(event)", seconds),
        .minutes("\(key)_minutes", "the same in minutes and hundredths", seconds: seconds),
        .text("\(key)_promise", "time allowed, as the playbook in force writes it") {
          $0.severity?.targets[kind]?.text
        },
      ]
    }
    let fields: [Field] =
      [
        .text("id", "the incident’s id") { $0.id },
        .text("title", "title of its record") { $0.document.title },
        .text("system", "folder of the playbook that answers for it") { $0.system },
        .text("playbook", "the playbook version in force at detection") {
          $0.playbook.map { Subject.playbook($0).id }
        },
        .text("severity", "severity as recorded") { $0.severityLabel?.value },
        .text("severity_reached", "highest level reached, as the playbook writes it") {
          $0.severity?.id
        },
        .text("period_position", "in, before or after the period, by the day of detection") {
          evidence.dayDetected($0).flatMap(evidence.position)?.rawValue
        },
        .text("status", "status as recorded") { $0.text("status")?.value },
        .flag("void", "whether it was recorded as no incident after all") { $0.isVoid },
      ] + milestones + spans + [
        .text("incident_commander", "who was in command, as recorded") { $0.commander?.value },
        .flag("post_mortem_required", "whether the playbook in force asks for one") {
          $0.isPostMortemRequired
        },
        .number("deviations", "deviations found on its own record") { deviations[$0.path] ?? 0 },
        .text("file", "path of its record in the content") { $0.path },
      ]
    return DataTable(
      "incidents", title: "Incidents", row: "one incident", of: evidence.incidents,
      secrets: secrets, fields: fields)
  }

  var postMortemTable: DataTable {
    let required = evidence.incidents.filter { $0.isPostMortemRequired || $0.postMortem != nil }
    let exists = assessment.outcomes("PM-01")
    let onTime = assessment.outcomes("PM-02")
    return DataTable(
      "post-mortems", title: "Post-mortems", row: "one incident that needs or has a post-mortem",
      of: required, secrets: secrets,
      fields: [
        .text("id", "the incident’s id") { $0.id },
        .text("system", "folder of the playbook that answers for it") { $0.system },
        .text("severity", "highest level reached, else as recorded") { $0.label },
        .flag("required", "whether the playbook in force asks for one") {
          $0.isPostMortemRequired
        },
        .text("title", "title of the post-mortem") { $0.postMortem?.document.title },
        .flag("draft", "whether it is a draft, which does not count as published") {
          $0.postMortem?.isDraft
        },
        .instant("counted_from", "the moment the deadline counts from; UTC") {
          $0.postMortemDeadline(evidence)?.from
        },
        .instant("due_at", "last second that is on time; UTC") {
          $0.postMortemDeadline(evidence)?.dueAt
        },
        .day("due_on", "the day of it, in the system’s zone") {
          $0.postMortemDeadline(evidence)?.dueDay
        },
        .text("working", "how the deadline was counted") {
          $0.postMortemDeadline(evidence)?.working
        },
        .instant("published_at", "when it was published; UTC") {
          if case .instant(let instant)? = $0.postMortem?.publishedAt { instant.value } else { nil }
        },
        .day("published_on", "the day, where no time of day is recorded") {
          if case .day(let day)? = $0.postMortem?.publishedAt { day.value } else { nil }
        },
        .text("exists", "what the rule that asks for one says (PM-01)") {
          exists[.incident($0)]?.words
        },
        .text("on_time", "what the rule on its time says (PM-02)") { onTime[.incident($0)]?.words },
        .text("file", "path of the post-mortem in the content") { $0.postMortem?.path },
      ])
  }

  var actionTable: DataTable {
    typealias Action = (postMortem: PostMortem, item: ActionItem)
    let asOf = evidence.asOf
    return DataTable(
      "action-items", title: "Action items", row: "one action item of a post-mortem",
      of: evidence.postMortems.flatMap { report in
        report.actionItems.map { Action(postMortem: report, item: $0) }
      },
      secrets: { secrets($0.postMortem.path) },
      fields: [
        .text("id", "the item’s id across the content") { $0.postMortem.subjectID($0.item) },
        .text("text", "what is to be done") { $0.item.text },
        .text("owner", "who it was given to, as written") { $0.item.owner?.value },
        .text("owner_name", "the person of the roster, where there is one") {
          $0.item.owner.flatMap { evidence.configuration.person($0.value)?.name }
        },
        .day("due", "due date; empty where none can be read") { $0.item.dueDay },
        .text("due_as_written", "due date as written") { $0.item.due?.value },
        .day("completed", "day it was completed; empty where none can be read") {
          $0.item.completedDay
        },
        .text("completed_as_written", "completion as written") { $0.item.completed?.value },
        .text("status", "status as written") { $0.item.status?.value },
        .text("state", "overdue, open, done late, done or dropped, at the as-of date") {
          ActionRegister.State($0.item, asOf: asOf).rawValue
        },
        .number(
          "days_late",
          "days from the due date to completion or, while open, to the as-of date; negative before it"
        ) { $0.item.daysLate(asOf: asOf) },
        .text("post_mortem", "id of the post-mortem") { $0.postMortem.id },
        .text("file", "path of the post-mortem in the content") { $0.postMortem.path },
        .number("line", "line in that file") { $0.item.span.start.line },
      ])
  }

  var drillTable: DataTable {
    typealias Field = DataTable.Field<Drill>
    let deviations = deviations
    let times: [Field] = (["injected_at"] + Drill.measures).map { key in
      .instant(key, "\(key.dropLast(3).replacing("_", with: " ")), as recorded; UTC") {
        $0.instant(key)?.value
      }
    }
    let spans: [Field] = Drill.measures.map { key in
      let event = key.dropLast(3)
      return .number("\(event)_seconds", "seconds from the injection until \(event)") { drill in
        drill.instant(key).flatMap { end in
          drill.instant("injected_at").map { end.value - $0.value }
        }
      }
    }
    let fields: [Field] =
      [
        .text("id", "the drill’s id") { $0.id },
        .text("title", "title of its record") { $0.document.title },
        .text("playbook", "the playbook version in force that day") {
          $0.playbook.map { Subject.playbook($0).id }
        },
        .day("held_on", "the day it was held") { $0.heldOn?.value },
        .text("quarter", "calendar quarter of that day") { $0.heldOn?.value.quarter },
        .text("environment", "where it was held") { $0.environment?.value },
        .text("severity", "simulated severity") { $0.text("severity")?.value },
      ] + times + spans + [
        .number("gaps", "number of gaps found; empty where the record does not say") {
          $0.gaps?.count
        },
        .text("gaps_found", "the gaps, divided by semicolons") {
          $0.gaps.map { $0.map(\.text.value).joined(separator: "; ") }
        },
        .number("deviations", "deviations found on its own record") { deviations[$0.path] ?? 0 },
        .text("file", "path of its record in the content") { $0.path },
      ]
    return DataTable(
      "drills", title: "Drills", row: "one drill", of: evidence.drills,
      secrets: { secrets($0.path) }, fields: fields)
  }
}

extension Incident {
  fileprivate var acknowledgedAt: Located<Instant>? { time(.acknowledged) }
}
