/// Headers of tables of action items; all folded and without accents, the most telling first.
enum ActionWords {
  static let owner = [
    "owner", "assignee", "dri", "responsible", "lead", "who", "assigned to", "assigned", "担当",
    "担当者", "verantwortlich", "responsable", "responsável", "accountable", "owner(s)", "by whom",
    "point of contact", "poc", "owned by", "action owner", "owner / team", "team", "dueño",
    "encargado", "asignado", "asignado a", "responsáveis", "responsables", "zuständig",
    "verantwortlicher", "负责人", "责任人", "owner/dri", "dri/owner", "action owner(s)",
    "primary owner", "person", "owner repo", "owner team", "owning team", "owning repo", "担当チーム",
    "対応者", "ответственный", "propriétaire",
  ].map(\.unaccented)
  static let due = [
    "due", "due date", "deadline", "target", "eta", "by", "by when", "target date", "due by",
    "期限", "期日", "fällig", "échéance", "fecha límite", "prazo", "when", "timeline", "due-date",
    "completion target", "expected", "target completion", "timeframe", "date due",
    "due date (utc)", "target completion date", "fecha", "fecha de entrega", "vencimiento",
    "plazo", "data limite", "date limite", "frist", "bis wann", "termin", "fecha compromiso",
    "fecha objetivo", "fecha prevista", "data prevista",
    "data alvo", "zieldatum", "fällig am", "fälligkeit", "date cible", "date d'échéance",
    "date prévue", "完了予定日", "対応期限", "截止日期", "截止时间", "完成时间",
    "计划完成时间", "期限日", "срок", "committed date", "planned date", "eta / due", "due/eta",
  ].map(\.unaccented)
  static let status = [
    "status", "state", "状態", "ステータス", "状态", "статус", "situação", "done (y/n)", "current status",
    "progress", "estado", "statut", "進捗", "done?", "complete?",
  ].map(\.unaccented)
  static let completed = [
    "done", "completed", "completed on", "done on", "closed on", "completion date", "closed",
    "date completed", "finished",
  ].map(\.unaccented)
  static let evidence = [
    "evidence", "link", "links", "ticket", "pr", "issue", "reference", "tracking", "jira", "bug",
    "tracking issue", "pull request", "url", "work item", "bug/ticket", "tracker", "チケット",
  ].map(\.unaccented)
  static let action = [
    "action", "action item", "action items", "item", "task", "follow-up", "description",
    "follow-up action", "what", "アクション", "対応", "内容", "corrective action", "preventive action",
    "recommendation", "improvement", "maßnahme", "acción", "ação", "next step", "work", "todo",
    "remediation", "corrective actions", "actions", "title", "項目", "施策", "deliverable",
    "action taken", "mitigation", "tasks", "summary", "remediation item", "acción correctiva",
    "tarea", "tareas", "ação corretiva", "tarefa", "mesure", "tâche", "aufgabe", "massnahme",
    "措施", "改进措施", "行动项", "事项", "任务", "対策", "改善項目", "действие", "задача", "action description",
    "improvement action", "corrective/preventive action", "action item description", "follow up",
    "action point", "what to do", "maßnahmen", "acciones", "ações",
  ].map(\.unaccented)
  /// What a header holds that says outright that its column is one of actions.
  static let telling = ["action", "accion", "acao", "maßnahme", "アクション"]
  /// Headers of a column of times of day: such a table tells what was done, not what is to do.
  static let time = [
    "time", "timestamp", "heure", "hora", "horario", "uhrzeit", "zeit", "時刻", "時間", "时间", "t+",
  ]
  static let kind = ["type", "kind", "category", "カテゴリ", "goal", "tipo", "typ"]
  static let priority = ["priority", "prio", "severity", "importance", "優先度", "优先级", "prioridad"]
  static let id = [
    "#", "id", "no", "no.", "nr", "nr.", "number", "番号", "ref", "编号", "序号",
  ].map(\.unaccented)
}
