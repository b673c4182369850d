/// What a playbook asks of every response beside its times: who commands, the proof
/// that it is over, and what must be done before a record is closed.
public struct ResponseDuties: Sendable {
  public let commander: CommanderDuty?
  /// Where it asks to verify with the source that raised the alert.
  public let verification: Span?
  /// Where it asks to wait for a monitoring window before closing.
  public let monitoringWindow: Span?
  /// Where it asks for a category.
  public let category: Span?
  /// What must be done before an incident is closed, in the playbook's words.
  public let closing: [ClosingCriterion]
  /// The laws it names under `notification: {regimes: [GDPR]}`.
  public let regimes: [Located<String>]

  init(_ document: Document, promises: Promises, severities: SeverityMatrix?) {
    commander = CommanderDuty(
      document, stated: promises.commanderWithin, severities: severities)
    closing = ClosingCriterion.read(document)
    regimes = (document.frontMatter["notification"]?["regimes"]?.items ?? []).compactMap(\.text)
    var verification: Span?
    var monitoringWindow: Span?
    var category: Span?
    document.blocks.eachRun { inlines, span, _ in
      for line in inlines.plainText.sentences {
        let folded = line.folded
        func place() -> Span { span.first(of: line.prefix(40)) ?? span.firstLine }
        if verification == nil, folded.holds("verif"), folded.holds("source"),
          folded.holds("same") || folded.holds("raised") || folded.holds("fired")
        {
          verification = place()
        }
        if monitoringWindow == nil, folded.holds("monitoring window") { monitoringWindow = place() }
        if category == nil, folded.holds("incident"),
          folded.holds("with category") || folded.holds("a category")
            || folded.holds("its category")
        {
          category = place()
        }
      }
    }
    self.verification = verification
    self.monitoringWindow = monitoringWindow
    self.category = category
  }
}

/// What closing an incident takes.
public enum ClosingStep: Sendable, CaseIterable {
  case containment, fix, communication, postMortem

  /// The step that a criterion, or an item of a closing list, is about.
  init?(_ text: String) {
    let folded = text.folded
    func names(_ stems: [String]) -> Bool { stems.contains { folded.holds($0) } }
    if names(["post-mortem", "postmortem", "post mortem", "retrospective"]) {
      self = .postMortem
    } else if names(["communicat", "stakeholder", "notice", "notif", "informed", "status page"]) {
      self = .communication
    } else if names(["contain", "verif", "mitigat", "quiet", "recover", "confirmed"]) {
      self = .containment
    } else if names(["fix", "deploy", "monitor", "patch", "change"]) {
      self = .fix
    } else {
      return nil
    }
  }
}

/// One thing that a playbook wants done before an incident is closed.
public struct ClosingCriterion: Sendable {
  public let text: Located<String>
  public let step: ClosingStep?

  /// Whether a heading opens a list of what closing takes.
  static func isTitle(_ title: String) -> Bool {
    let folded = title.folded
    guard folded.utf8.count <= 60 else { return false }
    return [
      "definition of done", "closing", "closure", "exit criteria", "is closed", "incident closed",
      "close-out", "closeout", "before closing",
    ].contains { folded.holds($0) }
  }

  static func read(_ document: Document) -> [ClosingCriterion] {
    var criteria: [ClosingCriterion] = []
    // A list for every incident outweighs the exit criteria of one kind.
    var isExit = false
    for section in document.sections.dropFirst() where isTitle(section.title) {
      let exits = section.title.folded.holds("exit criteria")
      guard criteria.isEmpty || isExit && !exits else { continue }
      criteria = []
      isExit = exits
      for block in document.blocks[section.range] {
        guard case .list(let list) = block.content else { continue }
        for item in list.items {
          let text = item.blocks.first?.plainText.trimmed ?? ""
          guard !text.isEmpty else { continue }
          criteria.append(
            ClosingCriterion(
              text: Located(text, item.span.firstLine), step: ClosingStep(text)))
        }
      }
    }
    return criteria
  }
}
