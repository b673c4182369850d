extension Rule {
  static let executivesUpdated = Rule(
    id: "executives-updated", code: "COM-05",
    title: "Executives are kept informed in the promised time",
    rationale: """
      Decisions beyond the responders' authority (spending, press, regulators) need people who know. \
      The first gap runs from detection, because no other promise covers it; resolution within the \
      time ends the count. Any channel counts.
      """,
    criteria: [.cc2_2], level: .warning,
    examples: [
      .good("hourly", .files, content("14:50", "15:45")),
      .bad("70 minutes apart", .files, content("14:50", "↓16:00")),
      .bad("the first after 61 minutes", .files, content("↓15:01", "15:45")),
      .bad("never", .files, content(mark: "↓")),
      .good("resolved within the hour", .files, content(resolved: "14:55")),
      .other(.notApplicable, "a lower level", .files, content(severity: "SEV-2")),
    ]
  ) { evidence in
    let test = NoticeTest(name: "updates for executives") { plan, level in
      let promises = plan.promises(for: level).filter { promise in
        guard promise.reach == .executives else { return false }
        switch promise.timing {
        case .every, .unreadable(_, isCadence: true): return true
        default: return false
        }
      }
      return Array(promises.prefix(1))
    }
    return test.verdicts(evidence) { incident, level, promises in
      promises.flatMap { promise -> [Verdict] in
        guard case .every(let limit) = promise.timing else {
          return [
            .undetermined(
              Subject.incident(incident), at: incident.communicationsPlace,
              "updates “\(promise.text)” are no time that can be tested", notes: [promise.note])
          ]
        }
        let anyChannel = NoticePromise(
          levels: promise.levels, channel: nil, reach: .executives, timing: promise.timing,
          text: promise.text, span: promise.span, source: promise.source, isNone: false)
        let cadence = UpdateCadence(
          incident: incident, level: level, promise: anyChannel, limit: limit, evidence: evidence,
          startsAtDetection: true)
        return cadence.verdicts
      }
    }
  }

  private static func content(
    _ times: String..., resolved: String = "16:30", severity: String = "SEV-1", mark: String = ""
  ) -> String {
    let entries = times.map { time in
      let mark = time.hasPrefix("↓") ? "↓" : ""
      let time = time.filter { $0 != "↓" }
      return "\n  - {channel: chat, audience: executives, sent_at: \(mark)2026-03-12T\(time):00Z}"
    }
    return """
      -- playbook.md --
      ---
      type: playbook
      id: PB-1
      ---
      | Severity | Definition | Acknowledge |
      |---|---|---|
      | SEV-1 | Nobody can work | 15 min |
      | SEV-2 | Some cannot | 1 hour |

      ## Communication plan

      | Audience | Channel | Frequency |
      |---|---|---|
      | Executives | Email + Slack | SEV-1 hourly |
      -- incident.md --
      ---
      type: incident
      id: INC-20260312-01
      severity: \(mark)\(severity)
      detected_at: 2026-03-12T14:00:00Z
      resolved_at: 2026-03-12T\(resolved):00Z
      \(entries.isEmpty ? "" : "communications:" + entries.joined())
      ---
      """
  }
}
