/// The words by which severity tables are told from their look-alikes; all folded.
enum SeverityWords {
  /// Words that name a level.
  static let names: Set<String> = list(
    """
    critical, high, major, medium, moderate, normal, low, minor, trivial, info, informational, \
    information, urgent, severe, emergency, significant, catastrophic, blocker, cosmetic, \
    negligible, notification, notice, warning, elevated, disaster, very high, very low, highest, \
    lowest, serious, standard, planned, very critical, mission critical, med, crit, none, warn, \
    crítico, crítica, critico, critica, alto, alta, medio, media, médio, média, bajo, baja, baixo, \
    baixa, urgente, mayor, menor, maior, moderado, moderada, grave, leve, muy alta, muy baja, \
    muito alta, muito baixa, emergencia, emergência, informativo, informativa, advertencia, \
    cosmétique, cosmético, cosmética, kosmetisch, \
    critique, basse, élevé, élevée, eleve, haut, haute, moyen, moyenne, faible, majeur, majeure, mineur, \
    mineure, bloquant, bloquante, modéré, modérée, \
    kritisch, hoch, mittel, niedrig, gering, dringend, schwerwiegend, schwer, leicht, sehr hoch, \
    sehr niedrig, normal, notfall, basso, bassa, kritiek, hoog, gemiddeld, middel, laag, \
    критический, критичный, высокий, средний, низкий, \
    通常, 紧急, 严重, 致命, 高, 中, 低, 高危, 中危, 低危, 警告, 通知, 重大, 重要, 一般, 轻微, 提示, 緊急, 軽微, 中程度, \
    심각, 긴급, 높음, 보통, 낮음
    """)

  /// What a scale is called, last in a header such as `Ticket priority` or `Problem-Schwere`.
  static let scales: Set<String> = list(
    """
    severity, priority, sev, prio, criticality, urgency, severidad, prioridad, criticidad, gravedad, \
    severidade, prioridade, criticidade, gravidade, sévérité, priorité, gravité, criticité, \
    schweregrad, schwere, priorität, kritikalität, dringlichkeit
    """)

  /// Whether the words name a scale and what it grades: `Severidade do defeito`.
  static func isScale(of words: [String]) -> Bool {
    scales.contains(words[0])
      && ["of", "de", "do", "da", "del", "des", "du", "der", "des", "d"].contains(words[1])
  }

  /// What a matrix weighs, and what it weighs it for.
  static let weighed: Set<String> = list(
    "urgency, impact, urgencia, urgência, impacto, urgence, dringlichkeit, auswirkung, urgentie, 緊急度, 影響度"
  )
  static let results: Set<String> = list(
    "priority, severity, prioridad, prioridade, priorité, priorität, prioriteit, severidad, severidade, 優先度, 重大度"
  )

  /// Words that may stand beside a level's name: `High priority`.
  static let nouns = scales.union(["impact", "level", "incident", "incidents"])

  /// Names that stand at the low end of a scale, and at the high one.
  static let least: Set<String> = list(
    "info, informational, low, minor, trivial, notice, baja, bajo, baixa, baixo, faible, niedrig, gering, 低"
  )
  static let greatest: Set<String> = list(
    "critical, very high, severe, emergency, urgent, crítica, crítico, critica, critico, critique, kritisch, 致命, 紧急, 緊急, 重大, high, alta, alto, hoch"
  )

  /// What stands before a level's number.
  static let codes: Set<String> = list(
    """
    severity, sev, severity level, sev level, priority, priority level, prio, level, \
    incident level, tier, class, s, p, l, cat, category, i, pri, nivel, nível, niveau, stufe, \
    severidad, severidade, prioridad, prioridade, priorité, gravité, gravedad, sévérité, \
    priorität, schweregrad, n, e, 优先级, 级别, 等级, レベル, 優先度, 重大度
    """)

  /// Headers of the column of labels.
  static let levelHeaders: Set<String> = list(
    """
    sev, severity, level, priority, severity level, priority level, incident level, \
    incident severity, incident priority, classification, class, sev level, p level, p-level, \
    severity/priority, priority/severity, severity / priority, priority / severity, sev., \
    impact level, urgency, code, prio, criticality, alert level, alert severity, alert priority, \
    incident severity level, issue severity, issue priority, ticket priority, ticket severity, \
    incident classification, incident class, severity code, severity class, severity rating, \
    incident type, issue type, priority code, sla level, severity tier, sev-level, criticality level, \
    重大度, 深刻度, 重要度, 重篤度, レベル, 優先度, 優先順位, 障害レベル, 緊急度, 级别, 等级, 优先级, 严重级别, 严重程度, \
    严重等级, 严重性, 事件级别, 故障等级, 告警级别, 级别/优先级, 심각도, 등급, 우선순위, \
    schweregrad, priorität, stufe, kritikalität, dringlichkeit, klasse, gravité, sévérité, niveau, \
    priorité, criticité, niveau de gravité, niveau d'alerte, niveau de priorité, severidad, \
    prioridad, nivel, criticidad, gravedad, nivel de severidad, nivel de prioridad, severidade, \
    prioridade, nível, criticidade, gravidade, nível de severidade, tipo de incidente, gravità, \
    priorità, livello, ernst, prioriteit, уровень, приоритет, критичность, серьезность
    """)

  static let nameHeaders: Set<String> = list(
    """
    name, label, type, title, category, level, nombre, nom, bezeichnung, 名称, severity, level name, \
    alias, classification, priority, meaning, nome, naam, название, 名前
    """)

  static let definitionHeaders: [String] = Array(
    list(
      """
      definition, description, criteria, criterion, impact, example, meaning, signal, \
      characteristic, scope, condition, when, what, symptom, trigger, scenario, indicator, \
      definición, definicion, definição, definicao, descripción, descripcion, descrição, descricao, \
      criterio, critério, ejemplo, exemplo, impacto, définition, critère, exemple, beschreibung, \
      auswirkung, beispiel, 定義, 説明, 事象, 定义, 描述, 说明, 标准, 示例, 影响, 影響, 例, 설명, описание, \
      effect, who is affected, business impact, typical, action, responder, escalat, notif, \
      ic required, commander, team, owner, who, page, channel, comms, communication, canal
      """)
  ).sorted()

  /// Headers of tables that grade something else than incidents.
  static let foreignHeaders: Set<String> = list(
    """
    cvss, likelihood, probability, count, total, open, closed, mtd, rpo, rto, risk, finding, \
    vulnerab, patch, due, due date, assignee, control, score, weight, points, story, budget, \
    burn, remediation time, remediation sla, remediation timeline, time to patch, fix version, \
    incidents, breaches, actual, average, avg, median, p50, p90, p95, sla met, sla missed, \
    số lượng, anzahl, cantidad, quantidade, 数量, 件数
    """)

  /// Headers that an alert list has, and that a severity table may have beside its times.
  static let doubtfulHeaders: Set<String> = list(
    "alert name, alerts, alert, metric, threshold, ticket, status, test, bug, cost")

  /// Words of a heading or preface under which a table grades something else.
  static let foreignContexts: [String] = [
    "vulnerabilit", "risk register", "risk matrix", "risk assessment", "bug bounty", "patch",
    "backlog", "vulnerabilidad", "vulnerabilidade", "schwachstelle", "vulnérabilité", "漏洞",
    "脆弱性", "cvss", "responsible disclosure", "disclosure polic", "pentest", "penetration test",
    "error budget", "burn rate", "security finding", "dependency update", "remediation sla",
    "dépendances",
  ]

  /// How a security policy is titled, which promises answers to reporters of vulnerabilities.
  static let policyTitles = [
    "security policy", "política de segur", "politica de segur", "politique de sécurité",
    "sicherheitsrichtlinie", "セキュリティポリシー", "安全策略", "安全政策",
  ]

  /// Words above the labels of a transposed table whose rows are people to be told.
  static let audienceHeaders: Set<String> = list(
    "audience, stakeholder, stakeholders, who, recipient, recipients, role, team, channel, group, party"
  )

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(separator: ",").map { String($0).folded })
  }
}
