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
    evidence_hosts: [git.example.com]
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
    | SEV-1 | Nobody can work, or a breach of customer data is confirmed | 15 min | 1 hour | 4 hours |
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

    ## Definitions

    - **Event**: what a detection source reports.
    - **Incident**: an event that harms customers.
    - **Breach**: an incident in which customer data was lost, or seen by strangers.

    ## Roles

    | Role | Holder | Backup |
    |---|---|---|
    | Incident commander | Dana Reyes | Sam Okafor |
    | Security lead | Sam Okafor | Dana Reyes |

    ## Detection sources

    - **Uptime monitor**: asks for the sign-in page every 30 seconds
    - **Error tracker**: more than 10 errors a minute
    - **Customer report**: a ticket or a call

    ## Response

    1. **Triage**: classify the severity and name a commander.
    2. **Contain**: roll back or switch off first.
    3. **Fix**: repair the root cause.
    4. **Recover**: verify with the source that reported it.
    5. **Post-mortem**: learn from it.

    ## Evidence

    Logs and alerts of an incident are kept for a year.

    ## Breach notification

    The security lead notifies the authority and the customers of a breach within 72 hours.

    ## Drills

    Each drill measures the time to detect, to triage, to mitigate and to notify.

    ## Closing an incident

    - The source that reported it is quiet.
    - The post-mortem is published.
    """

  static let postMortem = """
    ---
    type: post-mortem
    id: INC-20260312-01
    controls: [CC7.4, CC7.5]
    severity: SEV-1
    incident_commander: dana
    started_at: 2026-03-12T13:58:00Z
    detected_at: 2026-03-12T14:00:00Z
    acknowledged_at: 2026-03-12T14:08:00Z
    mitigated_at: 2026-03-12T14:40:00Z
    resolved_at: 2026-03-12T16:30:00Z
    closed_at: 2026-03-18T15:00:00Z
    detection_source: Uptime monitor
    verified_by: Uptime monitor
    data_exposure:
      determination: none
      by: sam
      at: 2026-03-12T16:00:00Z
      basis: no request was answered
    disclosure: {required: false, why: every commitment on availability was kept}
    changes:
      - {kind: rollback, link: "https://git.example.com/actions/runs/41"}
      - {kind: pull-request, link: "https://git.example.com/pulls/11"}
    evidence:
      - {kind: alert, link: "https://git.example.com/evidence/alert.json"}
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

    | ID | Action | Type | Priority | Owner | Due | Status | Done | Evidence |
    |---|---|---|---|---|---|---|---|---|
    | INC-20260312-01-A1 | Compare settings before each deployment | prevent | high | Dana Reyes | 2026-04-02 | done | 2026-03-30 | [pull 12](https://git.example.com/12) |
    | INC-20260312-01-A2 | Alert on missing settings | detect | medium | Sam Okafor | 2026-06-01 | done | 2026-05-30 | [pull 19](https://git.example.com/19) |
    """

  static let drill = """
    ---
    type: drill
    id: DRL-20260218-01
    controls: [CC7.5]
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
    templates_used: [SEV-2 status page]
    gaps: []
    next_drill_on: 2026-05-18
    ---
    # Drill: database primary down

    ## What happened

    The replica was promoted by hand.
    """

  static let riskReview = """
    ---
    type: risk-review
    id: RR-2026-Q1
    held_on: 2026-03-25
    quarter: 2026-Q1
    reviewed: [INC-20260312-01]
    ---
    # Risk review of the first quarter

    The risk “settings differ” was raised to medium.
    """

  static let register = """
    ---
    type: register
    id: REG-2026-H1
    source: the pager
    query: all services, opened 2026-01-01 to 2026-06-30
    run_by: dana
    run_at: 2026-07-02T14:00:00Z
    rows: 1
    file: incidents.csv
    columns: {id: Key, detected_at: Opened, resolved_at: Resolved, severity: Severity}
    ---
    # Incidents of the first half of 2026
    """

  static let export = """
    Key,Opened,Resolved,Severity,State
    INC-20260312-01,2026-03-12T14:00:20Z,2026-03-12T16:31:00Z,SEV-1,closed
    """

  /// About a post-mortem whose incident was acknowledged after 22 minutes.
  static let exception = """
    ---
    type: exception
    id: EXC-2026-001
    rule: acknowledged-in-time
    subject: INC-20260312-01
    reason: the page went to a phone that was silenced
    kind: operation
    root_cause: the secondary was paged after 20 minutes only
    impact: customers waited seven minutes longer
    compensating_control: the secondary is paged after 5 minutes
    management_response: the pager's settings were changed on 2026-03-20
    owner: dana
    target_date: 2026-06-30
    approved_by: sam
    approved_on: 2026-04-02
    expires_on: 2026-12-31
    status: approved
    ---
    # Late acknowledgment of INC-20260312-01
    """
}
