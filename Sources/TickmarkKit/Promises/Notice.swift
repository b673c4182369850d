/// How a notice travels.
public enum Channel: String, Sendable, CaseIterable {
  case statusPage = "status page"
  case email = "e-mail"
  case banner = "in-product banner"
  case textMessage = "text message"
  case telephone
  case chat
  case social = "social media"

  private static let words: [(Channel, [String])] = [
    (.statusPage, ["status page", "statuspage", "status site", "status post", "status.io"]),
    (.banner, ["banner", "in-product", "in-app", "in product", "in app"]),
    (.textMessage, ["sms", "text message"]),
    (.email, ["e-mail", "email", "mailing list", "newsletter"]),
    (.telephone, ["telephone", "phone"]),
    (.chat, ["slack", "chat", "microsoft teams", "ms teams", "mattermost", "discord"]),
    (.social, ["twitter", "social media", "mastodon", "linkedin"]),
  ]

  /// The channels that a folded text names, in the order of the cases.
  static func named(in folded: String) -> [Channel] {
    words.compactMap { channel, words in
      words.contains { folded.holds($0) } ? channel : nil
    }
  }

  /// Whom a channel reaches where nobody says it.
  var reach: Reach { self == .chat || self == .telephone ? .insiders : .customers }
}

/// Whom a notice is meant for.
public enum Reach: String, Sendable {
  case customers
  /// Everybody with an interest, customers among them.
  case stakeholders
  case executives
  case insiders
  case authorities

  /// Whether somebody outside the company is told.
  public var isOutside: Bool { self == .customers || self == .stakeholders }

  /// What a folded text such as `internal stakeholders` names.
  static func named(in folded: String) -> Reach? {
    let words = folded.words
    func has(_ stems: [String]) -> Bool {
      words.contains { word in stems.contains { word.hasPrefix($0) } }
    }
    if has(["internal", "employee", "staff"]) { return .insiders }
    if has(["regulator", "authorit", "supervisory"]) { return .authorities }
    if has(["executive", "leadership"])
      || ["exec", "execs", "board", "ceo", "cto"].contains(where: words.contains)
    {
      return .executives
    }
    if has([
      "customer", "user", "client", "tenant", "public", "subscriber", "partner", "affected",
      "external",
    ]) {
      return .customers
    }
    if has(["stakeholder", "everyone", "everybody"]) { return .stakeholders }
    if has(["team", "engineer", "engineering", "on-call", "oncall"]) { return .insiders }
    return nil
  }
}

/// When a notice is due, as a clause of a playbook puts it.
public enum NoticeTiming: Sendable, Equatable {
  /// The notice is promised, and no time for it.
  case unstated
  /// The first notice, counted from detection.
  case within(TimeLimit)
  /// Updates until the incident is resolved.
  case every(TimeLimit)
  /// Only for incidents that last longer; it has no deadline of its own.
  case ifLongerThan(TimeLimit, orEqual: Bool)
  /// Words that no clock can test, as written, about the first notice or about updates.
  case unreadable(String, isCadence: Bool)
}

/// One clause about notices, such as `Status page + email within 60 min`, taken apart.
struct NoticeClause {
  /// Nil where the clause names no channel.
  let channel: Channel?
  var timing: NoticeTiming
  let reach: Reach?
  /// `no email`.
  let isNegated: Bool
  let written: String

  /// The clauses of a cell or sentence: one for each channel and time.
  static func read(_ text: String) -> [NoticeClause] {
    text.split { ";\n".contains($0) }.flatMap { segment(String($0)) }.unrepeated
  }

  private static func segment(_ text: String) -> [NoticeClause] {
    let parts = parts(text)
    let reach = Reach.named(in: text.folded)
    var clauses: [NoticeClause] = []
    var loose: [NoticeTiming] = []
    // From the end, so that “status page and e-mail within 60 min” hands its time back.
    var next: (timing: NoticeTiming, isJoined: Bool)?
    for part in parts.reversed() {
      let folded = part.text.folded
      let isNegated = isNegated(folded)
      let channels = Channel.named(in: folded)
      var timing = isNegated ? .unstated : timing(folded)
      if channels.isEmpty {
        if timing != .unstated { loose.append(timing) }
        continue
      }
      if timing == .unstated, !isNegated, let next {
        switch next.timing {
        case .within, .every: timing = next.timing
        case .ifLongerThan where next.isJoined: timing = next.timing
        default: break
        }
      }
      next = isNegated ? nil : (timing, part.isJoinedToPrevious)
      clauses += channels.map {
        NoticeClause(
          channel: $0, timing: timing, reach: reach, isNegated: isNegated, written: part.text)
      }
    }
    let channels = clauses.filter { !$0.isNegated }.map(\.channel)
    for timing in loose {
      clauses += (channels.isEmpty ? [nil] : channels).map {
        NoticeClause(channel: $0, timing: timing, reach: reach, isNegated: false, written: text)
      }
    }
    if clauses.isEmpty, !text.folded.isEmpty {
      clauses = [
        NoticeClause(
          channel: nil, timing: .unstated, reach: reach, isNegated: isNegated(text.folded),
          written: text)
      ]
    }
    return clauses.reversed()
  }

  /// `no e-mail`, `not required`; `no later than` is a deadline.
  private static func isNegated(_ folded: String) -> Bool {
    let words = folded.words
    if let first = words.first, ["no", "not", "without"].contains(first) {
      return words.count < 2 || !["later", "more", "less", "longer"].contains(words[1])
    }
    return folded.holds("not required") || folded.holds("not needed")
  }

  /// The text cut at commas, `+`, `&`, `/` and “and”; joined where no comma stands before.
  private static func parts(_ text: String) -> [(text: String, isJoinedToPrevious: Bool)] {
    var parts: [(text: String, isJoinedToPrevious: Bool)] = []
    var words: [Substring] = []
    var isJoined = false
    func close(joining: Bool) {
      let part = words.joined(separator: " ").trimmed
      if !part.isEmpty { parts.append((part, isJoined)) }
      words = []
      isJoined = joining
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "+" || word == "&" || word == "/" || word.lowercased() == "and" {
        close(joining: true)
      } else if word.hasSuffix(",") {
        words.append(word.dropLast())
        close(joining: false)
      } else {
        words.append(word)
      }
    }
    close(joining: false)
    return parts
  }

  private static let conditions = [
    "if ", "when ", "longer than", "lasts ", "lasting ", "exceed", "unresolved after",
    "open after",
  ]
  private static let unreadable = [
    "real-time", "real time", "realtime", "asap", "as soon as", "as needed", "as required",
    "promptly", "immediate", "continuous", "ongoing", "end of day", "eod", "same day", "regular",
    "without undue delay",
  ]

  /// What a folded clause says of time.
  static func timing(_ folded: String, isCadence: Bool = false) -> NoticeTiming {
    if let start = conditions.compactMap({ folded.firstRange(of: $0)?.lowerBound }).min() {
      let condition = String(folded[start...])
      if let limit = TimeLimit.anyLength(in: condition) {
        let orEqual =
          condition.holds("≥") || condition.holds(">=") || condition.holds("at least")
          || condition.holds("or more") || condition.holds("or longer")
        return .ifLongerThan(limit, orEqual: orEqual)
      }
      if isCadence || TimeLimit.anyLength(in: folded) == nil {
        return .unreadable(condition, isCadence: isCadence)
      }
    }
    let saysEvery =
      ["every", "each ", "hourly", "daily", "cadence", "interval", "per hour"]
      .contains { folded.holds($0) }
    if let limit = TimeLimit.anyLength(in: folded) {
      let isStrict =
        ["<", "less than", "under "].contains { folded.holds($0) }
        && !folded.holds("≤") && !folded.holds("<=")
      let plain = TimeLimit(
        amounts: limit.amounts, isStrict: isStrict, qualifier: limit.qualifier)
      return isCadence || saysEvery ? .every(plain) : .within(plain)
    }
    if unreadable.contains(where: { folded.holds($0) }) {
      return .unreadable(folded, isCadence: isCadence)
    }
    return .unstated
  }
}

extension [NoticeClause] {
  /// Without a bare mention of a channel that another clause says more of.
  fileprivate var unrepeated: [NoticeClause] {
    enumerated().filter { index, clause in
      guard clause.timing == .unstated, !clause.isNegated, clause.channel != nil else {
        return true
      }
      return !enumerated().contains { other, more in
        other != index && more.channel == clause.channel && !more.isNegated
          && (more.timing != .unstated || other < index)
      }
    }.map(\.element)
  }
}

extension TimeLimit {
  /// The first length of time in a text, whatever stands around it.
  static func anyLength(in text: String) -> TimeLimit? {
    let scanner = TimeScanner(tokens: TimeTokens(text).tokens)
    for position in scanner.tokens.indices {
      if let found = try? scanner.length(at: position) {
        return TimeLimit(amounts: found.amounts, isStrict: false, qualifier: found.qualifier)
      }
    }
    return nil
  }
}
