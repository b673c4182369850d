/// What a front-matter key may hold.
public enum KeyShape: Sendable {
  case text
  case date
  case instant
  /// A date, or an instant with its offset.
  case dateOrInstant
  /// A length of time, such as `5 business days`.
  case limit
  /// A limit, or one limit per severity level.
  case limits
  case word([String])
  case list
  case mapping
  case any

  /// What a value should have been, for a message.
  var description: String {
    switch self {
    case .text: "text"
    case .date: "a date (YYYY-MM-DD)"
    case .instant: "an instant (2026-03-12T14:05:00Z)"
    case .dateOrInstant: "a date (YYYY-MM-DD) or an instant (2026-03-12T14:05:00Z)"
    case .limit, .limits: "a length of time (such as 5 business days)"
    case .word(let words): words.listed("or")
    case .list: "a list"
    case .mapping: "keys and values"
    case .any: "a value"
    }
  }
}

/// One front-matter key: the reader, the checks and the documentation all read this definition.
public struct Key: Sendable {
  public let name: String
  public let shape: KeyShape
  public let isRequired: Bool
  public let summary: String
  /// The keys of the mapping, or of the mappings of a list; empty where they are not fixed.
  public let fields: [Key]

  init(
    _ name: String, _ shape: KeyShape, required: Bool = false, _ summary: String,
    fields: [Key] = []
  ) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.summary = summary
    self.fields = fields
  }
}

/// The kinds of document that a content holds.
public enum DocumentType: String, Sendable, CaseIterable {
  case playbook, incident
  case postMortem = "post-mortem"
  case drill
  case riskReview = "risk-review"
  case exception, register

  /// The name with its article: `an incident`.
  var withArticle: String { "aeiou".contains(rawValue.first!) ? "an \(rawValue)" : "a \(rawValue)" }

  /// The keys of the type's front matter.
  public var keys: [Key] { Self.keysByType[self]! }

  /// The key of that name, if the type has it.
  func key(_ name: String) -> Key? { Self.keysByName[self]![name] }

  private static let keysByType = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Key.common + $0.ownKeys) })
  private static let keysByName = keysByType.mapValues { keys in
    Dictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var ownKeys: [Key] {
    switch self {
    case .playbook: Key.playbook
    case .incident: Key.incident
    case .postMortem: Key.incident + Key.postMortem
    case .drill: Key.drill
    case .riskReview: Key.riskReview
    case .exception: Key.exception
    case .register: Key.register
    }
  }
}

extension Key {
  static let common = [
    Key("type", .word(DocumentType.allCases.map(\.rawValue)), required: true, "what the file is"),
    Key("id", .text, required: true, "a name that no other document has"),
    Key("title", .text, "the title; otherwise the first heading"),
    Key("owner", .text, "the person or role accountable for the document"),
    Key("controls", .list, "criteria the document supports, such as CC7.4"),
    Key("status", .text, "the state of the document, such as published"),
    Key("confidential", .list, "keys whose values are withheld"),
  ]

  static let playbook = [
    Key("version", .text, "the version, such as 1.2"),
    Key("approved_by", .text, "who approved this version"),
    Key("approved_on", .date, "when it was approved"),
    Key("effective_from", .date, "the first day it is in force"),
    Key("reviews", .list, "the review ledger: on, by, outcome", fields: review),
    Key("last_reviewed_on", .date, "the last review, where no ledger is kept"),
    Key("next_review_on", .date, "when the next review is due"),
    Key("review_every", .limit, "how often it is reviewed"),
    Key("post_mortem", .mapping, "required_for, within, from", fields: postMortemDuty),
    Key("drills", .mapping, "every, environment", fields: drillDuty),
    Key("incident_commander_within", .limit, "how soon a commander is named"),
    Key("risk_review", .limit, "how often risks are reviewed, post-mortems among them"),
    Key("notification", .mapping, "notification duties, such as personal_data: 72 h"),
  ]

  static let incident = [
    Key("severity", .text, required: true, "a level of the playbook's severity table"),
    Key(
      "severity_history", .list, "changes of severity: severity, at, by, reason",
      fields: severityChange),
    Key("playbook", .text, "the id of the playbook; otherwise the nearest up the tree"),
    Key("incident_commander", .text, "who led the response"),
    Key("started_at", .instant, "when it began"),
    Key("detected_at", .instant, "when it was noticed"),
    Key("acknowledged_at", .instant, "when a person took it"),
    Key("commander_named_at", .instant, "when a commander was named"),
    Key("contained_at", .instant, "when the damage stopped growing"),
    Key("mitigated_at", .instant, "when customers stopped being affected"),
    Key("resolved_at", .instant, "when service was restored"),
    Key("fixed_at", .instant, "when the permanent fix was out"),
    Key("closed_at", .instant, "when the incident was closed"),
    Key("self_resolved", .word(["true", "false"]), "it recovered before anybody took it"),
    Key("commander_history", .list, "who commanded from when: at, from, to"),
    Key("handovers", .list, "handovers of command: at, from, to"),
    Key("detection_source", .any, "which source of the playbook noticed it, or other: text"),
    Key("verified_by", .text, "the source that showed the recovery"),
    Key("verified_at", .instant, "when the recovery was shown"),
    Key("monitoring_until", .instant, "the end of the monitoring window after the fix"),
    Key(
      "data_exposure", .any, "determination (none, suspected, confirmed), by, at, basis",
      fields: dataExposure),
    Key("aware_at", .instant, "when the company became aware of a breach of personal data"),
    Key(
      "notifications", .any, "breach notices: to, sent_at, late_reason; or none: reason",
      fields: notice),
    Key(
      "communications", .list,
      "notices sent: kind, channel, audience, sent_at, next_update_by, text, archive",
      fields: communication),
    Key(
      "changes", .any, "change references of the fix: kind, link; or none: reason", fields: change),
    Key(
      "evidence", .any, "logs, alerts, pull requests, runs: kind, link or file, phase",
      fields: evidenceItem),
    Key("category", .text, "operational, security, vendor"),
    Key("vendor", .text, "the service organization that caused it"),
    Key("disclosure", .any, "whether it must be disclosed in the report: required, why"),
    Key("customers_affected", .text, "how many customers"),
    Key("revenue_impact", .text, "money lost, or none"),
    Key("parent", .text, "the incident that a duplicate belongs to"),
    Key("external_id", .text, "the id in the tool it came from, where that differs"),
    Key("reason", .text, "why a record is void"),
    Key("approved_by", .text, "who agreed that a record is void"),
  ]

  static let postMortem = [
    Key("author", .text, "who wrote it"),
    Key("reviewed_by", .any, "who reviewed it, not the author"),
    Key("published_at", .dateOrInstant, "when it was published"),
    Key("due_history", .mapping, "an action item's due dates, the first one first, by its id"),
    Key("duration", .text, "how long it lasted, such as 2 h 41 min"),
    Key("no_actions_reason", .text, "why nothing is to be done"),
  ]

  static let drill = [
    Key("held_on", .date, "the day it was held"),
    Key("scenario", .text, "what was simulated"),
    Key("environment", .text, "where, never production"),
    Key("facilitator", .text, "who ran it"),
    Key("participants", .list, "who took part"),
    Key("severity", .text, "the simulated level"),
    Key("playbook", .text, "the id of the playbook; otherwise the nearest up the tree"),
    Key("unannounced", .word(["true", "false"]), "whether nobody knew beforehand"),
    Key("injected_at", .instant, "when the failure was injected"),
    Key("detected_at", .instant, "when it was noticed"),
    Key("triaged_at", .instant, "when it was classified"),
    Key("mitigated_at", .instant, "when it was mitigated"),
    Key("notified_at", .instant, "when customers would have been told"),
    Key("not_measured", .any, "which times were not measured, and why"),
    Key("templates_used", .list, "the message templates that were used"),
    Key("kind", .text, "tabletop, technical or restore"),
    Key("missing_people", .word(["true", "false"]), "whether key people were missing"),
    Key("gaps", .list, "gaps found: gap, action, playbook_version or no_change", fields: gap),
    Key("next_drill_on", .date, "when the next one is due"),
  ]

  static let riskReview = [
    Key("held_on", .date, required: true, "the day of the review"),
    Key("quarter", .text, "the quarter reviewed, such as 2026-Q1"),
    Key("reviewed", .list, "ids of the incidents reviewed"),
  ]

  static let exception = [
    Key("rule", .text, required: true, "the id or code of the rule"),
    Key("subject", .text, required: true, "the id of what deviates"),
    Key("reason", .text, required: true, "what happened and why it is accepted"),
    Key("kind", .word(["design", "operation"]), "whether the control was missing or not followed"),
    Key("root_cause", .text, "what let it happen"),
    Key("impact", .text, "what it meant for customers and for the control"),
    Key("compensating_control", .text, "what makes up for it"),
    Key("management_response", .text, "what management does about it"),
    Key("target_date", .date, "by when"),
    Key("approved_by", .text, required: true, "who accepted it"),
    Key("approved_on", .date, required: true, "when"),
    Key("expires_on", .date, required: true, "the last day it holds"),
  ]

  static let register = [
    Key("playbook", .text, "the id of the playbook; otherwise the nearest up the tree"),
    Key("source", .text, "the system the list comes from"),
    Key("query", .text, "the query that made it"),
    Key("run_by", .text, "who ran it"),
    Key("run_at", .instant, "when"),
    Key("period", .mapping, "from, to; otherwise the period of tickmark.yml", fields: period),
    Key("rows", .text, "how many rows the query gave"),
    Key("file", .text, "the CSV beside it"),
    Key(
      "columns", .mapping, "which column holds what: {id: Key, detected_at: Created}",
      fields: Register.Field.allCases.map {
        Key($0.rawValue, .text, "the column of its \($0.rawValue)")
      }),
    Key("severities", .mapping, "the tool's words for levels: {Highest: SEV-1}"),
    Key("statuses", .mapping, "the tool's words for states: {Canceled: void}"),
  ]
}
