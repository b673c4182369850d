/// What the record of an incident says, in the order in which an auditor asks for it.
struct IncidentRecord: Sendable {
  let details: [Detail]
  let severityHistory: [Detail]
  let hasHistory: Bool
  let plan: [PlanLine]
  let hasPlan: Bool
  let notices: [Notice]
  let noticeRulings: [Ruling]
  let exposure: [Detail]
  let breachNotices: [Detail]
  let exposureRulings: [Ruling]
  let changes: [Item]
  /// Why nothing was changed.
  let noChange: String?
  let changeRulings: [Ruling]
  let reportLink: Link?
  let reportRulings: [Ruling]
  let actions: [ActionLine]
  let evidence: [Item]
  let evidenceRulings: [Ruling]
  let reviews: [Link]

  /// A notice that the playbook promises for this severity.
  struct PlanLine: Sendable {
    /// The channel and whom it reaches, as far as the promise names them.
    let addressee: String
    let wording: String
    let timing: String
    let place: Place
  }

  /// An entry of the communications log.
  struct Notice: Sendable {
    let kind: String?
    let sent: HTML?
    let after: String?
    let channel: String?
    let audience: String?
    let nextUpdate: HTML?
    let wording: String?
    let archive: HTML?
  }

  struct Item: Sendable {
    let kind: String
    let reference: HTML
    let captured: String?
  }

  init(_ incident: Incident, _ map: SiteMap, from page: String) {
    let zone = map.evidence.calendar(for: incident.path).zone
    let entries = map.entries(onPage: page)
    func rulings(_ codes: [String]) -> [Ruling] {
      codes.flatMap { Ruling.all($0, on: incident.id, in: entries, map, from: page) }
    }
    details = Self.details(incident, map, from: page)
    severityHistory = incident.severityChanges.map { change in
      let by = change.by.map { " by \(map.person($0.value))" } ?? ""
      let reason = change.reason.map { ": \($0.value)" } ?? ""
      return Detail(
        "set to \(change.severity.value)",
        HTML.write { html in
          if let at = change.at { html.instant(at.value, in: zone) }
          html.text(by + reason)
        })
    }
    hasHistory = !severityHistory.isEmpty

    if let level = incident.severity, let playbook = incident.playbook {
      plan = playbook.promises.communication.promises(for: level)
        .filter { !$0.isNone }
        .map {
          PlanLine(
            addressee: $0.addressee, wording: $0.text, timing: $0.timing.words,
            place: Place($0.span, map, from: page))
        }
    } else {
      plan = []
    }
    hasPlan = !plan.isEmpty
    let detected = incident.detectedAt?.value
    let source = incident.path
    let export = incident.exportOfNotices.flatMap { $0.link ?? $0.archive }.map { link in
      map.reference("export of all", to: link.value, in: source, from: page)
    }
    notices = incident.writtenCommunications.map { notice in
      Notice(
        kind: notice.kind?.value, sent: notice.sentAt.map { .instant($0.value, in: zone) },
        after: notice.sentAt.flatMap { sent in
          detected.map { sent.value >= $0 ? duration(sent.value - $0) : "before detection" }
        },
        channel: notice.channelText?.value, audience: notice.audience?.value,
        nextUpdate: notice.nextUpdateBy.map { .instant($0.value, in: zone) },
        wording: notice.text?.value,
        archive: notice.archive.map { archive in
          let name = archive.value.split(separator: "/").last.map(String.init)
          return map.reference(
            name ?? archive.value, to: archive.value, in: source, from: page)
        } ?? (notice.text == nil ? export : nil))
    }
    noticeRulings = rulings(["COM-"])

    if let decision = incident.dataExposure {
      exposure = [
        Detail("determination", text: decision.word.value),
        Detail("decided by", text: decision.by.map { map.person($0.value) }),
        Detail(
          "decided at",
          decision.instant.map { .instant($0.value, in: zone) }
            ?? decision.at.map { at in HTML.write { $0.text(at.value) } }),
        Detail("basis", text: decision.basis?.value),
        Detail("customer data", text: decision.isCustomerData.map { $0.value ? "yes" : "no" }),
      ]
    } else {
      exposure = []
    }
    let statement = incident.notifications
    breachNotices =
      (statement?.notices ?? []).map { notice in
        Detail(
          notice.to?.value ?? "addressee not recorded",
          notice.sentAt.map { sent in
            HTML.write { html in
              html.instant(sent.value, in: zone)
              if let reason = notice.lateReason { html.text("; late because: \(reason.value)") }
            }
          })
      }
      + (statement?.none.map { [Detail("none due", text: $0.value)] } ?? [])
    exposureRulings = rulings(["IN-16", "IN-17", "IN-18", "IN-27"])

    let stated = incident.changes
    changes = ((stated?.references ?? []) + (stated == nil ? incident.linkedChanges : [])).map {
      Item(
        kind: $0.kind?.value ?? "change",
        reference: map.reference($0.reference.value, in: source, from: page), captured: nil)
    }
    noChange = stated?.none.map { $0.value.isEmpty ? "no reason is written" : $0.value }
    changeRulings = rulings(["IN-19"])

    reportLink = incident.postMortem.flatMap { report in
      report.path == incident.path ? nil : map.link(report.path, from: page)
    }
    reportRulings = rulings(["PM-01", "PM-02"])
    actions = ActionLine.all(incident.postMortem, map, from: page)
    evidence = incident.evidenceItems.map { item in
      let who = item.capturedBy.map { map.person($0.value) }
      let parts = [item.capturedAt?.value, who.map { "by \($0)" }, item.system?.value]
        .compactMap { $0 }
      return Item(
        kind: item.kind?.value ?? "evidence",
        reference: map.reference(item.reference.value, in: source, from: page),
        captured: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
    evidenceRulings = rulings(["IN-20"])
    reviews = map.riskReviews(of: incident.id).compactMap { map.link($0, from: page) }
  }

  /// The facts at the head of the record; also those of the printed sheet.
  static func details(_ incident: Incident, _ map: SiteMap, from page: String) -> [Detail] {
    let zone = map.evidence.calendar(for: incident.path).zone
    let playbook = incident.playbook.flatMap { map.link($0, from: page) }
    let lasted = incident.detectedAt.flatMap { detected in
      incident.resolvedAt.map { duration($0.value - detected.value) }
    }
    func text(_ name: String, _ key: String) -> Detail {
      Detail(name, text: incident.statement(key)?.value)
    }
    return [
      Detail("severity", text: incident.severityWords),
      Detail(
        "commander",
        incident.commander.map { commander in
          HTML.write { html in
            html.text(map.person(commander.value))
            if let named = incident.commanderNamedAt {
              html.text(", named ")
              html.instant(named.value, in: zone)
            }
          }
        }),
      Detail("system", text: incident.playbook.map { map.systemName($0.path.folder) }),
      Detail("playbook in force", playbook.map { .link($0) }),
      Detail("detected", incident.detectedAt.map { .instant($0.value, in: zone) }),
      Detail("resolved", incident.resolvedAt.map { .instant($0.value, in: zone) }),
      Detail("detection to resolution", text: lasted), text("detected by", "detection_source"),
      text("status", "status"), text("customers affected", "customers_affected"),
      text("revenue impact", "revenue_impact"),
      Detail(
        "period",
        text: map.configuration.period.map { _ in map.evidence.place(of: incident).rawValue }),
    ]
  }
}

extension Incident {
  /// The level as the playbook writes it, and as the record does where that is another.
  var severityWords: String? {
    guard let severity else {
      return severityLabel.map { "\($0.value) (\(whySeverityIsUnknown))" }
    }
    let full = severity.id + (severity.name.map { " (\($0))" } ?? "")
    guard let written = severityLabel?.value,
      SeverityLabel.key(written) != SeverityLabel.key(severity.id)
    else { return full }
    return "\(full), the highest reached; recorded as \(written)"
  }
}

/// A task as the pages of incidents and post-mortems list it.
struct ActionLine: Sendable {
  let task: Link
  let taskText: String
  let taskOwner: String?
  let taskDue: String?
  let taskDone: String?
  let taskState: String
  /// Its row in the register of actions.
  let registerHref: String

  static func all(_ postMortem: PostMortem?, _ map: SiteMap, from page: String) -> [ActionLine] {
    guard let postMortem else { return [] }
    return postMortem.actionItems.map { ActionLine($0, of: postMortem, map, from: page) }
  }

  private init(
    _ item: ActionItem, of postMortem: PostMortem, _ map: SiteMap, from page: String
  ) {
    let id = postMortem.subjectID(item)
    task = Link(label: id, href: map.href(item.span, from: page) ?? "")
    taskText = item.text
    taskOwner = item.owner.map { map.configuration.person($0.value)?.name ?? $0.value }
    taskDue = item.due?.value
    taskDone = item.completed?.value
    taskState = ActionRegister.State(item, asOf: map.evidence.asOf).rawValue
    registerHref = map.actions.href(id, from: page)
  }
}

extension NoticePromise {
  /// The channel and the people: `status page, customers`.
  var addressee: String {
    [channel?.rawValue, (reach ?? channel?.reach)?.rawValue].compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension NoticeTiming {
  /// When it is due, in words.
  var words: String {
    switch self {
    case .unstated: "no time stated"
    case .within(let limit): "within \(limit.text) of detection"
    case .every(let limit): "updates every \(limit.text)"
    case .ifLongerThan(let limit, let orEqual):
      "if it lasts \(limit.text)\(orEqual ? " or longer" : " and longer")"
    case .unreadable(let words, _): "“\(words)”, which no clock can test"
    }
  }
}

/// What a post-mortem page shows of its incident, where the two are separate documents.
struct ReportRecord: Sendable {
  let reportDetails: [Detail]
  let reportActions: [ActionLine]

  init(_ incident: Incident, _ postMortem: PostMortem, _ map: SiteMap, from page: String) {
    let zone = map.evidence.calendar(for: postMortem.path).zone
    reportDetails = [
      Detail("incident", .link(map.link(incident, from: page))),
      Detail("severity", text: incident.severityWords),
      Detail("author", text: postMortem.author.map { map.person($0.value) }),
      Detail("reviewed by", text: postMortem.text("reviewed_by").map { map.person($0.value) }),
      Detail("published", postMortem.publishedAt.map { .publication($0, in: zone) }),
      Detail(
        "playbook in force",
        incident.playbook.flatMap { map.link($0, from: page) }.map { .link($0) }),
    ]
    reportActions = ActionLine.all(postMortem, map, from: page)
  }
}
