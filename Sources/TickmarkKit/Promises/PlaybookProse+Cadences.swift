/// How often a playbook says that something is done: drills, reviews of itself, reviews of risks.
extension PlaybookProse {
  var drillDuty: Promises.DrillDuty? {
    let words = [
      "drill", "game day", "game-day", "gameday", "tabletop", "simulation", "fire drill",
      "response exercise", "recovery exercise", "incident exercise", "crisis exercise", "simulação",
      "simulacao", "simulacro", "notfallübung", "krisenübung", "planspiel", "exercices ir",
      "exercice de crise", "exercices de crise", "exercices de réponse", "esercitazion", "oefening",
    ]
    var every: Located<TimeLimit>?
    var environment: Located<String>?
    for sentence in sentences {
      let isAbout = words.contains { sentence.folded.holds($0) }
      guard isAbout || words.contains(where: { sentence.heading.holds($0) }) else { continue }
      if isAbout, every == nil { every = cadence(in: sentence, about: words) }
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
      && [
        "playbook", "document", "plan", "runbook", "this policy", "this procedure", "this sla",
        "this guide", "this process", "this handbook", "this matrix",
      ].contains { folded.holds($0) }
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

  /// How often the clause says that names the thing: `review: semi-annual + tabletop annually`.
  private func cadence(in sentence: Sentence, about words: [String]) -> Located<TimeLimit>? {
    let clauses = sentence.text.split { "+;".contains($0) }.map(String.init)
    guard clauses.count > 1 else { return cadence(in: sentence) }
    let own = clauses.lazy.filter { clause in words.contains(where: clause.folded.holds(_:)) }
      .compactMap { clause in
        cadence(
          in: Sentence(
            text: clause, folded: clause.folded, heading: sentence.heading, span: sentence.span))
      }.first
    return own ?? cadence(in: sentence)
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
    ("annuelle", "yearly"), ("annuels", "yearly"), ("annuelles", "yearly"),
    ("semestrielle", "6 months"), ("semestriels", "6 months"), ("semestrielles", "6 months"),
    ("trimestrielle", "quarterly"), ("trimestriels", "quarterly"),
    ("trimestrielles", "quarterly"), ("mensuelle", "monthly"), ("mensuelles", "monthly"),
    ("jährliche", "yearly"), ("halbjährliche", "6 months"), ("vierteljährliche", "quarterly"),
    ("annuale", "yearly"), ("annualmente", "yearly"), ("semestrale", "6 months"),
    ("trimestrale", "quarterly"), ("jaarlijks", "yearly"), ("jaarlijkse", "yearly"),
    ("halfjaarlijks", "6 months"),
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
}
