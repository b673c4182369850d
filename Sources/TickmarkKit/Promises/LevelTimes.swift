/// Times that one sentence sets for several levels: `every 30 minutes for SEV1, every hour for
/// SEV2`, `P1: 15 min, P2: 1 h`, `within 48h (SEV-1) or 72h (SEV-2)`.
struct LevelTimes {
  /// A level's label, its time, and the words that say the time.
  typealias Pair = (level: String, limit: TimeLimit, text: String)

  let pairs: [Pair]

  /// Reads a sentence; nil where a time cannot be told to which level it belongs.
  ///
  /// - Parameters:
  ///   - levels: the labels that may be mentioned.
  ///   - isCadence: whether only intervals count (`every 30 min`), and not what is due once.
  init?(_ sentence: String, levels: [String], isCadence: Bool = false) {
    var pairs: [Pair] = []
    var waiting: [String] = []
    var last: (limit: TimeLimit, text: String)?
    var leadsWithTime: Bool?
    var isEvery = false
    for part in Self.parts(of: sentence) {
      let named = levels.filter { part.mentions($0) }
      let time = isCadence ? Self.cadence(in: part, isEvery: isEvery) : Self.time(in: part)
      isEvery = isEvery || time != nil
      if let time {
        if leadsWithTime == nil, let level = named.first {
          leadsWithTime = Self.stands(time.text, before: level, in: part)
        }
        let meant = waiting + named
        pairs += meant.map { (level: $0, limit: time.limit, text: time.text) }
        waiting = []
        last = time
      } else if !named.isEmpty {
        if let last, leadsWithTime == true {
          pairs += named.map { (level: $0, limit: last.limit, text: last.text) }
        } else {
          waiting += named
        }
      }
    }
    guard !pairs.isEmpty, waiting.isEmpty, Set(pairs.map(\.level)).count == pairs.count else {
      return nil
    }
    self.pairs = pairs
  }

  /// The sentence cut where another level or another time begins.
  private static func parts(of sentence: String) -> [String] {
    var parts = [""]
    for character in sentence {
      if ",;、；|".contains(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    for conjunction in [" and ", " or ", " und ", " et ", " e ", " y "] {
      parts = parts.flatMap { part in
        var rest = part[...]
        var result: [String] = []
        while let found = rest.firstRange(of: conjunction) {
          result.append(String(rest[..<found.lowerBound]))
          rest = rest[found.upperBound...]
        }
        return result + [String(rest)]
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func time(in part: String) -> (limit: TimeLimit, text: String)? {
    guard let (limit, range) = TimeLimit.first(in: part),
      TimeLimit.first(in: String(part[range.upperBound...])) == nil
    else { return nil }
    return (limit, String(part[range]))
  }

  /// `every 30 minutes`, `hourly`; behind another interval also `60 minutes` alone.
  private static func cadence(in part: String, isEvery: Bool) -> (limit: TimeLimit, text: String)? {
    let words = part.split { $0.isWhitespace || "()".contains($0) }.map(String.init)
    for start in words.indices {
      let word = words[start].folded
      let isLead = ["every", "each"].contains(word)
      let isWord = ["hourly", "daily", "weekly"].contains(word)
      guard isLead || isWord || isEvery && word.first?.isNumber == true else { continue }
      for count in stride(from: min(4, words.count - start), through: 1, by: -1) {
        let text = words[start..<start + count].joined(separator: " ")
          .trimming { ".:".contains($0) }
        if case .limit(let limit) = TimeLimit.read(text), !limit.isImmediate {
          return (limit, text)
        }
      }
    }
    return nil
  }

  private static func stands(_ time: String, before level: String, in part: String) -> Bool {
    let folded = part.folded
    let stem = String(level.folded.prefix { !$0.isNumber })
    guard let first = folded.firstRange(of: time.folded),
      let second = folded.firstRange(of: level.folded) ?? folded.firstRange(of: stem)
    else { return false }
    return first.lowerBound < second.lowerBound
  }
}

extension LevelTimes {
  /// How often updates are owed, where a sentence says it of the levels that it names.
  static func updates(_ document: Document, levels: [String]) -> [(level: String, target: Target)] {
    var found: [(level: String, target: Target)] = []
    for passage in document.passages
    where passage.kind != .heading && passage.kind != .cell && !passage.isTemplate
      && !passage.isUnder(["escalat"])
    {
      let owner = owner(of: passage, levels: levels)
      for sentence in passage.text.sentences {
        let folded = sentence.folded
        let levels = levels.filter { SeverityLabel.isNamed($0, in: sentence) }
        guard
          ["every", "each", "hourly", "daily"].contains(where: folded.holds(_:)),
          ["update", "status", "comms", "communicat"].contains(where: {
            folded.holds($0) || passage.lead?.folded.holds($0) == true || passage.heading.holds($0)
          }),
          !["escalat", "retry", "retries", "poll", "page the", "check"].contains(where: {
            folded.holds($0)
          }),
          let pairs = LevelTimes(sentence, levels: levels, isCadence: true)?.pairs
            ?? owner.flatMap({ level in
              cadence(in: sentence, isEvery: false).map { [(level, $0.limit, $0.text)] }
            })
        else { continue }
        for pair in pairs where !found.contains(where: { $0.level == pair.level }) {
          let place = passage.place(of: sentence.prefix(60))
          if let target = Target(pair.text, span: place.first(of: pair.text) ?? place) {
            found.append((pair.level, target))
          }
        }
      }
    }
    return found
  }

  /// The level that an item is about as a whole: `- SEV-1: e-mail; updates every 30 minutes`.
  private static func owner(of passage: Passage, levels: [String]) -> String? {
    let named = levels.filter { passage.text.mentions($0) }
    guard passage.isItem, named.count == 1, passage.folded.hasPrefix(named[0].folded) else {
      return nil
    }
    return named[0]
  }
}

extension LevelTimes {
  /// Levels that a single line sets a time for: `Response time: P1: 15 min, P2: 1 h, P3: 1 day`.
  static func lines(_ document: Document) -> [[SeverityLevel]] {
    document.passages.compactMap { passage in
      guard passage.kind != .heading, passage.kind != .cell, !passage.isTemplate,
        let levels = line(passage), !SeverityContext.isForeign(passage.headings, in: document)
      else { return nil }
      return levels
    }
  }

  private static func line(_ passage: Passage) -> [SeverityLevel]? {
    oneTimeEach(passage) ?? severalTimesEach(passage)
  }

  /// `SEV1: respond in 1 h, resolve in 8 h; SEV2: respond in 4 h, …`
  private static func severalTimesEach(_ passage: Passage) -> [SeverityLevel]? {
    let parts = passage.text.trimming { ". 。".contains($0) }.split { ";；，".contains($0) }
    guard parts.count >= 2, passage.text.utf8.count <= 600 else { return nil }
    var levels: [SeverityLevel] = []
    for part in parts {
      guard let (label, text) = labeled(part) else { return nil }
      let stated = SeverityLine(text: text, span: passage.place(of: text)).stated
      levels.append(
        SeverityLevel(
          id: label.id, name: label.name, rank: levels.count + 1, definition: nil,
          targets: Dictionary(stated.map { ($0.column.kind, $0.target) }) { first, _ in first },
          span: passage.span.firstLine))
    }
    let isScale = Set(levels.map { SeverityLabel.key($0.id) }).count == levels.count
    return isScale && levels.allSatisfy { !$0.targets.isEmpty } ? levels : nil
  }

  /// `SEV1: respond in 1 h`, `时限：P0故障30分钟内响应`
  private static func labeled(_ part: Substring) -> (SeverityLabel, String)? {
    let colons = part.indices.filter { ":：".contains(part[$0]) }
    let nouns = ["故障", "事件"].compactMap { part.firstRange(of: $0)?.lowerBound }
    for end in colons + nouns {
      let start = colons.first { $0 < end }.map { part.index(after: $0) } ?? part.startIndex
      guard let label = SeverityLabel(String(part[start..<end]).trimmed), label.isCoded,
        !label.isTier
      else { continue }
      return (label, String(part[end...]).trimmingStart { ":： 故障事件".contains($0) })
    }
    return nil
  }

  private static func oneTimeEach(_ passage: Passage) -> [SeverityLevel]? {
    var lead: String?
    var levels: [SeverityLevel] = []
    guard passage.text.utf8.count <= 400 else { return nil }
    let text = passage.text.trimming { ".)".contains($0) || $0.isWhitespace }
    for part in text.split(whereSeparator: { ",;|".contains($0) }) {
      let words = part.split(whereSeparator: \.isWhitespace)
      let starts = lead == nil ? 0..<words.count : 0..<min(1, words.count)
      let found = starts.lazy.compactMap { start -> (String, SeverityLabel, String)? in
        let rest = words[start...].joined(separator: " ").trimmingStart { $0 == "(" }
        return level(rest).map { (words[..<start].joined(separator: " "), $0.0, $0.1) }
      }.first
      guard let (before, label, time) = found else { return nil }
      lead = lead ?? before.trimming { "(:*–—- ".contains($0) }
      let place = passage.place(of: time)
      guard let target = Target(time, span: place), target.limit != nil else { return nil }
      levels.append(
        SeverityLevel(
          id: label.id, name: nil, rank: levels.count + 1, definition: nil,
          targets: [.acknowledge: target], span: passage.span.firstLine))
    }
    guard levels.count >= 2, Set(levels.map { SeverityLabel.key($0.id) }).count == levels.count,
      let kind = kind(of: lead ?? "", under: passage.heading)
    else { return nil }
    return levels.map { level in
      var level = level
      level.targets = [kind: level.targets[.acknowledge]!]
      return level
    }
  }

  /// What the words before the first level set the times for, else the heading.
  private static func kind(of lead: String, under heading: String) -> TargetKind? {
    let column = SeverityColumn(header: (lead.isEmpty ? heading : lead).folded)
    return column.flatMap { $0.isCertain ? $0.kind : nil }
  }

  /// `P1: 15 min`, `SEV-2 = 1 h`, `P3 (1 day)`.
  private static func level(_ text: String) -> (SeverityLabel, String)? {
    guard let separator = text.firstIndex(where: { ":=–—(".contains($0) }),
      let label = SeverityLabel(String(text[..<separator])), label.isCoded, !label.isTier,
      label.name == nil
    else { return nil }
    let time = String(text[text.index(after: separator)...]).trimming {
      "()".contains($0) || $0.isWhitespace
    }
    guard case .limit = TimeLimit.read(time) else { return nil }
    return (label, time)
  }
}
