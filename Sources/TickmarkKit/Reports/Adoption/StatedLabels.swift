// Longer than other files because it is one list: a label is looked for in one place.

/// The words by which authors label what we keep under a key of front matter; all folded.
///
/// A label may belong to several keys; which of them a type of document has decides. Keys that
/// begin with `*` are none of ours: they are read to tell what was found.
enum StatedLabels {
  static let date = "*date"
  static let period = "*period"
  static let edited = "*edited"
  static let zone = "*zone"
  static let ticket = "*ticket"
  static let reference = "*reference"

  /// The keys of a folded label, such as `last reviewed`.
  static func keys(_ label: String) -> [String] { keysByLabel[label] ?? [] }

  /// The labels, the longest first.
  static let all: [[Character]] = keysByLabel.keys.map { Array($0) }
    .sorted { ($1.count, String($0)) < ($0.count, String($1)) }

  private static let keysByLabel: [String: [String]] = {
    var result: [String: [String]] = [:]
    for (key, text) in words {
      for label in text.split(separator: ",") {
        let folded = String(label).folded
        for form in Set([folded, folded.unaccented]) where !form.isEmpty {
          result[form, default: []].append(key)
        }
      }
    }
    return result
  }()

  private static let words: [(String, String)] = [
    ("title", "title, incident title, postmortem title, document title, タイトル"),
    (
      "id",
      """
      id, incident id, incident number, incident no, incident no., incident #, incident ref, \
      incident reference, incident key, incident identifier, case id, case number, \
      postmortem id, post-mortem id, post mortem id, pm id, report id, report number, rca id, \
      tracking id, reference number, playbook id, document id, doc id, policy id, runbook id, \
      document number, document no, document ref, document reference, policy number, drill id, \
      exercise id, sop id, sop number, インシデントid, インシデント番号, 障害番号, 事件编号, 事故编号, \
      incident-id, vorfall-id, vorfallnummer, vorfallsnummer, vorfall-nr., kennung, \
      störungsnummer, störung-id, id del incidente, id do incidente, identifiant, \
      identifiant de l'incident, id de l'incident, numéro d'incident, número de incidente, \
      número del incidente, número do incidente, identificador, 障害id, 障害管理番号
      """
    ),
    (ticket, "ticket, incident ticket, tracking ticket, tracking issue, issue, jira, jira ticket"),
    (
      reference,
      "reference, ref, ref., case, referenz, aktenzeichen, référence, referencia, referência"
    ),
    (
      "owner",
      """
      owner, owners, document owner, doc owner, incident owner, postmortem owner, \
      post-mortem owner, owned by, policy owner, playbook owner, runbook owner, process owner, \
      plan owner, procedure owner, sop owner, maintainer, maintainers, maintained by, dri, \
      owning team, owner team, team owner, responsible owner, report owner, オーナー, 文書オーナー, \
      担当, 担当者, 責任者, 负责人, 责任人, verantwortlich, verantwortliche, verantwortlicher, \
      verantwortliche person, zuständig, dokumentverantwortlicher, propietario, responsable, \
      responsable del documento, responsable de l'incident, responsável, proprietário, propriétaire
      """
    ),
    (
      "author",
      """
      author, authors, author(s), written by, created by, prepared by, postmortem author, \
      post-mortem author, report author, drafted by, 作成者, 著者, 作者, 記載者, 執筆者, autor, autorin, \
      autora, autores, auteur, autrice, auteurs, rédigé par, rédacteur, rédactrice, verfasser, \
      verfasserin, verfasst von, ersteller, erstellerin, erstellt von, escrito por, redactado por, \
      elaborado por
      """
    ),
    (
      "reviewed_by",
      """
      reviewed by, reviewer, reviewers, reviewer(s), postmortem reviewers, レビュアー, レビュー担当, \
      geprüft von, relu par, revu par, revisado por
      """
    ),
    (
      "approved_by",
      """
      approved by, approver, approvers, document approver, 承認者, freigegeben von, genehmigt von, \
      approuvé par, validé par, aprobado por, aprovado por
      """
    ),
    (
      "incident_commander",
      """
      incident commander, incident commander (ic), ic, commander, incident lead, \
      incident manager, major incident manager, response lead, incident coordinator, \
      incident responder lead, インシデントコマンダー, einsatzleitung, einsatzleiter, einsatzleiterin, \
      commandant de l'incident, comandante del incidente, comandante do incidente
      """
    ),
    (
      "severity",
      """
      severity, sev, priority, severity level, incident severity, incident priority, sev level, \
      priority level, incident level, incident severity level, severity/priority, \
      severity / priority, severity rating, severity classification, final severity, \
      severity class, impact level, criticality, 重大度, 深刻度, 優先度, 影響度, 严重级别, 严重程度, 严重等级, 故障等级, \
      事件级别, 事故等级, 级别, schweregrad, priorität, gravité, sévérité, severidad, gravedad, prioridad, \
      severidade, gravidade, prioridade, gravità, ernst, приоритет, критичность, priorité, \
      niveau de gravité, niveau de sévérité, nivel de severidad, nivel de gravedad, \
      nível de severidade, nível de gravidade, 重要度, 障害レベル
      """
    ),
    (
      "version",
      """
      version, document version, doc version, playbook version, policy version, revision, \
      current version, バージョン, 版本, versión, versão
      """
    ),
    (
      "last_reviewed_on",
      """
      last reviewed, last reviewed on, last review, last review date, date of last review, \
      reviewed on, date reviewed, date last reviewed, last reviewed date, last reviewed at, \
      最終レビュー, 最終レビュー日, zuletzt geprüft, letzte prüfung, última revisión, última revisão, \
      dernière révision, dernière revue
      """
    ),
    (
      "next_review_on",
      """
      next review, next review date, next review due, next scheduled review, review due, \
      next review on, next reviewed, review by, due for review, next review by, 次回レビュー, \
      次回レビュー日, nächste prüfung, próxima revisión, próxima revisão, prochaine révision
      """
    ),
    (
      edited,
      """
      last updated, last update, last updated on, last modified, updated, updated on, updated at, \
      last edited, last changed, date modified, last revised, revision date, date updated, \
      lastmod, last modified date, created, created on, created at, date created, creation date, \
      最終更新, 最終更新日, 更新日, 作成日, stand, letzte änderung, última actualización, \
      última atualização, dernière mise à jour, 最后更新, 更新时间
      """
    ),
    (
      "approved_on",
      """
      approved on, approval date, date approved, date of approval, approved, genehmigt am, \
      freigegeben am, approuvé le, aprobado el, aprovado em, 承認日
      """
    ),
    (
      "effective_from",
      """
      effective date, effective, effective from, effective as of, in force since, gültig ab, \
      en vigueur depuis, vigente desde, em vigor desde, 施行日
      """
    ),
    (
      "review_every",
      """
      review frequency, review cycle, review cadence, review schedule, review interval, review in, \
      review every, reviewed every
      """
    ),
    (
      "published_at",
      """
      published, published on, published at, date published, publication date, published date, \
      postmortem published
      """
    ),
    (
      date,
      """
      date, incident date, date of incident, date of the incident, date range, event date, \
      postmortem date, report date, outage date, date(s), date/time, date and time, date & time, \
      incident date/time, date de l'incident, fecha del incidente, data do incidente, \
      vorfallsdatum, 日時, 日付, 発生日, 日期, datum, fecha, data, when, occurred, occurred on, \
      incident window
      """
    ),
    (
      period,
      """
      incident window, outage window, impact window, incident period, outage period, \
      time window, incident timeframe, incident time frame, impact period
      """
    ),
    (
      "held_on",
      """
      date, held on, drill date, exercise date, date held, conducted on, performed on, \
      date conducted, date executed, date performed, executed on, date of drill, \
      date of exercise, test date, run date, 日付, 実施日, datum, fecha, data, 日期
      """
    ),
    (
      zone,
      """
      timezone, time zone, all times in, all times are in, times in, times are in, all times, \
      zeitzone, fuseau horaire, zona horaria, fuso horário, タイムゾーン
      """
    ),
    (
      "started_at",
      """
      start, started, start time, started at, incident start, incident start time, incident began, \
      incident started, began, start date, start date/time, outage start, impact start, \
      impact started, start of incident, start of impact, time started, incident start date, \
      発生日時, 発生時刻, 障害発生日時, 障害発生時刻, 開始時刻, 開始日時, beginn, begonnen, störungsbeginn, \
      beginn der störung, 开始时间, 发生时间, inicio, inicio del incidente, iniciado, início, \
      início do incidente, iniciado em, début, début de l'incident, commencé le, \
      date de début, heure de début, fecha de inicio, data de início
      """
    ),
    (
      "detected_at",
      """
      detected, detected at, detection time, time detected, first detected, time of detection, \
      date detected, detection date, incident detected, first seen, first noticed, \
      primeiro visto, visto pela primeira vez, visto por primera vez, date/time discovered, time discovered, \
      date and time discovered, date and time detected, detection date/time, discovered, detected on, date/time detected, \
      discovered at, discovered on, discovery date, date discovered, fault detected, 検知日時, 検知時刻, \
      検知時間, 検知, 検出日時, 检测时间, 发现时间, entdeckt, entdeckt am, entdeckt um, erkannt, erkannt am, \
      erkannt um, bemerkt, bemerkt am, festgestellt, festgestellt am, détecté, détecté le, \
      détecté à, détection, découvert le, heure de détection, detectado, detectado el, \
      detectado em, fecha de detección, hora de detección, \
      data de detecção, hora da detecção, date de détection, date et heure de détection, \
      detecção em, zeitpunkt der erkennung
      """
    ),
    (
      "acknowledged_at",
      """
      acknowledged, acknowledged at, ack time, time acknowledged, acknowledgement time, \
      acknowledgment time, acknowledged on, bestätigt, bestätigt am, quittiert, quittiert am, \
      pris en charge, pris en charge le, reconocido, reconocido el, reconhecido, reconhecido em
      """
    ),
    (
      "contained_at",
      """
      contained, contained at, containment time, time contained, eingedämmt, eingedämmt am, \
      contenido, contido, 封じ込め日時
      """
    ),
    (
      "mitigated_at",
      """
      mitigated, mitigated at, mitigation time, time mitigated, incident mitigated, mitigiert, \
      mitigiert am, entschärft, entschärft am, atténué, atténué le, mitigado, mitigado el, \
      mitigado em
      """
    ),
    (
      "resolved_at",
      """
      resolved, resolved at, resolution time, time resolved, incident resolved, end, end time, \
      ended, ended at, incident end, incident end time, incident ended, end date, date resolved, \
      end date/time, resolution date, resolved on, service restored, restored at, outage end, \
      impact end, impact ended, time of resolution, 復旧日時, 復旧時刻, 解決日時, 終了時刻, 終了日時, 復旧, 復旧完了, \
      復旧完了日時, 解決時刻, 解消日時, 収束日時, 恢复时间, 结束时间, ende, störungsende, ende der störung, behoben, \
      behoben am, behoben um, gelöst, gelöst am, wiederhergestellt, fin, fin de l'incident, \
      résolu, résolu le, rétabli, rétabli le, fin del incidente, resuelto, resuelto el, fim, \
      fim do incidente, resolvido, resolvido em, date de résolution, \
      heure de résolution, fecha de resolución, data de resolução
      """
    ),
    (
      "closed_at",
      """
      closed, closed at, date closed, time closed, incident closed, closed on, geschlossen, \
      geschlossen am, clôturé, clôturé le, cerrado, cerrado el, fechado, fechado em, クローズ日時
      """
    ),
    (
      "detection_source",
      """
      detected by, detection source, detection method, detected via, source of detection, \
      how detected, 検知方法, 検知元, erkannt durch, entdeckt durch, détecté par, detectado por
      """
    ),
    (
      "customers_affected",
      """
      customers affected, affected customers, users affected, affected users, customers impacted, \
      users impacted, number of customers affected, number of users affected, impacted customers, \
      impacted users, betroffene kunden, betroffene nutzer, clients affectés, clients touchés, \
      clientes afectados, clientes afetados, 影響ユーザー数, 影響顧客数
      """
    ),
    ("revenue_impact", "revenue impact, revenue, financial impact, revenue lost, revenue loss"),
    (
      "duration",
      """
      duration, total duration, incident duration, outage duration, total downtime, downtime, \
      影響時間, 障害時間, dauer, gesamtdauer, duración, duración total, duración del incidente, \
      duração, duração total, duração do incidente, duração do impacto, durée, durée totale, \
      durée de l'incident, 持续时间
      """
    ),
    (
      "status",
      """
      status, document status, postmortem status, incident status, doc status, current status, \
      ステータス, 状態, 状态, statut, estado, estado actual, status atual, statut actuel
      """
    ),
    ("environment", "environment, environments, drill environment, target environment, env"),
    (
      "scenario",
      "scenario, drill scenario, exercise scenario, scenario tested"
    ),
    (
      "facilitator",
      """
      facilitator, facilitators, operator, moderator, led by, conducted by, drill lead, \
      exercise lead, run by, executed by, performed by, drill operator, facilitated by
      """
    ),
    ("participants", "participants, attendees, attendance, participants (roles), 参加者"),
    (
      "next_drill_on",
      "next drill, next drill date, next drill due, next exercise, next scheduled drill"
    ),
  ]
}
