/// One run as reports and exit codes see it: what is not met, what of it was known before, and what
/// fails.
///
/// Being known changes no outcome: the site and the counts show everything.
public struct Run: Sendable {
  public let assessment: Assessment
  /// The content as the caller named it.
  public let content: String
  /// Records detected before this day are reported and fail nothing.
  public let since: Day?
  public let baseline: Baseline?
  public let failOn: FailOn
  /// Everything that is not met, sorted by path, offset, rule and subject.
  public let lines: [Line]
  /// Entries of the baseline that nothing in this run matches.
  public let stale: [Baseline.Entry]
  /// The paths of the records detected before `since`, with the day.
  private let earlier: [String: Day]

  /// A verdict that is not met, with what a report needs beside it.
  public final class Line: Sendable {
    private let line: Assessment.Line
    public let finding: Finding
    public let fingerprint: Fingerprint
    public let standing: Standing
    /// Whether it makes the command fail.
    public let fails: Bool

    init(
      _ line: Assessment.Line, finding: Finding, fingerprint: Fingerprint, standing: Standing,
      fails: Bool
    ) {
      self.line = line
      self.finding = finding
      self.fingerprint = fingerprint
      self.standing = standing
      self.fails = fails
    }

    public var rule: Rule { line.rule }
    public var verdict: Verdict { line.verdict }
    var outcome: Outcome { verdict.outcome }
    /// Whether it was there before, so that it is reported and fails nothing.
    var isKnown: Bool { standing.isKnown }
  }

  /// Whether a verdict is news.
  public enum Standing: Sendable {
    case current
    /// Its record was detected on a day before `since`.
    case earlier(Day)
    case baselined(Baseline.Entry)
    /// It was in the baseline, and the entry's last day is past.
    case expired(Baseline.Entry)
  }

  public init(
    _ assessment: Assessment, content: String = "", since: Day? = nil, baseline: Baseline? = nil,
    failOn: FailOn = .error
  ) {
    self.assessment = assessment
    self.content = content
    self.since = since
    self.baseline = baseline
    self.failOn = failOn
    let earlier = since.map { assessment.evidence.records(before: $0) } ?? [:]
    self.earlier = earlier
    let unmet = assessment.unmet
    let findings = concurrentMap(unmet, \.verdict.finding)
    let fingerprints = Fingerprint.of(unmet, findings, secrets: assessment.evidence.secrets)
    var matched: Set<Fingerprint> = []
    var lines: [Line] = []
    for (index, line) in unmet.enumerated() {
      let verdict = line.verdict
      let fingerprint = fingerprints[index]
      var standing = Standing.current
      // What fails nothing anyway is no news, whatever a baseline says.
      if verdict.outcome == .deviation || verdict.outcome == .undetermined {
        if let entry = baseline?.entry(fingerprint), entry.covers(verdict) {
          matched.insert(fingerprint)
          standing =
            entry.expires < assessment.evidence.asOf ? .expired(entry) : .baselined(entry)
        }
        if let day = earlier[verdict.subject.path] { standing = .earlier(day) }
      }
      lines.append(
        Line(
          line, finding: findings[index], fingerprint: fingerprint, standing: standing,
          fails: !standing.isKnown && failOn.includes(verdict)))
    }
    self.lines = lines
    // A rule that did not run says nothing about its entries.
    let ran = Set(assessment.results.map(\.rule.id))
    stale = (baseline?.entries ?? []).filter {
      !matched.contains($0.fingerprint)
        && (Rule.named($0.rule).map { ran.contains($0.id) } ?? true)
    }
  }

  public var fails: Bool { lines.contains(where: \.fails) }

  /// Why nothing was assessed; nil when something was.
  public var obstacle: String? {
    if let obstacle = assessment.obstacle { return obstacle }
    guard assessment.results.contains(where: \.isExercised) else {
      let rules =
        assessment.results.count > 3
        ? "none of the \(assessment.results.count) rules"
        : assessment.results.map(\.rule.id).listed("or")
      return "nothing was tested: \(rules) found nothing here to test, or is switched off"
    }
    if let since {
      let isLeft = assessment.results.contains { result in
        result.lines.contains { earlier[$0.verdict.subject.path] == nil }
      }
      guard isLeft else {
        return "nothing is left to test: every record is dated before \(since.iso) (--since)"
      }
    }
    return nil
  }

  /// A document's path as seen from where the command runs, which in CI is the repository:
  /// relative, without a leading `./`.
  func path(_ document: String) -> String {
    var parts: [Substring] = []
    for part in (content + "/" + document).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (content.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Run.Standing {
  fileprivate var isKnown: Bool {
    switch self {
    case .current, .expired: false
    case .earlier, .baselined: true
    }
  }

  /// Why it fails nothing, or why it fails again; nil for what is news.
  var words: String? {
    switch self {
    case .current: nil
    case .earlier(let day): "dated \(day.iso), before --since"
    case .baselined(let entry): "in the baseline until \(entry.expires.iso)"
    case .expired(let entry): "its entry in the baseline expired \(entry.expires.iso)"
    }
  }

  var entry: Baseline.Entry? {
    switch self {
    case .current, .earlier: nil
    case .baselined(let entry), .expired(let entry): entry
    }
  }

  /// As JSON names it.
  var name: String {
    switch self {
    case .current: "current"
    case .earlier: "earlier"
    case .baselined: "baselined"
    case .expired: "expired"
    }
  }
}

extension Evidence {
  /// The paths of incidents, post-mortems, drills and risk reviews from before a day. What names no
  /// day that can be read is not before any.
  fileprivate func records(before since: Day) -> [String: Day] {
    var days: [String: Day] = [:]
    for incident in incidents {
      let zone = calendar(for: incident.path).zone
      guard
        let day = incident.detectedAt.map({ zone.day(of: $0.value) })
          ?? incident.postMortem?.document.frontMatter.instant("detected_at").map({
            zone.day(of: $0.value)
          })
          ?? IncidentNumber(incident.id)?.day
      else { continue }
      days[incident.path] = day
      if let report = incident.postMortem { days[report.path] = day }
    }
    for drill in drills { days[drill.path] = drill.heldOn?.value }
    for review in riskReviews {
      days[review.path] = review.document.frontMatter.day("held_on")?.value
    }
    return days.filter { $0.value < since }
  }
}
