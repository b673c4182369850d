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

  init(_ name: String, _ shape: KeyShape, required: Bool = false, _ summary: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.summary = summary
  }
}

/// The kinds of document that a content holds.
public enum DocumentType: String, Sendable, CaseIterable {
  case playbook, incident
  case postMortem = "post-mortem"
  case drill
  case riskReview = "risk-review"
  case exception, register

  /// The keys of the type's front matter.
  public var keys: [Key] { Key.common + ownKeys }

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
  ]

  static let playbook = [
    Key("version", .text, "the version, such as 1.2"),
    Key("approved_by", .text, "who approved this version"),
    Key("approved_on", .date, "when it was approved"),
    Key("effective_from", .date, "the first day it is in force"),
    Key("reviews", .list, "the review ledger: on, by, outcome"),
    Key("last_reviewed_on", .date, "the last review, where no ledger is kept"),
    Key("next_review_on", .date, "when the next review is due"),
    Key("review_every", .limit, "how often it is reviewed"),
    Key("post_mortem", .mapping, "required_for, within, from"),
    Key("drills", .mapping, "every, environment"),
    Key("incident_commander_within", .limit, "how soon a commander is named"),
    Key("notification", .mapping, "notification duties, such as personal_data: 72 h"),
  ]

  static let incident = [
    Key("severity", .text, required: true, "a level of the playbook's severity table"),
    Key("severity_history", .list, "changes of severity: severity, at, by, reason"),
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
    Key("detection_source", .text, "which source noticed it"),
    Key("data_exposure", .any, "none, suspected or confirmed"),
    Key(
      "communications", .list,
      "notices sent: kind, channel, audience, sent_at, next_update_by, text, archive"),
    Key("changes", .any, "change references of the fix"),
    Key("evidence", .any, "references to logs, alerts, pull requests"),
    Key("customers_affected", .text, "how many customers"),
    Key("revenue_impact", .text, "money lost, or none"),
    Key("reason", .text, "why a record is void"),
  ]

  static let postMortem = [
    Key("author", .text, "who wrote it"),
    Key("reviewed_by", .any, "who reviewed it, not the author"),
    Key("published_at", .dateOrInstant, "when it was published"),
    Key("duration", .text, "how long it lasted, from detection to resolution"),
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
    Key("gaps", .list, "gaps found: gap, action, playbook_version or no_change"),
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
    Key("reason", .text, required: true, "why"),
    Key("management_response", .text, "what management does about it"),
    Key("compensating_control", .text, "what makes up for it"),
    Key("approved_by", .text, required: true, "who accepted it"),
    Key("approved_on", .date, required: true, "when"),
    Key("expires_on", .date, required: true, "the last day it holds"),
  ]

  static let register = [
    Key("source", .text, "the system the list comes from"),
    Key("query", .text, "the query that made it"),
    Key("run_by", .text, "who ran it"),
    Key("run_at", .instant, "when"),
    Key("file", .text, "the CSV beside it"),
    Key("columns", .mapping, "which column holds what"),
  ]
}
