/// Complete documents that every rule is content with; examples change one thing in them.
enum Sample {
  static let settings = """
    organization: Sample Company
    period: {from: 2026-01-01, to: 2026-06-30}
    as_of: 2026-07-10
    calendar:
      time_zone: America/New_York
      holidays: [2026-01-01, 2026-05-25, 2026-07-03, 2027-01-01]
    people:
      - {id: dana, name: Dana Reyes, title: Staff engineer, from: 2025-01-01}
      - {id: sam, name: Sam Okafor, title: Head of engineering, from: 2025-01-01}
    """

  static let playbook = """
    ---
    type: playbook
    id: PB-1
    version: "1.0"
    owner: dana
    approved_by: sam
    approved_on: 2025-12-01
    effective_from: 2025-12-01
    reviews:
      - {on: 2025-11-28, by: dana, outcome: approved}
      - {on: 2026-02-20, by: dana, outcome: no change}
      - {on: 2026-05-15, by: sam, outcome: no change}
    review_every: quarterly
    next_review_on: 2026-08-14
    controls: [CC7.2, CC7.3, CC7.4, CC7.5]
    post_mortem: {required_for: [SEV-1, SEV-2], within: 5 business days, from: resolved_at}
    drills: {every: quarterly, environment: staging}
    ---
    # Incident response

    ## Severity levels

    | Severity | Definition | Acknowledge | Contain | Resolve |
    |---|---|---|---|---|
    | SEV-1 | Nobody can work | 15 min | 1 hour | 4 hours |
    | SEV-2 | One flow is broken | 1 hour | 4 hours | 1 business day |
    | SEV-3 | A nuisance | 4 hours | — | 3 business days |

    ## Customer communication

    - SEV-1: all customers by status page and e-mail within 60 min; the status page is updated every 60 min
    - SEV-2: all customers by status page within 2 hours; e-mail if it lasts longer than 4 hours
    - SEV-3: none

    ## Message templates

    ### Status page, first notice

    > Since {start_time} UTC {feature} does not work. Our next update follows by {next_update} UTC.

    ### Customer e-mail, first notice

    > Since {start_time} UTC {feature} does not work. About your data we know: {data_statement}.

    ### Resolution notice

    > {feature} works again since {end_time} UTC. The cause was {cause}. Your data: {data_statement}.

    ## On-call

    - Primary on-call: Dana Reyes
    - Secondary on-call: Sam Okafor
    """

  static let postMortem = """
    ---
    type: post-mortem
    id: INC-20260312-01
    severity: SEV-1
    incident_commander: dana
    started_at: 2026-03-12T13:58:00Z
    detected_at: 2026-03-12T14:00:00Z
    acknowledged_at: 2026-03-12T14:08:00Z
    mitigated_at: 2026-03-12T14:40:00Z
    resolved_at: 2026-03-12T16:30:00Z
    closed_at: 2026-03-18T15:00:00Z
    communications:
      - {channel: status page, audience: all customers, sent_at: 2026-03-12T14:20:00Z, text: Sign-in fails}
      - {channel: e-mail, audience: all customers, sent_at: 2026-03-12T14:40:00Z, text: Sign-in failed}
      - {channel: status page, audience: all customers, sent_at: 2026-03-12T15:10:00Z, text: We watch it}
      - {channel: status page, audience: all customers, sent_at: 2026-03-12T16:05:00Z, text: Still quiet}
      - {channel: status page, audience: all customers, sent_at: 2026-03-12T16:40:00Z, text: Sign-in works}
      - {channel: e-mail, audience: all customers, sent_at: 2026-03-12T16:50:00Z, text: It works again}
    customers_affected: 120
    author: dana
    reviewed_by: sam
    published_at: 2026-03-17T15:00:00Z
    ---
    # INC-20260312-01: Sign-in unavailable

    ## Summary

    Nobody could sign in for 40 minutes after a deployment.

    ## Timeline (UTC)

    - 2026-03-12T13:58:00Z: deployment of the session service
    - 2026-03-12T14:00:00Z: uptime monitor fires
    - 2026-03-12T14:08:00Z: Dana Reyes acknowledges
    - 2026-03-12T14:40:00Z: rolled back, sign-in works
    - 2026-03-12T16:30:00Z: monitor quiet for an hour, resolved

    ## Root cause

    The new version read a setting that production did not have.

    ## Contributing causes

    Staging had the setting, so no test could notice.

    ## Customer impact

    120 customers could not sign in; no data was exposed and no revenue was lost.

    ## Detection

    The uptime monitor fired after two minutes.

    ## Containment and recovery

    The deployment was rolled back.

    ## Lessons learned

    The rollback worked; comparing settings by hand did not.

    ## Action items

    | Action | Owner | Due | Status | Done | Evidence |
    |---|---|---|---|---|---|
    | Compare settings before each deployment | Dana Reyes | 2026-04-02 | done | 2026-03-30 | [pull 12](https://git.example.com/12) |
    | Alert on missing settings | Sam Okafor | 2026-09-01 | open | | |
    """

  static let drill = """
    ---
    type: drill
    id: DRL-20260218-01
    held_on: 2026-02-18
    scenario: the database primary is down
    environment: staging
    facilitator: sam
    participants: [dana, sam]
    severity: SEV-2
    injected_at: 2026-02-18T15:00:00Z
    detected_at: 2026-02-18T15:06:00Z
    triaged_at: 2026-02-18T15:15:00Z
    mitigated_at: 2026-02-18T15:50:00Z
    notified_at: 2026-02-18T15:30:00Z
    gaps: []
    next_drill_on: 2026-05-18
    ---
    # Drill: database primary down

    ## What happened

    The replica was promoted by hand.
    """
}
