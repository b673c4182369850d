extension Document {
  /// Whether it tells of a drill that was held: a drill's record says when, and more than that.
  ///
  /// Titles speak of drills in plans, runbooks, decisions and stories as well.
  /// - Parameter hasTimeline: whether there is a timeline with times in it.
  func tellsOfDrill(hasTimeline: Bool) -> Bool {
    if isDated { return true }
    guard hasTimeline || statesDay else { return false }
    // Other languages have other words; there the day is enough.
    guard title.utf8.allSatisfy({ $0 < 128 }) else { return true }
    let labels =
      blocks.fields.prefix(200).map(\.label)
      + tables.prefix(20).flatMap(\.table.rows).filter { $0.cells.count == 2 }
      .map { $0.cells[0].plainText }
    return hasTimeline
      || (sections.dropFirst().map(\.title) + labels).contains { told in
        // `finding: …` inside a sentence is no label, nor is a sentence in bold type.
        !(told.first?.isLowercase ?? true) && told.words.count <= 5
          && !Set(told.words).isDisjoint(with: Self.drillWords)
      }
  }

  /// Whether its title or its name has a day: `2026-04-02`, or `20260402` as in `INC-20260402-01`.
  var isDated: Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return [title, name].contains { text in
      WrittenTime.day(in: text) != nil
        || text.split { !$0.isASCIIDigit }.contains { digits in
          digits.count == 8
            && Day(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
              != nil
        }
    }
  }

  /// Whether some line of its text, samples of code aside, has a day with its year.
  var namesDay: Bool {
    var isCode = false
    for number in 1...source.lineCount {
      let line = String(source.line(number).text)
      if line.trimmed.hasPrefix("```") { isCode.toggle() }
      if isCode { continue }
      if WrittenTime.day(in: line) != nil { return true }
      // `2026/04/02` and `2.4.2026` are days as well, but not in the address of something else.
      if line.holds("://") { continue }
      if WrittenTime.day(in: line.replacing("/", with: "-")) != nil { return true }
      let numbers = line.split { !$0.isASCIIDigit && $0 != "." }
      if numbers.contains(where: { $0.split(separator: ".").map(\.count).isDottedDay }) {
        return true
      }
    }
    return false
  }

  /// Whether a label such as `Date` or `Held on` names a day that was.
  private var statesDay: Bool {
    let written = frontMatter.root.entries.contains { entry in
      Self.isDayOfDrill(entry.key.value)
        && entry.value.items.contains { $0.text.flatMap { WrittenTime.day(in: $0.value) } != nil }
    }
    let inTables = tables.contains { placed in
      ([placed.table.header] + placed.table.rows).contains { row in
        row.cells.count == 2 && Self.isDayOfDrill(row.cells[0].plainText)
          && WrittenTime.day(in: row.cells[1].plainText) != nil
      }
    }
    return written || inTables
      || blocks.fields.contains {
        Self.isDayOfDrill($0.label) && WrittenTime.day(in: $0.value) != nil
      }
  }

  private static func isDayOfDrill(_ label: String) -> Bool {
    let words = Set(label.replacing("_", with: " ").words)
    return !words.isDisjoint(with: dayWords) && words.isDisjoint(with: otherDayWords)
      || dayLabels.contains { label.holds($0) }
  }

  private static let dayWords: Set<String> = [
    "date", "day", "held", "when", "conducted", "executed", "execution", "performed", "run",
    "recorded", "tested", "started", "completed", "fecha", "data", "datum", "ejecutado",
  ]
  private static let otherDayWords: Set<String> = [
    "effective", "updated", "update", "review", "reviewed", "next", "planned", "prevue", "prévue",
    "target", "due", "created", "version", "last", "expiry", "approved", "published",
  ]
  private static let dayLabels = ["日付", "実施日", "日時", "日期", "演练时间"]

  private static let drillWords: Set<String> = [
    "scenario", "scenarios", "objective", "objectives", "participants", "participant",
    "facilitator", "operator", "result", "results", "outcome", "outcomes", "findings", "finding",
    "observations", "evidence", "measurements", "metrics", "timeline", "lessons", "gaps", "gap",
    "injects", "inject", "rto", "rpo", "verdict", "summary", "validation", "environment", "scope",
    "status", "escenario", "cenário", "scénario", "szenario", "objetivo", "objetivos", "resultados",
    "hallazgos", "participantes", "ergebnis", "ergebnisse", "teilnehmer",
  ]
}

extension [Int] {
  /// Whether the lengths are those of day, month and year, as in `2.4.2026`.
  fileprivate var isDottedDay: Bool {
    count == 3 && self[2] == 4 && self[0] <= 2 && self[1] <= 2
  }
}
