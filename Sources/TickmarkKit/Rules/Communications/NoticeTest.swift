/// Tests incidents against one kind of promised notice.
struct NoticeTest: Sendable {
  /// What the playbook promises, for a message: `notices to customers`.
  let name: String
  /// The promises of a level that the rule tests.
  let promises: @Sendable (CommunicationPlan, SeverityLevel) -> [NoticePromise]
  /// Whether an incident without a playbook is reported here; one rule of the family does.
  var reportsMissingPlaybook = false

  func verdicts(
    _ evidence: Evidence,
    _ test: (Incident, SeverityLevel, [NoticePromise]) -> [Verdict]
  ) -> [Verdict] {
    // What a playbook promises is the same for all its incidents.
    var plans: [ObjectIdentifier: [String: [NoticePromise]]] = [:]
    return evidence.incidents.flatMap { incident -> [Verdict] in
      guard !incident.isVoid else { return [] }
      let subject = Subject.incident(incident)
      let place = incident.severityLabel?.span ?? incident.place
      guard let playbook = incident.playbook else {
        guard reportsMissingPlaybook else { return [] }
        return [
          .undetermined(
            subject, at: place, "\(incident.whyNoPlaybook), so no notice is promised")
        ]
      }
      let known = plans[ObjectIdentifier(playbook)]
      let plan = known ?? promised(by: playbook)
      if known == nil { plans[ObjectIdentifier(playbook)] = plan }
      // A playbook that promises nothing of the kind leaves nothing to test.
      guard plan.values.contains(where: { !$0.isEmpty }) else { return [] }
      guard let level = incident.severity else {
        return [
          .undetermined(subject, at: place, "the severity is no level of \(playbook.id)")
        ]
      }
      guard let found = plan[level.id], !found.isEmpty else {
        let name = name
        return [.notApplicable(subject, at: place, "\(level.id) promises no \(name)")]
      }
      return test(incident, level, found)
    }
  }

  /// The promises of each level, by its id.
  private func promised(by playbook: Playbook) -> [String: [NoticePromise]] {
    var result: [String: [NoticePromise]] = [:]
    for level in playbook.severities?.levels ?? [] where result[level.id] == nil {
      // What table and text both promise is tested once.
      var found: [NoticePromise] = []
      for promise in promises(playbook.promises.communication, level)
      where !found.contains(where: { $0.says(sameAs: promise) }) {
        found.append(promise)
      }
      result[level.id] = found
    }
    return result
  }
}

extension Incident {
  /// The notices that keep a promise: by its channel, to the people it names.
  func notices(for promise: NoticePromise) -> [Communication] {
    communications.filter { communication in
      if let channel = promise.channel {
        guard communication.channels.contains(channel) else { return false }
        // An e-mail to the board keeps no promise to customers.
        guard communication.audience != nil else { return true }
      }
      return communication.reaches(promise.reach ?? promise.channel?.reach)
    }
  }

  /// A notice whose time cannot be read, on a channel.
  func unreadableNotice(by channel: Channel?) -> Communication? {
    writtenCommunications.first {
      $0.sentAt == nil && !$0.isTest && (channel.map($0.channels.contains) ?? true)
    }
  }
}

extension Communication {
  /// Whether the people a promise names were among those told.
  func reaches(_ promised: Reach?) -> Bool {
    switch promised {
    case nil: true
    case .customers, .stakeholders: isOutside
    case .executives: reach == .executives || reach == .stakeholders
    case .insiders: reach == .insiders || reach == .executives || reach == .stakeholders
    case .authorities: reach == .authorities
    }
  }
}

extension NoticePromise {
  fileprivate func says(sameAs other: NoticePromise) -> Bool {
    channel == other.channel && timing == other.timing && isOutside == other.isOutside
  }

  var note: Finding.Note { Finding.Note("promised here", at: span) }

  /// What is sent, for a message: `status page notice`, `notice to customers`.
  var what: String {
    if let channel {
      switch channel {
      case .statusPage: return "status page notice"
      case .email: return "e-mail"
      case .chat: return "chat message"
      default: return channel.rawValue
      }
    }
    return reach.map { "notice to \($0.words)" } ?? "notice"
  }
}

extension String {
  /// The noun with its article: `an e-mail`, `a status page notice`.
  var withArticle: String {
    (first.map { "aeio".contains($0) } ?? false ? "an " : "a ") + self
  }
}

extension Reach {
  var words: String {
    switch self {
    case .customers: "customers"
    case .stakeholders: "stakeholders"
    case .executives: "executives"
    case .insiders: "colleagues"
    case .authorities: "authorities"
    }
  }
}
