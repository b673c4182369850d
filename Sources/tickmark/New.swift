import ArgumentParser
import TickmarkKit

/// Begins a document.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a document: id, place, and what the playbook says.",
    discussion: """
      The id is the next free one, the file goes where the content keeps its kind, and sections, \
      limits and due dates come from the playbook in force. What is left for you stands in square \
      brackets, and tickmark check names each of them. Nothing is ever overwritten. On a terminal \
      you are asked for what no flag says; an empty answer leaves the blank, and an answer that \
      cannot be is asked for again.

      Exit codes: 0 written, 2 it could not be, 64 wrong usage.

        tickmark new incident --severity SEV-2 --detected-at 2026-07-10T14:30:00Z
        tickmark new post-mortem --for INC-20260710-01
      """,
    subcommands: [
      NewIncident.self, NewPostMortem.self, NewDrill.self, NewException.self, NewRiskReview.self,
      NewRegister.self, NewPlaybook.self,
    ])
}

struct NewIncident: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Begin the record of an incident.")

  @OptionGroup var options: NewOptions
  @Option(help: "What broke, in one line.")
  var title: String?
  @Option(help: "A level of the playbook.")
  var severity: String?
  @Option(help: "When it was noticed, with its offset: 2026-07-10T14:30:00Z.")
  var detectedAt: Instant?
  @Option(help: "When it began, with its offset.")
  var startedAt: Instant?
  @Option(help: "When a person took it, with its offset.")
  var acknowledgedAt: Instant?
  @Option(help: "Who leads the response.")
  var commander: String?
  @Option(help: "Which source of the playbook noticed it.")
  var source: String?

  func run() throws {
    try options.make(
      .incident,
      [
        .init("what broke, in one line", \.title), .init("severity", \.severity),
        .init("who leads the response", \.commander),
      ]
    ) {
      $0.title = title
      $0.severity = severity
      $0.detectedAt = detectedAt
      $0.startedAt = startedAt
      $0.acknowledgedAt = acknowledgedAt
      $0.commander = commander
      $0.source = source
    }
  }
}

struct NewPostMortem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post-mortem", abstract: "Begin the post-mortem of an incident.")

  @OptionGroup var options: NewOptions
  @Option(name: .customLong("for"), help: "The incident's id.")
  var incident: String?
  @Option(help: "What broke, in one line; otherwise the incident's title.")
  var title: String?
  @Option(help: "Who writes it.")
  var author: String?
  @Option(help: "Who reviews it; not the author.")
  var reviewer: String?

  func run() throws {
    try options.make(
      .postMortem,
      [
        .init("the incident's id", \.incident), .init("who writes it", \.author),
        .init("who reviews it", \.reviewer),
      ]
    ) {
      $0.incident = incident
      $0.title = title
      $0.author = author
      $0.reviewer = reviewer
    }
  }
}

struct NewDrill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Begin the record of a drill.")

  @OptionGroup var options: NewOptions
  @Option(help: "What is simulated.")
  var scenario: String?
  @Option(help: "The day it is held (YYYY-MM-DD); otherwise today.")
  var heldOn: Day?
  @Option(help: "Where; otherwise as the playbook says.")
  var environment: String?
  @Option(help: "Who runs it.")
  var facilitator: String?
  @Option(help: "Who takes part, with commas between.")
  var participants: String?
  @Option(help: "The simulated level.")
  var severity: String?

  func run() throws {
    try options.make(
      .drill,
      [
        .init("what is simulated", \.scenario), .init("who runs it", \.facilitator),
        .init("who takes part, with commas", \.participants), .init("severity", \.severity),
      ]
    ) {
      $0.scenario = scenario
      $0.heldOn = heldOn
      $0.environment = environment
      $0.facilitator = facilitator
      $0.participants = participants
      $0.severity = severity
    }
  }
}

struct NewException: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exception", abstract: "Begin an exception: a deviation that is to be accepted.")

  @OptionGroup var options: NewOptions
  @Option(help: "The rule, by name or code.", completion: .list(Rule.all.map(\.id)))
  var rule: String?
  @Option(help: "The id of what deviates, as check prints it.")
  var subject: String?
  @Option(help: "The title; otherwise rule and subject.")
  var title: String?
  @Option(help: "What happened and why it is accepted.")
  var reason: String?
  @Option(help: "Who accepts it; not the owner.")
  var approver: String?
  @Option(help: "The last day it holds (YYYY-MM-DD).")
  var expiresOn: Day?

  func run() throws {
    try options.make(
      .exception,
      [
        .init("rule", \.rule), .init("id of what deviates", \.subject),
        .init("what happened and why it is accepted", \.reason),
      ]
    ) {
      $0.rule = rule
      $0.subject = subject
      $0.title = title
      $0.reason = reason
      $0.approver = approver
      $0.expiresOn = expiresOn
    }
  }
}

struct NewRiskReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk-review", abstract: "Begin the risk review of a quarter.")

  @OptionGroup var options: NewOptions
  @Option(help: "The quarter, such as 2026-Q2; otherwise that of the day it is held.")
  var quarter: String?
  @Option(help: "The day it is held (YYYY-MM-DD).")
  var heldOn: Day?

  func run() throws {
    try options.make(.riskReview) {
      $0.quarter = quarter
      $0.heldOn = heldOn
    }
  }
}

struct NewRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Begin a register: another tool's list of incidents.")

  @OptionGroup var options: NewOptions
  @Option(help: "The tool that keeps the list.")
  var source: String?
  @Option(help: "The query that makes it.")
  var query: String?
  @Option(help: "The name of the CSV beside it.")
  var file: String?

  func run() throws {
    try options.make(
      .register,
      [.init("the tool that keeps the list", \.source), .init("the query", \.query)]
    ) {
      $0.source = source
      $0.query = query
      $0.file = file
    }
  }
}

struct NewPlaybook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "Begin the playbook of a system.")

  @OptionGroup var options: NewOptions
  @Option(help: "Who approves it; not the owner.")
  var approver: String?

  func run() throws {
    try options.make(
      .playbook,
      [.init("folder of the system (empty for the content's own)", \.system)]
    ) { $0.approver = approver }
  }
}
