/// What auditors ask of incident response, by name: what a request of an auditor's own list is
/// mapped to. The order is that of the page of requests.
public enum RequestTopic: String, Sendable, CaseIterable {
  case planInForce = "plan-in-force"
  case approvalAndReview = "approval-and-review"
  case definitions
  case allIncidents = "all-incidents"
  case alerts
  case incidentTrail = "incident-trail"
  case communication
  case postMortems = "post-mortems"
  case correctiveActions = "corrective-actions"
  case tests
  case changes
  case riskAssessment = "risk-assessment"
  case disclosure
  case people

  /// Its number on the page of requests, from 1.
  public var number: Int { Self.allCases.firstIndex(of: self)! + 1 }

  /// Reads a name, or a number of the page of requests.
  public init?(written: String) {
    let name = written.folded
    if let number = Int(name), Self.allCases.indices.contains(number - 1) {
      self = Self.allCases[number - 1]
    } else if let topic = Self(rawValue: name.replacing(" ", with: "-")) {
      self = topic
    } else {
      return nil
    }
  }

  /// Words that tell that a request asks for it, each alone: `|` stands between words of which one
  /// is enough, `+` between those that are needed together. An `s` may follow any of them.
  var keyWords: [String] {
    let plan = "incident response|response plan|playbook|incident management"
    let incident = "incident|security event|breach"
    return switch self {
    case .planInForce:
      [
        "incident response plan|incident response policy|incident response procedure|irp",
        "playbook|incident management policy|incident management procedure|security incident policy",
        "severity level|severity matrix|incident classification",
      ]
    case .approvalAndReview:
      ["approval|approve|approved|approver|annual review|review|reviewed + \(plan)"]
    case .definitions: ["definition|define|defined + \(incident)"]
    case .allIncidents:
      [
        "list|listing|population|complete list|export + incident|security event",
        "incident log|incident register|incident listing",
      ]
    case .alerts:
      ["alert|triage|triaged|siem|false positive|dismissed", "security event + review|evaluation"]
    case .incidentTrail:
      [
        "sample|sampled|selected|selection + incident", "incident ticket|incident record|timeline",
        "detected|acknowledged|contained|containment|resolved|resolution + \(incident)",
      ]
    case .communication:
      [
        "notification|notify|notified|status page|breach notice",
        "communication|communicated|informed + \(incident)|customer|affected|user",
      ]
    case .postMortems:
      [
        "post-mortem|postmortem|post mortem|post-incident|retrospective|after action|after-action",
        "root cause|rca|lessons learned|lesson learned",
      ]
    case .correctiveActions:
      ["corrective action|action item|remediation|remediated|follow-up action|follow up action"]
    case .tests:
      [
        "tabletop|table-top|table top|drill|exercise|simulation",
        "test|tested|testing + \(plan)",
      ]
    case .changes: ["change|changed|update|updated|revision|revised|version history + \(plan)"]
    case .riskAssessment: ["risk assessment|risk register|risk review"]
    case .disclosure:
      ["system description|description of the system|disclosure|disclosed + incident"]
    case .people:
      [
        "on-call|on call|rota|rotation|roster|responder", "roles and responsibilities|contact list",
        "training|trained|awareness + \(incident)",
      ]
    }
  }

  /// The key words that a folded text holds; empty where it does not ask for this.
  func words(in folded: String) -> [String] {
    for line in keyWords {
      var found: [String] = []
      let parts = line.split(separator: "+")
      for part in parts {
        let word = part.split(separator: "|").lazy.map { String($0).trimmed }
          .first { folded.holds(word: $0) || folded.holds(word: $0 + "s") }
        if let word { found.append(word) }
      }
      if found.count == parts.count { return found }
    }
    return []
  }
}
