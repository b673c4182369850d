/// What a run comes to, in a line or two: the same words in every report.
extension Run {
  /// `2 errors, 1 warning, 1 undetermined; 3 known before (2 in the baseline, 1 dated before …)`.
  var tally: String {
    let open = lines.filter { !$0.isKnown }
    func count(_ level: Rule.Level) -> Int {
      open.count { $0.outcome == .deviation && $0.verdict.level == level }
    }
    var parts = [counted(count(.error), "error"), counted(count(.warning), "warning")]
    let undetermined = open.count { $0.outcome == .undetermined }
    if undetermined > 0 { parts.append("\(undetermined) undetermined") }
    let notes = count(.note)
    if notes > 0 { parts.append("\(counted(notes, "note")) (in JSON and on the site)") }
    var text = parts.joined(separator: ", ")
    let overdue = open.count { $0.verdict.isOverdue && $0.outcome == .deviation }
    if overdue > 0 { text += "; \(overdue) overdue" }
    let known = knownWords
    if !known.isEmpty { text += "; known before, failing nothing: \(known)" }
    return text
  }

  private var knownWords: String {
    var baselined = 0
    var earlier = 0
    for line in lines {
      switch line.standing {
      case .baselined: baselined += 1
      case .earlier: earlier += 1
      case .current, .expired: break
      }
    }
    var parts: [String] = []
    if baselined > 0 { parts.append("\(baselined) in the baseline") }
    if earlier > 0, let since { parts.append("\(earlier) dated before \(since.iso)") }
    return parts.listed()
  }
}

extension Baseline.Entry {
  /// What to say of an entry that nothing matches.
  var staleness: String {
    let place = span.map { "\($0.path):\($0.start.line): " } ?? ""
    let why =
      Rule.named(rule) == nil
      ? "no rule is called \(rule)" : "\(rule) of \(subject) is mended or changed"
    return "\(place)\(why); take the line out of the baseline"
  }
}
