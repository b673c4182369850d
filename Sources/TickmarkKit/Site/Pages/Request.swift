/// One thing that auditors ask of incident response: in what words, what here answers it, and what
/// of it is not kept here.
///
/// The fourteen are our own wording of what request lists of several firms have in common.
struct Request: Sendable {
  let topic: RequestTopic
  let title: String
  let asks: String
  let criteria: [Criterion]
  /// The lists of records that belong to it, with what each counts.
  let lists: [(list: SystemSheet.List, label: String)]
  /// The codes of the rules that test it.
  let rules: [String]
  /// What the auditor has to ask for elsewhere.
  let elsewhere: [String]

  static func anchor(_ number: Int) -> String { "request-\(number)" }

  static let all: [Request] = [
    Request(
      topic: .planInForce, title: "The plan in force",
      asks: """
        The incident response plan or playbook that held during the period: roles, levels of \
        severity, steps, whom to tell, and how a breach is notified.
        """,
      criteria: [.cc1_3, .cc7_3, .cc7_4], lists: [(.versions, "versions of playbooks kept")],
      rules: [
        "PB-01", "PB-02", "PB-07b", "PB-08", "PB-09", "PB-10", "PB-13", "PB-14", "PB-15", "PB-16",
        "PB-18", "PB-21", "PB-26",
      ],
      elsewhere: ["Policies above the playbook, and plans for continuity and recovery."]),
    Request(
      topic: .approvalAndReview, title: "Approval and review of the plan",
      asks:
        "Who approved each version and when, and every review of the period, not only the last.",
      criteria: [.cc5_3, .cc7_4], lists: [(.reviews, "reviews in the ledgers")],
      rules: ["PB-03", "PB-04", "PB-05", "PB-06", "PB-07"],
      elsewhere: ["The approver’s signature or ticket. The record names approver and date."]),
    Request(
      topic: .definitions, title: "Event, incident and breach",
      asks: "Definitions that tell an event, an incident and a breach apart.",
      criteria: [.cc7_3], lists: [], rules: ["PB-11", "PB-12"], elsewhere: []),
    Request(
      topic: .allIncidents, title: "All incidents of the period",
      asks: """
        The list of all events and incidents of the period out of the system that keeps them, with \
        the query, who ran it and when, and how many rows it gave.
        """,
      criteria: [.cc2_1, .cc7_3, .cc7_4],
      lists: [(.incidents, "incidents recorded"), (.registers, "registers of other tools")],
      rules: ["IN-03", "REG-01", "REG-02", "REG-03", "REG-04", "REG-06", "REG-07"],
      elsewhere: ["The source system itself, in which the query can be watched running again."]),
    Request(
      topic: .alerts, title: "How alerts were judged",
      asks: """
        Who looked at alerts and events, when, with what result and why, those that were dismissed \
        among them.
        """,
      criteria: [.cc7_2, .cc7_3], lists: [],
      rules: ["PB-20", "IN-04", "IN-05", "IN-14", "IN-25"],
      elsewhere: [
        "Alerts and events that were dismissed. Ask for the list of the alerting tool, with its query.",
        "Who decided that an event is an incident: the records begin with the incident.",
      ]),
    Request(
      topic: .incidentTrail, title: "The trail of each incident",
      asks: """
        For the incidents picked: when each was detected, acknowledged, given a commander, \
        contained, resolved and closed.
        """,
      criteria: [.cc7_4], lists: [(.incidents, "incidents recorded")],
      rules: [
        "IN-06", "IN-07", "IN-08", "IN-09", "IN-10", "IN-11", "IN-12", "IN-13", "IN-15", "IN-21",
        "IN-22", "IN-23",
      ],
      elsewhere: ["The pages, chats and tickets that the times were taken from."]),
    Request(
      topic: .communication, title: "Communication",
      asks: "What was sent to whom, or the recorded decision that nothing had to be.",
      criteria: [.cc2_2, .cc2_3, .cc7_4, .p6_6], lists: [(.notices, "notices recorded")],
      rules: [
        "COM-01", "COM-02", "COM-03", "COM-04", "COM-05", "COM-06", "COM-07", "COM-08", "COM-09",
        "IN-16", "IN-17", "IN-18",
      ],
      elsewhere: ["Proof that a notice arrived."]),
    Request(
      topic: .postMortems, title: "Post-mortems",
      asks: """
        A review of every incident that requires one: timeline, cause, lessons, and actions with an \
        owner and a date.
        """,
      criteria: [.cc7_4, .cc7_5], lists: [(.required, "post-mortems required")],
      rules: [
        "PM-01", "PM-02", "PM-03", "PM-04", "PM-05", "PM-08", "PM-10", "PM-13", "PM-14", "PM-15",
        "ACT-01",
      ], elsewhere: []),
    Request(
      topic: .correctiveActions, title: "Corrective actions",
      asks: "Proof that actions were done, or that they are followed and not overdue.",
      criteria: [.cc4_2, .cc7_5, .cc8_1],
      lists: [
        (.actions, "action items"), (.open, "of them open and not overdue"),
        (.overdue, "of them overdue"),
      ],
      rules: ["ACT-02", "ACT-03", "ACT-04", "ACT-06", "ACT-07", "ACT-08", "ACT-13", "IN-19"],
      elsewhere: ["The tickets and changes that links lead to: links are shown and never opened."]),
    Request(
      topic: .tests, title: "Tests of the plan",
      asks: """
        Exercises in the period: date, who took part, scenario, times, gaps, and what changed in the \
        plan. They weigh most where there was no incident.
        """,
      criteria: [.cc7_4, .cc7_5], lists: [(.drills, "drills recorded")],
      rules: [
        "DR-01", "DR-02", "DR-03", "DR-04", "DR-05", "DR-06", "DR-07", "DR-09", "DR-11", "PB-23",
      ],
      elsewhere: ["Tests of restoring backups, and exercises of business continuity."]),
    Request(
      topic: .changes, title: "What changed in the plan",
      asks: "The versions of the plan, and the lessons that led to each.",
      criteria: [.cc7_5], lists: [(.versions, "versions of playbooks kept")],
      rules: ["PB-01", "PB-07", "DR-06"], elsewhere: []),
    Request(
      topic: .riskAssessment, title: "Incidents in the risk assessment",
      asks: "Where incidents and their causes were read again when risks were assessed.",
      criteria: [.cc3_2, .cc3_4, .cc7_4], lists: [(.riskReviews, "risk reviews recorded")],
      rules: ["RA-01", "RA-02"],
      elsewhere: ["The risk assessment and the risk register themselves."]),
    Request(
      topic: .disclosure, title: "Disclosure in the report",
      asks: """
        For each grave incident, whether the description of the system has to tell of it, and why or \
        why not.
        """,
      criteria: [.dc4], lists: [], rules: ["IN-27"],
      elsewhere: ["The description of the system."]),
    Request(
      topic: .people, title: "People and duty",
      asks: "Who was on call and in which role, and how staff know what to report and to whom.",
      criteria: [.cc1_5, .cc2_2, .cc7_4], lists: [], rules: ["PB-13", "PB-14", "PB-17", "ACT-04"],
      elsewhere: [
        "Training, and staff’s acknowledgment of the playbook.",
        "The rota day by day. The playbook names who holds each role, not who had which shift.",
      ]),
  ]
}
