/// The parts of a post-mortem, whatever its author calls them.
public enum ReportPart: String, Sendable, CaseIterable {
  case summary, timeline, detection
  case rootCause = "root-cause"
  case contributing, impact, containment, fix, lessons, actions

  /// Folded titles that name the part outright.
  var names: [String] {
    switch self {
    case .summary:
      [
        "summary", "incident summary", "overview", "executive summary", "tl;dr", "tldr", "abstract",
        "synopsis", "incident overview", "what happened?", "description", "incident description",
        "background and summary", "サマリー", "概要", "要約", "zusammenfassung", "résumé", "resumen",
        "resumo", "incident", "incident details", "context", "概况",
      ]
    case .timeline:
      [
        "timeline", "chronology", "sequence of events", "event log", "what happened", "key events",
        "events", "log of events", "timeline of events", "incident timeline",
        "chronological events",
        "タイムライン", "時系列", "経緯", "zeitleiste", "zeitlicher ablauf", "chronologie",
        "cronología", "linha do tempo", "时间线",
      ]
    case .detection:
      [
        "detection", "how we found out", "discovery", "detection method", "detected by",
        "identified",
        "how was it detected", "how it was detected", "trigger and detection", "検知", "検出",
        "detección", "détection", "erkennung",
      ]
    case .rootCause:
      [
        "root cause", "rca", "cause", "causes", "why it happened", "5 whys", "five whys", "trigger",
        "root cause analysis", "root causes", "technical cause", "cause analysis", "why",
        "why did it happen", "the underlying issue", "underlying cause", "根本原因", "原因",
        "根本原因分析", "原因分析", "直接原因", "ursache", "cause racine", "causa raíz", "causa raiz",
        "technical root cause", "root cause(s)",
      ]
    case .contributing:
      [
        "contributing", "contributing causes", "contributing factors", "contributing factor",
        "contributory factors", "factors", "寄与要因", "contributing conditions", "other causes",
      ]
    case .impact:
      [
        "impact", "scope", "blast radius", "affected users", "customer impact", "user impact",
        "business impact", "impact analysis", "customer impact estimate", "affected",
        "affected services", "who was affected", "影響", "影響範囲", "auswirkungen", "impacto",
        "what was affected",
      ]
    case .containment:
      [
        "containment", "mitigation", "response", "recovery", "containment actions",
        "containment and recovery", "containment and recovery steps taken", "mitigation steps",
        "mitigations", "incident response", "recovery steps", "immediate actions", "封じ込め", "緩和",
        "対応", "復旧", "workaround",
      ]
    case .fix:
      [
        "fix", "permanent fix", "remediation", "resolution", "solution", "the fix",
        "corrective fix",
        "解決", "恒久対応", "修正", "lösung", "resolución", "how it was fixed", "resolution and recovery",
      ]
    case .lessons:
      [
        "lessons", "lessons learned", "lessons learnt", "what went well", "what went wrong",
        "what worked", "what worked / what didn't", "what worked and what did not",
        "where we got lucky", "takeaways", "what to improve", "what did not work",
        "what went badly",
        "what we learned", "learnings", "key learnings", "what went right", "what went poorly",
        "conclusion", "教訓", "学び", "reflections", "retrospective",
      ]
    case .actions:
      [
        "action items", "actions", "follow-ups", "follow ups", "next steps", "corrective actions",
        "capa", "remediation plan", "preventive actions", "follow-up actions", "followup actions",
        "follow-up items", "remediation items", "todo", "to do", "action plan", "review actions",
        "actions following review", "corrective and preventive actions", "prevention", "open items",
        "preventative measures", "preventive measures", "action item", "post-incident actions",
        "アクションアイテム", "アクション", "再発防止策", "maßnahmen", "acciones", "ações", "open actions",
        "improvement actions", "improvements", "tasks", "preventative actions",
      ]
    }
  }

  /// Folded word starts that name the part inside a longer title; the most telling parts first.
  static let stems: [(String, ReportPart)] = [
    ("action item", .actions), ("follow-up", .actions), ("corrective action", .actions),
    ("preventive action", .actions), ("preventative action", .actions), ("next step", .actions),
    ("アクション", .actions), ("再発防止", .actions),
    ("timeline", .timeline), ("chronolog", .timeline), ("sequence of events", .timeline),
    ("タイムライン", .timeline),
    ("contributing", .contributing), ("寄与", .contributing),
    ("root cause", .rootCause), ("whys", .rootCause), ("根本原因", .rootCause),
    ("lessons", .lessons), ("went well", .lessons), ("went wrong", .lessons), ("learned", .lessons),
    ("learnt", .lessons), ("what worked", .lessons),
    ("impact", .impact), ("affected", .impact), ("影響", .impact),
    ("detection", .detection), ("detected", .detection), ("検知", .detection),
    ("containment", .containment), ("mitigation", .containment), ("recovery", .containment),
    ("permanent fix", .fix), ("resolution", .fix), ("remediation", .fix),
    ("summary", .summary), ("overview", .summary), ("サマリー", .summary),
  ]

  /// What a title names: outright, or by what it mentions.
  static func named(_ title: String) -> (part: ReportPart, isExact: Bool)? {
    let folded = bare(title)
    guard !folded.isEmpty, folded.count <= 80 else { return nil }
    if let part = exact[folded] { return (part, true) }
    // `Timeline (UTC)`, `Timeline · UTC`, `Action items: open`: the head names it.
    let head = folded.prefix { !"(:·[|/–—".contains($0) }.trimmed
    if head != folded, let part = exact[head] { return (part, true) }
    if let (_, part) = stems.first(where: { folded.holds($0.0) }) { return (part, false) }
    return nil
  }

  /// A title without numbering (`2.1 `, `Phase 3:`), emoji and closing punctuation.
  private static func bare(_ title: String) -> String {
    var text = Substring(title.folded)
    while let first = text.first, !first.isLetter, !(first == "5" && text.hasPrefix("5 why")) {
      text = text.dropFirst()
    }
    while let last = text.last, ":.-* ".contains(last) { text = text.dropLast() }
    return String(text)
  }

  private static let exact: [String: ReportPart] = {
    var map: [String: ReportPart] = [:]
    for part in allCases {
      for name in part.names where map[name] == nil { map[name] = part }
    }
    return map
  }()
}

/// One part as found in a document: a heading with what follows, a table row, a labeled bullet.
public struct ReportSection: Sendable {
  public let part: ReportPart
  /// The heading or label as written.
  public let title: String
  /// The heading's or label's place.
  public let span: Span
  public let blocks: [Block]
  /// A table cell's or labeled line's own text; empty where `blocks` hold the content.
  public let inline: String
  /// The place of the content, or of the heading where there is none.
  public let contentSpan: Span

  /// What a reader sees of the content.
  public var plainText: String {
    inline.isEmpty ? blocks.plainText : inline
  }
}

/// The parts of a report with each part's sections in the order of the document.
public struct ReportSections: Sendable {
  public let all: [ReportSection]

  public subscript(part: ReportPart) -> ReportSection? { all.first { $0.part == part } }

  public func sections(_ part: ReportPart) -> [ReportSection] { all.filter { $0.part == part } }

  init(_ document: Document) {
    var found: [ReportSection] = []
    for section in document.sections {
      guard section.level > 1 || document.sections.count == 1 || found.isEmpty else { continue }
      let isTitle = section.level == 1 && section.heading == document.sections.first?.heading
      guard let (part, isExact) = ReportPart.named(section.title), isExact || !isTitle else {
        continue
      }
      // A subsection under the same part belongs to it (`Action items` › `Process actions`).
      let isInside = found.contains {
        $0.part == part && $0.contentSpan.range.contains(section.heading.range.lowerBound)
      }
      if isInside { continue }
      let blocks = Array(document.blocks[section.range])
      found.append(
        ReportSection(
          part: part, title: section.title, span: section.heading, blocks: blocks, inline: "",
          contentSpan: blocks.covering ?? section.heading))
    }
    let byHeading = Set(found.map(\.part))
    let labeled = Self.labeled(document).filter { !byHeading.contains($0.part) }
    all = (found + labeled).sorted { $0.span < $1.span }
  }

  /// Parts written as rows of a Field | Details table, as `- **Impact**: …` bullets or as
  /// `**Impact:** …` paragraphs.
  private static func labeled(_ document: Document) -> [ReportSection] {
    var result: [ReportSection] = []
    for field in document.fields {
      guard let (part, isExact) = ReportPart.named(field.label), isExact else { continue }
      result.append(
        ReportSection(
          part: part, title: field.label, span: field.labelSpan, blocks: field.blocks,
          inline: field.value, contentSpan: field.valueSpan))
    }
    return result
  }
}

extension [Block] {
  /// From the first block's beginning to the last one's end.
  var covering: Span? {
    guard let first, let last else { return nil }
    return Span(
      source: first.span.source,
      range: first.span.range
        .lowerBound..<Swift.max(
          last.span.range.upperBound, first.span.range.lowerBound))
  }
}
