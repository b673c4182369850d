/// Every incident by what its playbook asks: a post-mortem, none, or nobody can tell.
///
/// The four lists together are all incidents, and the outcomes of the required ones add up to
/// their number.
public struct PostMortemRegister: Sendable {
  /// Incidents whose highest severity requires a post-mortem.
  public let required: [Row]
  /// Incidents whose severity requires none.
  public let notRequired: [Row]
  /// Incidents of which nobody can say: no playbook, no duty in it, or a severity it does not know.
  public let unknown: [Row]
  /// Numbers that were taken back.
  public let void: [Incident]

  /// One incident with what became of its post-mortem.
  public struct Row: Sendable {
    public let incident: Incident
    /// When it is due, counted as the playbook says; nil where that cannot be counted.
    public let deadline: Deadline?
    /// The limit as promised, with its place.
    public let limit: Located<TimeLimit>?
    /// The rule that says how things stand: on time (PM-02), else whether there is one (PM-01).
    public let line: Assessment.Line?

    /// What the rule says; nil where none looked at it.
    public let outcome: Outcome?
    public var publication: PostMortem.Publication? {
      incident.postMortem.flatMap { $0.isDraft ? nil : $0.publishedAt }
    }
  }

  public init(_ assessment: Assessment) {
    let evidence = assessment.evidence
    let published = assessment.lines(of: ["PM-02"])
    let exists = assessment.lines(of: ["PM-01"])
    func row(_ incident: Incident) -> Row {
      let key = incident.id.folded
      let duty = incident.playbook?.promises.postMortem
      let line = published[key] ?? exists[key]
      var outcome: Outcome?
      if let line { outcome = line.verdict.outcome }
      return Row(
        incident: incident, deadline: incident.postMortemDeadline(evidence),
        limit: duty?.limit(for: incident.severity), line: line, outcome: outcome)
    }
    void = evidence.incidents.filter(\.isVoid)
    let counted = evidence.incidents.filter { !$0.isVoid }
    required = counted.filter { $0.requiresPostMortem == true }.map(row)
    notRequired = counted.filter { $0.requiresPostMortem == false }.map(row)
    unknown = counted.filter { $0.requiresPostMortem == nil }.map(row)
  }

  public func count(_ outcome: Outcome) -> Int { required.count { $0.outcome == outcome } }
  /// Required ones that no rule looked at, because the settings turn it off.
  public var notTested: Int { required.count { $0.outcome == nil } }
}

extension Assessment {
  /// The first verdict on each subject, by its folded id, of the rules with some codes.
  func lines(of codes: [String]) -> [String: Line] {
    var lines: [String: Line] = [:]
    for result in results where codes.contains(result.rule.code) {
      for line in result.lines {
        let key = line.verdict.subject.id.folded
        if lines[key] == nil { lines[key] = line }
      }
    }
    return lines
  }
}

extension Incident {
  /// Whether its severity requires a post-mortem by the playbook in force; nil where nobody can
  /// tell.
  var requiresPostMortem: Bool? {
    guard let duty = playbook?.promises.postMortem else { return nil }
    return severity.map(duty.requires)
  }

  /// Whether a post-mortem is required for certain.
  var isPostMortemRequired: Bool { !isVoid && requiresPostMortem == true }

  /// When the post-mortem is due, counted as the playbook says; nil where it does not say.
  func postMortemDeadline(_ evidence: Evidence) -> Deadline? {
    guard isPostMortemRequired, let duty = playbook?.promises.postMortem,
      let limit = duty.limit(for: severity),
      let from = instant(duty.from?.value ?? Milestone.resolved.key)
    else { return nil }
    return evidence.deadline(from: from.value, within: limit.value, for: path)
  }
}
