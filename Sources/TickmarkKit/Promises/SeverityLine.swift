/// One line about a level of severity, and the times that it sets.
struct SeverityLine {
  let text: String
  let span: Span

  /// What a line says of one kind, and how outright.
  typealias Stated = (column: SeverityColumn, target: Target)

  /// What a line sets: each of its clauses its own time, else one time as a whole.
  var stated: [Stated] {
    let clauses = Self.clauses(of: text)
    let told = clauses.map { Self.clause(String($0), span) }
    // A clause with a time of its own that is not understood may change the others.
    let isWhole = zip(clauses, told).allSatisfy { clause, stated in
      stated != nil || Self.isAside(clause) || TimeLimit.first(in: String(clause)) == nil
    }
    let found = told.compactMap { $0 }
    if clauses.count > 1, found.count > 1, isWhole { return found }
    if let (column, value) = Self.labeled(text) {
      // `Response time: the engineer on call must acknowledge within 5 minutes`
      if case .unreadable = TimeLimit.read(value),
        let said = SeverityLine(text: value, span: span).said, said.column.kind == column.kind
      {
        return [said]
      }
      return Target(value, span: span, of: column.kind, under: Self.label(of: text))
        .map { [(column, $0)] } ?? []
    }
    if let said { return [said] }
    return isWhole ? found : []
  }

  /// `Post-mortem: required within 48 hours`, `PIR within 4 hours`: when it is due.
  var postMortem: Target? {
    guard let (_, range) = TimeLimit.first(in: text),
      case let lead = text[..<range.lowerBound].folded, lead.words.count <= 4,
      SeverityColumn.isPostMortem(lead)
    else { return nil }
    let time = String(text[range])
    return Target(time, span: span.first(of: time) ?? span)
  }

  /// What a table's cell sets under a header that leaves it open, such as `Response`: its own
  /// time (`15 min, lead and engineer`), and what it says outright of others (`Page; fix within
  /// 4 h`). Clauses about something else (`status page within 15 min`) set nothing.
  func statedInCell(for kind: TargetKind) -> [TargetKind: Target] {
    // Whoever writes more than that into a cell sets no times by it.
    guard text.utf8.count <= 600 else { return [:] }
    var own: [Target] = []
    var found: [TargetKind: Target] = [:]
    let clauses = text.sentences.flatMap { sentence in
      sentence.split { ",;、；。".contains($0) }.map { String($0).trimmed }
    }
    for clause in clauses {
      let clause = clause.trimming { ". ".contains($0) }
      if let (column, target) = Self.clause(clause, span) {
        let kind = column.kind == .fix ? .resolve : column.kind
        found[kind] = found[kind] ?? target
      } else if case .limit = TimeLimit.read(clause),
        let target = Target(clause, span: span.first(of: clause) ?? span)
      {
        own.append(target)
      }
    }
    let timed = own.filter { $0.limit?.isImmediate == false }
    // Two times, of which neither says what it is for.
    guard Set(timed.compactMap { $0.limit?.length }).count < 2 else { return [:] }
    let plain = timed.first ?? own.first
    if let plain, found[kind] == nil || found[kind]?.limit?.isImmediate == true {
      found[kind] = plain
    }
    return found
  }

  /// The parts of `SLA: acknowledge within 5 minutes, mitigate within 30 minutes`.
  private static func clauses(of text: String) -> [Substring] {
    var text = text[...]
    if let colon = text.firstIndex(of: ":"), SeverityColumn(header: text[..<colon].folded) == nil,
      text[..<colon].folded.words.count <= 2, !text.folded.hasPrefix("t+")
    {
      text = text[text.index(after: colon)...]
    }
    return text.split { ",;|·".contains($0) }.flatMap { part in
      // “Total outage — respond in 15 min”; the dash of a range stands between no blanks.
      part.split(separator: " — ").flatMap { $0.split(separator: " – ") }
    }
  }

  /// Whether a clause is about telling somebody or planning something, so that its time changes no
  /// other: `notify legal in 1 hour`, `fix plan in 2 days`.
  private static func isAside(_ clause: Substring) -> Bool {
    let words = clause.folded.words.prefix(2)
    return ["notif", "escalat", "inform", "page", "plan", "report"].contains { stem in
      words.contains { $0.hasPrefix(stem) }
    }
  }

  /// `Resolve: 4 h`, `resolve within 4 h`, `updates every 30 minutes`: an act and its time.
  private static func clause(_ text: String, _ span: Span) -> Stated? {
    let text = text.trimmed.trimming { "*-•. ".contains($0) }
    if let (column, value) = labeled(text), case .limit = TimeLimit.read(value) {
      return Target(value, span: span, of: column.kind, under: label(of: text)).map { (column, $0) }
    }
    let words = text.split(separator: " ")
    for count in 1..<max(1, min(6, words.count)) {
      let head = words[..<count].joined(separator: " ").folded
      let tail = words[count...].joined(separator: " ")
      let isAct = head.words.allSatisfy {
        besideActs.contains($0) || SeverityColumn(header: $0) != nil
      }
      guard isAct, case .limit = TimeLimit.read(tail),
        let column = SeverityColumn(header: head)
      else { continue }
      let place = span.first(of: tail) ?? span
      return Target(tail, span: place, of: column.kind, under: head).map { (column, $0) }
    }
    return timeFirst(text, span)
  }

  /// `15 min response`, `1 hour to contain`, `T+5m: acknowledge`: a time and what it is for.
  private static func timeFirst(_ text: String, _ span: Span) -> Stated? {
    if text.folded.hasPrefix("t+"), let colon = text.firstIndex(of: ":") {
      return stated(
        text[..<colon].dropFirst(2), by: text[text.index(after: colon)...], span)
    }
    // Chinese and Japanese write no blanks: `30分ごとの更新`.
    if text.count <= 40, text.unicodeScalars.contains(where: { $0.value > 0x2E7F }) {
      return text.indices.dropFirst().lazy.compactMap { index in
        let act = text[index...].drop { "のに".contains($0) }
        // “30分以内に解決できない” sets no time.
        guard endsOfActs.contains(where: { act.hasSuffix($0) }) else { return nil }
        return stated(text[..<index], by: act, span)
      }.first
    }
    let words = text.split(separator: " ")
    return (1..<max(1, min(6, words.count))).reversed().lazy.compactMap { count in
      stated(
        words.dropLast(count).joined(separator: " "),
        by: words.suffix(count).joined(separator: " "), span)
    }.first
  }

  /// A time of which the words behind it name the act, and nothing else.
  private static func stated(
    _ time: some StringProtocol, by act: some StringProtocol, _ span: Span
  ) -> Stated? {
    let time = String(time).trimmed
    let act = act.folded
    guard act.words.allSatisfy({ besideActs.contains($0) || SeverityColumn(header: $0) != nil }),
      let column = SeverityColumn(header: act),
      // “Immediate recovery” describes, and promises nothing.
      case .limit(let limit) = TimeLimit.read(time), !limit.isImmediate
    else { return nil }
    return Target(time, span: span.first(of: time) ?? span, of: column.kind, under: act)
      .map { (column, $0) }
  }

  private static let endsOfActs = [
    "更新", "対応", "応答", "響應", "响应", "确认", "確認", "復旧", "恢复", "解決", "解决", "修复", "する", "します", "開始", "开始",
  ]

  /// Words that leave the act what it is: “first response”, “the on-call engineer acknowledges”.
  private static let besideActs: Set<String> = [
    "the", "on", "call", "oncall", "engineer", "engineers", "time", "to", "target", "initial",
    "first", "be", "must", "is", "are", "all", "customer", "status", "de", "em", "en", "a", "an",
    "post", "publish", "provide", "send", "share", "issue", "give", "internal", "incident",
    "manager", "commander", "team", "responder", "primary", "prise", "charge",
  ]

  private static func label(of text: String) -> String {
    String(text.prefix { !":：".contains($0) })
  }

  /// `Response time: 15 min`, `Update frequency: every 30 min`.
  private static func labeled(_ text: String) -> (SeverityColumn, String)? {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    let label = String(text[..<colon]).folded.trimming { "*-• ".contains($0) }
    let value = String(text[text.index(after: colon)...]).trimmed.trimming { "*. ".contains($0) }
    guard !value.isEmpty, value.count <= 80, label.words.count <= 5 else { return nil }
    let kinds = SeverityColumn.kinds(header: label)
    guard kinds.count == 1, let found = kinds.first else { return nil }
    guard case .unreadable = TimeLimit.read(value) else { return (found, value) }
    return found.isCertain && value.contains(where: \.isNumber) ? (found, value) : nil
  }

  /// `On-call engineer response within 15 minutes`: one act, one time, nothing else.
  private var said: Stated? {
    let folded = text.folded
    guard text.count <= 120, folded.holds(word: "within") || folded.holds("<") else {
      return nil
    }
    let others = [
      "escalat", "notif", "inform", "update", "executive", "leadership", "stakeholder", "customer",
      "post-mortem", "postmortem", "review", "assign", "status", "if ", "unless", "when ", "detect",
      "affect", "degrad", "acceptable", "or ",
    ]
    guard !others.contains(where: folded.holds(_:)) else { return nil }
    let acts = ["respond", "acknowledge", "contain", "mitigate", "resolve", "restore"]
    let stems = ["respon", "acknowledg", "contain", "mitigat", "resol", "restor"]
    let named = zip(acts, stems).filter { folded.holds($0.1) }.compactMap {
      SeverityColumn(header: $0.0)
    }
    guard Set(named.map(\.kind)).count == 1,
      let column = named.max(by: { $0.strength < $1.strength }),
      let (limit, range) = TimeLimit.first(in: text),
      TimeLimit.first(in: String(text[range.upperBound...])) == nil
    else { return nil }
    let tail = String(text[range.lowerBound...]).trimming { ". ".contains($0) }
    guard case .limit(let whole) = TimeLimit.read(tail), whole.length == limit.length else {
      return nil
    }
    return Target(tail, span: span.first(of: tail) ?? span).map { (column, $0) }
  }
}
