/// One incident: its record, its post-mortem, or both, as one subject.
public final class Incident: Record {
  /// The document that records it: of type incident, else the post-mortem.
  public let document: Document
  /// Its post-mortem, which may be the same document.
  public let postMortem: PostMortem?
  /// The version of the playbook in force when it was detected; nil where none was.
  public let playbook: Playbook?
  /// Why there is no playbook; nil where there is one.
  public let playbookGap: PlaybookGap?
  /// The highest severity reached: duties follow it, so that a late downgrade escapes nothing.
  public let severity: SeverityLevel?
  /// Every entry under `communications`, as written.
  public let writtenCommunications: [Communication]
  /// The notices that were sent about it, in the order they were sent; trial posts and second
  /// copies (one channel, one text) are left out, and so is what was sent before it began.
  public let communications: [Communication]
  /// Whether it turned out to be none; stored, because every rule about incidents asks.
  public let isVoid: Bool

  init(
    document: Document, postMortem: PostMortem?, playbook: Playbook?, playbookGap: PlaybookGap?
  ) {
    self.document = document
    self.postMortem = postMortem
    self.playbook = playbook
    self.playbookGap = playbookGap
    severity = Self.severity(document, playbook?.severities)
    writtenCommunications = Communication.all(in: document.frontMatter)
    let front = document.frontMatter
    isVoid = front.text("status")?.value.folded == "void"
    communications = writtenCommunications.sent(
      since: front.instant(Milestone.started.key) ?? front.instant(Milestone.detected.key))
  }

  /// The milestones of a response, in order.
  public enum Milestone: String, Sendable, CaseIterable {
    case started, detected, acknowledged, contained, mitigated, resolved, fixed, closed

    public var key: String { rawValue + "_at" }

    /// What tells when the damage stopped: the first that is recorded.
    public static let containment: [Milestone] = [.contained, .mitigated]
  }

  /// What the record says under a key; where it says nothing, what the post-mortem says.
  func value(_ key: String) -> Located<YAMLValue>? {
    document.frontMatter[key] ?? postMortem?.document.frontMatter[key]
  }

  func statement(_ key: String) -> Located<String>? { value(key)?.text?.map { $0.trimmed } }

  func moment(_ key: String) -> Located<Instant>? {
    instant(key) ?? postMortem?.instant(key)
  }

  public func time(_ milestone: Milestone) -> Located<Instant>? { instant(milestone.key) }

  public var detectedAt: Located<Instant>? { time(.detected) }
  /// When it began, as far as that is known: the start, else the detection.
  public var beganAt: Located<Instant>? { time(.started) ?? detectedAt }
  /// The last resolution, which deadlines count from.
  public var resolvedAt: Located<Instant>? { time(.resolved) }
  /// When the damage stopped: containment where recorded, else mitigation.
  public var containedAt: Located<Instant>? {
    Milestone.containment.lazy.compactMap { self.time($0) }.first
  }
  public var severityLabel: Located<String>? { text("severity") }
  public var commander: Located<String>? { text("incident_commander") }
  /// Its id in the tool that it came from, where that differs.
  public var externalID: Located<String>? { text("external_id") }
  /// When the first commander was named.
  public var commanderNamedAt: Located<Instant>? {
    moment("commander_named_at")
      ?? value("commander_history")?.items.compactMap { $0.moment("at") }.first
  }
  public var selfResolved: Bool { text("self_resolved")?.value == "true" }

  private static func severity(_ document: Document, _ scheme: SeverityMatrix?) -> SeverityLevel? {
    guard let scheme else { return nil }
    var labels = [document.frontMatter.text("severity")?.value].compactMap { $0 }
    for change in document.frontMatter["severity_history"]?.items ?? [] {
      labels += ["severity", "from", "to"].compactMap { change.string($0)?.value }
    }
    return labels.compactMap { scheme.level($0) }.min { $0.rank < $1.rank }
  }

  /// Why there is no playbook to go by, for a message.
  var whyNoPlaybook: String { playbookGap?.words ?? "no playbook was in force" }

  /// Why there is no level to go by, for a message.
  var whySeverityIsUnknown: String {
    guard let label = severityLabel else { return "severity is missing" }
    guard let playbook else { return whyNoPlaybook }
    guard playbook.severities != nil else { return "\(playbook.id) has no severity table" }
    return "“\(label.value)” is no level of \(playbook.id)"
  }

  /// Whether somebody closed it, which is more than resolving it.
  public var isClosed: Bool {
    time(.closed) != nil || text("status")?.value.folded == "closed"
  }

  public var isOpen: Bool {
    guard text(Milestone.resolved.key) == nil, text(Milestone.closed.key) == nil else {
      return false
    }
    guard let status = text("status")?.value.folded else { return postMortem?.publishedAt == nil }
    return ["open", "active", "investigating", "identified", "monitoring", "mitigated"]
      .contains(status)
  }
}

/// A post-mortem as written: its sections, timeline and action items.
public final class PostMortem: Record {
  public let document: Document
  public let sections: ReportSections
  public let timeline: Timeline?
  public let actionItems: [ActionItem]

  init(_ document: Document, hasTimeline: Bool = true) {
    self.document = document
    sections = ReportSections(document)
    timeline = hasTimeline ? Timeline(document, sections: sections) : nil
    actionItems = ActionItemReader.read(document, sections: sections)
  }

  public var author: Located<String>? { text("author") }
  /// Whether it counts as published: a draft does not, whatever date it carries.
  public var isDraft: Bool {
    ["draft", "in review", "wip"].contains(text("status")?.value.folded ?? "")
  }

  /// When it was published: an instant, or a whole day where only a date is written.
  public enum Publication: Sendable {
    case instant(Located<Instant>)
    case day(Located<Day>)

    public var span: Span {
      switch self {
      case .instant(let located): located.span
      case .day(let located): located.span
      }
    }

    /// Whether it was out before an instant; of two on one day nobody can tell by a date.
    func isBefore(_ instant: Instant, in zone: Zone) -> Bool {
      switch self {
      case .instant(let located): located.value < instant
      case .day(let located): located.value < zone.day(of: instant)
      }
    }
  }

  public var publishedAt: Publication? {
    if let instant = instant("published_at") { return .instant(instant) }
    if let day = day("published_at") ?? day("published_on") { return .day(day) }
    return nil
  }

  /// An action item's id across the content, such as `INC-20260312-01-A2`.
  public func subjectID(_ item: ActionItem) -> String {
    if item.id.folded.hasPrefix("inc-") { return item.id }
    return document.frontMatter.text("id").map { "\($0.value)-\(item.id)" }
      ?? "\(item.id) of \(path)"
  }
}

/// One exercise of the playbook.
public final class Drill: Record {
  public let document: Document
  public let playbook: Playbook?
  /// Why there is no playbook; nil where there is one.
  public let playbookGap: PlaybookGap?

  init(document: Document, playbook: Playbook?, playbookGap: PlaybookGap?) {
    self.document = document
    self.playbook = playbook
    self.playbookGap = playbookGap
  }

  public var heldOn: Located<Day>? { day("held_on") }
  public var environment: Located<String>? { text("environment") }

  public static let measures = ["detected_at", "triaged_at", "mitigated_at", "notified_at"]

  public var gaps: [Gap]? {
    guard let entry = document.frontMatter.root.entry("gaps") else { return nil }
    return entry.value.items.map { item in
      Gap(
        text: item.string("gap") ?? item.text ?? Located("", item.span),
        action: item.string("action"), playbookVersion: item.string("playbook_version"),
        noChange: item.string("no_change"), span: item.span)
    }
  }

  public struct Gap: Sendable {
    public let text: Located<String>
    public let action: Located<String>?
    public let playbookVersion: Located<String>?
    /// Why the playbook was not changed.
    public let noChange: Located<String>?
    public let span: Span
  }
}
