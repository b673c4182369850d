extension StatementReader {
  /// Folded titles of sections that hold facts about the document, and nothing else.
  static let factSections = Set(factTitles.flatMap { [$0, $0.unaccented] })

  private static let factTitles = [
    "metadata", "meta", "メタデータ", "document control", "document information", "document info",
    "document details", "incident details", "incident information", "incident info",
    "incident metadata", "incident overview", "incident summary", "summary", "overview", "stats",
    "statistics", "at a glance", "key facts", "facts", "details", "general", "header",
    "general information", "basic information", "incident data", "incident facts", "quick facts",
    "incident", "incident record", "incident report", "playbook metadata", "document metadata",
    "about this document", "drill details", "drill information", "exercise details", "test details",
    "test information", "test window", "exercise information", "exercise window", "概要",
    "基本情報", "基本信息", "事件信息", "incident profile", "drill metadata", "information", "metadaten",
    "metadatos", "metadados", "key details", "incident identification", "identification",
    "executive summary", "tl;dr", "summary table", "vital statistics", "key information",
    "incident classification", "classification", "incident at a glance", "document owner",
    "ownership", "maintenance", "document history", "review", "revision", "document maintenance",
    "ownership and review", "key metrics", "metrics", "key timestamps", "key times",
    "エグゼクティブサマリー", "サマリ", "サマリー", "要約", "インシデント概要", "障害概要", "zusammenfassung", "überblick",
    "übersicht", "eckdaten", "stammdaten", "kurzfassung", "résumé", "résumé exécutif", "synthèse",
    "informations", "informations générales", "détails de l'incident", "resumen",
    "resumen ejecutivo", "información general", "datos generales", "resumo", "resumo executivo",
    "informações gerais", "identificação", "cabeçalho", "kopfdaten", "datos del incidente",
    "dados do incidente", "en-tête",
  ]
}
