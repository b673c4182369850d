import Testing

@testable import TickmarkKit

@Suite struct CommunicationPlanTests {
  private func plan(_ text: String) -> (plan: CommunicationPlan, levels: [SeverityLevel]) {
    let document = Document(SourceFile(path: "playbook.md", text: text))
    let matrix = SeverityMatrix(document)
    return (CommunicationPlan(document, severities: matrix), matrix?.levels ?? [])
  }

  /// What is promised for each level: `SEV-1 status page customers within PT60M`.
  private func promises(_ text: String) -> [String] {
    let (plan, levels) = plan(text)
    return levels.flatMap { level in
      plan.promises(for: level).map { promise in
        let time =
          switch promise.timing {
          case .unstated: promise.isNone ? "never" : "unstated"
          case .within(let limit): "within \(limit.iso)"
          case .every(let limit): "every \(limit.iso)"
          case .ifLongerThan(let limit, let orEqual):
            "if \(orEqual ? "≥" : ">") \(limit.iso)"
          case .unreadable(let words, _): "“\(words)”"
          }
        let reach = (promise.reach ?? promise.channel?.reach)?.rawValue ?? "?"
        return "\(level.id) \(promise.channel?.rawValue ?? "-") \(reach) \(time)"
      }
    }
  }

  @Test func columnOfTheSeverityTable() {
    let said = promises(
      """
      | Sev | Definition | MTTA target | Customer comms |
      |---|---|---|---|
      | SEV-1 | All | 15 min | Status page + email within 60 min |
      | SEV-2 | Some | 1 hr | Status page within 2 hr; email if > 4hr |
      | SEV-3 | Few | 4 hr | In-product banner; no email |
      | SEV-4 | None | 1 business day | None |
      """)
    #expect(
      said == [
        "SEV-1 status page customers within PT60M", "SEV-1 e-mail customers within PT60M",
        "SEV-2 status page customers within PT2H", "SEV-2 e-mail customers if > PT4H",
        "SEV-3 in-product banner customers unstated", "SEV-3 e-mail customers never",
        "SEV-4 - customers never",
      ])
  }

  @Test func columnsForChannelFirstNoticeAndUpdates() {
    let said = promises(
      """
      | Severity | Definition | Channel | First notice | Update target |
      |---|---|---|---|---|
      | P1 | All | Status page, e-mail | 30 min | every 30 min |
      | P2 | Some | Status page | 2 hours | Real-time |
      | P3 | Few | — | — | — |
      """)
    #expect(
      said == [
        "P1 status page customers within PT30M", "P1 e-mail customers within PT30M",
        "P1 status page customers every PT30M", "P2 status page customers within PT2H",
        "P2 status page customers “Real-time”", "P3 - ? never",
      ])
  }

  @Test func deadlinesAndRefusals() {
    let said = promises(
      """
      | Severity | Definition | Communication |
      |---|---|---|
      | P1 | All | Email customers no later than 60 min |
      | P2 | Some | Page the on-call engineer; e-mail to executives within 2 hours |
      | P3 | Few | No external communication |
      """)
    #expect(
      said == [
        "P1 e-mail customers within PT60M", "P2 - insiders unstated",
        "P2 e-mail executives within PT2H", "P3 - customers never",
      ])
  }

  @Test func planByAudienceNamesLevelsInItsFrequency() {
    let said = promises(
      """
      | Severity | Definition | Initial Response Time |
      |---|---|---|
      | **SEV‑1** | Outage | 5 min |
      | **SEV‑2** | Degraded | 15 min |
      | **SEV‑3** | Minor | 1 h |

      ## 5 Communication Plan

      |Audience|Channel|Frequency|Content|
      |---|---|---|---|
      |Internal Stakeholders|Slack #ops|Real‑time|Severity|
      |Executives|Email + Slack|SEV‑1 hourly|Impact|
      |Customers|StatusPage.io|SEV‑1/2 30‑min cadence|Outage|
      """)
    #expect(
      said == [
        "SEV‑1 chat insiders “Real‑time”", "SEV‑1 e-mail executives every PT1H",
        "SEV‑1 chat executives every PT1H", "SEV‑1 status page customers every PT30M",
        "SEV‑2 chat insiders “Real‑time”", "SEV‑2 status page customers every PT30M",
        "SEV‑3 chat insiders “Real‑time”",
      ])
  }

  @Test func escalationMatrixAndPhase() {
    let said = promises(
      """
      | Level | Response Time | Description |
      |---|---|---|
      | S0 | < 15 min | Data breach |
      | S2 | < 4 hours | Degraded |
      | S3 | < 24 hours | Minor |

      | Severity | First Responder | Escalation To | Communication |
      |---|---|---|---|
      | S0 | On-call engineer | Founder + Legal | All stakeholders |
      | S2 | Assigned engineer | Team lead | Internal only |
      | S3 | Assigned engineer | Sprint backlog | None |

      ### Phase 2: Containment (< 1 hour)

      1. Identify root cause
      2. Communicate status to affected parties

      ## Communication Templates

      ### User Notification (S0/S1)

      > We will provide updates every [30 min].
      """)
    #expect(
      said == [
        "S0 - stakeholders unstated", "S0 - customers within PT1H", "S0 - customers every PT30M",
        "S2 - insiders unstated", "S2 - customers within PT1H", "S3 - ? never",
        "S3 - customers within PT1H",
      ])
  }

  @Test func windowOfAChecklist() {
    let said = promises(
      """
      | Severity | Typical Example | Acknowledge |
      |---|---|---|
      | Critical | leak | 15 minutes |
      | High | exploit | 1 hour |
      | Medium | gap | 1 business day |

      ### 0-15 Minutes
      - Open incident channel and assign IC.

      ### 1-4 Hours (Critical) / 1-24 Hours (High)
      - Complete containment steps.
      - Send first stakeholder update (impact, mitigation status, ETA).

      ### Immediate Response (0-30 Minutes)
      - Notify stakeholders of degraded path.
      """)
    #expect(
      said == [
        "Critical - stakeholders within PT4H", "High - stakeholders within PT24H",
      ])
  }

  @Test func bulletsThatNameTheirLevel() {
    let said = promises(
      """
      | Severity | Definition | Resolve |
      |---|---|---|
      | SEV-1 | All | 4 hr |
      | SEV-2 | Some | 1 day |

      ## Customer communication

      - SEV-1: all customers, by status page and e-mail; the status page is updated every 30 minutes.
      - SEV-2: all customers by status page, updated every 2 hours; affected customers by e-mail
        when the incident lasts longer than 4 hours.
      """)
    #expect(
      said == [
        "SEV-1 e-mail customers unstated", "SEV-1 status page customers every PT30M",
        "SEV-2 status page customers every PT2H", "SEV-2 e-mail customers if > PT4H",
      ])
  }

  @Test func templatesWithLevelsChannelsAndVariables() {
    let templates = plan(
      """
      | Sev | Definition | Resolve |
      |---|---|---|
      | SEV-1 | All | 4 hr |
      | SEV-2 | Some | 1 day |

      ## Customer communication templates

      ### SEV-1 status page (within 60 min)

      [INVESTIGATING] {start_time} — We'll post the next update at {now + 30min}.

      ### SEV-1 customer email (post-resolution)

      On {date} it [broke](https://example.com). <summary>

      ### Internal Update (Short)

      `Incident <ID> | Next update: <time>`

      ## Post-Mortem Report Template

      <what happened>
      """
    ).plan.templates
    #expect(templates.map(\.channel) == [.statusPage, .email, nil])
    #expect(templates.map(\.reach) == [.customers, .customers, .insiders])
    #expect(templates.map(\.levels) == [["SEV-1"], ["SEV-1"], []])
    #expect(templates.map(\.moment) == [.unstated, .resolution, .update])
    #expect(
      templates.map { $0.variables.map(\.value) } == [
        ["{start_time}", "{now + 30min}"], ["{date}", "<summary>"], ["<ID>", "<time>"],
      ])
    #expect(templates[0].updatePromise?.value.iso == "PT30M")
  }
}
