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

    /// The title above a heading.
    var parent: String {
      heading.firstRange(of: " / ").map { String(heading[..<$0.lowerBound]) } ?? ""
    }

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

  /// How many headings such as `Within 24 hours` stand under each parent: of several, nobody can
  /// tell which is meant.
  private var timedHeadings: [String: Int] {
    sentences.reduce(into: [:]) { counts, sentence in
      guard sentence.isHeading, Self.isPostMortem(sentence.heading),
        TimeLimit.first(in: sentence.text) != nil
      else { return }
      counts[sentence.parent, default: 0] += 1
    }
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

  static func isPostMortem(_ folded: String) -> Bool {
    [
      "post-mortem", "postmortem", "post mortem", "pós-mortem", "post-incident review", "pir ",
      "retrospective",
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

  func postMortemDuty(_ severities: SeverityMatrix?) -> Promises.PostMortemDuty? {
    var within: Located<TimeLimit>?
    var place: Span?
    var levels: [Located<String>] = []
    var byLevel: [(level: Located<String>, limit: Located<TimeLimit>)] = []
    var from: Located<String>?
    let timedHeadings = timedHeadings
    var title: Sentence?
    var isSure = false
    for sentence in sentences {
      if sentence.isHeading { title = sentence }
      let isAbout = Self.isPostMortem(sentence.folded)
      guard isAbout || Self.isPostMortem(sentence.heading), !sentence.heading.holds("template")
      else { continue }
      let says = [
        "require", "mandatory", "every", "must", "complete", "publish", "written", "write",
        "within", "due", "filled", "<", "conduct", "dentro de", "em até", "prazo", "plazo",
        "innerhalb", "binnen", "≤",
      ]
      guard says.contains(where: { sentence.folded.holds($0) }) else { continue }
      if sentence.isHeading, !isAbout, timedHeadings[sentence.parent] ?? 0 > 1 { continue }
      // `Within 1 week` above `Conduct the post-mortem`
      let isBelow = isAbout && sentence.heading.hasPrefix("within ")
      let limit = limit(in: sentence) ?? title.flatMap { isBelow ? self.limit(in: $0) : nil }
      let isPart = !sentence.folded.holds("action") && sentence.folded.holds("root cause")
      // `Within 48 hours of P1/P2 resolution.` below `Post-mortem`
      let isOfSection = Self.isPostMortem(sentence.heading) && sentence.folded.hasPrefix("within ")
      if isAbout || isPart || isOfSection {
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
      // Whoever schedules a meeting has not written anything yet.
      let said = isAbout ? sentence.folded : sentence.heading
      let isSurer =
        (isAbout || isOfSection) && !sentence.folded.holds("schedul")
        && !said.holds("post-incident (within")
      if let limit, within == nil || isSurer && !isSure {
        within = limit
        isSure = isSurer
        place = limit.span
        from = nil
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
