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
  }

  let sentences: [Sentence]

  init(_ document: Document) {
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
          text: sentence, folded: sentence.folded, heading: passage.heading,
          span: place ?? passage.span.firstLine)
      }
    }
  }

  private static func isPostMortem(_ folded: String) -> Bool {
    ["post-mortem", "postmortem", "post mortem", "post-incident review", "pir ", "retrospective"]
      .contains { folded.holds($0) }
  }

  private func limit(in sentence: Sentence) -> Located<TimeLimit>? {
    guard let (limit, range) = TimeLimit.first(in: sentence.text) else { return nil }
    let words = sentence.text[range]
    return Located(
      limit, sentence.span.source.line(sentence.span.start.line).first(of: words) ?? sentence.span)
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
        "within", "due", "filled", "<",
      ]
      guard says.contains(where: { sentence.folded.holds($0) }) else { continue }
      let limit = limit(in: sentence)
      if isAbout {
        let named = (severities?.levels ?? []).compactMap { level in
          sentence.text.mentions(level.id) ? Located(level.id, sentence.span) : nil
        }
        if let limit {
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
    let words = ["drill", "game day", "gameday", "tabletop", "simulation", "fire drill"]
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
    guard let every else { return nil }
    return Promises.DrillDuty(
      every: every, environment: environment, span: every.span, isFromProse: true)
  }

  var reviewCadence: Located<TimeLimit>? {
    for sentence in sentences
    where sentence.folded.holds("review")
      && (sentence.folded.holds("playbook") || sentence.folded.holds("document")
        || sentence.folded.holds("plan") || sentence.folded.holds("runbook"))
    {
      if let cadence = cadence(in: sentence) { return cadence }
    }
    return nil
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
    for word in ["quarterly", "monthly", "yearly", "annually", "semi-annually", "weekly", "annual"]
    where sentence.folded.holds(word: word) {
      let read = word == "annual" ? "annually" : word == "semi-annually" ? "6 months" : word
      guard case .limit(let limit) = TimeLimit.read(read) else { continue }
      return Located(limit, sentence.span)
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
        let limit = limit(in: sentence)
      else { continue }
      return limit
    }
    return nil
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
