extension DocumentType {
  /// What a file is taken for, and the reason in a few words.
  ///
  /// The front matter's word decides; else the title and the file's name, else what it holds. A
  /// name alone is not believed where the text is about something else.
  static func guess(
    _ document: Document, sections: ReportSections, timeline: Timeline?,
    severities: SeverityMatrix?
  ) -> (type: DocumentType?, reason: String) {
    if let written = document.frontMatter.text("type"),
      let type = DocumentType(rawValue: written.value)
    {
      return (type, "front matter says “type: \(type.rawValue)”")
    }
    let entries = timeline?.entries.count ?? 0
    let parts = Set(sections.all.map(\.part))
    var doubt: String?
    var isUndatedDrill = false
    let isTemplate = document.isTemplate
    // A report has a part of one, or at the least a day.
    let tellsSomething = entries > 0 || !parts.isEmpty || document.isDated || document.namesDay
    for (text, source) in places(document) {
      // A runbook for drills is no drill that was held.
      let isGuide = ["runbook", "playbook"].contains { text.holds(word: $0) }
      for (word, type) in words where text.names(word) {
        if isWeak.contains(word), severities != nil { break }
        if type == .drill, isGuide { continue }
        // A playbook may well speak of post-mortems in its title, but not the other way round.
        if type != .playbook, severities != nil, sections[.timeline] == nil { continue }
        if type == .playbook, entries >= 3, severities == nil { continue }
        if source == "the folder", severities != nil { continue }
        if type != .playbook, document.isDecision { continue }
        let isPartOfDrill = source == "the folder" && parts.count > 1 && !document.isIndex
        if type == .drill, !isPartOfDrill, !document.tellsOfDrill(hasTimeline: entries > 0) {
          doubt = doubt ?? "\(source) says “\(word)”, but it does not say when one was held"
          isUndatedDrill = isUndatedDrill || source == "the title"
          continue
        }
        let isNamed = source == "the title" && !isWeak.contains(word) && !isPlural.contains(word)
        let isFiled = source == "the folder" && !document.isIndex
        // What its folder holds else is not what a drill without a day is.
        if isFiled, type == .postMortem, isUndatedDrill { continue }
        if type == .postMortem, isNamed || isFiled, !tellsSomething {
          doubt = doubt ?? "\(source) says “\(word)”, but it has no day and no part of a report"
          break
        }
        // A title or a whole name in the plural is that of a guide or a list.
        let isOfMany =
          isCollection.contains(word)
          && (source == "the title" || source == "the file's name" && text == word + " md")
        if type == .postMortem, !isNamed, !isFiled, entries == 0,
          parts.count < (document.isIndex || isOfMany ? 3 : 2)
        {
          doubt =
            doubt ?? "\(source) says “\(word)”, but it has no timeline and no sections of a report"
          continue
        }
        if type == .playbook, isGeneric.contains(word), severities == nil,
          !document.isAboutIncidents
        {
          doubt = doubt ?? "\(source) says “\(word)”, but it is not about incidents"
          continue
        }
        if isTemplate, type != .playbook { return (nil, templateReason) }
        if type == .postMortem, let several = document.severalReason { return (nil, several) }
        return (type, "\(source) says “\(word)”")
      }
    }
    if let severities, entries == 0 {
      return (
        .playbook, "it has a severity table with \(counted(severities.levels.count, "level"))"
      )
    }
    if isTemplate { return (nil, templateReason) }
    if let several = document.severalReason { return (nil, several) }
    if document.isDecision { return (nil, doubt ?? "its title is a decision's") }
    if entries >= 2 {
      return (.postMortem, "it has a timeline with \(counted(entries, "entry", "entries"))")
    }
    if parts.contains(.rootCause), parts.contains(.impact) || parts.contains(.actions),
      parts.count > 2
        || document.isAboutIncidents
    {
      let other = parts.contains(.impact) ? "an impact" : "actions"
      return (.postMortem, "it has a root cause and \(other)")
    }
    return (nil, doubt ?? "nothing in it says what it is")
  }

  private static let templateReason = "it is a template, which records nothing yet"

  /// Where a document says what it is, folded, the most telling first.
  private static func places(_ document: Document) -> [(text: String, source: String)] {
    let name = (document.path.split(separator: "/").last.map(String.init) ?? "").folded
    let folders = document.path.split(separator: "/").dropLast().suffix(2).joined(separator: " ")
    var places = [
      (document.title.folded.spacing("-_"), "the title"),
      (name.spacing("_-."), "the file's name"),
    ]
    places += document.firstLines.map { ($0.spacing("-_"), "one of the first lines") }
    places.append((folders.folded.spacing("_-."), "the folder"))
    return places
  }

  /// Words that name a collection.
  private static let isCollection: Set<String> = [
    "postmortems", "post mortems", "incident reports",
  ]

  /// Words that name a collection, or what documents are about, rather than the document.
  private static let isPlural = isCollection.union(["retrospective", "outage"])

  /// Words that also name playbooks of other trades.
  private static let isGeneric: Set<String> = [
    "playbook", "playbooks", "sop", "escalation", "severity",
  ]

  /// Words that a severity table outweighs.
  private static let isWeak: Set<String> = [
    "incident", "incidents", "outage", "incidente", "incidentes", "vorfall", "инцидент",
  ]

  /// Words that name a type, the most telling first.
  private static let words: [(String, DocumentType)] = [
    ("drill", .drill), ("drills", .drill), ("tabletop", .drill), ("game day", .drill),
    ("gameday", .drill), ("table top", .drill), ("simulacro", .drill), ("dr exercise", .drill),
    ("演练", .drill), ("訓練", .drill), ("fire drill", .drill), ("chaos exercise", .drill),
    ("dr test", .drill), ("restore test", .drill), ("recovery test", .drill),
    ("failover test", .drill), ("incident response simulation", .drill),
    ("incident simulation", .drill), ("incident response exercise", .drill),
    ("simulation exercise", .drill), ("incident response test", .drill),
    ("incident response report", .postMortem), ("incident response summary", .postMortem),
    ("postmortem", .postMortem), ("post mortem", .postMortem), ("postmortems", .postMortem),
    ("post mortems", .postMortem), ("incident report", .postMortem), ("portmortem", .postMortem),
    ("ポストモーテム", .postMortem), ("障害報告", .postMortem), ("复盘", .postMortem),
    ("事故报告", .postMortem), ("故障报告", .postMortem), ("informe de incidente", .postMortem),
    ("relatório de incidente", .postMortem), ("rapport d'incident", .postMortem),
    ("vorfallbericht", .postMortem), ("vorfallsbericht", .postMortem),
    ("störungsbericht", .postMortem), ("インシデントレポート", .postMortem),
    ("インシデント報告", .postMortem), ("compte rendu d'incident", .postMortem),
    ("relato de incidente", .postMortem), ("relatorio de incidente", .postMortem),
    ("incident postmortem", .postMortem),
    ("root cause analysis", .postMortem), ("rca", .postMortem),
    ("post incident review", .postMortem), ("post incident report", .postMortem),
    ("incident reports", .postMortem), ("incident review", .postMortem), ("outage", .postMortem),
    ("incident on", .postMortem), ("incident disclosure", .postMortem),
    ("retrospective", .postMortem), ("pir", .postMortem),
    ("incident analysis", .postMortem), ("attack analysis", .postMortem),
    ("incident response", .playbook), ("incident management", .playbook),
    ("incident handling", .playbook), ("incident process", .playbook),
    ("incident procedure", .playbook), ("incident plan", .playbook),
    ("incident commander", .playbook), ("response process", .playbook),
    ("response plan", .playbook), ("what to do", .playbook), ("インシデント対応", .playbook),
    ("障害対応", .playbook), ("应急预案", .playbook), ("事件响应", .playbook),
    ("respuesta a incidentes", .playbook), ("gestión de incidentes", .playbook),
    ("resposta a incidentes", .playbook), ("gestão de incidentes", .playbook),
    ("gestion des incidents", .playbook), ("réponse aux incidents", .playbook),
    ("notfallplan", .playbook), ("playbook", .playbook), ("runbook", .playbook),
    ("playbooks", .playbook),
    ("sop", .playbook),
    ("severity levels", .playbook), ("severity", .playbook), ("on call", .playbook),
    ("escalation", .playbook), ("business continuity", .playbook), ("disaster recovery", .playbook),
    ("incidents", .postMortem), ("incident", .postMortem), ("incidentes", .postMortem),
    ("incidente", .postMortem), ("vorfall", .postMortem), ("инцидент", .postMortem),
  ]
}

extension Document {
  /// Whether the file is the front page of its folder.
  fileprivate var isIndex: Bool {
    let name = (path.split(separator: "/").last.map(String.init) ?? "").folded
    return ["readme.", "index.", "_index.", "summary."].contains { name.hasPrefix($0) }
  }

  /// Whether its text speaks of incidents often enough to be about them.
  fileprivate var isAboutIncidents: Bool {
    let stems = [
      "incident", "outage", "on-call", "escalat", "severity", "breach", "postmortem",
      "post-mortem", "rollback", "alert", "page ", "triage", "restore", "failover", "downtime",
    ]
    let text = source.text.folded
    return stems.filter { text.holds($0) }.count >= 2
  }

  /// Whether its title is that of a decision or a proposal: `ADR-12: drills before releases`.
  fileprivate var isDecision: Bool {
    let words = title.words
    return ["adr", "rfc", "rfd", "pep"].contains(words.first ?? "")
      && words.dropFirst().first?.allSatisfy(\.isNumber) ?? false
  }

  /// Why a document of several incidents is no record of one; nil where it tells of one.
  fileprivate var severalReason: String? {
    let told = incidentsTold.count
    return told < 2 ? nil : "it tells of \(told) incidents, and each needs a file of its own"
  }

  /// Short lines at the top of a document without headings, folded.
  fileprivate var firstLines: [String] {
    guard sections.isEmpty || sections[0].heading.start.line > 20 else { return [] }
    var lines: [String] = []
    for number in 1...min(source.lineCount, 12) { lines.append(source.line(number).text.folded) }
    return lines.filter { !$0.isEmpty && $0.count < 60 }
  }
}

extension String {
  /// Whether the text holds a word; Chinese and Japanese set no blanks between words.
  fileprivate func names(_ word: String) -> Bool {
    word.unicodeScalars.first!.value > 0x2E7F ? holds(word) : holds(word: word)
  }

  /// The text with some characters as spaces.
  fileprivate func spacing(_ marks: String) -> String {
    String(map { marks.contains($0) ? " " : $0 })
  }
}
