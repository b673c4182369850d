/// The sentences and headings of a playbook, searched for duties.
///
/// A duty is read from prose only where one sentence (or a heading and the sentences below it)
/// names the thing and a length of time; nothing is put together from afar.
struct PlaybookProse {
  struct Sentence {
    let text: String
    let folded: String
    let heading: String
    let span: Span
    var isHeading = false

    /// The sentence from one of some labels on, else as it is.
    func from(anyOf labels: [String]) -> Sentence {
      guard let label = labels.lazy.compactMap({ folded.firstRange(of: $0) }).first else {
        return self
      }
      let rest = String(folded[label.lowerBound...].prefix(60))
      return Sentence(text: rest, folded: rest, heading: heading, span: span)
    }
  }

  let sentences: [Sentence]
  /// Rows of tables that pair a thing with how often it is done: `Tabletop: quarterly`.
  let rows: [Sentence]

  init(_ document: Document) {
    rows = Self.rows(document)
    sentences = document.passages.filter { $0.kind != .cell }.flatMap { passage in
      // Each sentence is looked for behind the one before it.
      var rest = passage.span
      return passage.text.sentences.map { sentence in
        let place = rest.first(of: sentence.prefix(40))
        if let place {
          rest = Span(
            source: rest.source, range: place.range.upperBound..<passage.span.range.upperBound)
        }
        return Sentence(
          text: sentence, folded: sentence.folded,
          // A heading stands under its parent: `Post-mortem` above `Within 24 hours`.
          heading: passage.kind == .heading
            ? passage.headings.suffix(2).joined(separator: " / ") : passage.heading,
          span: place ?? passage.span.firstLine, isHeading: passage.kind == .heading)
      }
    }
  }

  /// Whether a heading such as `Within 24 hours` is the only one of its kind under its parent:
  /// of several, nobody can tell which is meant.
  private func isAlone(_ heading: Sentence) -> Bool {
    func parent(_ sentence: Sentence) -> Substring {
      sentence.heading.firstRange(of: " / ").map { sentence.heading[..<$0.lowerBound] } ?? ""
    }
    return sentences.filter {
      $0.isHeading && parent($0) == parent(heading) && TimeLimit.first(in: $0.text) != nil
    }.count < 2
  }

  private static func rows(_ document: Document) -> [Sentence] {
    document.tables.flatMap { placed in
      let headers = placed.table.header.cells.map(\.plainText.folded)
      let often = headers.firstIndex { header in
        ["cadence", "frequency", "how often", "interval", "frecuencia", "frequência", "häufigkeit"]
          .contains { header.holds($0) }
      }
      guard let column = often ?? (headers.count == 2 ? 1 : nil) else { return [Sentence]() }
      return ([placed.table.header] + placed.table.rows).compactMap { row in
        guard column > 0, column < row.cells.count else { return nil }
        let text =
          row.cells[0].plainText.trimmed + ": " + row.cells[column].plainText.trimmed
        return Sentence(
          text: text, folded: text.folded, heading: placed.heading.folded,
          span: row.cells[column].span)
      }
    }
  }

  private static func isPostMortem(_ folded: String) -> Bool {
    [
      "post-mortem", "postmortem", "post mortem", "post-incident review", "pir ", "retrospective",
      "root-cause review", "root cause review", "post-incident (within",
    ]
    .contains { folded.holds($0) }
  }

  private func limit(in sentence: Sentence) -> Located<TimeLimit>? {
    guard let (limit, range) = TimeLimit.first(in: sentence.text) else { return nil }
    let words = sentence.text[range]
    return Located(
      limit, sentence.span.source.line(sentence.span.start.line).first(of: words) ?? sentence.span)
  }

  /// What the heading says: `Within 1 week` above `Conduct the post-mortem`.
  private func limit(above sentence: Sentence) -> Located<TimeLimit>? {
    guard !sentence.isHeading, sentence.heading.hasPrefix("within "),
      let heading = sentences.last(where: {
        $0.isHeading && $0.folded == sentence.heading
          && $0.span.start.line < sentence.span.start.line
      })
    else { return nil }
    return limit(in: heading)
  }

  func postMortemDuty(_ severities: SeverityMatrix?) -> Promises.PostMortemDuty? {
    var within: Located<TimeLimit>?
    var place: Span?
    var levels: [Located<String>] = []
    var byLevel: [(level: Located<String>, limit: Located<TimeLimit>)] = []
    var from: Located<String>?
    for sentence in sentences {
      let isAbout = Self.isPostMortem(sentence.folded)
      guard isAbout || Self.isPostMortem(sentence.heading), !sentence.heading.holds("template")
      else { continue }
      let says = [
        "require", "mandatory", "every", "must", "complete", "publish", "written", "write",
        "within", "due", "filled", "<", "conduct", "dentro de", "em até", "prazo", "plazo",
        "innerhalb",
        "binnen",
      ]
      guard says.contains(where: { sentence.folded.holds($0) }) else { continue }
      if sentence.isHeading, !isAbout, !isAlone(sentence) { continue }
      let limit = limit(in: sentence) ?? (isAbout ? self.limit(above: sentence) : nil)
      let isPart = !sentence.folded.holds("action") && sentence.folded.holds("root cause")
      if isAbout || isPart {
        let known = severities?.levels ?? []
        let named = known.compactMap { level in
          sentence.text.mentions(level.id) ? Located(level.id, sentence.span) : nil
        }
        let times = LevelTimes(sentence.text, levels: named.map(\.value))
        if let pairs = times?.pairs, Set(pairs.map(\.limit.length)).count > 1 {
          byLevel += pairs.filter { pair in !byLevel.contains { $0.level.value == pair.level } }
            .map {
              let place = sentence.span.first(of: $0.text) ?? sentence.span
              return (Located($0.level, sentence.span), Located($0.limit, place))
            }
        } else if let limit {
          byLevel += named.filter { level in !byLevel.contains { $0.level.value == level.value } }
            .map { (level: $0, limit: limit) }
        }
        if levels.isEmpty { levels = named }
        if !levels.isEmpty { place = place ?? sentence.span }
      }
      if within == nil, let limit {
        within = limit
        place = limit.span
        if sentence.folded.holds("resol") { from = Located("resolved_at", sentence.span) }
        if sentence.folded.holds("after detection") || sentence.folded.holds("of detection") {
          from = Located("detected_at", sentence.span)
        }
      }
    }
    guard let place, within != nil || !levels.isEmpty else { return nil }
    // One limit is for all; two limits are for the levels that each names.
    let isGraded = Set(byLevel.map(\.limit.value.length)).count > 1
    return Promises.PostMortemDuty(
      requiredFor: isGraded ? byLevel.map(\.level) : levels, within: isGraded ? nil : within,
      withinByLevel: isGraded ? byLevel : [], from: from, span: place, isFromProse: true)
  }

  var drillDuty: Promises.DrillDuty? {
    let words = [
      "drill", "game day", "gameday", "tabletop", "simulation", "fire drill", "simulação",
      "simulacao", "simulacro", "notfallübung", "planspiel",
    ]
    var every: Located<TimeLimit>?
    var environment: Located<String>?
    for sentence in sentences {
      let isAbout = words.contains { sentence.folded.holds($0) }
      guard isAbout || words.contains(where: { sentence.heading.holds($0) }) else { continue }
      if isAbout, every == nil { every = cadence(in: sentence) }
      if environment == nil, sentence.folded.holds(word: "staging") {
        environment = Located("staging", sentence.span)
      }
    }
    every =
      every
      ?? rows.lazy.filter { row in words.contains { row.folded.holds($0) } }
      .compactMap { cadence(in: $0) }.first
    guard let every else { return nil }
    return Promises.DrillDuty(
      every: every, environment: environment, span: every.span, isFromProse: true)
  }

  var reviewCadence: Located<TimeLimit>? {
    for sentence in sentences + rows where Self.isReview(sentence) {
      if let cadence = cadence(in: sentence.from(anyOf: Self.reviewLabels)) { return cadence }
    }
    return nil
  }

  /// What a document states of itself, in a line at its top or in a table.
  private static let reviewLabels = [
    "review cycle:", "review cadence:", "review frequency:", "review interval:",
  ]

  /// Whether it is about reviewing the playbook: it says so, or `Review cycle: annual` does.
  private static func isReview(_ sentence: Sentence) -> Bool {
    let folded = sentence.folded
    if reviewLabels.contains(where: { folded.holds($0) }) { return true }
    let isListed = ["review schedule", "review cycle", "review cadence"]
      .contains { sentence.heading.holds($0) }
    if isListed, folded.hasPrefix("every") { return true }
    return ["review", "revisão", "revisión", "überprüf"].contains { folded.holds($0) }
      && ["playbook", "document", "plan", "runbook"].contains { folded.holds($0) }
  }

  var riskReviewCadence: Located<TimeLimit>? {
    for sentence in sentences
    where sentence.folded.holds("risk assessment") || sentence.folded.holds("risk review") {
      guard Self.isPostMortem(sentence.folded) || Self.isPostMortem(sentence.heading),
        let cadence = cadence(in: sentence)
      else { continue }
      return cadence
    }
    return nil
  }

  private func cadence(in sentence: Sentence) -> Located<TimeLimit>? {
    guard !Self.ambiguous.contains(where: { sentence.folded.holds($0) }) else { return nil }
    for (word, meaning) in Self.cadences where sentence.folded.holds(word: word) {
      guard case .limit(let limit) = TimeLimit.read(meaning) else { continue }
      return Located(limit, sentence.span)
    }
    // “every six months”, “every 2 quarters”
    if let every = sentence.folded.firstRange(of: "every ") {
      let words = sentence.folded[every.upperBound...].split(separator: " ").prefix(2)
      let text = words.joined(separator: " ").trimming { ".,;:)".contains($0) }
      if words.count == 2, case .limit(let limit) = TimeLimit.read("every " + text),
        Self.isCalendar(limit)
      {
        return Located(limit, sentence.span)
      }
    }
    for word in ["quarter", "month", "year"]
    where sentence.folded.holds("every " + word) || sentence.folded.holds("once a " + word)
      || sentence.folded.holds("each " + word) || sentence.folded.holds("per " + word)
    {
      guard case .limit(let limit) = TimeLimit.read("every " + word) else { continue }
      return Located(limit, sentence.span)
    }
    return nil
  }

  /// Words that say how often something is done, as the grammar of times knows them.
  private static let cadences: [(word: String, meaning: String)] = [
    ("semi-annually", "6 months"), ("semiannually", "6 months"), ("semi-annual", "6 months"),
    ("six-monthly", "6 months"), ("half-yearly", "6 months"), ("twice a year", "6 months"),
    ("twice per year", "6 months"), ("quarterly", "quarterly"), ("monthly", "monthly"),
    ("yearly", "yearly"), ("annually", "yearly"), ("weekly", "weekly"), ("annual", "yearly"),
    ("trimestral", "quarterly"), ("trimestralmente", "quarterly"),
    ("semestral", "6 months"), ("semestralmente", "6 months"), ("anual", "yearly"),
    ("anualmente", "yearly"), ("trimestriel", "quarterly"), ("semestriel", "6 months"),
    ("annuel", "yearly"), ("vierteljährlich", "quarterly"), ("halbjährlich", "6 months"),
    ("jährlich", "yearly"), ("mensal", "monthly"), ("mensual", "monthly"),
    ("mensuel", "monthly"), ("monatlich", "monthly"), ("quartalsweise", "quarterly"),
    ("trimestrais", "quarterly"), ("semestrais", "6 months"), ("anuais", "yearly"),
    ("trimestrales", "quarterly"), ("semestrales", "6 months"), ("anuales", "yearly"),
  ]

  /// Words that one takes for two times a year and another for every second year.
  private static let ambiguous = ["bi-annual", "biannual", "bi-monthly", "bimonthly", "bi-weekly"]

  /// Whether a limit is long enough to plan by: `every 30 minutes` is no cadence of drills.
  private static func isCalendar(_ limit: TimeLimit) -> Bool {
    switch limit.length {
    case .clock, .businessDays: false
    case .days(let days): days >= 7
    case .months: true
    }
  }

  var commanderLimit: Located<TimeLimit>? {
    for sentence in sentences
    where sentence.folded.holds("incident commander") || sentence.folded.holds(word: "ic") {
      guard sentence.folded.holds("within"), let limit = limit(in: sentence) else { continue }
      return limit
    }
    return nil
  }

  var notificationLimit: Located<TimeLimit>? {
    for sentence in sentences {
      let folded = sentence.folded
      guard folded.holds("notif") || folded.holds("files within"),
        ["gdpr", "personal data", "breach", "pii", "supervisory"].contains(where: folded.holds(_:)),
        let limit = notice(in: sentence)
      else { continue }
      return limit
    }
    return nil
  }

  /// The time of the clause that tells somebody: “respond in 15 min, notify within 72 hours”.
  private func notice(in sentence: Sentence) -> Located<TimeLimit>? {
    let clauses = sentence.text.split { ",;".contains($0) }.map(String.init)
    let timed = clauses.filter { TimeLimit.first(in: $0) != nil }
    guard timed.count > 1,
      let clause = timed.first(where: { $0.folded.holds("notif") || $0.folded.holds("files") })
    else { return limit(in: sentence) }
    return limit(
      in: Sentence(
        text: clause, folded: clause.folded, heading: sentence.heading, span: sentence.span))
  }
}

extension String {
  /// The text cut after full stops, semicolons and line breaks.
  var sentences: [String] {
    var result: [String] = []
    let bytes = utf8
    var start = bytes.startIndex
    var previous: UInt8 = 32
    func cut(at end: String.Index) {
      let sentence = self[start..<end].trimmed
      if !sentence.isEmpty { result.append(sentence) }
    }
    for index in bytes.indices {
      let byte = bytes[index]
      let isEnd = byte == 32 && [46, 59, 33, 63].contains(previous)
      if isEnd || byte == 10 || byte == 13 {
        cut(at: index)
        start = bytes.index(after: index)
      }
      previous = byte
    }
    cut(at: bytes.endIndex)
    return result
  }

  /// Whether a severity label is mentioned, also as `SEV-1/2`.
  func mentions(_ label: String) -> Bool {
    let text = folded
    let name = label.folded
    if text.holds(word: name) { return true }
    let digits = name.reversed().prefix { $0.isNumber }.reversed()
    guard !digits.isEmpty else { return false }
    let stem = String(name.dropLast(digits.count))
    for start in text.ranges(of: stem).map(\.upperBound) {
      let run = text[start...].prefix { $0.isNumber || "/&, -".contains($0) }
      if run.split(whereSeparator: { !$0.isNumber }).contains(where: { $0 == String(digits)[...] })
      {
        return true
      }
    }
    return false
  }
}
