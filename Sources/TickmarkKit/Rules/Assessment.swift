/// All verdicts of one run, asked by rule, subject or document.
public struct Assessment: Sendable {
  public let evidence: Evidence
  /// Every rule with its verdicts, in the order of the catalogue.
  public let results: [Result]

  /// A rule with what it said; no verdict at all means that it was not exercised.
  public struct Result: Sendable {
    public let rule: Rule
    /// Sorted by place, then subject.
    public let lines: [Line]
    private let counts: [Outcome: Int]

    init(rule: Rule, verdicts: consuming [Verdict]) {
      self.rule = rule
      var lines: [Line] = []
      lines.reserveCapacity(verdicts.count)
      // Taken off one after another: a copy of each would count all its references.
      while let verdict = verdicts.popLast() {
        lines.append(Line(rule: rule, verdict: consume verdict))
      }
      lines.reverse()
      lines.sort {
        ($0.verdict.span, $0.verdict.subject.id) < ($1.verdict.span, $1.verdict.subject.id)
      }
      self.lines = lines
      var counts: [Outcome: Int] = [:]
      for line in lines { counts[line.verdict.outcome, default: 0] += 1 }
      self.counts = counts
    }

    public var verdicts: [Verdict] { lines.map(\.verdict) }
    public var isExercised: Bool { !lines.isEmpty }
    public func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }
  }

  /// A verdict with the rule that gave it; a class, because many lists hold the same ones.
  public final class Line: Sendable {
    public let rule: Rule
    public let verdict: Verdict

    init(rule: Rule, verdict: Verdict) {
      self.rule = rule
      self.verdict = verdict
    }
  }

  /// Runs the rules over the evidence; levels and exceptions are applied here, so that no rule
  /// can mislabel itself.
  public init(_ evidence: Evidence, rules: [Rule] = Rule.all) {
    self.evidence = evidence
    let exceptions = Dictionary(grouping: evidence.exceptions) { $0.subject?.value.folded }
    results = concurrentMap(rules) { rule in
      let override = evidence.configuration.level(of: rule)
      guard override != .off else { return Result(rule: rule, verdicts: []) }
      var verdicts = rule.test(evidence)
      for index in verdicts.indices {
        let own = verdicts[index].ownLevel ?? rule.level
        verdicts[index].level = override?.level ?? own
        if !evidence.secrets.isEmpty {
          let hidden = evidence.secrets[verdicts[index].span.path] ?? []
          if !hidden.isEmpty { verdicts[index].hidden = hidden }
        }
        // What was taken out can neither be met nor deviate: nobody can see it here.
        if !evidence.redactions.isEmpty, [.met, .deviation].contains(verdicts[index].outcome),
          evidence.redactions[verdicts[index].span.path] != nil,
          verdicts[index].span.text.contains(Redaction.mark)
        {
          verdicts[index].outcome = .undetermined
          verdicts[index].exceptionNote = Finding.Note(
            "management withheld what stood here, so this evidence cannot tell")
        }
        guard verdicts[index].outcome == .deviation, rule.canBeExcepted(at: own) else { continue }
        guard !exceptions.isEmpty else { continue }
        let subject = verdicts[index].subject.id.folded
        let meant = (exceptions[subject] ?? []).filter { rule.isNamed($0.rule?.value ?? "") }
        if let live = meant.first(where: { $0.isLive(on: evidence.asOf) }) {
          verdicts[index].outcome = .excepted
          verdicts[index].exception = live
          verdicts[index].exceptionNote = Finding.Note(
            "accepted by exception \(live.id)", at: live.place)
        } else if let lapsed = meant.last, let reason = lapsed.lapse(on: evidence.asOf) {
          verdicts[index].exceptionNote = Finding.Note(
            "exception \(lapsed.id) \(reason)", at: lapsed.place)
        }
      }
      return Result(rule: rule, verdicts: verdicts)
    }
  }

  public func count(_ outcome: Outcome) -> Int { results.reduce(0) { $0 + $1.count(outcome) } }

  /// Everything that is not met, sorted by path, offset, rule.
  public var unmet: [Line] { lines { $0.outcome != .met } }

  /// Verdicts with their rules, sorted by path, offset, rule and subject.
  public func lines(where isIncluded: (Verdict) -> Bool = { _ in true }) -> [Line] {
    let included = results.flatMap { $0.lines.filter { isIncluded($0.verdict) } }
    // Document by document: most comparisons need no path.
    let byPath = Dictionary(grouping: included, by: \.verdict.span.path).sorted { $0.key < $1.key }
    return concurrentMap(byPath) { _, lines in
      lines.sorted { left, right in
        if left.verdict.span != right.verdict.span { return left.verdict.span < right.verdict.span }
        return (left.rule.code, left.verdict.subject.id)
          < (right.rule.code, right.verdict.subject.id)
      }
    }.flatMap(\.self)
  }

  /// What a rule said of each subject; the first where it spoke more than once.
  func outcomes(_ code: String) -> [Subject: Outcome] {
    Dictionary(
      verdicts(code).map { ($0.subject, $0.outcome) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the rule with a code said; nothing where it was not run.
  func verdicts(_ code: String) -> [Verdict] {
    results.first { $0.rule.code == code }?.lines.map(\.verdict) ?? []
  }

}

extension Configuration {
  /// What the settings make of a rule's level; nil where they leave it alone.
  ///
  /// The rule about these settings cannot be changed by them.
  func level(of rule: Rule) -> Override.Change? {
    guard rule.code != "CFG-04" else { return nil }
    return overrides.first { rule.isNamed($0.rule.value) }?.change
  }
}

extension Configuration.Override {
  /// What may become of a rule.
  enum Change: Equatable {
    case off
    case level(Rule.Level)

    var level: Rule.Level? {
      if case .level(let level) = self { level } else { nil }
    }
  }

  /// Nil where the level is missing or no level.
  var change: Change? {
    guard let word = level?.value.folded else { return nil }
    return word == "off" ? .off : Rule.Level(rawValue: word).map(Change.level)
  }
}

extension Rule {
  /// Whether a person means this rule: by id or code, in any case.
  public func isNamed(_ name: String) -> Bool {
    name.folded == id || name.folded == code.folded
  }
}

extension Assessment {
  /// Why the content could not be assessed at all; nil when it could.
  public var obstacle: String? {
    let configuration = evidence.configuration
    guard configuration.source != nil else {
      return "no tickmark.yml was found; “tickmark init” on the folder begins one"
    }
    let failure = configuration.problems.first { $0.key.isEmpty }?.finding
    if let problem = evidence.settingsFailure ?? failure {
      let place = problem.span
      return "\(place.path):\(place.start.line):\(place.start.column): \(problem.message)"
        + (problem.help.map { "; \($0)" } ?? "")
    }
    guard !evidence.documents.isEmpty else {
      let others = evidence.ignored.count - 1
      let left = evidence.ignored.first.map { first in
        "; \(first.path) was left out: \(first.reason)" + (others > 0 ? ", and \(others) more" : "")
      }
      return "no documents were found\(left ?? ""); “tickmark new playbook” begins one"
    }
    guard evidence.types.count > 0 else {
      return
        "nothing to test: no document says what it is (“type: playbook”, “type: post-mortem” …); try tickmark inspect"
    }
    return nil
  }

  /// Whether any deviation weighs at least as much as a level.
  public func hasDeviation(atLeast level: Rule.Level) -> Bool {
    results.contains { result in
      result.lines.contains { $0.verdict.outcome == .deviation && $0.verdict.level >= level }
    }
  }
}
