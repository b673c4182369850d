extension Rule {
  static let updatesKeepCadence = Rule(
    id: "updates-keep-cadence", code: "COM-03",
    title: "Updates follow each other in the promised time until the incident is resolved",
    rationale: """
      Silence is what customers complain about. The gaps between the first notice, the updates and \
      the resolution notice are measured to the second; resolution within the time ends the count. \
      A later time that a notice announced (“next_update_by”) replaces the cadence, so a pause over \
      night needs that promise; an earlier one does not. Second copies of a post are no updates. A \
      playbook that says “must” makes a gap an error.
      """,
    criteria: [.cc7_4], level: .warning,
    examples: [
      .good("55 minutes at most", .postMortem),
      .good("at exactly 60 minutes", .postMortem, posts("14:20", "15:20", "16:20")),
      .bad("a minute more", .postMortem, posts("14:20", "↓15:21", "16:20")),
      .bad("the last gap, before the resolution", .postMortem, posts("14:20", "↓15:20")),
      .good(
        "resolved within the hour after the first notice", .postMortem,
        "resolved_at: 2026-03-12T15:20:00Z\n" + posts("14:20")),
      .bad(
        "a copy of the last post is no update", .postMortem,
        """
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z, text: We are on it}
          - {channel: status page, sent_at: 2026-03-12T15:20:00Z, text: We are on it}
          - {channel: status page, sent_at: ↓2026-03-12T16:00:00Z, text: Better}
        """),
      .good(
        "the night was announced", .postMortem,
        """
        resolved_at: 2026-03-13T13:30:00Z
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z, next_update_by: 2026-03-13T13:00:00Z}
          - {channel: status page, sent_at: 2026-03-13T12:55:00Z}
        """),
      .bad(
        "the night was not announced", .postMortem,
        """
        resolved_at: 2026-03-13T13:30:00Z
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
          - {channel: status page, sent_at: ↓2026-03-13T12:55:00Z}
        """),
      .bad(
        "later than announced", .postMortem,
        """
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z, next_update_by: 2026-03-12T15:40:00Z}
          - {channel: status page, sent_at: ↓2026-03-12T15:41:00Z}
        """),
      .other(
        .undetermined, "nobody can tell what was announced", .postMortem,
        """
        communications:
          - {channel: status page, sent_at: 2026-03-12T14:20:00Z, next_update_by: ↓tomorrow at 9}
          - {channel: status page, sent_at: 2026-03-12T16:00:00Z}
        """),
      .good(
        "the cadence of a template", .files,
        playbook("We'll post the next update at {now + 30min}.")
          + incident("2026-03-12T14:50:00Z")),
      .bad(
        "a gap against the cadence of a template", .files,
        playbook("We'll post the next update at {now + 30min}.")
          + incident("↓2026-03-12T14:51:00Z")),
      .bad(
        "a gap against a template's brackets", .files,
        playbook("We will provide updates every [30 min].") + incident("↓2026-03-12T14:51:00Z")),
      .other(
        .undetermined, "“real-time”", .files,
        """
        -- playbook.md --
        ---
        type: playbook
        id: PB-1
        ---
        | Severity | Definition | Update target |
        |---|---|---|
        | SEV-1 | Nobody can work | Real-time |
        | SEV-2 | Some cannot | 2 hours |

        """ + incident("2026-03-12T14:51:00Z")),
      .other(.notApplicable, "no notice at all", .postMortem, "communications: (absent)"),
      .other(.notApplicable, "a level without a cadence", .postMortem, "severity: SEV-3"),
    ]
  ) { evidence in
    let test = NoticeTest(name: "updates") { plan, level in
      plan.promises(for: level).filter { promise in
        guard promise.reach != .executives else { return false }
        switch promise.timing {
        case .every, .unreadable(_, isCadence: true): return true
        default: return false
        }
      }
    }
    return test.verdicts(evidence) { incident, level, promises in
      promises.flatMap { promise -> [Verdict] in
        guard case .every(let limit) = promise.timing else {
          return [
            .undetermined(
              Subject.incident(incident), at: incident.communicationsPlace,
              "updates “\(promise.text)” are no time that can be tested", notes: [promise.note],
              help: "write a cadence, such as every 30 min")
          ]
        }
        let cadence = UpdateCadence(
          incident: incident, level: level, promise: promise, limit: limit, evidence: evidence)
        return cadence.verdicts
      }
    }
  }

  private static func posts(_ times: String...) -> String {
    "communications:"
      + times.map { time in
        let mark = time.hasPrefix("↓") ? "↓" : ""
        let time = time.filter { $0 != "↓" }
        return "\n  - {channel: status page, sent_at: \(mark)2026-03-12T\(time):00Z}"
      }.joined()
  }

  private static func playbook(_ sentence: String) -> String {
    """
    -- playbook.md --
    ---
    type: playbook
    id: PB-1
    ---
    | Severity | Definition | Acknowledge |
    |---|---|---|
    | SEV-1 | Nobody can work | 15 min |
    | SEV-2 | Some cannot | 1 hour |

    ## Communication templates

    ### SEV-1 status page

    > Since {start_time} it fails. \(sentence)

    """
  }

  private static func incident(_ second: String) -> String {
    """
    -- incident.md --
    ---
    type: incident
    id: INC-20260312-01
    severity: SEV-1
    detected_at: 2026-03-12T14:00:00Z
    resolved_at: 2026-03-12T15:20:00Z
    communications:
      - {channel: status page, sent_at: 2026-03-12T14:20:00Z}
      - {channel: status page, sent_at: \(second)}
    ---
    """
  }
}
