/// The words of the grammar of time limits; every list is in lower case and without hyphens.
enum TimeVocabulary {
  static let units: [String: TimeLimit.Unit] = [
    "s": .second, "sec": .second, "secs": .second, "second": .second, "seconds": .second,
    "m": .minute, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute,
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour,
    "d": .day, "day": .day, "days": .day,
    "w": .week, "wk": .week, "wks": .week, "week": .week, "weeks": .week,
    "mo": .month, "mos": .month, "mth": .month, "mths": .month, "month": .month, "months": .month,
    "y": .year, "yr": .year, "yrs": .year, "year": .year, "years": .year,
    "bd": .businessDay, "bds": .businessDay, "workday": .businessDay, "workdays": .businessDay,
  ]

  /// What makes a day a business day and an hour a business hour.
  static let business: Set<String> = ["business", "working", "work", "office", "biz"]

  /// Units that say how often.
  static let cadences: [String: TimeLimit.Amount] = [
    "hourly": .init(count: 1, unit: .hour), "daily": .init(count: 1, unit: .day),
    "weekly": .init(count: 1, unit: .week), "fortnightly": .init(count: 2, unit: .week),
    "monthly": .init(count: 1, unit: .month), "quarterly": .init(count: 3, unit: .month),
    "semiannually": .init(count: 6, unit: .month), "semiannual": .init(count: 6, unit: .month),
    "yearly": .init(count: 1, unit: .year), "annually": .init(count: 1, unit: .year),
    "annual": .init(count: 1, unit: .year),
  ]

  /// Words that make a length an interval.
  static let everies = [
    "every", "each", "per", "interval", "intervals", "cadence", "hourly", "daily", "weekly",
    "toutes", "tous", "alle", "todos", "todas",
  ]

  static let numbers: [String: Int] = {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    var numbers = tens
    for (index, word) in small.enumerated() { numbers[word] = index + 1 }
    return numbers
  }()

  static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  /// What stands before or after an upper bound.
  static let upperBounds = Phrases(
    [
      "less than or equal to", "no more than", "not more than", "no later than", "not later than",
      "not to exceed", "within the next", "in the next", "at the latest", "or less", "or fewer",
      "or sooner", "or earlier", "or faster", "up to", "at most", "within", "max", "maximum",
      "in", "by", "after",
    ] + TimeLanguages.upperBounds)

  /// Upper bounds that are themselves too late.
  static let strictUpperBounds = Phrases(
    [
      "less than", "fewer than", "shorter than", "under", "below",
    ] + TimeLanguages.strictUpperBounds)

  static let lowerBounds = Phrases([
    "no less than", "not less than", "no sooner than", "more than", "longer than", "greater than",
    "or more", "or longer", "and more", "at least", "minimum", "exceeding", "over", "above",
    "beyond", "from",
  ])

  /// Said of a clock that never stops, which is how every clock runs here.
  static let aroundTheClock = Phrases([
    "office hours and out of hours", "office and out of hours", "business hours and after hours",
    "in and out of office hours", "in and out of business hours", "in and out of hours",
    "around the clock", "round the clock", "at all times", "any time", "anytime", "all hours",
    "clock time", "clock hours", "土日含む", "土日祝含む",
  ])

  /// Said of a clock that stops.
  static let qualifiers: Phrases = {
    let leads = ["", "outside of ", "outside ", "out of "]
    let kinds = ["", "normal ", "regular ", "standard ", "local "]
    let hours = ["business", "office", "working", "work", "support", "core", "service"]
    var phrases = ["out of hours", "after hours", "excluding weekends", "weekdays"]
    phrases += TimeLanguages.qualifiers
    for lead in leads {
      for kind in kinds { phrases += hours.map { lead + kind + $0 + " hours" } }
    }
    return Phrases(phrases)
  }()

  /// Words that may stand beside a time without changing it.
  static let fillers = approximations.union([
    "once", "first", "initial", "the", "time", "target", "goal", "sla", "slo", "response",
    "respond", "acknowledge", "acknowledgement", "acknowledgment", "ack", "triage", "update",
    "updates", "summary", "cadence", "interval", "intervals", "contain", "containment", "mitigate",
    "mitigation", "resolve", "resolution", "fix", "notification", "immediate", "immediately",
    "every", "each", "per", "status", "acknowledged", "responded", "resolved", "contained",
    "mitigated", "workaround", "restore", "restoration", "rto", "begins", "starts",
  ])

  /// What “immediate” may be explained by, in parentheses.
  static let calls = Phrases([
    "drop everything", "all hands", "all hands on deck", "wake up", "page", "page on call", "paged",
  ])

  /// Words that leave a limit what it is.
  static let approximations: Set<String> = [
    "approx", "approximately", "about", "around", "roughly", "circa", "ca",
  ]

  /// Words that begin a phrase about the start or the purpose of the time: “of detection”.
  static let prepositions: Set<String> = [
    "of", "from", "after", "since", "following", "post", "to", "for", "until", "till", "upon",
    "during", "while", "throughout", "até", "hasta",
  ]

  /// What may follow such a word, in chains: “of the incident detection”.
  static let anchors: Set<String> = [
    "the", "an", "initial", "first", "incident", "issue", "detection", "detected", "discovery",
    "identification", "report", "reporting", "declaration", "declared", "alert", "notification",
    "acknowledgement", "acknowledgment", "acknowledge", "ack", "triage", "response", "respond",
    "resolution", "resolve", "resolved", "containment", "contain", "contained", "mitigation",
    "mitigate", "mitigated", "closure", "closed", "recovery", "restore", "restored",
    "restoration", "start", "occurrence", "awareness", "becoming", "aware", "notify", "fix",
    "fixed", "being", "is", "active", "ongoing", "open", "investigation", "outage",
  ]

  /// Texts that mean that there is no target.
  static let noTarget: Set<String> = [
    "none", "no", "na", "n a", "nil", "not applicable", "no target", "no sla", "not required",
    "no update", "no updates",
  ]

  /// Why a text that people often write is no limit, to follow the words themselves.
  static let reasons: [(phrases: Set<String>, reason: String)] = [
    (
      ["asap", "as soon as possible", "as soon as practicable", "best effort", "best efforts"],
      "promises no time"
    ),
    (
      ["eod", "cob", "end of day", "close of business", "end of business"],
      "is a time of day, not a length of time"
    ),
    (
      ["same day", "same business day", "same working day"],
      "is shorter the later it starts"
    ),
    (
      [
        "biweekly", "bi weekly", "bimonthly", "bi monthly", "biannual", "biannually",
        "bi annually",
      ], "can be read in two ways"
    ),
    (["tbd", "tba", "tbc", "todo", "to be determined", "to be decided"], "is a placeholder"),
    (["real time", "realtime", "continuous", "continuously"], "is no time that can be tested"),
  ]

  /// Words that say how many times, not how long.
  static let frequencies: Set<String> = ["twice", "thrice", "times"]

  /// Words before a length that is no deadline: “every 90 days”, “for 2 hours”.
  static let otherLengths: Set<String> = [
    "every", "each", "per", "for", "last", "past", "previous", "lasting", "lasts", "lasted",
    "exceeds", "exceed", "twice", "times",
  ]

  /// Words that make a hyphenated length a deadline: “a 48-hour deadline”.
  static let limitNouns: Set<String> = [
    "deadline", "limit", "target", "window", "sla", "turnaround", "requirement",
  ]
}

/// Phrases by their first word, the longer before the shorter that begins it.
struct Phrases: Sendable {
  private let byFirstWord: [String: [[String]]]

  init(_ phrases: [String]) {
    let split = phrases.map { $0.split(separator: " ").map(String.init) }
    byFirstWord = Dictionary(grouping: split) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The phrases that begin with a word.
  subscript(first: String) -> [[String]] { byFirstWord[first] ?? [] }
}
