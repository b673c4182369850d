/// What a playbook commits to beside its severity table: from its front matter where it says so,
/// else from its prose.
public struct Promises: Sendable {
  public let postMortem: PostMortemDuty?
  public let drills: DrillDuty?
  public let reviewEvery: Located<TimeLimit>?
  public let commanderWithin: Located<TimeLimit>?
  public let notifyPersonalData: Located<TimeLimit>?
  /// How often risks are reviewed, where post-mortems are to be read again there.
  public let riskReviewEvery: Located<TimeLimit>?
  public let communication: CommunicationPlan

  /// Which incidents need a post-mortem, how soon, counted from when.
  public struct PostMortemDuty: Sendable {
    /// The labels named; empty where the playbook does not say which.
    public let requiredFor: [Located<String>]
    /// One limit for all levels.
    public let within: Located<TimeLimit>?
    /// Limits by level label, where they differ.
    public let withinByLevel: [(level: Located<String>, limit: Located<TimeLimit>)]
    /// The time key that the limit counts from; nil where the playbook does not say.
    public let from: Located<String>?
    /// Where the duty is stated.
    public let span: Span
    public let isFromProse: Bool

    /// The limit for a level of severity.
    public func limit(for level: SeverityLevel?) -> Located<TimeLimit>? {
      if let level,
        let own = withinByLevel.first(where: {
          SeverityLabel.key($0.level.value) == SeverityLabel.key(level.id)
        })
      {
        return own.limit
      }
      return within
    }
  }

  public struct DrillDuty: Sendable {
    public let every: Located<TimeLimit>?
    public let environment: Located<String>?
    public let span: Span
    public let isFromProse: Bool
  }
}

extension Promises {
  init(_ document: Document, severities: SeverityMatrix?) {
    let prose = PlaybookProse(document)
    communication = CommunicationPlan(document, severities: severities)
    postMortem =
      Self.postMortem(document.frontMatter["post_mortem"], in: document)
      ?? Self.postMortem(prose.postMortemDuty(severities), severities)
    drills = Self.drills(document.frontMatter["drills"], in: document) ?? prose.drillDuty
    reviewEvery = Self.limit(document.frontMatter.text("review_every")) ?? prose.reviewCadence
    commanderWithin =
      Self.limit(document.frontMatter.text("incident_commander_within")) ?? prose.commanderLimit
    notifyPersonalData =
      Self.limit(document.frontMatter["notification"]?.string("personal_data"))
      ?? prose.notificationLimit
    riskReviewEvery =
      Self.limit(document.frontMatter.text("risk_review")) ?? prose.riskReviewCadence
  }

  private static func limit(_ text: Located<String>?) -> Located<TimeLimit>? {
    guard let text, case .limit(let limit) = TimeLimit.read(text.value) else { return nil }
    return Located(limit, text.span)
  }

  private static func postMortem(
    _ value: Located<YAMLValue>?, in document: Document
  ) -> PostMortemDuty? {
    guard let value else { return nil }
    let within = value["within"]
    let levels = (within?.entries ?? []).compactMap { entry in
      limit(entry.value.text).map { (level: entry.key, limit: $0) }
    }
    return PostMortemDuty(
      requiredFor: (value["required_for"]?.items ?? []).compactMap(\.text),
      within: limit(within?.text), withinByLevel: levels, from: value.string("from"),
      span: document.frontMatter.root.entry("post_mortem")?.key.span ?? value.span,
      isFromProse: false)
  }

  /// The duty of the prose with what a column of the severity table says of each level.
  private static func postMortem(
    _ prose: PostMortemDuty?, _ severities: SeverityMatrix?
  ) -> PostMortemDuty? {
    let levels = (severities?.levels ?? []).compactMap { level in
      level.postMortem.flatMap { target in
        target.limit.map {
          (level: Located(level.id, target.span), limit: Located($0, target.span))
        }
      }
    }
    guard let first = levels.first else { return prose }
    let named = prose?.requiredFor ?? []
    let own = (prose?.withinByLevel ?? []).filter { stated in
      !levels.contains { $0.level.value == stated.level.value }
    }
    // What stands below one level is not said of all.
    let isOfOneLevel = levels.contains { level in
      prose?.within.map { $0.span.range.overlaps(level.limit.span.range) } ?? false
    }
    return PostMortemDuty(
      requiredFor: named.isEmpty ? levels.map(\.level) : named,
      within: isOfOneLevel ? nil : prose?.within,
      withinByLevel: levels + own, from: prose?.from, span: prose?.span ?? first.limit.span,
      isFromProse: true)
  }

  private static func drills(_ value: Located<YAMLValue>?, in document: Document) -> DrillDuty? {
    guard let value else { return nil }
    return DrillDuty(
      every: limit(value.string("every") ?? value.text), environment: value.string("environment"),
      span: document.frontMatter.root.entry("drills")?.key.span ?? value.span, isFromProse: false)
  }
}
