/// What a column (or a labeled line) of severity text sets a time for, by its header.
struct SeverityColumn {
  let kind: TargetKind
  /// How outright the header says it; of two columns for one kind the higher counts.
  let strength: Int
  /// Whether the header alone makes it a target; else most of its cells must be times.
  let isCertain: Bool

  private init(_ kind: TargetKind, _ strength: Int, isCertain: Bool) {
    self.kind = kind
    self.strength = strength
    self.isCertain = isCertain
  }

  /// Reads a folded header; nil where it sets no time, or more than one kind of it.
  init?(header: String) {
    let kinds = SeverityColumn.kinds(header: header)
    guard kinds.count == 1 else { return nil }
    self = kinds[0]
  }

  /// What a heading or a label above a list of levels sets the times for: `Response times by
  /// severity:`.
  init?(topic: String) {
    let beside: Set<String> = [
      "severity", "severities", "sev", "priority", "level", "levels", "incident", "by", "per",
      "and",
      "for", "expected", "severidad", "severidade", "prioridad", "prioridade", "gravité", "y", "e",
      "et", "und", "priorität",
    ]
    let words = topic.prefix { !"(（[:：".contains($0) }.folded.words
    guard words.count <= 9 else { return nil }
    self.init(header: words.filter { !beside.contains($0) }.joined(separator: " "))
    guard isCertain else { return nil }
  }

  /// The kinds of a header such as `Ack / Mitigate / Resolve`, one for each part; one for most.
  static func kinds(header: String) -> [SeverityColumn] {
    let bare = String(header.prefix { !"(（[".contains($0) }).trimmed
    let text = bare.isEmpty ? header : bare
    let parts = text.split { "/&+,→>".contains($0) }.map { String($0).trimmed }
    if parts.count > 1 {
      let found = parts.compactMap { SeverityColumn(part: $0) }
      let isPaired = found.count == parts.count && Set(found.map(\.kind)).count == parts.count
      if isPaired || Set(found.map(\.kind)).count > 1 { return found }
    }
    let joined = text.replacingWord("and").split(separator: "&").map { String($0).trimmed }
    if joined.count > 1 {
      let found = joined.compactMap { SeverityColumn(part: $0) }
      if Set(found.map(\.kind)).count > 1 { return found }
    }
    // What stands in parentheses may be of another kind: `Resolution (planned)`.
    return (SeverityColumn(part: header) ?? SeverityColumn(part: text)).map { [$0] } ?? []
  }

  private init?(part header: String) {
    let words = header.words
    // Asked of every header and clause of a playbook, so without splitting lists where bytes tell.
    let isASCII = header.utf8.allSatisfy { $0 < 128 }
    func has(_ stems: String) -> Bool {
      isASCII
        ? words.contains { $0.beginsByBytes(withOneOf: stems) }
        : stems.split(separator: " ").contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    func holds(_ parts: String) -> Bool {
      !isASCII && parts.split(separator: " ").contains { header.holds(String($0)) }
    }
    // What it is about is no promise to respond or resolve.
    if has(
      "example definition description criteria notif escalat eskal escal owner who detect mttd"
        + " postmortem pir rca review retention downtime uptime availab credit penalt price cost"
        + " approval examples severity priority credits channel template plan")
      || header.holds("post-mortem") || holds("通知 示例 升级 复盘")
    {
      return nil
    }
    let saysTime =
      has(
        "time sla slo target within deadline mtta mttr goal window tiempo tempo temps délai delai"
          + " zeit frist plazo prazo objetivo objectif tijd срок время")
      || words.contains("max")
      || words.contains { word in ["zeit", "frist", "tijd"].contains(where: word.hasSuffix) }
      || holds("时间 時間 时限 目标 目標 時限 시간")
    let isFirst = has("first initial primera primeira première erste")
    if Self.isPermanent(header) {
      self.init(.fix, 2, isCertain: true)
      return
    }
    if has(
      "update cadence frequency interval actualiz atualiz aktualisier frecuencia frequência"
        + " frequencia fréquence frequenz обновлен") || holds("更新 频率 頻度")
      || header.holds("mise à jour")
    {
      // The first word to customers is an event, not a cadence.
      guard !isFirst, !has("last") else { return nil }
      let isOutright = has("cadence frequency interval frecuencia frequência frequencia fréquence")
      self.init(.update, isOutright ? 3 : 2, isCertain: true)
    } else if words.contains("mtta") || words.contains("tta") || words.contains("ack")
      || has("acknowledg acuse accusé reconoc reconhec")
    {
      self.init(.acknowledge, 4, isCertain: true)
    } else if has("contain contención contencion contenção contencao eindämm confinement")
      || words.contains("mttc") || holds("遏制 封じ込め")
    {
      self.init(.contain, 3, isCertain: saysTime || words.count <= 2)
    } else if has("mitigat mitigac mitigaç") || words.contains("mttm") || words.contains("ttm") {
      self.init(.contain, 2, isCertain: saysTime || words.count <= 2)
    } else if words.contains("mttr") || words.contains("ttr") || holds("解決 復旧 解决 恢复 修复 해결") {
      self.init(.resolve, 3, isCertain: true)
    } else if has(
      "resol résol lösung solución solucion solução solucao risoluz oplos doorloop afhandel решени")
      || words.contains(where: { $0.hasPrefix("lösung") })
    {
      self.init(.resolve, 3, isCertain: saysTime)
    } else if has(
      "restor remediat recover repair restaura rétabl herstel wiederher behebung устранен"
        + " corrección correccion correção correcao")
    {
      self.init(.resolve, 2, isCertain: saysTime)
    } else if words == ["fix"] || header.holds("time to fix") || header.holds("fix time")
      || header.holds("fix target") || header.holds("fix-bereitstellung")
      || header.holds("fix delivery") || header.holds("fix available")
    {
      self.init(.fix, 2, isCertain: false)
    } else if has(
      "respon respuesta resposta réponse reponse reaktion antwort rispost reactie"
        + " reaction reacción reacao reação реакци atendimento")
      || holds("响应 響應 応答 対応時間 初動 응답 대응") || header == "対応"
      || holds("一次対応 初期対応") || header.holds("premier retour")
      || header.holds("prise en charge")
    {
      self.init(.acknowledge, isFirst ? 3 : 2, isCertain: saysTime)
    } else if has("triage react engage") {
      self.init(.acknowledge, 1, isCertain: saysTime)
    } else if words.contains("comms") || holds("커뮤니케이션") || has("communication") {
      self.init(.update, 1, isCertain: false)
    } else {
      return nil
    }
  }

  /// “Fix” alone is how some say “resolve”; “permanent fix” is more than that.
  static func isPermanent(_ header: String) -> Bool {
    ["permanent", "final", "long-term"].contains { word in
      ["fix", "solution", "resolution"].contains { header.holds("\(word) \($0)") }
    }
  }

  /// Whether a header says when the post-mortem is due.
  static func isPostMortem(_ header: String) -> Bool {
    ["post-mortem", "postmortem", "post mortem", "post-incident review", "post incident review"]
      .contains { header.holds($0) } || header.words.contains("pir")
  }

  /// Headers of the hours in which a level's times run: `24/7`, `Business hours`.
  static let coverage: Set<String> = [
    "coverage", "hours", "support hours", "service hours", "coverage hours", "hours of coverage",
    "availability", "operating hours", "verfügbarkeit", "cobertura", "horario", "horário",
    "servicezeit",
    "servicezeiten", "対応時間帯", "服务时间", "支持时间", "技术支持时段", "服务时段",
  ]

  /// Headers that say that there is a time and not what it is for.
  static let unspecified: Set<String> = [
    "sla", "slo", "time", "target", "target time", "sla target", "timeframe", "time frame",
    "prazo", "plazo", "délai", "frist", "sla time", "时限",
  ]

  /// Headers of the time by which a review is due, where the table is about reviews.
  static let deadlines: Set<String> = unspecified.union([
    "timeline", "due", "deadline", "when", "when due", "within", "timing", "due within",
  ])

  /// The unit that a header states for bare numbers: `Response time (min)`, `TTR in hours`.
  static func unit(ofHeader header: String) -> String? {
    let words = header.words
    guard words.count > 1 else { return nil }
    let units: [(String, Set<String>)] = [
      ("minutes", ["min", "mins", "minutes", "minute", "minutos", "minuten", "分"]),
      ("hours", ["h", "hr", "hrs", "hours", "horas", "heures", "stunden", "std"]),
      ("days", ["days", "días", "dias", "jours", "tage"]),
    ]
    let found = units.filter { unit in words.contains { unit.1.contains($0) } }
    guard found.count == 1 else { return nil }
    let isBusiness = ["business", "working"].contains { words.contains($0) }
    return (isBusiness ? "business " : "") + found[0].0
  }
}

extension String {
  /// The text with ` word ` written as `&`.
  fileprivate func replacingWord(_ word: String) -> String {
    split(separator: " ").map { $0 == word ? "&" : String($0) }.joined(separator: " ")
  }
}

extension String {
  /// Whether an ASCII word begins with one of the stems, which stand with blanks between.
  fileprivate func beginsByBytes(withOneOf stems: String) -> Bool {
    var own = utf8.makeIterator()
    var isSame = false
    var before = UInt8(ascii: " ")
    for byte in stems.utf8 {
      defer { before = byte }
      if byte == UInt8(ascii: " ") {
        if isSame { return true }
      } else if before == UInt8(ascii: " ") {
        own = utf8.makeIterator()
        isSame = own.next() == byte
      } else if isSame {
        isSame = own.next() == byte
      }
    }
    return isSame
  }
}
