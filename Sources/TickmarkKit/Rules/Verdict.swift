/// What a rule may say of a subject.
public enum Outcome: String, Sendable, CaseIterable, Comparable {
  case met
  case deviation
  /// A deviation with a live, approved exception; still shown.
  case excepted
  case notApplicable = "not_applicable"
  case notYetDue = "not_yet_due"
  /// A person must look; never counted as met.
  case undetermined

  /// As people read it.
  public var words: String {
    switch self {
    case .met: "rule met"
    case .deviation: "deviation"
    case .excepted: "excepted"
    case .notApplicable: "not applicable"
    case .notYetDue: "not yet due"
    case .undetermined: "undetermined"
    }
  }

  /// The mark in the matrix; words go with it, never colour alone.
  public var symbol: String {
    switch self {
    case .met: "✓"
    case .deviation: "✗"
    case .excepted: "W"
    case .notApplicable: "–"
    case .notYetDue: "…"
    case .undetermined: "?"
    }
  }

  public static func < (left: Outcome, right: Outcome) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

/// What a verdict is about, with an id that stays the same from run to run.
public struct Subject: Sendable, Hashable {
  public let id: String
  /// The document it is shown on.
  public let path: String

  public init(_ id: String, path: String) {
    self.id = id
    self.path = path
  }
}

extension Subject {
  static func document(_ document: Document) -> Subject {
    Subject(document.frontMatter.text("id")?.value ?? document.path, path: document.path)
  }

  static func incident(_ incident: Incident) -> Subject {
    Subject(incident.id, path: incident.path)
  }

  static func playbook(_ playbook: Playbook) -> Subject {
    Subject(playbook.id + (playbook.version.map { "@" + $0.value } ?? ""), path: playbook.path)
  }

  static func action(_ item: ActionItem, of postMortem: PostMortem) -> Subject {
    Subject(postMortem.subjectID(item), path: postMortem.path)
  }

  static let settings = Subject(Content.settingsName, path: Content.settingsName)
}

/// What one rule says of one subject.
public struct Verdict: Sendable {
  public let subject: Subject
  public internal(set) var outcome: Outcome
  public let span: Span
  private let content: Content
  /// Differs from the rule's own level where the same duty weighs less for some subjects.
  let ownLevel: Rule.Level?
  /// Set by the engine.
  public internal(set) var level: Rule.Level = .error
  /// Whether it deviates because something should be done by now and is not.
  public private(set) var isOverdue = false
  private var remark: Remark?

  /// The live exception that turned a deviation into `excepted`.
  public internal(set) var exception: Exception? {
    get { remark?.exception }
    set { remark = Remark(exception: newValue, note: exceptionNote, hidden: hidden) }
  }

  /// What an exception does to a deviation, or why it does nothing, or that what was to be looked
  /// at is withheld; set by the engine.
  var exceptionNote: Finding.Note? {
    get { remark?.note }
    set { remark = Remark(exception: exception, note: newValue, hidden: hidden) }
  }

  /// Secrets of the document, which no report may print; set by the engine.
  var hidden: [Secret] {
    get { remark?.hidden ?? [] }
    set { remark = Remark(exception: exception, note: exceptionNote, hidden: newValue) }
  }

  /// A deviation's finding is made at once; the reason of every other outcome is made when a page
  /// or report asks for it, because there are many and most are never read.
  private enum Content: Sendable {
    case reason(@Sendable () -> String)
    indirect case kept(promise: Span, reason: @Sendable () -> String)
    indirect case finding(Finding)
  }

  /// What the engine adds to few verdicts, apart from them so that the many stay small.
  private final class Remark: Sendable {
    let exception: Exception?
    let note: Finding.Note?
    let hidden: [Secret]

    init(exception: Exception?, note: Finding.Note?, hidden: [Secret]) {
      self.exception = exception
      self.note = note
      self.hidden = hidden
    }
  }

  private var ownFinding: Finding {
    switch content {
    case .reason(let reason): Finding(reason(), at: span)
    case .kept(let promise, let reason):
      Finding(reason(), at: span, notes: [Finding.Note(Finding.Note.promised, at: promise)])
    case .finding(let finding): finding
    }
  }

  public var finding: Finding {
    let finding = hidden.isEmpty ? ownFinding : ownFinding.hiding(hidden)
    guard let exceptionNote else { return finding }
    // What was accepted needs no advice to have it accepted.
    return Finding(
      finding.message, at: finding.span, notes: finding.notes + [exceptionNote],
      help: outcome == .excepted ? nil : finding.help)
  }

  private init(
    _ subject: Subject, _ outcome: Outcome, at span: Span, level: Rule.Level? = nil,
    _ content: Content
  ) {
    self.subject = subject
    self.outcome = outcome
    self.span = span
    ownLevel = level
    self.content = content
  }

  /// - Parameter promise: where the playbook promised what was kept.
  static func met(
    _ subject: Subject, at span: Span, promise: Span? = nil,
    _ reason: @autoclosure @escaping @Sendable () -> String
  ) -> Verdict {
    Verdict(
      subject, .met, at: span,
      promise.map { .kept(promise: $0, reason: reason) } ?? .reason(reason))
  }

  static func deviation(
    _ subject: Subject, _ finding: Finding, level: Rule.Level? = nil
  ) -> Verdict {
    Verdict(subject, .deviation, at: finding.span, level: level, .finding(finding))
  }

  /// - Parameter isOverdue: whether something should be done by now and still is not; what was done
  ///   late is not overdue.
  static func deviation(
    _ subject: Subject, at span: Span, _ message: String, level: Rule.Level? = nil,
    isOverdue: Bool = false, notes: [Finding.Note] = [], help: String? = nil
  ) -> Verdict {
    var verdict = deviation(
      subject, Finding(message, at: span, notes: notes, help: help), level: level)
    verdict.isOverdue = isOverdue
    return verdict
  }

  static func notApplicable(
    _ subject: Subject, at span: Span, _ reason: @autoclosure @escaping @Sendable () -> String
  ) -> Verdict {
    Verdict(subject, .notApplicable, at: span, .reason(reason))
  }

  static func notYetDue(
    _ subject: Subject, at span: Span, _ reason: @autoclosure @escaping @Sendable () -> String
  ) -> Verdict {
    Verdict(subject, .notYetDue, at: span, .reason(reason))
  }

  static func undetermined(
    _ subject: Subject, at span: Span, _ message: String, notes: [Finding.Note] = [],
    help: String? = nil
  ) -> Verdict {
    Verdict(
      subject, .undetermined, at: span,
      .finding(Finding(message, at: span, notes: notes, help: help)))
  }
}
