/// One notice that a playbook promises: to whom, by which channel, when, for which levels.
public struct NoticePromise: Sendable {
  /// The labels of the levels it holds for; empty where it holds for all.
  public let levels: [String]
  public let channel: Channel?
  public let reach: Reach?
  public let timing: NoticeTiming
  /// The cell or sentence as written.
  public let text: String
  public let span: Span
  public let source: Source
  /// `None`, `no email`: said on purpose.
  public let isNone: Bool

  public enum Source: Sendable {
    /// A row of a table by level, a row of a table by audience, a bullet that names its level.
    case level, audience, bullet
    /// An item under a heading that is a window of time, or under a phase with a limit.
    case checklist, phase
    case template
  }

  /// Whether the playbook insists.
  public var isMandatory: Bool {
    let folded = text.folded
    return folded.holds(word: "must") || folded.holds(word: "shall")
  }

  func holds(for level: SeverityLevel) -> Bool {
    let key = SeverityLabel.key(level.id)
    return levels.isEmpty || levels.contains { SeverityLabel.key($0) == key }
  }
}

/// What a playbook promises to tell whom, how soon and how often.
public struct CommunicationPlan: Sendable {
  public let promises: [NoticePromise]
  public let templates: [MessageTemplate]
  /// The promises of each level of the severity table, by its id.
  private let byLevel: [String: [NoticePromise]]

  init(_ document: Document, severities: SeverityMatrix?) {
    let templates = MessageTemplate.all(in: document, severities: severities)
    self.templates = templates
    var reader = CommunicationPlanReader(levels: severities?.levels ?? [])
    reader.readTables(document)
    reader.readSections(document, templates: templates)
    for template in templates {
      guard let update = template.updatePromise else { continue }
      reader.add(
        .every(update.value), levels: template.levels, channel: template.channel,
        reach: template.reach, text: String(update.span.text), span: update.span, .template)
    }
    let promises = reader.promises
    self.promises = promises
    byLevel = Dictionary(
      (severities?.levels ?? []).map { ($0.id, Self.promised($0, in: promises)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is promised for a level, in the order of the document.
  ///
  /// A cadence in a template speaks only where the plan itself sets none for the same people.
  public func promises(for level: SeverityLevel) -> [NoticePromise] {
    byLevel[level.id] ?? Self.promised(level, in: promises)
  }

  private static func promised(
    _ level: SeverityLevel, in promises: [NoticePromise]
  ) -> [NoticePromise] {
    let all = promises.filter { $0.holds(for: level) }
    let stated = all.filter { promise in
      if case .every = promise.timing { return promise.source != .template }
      return false
    }
    return all.filter { promise in
      promise.source != .template || !stated.contains { $0.isOutside == promise.isOutside }
    }
  }

  /// Notices for people outside that are promised for a level, whatever their time.
  func outside(for level: SeverityLevel) -> [NoticePromise] {
    promises(for: level).filter {
      $0.isOutside && !$0.isNone && $0.source != .checklist && $0.source != .phase
    }
  }

  /// Whether the level's row says that nobody is told.
  func isSilent(_ level: SeverityLevel) -> Bool {
    let own = promises(for: level).filter { $0.source != .template && !$0.levels.isEmpty }
    return own.contains(where: \.isNone) && own.allSatisfy(\.isNone)
  }

  /// The limit of the phase in which people are told; for promises without a time of their own.
  func phaseLimit(for level: SeverityLevel) -> NoticePromise? {
    promises(for: level).first { $0.source == .phase }
  }
}

extension NoticePromise {
  /// Whether people outside the company are told.
  var isOutside: Bool { (reach ?? channel?.reach)?.isOutside ?? false }
}
