extension DocumentType {
  /// What a file is taken for, and the reason in a few words.
  ///
  /// The front matter's word decides; else the title and the file's name, else what it holds.
  public static func guess(
    _ document: Document, sections: ReportSections, timeline: Timeline?,
    severities: SeverityMatrix?
  ) -> (type: DocumentType, reason: String)? {
    if let written = document.frontMatter.text("type"),
      let type = DocumentType(rawValue: written.value)
    {
      return (type, "front matter says “type: \(type.rawValue)”")
    }
    let title = document.title.folded
    let name = (document.path.split(separator: "/").last.map(String.init) ?? "").folded
      .spacing("_-.")
    let folders = document.path.split(separator: "/").dropLast().suffix(2)
      .joined(separator: " ").folded.spacing("_-.")
    var places = [(title.spacing("-_"), "the title"), (name, "the file's name")]
    places += document.firstLines.map { ($0.spacing("-_"), "one of the first lines") }
    places.append((folders, "the folder"))
    for (text, source) in places {
      for (word, type) in words where text.holds(word: word) {
        if isWeak.contains(word), severities != nil { break }
        // A playbook may well speak of post-mortems in its title, but not the other way round.
        if type != .playbook, severities != nil, sections[.timeline] == nil { continue }
        if type == .playbook, (timeline?.entries.count ?? 0) >= 3, severities == nil { continue }
        if source == "the folder", severities != nil { continue }
        return (type, "\(source) says “\(word)”")
      }
    }
    if let severities, timeline?.entries.isEmpty ?? true {
      return (
        .playbook, "it has a severity table with \(counted(severities.levels.count, "level"))"
      )
    }
    if let timeline, timeline.entries.count >= 2 {
      return (
        .postMortem, "it has a timeline with \(counted(timeline.entries.count, "entry", "entries"))"
      )
    }
    if sections[.rootCause] != nil, sections[.impact] != nil || sections[.actions] != nil {
      return (
        .postMortem, "it has a root cause and \(sections[.impact] != nil ? "an impact" : "actions")"
      )
    }
    return nil
  }

  /// Words that a severity table outweighs.
  private static let isWeak: Set<String> = ["incident", "incidents", "outage"]

  /// Words that name a type, the most telling first.
  private static let words: [(String, DocumentType)] = [
    ("drill", .drill), ("drills", .drill), ("tabletop", .drill), ("game day", .drill),
    ("gameday", .drill), ("fire drill", .drill), ("chaos exercise", .drill), ("dr test", .drill),
    ("postmortem", .postMortem), ("post mortem", .postMortem), ("postmortems", .postMortem),
    ("post mortems", .postMortem), ("incident report", .postMortem), ("portmortem", .postMortem),
    ("ポストモーテム", .postMortem), ("root cause analysis", .postMortem), ("rca", .postMortem),
    ("post incident review", .postMortem), ("post incident report", .postMortem),
    ("incident reports", .postMortem), ("incident review", .postMortem), ("outage", .postMortem),
    ("incident on", .postMortem), ("retrospective", .postMortem), ("pir", .postMortem),
    ("incident analysis", .postMortem), ("attack analysis", .postMortem),
    ("playbook", .playbook), ("runbook", .playbook), ("playbooks", .playbook),
    ("incident response", .playbook), ("incident management", .playbook), ("sop", .playbook),
    ("severity levels", .playbook), ("severity", .playbook), ("on call", .playbook),
    ("escalation", .playbook), ("business continuity", .playbook), ("disaster recovery", .playbook),
    ("incidents", .postMortem), ("incident", .postMortem),
  ]
}

extension Document {
  /// Short lines at the top of a document without headings, folded.
  fileprivate var firstLines: [String] {
    guard sections.isEmpty || sections[0].heading.start.line > 20 else { return [] }
    var lines: [String] = []
    for number in 1...min(source.lineCount, 12) { lines.append(source.line(number).text.folded) }
    return lines.filter { !$0.isEmpty && $0.count < 60 }
  }
}

extension String {
  /// The text with some characters as spaces.
  fileprivate func spacing(_ marks: String) -> String {
    String(map { marks.contains($0) ? " " : $0 })
  }
}
