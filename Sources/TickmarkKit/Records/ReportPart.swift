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
        "summary", "incident summary", "overview", "executive summary", "tl;dr", "tldr",
        "abstract", "synopsis", "incident overview", "what happened?", "description",
        "incident description", "background and summary", "サマリー", "概要", "要約", "zusammenfassung",
        "résumé", "resumen", "resumo", "incident", "incident details", "context", "概况",
        "issue summary", "resumen ejecutivo", "resumo executivo", "résumé exécutif", "sumário",
        "management summary", "what happened in short", "at a glance", "incident abstract", "摘要",
        "事件概述", "事故概述", "事件摘要", "障害概要", "インシデント概要", "описание инцидента",
        "summary of the incident", "summary of incident", "in short", "problem statement",
        "problem summary",
      ]
    case .timeline:
      [
        "timeline", "chronology", "sequence of events", "event log", "what happened",
        "key events", "events", "log of events", "timeline of events", "incident timeline",
        "chronological events", "タイムライン", "時系列", "経緯", "zeitleiste", "zeitlicher ablauf",
        "chronologie", "cronología", "linha do tempo", "时间线", "incident chronology",
        "chain of events", "zeitachse", "zeitlicher verlauf", "ablauf", "verlauf",
        "chronologie des événements", "línea de tiempo", "linea de tiempo", "línea temporal",
        "cronologia", "linha temporal", "时间轴", "事件经过", "事件时间线", "处理过程", "事故时间线", "対応履歴", "発生経緯",
        "хронология", "timeline of the incident", "detailed timeline", "timeline & actions",
        "incident log", "timeline and actions taken", "minute by minute",
      ]
    case .detection:
      [
        "detection", "how we found out", "discovery", "detection method", "detected by",
        "identified", "how was it detected", "how it was detected", "trigger and detection", "検知",
        "検出", "detección", "détection", "erkennung", "how did we find out",
        "how did we detect it", "how was this detected", "how was the incident detected",
        "how did we notice", "how did we find out?", "detection and response",
        "detection & response", "entdeckung", "detecção", "deteccion", "发现", "发现过程", "告警", "検知方法",
        "обнаружение", "monitoring and detection", "detection and escalation",
      ]
    case .rootCause:
      [
        "root cause", "rca", "cause", "causes", "why it happened", "5 whys", "five whys",
        "trigger", "root cause analysis", "root causes", "technical cause", "cause analysis",
        "why", "why did it happen", "the underlying issue", "underlying cause", "根本原因", "原因",
        "根本原因分析", "原因分析", "直接原因", "ursache", "cause racine", "causa raíz", "causa raiz",
        "technical root cause", "root cause(s)", "what caused it", "what caused this",
        "what caused the incident", "what caused the outage", "what was the root cause",
        "why did this happen", "why it broke", "root cause & trigger", "root cause and trigger",
        "root cause and resolution", "root cause summary", "root-cause", "root-cause analysis",
        "grundursache", "fehlerursache", "ursachenanalyse", "cause première", "causes racines",
        "analyse des causes", "causa", "causas", "causa principal", "causas raíz",
        "análisis de causa raíz", "análise de causa raiz", "análise da causa raiz", "根因", "根因分析",
        "事故原因", "故障原因", "発生原因", "причина", "причины", "корневая причина", "first cause",
        "the cause", "the root cause", "what went wrong technically",
      ]
    case .contributing:
      [
        "contributing", "contributing causes", "contributing factors", "contributing factor",
        "contributory factors", "factors", "寄与要因", "contributing conditions", "other causes",
        "contributing factors and root causes", "factores contribuyentes",
        "fatores contribuintes", "facteurs contributifs", "beitragende faktoren", "促成因素", "間接原因",
        "背景要因",
      ]
    case .impact:
      [
        "impact", "scope", "blast radius", "affected users", "customer impact", "user impact",
        "business impact", "impact analysis", "customer impact estimate", "affected",
        "affected services", "who was affected", "影響", "影響範囲", "auswirkungen", "impacto",
        "what was affected", "what was the impact", "who was impacted", "who was affected?",
        "customer impact summary", "service impact", "impact summary", "impact assessment",
        "impact on users", "impact on customers", "scope of impact", "scope and impact",
        "blast radius and impact", "what was impacted", "user-facing impact",
        "business and user impact", "summary of impact", "impact and scope", "auswirkung",
        "folgen", "effets", "conséquences", "impact client", "afectación", "alcance",
        "abrangência", "影响范围", "影响", "故障影响", "事故影响", "ユーザー影響", "влияние", "последствия",
        "impatto",
      ]
    case .containment:
      [
        "containment", "mitigation", "response", "recovery", "containment actions",
        "containment and recovery", "containment and recovery steps taken", "mitigation steps",
        "mitigations", "incident response", "recovery steps", "immediate actions", "封じ込め", "緩和",
        "対応", "復旧", "workaround", "how did we respond", "how we responded", "our response",
        "actions taken", "incident response actions", "immediate response", "response actions",
        "mitigation and resolution", "mitigation & resolution", "sofortmaßnahmen", "behebung",
        "reaktion", "respuesta", "contención", "mitigación", "contenção", "mitigação", "resposta",
        "confinement", "réponse", "应急措施", "处置过程", "止损措施", "暫定対応", "応急対応", "実施した対応",
      ]
    case .fix:
      [
        "fix", "permanent fix", "remediation", "resolution", "solution", "the fix",
        "corrective fix", "解決", "恒久対応", "修正", "lösung", "resolución", "how it was fixed",
        "resolution and recovery", "how did we fix it", "how we fixed it", "how was it resolved",
        "how it was resolved", "what we did to fix it", "resolution steps",
        "resolution & recovery", "resolution and mitigation", "resolution details",
        "wiederherstellung", "solución", "solucion", "solução", "solucao", "resolução",
        "correção", "correction", "résolution", "解决方案", "解决措施", "恢复", "修复方案", "解决过程", "恒久対策",
        "根本対策", "решение", "исправление",
      ]
    case .lessons:
      [
        "lessons", "lessons learned", "lessons learnt", "what went well", "what went wrong",
        "what worked", "what worked / what didn't", "what worked and what did not",
        "where we got lucky", "takeaways", "what to improve", "what did not work",
        "what went badly", "what we learned", "learnings", "key learnings", "what went right",
        "what went poorly", "conclusion", "教訓", "学び", "reflections", "retrospective",
        "what have we learned", "what did we learn", "what could have gone better",
        "what did not go well", "what didn't go well", "what went not so well", "what helped",
        "what did not help", "what went well?", "what went wrong?", "what can we improve",
        "what could be improved", "lecciones aprendidas", "lecciones", "qué salió bien",
        "qué salió mal", "lições aprendidas", "licoes aprendidas", "o que deu certo",
        "o que deu errado", "leçons apprises", "enseignements", "leçons", "erkenntnisse",
        "lessons learned and takeaways", "gelernte lektionen", "was lief gut",
        "was lief schlecht", "经验教训", "教训", "总结", "复盘总结", "反思", "教訓と学び", "うまくいったこと", "うまくいかなかったこと",
        "извлеченные уроки", "выводы", "what we have learned", "key takeaways", "key lessons",
        "lucky breaks",
      ]
    case .actions:
      [
        "action items", "actions", "follow-ups", "follow ups", "next steps", "corrective actions",
        "capa", "remediation plan", "preventive actions", "follow-up actions", "followup actions",
        "follow-up items", "remediation items", "todo", "to do", "action plan", "review actions",
        "actions following review", "corrective and preventive actions", "prevention",
        "open items", "preventative measures", "preventive measures", "action item",
        "post-incident actions", "アクションアイテム", "アクション", "再発防止策", "maßnahmen", "acciones", "ações",
        "open actions", "improvement actions", "improvements", "tasks", "preventative actions",
        "action items & followups", "action items and follow-ups", "followups", "follow up",
        "follow-up", "follow up actions", "follow up items", "how do we prevent this",
        "how will we prevent this", "what are we doing about it", "what we are doing about it",
        "what happens next", "how we prevent this in the future", "preventing recurrence",
        "corrective measures", "corrective and preventative measures",
        "corrective and preventive measures", "corrective & preventive actions",
        "corrective and preventative actions", "remediation actions", "remediation and follow-up",
        "recommended actions", "acciones correctivas", "acciones preventivas",
        "acciones de seguimiento", "medidas correctivas", "ações corretivas", "ações preventivas",
        "acoes corretivas", "plano de ação", "plan de acción", "plan d'action", "plan d'actions",
        "actions correctives", "actions préventives", "mesures correctives", "folgemaßnahmen",
        "maßnahmenplan", "korrekturmaßnahmen", "nächste schritte", "próximos pasos",
        "próximos passos", "prochaines étapes", "改进措施", "后续行动", "行动项", "后续改进", "整改措施", "预防措施",
        "待办事项", "改善措施", "対策", "今後の対応", "今後の対策", "再発防止", "改善アクション", "フォローアップ",
        "дальнейшие действия", "план действий", "outstanding actions", "remaining actions",
        "repair items", "short-term improvements", "medium-term improvements",
        "long-term improvements", "short term improvements", "long term improvements",
        "future improvements", "acciones concretas", "acciones de mejora",
        "acciones recomendadas", "acciones correctivas y preventivas", "medidas preventivas",
        "ações corretivas e preventivas", "ações de acompanhamento", "ações de melhoria",
        "actions à mener", "actions correctives et préventives", "mesures préventives",
        "vorbeugende maßnahmen", "offene maßnahmen", "prevention plan",
      ]
    }
  }

  /// Folded word starts that name the part inside a longer title; the most telling parts first.
  static let stems: [(String, ReportPart)] = [
    ("follow-up timeline", .timeline),
    ("action item", .actions), ("follow-up", .actions), ("corrective action", .actions),
    ("preventive action", .actions), ("preventative action", .actions), ("next step", .actions),
    ("required action", .actions), ("アクション", .actions), ("再発防止", .actions),
    ("improvement plan", .actions), ("plan d'amelioration", .actions),
    ("actions correctives", .actions), ("actions preventives", .actions),
    ("mesures correctives", .actions), ("mesures preventives", .actions),
    ("acciones correctivas", .actions), ("acciones preventivas", .actions),
    ("acciones futuras", .actions), ("acciones recomendadas", .actions),
    ("acciones de seguimiento", .actions), ("plan de mejora", .actions),
    ("acoes corretivas", .actions), ("acoes preventivas", .actions),
    ("acoes recomendadas", .actions), ("plano de melhoria", .actions),
    ("azioni correttive", .actions), ("verbesserungsmaßnahmen", .actions),
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

  /// Word starts, without accents, that say of actions that they were taken at once.
  private static let doneStems = [
    "taken", "applied", "performed", "aplicad", "tomad", "realizad", "ejecutad", "executad",
    "inmediat", "imediat", "immediat", "prises", "realisees", "ergriffen", "durchgefuhrt",
    "eseguite",
  ]

  /// What a title names: outright, or by what it mentions.
  static func named(_ title: String) -> (part: ReportPart, isExact: Bool)? {
    let folded = bare(title)
    guard !folded.isEmpty, folded.count <= 80 else { return nil }
    if let part = exactly(folded) { return (part, true) }
    // `Remediation (action items)`: what stands in parentheses says it better.
    if folded.hasSuffix(")"), let open = folded.lastIndex(of: "("),
      exactly(String(folded[open...].dropFirst().dropLast())) == .actions
    {
      return (.actions, true)
    }
    // `Timeline (UTC)`, `Timeline · UTC`, `Action items: open`: the head names it.
    let head = folded.prefix { !"(:·[|/–—".contains($0) }.trimmed
    if head != folded, let part = exactly(head) { return (part, true) }
    // `How was it resolved?`
    let said = folded.trimming { "?! ".contains($0) }
    if said != folded, let part = exactly(said) { return (part, true) }
    let plain = folded.unaccented
    guard let (_, part) = stems.first(where: { folded.holds($0.0) || plain.holds($0.0) })
    else { return nil }
    // What `Corrective actions taken` lists was done to contain it.
    if part == .actions, doneStems.contains(where: { plain.holds($0) }) {
      return (.containment, false)
    }
    // `What should have happened (ideal timeline)` did not happen.
    if part == .timeline,
      ["ideal", "should have", "expected"].contains(where: { folded.holds($0) })
    {
      return nil
    }
    // Follow-up meetings are dates, nobody's tasks.
    return part == .actions && folded.holds("meeting") ? nil : (part, false)
  }

  /// A title without numbering (`2.1 `, `Phase 3:`), emoji and closing punctuation.
  private static func bare(_ title: String) -> String {
    var text = Substring(title.folded)
    while let first = text.first, !first.isLetter, !(first == "5" && text.hasPrefix("5 why")) {
      text = text.dropFirst()
    }
    while let last = text.last, !last.isLetter, !last.isNumber, !")]?".contains(last) {
      text = text.dropLast()
    }
    return String(text)
  }

  private static let exact: [String: ReportPart] = {
    var map: [String: ReportPart] = [:]
    for part in allCases {
      for name in part.names.flatMap({ [$0, $0.unaccented] }) where map[name] == nil {
        map[name] = part
      }
    }
    return map
  }()

  private static func exactly(_ title: String) -> ReportPart? {
    exact[title] ?? exact[title.unaccented]
  }
}
