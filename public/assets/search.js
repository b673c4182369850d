window.tickmarkSearch = [
  [
    "Page",
    "Overview",
    "",
    "index.html"
  ],
  [
    "Page",
    "Requests",
    "",
    "requests.html"
  ],
  [
    "Page",
    "Systems",
    "",
    "systems.html"
  ],
  [
    "Page",
    "Findings",
    "",
    "findings.html"
  ],
  [
    "Page",
    "Exceptions",
    "",
    "exceptions.html"
  ],
  [
    "Page",
    "Trends",
    "",
    "trends.html"
  ],
  [
    "Page",
    "Population",
    "",
    "population.html"
  ],
  [
    "Page",
    "Post-mortems",
    "",
    "post-mortems.html"
  ],
  [
    "Page",
    "Actions",
    "",
    "actions.html"
  ],
  [
    "Page",
    "Drills",
    "",
    "drills.html"
  ],
  [
    "Page",
    "Playbooks",
    "",
    "playbooks.html"
  ],
  [
    "Page",
    "Matrix",
    "",
    "matrix.html"
  ],
  [
    "Page",
    "Sample",
    "",
    "sample.html"
  ],
  [
    "Page",
    "Subsequent events",
    "",
    "subsequent-events.html"
  ],
  [
    "Page",
    "Print all",
    "",
    "print-all.html"
  ],
  [
    "Page",
    "Documents",
    "",
    "documents.html"
  ],
  [
    "Page",
    "Evidence",
    "",
    "evidence.html"
  ],
  [
    "Page",
    "Rules",
    "",
    "rules/index.html"
  ],
  [
    "Page",
    "Glossary",
    "",
    "glossary.html"
  ],
  [
    "Page",
    "Data",
    "",
    "data.html"
  ],
  [
    "Page",
    "About",
    "",
    "about.html"
  ],
  [
    "Criterion",
    "C1.1",
    "Confidential information is recognized and protected.",
    "criteria/c1-1.html"
  ],
  [
    "Criterion",
    "CC1.3",
    "Who may decide and who is accountable is set down.",
    "criteria/cc1-3.html"
  ],
  [
    "Criterion",
    "CC1.5",
    "People are held to the responsibilities they were given.",
    "criteria/cc1-5.html"
  ],
  [
    "Criterion",
    "CC2.1",
    "The information that controls rely on is complete and accurate.",
    "criteria/cc2-1.html"
  ],
  [
    "Criterion",
    "CC2.2",
    "People inside are told what they need for their part.",
    "criteria/cc2-2.html"
  ],
  [
    "Criterion",
    "CC2.3",
    "Outsiders are told what affects them.",
    "criteria/cc2-3.html"
  ],
  [
    "Criterion",
    "CC3.2",
    "Risks are identified and weighed, incidents among them.",
    "criteria/cc3-2.html"
  ],
  [
    "Criterion",
    "CC3.4",
    "Changes that bring new risks are weighed, after incidents too.",
    "criteria/cc3-4.html"
  ],
  [
    "Criterion",
    "CC4.2",
    "Shortcomings are passed on and corrected in time.",
    "criteria/cc4-2.html"
  ],
  [
    "Criterion",
    "CC5.3",
    "Policies are in force, followed in time, and reviewed.",
    "criteria/cc5-3.html"
  ],
  [
    "Criterion",
    "CC6.1",
    "Access to information is limited to those who need it.",
    "criteria/cc6-1.html"
  ],
  [
    "Criterion",
    "CC7.2",
    "Systems are watched for anomalies, and anomalies are analyzed.",
    "criteria/cc7-2.html"
  ],
  [
    "Criterion",
    "CC7.3",
    "Security events are evaluated: is it an incident, and how severe.",
    "criteria/cc7-3.html"
  ],
  [
    "Criterion",
    "CC7.4",
    "Incidents are handled by a defined program: contained, remedied, communicated.",
    "criteria/cc7-4.html"
  ],
  [
    "Criterion",
    "CC7.5",
    "The company recovers from incidents and learns from them.",
    "criteria/cc7-5.html"
  ],
  [
    "Criterion",
    "CC8.1",
    "Changes, urgent ones too, are authorized and tested.",
    "criteria/cc8-1.html"
  ],
  [
    "Criterion",
    "CC9.2",
    "Risks that come from vendors and partners are managed.",
    "criteria/cc9-2.html"
  ],
  [
    "Criterion",
    "DC 4",
    "Incidents that kept the company from its commitments are told in the report.",
    "criteria/dc%204.html"
  ],
  [
    "Criterion",
    "P6.6",
    "Those affected by a breach of personal data, and authorities, are notified.",
    "criteria/p6-6.html"
  ],
  [
    "Drill",
    "DRL-20260318-01 A day of card events lost, subscriptions restored by replay",
    "billing/drills/DRL-20260318-01.md",
    "documents/billing/drills/DRL-20260318-01.html"
  ],
  [
    "Drill",
    "DRL-20260604-01 Invoices of one tenant readable by another, at the table",
    "billing/drills/DRL-20260604-01.md",
    "documents/billing/drills/DRL-20260604-01.html"
  ],
  [
    "Exception",
    "EXC-2026-002 Containment of INC-20260225-01 after 30 hours",
    "billing/exceptions/EXC-2026-002.md",
    "documents/billing/exceptions/EXC-2026-002.html"
  ],
  [
    "Incident",
    "INC-20260225-01 No payment events from the bank-debit provider",
    "billing/incidents/INC-20260225-01.md",
    "documents/billing/incidents/INC-20260225-01.html"
  ],
  [
    "Incident",
    "INC-20260225-02 Invoice shows as open although paid",
    "billing/incidents/INC-20260225-02.md",
    "documents/billing/incidents/INC-20260225-02.html"
  ],
  [
    "Incident",
    "INC-20260329-01 Export button shown to members who may not export",
    "billing/incidents/INC-20260329-01.md",
    "documents/billing/incidents/INC-20260329-01.html"
  ],
  [
    "Incident",
    "INC-20260629-01 Logo address on invoices reaches internal servers",
    "billing/incidents/INC-20260629-01.md",
    "documents/billing/incidents/INC-20260629-01.html"
  ],
  [
    "Playbook",
    "PB-BILLING Incident response runbook for Billing",
    "billing/playbook.md",
    "documents/billing/playbook.html"
  ],
  [
    "Post-mortem",
    "INC-20260225-01 Two days without payment events from Tarnwater",
    "billing/post-mortems/INC-20260225-01.md",
    "documents/billing/post-mortems/INC-20260225-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260507-01 Production key of the card provider in a build log",
    "billing/post-mortems/INC-20260507-01.md",
    "documents/billing/post-mortems/INC-20260507-01.html"
  ],
  [
    "Register",
    "REG-BILLING-2026-H1 Incidents of Billing in the first half of 2026",
    "billing/registers/REG-BILLING-2026-H1.md",
    "documents/billing/registers/REG-BILLING-2026-H1.html"
  ],
  [
    "Risk review",
    "RR-BILLING-2026-Q1 Risk review of Billing, first quarter 2026",
    "billing/risk-reviews/RR-BILLING-2026-Q1.md",
    "documents/billing/risk-reviews/RR-BILLING-2026-Q1.html"
  ],
  [
    "Risk review",
    "RR-BILLING-2026-Q2 Risk review of Billing, second quarter 2026",
    "billing/risk-reviews/RR-BILLING-2026-Q2.md",
    "documents/billing/risk-reviews/RR-BILLING-2026-Q2.html"
  ],
  [
    "Drill",
    "DRL-20260311-01 A list of results leaves the house",
    "learning/drills/DRL-20260311-01.md",
    "documents/learning/drills/DRL-20260311-01.html"
  ],
  [
    "Drill",
    "DRL-20260609-01 Progress database lost, engineering lead in a tunnel",
    "learning/drills/DRL-20260609-01.md",
    "documents/learning/drills/DRL-20260609-01.html"
  ],
  [
    "Exception",
    "EXC-2026-001 Post-mortem of INC-20260324-01 three hours after its deadline",
    "learning/exceptions/EXC-2026-001.md",
    "documents/learning/exceptions/EXC-2026-001.html"
  ],
  [
    "Incident",
    "INC-20260203-01 Lesson player unavailable after a runtime upgrade",
    "learning/incidents/INC-20260203-01.md",
    "documents/learning/incidents/INC-20260203-01.html"
  ],
  [
    "Incident",
    "INC-20260324-01 Nobody could sign in: session cache read-only",
    "learning/incidents/INC-20260324-01.md",
    "documents/learning/incidents/INC-20260324-01.html"
  ],
  [
    "Incident",
    "INC-20260428-01 Opened by a test alert",
    "learning/incidents/INC-20260428-01.md",
    "documents/learning/incidents/INC-20260428-01.html"
  ],
  [
    "Incident",
    "INC-20260428-02 Course search slow",
    "learning/incidents/INC-20260428-02.md",
    "documents/learning/incidents/INC-20260428-02.html"
  ],
  [
    "Incident",
    "INC-20260702-01 Progress ring shows 101 percent",
    "learning/incidents/INC-20260702-01.md",
    "documents/learning/incidents/INC-20260702-01.html"
  ],
  [
    "Incident",
    "INC-20260709-01 Single sign-on refused for nine organizations",
    "learning/incidents/INC-20260709-01.md",
    "documents/learning/incidents/INC-20260709-01.html"
  ],
  [
    "Playbook",
    "PB-LEARNING Incident response procedure for Learning",
    "learning/playbook.md",
    "documents/learning/playbook.html"
  ],
  [
    "Post-mortem",
    "INC-20260203-01 Lesson player unavailable after a runtime upgrade",
    "learning/post-mortems/INC-20260203-01.md",
    "documents/learning/post-mortems/INC-20260203-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260324-01 Nobody could sign in: session cache read-only",
    "learning/post-mortems/INC-20260324-01.md",
    "documents/learning/post-mortems/INC-20260324-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260612-01 Exams could not be handed in",
    "learning/post-mortems/INC-20260612-01.md",
    "documents/learning/post-mortems/INC-20260612-01.html"
  ],
  [
    "Register",
    "REG-LEARNING-2026-H1 Incidents of Learning as the tracking system has them",
    "learning/registers/REG-LEARNING-2026-H1.md",
    "documents/learning/registers/REG-LEARNING-2026-H1.html"
  ],
  [
    "Risk review",
    "RR-LEARNING-2025-Q4 Risk review of Learning, fourth quarter 2025",
    "learning/risk-reviews/RR-LEARNING-2025-Q4.md",
    "documents/learning/risk-reviews/RR-LEARNING-2025-Q4.html"
  ],
  [
    "Risk review",
    "RR-LEARNING-2026-Q1 Risk review of Learning, first quarter 2026",
    "learning/risk-reviews/RR-LEARNING-2026-Q1.md",
    "documents/learning/risk-reviews/RR-LEARNING-2026-Q1.html"
  ],
  [
    "Risk review",
    "RR-LEARNING-2026-Q2 Risk review of Learning, second quarter 2026",
    "learning/risk-reviews/RR-LEARNING-2026-Q2.md",
    "documents/learning/risk-reviews/RR-LEARNING-2026-Q2.html"
  ],
  [
    "Drill",
    "DRL-20260305-01 A stolen laptop with a copy of the user table, at the table",
    "mobile/drills/DRL-20260305-01.md",
    "documents/mobile/drills/DRL-20260305-01.html"
  ],
  [
    "Drill",
    "DRL-20260528-01 API down and device tokens restored from backup",
    "mobile/drills/DRL-20260528-01.md",
    "documents/mobile/drills/DRL-20260528-01.html"
  ],
  [
    "Incident",
    "INC-20260212-01 Cost notifications delivered to other users' devices",
    "mobile/incidents/INC-20260212-01.md",
    "documents/mobile/incidents/INC-20260212-01.html"
  ],
  [
    "Incident",
    "INC-20260321-01 Forecast of the month drifts after a price change",
    "mobile/incidents/INC-20260321-01.md",
    "documents/mobile/incidents/INC-20260321-01.html"
  ],
  [
    "Incident",
    "INC-20260517-02 Page sent twice by the paging tool",
    "mobile/incidents/INC-20260517-02.md",
    "documents/mobile/incidents/INC-20260517-02.html"
  ],
  [
    "Incident",
    "INC-20260708-01 Cost overview answers with errors after a function update",
    "mobile/incidents/INC-20260708-01.md",
    "documents/mobile/incidents/INC-20260708-01.html"
  ],
  [
    "Playbook",
    "IRP-2025-11-18 Incident response playbook for Mobile",
    "mobile/playbook.md",
    "documents/mobile/playbook.html"
  ],
  [
    "Post-mortem",
    "INC-20260212-01 214 users' names and costs shown to strangers",
    "mobile/post-mortems/INC-20260212-01.md",
    "documents/mobile/post-mortems/INC-20260212-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260517-01 App crashes at start after release 6.4",
    "mobile/post-mortems/INC-20260517-01.md",
    "documents/mobile/post-mortems/INC-20260517-01.html"
  ],
  [
    "Register",
    "REG-MOBILE-2026-H1 Incidents of Mobile in the first half of 2026",
    "mobile/registers/REG-MOBILE-2026-H1.md",
    "documents/mobile/registers/REG-MOBILE-2026-H1.html"
  ],
  [
    "Risk review",
    "RR-MOBILE-2026-Q1 Risk review of Mobile, first quarter 2026",
    "mobile/risk-reviews/RR-MOBILE-2026-Q1.md",
    "documents/mobile/risk-reviews/RR-MOBILE-2026-Q1.html"
  ],
  [
    "Risk review",
    "RR-MOBILE-2026-Q2 Risk review of Mobile, second quarter 2026",
    "mobile/risk-reviews/RR-MOBILE-2026-Q2.md",
    "documents/mobile/risk-reviews/RR-MOBILE-2026-Q2.html"
  ],
  [
    "Drill",
    "DRL-20260317-01 A production-like key on a public page",
    "platform/drills/DRL-20260317-01.md",
    "documents/platform/drills/DRL-20260317-01.html"
  ],
  [
    "Drill",
    "DRL-20260610-01 Organizations restored by those who never did it",
    "platform/drills/DRL-20260610-01.md",
    "documents/platform/drills/DRL-20260610-01.html"
  ],
  [
    "Incident",
    "INC-20260127-01 Reachable vulnerability in the image decoder",
    "platform/incidents/INC-20260127-01.md",
    "documents/platform/incidents/INC-20260127-01.html"
  ],
  [
    "Incident",
    "INC-20260309-01 Export lists shown to other organizations",
    "platform/incidents/INC-20260309-01.md",
    "documents/platform/incidents/INC-20260309-01.html"
  ],
  [
    "Incident",
    "INC-20260518-01 Staging credential in a public sample",
    "platform/incidents/INC-20260518-01.md",
    "documents/platform/incidents/INC-20260518-01.html"
  ],
  [
    "Incident",
    "INC-20260518-02 Duplicate of INC-20260518-01",
    "platform/incidents/INC-20260518-02.md",
    "documents/platform/incidents/INC-20260518-02.html"
  ],
  [
    "Incident",
    "INC-20260616-01 API down after a database takeover",
    "platform/incidents/INC-20260616-01.md",
    "documents/platform/incidents/INC-20260616-01.html"
  ],
  [
    "Incident",
    "INC-20260630-01 Webhooks to one region are late",
    "platform/incidents/INC-20260630-01.md",
    "documents/platform/incidents/INC-20260630-01.html"
  ],
  [
    "Incident",
    "INC-20260707-01 Password guessing from one network",
    "platform/incidents/INC-20260707-01.md",
    "documents/platform/incidents/INC-20260707-01.html"
  ],
  [
    "Playbook",
    "PB-PLATFORM Incident response for Platform",
    "platform/playbook-2.0.md",
    "documents/platform/playbook-2.0.html"
  ],
  [
    "Playbook",
    "PB-PLATFORM Incident response for Platform",
    "platform/playbook.md",
    "documents/platform/playbook.html"
  ],
  [
    "Post-mortem",
    "INC-20260127-01 Reachable vulnerability in the image decoder",
    "platform/post-mortems/INC-20260127-01.md",
    "documents/platform/post-mortems/INC-20260127-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260309-01 Export lists shown to other organizations",
    "platform/post-mortems/INC-20260309-01.md",
    "documents/platform/post-mortems/INC-20260309-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260422-01 Elevated errors when members are looked up",
    "platform/post-mortems/INC-20260422-01.md",
    "documents/platform/post-mortems/INC-20260422-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260616-01 API down after a database takeover",
    "platform/post-mortems/INC-20260616-01.md",
    "documents/platform/post-mortems/INC-20260616-01.html"
  ],
  [
    "Register",
    "REG-PLATFORM-2026-H1 Incidents of Platform as the ticket system has them",
    "platform/registers/REG-PLATFORM-2026-H1.md",
    "documents/platform/registers/REG-PLATFORM-2026-H1.html"
  ],
  [
    "Risk review",
    "RR-PLATFORM-2025-Q4 Risk review of Platform, fourth quarter 2025",
    "platform/risk-reviews/RR-PLATFORM-2025-Q4.md",
    "documents/platform/risk-reviews/RR-PLATFORM-2025-Q4.html"
  ],
  [
    "Risk review",
    "RR-PLATFORM-2026-Q1 Risk review of Platform, first quarter 2026",
    "platform/risk-reviews/RR-PLATFORM-2026-Q1.md",
    "documents/platform/risk-reviews/RR-PLATFORM-2026-Q1.html"
  ],
  [
    "Risk review",
    "RR-PLATFORM-2026-Q2 Risk review of Platform, second quarter 2026",
    "platform/risk-reviews/RR-PLATFORM-2026-Q2.md",
    "documents/platform/risk-reviews/RR-PLATFORM-2026-Q2.html"
  ],
  [
    "Drill",
    "DRL-20260218-01 Payment event receiver answers with errors",
    "savings/drills/DRL-20260218-01.md",
    "documents/savings/drills/DRL-20260218-01.html"
  ],
  [
    "Drill",
    "DRL-20260520-01 Database lost while the primary on-call cannot be reached",
    "savings/drills/DRL-20260520-01.md",
    "documents/savings/drills/DRL-20260520-01.html"
  ],
  [
    "Playbook",
    "PB-SAVINGS Incident response playbook for Savings",
    "savings/playbook-1.0.md",
    "documents/savings/playbook-1.0.html"
  ],
  [
    "Playbook",
    "PB-SAVINGS Incident response playbook for Savings",
    "savings/playbook.md",
    "documents/savings/playbook.html"
  ],
  [
    "Post-mortem",
    "INC-20260114-01 Savings estimates blank after a price list import",
    "savings/post-mortems/INC-20260114-01.md",
    "documents/savings/post-mortems/INC-20260114-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260312-01 Savings unreachable after a connection pool change",
    "savings/post-mortems/INC-20260312-01.md",
    "documents/savings/post-mortems/INC-20260312-01.html"
  ],
  [
    "Post-mortem",
    "INC-20260519-01 Card payments stuck after a signing secret was rotated",
    "savings/post-mortems/INC-20260519-01.md",
    "documents/savings/post-mortems/INC-20260519-01.html"
  ],
  [
    "Register",
    "REG-2026-H1 Incidents of the first half of 2026 as the alert channel kept them",
    "savings/registers/REG-2026-H1.md",
    "documents/savings/registers/REG-2026-H1.html"
  ],
  [
    "Risk review",
    "RR-2026-Q1 Risk review of the first quarter 2026",
    "savings/risk-reviews/RR-2026-Q1.md",
    "documents/savings/risk-reviews/RR-2026-Q1.html"
  ],
  [
    "Risk review",
    "RR-2026-Q2 Risk review of the second quarter 2026",
    "savings/risk-reviews/RR-2026-Q2.md",
    "documents/savings/risk-reviews/RR-2026-Q2.html"
  ],
  [
    "Rule",
    "DOC-01 Every document has front matter that can be read",
    "front-matter-readable",
    "rules/front-matter-readable.html"
  ],
  [
    "Rule",
    "DOC-02 The keys that a document's type needs are there and hold what they should",
    "required-keys",
    "rules/required-keys.html"
  ],
  [
    "Rule",
    "DOC-03 Keys are ones that Tickmark reads",
    "known-keys",
    "rules/known-keys.html"
  ],
  [
    "Rule",
    "DOC-04 Dates are real and written YYYY-MM-DD, instants carry their offset",
    "real-dates",
    "rules/real-dates.html"
  ],
  [
    "Rule",
    "DOC-05 Nothing is recorded before it happened",
    "not-dated-ahead",
    "rules/not-dated-ahead.html"
  ],
  [
    "Rule",
    "DOC-06 Nothing is left to be filled in",
    "no-placeholders",
    "rules/no-placeholders.html"
  ],
  [
    "Rule",
    "DOC-08 Links inside the content lead somewhere",
    "links-resolve",
    "rules/links-resolve.html"
  ],
  [
    "Rule",
    "DOC-09 No two documents share an id",
    "unique-ids",
    "rules/unique-ids.html"
  ],
  [
    "Rule",
    "DOC-10 Criteria that a document claims to support exist",
    "known-controls",
    "rules/known-controls.html"
  ],
  [
    "Rule",
    "DOC-11 Documents name the criteria that their type supports",
    "controls-fit-type",
    "rules/controls-fit-type.html"
  ],
  [
    "Rule",
    "DOC-12 Version control had the document by the day that it claims",
    "claimed-dates-recorded",
    "rules/claimed-dates-recorded.html"
  ],
  [
    "Rule",
    "DOC-13 Nothing secret and no personal address stands in the evidence",
    "no-secrets",
    "rules/no-secrets.html"
  ],
  [
    "Rule",
    "PB-01 Every playbook has a version, and versions increase",
    "playbook-version",
    "rules/playbook-version.html"
  ],
  [
    "Rule",
    "PB-02 Every playbook has one owner who can be found",
    "playbook-owner",
    "rules/playbook-owner.html"
  ],
  [
    "Rule",
    "PB-03 Every playbook says when it was last reviewed",
    "playbook-reviewed",
    "rules/playbook-reviewed.html"
  ],
  [
    "Rule",
    "PB-04 The next review is set, and no further away than the playbook's own cadence",
    "next-review-set",
    "rules/next-review-set.html"
  ],
  [
    "Rule",
    "PB-05 No review is overdue, and none was skipped in the period",
    "reviews-on-time",
    "rules/reviews-on-time.html"
  ],
  [
    "Rule",
    "PB-06 Every version of a playbook was approved, by a named person, on a date",
    "playbook-approved",
    "rules/playbook-approved.html"
  ],
  [
    "Rule",
    "PB-07 The text of a playbook is the one that was approved",
    "unchanged-since-approval",
    "rules/unchanged-since-approval.html"
  ],
  [
    "Rule",
    "PB-07b An approved version of the playbook was in force for every incident and drill",
    "approved-version-in-force",
    "rules/approved-version-in-force.html"
  ],
  [
    "Rule",
    "PB-08 The playbook has a severity table with at least two levels, each named once",
    "severity-table",
    "rules/severity-table.html"
  ],
  [
    "Rule",
    "PB-09 Every target of the severity table is a length of time that can be tested",
    "targets-readable",
    "rules/targets-readable.html"
  ],
  [
    "Rule",
    "PB-10 No level is given more time than the one below it",
    "targets-tighten",
    "rules/targets-tighten.html"
  ],
  [
    "Rule",
    "PB-11 Every level is defined without a gap, and event, incident and breach are told apart",
    "levels-defined",
    "rules/levels-defined.html"
  ],
  [
    "Rule",
    "PB-12 A confirmed breach or loss of data is the highest level",
    "breach-ranks-first",
    "rules/breach-ranks-first.html"
  ],
  [
    "Rule",
    "PB-13 Every role of the playbook is held by a named person who is there",
    "roles-staffed",
    "rules/roles-staffed.html"
  ],
  [
    "Rule",
    "PB-14 Every role has a backup, another person than its holder",
    "roles-backed-up",
    "rules/roles-backed-up.html"
  ],
  [
    "Rule",
    "PB-15 Escalation and communication say something of every level of severity",
    "levels-covered",
    "rules/levels-covered.html"
  ],
  [
    "Rule",
    "PB-16 Whoever the tables page or escalate to is a role of the playbook or of the roster",
    "named-roles-known",
    "rules/named-roles-known.html"
  ],
  [
    "Rule",
    "PB-17 With more than three engineers there is a primary and a secondary on call",
    "on-call-pair",
    "rules/on-call-pair.html"
  ],
  [
    "Rule",
    "PB-18 The playbook says whom to tell, by which channel and how soon, for each level",
    "communication-planned",
    "rules/communication-planned.html"
  ],
  [
    "Rule",
    "PB-19 A template is kept for every message that the playbook promises to customers",
    "templates-kept",
    "rules/templates-kept.html"
  ],
  [
    "Rule",
    "PB-20 The playbook names what notices incidents, each source once",
    "detection-sources-named",
    "rules/detection-sources-named.html"
  ],
  [
    "Rule",
    "PB-21 The playbook covers the whole life of an incident",
    "lifecycle-covered",
    "rules/lifecycle-covered.html"
  ],
  [
    "Rule",
    "PB-22 The playbook says which incidents need a post-mortem, how soon, counted from when",
    "post-mortem-duty",
    "rules/post-mortem-duty.html"
  ],
  [
    "Rule",
    "PB-23 The playbook says how often drills are held, where, and what they measure",
    "drill-duty",
    "rules/drill-duty.html"
  ],
  [
    "Rule",
    "PB-25 The playbook's own times can all be kept at once",
    "times-agree",
    "rules/times-agree.html"
  ],
  [
    "Rule",
    "PB-26 The playbook says who notifies whom of a data breach, and how soon",
    "breach-notice",
    "rules/breach-notice.html"
  ],
  [
    "Rule",
    "PB-27 The playbook says that the evidence of an incident is kept",
    "evidence-preserved",
    "rules/evidence-preserved.html"
  ],
  [
    "Rule",
    "PB-30 The playbook says what must hold before an incident is closed",
    "closing-stated",
    "rules/closing-stated.html"
  ],
  [
    "Rule",
    "IN-01 Every incident has an id of the form INC-YYYYMMDD-NN",
    "incident-id",
    "rules/incident-id.html"
  ],
  [
    "Rule",
    "IN-02 The date in an incident's id is the day it was detected or began",
    "id-date-matches",
    "rules/id-date-matches.html"
  ],
  [
    "Rule",
    "IN-03 Incident ids are used once, and the numbers of a day have no gap",
    "incident-sequence",
    "rules/incident-sequence.html"
  ],
  [
    "Rule",
    "IN-04 The severity is a level of the playbook in force",
    "severity-known",
    "rules/severity-known.html"
  ],
  [
    "Rule",
    "IN-05 Changes of severity say when, who and why, and end at the severity recorded",
    "severity-changes-logged",
    "rules/severity-changes-logged.html"
  ],
  [
    "Rule",
    "IN-06 The times of detection, acknowledgment, mitigation and resolution are recorded",
    "milestones-recorded",
    "rules/milestones-recorded.html"
  ],
  [
    "Rule",
    "IN-07 The times of an incident are in order",
    "milestones-in-order",
    "rules/milestones-in-order.html"
  ],
  [
    "Rule",
    "IN-08 Incidents are acknowledged within the time their severity allows",
    "acknowledged-in-time",
    "rules/acknowledged-in-time.html"
  ],
  [
    "Rule",
    "IN-09 Incidents are contained within the time their severity allows",
    "contained-in-time",
    "rules/contained-in-time.html"
  ],
  [
    "Rule",
    "IN-10 Incidents are resolved within the time their severity allows",
    "resolved-in-time",
    "rules/resolved-in-time.html"
  ],
  [
    "Rule",
    "IN-11 The permanent fix is out within the time the severity allows",
    "fixed-in-time",
    "rules/fixed-in-time.html"
  ],
  [
    "Rule",
    "IN-12 The two highest levels have a named incident commander",
    "commander-named",
    "rules/commander-named.html"
  ],
  [
    "Rule",
    "IN-13 A commander is named within the time the playbook allows",
    "commander-named-in-time",
    "rules/commander-named-in-time.html"
  ],
  [
    "Rule",
    "IN-14 Incidents name the source that noticed them, one that the playbook lists",
    "detection-source-known",
    "rules/detection-source-known.html"
  ],
  [
    "Rule",
    "IN-15 Recovery is shown by the source that raised the alert",
    "verified-by-source",
    "rules/verified-by-source.html"
  ],
  [
    "Rule",
    "IN-16 Somebody determined whether data was exposed, and the record says who and when",
    "exposure-determined",
    "rules/exposure-determined.html"
  ],
  [
    "Rule",
    "IN-17 Exposed customer data puts an incident at the highest level",
    "exposure-is-top-severity",
    "rules/exposure-is-top-severity.html"
  ],
  [
    "Rule",
    "IN-18 A breach is notified in time after awareness, or a reason says why no notice is due",
    "breach-notified",
    "rules/breach-notified.html"
  ],
  [
    "Rule",
    "IN-19 A resolved incident names the change that fixed it, or why none was needed",
    "change-referenced",
    "rules/change-referenced.html"
  ],
  [
    "Rule",
    "IN-20 A resolved incident refers to its alert, its change and the run that brought it out",
    "evidence-referenced",
    "rules/evidence-referenced.html"
  ],
  [
    "Rule",
    "IN-21 An incident is closed when containment, fix, notices and post-mortem are done",
    "closed-when-done",
    "rules/closed-when-done.html"
  ],
  [
    "Rule",
    "IN-22 An incident is closed after its monitoring window, not within it",
    "closed-after-monitoring",
    "rules/closed-after-monitoring.html"
  ],
  [
    "Rule",
    "IN-23 No incident stays open for more than three times its target",
    "not-left-open",
    "rules/not-left-open.html"
  ],
  [
    "Rule",
    "IN-25 Incidents have the category the playbook asks for, and a vendor's names the vendor",
    "category-named",
    "rules/category-named.html"
  ],
  [
    "Rule",
    "IN-27 The two highest levels say whether they must be disclosed in the report, and why",
    "disclosure-assessed",
    "rules/disclosure-assessed.html"
  ],
  [
    "Rule",
    "COM-01 The first notice goes out in time on every channel that the playbook promises",
    "first-notice-on-time",
    "rules/first-notice-on-time.html"
  ],
  [
    "Rule",
    "COM-02 Notices that long incidents need are sent",
    "conditional-notice-sent",
    "rules/conditional-notice-sent.html"
  ],
  [
    "Rule",
    "COM-03 Updates follow each other in the promised time until the incident is resolved",
    "updates-keep-cadence",
    "rules/updates-keep-cadence.html"
  ],
  [
    "Rule",
    "COM-04 Everybody outside who was told of an incident is told that it is over",
    "resolution-notice-sent",
    "rules/resolution-notice-sent.html"
  ],
  [
    "Rule",
    "COM-05 Executives are kept informed in the promised time",
    "executives-updated",
    "rules/executives-updated.html"
  ],
  [
    "Rule",
    "COM-06 Notices that were sent have every blank of their template filled in",
    "no-variables-sent",
    "rules/no-variables-sent.html"
  ],
  [
    "Rule",
    "COM-07 The first stakeholder update goes out in the window of the response checklist",
    "stakeholders-updated",
    "rules/stakeholders-updated.html"
  ],
  [
    "Rule",
    "COM-08 A copy of every notice is kept, not only a link to a chat",
    "notices-archived",
    "rules/notices-archived.html"
  ],
  [
    "Rule",
    "COM-09 No notice says that data is safe where the record says otherwise",
    "notices-truthful",
    "rules/notices-truthful.html"
  ],
  [
    "Rule",
    "PM-01 Every incident whose severity requires one has a published post-mortem",
    "post-mortem-exists",
    "rules/post-mortem-exists.html"
  ],
  [
    "Rule",
    "PM-02 Post-mortems are published within the time the playbook allows",
    "post-mortem-on-time",
    "rules/post-mortem-on-time.html"
  ],
  [
    "Rule",
    "PM-03 Post-mortems have the sections that every template asks for",
    "sections-present",
    "rules/sections-present.html"
  ],
  [
    "Rule",
    "PM-04 Sections of a post-mortem say something",
    "sections-filled",
    "rules/sections-filled.html"
  ],
  [
    "Rule",
    "PM-05 Timelines have at least four entries with time and text, in order",
    "timeline-complete",
    "rules/timeline-complete.html"
  ],
  [
    "Rule",
    "PM-06 Timelines say that their times are UTC",
    "timeline-in-utc",
    "rules/timeline-in-utc.html"
  ],
  [
    "Rule",
    "PM-07 The timeline and the record give the milestones the same times",
    "milestones-in-timeline",
    "rules/milestones-in-timeline.html"
  ],
  [
    "Rule",
    "PM-08 Post-mortems name a root cause and contributing causes",
    "causes-named",
    "rules/causes-named.html"
  ],
  [
    "Rule",
    "PM-09 Post-mortems estimate how many customers were affected",
    "impact-estimated",
    "rules/impact-estimated.html"
  ],
  [
    "Rule",
    "PM-10 Post-mortems say what worked and what did not",
    "lessons-both-sides",
    "rules/lessons-both-sides.html"
  ],
  [
    "Rule",
    "PM-11 Post-mortems say how the incident was detected and how long that took",
    "detection-explained",
    "rules/detection-explained.html"
  ],
  [
    "Rule",
    "PM-12 Post-mortems describe the steps of containment and of recovery",
    "recovery-described",
    "rules/recovery-described.html"
  ],
  [
    "Rule",
    "PM-13 Post-mortems blame no person",
    "blameless-language",
    "rules/blameless-language.html"
  ],
  [
    "Rule",
    "PM-14 Post-mortems have an author, and a reviewer who is somebody else",
    "post-mortem-reviewed",
    "rules/post-mortem-reviewed.html"
  ],
  [
    "Rule",
    "PM-15 A post-mortem agrees with its incident's record, and with itself",
    "facts-agree",
    "rules/facts-agree.html"
  ],
  [
    "Rule",
    "PM-17 Every post-mortem belongs to an incident",
    "post-mortem-has-incident",
    "rules/post-mortem-has-incident.html"
  ],
  [
    "Rule",
    "PM-18 The duration a post-mortem states is the one its times give",
    "duration-agrees",
    "rules/duration-agrees.html"
  ],
  [
    "Rule",
    "ACT-01 Every post-mortem leads to an action item, or says why not",
    "action-items-exist",
    "rules/action-items-exist.html"
  ],
  [
    "Rule",
    "ACT-02 Every action item names one accountable owner",
    "action-has-owner",
    "rules/action-has-owner.html"
  ],
  [
    "Rule",
    "ACT-03 Every action item has a due date",
    "action-has-due-date",
    "rules/action-has-due-date.html"
  ],
  [
    "Rule",
    "ACT-04 Owners of action items are people of the roster, there on the due date",
    "action-owner-known",
    "rules/action-owner-known.html"
  ],
  [
    "Rule",
    "ACT-05 Action items are due after the incident and within 90 days of it",
    "action-due-reasonable",
    "rules/action-due-reasonable.html"
  ],
  [
    "Rule",
    "ACT-06 No action item is open past its due date",
    "action-not-overdue",
    "rules/action-not-overdue.html"
  ],
  [
    "Rule",
    "ACT-07 Finished action items say when they were finished and link to the proof",
    "done-has-evidence",
    "rules/done-has-evidence.html"
  ],
  [
    "Rule",
    "ACT-08 Finished action items were finished by their due date",
    "action-done-on-time",
    "rules/action-done-on-time.html"
  ],
  [
    "Rule",
    "ACT-09 Action items have ids of their own, each used once",
    "action-ids",
    "rules/action-ids.html"
  ],
  [
    "Rule",
    "ACT-10 Action items say how urgent they are",
    "action-priority",
    "rules/action-priority.html"
  ],
  [
    "Rule",
    "ACT-11 The two highest levels lead to an item that prevents or detects a recurrence",
    "action-preventive",
    "rules/action-preventive.html"
  ],
  [
    "Rule",
    "ACT-13 Due dates of action items were not moved",
    "action-due-unmoved",
    "rules/action-due-unmoved.html"
  ],
  [
    "Rule",
    "DR-01 A drill was held in every interval of the period that the playbook promises",
    "drill-each-quarter",
    "rules/drill-each-quarter.html"
  ],
  [
    "Rule",
    "DR-02 Drills are not held in production",
    "drill-not-in-production",
    "rules/drill-not-in-production.html"
  ],
  [
    "Rule",
    "DR-03 Drills measure how long detecting, triaging, mitigating and notifying took",
    "drill-measured",
    "rules/drill-measured.html"
  ],
  [
    "Rule",
    "DR-04 The times of a drill are in order",
    "drill-times-in-order",
    "rules/drill-times-in-order.html"
  ],
  [
    "Rule",
    "DR-05 Drills keep the targets of the simulated severity, or declare the gap",
    "drill-within-targets",
    "rules/drill-within-targets.html"
  ],
  [
    "Rule",
    "DR-06 Drills state their gaps, and each led to an action and a changed playbook",
    "drill-gaps-closed",
    "rules/drill-gaps-closed.html"
  ],
  [
    "Rule",
    "DR-07 Drills say when, what, who led and who took part",
    "drill-described",
    "rules/drill-described.html"
  ],
  [
    "Rule",
    "DR-08 The notice of a drill was written from the playbook's templates",
    "drill-templates-used",
    "rules/drill-templates-used.html"
  ],
  [
    "Rule",
    "DR-09 The next drill is scheduled no further away than the playbook's cadence",
    "next-drill-scheduled",
    "rules/next-drill-scheduled.html"
  ],
  [
    "Rule",
    "DR-10 Drills have ids of their own series",
    "drill-id",
    "rules/drill-id.html"
  ],
  [
    "Rule",
    "DR-11 Drills differ from the one before",
    "drill-scenarios-vary",
    "rules/drill-scenarios-vary.html"
  ],
  [
    "Rule",
    "REG-01 The register of incidents lacks no number",
    "register-sequence",
    "rules/register-sequence.html"
  ],
  [
    "Rule",
    "REG-02 The records agree with an export of the tool that keeps incidents",
    "register-reconciled",
    "rules/register-reconciled.html"
  ],
  [
    "Rule",
    "REG-03 A period without incidents is attested, and the plan was drilled",
    "no-incidents-attested",
    "rules/no-incidents-attested.html"
  ],
  [
    "Rule",
    "REG-04 Incidents of the period lie wholly inside it",
    "in-period",
    "rules/in-period.html"
  ],
  [
    "Rule",
    "REG-06 No incident was detected between the end of the period and the day of the assessment",
    "no-subsequent-events",
    "rules/no-subsequent-events.html"
  ],
  [
    "Rule",
    "REG-07 Void records say why, and who agreed",
    "void-explained",
    "rules/void-explained.html"
  ],
  [
    "Rule",
    "RA-01 Post-mortems are read again in the next risk review",
    "post-mortem-in-risk-review",
    "rules/post-mortem-in-risk-review.html"
  ],
  [
    "Rule",
    "RA-02 A risk review was held for every quarter of the period",
    "risk-review-each-quarter",
    "rules/risk-review-each-quarter.html"
  ],
  [
    "Rule",
    "EV-01 Files named as evidence are in the content, whole",
    "evidence-files-present",
    "rules/evidence-files-present.html"
  ],
  [
    "Rule",
    "EV-03 Screenshots and logs say when, by whom and from which system they were taken",
    "evidence-captured",
    "rules/evidence-captured.html"
  ],
  [
    "Rule",
    "EV-04 Evidence on other sites has a copy in the content, or a host that keeps it",
    "external-evidence-archived",
    "rules/external-evidence-archived.html"
  ],
  [
    "Rule",
    "EV-05 Every file of the content is named by some document",
    "evidence-files-used",
    "rules/evidence-files-used.html"
  ],
  [
    "Rule",
    "EV-06 What was tested is what the last commit holds",
    "content-committed",
    "rules/content-committed.html"
  ],
  [
    "Rule",
    "CFG-01 The settings name the organization, a period in the right order and the as-of date",
    "settings-readable",
    "rules/settings-readable.html"
  ],
  [
    "Rule",
    "CFG-02 Holidays are listed for every year that a deadline touches",
    "holidays-covered",
    "rules/holidays-covered.html"
  ],
  [
    "Rule",
    "CFG-03 The time zone is a name of the IANA database",
    "known-time-zone",
    "rules/known-time-zone.html"
  ],
  [
    "Rule",
    "CFG-04 Rules that are switched off or made lighter exist, with a reason",
    "overrides-explained",
    "rules/overrides-explained.html"
  ],
  [
    "Rule",
    "WV-01 Exceptions say what, why, how bad, who answers and until when",
    "exception-complete",
    "rules/exception-complete.html"
  ],
  [
    "Rule",
    "WV-02 Exceptions have not expired while the deviation goes on",
    "exception-not-expired",
    "rules/exception-not-expired.html"
  ],
  [
    "Rule",
    "WV-03 Exceptions are approved by somebody other than who is responsible for the deviation",
    "exception-approved-by-another",
    "rules/exception-approved-by-another.html"
  ],
  [
    "Rule",
    "WV-04 Exceptions are about something that deviates",
    "exception-matches-deviation",
    "rules/exception-matches-deviation.html"
  ],
  [
    "Rule",
    "WV-05 Exceptions are about rules that can be excepted",
    "exception-allowed",
    "rules/exception-allowed.html"
  ],
  [
    "Rule",
    "WV-06 Exceptions are approved before the deadline that they excuse",
    "exception-before-deadline",
    "rules/exception-before-deadline.html"
  ],
  [
    "not applicable",
    "DR-11 no drill came before it",
    "DRL-20260318-01 · billing/drills/DRL-20260318-01.md:10",
    "documents/billing/drills/DRL-20260318-01.html#DR-11:DRL-20260318-01"
  ],
  [
    "deviation",
    "DR-03 mitigated_at was not measured: At the table nothing is switched off; the steps were named and not carried out",
    "DRL-20260604-01 · billing/drills/DRL-20260604-01.md:21",
    "documents/billing/drills/DRL-20260604-01.html#DR-03:DRL-20260604-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:8",
    "documents/billing/incidents/INC-20260225-01.html#IN-05:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-10 High sets no time to resolve",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:8",
    "documents/billing/incidents/INC-20260225-01.html#IN-10:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:8",
    "documents/billing/incidents/INC-20260225-01.html#IN-13:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:8",
    "documents/billing/incidents/INC-20260225-01.html#IN-23:INC-20260225-01"
  ],
  [
    "excepted",
    "IN-09 INC-20260225-01 was contained after 30 h; High allows 24 hours",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:17",
    "documents/billing/incidents/INC-20260225-01.html#IN-09:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:26",
    "documents/billing/incidents/INC-20260225-01.html#IN-17:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260225-01 · billing/incidents/INC-20260225-01.md:26",
    "documents/billing/incidents/INC-20260225-01.html#IN-18:INC-20260225-01"
  ],
  [
    "not applicable",
    "IN-06 the record is void",
    "INC-20260225-02 · billing/incidents/INC-20260225-02.md:3",
    "documents/billing/incidents/INC-20260225-02.html#IN-06:INC-20260225-02"
  ],
  [
    "not applicable",
    "PB-07b the record is void",
    "INC-20260225-02 · billing/incidents/INC-20260225-02.md:3",
    "documents/billing/incidents/INC-20260225-02.html#PB-07b:INC-20260225-02"
  ],
  [
    "not applicable",
    "PM-01 Medium requires no post-mortem",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:3",
    "documents/billing/incidents/INC-20260329-01.html#PM-01:INC-20260329-01"
  ],
  [
    "not applicable",
    "COM-01 Medium promises no notices to customers",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#COM-01:INC-20260329-01"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#COM-04:INC-20260329-01"
  ],
  [
    "not applicable",
    "COM-07 Medium promises no stakeholder update",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#COM-07:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-10 Medium sets no time to resolve",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#IN-10:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-12 Medium is below the two highest levels",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#IN-12:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#IN-13:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#IN-23:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-27 Medium is below the two highest levels",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:8",
    "documents/billing/incidents/INC-20260329-01.html#IN-27:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:34",
    "documents/billing/incidents/INC-20260329-01.html#IN-17:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260329-01 · billing/incidents/INC-20260329-01.md:34",
    "documents/billing/incidents/INC-20260329-01.html#IN-18:INC-20260329-01"
  ],
  [
    "not applicable",
    "IN-21 the incident is not closed",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:3",
    "documents/billing/incidents/INC-20260629-01.html#IN-21:INC-20260629-01"
  ],
  [
    "not yet due",
    "IN-22 the incident is not closed",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:3",
    "documents/billing/incidents/INC-20260629-01.html#IN-22:INC-20260629-01"
  ],
  [
    "not yet due",
    "PM-01 a post-mortem is due 2026-07-10 23:59 America/New_York",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:3",
    "documents/billing/incidents/INC-20260629-01.html#PM-01:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:8",
    "documents/billing/incidents/INC-20260629-01.html#IN-05:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-10 High sets no time to resolve",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:8",
    "documents/billing/incidents/INC-20260629-01.html#IN-10:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:8",
    "documents/billing/incidents/INC-20260629-01.html#IN-13:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:8",
    "documents/billing/incidents/INC-20260629-01.html#IN-23:INC-20260629-01"
  ],
  [
    "deviation",
    "REG-04 INC-20260629-01 was resolved 2026-07-02, after the period",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:17",
    "documents/billing/incidents/INC-20260629-01.html#REG-04:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:24",
    "documents/billing/incidents/INC-20260629-01.html#IN-17:INC-20260629-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260629-01 · billing/incidents/INC-20260629-01.md:24",
    "documents/billing/incidents/INC-20260629-01.html#IN-18:INC-20260629-01"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is a48d81215f14d558f1ad9d59d1d0bd37276e371c17b86717f5ca2a374bb5e003",
    "PB-BILLING@2.1 · billing/playbook.md:3",
    "documents/billing/playbook.html#PB-07:PB-BILLING@2.1"
  ],
  [
    "not applicable",
    "PB-16 no table says whom to page",
    "PB-BILLING@2.1 · billing/playbook.md:3",
    "documents/billing/playbook.html#PB-16:PB-BILLING@2.1"
  ],
  [
    "not applicable",
    "REG-03 4 incidents in the period",
    "PB-BILLING 2026-01-01 to 2026-06-30 · billing/playbook.md:3",
    "documents/billing/playbook.html#REG-03:PB-BILLING_2026-01-01_to_2026-06-30"
  ],
  [
    "not applicable",
    "PB-15 no escalation or communication is set by level",
    "PB-BILLING@2.1 · billing/playbook.md:43",
    "documents/billing/playbook.html#PB-15:PB-BILLING@2.1"
  ],
  [
    "deviation",
    "PB-09 “Next release” is no length of time: Low sets no time to fix that can be tested",
    "PB-BILLING@2.1 · billing/playbook.md:48",
    "documents/billing/playbook.html#PB-09:PB-BILLING@2.1"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:8",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-05:INC-20260507-01"
  ],
  [
    "not applicable",
    "IN-10 Critical sets no time to resolve",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:8",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-10:INC-20260507-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:8",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-13:INC-20260507-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:8",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-23:INC-20260507-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:26",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-17:INC-20260507-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260507-01 · billing/post-mortems/INC-20260507-01.md:26",
    "documents/billing/post-mortems/INC-20260507-01.html#IN-18:INC-20260507-01"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260507-01-A4 · billing/post-mortems/INC-20260507-01.md:173",
    "documents/billing/post-mortems/INC-20260507-01.html#ACT-07:INC-20260507-01-A4"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260507-01-A4 · billing/post-mortems/INC-20260507-01.md:173",
    "documents/billing/post-mortems/INC-20260507-01.html#ACT-08:INC-20260507-01-A4"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-07-24",
    "INC-20260507-01-A4 · billing/post-mortems/INC-20260507-01.md:173",
    "documents/billing/post-mortems/INC-20260507-01.html#ACT-06:INC-20260507-01-A4"
  ],
  [
    "not applicable",
    "DR-11 no drill came before it",
    "DRL-20260311-01 · learning/drills/DRL-20260311-01.md:10",
    "documents/learning/drills/DRL-20260311-01.html#DR-11:DRL-20260311-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-05:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-09 S1 sets no time to contain",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-09:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-10 S1 sets no time to resolve",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-10:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-11 S1 sets no time to fix",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-11:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-13:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:8",
    "documents/learning/incidents/INC-20260203-01.html#IN-23:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:26",
    "documents/learning/incidents/INC-20260203-01.html#IN-17:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260203-01 · learning/incidents/INC-20260203-01.md:26",
    "documents/learning/incidents/INC-20260203-01.html#IN-18:INC-20260203-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:8",
    "documents/learning/incidents/INC-20260324-01.html#IN-05:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-10 S0 sets no time to resolve",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:8",
    "documents/learning/incidents/INC-20260324-01.html#IN-10:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-11 S0 sets no time to fix",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:8",
    "documents/learning/incidents/INC-20260324-01.html#IN-11:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:8",
    "documents/learning/incidents/INC-20260324-01.html#IN-13:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:8",
    "documents/learning/incidents/INC-20260324-01.html#IN-23:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:27",
    "documents/learning/incidents/INC-20260324-01.html#IN-17:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260324-01 · learning/incidents/INC-20260324-01.md:27",
    "documents/learning/incidents/INC-20260324-01.html#IN-18:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-06 the record is void",
    "INC-20260428-01 · learning/incidents/INC-20260428-01.md:3",
    "documents/learning/incidents/INC-20260428-01.html#IN-06:INC-20260428-01"
  ],
  [
    "not applicable",
    "PB-07b the record is void",
    "INC-20260428-01 · learning/incidents/INC-20260428-01.md:3",
    "documents/learning/incidents/INC-20260428-01.html#PB-07b:INC-20260428-01"
  ],
  [
    "not applicable",
    "PM-01 S2 requires no post-mortem",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:3",
    "documents/learning/incidents/INC-20260428-02.html#PM-01:INC-20260428-02"
  ],
  [
    "not applicable",
    "COM-01 S2 promises no notices to customers",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#COM-01:INC-20260428-02"
  ],
  [
    "not applicable",
    "COM-03 S2 promises no updates",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#COM-03:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-05:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-09 S2 sets no time to contain",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-09:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-10 S2 sets no time to resolve",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-10:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-11 S2 sets no time to fix",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-11:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-12 S2 is below the two highest levels",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-12:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-13:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-23:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-27 S2 is below the two highest levels",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:8",
    "documents/learning/incidents/INC-20260428-02.html#IN-27:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:26",
    "documents/learning/incidents/INC-20260428-02.html#IN-17:INC-20260428-02"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:26",
    "documents/learning/incidents/INC-20260428-02.html#IN-18:INC-20260428-02"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260428-02 · learning/incidents/INC-20260428-02.md:31",
    "documents/learning/incidents/INC-20260428-02.html#COM-04:INC-20260428-02"
  ],
  [
    "not applicable",
    "PM-01 S3 requires no post-mortem",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:3",
    "documents/learning/incidents/INC-20260702-01.html#PM-01:INC-20260702-01"
  ],
  [
    "not applicable",
    "COM-01 S3 promises no notices to customers",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#COM-01:INC-20260702-01"
  ],
  [
    "not applicable",
    "COM-03 S3 promises no updates",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#COM-03:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-05:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-09 S3 sets no time to contain",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-09:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-10 S3 sets no time to resolve",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-10:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-11 S3 sets no time to fix",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-11:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-12 S3 is below the two highest levels",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-12:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-13:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-23:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-27 S3 is below the two highest levels",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:8",
    "documents/learning/incidents/INC-20260702-01.html#IN-27:INC-20260702-01"
  ],
  [
    "not applicable",
    "REG-04 detected 2026-07-02, outside the period",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:14",
    "documents/learning/incidents/INC-20260702-01.html#REG-04:INC-20260702-01"
  ],
  [
    "deviation",
    "REG-06 INC-20260702-01 was detected 2026-07-02, after the period ended 2026-06-30",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:14",
    "documents/learning/incidents/INC-20260702-01.html#REG-06:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:26",
    "documents/learning/incidents/INC-20260702-01.html#IN-17:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:26",
    "documents/learning/incidents/INC-20260702-01.html#IN-18:INC-20260702-01"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260702-01 · learning/incidents/INC-20260702-01.md:31",
    "documents/learning/incidents/INC-20260702-01.html#COM-04:INC-20260702-01"
  ],
  [
    "not applicable",
    "IN-21 the incident is not closed",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:3",
    "documents/learning/incidents/INC-20260709-01.html#IN-21:INC-20260709-01"
  ],
  [
    "not yet due",
    "IN-22 the incident is not closed",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:3",
    "documents/learning/incidents/INC-20260709-01.html#IN-22:INC-20260709-01"
  ],
  [
    "not yet due",
    "PM-01 a post-mortem is due 2026-07-11 11:20 Europe/Berlin",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:3",
    "documents/learning/incidents/INC-20260709-01.html#PM-01:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-05:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-09 S1 sets no time to contain",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-09:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-10 S1 sets no time to resolve",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-10:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-11 S1 sets no time to fix",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-11:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-13:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:8",
    "documents/learning/incidents/INC-20260709-01.html#IN-23:INC-20260709-01"
  ],
  [
    "not applicable",
    "REG-04 detected 2026-07-09, outside the period",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:14",
    "documents/learning/incidents/INC-20260709-01.html#REG-04:INC-20260709-01"
  ],
  [
    "deviation",
    "REG-06 INC-20260709-01 was detected 2026-07-09, after the period ended 2026-06-30",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:14",
    "documents/learning/incidents/INC-20260709-01.html#REG-06:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:25",
    "documents/learning/incidents/INC-20260709-01.html#IN-17:INC-20260709-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260709-01 · learning/incidents/INC-20260709-01.md:25",
    "documents/learning/incidents/INC-20260709-01.html#IN-18:INC-20260709-01"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is 2720df73b1735f7c14ce59a58f2d521ba415a1615f6b368de9cf2b1ba527a53a",
    "PB-LEARNING@2.0 · learning/playbook.md:3",
    "documents/learning/playbook.html#PB-07:PB-LEARNING@2.0"
  ],
  [
    "not applicable",
    "REG-03 4 incidents in the period",
    "PB-LEARNING 2026-01-01 to 2026-06-30 · learning/playbook.md:3",
    "documents/learning/playbook.html#REG-03:PB-LEARNING_2026-01-01_to_2026-06-30"
  ],
  [
    "excepted",
    "PM-02 the post-mortem of INC-20260324-01 was published 2026-03-26 19:30 Europe/Berlin; it was due 2026-03-26 16:30 Europe/Berlin",
    "INC-20260324-01 · learning/post-mortems/INC-20260324-01.md:18",
    "documents/learning/incidents/INC-20260324-01.html#PM-02:INC-20260324-01"
  ],
  [
    "not applicable",
    "IN-09 S1 sets no time to contain",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:8",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-09:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-10 S1 sets no time to resolve",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:8",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-10:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-11 S1 sets no time to fix",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:8",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-11:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:8",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-13:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:8",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-23:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:35",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-17:INC-20260612-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260612-01 · learning/post-mortems/INC-20260612-01.md:35",
    "documents/learning/post-mortems/INC-20260612-01.html#IN-18:INC-20260612-01"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260612-01-A3 · learning/post-mortems/INC-20260612-01.md:199",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-07:INC-20260612-01-A3"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260612-01-A3 · learning/post-mortems/INC-20260612-01.md:199",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-08:INC-20260612-01-A3"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-07-31",
    "INC-20260612-01-A3 · learning/post-mortems/INC-20260612-01.md:199",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-06:INC-20260612-01-A3"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260612-01-A4 · learning/post-mortems/INC-20260612-01.md:200",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-07:INC-20260612-01-A4"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260612-01-A4 · learning/post-mortems/INC-20260612-01.md:200",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-08:INC-20260612-01-A4"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-08-14",
    "INC-20260612-01-A4 · learning/post-mortems/INC-20260612-01.md:200",
    "documents/learning/post-mortems/INC-20260612-01.html#ACT-06:INC-20260612-01-A4"
  ],
  [
    "not applicable",
    "DR-11 no drill came before it",
    "DRL-20260305-01 · mobile/drills/DRL-20260305-01.md:10",
    "documents/mobile/drills/DRL-20260305-01.html#DR-11:DRL-20260305-01"
  ],
  [
    "deviation",
    "DR-03 mitigated_at was not measured: A laptop on the table cannot be locked; the command was read out and not sent",
    "DRL-20260305-01 · mobile/drills/DRL-20260305-01.md:21",
    "documents/mobile/drills/DRL-20260305-01.html#DR-03:DRL-20260305-01"
  ],
  [
    "not applicable",
    "IN-09 SEV‑1 sets no time to contain",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:8",
    "documents/mobile/incidents/INC-20260212-01.html#IN-09:INC-20260212-01"
  ],
  [
    "not applicable",
    "IN-10 SEV‑1 sets no time to resolve",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:8",
    "documents/mobile/incidents/INC-20260212-01.html#IN-10:INC-20260212-01"
  ],
  [
    "not applicable",
    "IN-11 SEV‑1 sets no time to fix",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:8",
    "documents/mobile/incidents/INC-20260212-01.html#IN-11:INC-20260212-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:8",
    "documents/mobile/incidents/INC-20260212-01.html#IN-13:INC-20260212-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:8",
    "documents/mobile/incidents/INC-20260212-01.html#IN-23:INC-20260212-01"
  ],
  [
    "undetermined",
    "COM-03 updates “Real‑time, all levels” are no time that can be tested",
    "INC-20260212-01 · mobile/incidents/INC-20260212-01.md:50",
    "documents/mobile/incidents/INC-20260212-01.html#COM-03:INC-20260212-01"
  ],
  [
    "not applicable",
    "PM-01 SEV‑3 requires no post-mortem",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:3",
    "documents/mobile/incidents/INC-20260321-01.html#PM-01:INC-20260321-01"
  ],
  [
    "not applicable",
    "COM-01 SEV‑3 promises no notices to customers",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#COM-01:INC-20260321-01"
  ],
  [
    "not applicable",
    "COM-05 SEV‑3 promises no updates for executives",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#COM-05:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-05:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-09 SEV‑3 sets no time to contain",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-09:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-10 SEV‑3 sets no time to resolve",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-10:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-11 SEV‑3 sets no time to fix",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-11:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-12 SEV‑3 is below the two highest levels",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-12:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-13:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-23:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-27 SEV‑3 is below the two highest levels",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:8",
    "documents/mobile/incidents/INC-20260321-01.html#IN-27:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:25",
    "documents/mobile/incidents/INC-20260321-01.html#IN-17:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:25",
    "documents/mobile/incidents/INC-20260321-01.html#IN-18:INC-20260321-01"
  ],
  [
    "undetermined",
    "COM-03 updates “Real‑time, all levels” are no time that can be tested",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:33",
    "documents/mobile/incidents/INC-20260321-01.html#COM-03:INC-20260321-01"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:33",
    "documents/mobile/incidents/INC-20260321-01.html#COM-04:INC-20260321-01"
  ],
  [
    "not applicable",
    "EV-03 no screenshot or log among the evidence",
    "INC-20260321-01 · mobile/incidents/INC-20260321-01.md:49",
    "documents/mobile/incidents/INC-20260321-01.html#EV-03:INC-20260321-01"
  ],
  [
    "not applicable",
    "IN-06 the record is void",
    "INC-20260517-02 · mobile/incidents/INC-20260517-02.md:3",
    "documents/mobile/incidents/INC-20260517-02.html#IN-06:INC-20260517-02"
  ],
  [
    "not applicable",
    "PB-07b the record is void",
    "INC-20260517-02 · mobile/incidents/INC-20260517-02.md:3",
    "documents/mobile/incidents/INC-20260517-02.html#PB-07b:INC-20260517-02"
  ],
  [
    "not applicable",
    "IN-21 the incident is not closed",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:3",
    "documents/mobile/incidents/INC-20260708-01.html#IN-21:INC-20260708-01"
  ],
  [
    "not yet due",
    "IN-22 the incident is not closed",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:3",
    "documents/mobile/incidents/INC-20260708-01.html#IN-22:INC-20260708-01"
  ],
  [
    "not yet due",
    "PM-01 a post-mortem is due 2026-07-10 19:40 America/New_York",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:3",
    "documents/mobile/incidents/INC-20260708-01.html#PM-01:INC-20260708-01"
  ],
  [
    "not applicable",
    "COM-05 SEV‑2 promises no updates for executives",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#COM-05:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-05:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-09 SEV‑2 sets no time to contain",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-09:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-10 SEV‑2 sets no time to resolve",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-10:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-11 SEV‑2 sets no time to fix",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-11:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-13:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:8",
    "documents/mobile/incidents/INC-20260708-01.html#IN-23:INC-20260708-01"
  ],
  [
    "not applicable",
    "REG-04 detected 2026-07-08, outside the period",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:14",
    "documents/mobile/incidents/INC-20260708-01.html#REG-04:INC-20260708-01"
  ],
  [
    "deviation",
    "REG-06 INC-20260708-01 was detected 2026-07-08, after the period ended 2026-06-30",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:14",
    "documents/mobile/incidents/INC-20260708-01.html#REG-06:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:23",
    "documents/mobile/incidents/INC-20260708-01.html#IN-17:INC-20260708-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:23",
    "documents/mobile/incidents/INC-20260708-01.html#IN-18:INC-20260708-01"
  ],
  [
    "undetermined",
    "COM-03 updates “Real‑time, all levels” are no time that can be tested",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:32",
    "documents/mobile/incidents/INC-20260708-01.html#COM-03:INC-20260708-01"
  ],
  [
    "not applicable",
    "EV-03 no screenshot or log among the evidence",
    "INC-20260708-01 · mobile/incidents/INC-20260708-01.md:73",
    "documents/mobile/incidents/INC-20260708-01.html#EV-03:INC-20260708-01"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is 729cb13978b00ec2ab2841d7eda57d3753bd9668c17e71ec8b6e19bde91dc100",
    "IRP-2025-11-18@1.3 · mobile/playbook.md:3",
    "documents/mobile/playbook.html#PB-07:IRP-2025-11-18@1.3"
  ],
  [
    "not applicable",
    "REG-03 3 incidents in the period",
    "IRP-2025-11-18 2026-01-01 to 2026-06-30 · mobile/playbook.md:3",
    "documents/mobile/playbook.html#REG-03:IRP-2025-11-18_2026-01-01_to_2026-06-30"
  ],
  [
    "not applicable",
    "PB-25 no two of its times can be compared",
    "IRP-2025-11-18@1.3 · mobile/playbook.md:50",
    "documents/mobile/playbook.html#PB-25:IRP-2025-11-18@1.3"
  ],
  [
    "not applicable",
    "COM-05 SEV‑2 promises no updates for executives",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#COM-05:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-05:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-09 SEV‑2 sets no time to contain",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-09:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-10 SEV‑2 sets no time to resolve",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-10:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-11 SEV‑2 sets no time to fix",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-11:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-13:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:8",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-23:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:26",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-17:INC-20260517-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:26",
    "documents/mobile/post-mortems/INC-20260517-01.html#IN-18:INC-20260517-01"
  ],
  [
    "undetermined",
    "COM-03 updates “Real‑time, all levels” are no time that can be tested",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:35",
    "documents/mobile/post-mortems/INC-20260517-01.html#COM-03:INC-20260517-01"
  ],
  [
    "deviation",
    "COM-03 41 min without a status page notice between two notices; SEV‑2 promises one every 30 min",
    "INC-20260517-01 · mobile/post-mortems/INC-20260517-01.md:69",
    "documents/mobile/post-mortems/INC-20260517-01.html#COM-03:INC-20260517-01:2"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260517-01-A5 · mobile/post-mortems/INC-20260517-01.md:218",
    "documents/mobile/post-mortems/INC-20260517-01.html#ACT-07:INC-20260517-01-A5"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260517-01-A5 · mobile/post-mortems/INC-20260517-01.md:218",
    "documents/mobile/post-mortems/INC-20260517-01.html#ACT-08:INC-20260517-01-A5"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-07-31",
    "INC-20260517-01-A5 · mobile/post-mortems/INC-20260517-01.md:218",
    "documents/mobile/post-mortems/INC-20260517-01.html#ACT-06:INC-20260517-01-A5"
  ],
  [
    "not applicable",
    "DR-11 no drill came before it",
    "DRL-20260317-01 · platform/drills/DRL-20260317-01.md:10",
    "documents/platform/drills/DRL-20260317-01.html#DR-11:DRL-20260317-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:8",
    "documents/platform/incidents/INC-20260127-01.html#IN-05:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-09 P2 sets no time to contain",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:8",
    "documents/platform/incidents/INC-20260127-01.html#IN-09:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-10 P2 sets no time to resolve",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:8",
    "documents/platform/incidents/INC-20260127-01.html#IN-10:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-11 P2 sets no time to fix",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:8",
    "documents/platform/incidents/INC-20260127-01.html#IN-11:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:8",
    "documents/platform/incidents/INC-20260127-01.html#IN-23:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:26",
    "documents/platform/incidents/INC-20260127-01.html#IN-17:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260127-01 · platform/incidents/INC-20260127-01.md:26",
    "documents/platform/incidents/INC-20260127-01.html#IN-18:INC-20260127-01"
  ],
  [
    "not applicable",
    "IN-09 P1 sets no time to contain",
    "INC-20260309-01 · platform/incidents/INC-20260309-01.md:8",
    "documents/platform/incidents/INC-20260309-01.html#IN-09:INC-20260309-01"
  ],
  [
    "not applicable",
    "IN-10 P1 sets no time to resolve",
    "INC-20260309-01 · platform/incidents/INC-20260309-01.md:8",
    "documents/platform/incidents/INC-20260309-01.html#IN-10:INC-20260309-01"
  ],
  [
    "not applicable",
    "IN-11 P1 sets no time to fix",
    "INC-20260309-01 · platform/incidents/INC-20260309-01.md:8",
    "documents/platform/incidents/INC-20260309-01.html#IN-11:INC-20260309-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260309-01 · platform/incidents/INC-20260309-01.md:8",
    "documents/platform/incidents/INC-20260309-01.html#IN-23:INC-20260309-01"
  ],
  [
    "not applicable",
    "PM-01 P3 requires no post-mortem",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:3",
    "documents/platform/incidents/INC-20260518-01.html#PM-01:INC-20260518-01"
  ],
  [
    "not applicable",
    "COM-01 P3 promises no notices to customers",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#COM-01:INC-20260518-01"
  ],
  [
    "not applicable",
    "COM-03 P3 promises no updates",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#COM-03:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-05:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-09 P3 sets no time to contain",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-09:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-10 P3 sets no time to resolve",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-10:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-11 P3 sets no time to fix",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-11:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-12 P3 is below the two highest levels",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-12:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-13 the duty does not name P3",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-13:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-23:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-27 P3 is below the two highest levels",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:8",
    "documents/platform/incidents/INC-20260518-01.html#IN-27:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:26",
    "documents/platform/incidents/INC-20260518-01.html#IN-17:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:26",
    "documents/platform/incidents/INC-20260518-01.html#IN-18:INC-20260518-01"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260518-01 · platform/incidents/INC-20260518-01.md:31",
    "documents/platform/incidents/INC-20260518-01.html#COM-04:INC-20260518-01"
  ],
  [
    "not applicable",
    "IN-06 the record is void",
    "INC-20260518-02 · platform/incidents/INC-20260518-02.md:3",
    "documents/platform/incidents/INC-20260518-02.html#IN-06:INC-20260518-02"
  ],
  [
    "not applicable",
    "PB-07b the record is void",
    "INC-20260518-02 · platform/incidents/INC-20260518-02.md:3",
    "documents/platform/incidents/INC-20260518-02.html#PB-07b:INC-20260518-02"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:8",
    "documents/platform/incidents/INC-20260616-01.html#IN-05:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-09 P1 sets no time to contain",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:8",
    "documents/platform/incidents/INC-20260616-01.html#IN-09:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-10 P1 sets no time to resolve",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:8",
    "documents/platform/incidents/INC-20260616-01.html#IN-10:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-11 P1 sets no time to fix",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:8",
    "documents/platform/incidents/INC-20260616-01.html#IN-11:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:8",
    "documents/platform/incidents/INC-20260616-01.html#IN-23:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:27",
    "documents/platform/incidents/INC-20260616-01.html#IN-17:INC-20260616-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260616-01 · platform/incidents/INC-20260616-01.md:27",
    "documents/platform/incidents/INC-20260616-01.html#IN-18:INC-20260616-01"
  ],
  [
    "not yet due",
    "IN-06 the incident is open; resolved_at to come",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:3",
    "documents/platform/incidents/INC-20260630-01.html#IN-06:INC-20260630-01"
  ],
  [
    "not yet due",
    "IN-15 the incident is open",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:3",
    "documents/platform/incidents/INC-20260630-01.html#IN-15:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-21 the incident is not closed",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:3",
    "documents/platform/incidents/INC-20260630-01.html#IN-21:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-22 neither playbook nor record speaks of a monitoring window",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:3",
    "documents/platform/incidents/INC-20260630-01.html#IN-22:INC-20260630-01"
  ],
  [
    "not applicable",
    "PM-01 P3 requires no post-mortem",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:3",
    "documents/platform/incidents/INC-20260630-01.html#PM-01:INC-20260630-01"
  ],
  [
    "not applicable",
    "COM-01 P3 promises no notices to customers",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#COM-01:INC-20260630-01"
  ],
  [
    "not applicable",
    "COM-03 P3 promises no updates",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#COM-03:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-05:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-09 P3 sets no time to contain",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-09:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-10 P3 sets no time to resolve",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-10:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-11 P3 sets no time to fix",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-11:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-12 P3 is below the two highest levels",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-12:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-13 the duty does not name P3",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-13:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-23 P3 sets no time to resolve",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-23:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-27 P3 is below the two highest levels",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:8",
    "documents/platform/incidents/INC-20260630-01.html#IN-27:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:20",
    "documents/platform/incidents/INC-20260630-01.html#IN-17:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:20",
    "documents/platform/incidents/INC-20260630-01.html#IN-18:INC-20260630-01"
  ],
  [
    "not applicable",
    "COM-04 nobody outside was told of the incident",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:25",
    "documents/platform/incidents/INC-20260630-01.html#COM-04:INC-20260630-01"
  ],
  [
    "not yet due",
    "IN-20 the incident is open",
    "INC-20260630-01 · platform/incidents/INC-20260630-01.md:36",
    "documents/platform/incidents/INC-20260630-01.html#IN-20:INC-20260630-01"
  ],
  [
    "not applicable",
    "IN-21 the incident is not closed",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:3",
    "documents/platform/incidents/INC-20260707-01.html#IN-21:INC-20260707-01"
  ],
  [
    "not yet due",
    "IN-22 the incident is not closed",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:3",
    "documents/platform/incidents/INC-20260707-01.html#IN-22:INC-20260707-01"
  ],
  [
    "not yet due",
    "PM-01 a post-mortem is due 2026-07-14 23:59 America/New_York",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:3",
    "documents/platform/incidents/INC-20260707-01.html#PM-01:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:8",
    "documents/platform/incidents/INC-20260707-01.html#IN-05:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-09 P2 sets no time to contain",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:8",
    "documents/platform/incidents/INC-20260707-01.html#IN-09:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-10 P2 sets no time to resolve",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:8",
    "documents/platform/incidents/INC-20260707-01.html#IN-10:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-11 P2 sets no time to fix",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:8",
    "documents/platform/incidents/INC-20260707-01.html#IN-11:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:8",
    "documents/platform/incidents/INC-20260707-01.html#IN-23:INC-20260707-01"
  ],
  [
    "not applicable",
    "REG-04 detected 2026-07-07, outside the period",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:14",
    "documents/platform/incidents/INC-20260707-01.html#REG-04:INC-20260707-01"
  ],
  [
    "deviation",
    "REG-06 INC-20260707-01 was detected 2026-07-07, after the period ended 2026-06-30",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:14",
    "documents/platform/incidents/INC-20260707-01.html#REG-06:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:25",
    "documents/platform/incidents/INC-20260707-01.html#IN-17:INC-20260707-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260707-01 · platform/incidents/INC-20260707-01.md:25",
    "documents/platform/incidents/INC-20260707-01.html#IN-18:INC-20260707-01"
  ],
  [
    "not applicable",
    "PB-04 a newer version replaced it",
    "PB-PLATFORM@2.0 · platform/playbook-2.0.md:3",
    "documents/platform/playbook-2.0.html#PB-04:PB-PLATFORM@2.0"
  ],
  [
    "not applicable",
    "PB-05 a newer version replaced it",
    "PB-PLATFORM@2.0 · platform/playbook-2.0.md:3",
    "documents/platform/playbook-2.0.html#PB-05:PB-PLATFORM@2.0"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is 17ae1e1b18168c8a5bf95b1cdbb4578b835aa4804d2d7405125ed34ab8948b97",
    "PB-PLATFORM@2.0 · platform/playbook-2.0.md:3",
    "documents/platform/playbook-2.0.html#PB-07:PB-PLATFORM@2.0"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is 636cd30d6527532e36dcfc609b437ebe5953822ee24f687016ce006cd4d8a4c5",
    "PB-PLATFORM@2.1 · platform/playbook.md:3",
    "documents/platform/playbook.html#PB-07:PB-PLATFORM@2.1"
  ],
  [
    "not applicable",
    "REG-03 6 incidents in the period",
    "PB-PLATFORM 2026-01-01 to 2026-06-30 · platform/playbook.md:3",
    "documents/platform/playbook.html#REG-03:PB-PLATFORM_2026-01-01_to_2026-06-30"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:8",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-05:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-09 P2 sets no time to contain",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:8",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-09:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-10 P2 sets no time to resolve",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:8",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-10:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-11 P2 sets no time to fix",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:8",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-11:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:8",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-23:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:26",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-17:INC-20260422-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260422-01 · platform/post-mortems/INC-20260422-01.md:26",
    "documents/platform/post-mortems/INC-20260422-01.html#IN-18:INC-20260422-01"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260422-01-A3 · platform/post-mortems/INC-20260422-01.md:173",
    "documents/platform/post-mortems/INC-20260422-01.html#ACT-07:INC-20260422-01-A3"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260422-01-A3 · platform/post-mortems/INC-20260422-01.md:173",
    "documents/platform/post-mortems/INC-20260422-01.html#ACT-08:INC-20260422-01-A3"
  ],
  [
    "deviation",
    "ACT-06 “The pipeline runs the 20 most frequent queries…” was due 2026-06-30 and is open 10 days later",
    "INC-20260422-01-A3 · platform/post-mortems/INC-20260422-01.md:173",
    "documents/platform/post-mortems/INC-20260422-01.html#ACT-06:INC-20260422-01-A3"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260616-01-A3 · platform/post-mortems/INC-20260616-01.md:107",
    "documents/platform/post-mortems/INC-20260616-01.html#ACT-07:INC-20260616-01-A3"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260616-01-A3 · platform/post-mortems/INC-20260616-01.md:107",
    "documents/platform/post-mortems/INC-20260616-01.html#ACT-08:INC-20260616-01-A3"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-09-09",
    "INC-20260616-01-A3 · platform/post-mortems/INC-20260616-01.md:107",
    "documents/platform/post-mortems/INC-20260616-01.html#ACT-06:INC-20260616-01-A3"
  ],
  [
    "not applicable",
    "DR-11 no drill came before it",
    "DRL-20260218-01 · savings/drills/DRL-20260218-01.md:8",
    "documents/savings/drills/DRL-20260218-01.html#DR-11:DRL-20260218-01"
  ],
  [
    "not applicable",
    "PB-04 a newer version replaced it",
    "PB-SAVINGS@1.0 · savings/playbook-1.0.md:3",
    "documents/savings/playbook-1.0.html#PB-04:PB-SAVINGS@1.0"
  ],
  [
    "not applicable",
    "PB-05 a newer version replaced it",
    "PB-SAVINGS@1.0 · savings/playbook-1.0.md:3",
    "documents/savings/playbook-1.0.html#PB-05:PB-SAVINGS@1.0"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is 69737ff46bfe3c8781e1a9912d5feb17f72cbdc8d531baee4654a0be2c498614",
    "PB-SAVINGS@1.0 · savings/playbook-1.0.md:3",
    "documents/savings/playbook-1.0.html#PB-07:PB-SAVINGS@1.0"
  ],
  [
    "not applicable",
    "PB-16 no table says whom to page",
    "PB-SAVINGS@1.0 · savings/playbook-1.0.md:3",
    "documents/savings/playbook-1.0.html#PB-16:PB-SAVINGS@1.0"
  ],
  [
    "not applicable",
    "PB-07 no digest was stored at approval (approved_digest); this body's is bf43fe6c01fba5df7f425836df12e400656a2c517c319aa2d44633b0c5089783",
    "PB-SAVINGS@1.1 · savings/playbook.md:3",
    "documents/savings/playbook.html#PB-07:PB-SAVINGS@1.1"
  ],
  [
    "not applicable",
    "PB-16 no table says whom to page",
    "PB-SAVINGS@1.1 · savings/playbook.md:3",
    "documents/savings/playbook.html#PB-16:PB-SAVINGS@1.1"
  ],
  [
    "not applicable",
    "REG-03 3 incidents in the period",
    "PB-SAVINGS 2026-01-01 to 2026-06-30 · savings/playbook.md:3",
    "documents/savings/playbook.html#REG-03:PB-SAVINGS_2026-01-01_to_2026-06-30"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:8",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-05:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-09 SEV-2 sets no time to contain",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:8",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-09:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-11 SEV-2 sets no time to fix",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:8",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-11:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:8",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-13:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:8",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-23:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-22 neither playbook nor record speaks of a monitoring window",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:16",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-22:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:22",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-17:INC-20260114-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:22",
    "documents/savings/post-mortems/INC-20260114-01.html#IN-18:INC-20260114-01"
  ],
  [
    "not applicable",
    "COM-06 no text of a notice is recorded",
    "INC-20260114-01 · savings/post-mortems/INC-20260114-01.md:29",
    "documents/savings/post-mortems/INC-20260114-01.html#COM-06:INC-20260114-01"
  ],
  [
    "not applicable",
    "COM-02 SEV-1 promises no notice on condition",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#COM-02:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-05 no change of severity is recorded",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-05:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-09 SEV-1 sets no time to contain",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-09:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-11 SEV-1 sets no time to fix",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-11:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-13:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:8",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-23:INC-20260312-01"
  ],
  [
    "deviation",
    "IN-08 INC-20260312-01 was acknowledged after 22 min; SEV-1 allows 15 min",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:13",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-08:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-22 neither playbook nor record speaks of a monitoring window",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:16",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-22:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:22",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-17:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:22",
    "documents/savings/post-mortems/INC-20260312-01.html#IN-18:INC-20260312-01"
  ],
  [
    "not applicable",
    "COM-06 no text of a notice is recorded",
    "INC-20260312-01 · savings/post-mortems/INC-20260312-01.md:29",
    "documents/savings/post-mortems/INC-20260312-01.html#COM-06:INC-20260312-01"
  ],
  [
    "not applicable",
    "IN-09 SEV-2 sets no time to contain",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:8",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-09:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-11 SEV-2 sets no time to fix",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:8",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-11:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-13 the playbook sets no time for naming a commander",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:8",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-13:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-23 the incident is not open",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:8",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-23:INC-20260519-01"
  ],
  [
    "not applicable",
    "COM-02 lasted 2 h 36 min, not longer than 4 hours",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:24",
    "documents/savings/post-mortems/INC-20260519-01.html#COM-02:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-22 neither playbook nor record speaks of a monitoring window",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:25",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-22:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-17 no data was exposed",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:31",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-17:INC-20260519-01"
  ],
  [
    "not applicable",
    "IN-18 no data was exposed",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:31",
    "documents/savings/post-mortems/INC-20260519-01.html#IN-18:INC-20260519-01"
  ],
  [
    "not applicable",
    "COM-06 no text of a notice is recorded",
    "INC-20260519-01 · savings/post-mortems/INC-20260519-01.md:38",
    "documents/savings/post-mortems/INC-20260519-01.html#COM-06:INC-20260519-01"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260519-01-A3 · savings/post-mortems/INC-20260519-01.md:155",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-07:INC-20260519-01-A3"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260519-01-A3 · savings/post-mortems/INC-20260519-01.md:155",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-08:INC-20260519-01-A3"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-07-24",
    "INC-20260519-01-A3 · savings/post-mortems/INC-20260519-01.md:155",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-06:INC-20260519-01-A3"
  ],
  [
    "not applicable",
    "ACT-07 the item is not done",
    "INC-20260519-01-A4 · savings/post-mortems/INC-20260519-01.md:156",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-07:INC-20260519-01-A4"
  ],
  [
    "not applicable",
    "ACT-08 the item is not done",
    "INC-20260519-01-A4 · savings/post-mortems/INC-20260519-01.md:156",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-08:INC-20260519-01-A4"
  ],
  [
    "not yet due",
    "ACT-06 due 2026-08-14",
    "INC-20260519-01-A4 · savings/post-mortems/INC-20260519-01.md:156",
    "documents/savings/post-mortems/INC-20260519-01.html#ACT-06:INC-20260519-01-A4"
  ]
]
;
